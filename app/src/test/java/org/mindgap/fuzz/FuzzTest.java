package org.mindgap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.problem.ProblemException;

/**
 * Whatever bytes a file holds, every reader that the program finds reads it whole or refuses it in a sentence, and the
 * study is as before or has all of it. The long run is {@code docs/verification/fuzz.sh}.
 */
class FuzzTest {
    private static final int FILES = 60;
    private static final int NO_FILES = 10;
    private static final long SEED = 20261121;

    @TempDir
    static Path folder;

    static Stream<FuzzTargets.Named> targets() throws IOException {
        var all = new FuzzTargets(folder, new RealFiles(Optional.empty()));
        return Stream.concat(all.all().stream(), all.parts().stream());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void seedsAreImportedAsTheyAre(FuzzTargets.Named named) throws Exception {
        try (var target = named.maker().make()) {
            for (var seed : target.seeds()) {
                var file = Files.write(folder.resolve("whole" + seed.ending()), seed.bytes());
                assertThat(target.read(file, false)).as(seed.name()).isEqualTo(FuzzTarget.Ending.IMPORTED);
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void damagedFilesAreImportedWholeOrRefusedInWords(FuzzTargets.Named named) throws Exception {
        var own = Files.createDirectories(folder.resolve("files-" + named.name().replace(' ', '-')));
        try (var target = named.maker().make()) {
            var run = new FuzzRun(target, SEED, own, false);
            run.run(0, FILES);
            var tally = run.tally();
            assertThat(tally.findings()).isEmpty();
            assertThat(tally.imported() + tally.refused()).isEqualTo(FILES);
            assertThat(tally.imported()).isPositive();
            assertThat(tally.refused()).isPositive();
        }
    }

    /** Files of every other kind, whole and cut, and bytes that are no file of any kind. */
    @ParameterizedTest
    @MethodSource("targets")
    void filesOfOtherKindsAreReadOrRefusedInWords(FuzzTargets.Named named) throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var files = new ArrayList<byte[]>();
        for (var whole : everySeed()) {
            files.add(whole);
            files.add(Arrays.copyOf(whole, random.nextInt(whole.length)));
        }
        for (var i = 0; i < NO_FILES; i++) {
            var bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            files.add(bytes);
        }
        var refused = 0;
        try (var target = named.maker().make()) {
            var ending = target.seeds().get(0).ending();
            for (var bytes : files) {
                var file = Files.write(folder.resolve("other" + ending), bytes);
                try {
                    assertThat(target.read(file, true)).isNotNull();
                } catch (ProblemException e) {
                    Sentences.require(e.problems());
                    refused++;
                }
                Files.delete(file);
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(NO_FILES);
    }

    private static List<byte[]> everySeed() throws Exception {
        var root = Path.of(FuzzTest.class.getResource("/fuzz").toURI());
        var seeds = new ArrayList<byte[]>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    @Test
    void aReaderWithoutASeedIsToldWhatToAdd() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Seeds.ofResources().of("answers", "no-such"))
                .withMessageContaining("app/src/test/resources/fuzz/answers/no-such")
                .withMessageContaining("survey.csv");
    }

    @Test
    void theSameNumberIsTheSameFile() {
        var seed = "a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (var i = 0; i < 200; i++) {
            var one =
                    new Mutations(RandomGeneratorFactory.of("L64X128MixRandom").create(i), List.of(seed)).mutate(seed);
            var other =
                    new Mutations(RandomGeneratorFactory.of("L64X128MixRandom").create(i), List.of(seed)).mutate(seed);
            assertThat(Arrays.equals(one, other)).isTrue();
        }
    }
}
