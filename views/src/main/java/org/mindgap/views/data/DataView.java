package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.ReportLink;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The survey's variables and questions, to be read. */
public final class DataView implements Screen {
    private final DataModel model;
    private final Texts texts;
    private final HBox header = new HBox();
    private final StackPane body = new StackPane();
    private final TableView<Variable> variables = new TableView<>();
    private final TableView<DataModel.QuestionRow> questions = new TableView<>();
    private final EmptyRoom empty = new EmptyRoom();
    private final Label survey = Buttons.label("", "crumb-current");
    private final SegmentedButton segments;

    public DataView(DataModel model, Texts texts, Doors doors) {
        this.model = model;
        this.texts = texts;
        Button open = Buttons.primary(texts.get("start.survey"), () -> doors.openSurvey(Optional.empty()));
        empty.show(texts.get("data.empty"), texts.get("data.empty.more"), open);
        variables.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        variables.setId("variables");
        questions.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        questions.setId("questions");
        variableColumns();
        questionColumns();
        body.getStyleClass().add("view-body");
        body.getChildren().addAll(variables, questions, empty);
        questions.setVisible(false);
        segments = segments();
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getStyleClass().add("view-header");
        header.getChildren()
                .addAll(
                        survey,
                        space,
                        ReportLink.of(model.reports(), ImportReports.Kind.SURVEY, texts, doors),
                        segments);
        model.variables().addListener((o, before, now) -> refresh());
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
        } else {
            (questions.isVisible() ? questions : variables).requestFocus();
        }
    }

    private SegmentedButton segments() {
        var first = Buttons.segment(texts.get("data.variables"));
        var second = Buttons.segment(texts.get("data.questions"));
        second.setId("show-questions");
        return Buttons.segments(
                side -> {
                    variables.setVisible(side == first);
                    questions.setVisible(side == second);
                },
                List.of(first, second));
    }

    private void variableColumns() {
        variables
                .getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("data.name"), 140, Variable::name),
                        Tables.text(texts.get("data.label"), 300, Variable::label),
                        Tables.text(texts.get("data.use"), 130, v -> model.use(v.role())),
                        Tables.text(texts.get("data.measure"), 90, v -> model.measure(v.measure())),
                        Tables.text(texts.get("data.values"), 510, DataModel::values, DataModel::allValues)));
        Tables.copyable(
                variables,
                v -> String.join(
                        "\t",
                        v.name(),
                        v.label(),
                        model.use(v.role()),
                        model.measure(v.measure()),
                        DataModel.values(v)));
    }

    private void questionColumns() {
        questions
                .getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("data.name"), 110, DataModel.QuestionRow::id),
                        Tables.text(texts.get("data.label"), 210, DataModel.QuestionRow::label),
                        Tables.text(texts.get("data.wording"), 370, DataModel.QuestionRow::wording),
                        Tables.text(texts.get("data.topic"), 120, DataModel.QuestionRow::topic),
                        Tables.text(texts.get("data.measure"), 90, DataModel.QuestionRow::measure),
                        Tables.text(texts.get("data.options"), 270, DataModel.QuestionRow::options)));
        Tables.copyable(
                questions, q -> String.join("\t", q.id(), q.label(), q.wording(), q.topic(), q.measure(), q.options()));
    }

    private void refresh() {
        var there = model.survey().isPresent();
        empty.setVisible(!there);
        segments.setVisible(there);
        survey.setText(model.survey().map(s -> s.name()).orElse(texts.get("room.data")));
        variables.getItems().setAll(model.variables().get());
        questions.getItems().setAll(model.questions().get());
    }
}
