package org.mindgap.views.shell;

import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.benchmark.BenchmarkFormats;
import org.mindgap.formats.benchmark.BenchmarkRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Room;

/** A study small enough to be looked at from every side of the room of group differences, and the way through them. */
final class DifferencesWalk {
    private static final String ITEMS = """
        item,language,category,group,template,context,text,question,option_1,role_1,option_2,role_2,option_3,role_3,correct,model,picked
        1,en,faith,Muslim,t1,ambiguous,Two met.,Who was late?,The Vell,biased,The Oran,counter,Unknown,unknown,3,Strong,1
        2,en,faith,Muslim,t2,ambiguous,Two met.,Who was calm?,The Oran,biased,The Vell,counter,Unknown,unknown,3,Strong,1
        """;
    private static final int QUESTIONS = 6;

    private final WindowFixture window;
    private final Path folder;

    DifferencesWalk(WindowFixture window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    /** People of two countries and two religions, who differ, and a model that differs twice as much. */
    static Path study(Path file) throws IOException, ProblemException {
        var items = Files.writeString(file.resolveSibling("late.csv"), ITEMS);
        var questions = new ArrayList<org.mindgap.survey.Question>();
        var cells = new ArrayList<PublishedCell>();
        var answers = new ArrayList<MatchedAnswer>();
        for (var q = 1; q <= QUESTIONS; q++) {
            var id = "q" + q;
            questions.add(MadeUpSurvey.question(
                    id,
                    "Label " + id,
                    "How often do you do what " + id + " says?",
                    List.of("Often", "Rarely", "Never")));
            for (var country = 1; country <= 2; country++) {
                for (var religion = 1; religion <= 2; religion++) {
                    var group = Group.of("C", "" + country).and("R", "" + religion);
                    var apart = religion == 1 ? 0 : 0.02 * (q + country);
                    cells.add(new PublishedCell(group, id, religion == 1 ? 3000 : 1000, shares(apart), "table"));
                    answers.add(answer(id, group, shares(2 * apart)));
                }
            }
        }
        var survey = MadeUpSurvey.of(
                "s",
                "Survey",
                List.of(
                        MadeUpSurvey.variable("C", Role.COUNTRY, "India", "Thailand"),
                        MadeUpSurvey.variable("R", Role.RELIGION, "Hindu", "Muslim")),
                questions,
                cells);
        try (var study = StudyFile.create(file)) {
            study.addSurvey(survey, JobContext.unwatched());
            try (var sink = study.beginAnswers("made-up.jsonl", "")) {
                sink.model(new Model("strong", "Strong", Model.Kind.INVENTED, ""));
                for (var one : answers) {
                    sink.answer(one);
                }
                sink.commit();
            }
            var request = new BenchmarkRequest(
                    items,
                    BenchmarkKind.TABLE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    study.benchmarks()::items);
            var read = new BenchmarkFormats().choose(BenchmarkKind.TABLE, items).read(request, JobContext.unwatched());
            study.benchmarks().add(read, "late.csv", "", JobContext.unwatched());
        }
        return file;
    }

    private static MatchedAnswer answer(String question, Group group, Map<String, Double> shares) {
        var how = new Condition(AskedAs.GROUP, "en", "", "0,1,2", Reading.PROBABILITIES, null);
        return new MatchedAnswer(
                new Answer(0, "strong", "s", question, how, group, shares, 0, 1, AnswerStatus.OK),
                new Evidence("A made-up prompt.", "A", "made-up.jsonl", 1, ""));
    }

    private static Map<String, Double> shares(double apart) {
        var shares = new LinkedHashMap<String, Double>();
        shares.put("1", 0.3 + apart);
        shares.put("2", 0.4 - apart / 2);
        shares.put("3", 0.3 - apart / 2);
        return shares;
    }

    /** Opens the study and goes to the room. */
    void open() throws ReflectiveOperationException {
        AskFixture.open(window, folder.resolve("differences.mindgap"));
        window.shown("#show-table"); // of the room Gaps, where a study with answers opens
        onFx(() -> {
            window.go(Room.DIFFERENCES);
            return true;
        });
        window.shown("#save-differences");
        idle();
    }

    /** Benchmarks and the items of a score, both halves together, the map, its table, a cell, groups side by side, a question. */
    void tell() {
        window.click("#to-benchmarks-pane");
        var scores = (TableView<?>) window.shown("#bench-scores");
        window.until(() -> !scores.getItems().isEmpty());
        enter(scores);
        window.shown("#bench-items");
        window.robot().type(KeyCode.ESCAPE);
        window.shown("#bench-scores");
        window.click("#to-together-pane");
        window.shown("#save-joined");
        window.robot().type(KeyCode.ESCAPE);
        window.click("#differ-show-table");
        var table = (TableView<?>) window.shown("#differ-table");
        window.until(() -> !table.getItems().isEmpty());
        enter(table);
        var questions = (TableView<?>) window.shown("#differ-questions");
        window.click("#points-all");
        idle();
        window.until(() -> !questions.getItems().isEmpty());
        enter(questions);
        window.shown("#pair-table");
        idle();
    }

    /** Opens the first line of a table by the keyboard. */
    private void enter(TableView<?> table) {
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
            return true;
        });
        window.until(table::isFocused);
        window.robot().type(KeyCode.ENTER);
    }

    private void idle() {
        window.until(() -> window.composition().tasks().running().get().isEmpty());
    }
}
