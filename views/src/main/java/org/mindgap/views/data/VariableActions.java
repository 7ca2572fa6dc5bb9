package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mindgap.edit.Edit;
import org.mindgap.edit.MissingOfQuestion;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** What can be changed of variables, one or many at a time: each is one step that can be taken back. */
final class VariableActions {
    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final Dialogs dialogs;

    VariableActions(DataModel model, EditModel edits, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** Told when an edit was refused: then what is shown has to be shown again. */
    void whenRefused(Runnable then) {
        edits.refused().addListener((o, before, now) -> {
            if (!now.isEmpty()) {
                then.run();
            }
        });
    }

    void use(List<VariableRow> rows, Role role) {
        edits.apply(
                texts.get("edit.use", names(rows), model.words().use(role)),
                rows.stream()
                        .filter(r -> r.role() != role)
                        .<Edit>map(r -> new Edit.UseAs(r.name(), role))
                        .toList());
    }

    /** Calls a variable otherwise; by no name as its file does. */
    void rename(VariableRow row, String name) {
        edits.apply(
                texts.get("edit.name", row.shownName(), name.isEmpty() ? row.name() : name),
                List.of(new Edit.ShownName(row.name(), name)));
    }

    /** Takes codes out of a variable: whoever has one of these is in no group. */
    void leaveOut(Variable variable, List<Variable.Value> codes) {
        edits.apply(
                texts.get("edit.noAnswers", variable.shownName(), words(codes)),
                codes.stream()
                        .<Edit>map(c -> new Edit.LeaveCodeOut(variable.name(), c.code(), true))
                        .toList());
    }

    static String words(List<Variable.Value> codes) {
        return codes.stream().map(Variable.Value::label).collect(Collectors.joining(", "));
    }

    void measure(List<VariableRow> rows, Measure measure) {
        edits.apply(
                texts.get("edit.measure", names(rows), model.words().measure(measure)),
                rows.stream()
                        .filter(r -> r.measure() != measure)
                        .<Edit>map(r -> new Edit.MeasuredAs(r.name(), measure))
                        .toList());
    }

    void topic(List<VariableRow> rows, String topic) {
        edits.apply(
                texts.get("edit.topic", names(rows), topic.isBlank() ? "–" : topic.strip()),
                rows.stream()
                        .filter(VariableRow::opinion)
                        .<Edit>map(r -> new Edit.TopicTag(r.name(), topic.strip()))
                        .toList());
    }

    /** Takes cells from a spreadsheet; a single column goes into the rows. */
    void paste(List<VariableRow> rows) {
        pasteInto(rows.stream().map(VariableRow::name).toList());
    }

    /** The same for variables and questions by their names. */
    void pasteInto(List<String> names) {
        new PasteDesk(model, edits, texts, dialogs).paste(names);
    }

    /** Asks for the topic of some questions. */
    void askTopic(List<VariableRow> rows) {
        var known = new TreeSet<String>();
        model.survey().map(Survey::questions).orElse(List.of()).stream()
                .map(Question::topic)
                .filter(t -> !t.isEmpty())
                .forEach(known::add);
        var choice = new ComboBox<String>();
        choice.setEditable(true);
        choice.getItems().setAll(known);
        choice.setId("topic");
        choice.setAccessibleText(texts.get("data.topic"));
        choice.setMaxWidth(Double.MAX_VALUE);
        if (rows.size() == 1) {
            model.question(rows.get(0)).map(Question::topic).ifPresent(choice::setValue);
        }
        var about = new Label(texts.count("edit.topic.of.one", "edit.topic.of", rows.size()));
        var body = new VBox(12, Buttons.label(texts.get("data.topic"), "heading"), about, choice);
        body.setPrefWidth(400);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var save = Buttons.primary(texts.get("edit.save"), () -> {});
        save.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("data.topic"), body, List.of(cancel, save));
        cancel.setOnAction(e -> dialog.close());
        save.setOnAction(e -> {
            dialog.close();
            topic(rows, choice.getEditor().getText());
        });
        choice.requestFocus();
    }

    /** The editor of everything that can be said of one variable. */
    void edit(VariableRow row) {
        var ofFile = model.survey().flatMap(s -> s.variable(row.name())).isPresent();
        var missing = model.survey().flatMap(s -> MissingOfQuestion.of(s, row.name()));
        new VariableEditor(row, ofFile, new VariableEditor.Asked(model.question(row), missing), model.words(), texts)
                .open(dialogs, all -> edits.apply(texts.get("edit.variable", row.shownName()), all));
    }

    private String names(List<VariableRow> rows) {
        var first = rows.stream().limit(2).map(VariableRow::shownName).collect(Collectors.joining(", "));
        return rows.size() <= 2 ? first : texts.get("edit.andMore", first, rows.size() - 2);
    }

    /** Edits of a wording, only for what changed. */
    static List<Edit> wording(Question question, WordingFields.Said said) {
        var all = new ArrayList<Edit>();
        if (!said.stem().equals(question.stem())) {
            all.add(new Edit.StemText(question.id(), said.stem()));
        }
        if (!said.wording().equals(question.wording())) {
            all.add(new Edit.WordingText(question.id(), said.wording()));
        }
        if (!said.language().equals(question.language())) {
            all.add(new Edit.WordingLanguage(question.id(), said.language()));
        }
        if (!said.source().equals(question.source())) {
            all.add(new Edit.WordingSource(question.id(), said.source()));
        }
        return all;
    }
}
