package org.mindgap.fire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.mindgap.elicit.Model;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.store.StudyFile;

/**
 * Starts the program on a study and kills it at random moments while it has the study open; looks each time whether
 * everything that was reported is there, and nothing half.
 */
final class Kills {
    private static final int RESPONDENTS = 4_000;
    private static final int ITEMS = 20;
    private static final int ANSWERS = 6_000;
    private static final int IMPORTS = 6;
    private static final int HANG_SECONDS = 180;

    private final Path folder;
    private final RandomGenerator random;
    private final Map<Deed, Long> lasts = new EnumMap<>(Deed.class);
    private final Map<String, Integer> counts = new java.util.TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private Path study;
    private int studies;
    private int killed;
    private int deeds;

    /** What the program is asked to do. */
    enum Deed {
        SURVEY,
        ANSWERS,
        BASELINE
    }

    /** What is in a study: surveys with their respondents, answers, yardsticks, imports and lines of the log. */
    private record State(List<String> surveys, long answers, long yardsticks, int imports, int log) {}

    Kills(Path folder, long seed) {
        this.folder = folder;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.study = folder.resolve("none");
    }

    /** How often each thing was seen. */
    Map<String, Integer> counts() {
        return counts;
    }

    List<String> findings() {
        return findings;
    }

    void run(int kills) throws IOException, InterruptedException, ProblemException {
        Inputs.write(folder, RESPONDENTS, ITEMS, ANSWERS);
        begin();
        for (var deed : Deed.values()) {
            var begun = System.nanoTime();
            var child = start(deed);
            var opened = untilLocked(child);
            child.waitFor();
            lasts.put(deed, Math.max(1, (System.nanoTime() - Math.max(begun, opened)) / 1_000_000));
            if (child.exitValue() != 0) {
                throw new IllegalStateException(deed + " does not work undisturbed: " + said());
            }
        }
        begin();
        // what ended before its moment is looked at as well, and is no kill
        for (var i = 0; killed < kills && i < 4 * kills; i++) {
            if (deeds >= IMPORTS) {
                begin();
            }
            one(next(state()), i);
        }
    }

    /** Something that can still be done: a survey always, answers and the yardstick once. */
    private Deed next(State state) {
        var can = new ArrayList<>(List.of(Deed.SURVEY));
        if (!state.surveys().isEmpty() && state.imports() == 0) {
            can.add(Deed.ANSWERS);
            can.add(Deed.ANSWERS);
        }
        if (state.yardsticks() == 0 && !state.surveys().isEmpty()) {
            can.add(Deed.BASELINE);
        }
        return can.get(random.nextInt(can.size()));
    }

    private void one(Deed deed, int number) throws IOException, InterruptedException, ProblemException {
        var before = state();
        var after = with(before, deed);
        var child = start(deed);
        untilLocked(child);
        // any moment of what it took undisturbed, the closing included
        var alive = !child.waitFor(random.nextLong(lasts.get(deed) + 2), TimeUnit.MILLISECONDS);
        if (alive) {
            child.destroyForcibly();
        }
        if (!child.waitFor(HANG_SECONDS, TimeUnit.SECONDS)) {
            findings.add(number + ": " + deed + " hangs");
            return;
        }
        var done = child.exitValue() == 0;
        killed += alive && !done ? 1 : 0;
        count(alive && !done ? "killed during " + deed.name().toLowerCase(Locale.ROOT) : "ended before the kill");
        var where = number + ": after " + deed + (done ? ", done" : ", killed");
        look(where + ", as it lies", before, after, done);
        try (var open = StudyFile.open(study)) {
            open.notes().forEach(n -> count("opened with the note " + n.code()));
        } catch (ProblemException e) {
            findings.add(where + ": cannot be opened: " + e.problems());
        }
        var now = look(where + ", opened again", before, after, done);
        count(now.equals(after) && !after.equals(before) ? "all of it there" : "nothing of it there");
        if (now.equals(after)) {
            deeds++;
        }
        try (var files = Files.list(folder)) {
            var left = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith(study.getFileName() + ".") || n.startsWith(study.getFileName() + "-"))
                    .toList();
            if (!left.isEmpty()) {
                findings.add(where + ": left beside it: " + left);
            }
        }
    }

    private State look(String where, State before, State after, boolean done) throws ProblemException {
        var said = StudyFile.check(study);
        if (said.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            findings.add(where + ": check says " + said);
        }
        said.stream().map(Problem::code).filter(c -> c.startsWith("store.")).forEach(c -> count("check said " + c));
        var now = state();
        if (!now.equals(after) && (done || !now.equals(before))) {
            findings.add(where + ": there is " + now + " of " + after);
        }
        return now;
    }

    private void begin() throws ProblemException {
        study = folder.resolve("study-" + studies++ + ".mindgap");
        deeds = 0;
        StudyFile.create(study).close();
    }

    private State state() throws ProblemException {
        try (var open = StudyFile.openReadOnly(study)) {
            var surveys = open.surveys().stream()
                    .map(s -> s.name() + " " + s.respondents() + " x " + s.questions())
                    .toList();
            var answers = 0L;
            for (var survey : open.surveys()) {
                for (var model : open.models()) {
                    answers += open.answers(survey.id(), model.id()).size();
                }
            }
            var yardsticks = open.models().stream()
                    .filter(m -> m.kind().yardstick())
                    .map(Model::kind)
                    .count();
            return new State(
                    surveys,
                    answers,
                    yardsticks,
                    open.imports().size(),
                    open.log().size());
        }
    }

    /** What there is when a deed is done; answers can only be imported where the survey is, and once. */
    private State with(State before, Deed deed) {
        var surveys = new ArrayList<>(before.surveys());
        return switch (deed) {
            case SURVEY -> {
                surveys.add("survey " + surveys.size() + " " + RESPONDENTS + " x " + ITEMS);
                yield new State(surveys, before.answers(), before.yardsticks(), before.imports(), before.log() + 1);
            }
            case ANSWERS ->
                before.surveys().isEmpty() || before.imports() > 0
                        ? before
                        : new State(surveys, ANSWERS, before.yardsticks(), before.imports() + 1, before.log() + 1);
            case BASELINE ->
                before.yardsticks() > 0
                        ? before
                        : new State(surveys, before.answers(), 1, before.imports(), before.log() + 1);
        };
    }

    private Process start(Deed deed) throws IOException {
        var surveys = 0;
        try {
            surveys = state().surveys().size();
        } catch (ProblemException e) {
            findings.add("cannot be read: " + e.problems());
        }
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FireChild.class.getName()));
        switch (deed) {
            case SURVEY ->
                words.addAll(List.of(
                        "import",
                        "survey",
                        "survey.csv",
                        "--codebook",
                        "codebook.json",
                        "--name",
                        "survey " + surveys));
            case ANSWERS -> words.addAll(List.of("import", "answers", "answers.jsonl", "--survey", "survey 0"));
            case BASELINE -> words.addAll(List.of("baseline", "--answers", "uniform"));
        }
        words.addAll(List.of("--study", study.toString()));
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("said.txt").toFile())
                .start();
    }

    /** Waits until the process has the study open, or has ended; when that was. */
    private long untilLocked(Process child) throws InterruptedException {
        var lock = study.resolveSibling(study.getFileName() + ".lock");
        while (!Files.exists(lock) && !child.waitFor(1, TimeUnit.MILLISECONDS)) {
            // the wait is the pause
        }
        return System.nanoTime();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
