package org.mindgap.views.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;

/** Where one is in the work: survey, wording, model answers, gaps, figure. */
final class StepStrip extends HBox {
    private final Texts texts;
    private final Doors doors;
    private final Button help;
    private final Button home;

    /** How far a step is. */
    private enum State {
        AHEAD,
        OPEN,
        DONE
    }

    StepStrip(Texts texts, Doors doors, Runnable help) {
        this.texts = texts;
        this.doors = doors;
        getStyleClass().add("strip");
        var button = Buttons.icon(Icons.of(MaterialDesignH.HELP_CIRCLE_OUTLINE, 20), texts.get("help.button"), help);
        button.setId("help");
        this.help = button;
        this.home = Buttons.icon(
                Icons.of(MaterialDesignH.HOME_OUTLINE, 20), texts.get("home.button"), () -> doors.go(Room.START));
        home.setId("home");
    }

    void show(Optional<StudyFacts> facts, Room room) {
        var survey = facts.flatMap(StudyFacts::survey);
        int questions = survey.map(s -> s.questions().size()).orElse(0);
        int worded = survey.map(s -> (int) s.questions().stream()
                        .filter(q -> !q.wording().isEmpty())
                        .count())
                .orElse(0);
        var answered = facts.map(StudyFacts::answered).orElse(false);
        var models = facts.map(f -> f.asked().size()).orElse(0);
        getChildren()
                .setAll(
                        step(1, "step.survey", "", done(survey.isPresent()), room == Room.DATA, Room.DATA),
                        line(),
                        step(
                                2,
                                "step.wording",
                                survey.isEmpty() ? "" : texts.get("step.of", worded, questions),
                                survey.isEmpty() ? State.AHEAD : worded == questions ? State.DONE : State.OPEN,
                                false,
                                Room.DATA),
                        line(),
                        step(
                                3,
                                "step.answers",
                                answered ? texts.count("step.model", "step.models", models) : "",
                                answered ? State.DONE : survey.isPresent() ? State.OPEN : State.AHEAD,
                                room == Room.ANSWERS,
                                Room.ANSWERS),
                        line(),
                        step(4, "step.gaps", "", answered ? State.OPEN : State.AHEAD, room == Room.GAPS, Room.GAPS),
                        line(),
                        step(5, "step.figure", "", State.AHEAD, room == Room.REPORT, Room.GAPS));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, home, help);
    }

    private static State done(boolean there) {
        return there ? State.DONE : State.OPEN;
    }

    private Button step(int number, String key, String detail, State state, boolean current, Room room) {
        var done = state == State.DONE && !current;
        var mark = Buttons.label(done ? "✓" : String.valueOf(number), "step-number");
        var title = Buttons.label(texts.get(key), "step-title");
        var content = new HBox(8, mark, title);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (!detail.isEmpty()) {
            Label small = Buttons.label(detail, "small");
            content.getChildren().add(small);
        }
        var button = new Button("", content);
        button.getStyleClass().addAll("step", current ? "current" : style(state));
        button.setAccessibleText(texts.get("step.spoken", number, texts.get(key), detail));
        button.setOnAction(e -> doors.go(room));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static String style(State state) {
        return switch (state) {
            case AHEAD -> "ahead";
            case OPEN -> "open";
            case DONE -> "done";
        };
    }

    private static Region line() {
        var line = new Region();
        line.getStyleClass().add("step-line");
        return line;
    }
}
