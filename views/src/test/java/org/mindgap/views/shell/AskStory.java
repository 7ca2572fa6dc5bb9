package org.mindgap.views.shell;

import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import org.mindgap.formats.answers.map.MapSource;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** The way through the user guide's page on asking a model, against a made-up model on this machine. */
final class AskStory {
    private static final List<String> MATTERS = List.of(
            "faith",
            "family",
            "work",
            "politics",
            "music",
            "learning",
            "tradition",
            "travel",
            "friendship",
            "money",
            "nature",
            "sport");
    private static final List<String> ANSWERS =
            List.of("Very important", "Rather important", "Not very important", "Not at all important");
    private static final int HELD = 60;

    private final WindowFixture window;
    private final GuideWalk walk;
    private final Path folder;

    AskStory(WindowFixture window, GuideWalk walk, Path folder) {
        this.window = window;
        this.walk = walk;
        this.folder = folder;
    }

    void tell() throws IOException, ProblemException, ReflectiveOperationException {
        AskFixture.open(window, AskFixture.study(folder.resolve("what-matters.mindgap"), survey()));
        try (var model = new MadeUpModel(HELD)) {
            window.click("#rail-answers");
            walk.picture("ask-room");
            where(model);
            how();
            run(model);
        }
        anothersRun();
    }

    private void where(MadeUpModel model) throws IOException {
        window.click("#ask-model");
        AskFixture.fill(window, "#ask-address", model.address());
        window.click("#ask-test");
        window.until(() -> !((Button) window.now("#ask-next")).isDisabled());
        walk.picture("ask-where");
        window.click("#ask-next");
    }

    private void how() throws IOException {
        var prompt = (TextArea) window.shown("#ask-prompt");
        window.until(() -> prompt.getText().contains("How important is faith"));
        window.until(() -> !((Button) window.now("#ask-pilot")).isDisabled());
        walk.picture("ask-how");
    }

    private void run(MadeUpModel model) throws IOException {
        window.click("#ask-pilot");
        window.until(model::waits);
        window.shown("#run-pause");
        walk.picture("ask-run");
        window.click("#run-pause");
        window.shown("Resume");
        window.click("#run-pause");
        model.goOn();
        window.shown("#raw-rows");
        window.until(() -> window.tasks().running().get().isEmpty());
        walk.picture("ask-raw");
        window.click("#raw-close");
        window.shown("demo-7b: all calls were made.");
        window.until(() -> !window.isShown("#run-stop"));
        window.until(() -> window.tasks().running().get().isEmpty());
        walk.picture("ask-done");
        window.click("#rail-gaps");
        window.until(() -> onFx(() -> window.stage().getScene().getRoot().lookupAll("*").stream()
                .anyMatch(n -> WindowFixture.visible(n)
                        && String.valueOf(n.getAccessibleText()).contains("demo-7b, asked as someone"))));
        walk.picture("ask-gaps");
    }

    /** Files of lm-evaluation-harness, of the same questions. */
    private void anothersRun() throws IOException {
        window.click("#rail-answers");
        window.answers().open = Files.writeString(
                Files.createDirectories(folder.resolve("my-model-7b"))
                        .resolve("samples_matters_2026-01-01T00-00-00.0.jsonl"),
                samples());
        window.click("#bring-answers");
        window.shown("#run-match");
        @SuppressWarnings("unchecked")
        var askedAs = (ComboBox<Optional<MapSource>>) window.shown("#run-asked-as");
        onFx(() -> {
            askedAs.setValue(Optional.of(MapSource.value("country")));
            return true;
        });
        window.until(() -> !((Button) window.now("#run-look")).isDisabled());
        walk.picture("run-map");
        window.click("#run-look");
        window.shown("#look-rows");
        walk.picture("run-look");
        window.click("#look-yes");
        window.shown("#dialog-close");
        walk.picture("run-report");
        window.click("#dialog-close");
    }

    private static String samples() {
        var lines = new StringBuilder();
        var places = List.of("Tarkuvel", "Nuvardo");
        for (var i = 0; i < MATTERS.size() * places.size(); i++) {
            var number = i / places.size();
            var asked = "How important is " + MATTERS.get(number) + " in your life?";
            var arguments = new StringJoiner(",", "[", "]");
            var replies = new StringJoiner(",", "[", "]");
            for (var option = 0; option < ANSWERS.size(); option++) {
                arguments.add("[\"" + asked + "\",\" " + ANSWERS.get(option) + "\"]");
                replies.add("[[\"-" + (1 + (number + i + option) % 4) + ".0\",\"" + (option == 0 ? "True" : "False")
                        + "\"]]");
            }
            lines.append("{\"doc_id\":")
                    .append(i)
                    .append(",\"doc\":{\"key\":\"M")
                    .append(number + 1)
                    .append("\",\"country\":\"")
                    .append(places.get(i % places.size()))
                    .append("\"},\"arguments\":")
                    .append(arguments)
                    .append(",\"resps\":")
                    .append(replies)
                    .append(",\"filter\":\"none\"}\n");
        }
        return lines.toString();
    }

    /** Published shares of places and faiths that do not exist. */
    private static Survey survey() {
        var questions = new ArrayList<Question>();
        var cells = new ArrayList<PublishedCell>();
        for (var number = 0; number < MATTERS.size(); number++) {
            questions.add(MadeUpSurvey.question(
                    "M" + (number + 1),
                    "Importance of " + MATTERS.get(number),
                    "How important is " + MATTERS.get(number) + " in your life?",
                    ANSWERS));
            for (var place : List.of("1", "2")) {
                var all = Group.of("PLACE", place);
                cells.add(cell(all, questions.get(number).id(), 7 * number, 2000));
                for (var faith : List.of("1", "2")) {
                    var id = questions.get(number).id();
                    cells.add(cell(all.and("FAITH", faith), id, 7 * number + Integer.parseInt(faith + place), 900));
                }
            }
        }
        return MadeUpSurvey.of(
                "what-matters",
                "What matters",
                List.of(
                        MadeUpSurvey.variable("PLACE", Role.COUNTRY, "Tarkuvel", "Nuvardo"),
                        MadeUpSurvey.variable("FAITH", Role.RELIGION, "Tuzendic", "Pyllowan")),
                questions,
                cells);
    }

    private static PublishedCell cell(Group group, String question, int seed, int base) {
        var weights = IntStream.range(0, ANSWERS.size())
                .map(i -> 2 + (seed + 5 * i) % 9)
                .toArray();
        var all = (double) IntStream.of(weights).sum();
        var shares = new LinkedHashMap<String, Double>();
        for (var i = 0; i < weights.length; i++) {
            shares.put(String.valueOf(i + 1), weights[i] / all);
        }
        return new PublishedCell(group, question, base, shares, "made up");
    }
}
