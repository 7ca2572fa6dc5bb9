package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Crumbs;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Texts;

/** Data: the survey's variables, its respondents and its questions. */
public final class DataView implements Screen {
    private final DataModel model;
    private final RespondentsModel answers;
    private final Texts texts;
    private final HBox header = new HBox();
    private final StackPane body = new StackPane();
    private final EmptyRoom empty = new EmptyRoom();
    private final Crumbs crumbs = new Crumbs();
    private final VBox room;
    private final VariablesPane variables;
    private final RespondentsPane respondents;
    private final QuestionsPane questions;
    private final SegmentedButton segments;
    private final List<ToggleButton> sides;

    public DataView(DataModel model, RespondentsModel answers, Texts texts, Doors doors) {
        this.model = model;
        this.answers = answers;
        this.texts = texts;
        Button open = Buttons.primary(texts.get("start.survey"), () -> doors.openSurvey(Optional.empty()));
        empty.show(texts.get("data.empty"), texts.get("data.empty.more"), open);
        variables = new VariablesPane(model, texts);
        respondents = new RespondentsPane(answers, texts);
        questions = new QuestionsPane(model, texts);
        var sections = new StackPane(variables, respondents, questions);
        VBox.setVgrow(sections, Priority.ALWAYS);
        room = new VBox(sections, new DataFoot(model, texts, doors));
        body.getStyleClass().add("view-body");
        body.getChildren().addAll(room, empty);
        sides = List.of(
                Buttons.segment(texts.get("data.variables")),
                Buttons.segment(texts.get("data.respondents")),
                Buttons.segment(texts.get("data.questions")));
        sides.get(0).setId("show-variables");
        sides.get(1).setId("show-respondents");
        sides.get(2).setId("show-questions");
        segments = Buttons.segments(
                side -> model.section().set(DataModel.Section.values()[sides.indexOf(side)]), sides);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getStyleClass().add("view-header");
        header.getChildren().addAll(crumbs, space, segments);
        model.all().addListener((o, before, now) -> refresh());
        model.workbench().opened().addListener((o, before, now) -> refresh());
        model.section().addListener((o, before, now) -> show(now));
        show(model.section().get());
        refresh();
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public void enter() {
        if (empty.isVisible()) {
            empty.enter();
            return;
        }
        switch (model.section().get()) {
            case VARIABLES -> variables.table().requestFocus();
            case RESPONDENTS -> respondents.enter();
            case QUESTIONS -> questions.table().requestFocus();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("data.variables", texts.get("data.variables"), () -> go(DataModel.Section.VARIABLES))
                        .when(this::there)
                        .asLine(() -> line("variables")),
                Command.of("data.respondents", texts.get("data.respondents"), () -> go(DataModel.Section.RESPONDENTS))
                        .when(this::there),
                Command.of("data.questions", texts.get("data.questions"), () -> go(DataModel.Section.QUESTIONS))
                        .when(this::there)
                        .asLine(() -> line("questions")),
                Command.of("data.find", texts.get("data.find"), this::find)
                        .withKeys(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN))
                        .when(this::there));
    }

    private boolean there() {
        return model.survey().isPresent();
    }

    private Optional<String> line(String verb) {
        return model.workbench().current().flatMap(o -> o.facts()
                .survey()
                .map(s -> "mindgap " + verb + " \"" + o.study().path() + "\" --survey " + s.id()));
    }

    private void go(DataModel.Section section) {
        model.section().set(section);
        enter();
    }

    private void find() {
        switch (model.section().get()) {
            case VARIABLES -> variables.find();
            case RESPONDENTS -> respondents.find();
            case QUESTIONS -> questions.find();
        }
    }

    private void show(DataModel.Section section) {
        variables.setVisible(section == DataModel.Section.VARIABLES);
        respondents.setVisible(section == DataModel.Section.RESPONDENTS);
        questions.setVisible(section == DataModel.Section.QUESTIONS);
        answers.activate(section == DataModel.Section.RESPONDENTS);
        sides.get(section.ordinal()).setSelected(true);
    }

    private void refresh() {
        var survey = model.survey();
        empty.setVisible(survey.isEmpty());
        room.setVisible(survey.isPresent());
        segments.setVisible(survey.isPresent());
        crumbs.show(survey.map(Survey::name)
                .map(name -> List.of(
                        new Crumbs.Crumb(texts.get("room.data"), () -> go(DataModel.Section.VARIABLES)),
                        new Crumbs.Crumb(name, () -> {})))
                .orElseGet(() -> List.of(new Crumbs.Crumb(texts.get("room.data"), () -> {}))));
    }
}
