package org.mindgap.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mindgap.cli.CommandLineMain;
import org.mindgap.elicit.Model;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.problem.UncheckedProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Respondents;

/** The study file itself: looked at, read whole, and opened for writing. */
final class StudyTarget implements FuzzTarget {
    private final List<Seeds.Seed> seeds;
    private final Path folder;

    /** @param file a whole study, closed */
    StudyTarget(Path file, Path folder) throws IOException {
        this.seeds = List.of(new Seeds.Seed("study.mindgap", Files.readAllBytes(file)));
        this.folder = folder;
    }

    @Override
    public String name() {
        return "study file";
    }

    @Override
    public List<Seeds.Seed> seeds() {
        return seeds;
    }

    @Override
    public void write(byte[] seed, RandomGenerator random, Path file) throws IOException {
        new StudyDamage(random).write(seed, file);
    }

    @Override
    public Ending read(Path file, boolean plain) throws IOException, ProblemException {
        var before = Files.readAllBytes(file);
        try {
            var found = StudyFile.check(file);
            Sentences.require(found);
            readWhole(file);
            commands(file);
            requireUnchanged(file, before, "reading");
            write(file, before);
            return found.stream().map(Problem::severity).anyMatch(s -> s == Severity.ERROR)
                    ? Ending.REFUSED
                    : Ending.IMPORTED;
        } catch (UncheckedProblemException e) {
            throw e.getCause();
        } finally {
            requireNothingBeside(file);
        }
    }

    private static void readWhole(Path file) throws ProblemException {
        try (var study = StudyFile.openReadOnly(file)) {
            for (var summary : study.surveys()) {
                var survey = study.survey(summary.id()).orElseThrow();
                if (survey.source() instanceof Respondents people) {
                    survey.variables().forEach(v -> people.column(v.name()));
                }
                for (var model : study.models()) {
                    study.answers(summary.id(), model.id()).forEach(a -> study.evidence(a.id()));
                }
            }
            study.imports();
            study.log();
        }
    }

    private static void commands(Path file) {
        for (var words : List.of(
                List.of("gaps", "--csv", "--study", file.toString()),
                List.of("questions", "--study", file.toString()),
                List.of("variables", "--study", file.toString()))) {
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var exit = CommandLineMain.run(
                    words.toArray(String[]::new),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8));
            var said = err.toString(StandardCharsets.UTF_8);
            if (exit < 0 || exit > 2 || exit != 0 && said.isBlank()) {
                throw new Finding(words.get(0) + " ended with " + exit + " and said: " + said);
            }
            Sentences.require(words.get(0), said);
        }
    }

    private void write(Path file, byte[] before) throws IOException, ProblemException {
        var copy = folder.resolve("copy.mindgap");
        Files.deleteIfExists(copy);
        Optional<StudyFile> open = Optional.empty();
        try {
            open = Optional.of(StudyFile.open(file));
            open.get().addYardstick(Model.Kind.MAJORITY);
            open.get().saveCopy(copy);
        } finally {
            open.ifPresent(StudyFile::close);
            if (open.isEmpty()) {
                requireUnchanged(file, before, "a refusal");
            }
        }
        StudyFile.openReadOnly(copy).close();
    }

    private static void requireUnchanged(Path file, byte[] before, String by) throws IOException {
        if (!Arrays.equals(before, Files.readAllBytes(file))) {
            throw new Finding("the file was changed by " + by);
        }
    }

    private static void requireNothingBeside(Path file) throws IOException {
        var name = file.getFileName().toString();
        try (var files = Files.list(file.getParent())) {
            var left = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith(name) && !n.equals(name) || n.endsWith(".new"))
                    .toList();
            for (var one : left) {
                Files.delete(file.resolveSibling(one));
            }
            if (!left.isEmpty()) {
                throw new Finding("left beside the study: " + left);
            }
        }
    }

    @Override
    public void close() {
        // every file stands alone
    }
}
