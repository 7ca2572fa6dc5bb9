package org.mindgap.inference.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** The process of a model: it never outlives the program, and leaves nothing behind. */
class LlamaChildTest {
    private static final TinyModel MODEL = new TinyModel(3);

    @TempDir
    static Path folder;

    private static Path file;

    @BeforeAll
    static void model() throws IOException {
        Llamas.needsAvx2();
        file = MODEL.write(folder.resolve("tiny.gguf"), TinyModel.Ways.USUAL);
    }

    /** With a folder of its own for what is temporary: others on this computer may have models open. */
    private static Process program(Path temporary) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LlamaParent.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void endsWhenTheProgramIsKilledAndLeavesNoFile(@TempDir Path temporary) throws Exception {
        var program = program(temporary);
        try (var said = program.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(left(temporary)).hasSize(1);
            program.destroyForcibly();
            child.onExit().get(60, TimeUnit.SECONDS);
            assertThat(left(temporary)).isEmpty();
        }
    }

    @Test
    void endsWhenTheEngineIsClosedAndLeavesNoFile(@TempDir Path temporary) throws Exception {
        var program = program(temporary);
        try (var said = program.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            program.outputWriter().close();
            child.onExit().get(60, TimeUnit.SECONDS);
            program.onExit().get(60, TimeUnit.SECONDS);
            assertThat(left(temporary)).isEmpty();
        }
    }

    private static List<Path> left(Path temporary) throws IOException {
        try (var all = Files.list(temporary)) {
            return all.filter(p -> String.valueOf(p.getFileName()).startsWith("mindgap-llama"))
                    .toList();
        }
    }

    @Test
    void progressGoesFromNothingToAll() throws IOException, ProblemException, InterruptedException {
        var shares = new ArrayList<Double>();
        var watched = new JobContext() {
            @Override
            public void progress(long done, long total) {
                shares.add((double) done / total);
            }

            @Override
            public void checkCancelled() {
                // nobody stops it
            }
        };
        new LlamaProvider()
                .open(Llamas.endpoint(file, Map.of("context", "64")), place -> java.util.Optional.empty(), watched)
                .close();
        assertThat(shares).isSorted().hasSizeGreaterThan(2);
        assertThat(shares.get(shares.size() - 1)).isEqualTo(1);
    }

    @Test
    void aModelWhoseLoadingIsStoppedIsNotLoaded() {
        var stopped = new JobContext() {
            @Override
            public void progress(long done, long total) {
                // nobody watches
            }

            @Override
            public void checkCancelled() {
                throw new java.util.concurrent.CancellationException();
            }
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new LlamaProvider()
                        .open(Llamas.endpoint(file, Map.of()), place -> java.util.Optional.empty(), stopped))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
    }
}
