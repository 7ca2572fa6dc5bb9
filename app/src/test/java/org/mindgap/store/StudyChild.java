package org.mindgap.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mindgap.edit.Change;
import org.mindgap.edit.Edit;
import org.mindgap.edit.History;
import org.mindgap.elicit.Model;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/** A process of its own that works on a study and dies, or holds it open until its input is closed. */
final class StudyChild {
    static final int ANSWERS = 12_345;
    static final Model MODEL = new Model("m", "Model", Model.Kind.LANGUAGE_MODEL, "");

    private StudyChild() {}

    /** What the process does before it dies without closing anything. */
    enum Deed {
        /** Ends in the middle of importing a survey. */
        HALF_A_SURVEY,
        /** Ends in the middle of importing answers; the writer is at work. */
        HALF_THE_ANSWERS,
        /** Ends just after an import of answers was committed. */
        ALL_THE_ANSWERS,
        /** Ends in the middle of writing an edit's changes. */
        HALF_AN_EDIT,
        /** Holds the study open until standard input ends, then closes it. */
        HOLD
    }

    static Process start(Deed deed, Path file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StudyChild.class.getName(),
                        deed.name(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Runs a deed that ends by itself, and gives the ended process's id. */
    static long run(Deed deed, Path file) throws IOException, InterruptedException {
        var child = start(deed, file);
        if (!child.waitFor(120, TimeUnit.SECONDS)) {
            child.destroyForcibly();
            throw new AssertionError(deed + " did not end");
        }
        if (child.exitValue() != 9) {
            throw new AssertionError(deed + " ended with " + child.exitValue());
        }
        return child.pid();
    }

    public static void main(String[] arguments) throws ProblemException, IOException {
        var file = Path.of(arguments[1]);
        switch (Deed.valueOf(arguments[0])) {
            case HALF_A_SURVEY -> halfASurvey(StudyFile.open(file));
            case HALF_THE_ANSWERS -> answers(StudyFile.open(file), false);
            case ALL_THE_ANSWERS -> answers(StudyFile.open(file), true);
            case HALF_AN_EDIT -> halfAnEdit(file);
            case HOLD -> hold(file);
        }
    }

    private static void halfASurvey(StudyFile study) throws ProblemException {
        var whole = new Samples(21).respondents("half", 70_000);
        var source = (Respondents) whole.source();
        var read = new AtomicInteger();
        var dying = new Respondents() {
            @Override
            public int count() {
                return source.count();
            }

            @Override
            public Column column(String variable) {
                if (read.incrementAndGet() == whole.variables().size()) {
                    die();
                }
                return source.column(variable);
            }
        };
        study.addSurvey(
                new Survey("half", "Half", whole.variables(), whole.questions(), dying, whole.provenance(), false),
                JobContext.unwatched());
    }

    private static void answers(StudyFile study, boolean whole) throws ProblemException {
        var survey = study.survey("shares").orElseThrow();
        var samples = new Samples(22);
        var batch = study.beginAnswers("run.jsonl", "");
        batch.survey(new Samples(23).published("brought"));
        batch.model(MODEL);
        for (var i = 0; i < ANSWERS; i++) {
            batch.answer(samples.answer(survey, "m"));
        }
        if (whole) {
            batch.commit();
        }
        die();
    }

    private static void halfAnEdit(Path file) throws ProblemException {
        var dying = new AbstractList<Change>() {
            @Override
            public Change get(int place) {
                if (place == size() - 1) {
                    die();
                }
                return new Change("", new Edit.TopicTag("q", "topic " + place));
            }

            @Override
            public int size() {
                return 100;
            }
        };
        var study = OpenStudy.forWriting(file, Migrator.ofThisProgram());
        try {
            study.writer().orElseThrow().now(session -> {
                StudyLog.write(session, "edit", "half");
                return RevisionRows.add(session, History.Action.APPLY, 0, 1, "Topics", dying);
            });
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void hold(Path file) throws ProblemException, IOException {
        try (var study = StudyFile.open(file)) {
            study.addYardstick(Model.Kind.UNIFORM);
            System.out.println("holding");
            System.out.flush();
            while (System.in.read() >= 0) {
                // until the parent closes it
            }
        }
    }

    private static void die() {
        Runtime.getRuntime().halt(9);
    }
}
