package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.look.Looks;
import org.mindgap.look.SavedView;
import org.mindgap.replication.StudyPresets;
import org.mindgap.store.StudyFile;
import picocli.CommandLine;

/** Presets of studies say nothing that the program cannot do. */
class PresetCommandTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path folder;

    @Test
    void everyCommandOfEveryPresetCanBeTyped() {
        for (var preset : new StudyPresets().all()) {
            assertThat(preset.figures()).isNotEmpty();
            for (var figure : preset.figures()) {
                assertThatCode(() -> parse(figure.of("s.mindgap")))
                        .as(figure.command())
                        .doesNotThrowAnyException();
            }
        }
        // a wrong option does throw: the test sees
        assertThatCode(() -> parse("mindgap gaps --study s.mindgap --bogus")).isInstanceOf(RuntimeException.class);
    }

    private static void parse(String command) {
        var words = new ArrayList<String>();
        WORD.matcher(command).results().skip(1).forEach(w -> words.add(w.group(1) == null ? w.group(2) : w.group(1)));
        var sink = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var factory = new CommandFactory(new Terminal(sink, sink), new Composition());
        var line = new CommandLine(new MindgapCommand(), factory);
        Commands.addTo(line, new HashSet<>(words), factory);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(words.toArray(String[]::new));
    }

    @Test
    void numbersOfViewsAreKnownAndDeviationsSayWhatAndWhy() throws Exception {
        var all = new StudyPresets().all();

        assertThat(all).hasSize(4);
        for (var preset : all) {
            for (var view : preset.views()) {
                assertThat(Metrics.get(view.metric()).id()).isEqualTo(view.metric());
            }
            assertThat(preset.deviations()).hasSizeGreaterThan(5).allSatisfy(d -> {
                assertThat(d.published()).isNotBlank();
                assertThat(d.here()).isNotBlank();
                assertThat(d.why()).isNotBlank();
                assertThat(d.again()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mind-the-gap", "rethinking", "Subgroup values", "Multilingual != Multicultural"})
    void aPresetPutsViewsIntoAStudyAndWritesPlansThatCanBeRead(String name) throws Exception {
        var study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
        var preset = new StudyPresets().named(name).orElseThrow();

        var run = CommandRun.of(
                "preset",
                "apply",
                name,
                "--study",
                study,
                "--kind",
                "ollama",
                "--address",
                "http://localhost:11434",
                "--model-name",
                "demo",
                "--csv");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("left out");
        try (var file = StudyFile.openReadOnly(study)) {
            assertThat(new Looks(file.kept()).views())
                    .extracting(SavedView::metric)
                    .containsExactlyElementsOf(
                            preset.views().stream().map(v -> v.metric()).toList());
            assertThat(new Looks(file.kept()).views())
                    .allSatisfy(v -> assertThat(v.rows()).isSubsetOf("PLACE", "FAITH"));
        }
        for (var plan : preset.plans()) {
            var file = PlanReader.read(folder.resolve(preset.id() + "-" + plan.name() + ".json"));
            assertThat(file.endpoints()).hasSize(1);
            var asked = CommandRun.of(
                    "prompts", "--study", study, "--plan", folder.resolve(preset.id() + "-" + plan.name() + ".json"));
            assertThat(asked.exit()).as(asked.err()).isZero();
        }
        assertThat(Files.readString(folder.resolve(preset.id() + ".md")))
                .startsWith("# " + preset.name())
                .contains("## Where we deviate from what was published");

        var again = CommandRun.of("preset", "apply", name, "--study", study, "--csv");
        assertThat(again.out()).doesNotContain("saved", "written");
        assertThat(again.err()).contains("plans are not written");
    }

    @Test
    void aStudyThatIsNoneIsToldWithThoseThatAre() {
        var run = CommandRun.of("preset", "show", "m");

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("mind-the-gap, rethinking-evaluation, subgroup-values");
        assertThat(CommandRun.of("preset", "list", "--csv").csv()).hasSize(5);
        assertThat(List.of(CommandRun.of("preset", "show", "subgroup").out().split("\n", -1)))
                .contains("# Subgroup values");
    }
}
