package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Crumbs;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Data: the survey's variables, its respondents and its questions, and what can be said of them. */
public final class DataView implements Screen {
    private final DataModel model;
    private final RespondentsModel answers;
    private final Texts texts;
    private final Doors doors;
    private final HBox header = new HBox();
    private final StackPane body = new StackPane();
    private final StackPane side = new StackPane();
    private final EmptyRoom empty = new EmptyRoom();
    private final Crumbs crumbs = new Crumbs();
    private final SurveyChoice surveys;
    private final VBox room;
    private final VariablesPane variables;
    private final MakingDesk making;
    private final ProposalDesk proposals;
    private final RespondentsPane respondents;
    private final QuestionsPane questions;
    private final TranslationsModel translations;
    private final TranslationsPane translationsPane;
    private final TranslationsDesk translationsDesk;
    private final SurveyExportDesk export;
    private final WordingPanel wordings;
    private final CrosswalkModel crosswalk;
    private final CrosswalkPanel crosswalkPanel;
    private final WordingsDesk desk;
    private final Button complete;
    private final Button cross;
    private final SegmentedButton segments;
    private final List<ToggleButton> sides;
    private @Nullable Node opened;
    private String pointedAt = "";

    /** What the room works with. */
    public record Parts(
            DataModel model,
            RespondentsModel answers,
            TranslationsModel translations,
            EditModel edits,
            Tasks tasks,
            FileDialogs files,
            Dialogs dialogs) {}

    public DataView(Parts parts, Texts texts, Doors doors) {
        this.model = parts.model();
        this.answers = parts.answers();
        this.texts = texts;
        var edits = parts.edits();
        var actions = new VariableActions(model, edits, texts, parts.dialogs());
        Button open = Buttons.primary(texts.get("start.survey"), () -> doors.openSurvey(Optional.empty()));
        empty.show(texts.get("data.empty"), texts.get("data.empty.more"), open);
        surveys = new SurveyChoice(
                model.workbench(),
                texts,
                problems -> parts.dialogs().say(texts.get("study.failed"), texts.get("study.failed.more"), problems));
        var tools = new WordingsDesk.Tools(parts.tasks(), parts.files(), parts.dialogs());
        making = new MakingDesk(model, edits, texts, tools);
        proposals = new ProposalDesk(model, edits, texts, parts.tasks(), parts.dialogs());
        variables = new VariablesPane(model, actions, making, texts);
        respondents = new RespondentsPane(answers, texts);
        questions = new QuestionsPane(model, texts, this::crosstab, q -> making.recode(q, true), actions::pasteInto);
        this.doors = doors;
        desk = new WordingsDesk(model, edits, texts, tools);
        translations = parts.translations();
        translationsDesk = new TranslationsDesk(model, edits, texts, tools);
        export = new SurveyExportDesk(model, texts, tools);
        translationsPane = new TranslationsPane(translations, edits, texts, translationsDesk::bring);
        wordings = new WordingPanel(model, edits, texts, new WordingPanel.Ways(this::closeSide, desk::bring));
        crosswalk = new CrosswalkModel(model, edits, parts.tasks(), texts);
        crosswalkPanel = new CrosswalkPanel(crosswalk, texts, parts.dialogs(), this::closeSide);
        complete = Buttons.primary("", this::complete);
        complete.setId("complete-wordings");
        cross = Buttons.plain(texts.get("crosswalk.open"), this::crosswalk);
        cross.setId("open-crosswalk");
        variables.bar().getChildren().addAll(cross, complete);
        var sections = new StackPane(variables, respondents, questions, translationsPane);
        VBox.setVgrow(sections, Priority.ALWAYS);
        room = new VBox(
                new Refusals(edits, texts),
                new StaleLine(model.stale(), texts, doors),
                sections,
                new DataFoot(model, new EditHistory(edits, texts, parts.dialogs()), texts, doors));
        body.getStyleClass().add("view-body");
        body.getChildren().addAll(room, empty);
        sides = List.of(
                Buttons.segment(texts.get("data.variables")),
                Buttons.segment(texts.get("data.respondents")),
                Buttons.segment(texts.get("data.questions")),
                Buttons.segment(texts.get("data.translations")));
        segments = segments();
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getStyleClass().add("view-header");
        header.getChildren().addAll(crumbs, surveys, space, segments);
        listen();
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
    public Optional<Node> inspector() {
        return Optional.of(side);
    }

    @Override
    public boolean foldable() {
        return false;
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
            case TRANSLATIONS -> translationsPane.enter();
        }
    }

    @Override
    public boolean back() {
        var opened = side.isVisible();
        closeSide();
        return opened;
    }

    @Override
    public List<Command> commands() {
        return new DataCommands(model, texts)
                .of(
                        new DataCommands.Acts(
                                this::go,
                                this::find,
                                this::complete,
                                this::crosswalk,
                                desk::bring,
                                this::paste,
                                this::crosstab,
                                new DataCommands.Files(translationsDesk, export)),
                        new MakingCommands(model, making, proposals, variables::chosen, texts));
    }

    private void paste() {
        if (questions.isVisible()) {
            questions.paste();
        } else {
            variables.paste();
        }
    }

    private SegmentedButton segments() {
        sides.get(0).setId("show-variables");
        sides.get(1).setId("show-respondents");
        sides.get(2).setId("show-questions");
        sides.get(3).setId("show-translations");
        return Buttons.segments(
                side -> model.section().set(List.of(DataModel.Section.values()).get(sides.indexOf(side))), sides);
    }

    private void listen() {
        model.all().addListener((o, before, now) -> refresh());
        model.workbench().opened().addListener((o, before, now) -> {
            if (before == null || now == null || before.study() != now.study()) {
                closeSide();
            }
            refresh();
        });
        model.section().addListener((o, before, now) -> show(now));
        variables.table().getSelectionModel().selectedItemProperty().addListener((o, before, now) -> chosen(now));
        beside(null);
        show(model.section().get());
        refresh();
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
            case TRANSLATIONS -> translationsPane.find();
        }
    }

    private void complete() {
        var row = variables.table().getSelectionModel().getSelectedItem();
        wordings.at(row == null ? null : row.name());
        beside(wordings);
        wordings.enter();
    }

    private void crosswalk() {
        var row = variables.table().getSelectionModel().getSelectedItem();
        if (row != null) {
            crosswalk.open(row);
        } else {
            crosswalk.open();
        }
        beside(crosswalkPanel);
    }

    /** With what is chosen: a question as rows, a variable that divides people as columns. */
    private void crosstab() {
        if (model.section().get() == DataModel.Section.QUESTIONS) {
            var chosen =
                    Optional.ofNullable(questions.table().getSelectionModel().getSelectedItem());
            doors.crosstab(chosen.map(Question::id), Optional.empty());
            return;
        }
        var row = Optional.ofNullable(variables.table().getSelectionModel().getSelectedItem());
        doors.crosstab(
                row.filter(r -> r.role() == Role.OPINION).map(VariableRow::name),
                row.filter(r -> r.role().divides()).map(VariableRow::name));
    }

    /** Another row leads the crosswalk on; the same row made anew after an edit does not. */
    private void chosen(@Nullable VariableRow row) {
        if (row == null || row.name().equals(pointedAt)) {
            return;
        }
        pointedAt = row.name();
        if (row.role().divides() && crosswalk.isOpen()) {
            crosswalk.open(row);
        }
    }

    private void closeSide() {
        beside(null);
        enter();
    }

    /** Puts a panel beside the tables, or none. */
    private void beside(@Nullable Node panel) {
        if (panel != crosswalkPanel) {
            crosswalk.close();
        }
        if (panel == null) {
            side.getChildren().clear();
        } else {
            side.getChildren().setAll(panel);
        }
        side.setVisible(panel != null);
        side.setManaged(panel != null);
        opened = panel;
        buttons();
    }

    /** What opens a panel goes while it is open: then the panel holds the next thing to do. */
    private void buttons() {
        var open = model.toComplete();
        complete.setText(texts.count("data.complete.one", "data.complete", open));
        shown(complete, open > 0 && opened != wordings);
        shown(cross, opened != crosswalkPanel && model.canCross());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void show(DataModel.Section section) {
        variables.setVisible(section == DataModel.Section.VARIABLES);
        respondents.setVisible(section == DataModel.Section.RESPONDENTS);
        questions.setVisible(section == DataModel.Section.QUESTIONS);
        answers.activate(section == DataModel.Section.RESPONDENTS);
        translationsPane.setVisible(section == DataModel.Section.TRANSLATIONS);
        translations.activate(section == DataModel.Section.TRANSLATIONS);
        sides.get(List.of(DataModel.Section.values()).indexOf(section)).setSelected(true);
    }

    private void refresh() {
        var survey = model.survey();
        empty.setVisible(survey.isEmpty());
        room.setVisible(survey.isPresent());
        segments.setVisible(survey.isPresent());
        buttons();
        crumbs.show(survey.map(Survey::name)
                .map(name -> List.of(
                        new Crumbs.Crumb(texts.get("room.data"), () -> go(DataModel.Section.VARIABLES)),
                        new Crumbs.Crumb(name, () -> {})))
                .orElseGet(() -> List.of(new Crumbs.Crumb(texts.get("room.data"), () -> {}))));
    }
}
