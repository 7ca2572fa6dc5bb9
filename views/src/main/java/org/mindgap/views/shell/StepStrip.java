package org.mindgap.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
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
    private final HBox right = new HBox(4);
    private final HBox undo = new HBox(4);
    private final List<Label> details = new ArrayList<>();

    /** How far a step is. */
    private enum State {
        AHEAD,
        OPEN,
        DONE
    }

    /**
     * @param palette finds a command
     * @param help says what can be done and what the numbers are
     */
    StepStrip(Texts texts, Doors doors, Runnable palette, Runnable help) {
        this.texts = texts;
        this.doors = doors;
        getStyleClass().add("strip");
        setMinWidth(0); // it makes room for itself: a window is never wider for its steps
        widthProperty().addListener((o, before, now) -> fit());
        var button = Buttons.icon(Icons.of(MaterialDesignH.HELP_CIRCLE_OUTLINE, 20), texts.get("help.button"), help);
        button.setId("help");
        var home = Buttons.icon(
                Icons.of(MaterialDesignH.HOME_OUTLINE, 20), texts.get("home.button"), () -> doors.go(Room.START));
        home.setId("home");
        undo.setAlignment(javafx.geometry.Pos.CENTER);
        right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        right.getChildren().addAll(home, undo, search(palette), button);
    }

    /** Puts the buttons that take back a step of work left of the search field. */
    void undo(List<? extends Node> buttons) {
        undo.getChildren().setAll(buttons);
    }

    private Button search(Runnable palette) {
        var words = Buttons.label(texts.get("palette.find"), "prompt");
        words.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = Buttons.label(WindowCommands.PALETTE.getDisplayText(), "keys");
        keys.setMinWidth(USE_PREF_SIZE);
        var content = new HBox(8, Icons.of(MaterialDesignM.MAGNIFY, 16), words, space, keys);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var search = new Button("", content);
        search.getStyleClass().add("search-field");
        search.setId("find-command");
        search.setAccessibleText(texts.get("palette.find"));
        // words are shown whole or not at all: with larger type the strip has room for the keys alone
        search.setMinWidth(96);
        content.prefWidthProperty().bind(search.widthProperty().subtract(20));
        words.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> content.getPrefWidth() >= 40 + words.prefWidth(-1) + keys.prefWidth(-1),
                        content.prefWidthProperty(),
                        words.fontProperty()));
        words.managedProperty().bind(words.visibleProperty());
        search.setOnAction(e -> palette.run());
        HBox.setMargin(search, new javafx.geometry.Insets(0, 4, 0, 4));
        return search;
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
        details.clear();
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
                        looking(room, answered ? State.OPEN : State.AHEAD),
                        line(),
                        step(5, "step.figure", "", State.AHEAD, room == Room.REPORT, Room.GAPS));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, right);
        fit();
    }

    /** Where not all has room, how far a step is gives way to the names of the steps. */
    private void fit() {
        detail(true);
        if (getWidth() > 0 && getScene() != null) {
            applyCss();
            detail(computeMinWidth(-1) <= getWidth());
        }
    }

    private void detail(boolean shown) {
        details.forEach(each -> {
            each.setVisible(shown);
            each.setManaged(shown);
        });
    }

    /** Three rooms show the answers beside the people: the step says in which of them one is. */
    private Button looking(Room room, State state) {
        return switch (room) {
            case GAPS -> step(4, "step.gaps", "", state, true, room);
            case DIFFERENCES -> step(4, "room.differences", "", state, true, room);
            case COMPARE -> step(4, "room.compare", "", state, true, room);
            default -> step(4, "step.gaps", "", state, false, Room.GAPS);
        };
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
            details.add(small);
            small.fontProperty().addListener((o, before, now) -> fit());
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
