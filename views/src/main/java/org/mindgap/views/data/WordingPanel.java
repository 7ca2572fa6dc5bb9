package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.mindgap.edit.Edit;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/**
 * Goes through the questions whose wording nobody has confirmed, one after the other. The label is proposed where there
 * is nothing else; it becomes the wording only when somebody says so.
 */
final class WordingPanel extends VBox {
    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final Label name = Buttons.label("", "strong");
    private final Label why = Buttons.label("", "caution");
    private final Label left = Buttons.label("", "small");
    private final Label options = Buttons.label("", "secondary");
    private final WordingFields fields;
    private final Button confirm;
    private final Button skip;
    private final Button all;
    private final Label done;
    private @Nullable String at;

    /** What leads away from the panel. */
    record Ways(Runnable close, Runnable bring) {}

    WordingPanel(DataModel model, EditModel edits, Texts texts, Ways ways) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        getStyleClass().add("side-panel");
        fields = new WordingFields(texts);
        confirm = Buttons.primary(texts.get("wording.confirm"), this::confirm);
        confirm.setId("wording-confirm");
        skip = Buttons.plain(texts.get("wording.skip"), this::skip);
        all = Buttons.plain("", this::confirmAll);
        all.setId("wording-confirm-all");
        var bring = Buttons.link(texts.get("wording.bring"), ways.bring());
        bring.setId("wording-bring");
        done = Buttons.label(texts.get("wording.done"), "secondary");
        done.setWrapText(true);
        why.setGraphic(Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"));
        options.setWrapText(true);
        options.setMinHeight(Region.USE_PREF_SIZE);
        var body = new VBox(12, name, why, fields, options);
        body.getStyleClass().add("side-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var buttons = new HBox(8, confirm, skip);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var foot = new VBox(8, left, buttons, all, bring);
        foot.getStyleClass().add("side-foot");
        getChildren().addAll(SideHead.of(texts.get("wording.title"), texts, ways.close()), done, scroll, foot);
        model.all().addListener((o, before, now) -> show());
        done.getStyleClass().add("side-body");
        show();
    }

    void enter() {
        applyCss(); // what scrolls is no part of the window before, and could not be focused
        fields.wording().requestFocus();
    }

    /** Starts with a question that somebody pointed at, or with the first. */
    void at(@Nullable String question) {
        at = question;
        show();
    }

    private List<VariableRow> unconfirmed() {
        return model.all().get().stream().filter(r -> r.wording().flagged()).toList();
    }

    private void show() {
        var rows = unconfirmed();
        var row = rows.stream()
                .filter(r -> r.name().equals(at))
                .findFirst()
                .or(() -> rows.stream().findFirst());
        at = row.map(VariableRow::name).orElse(null);
        var question = row.flatMap(model::question);
        for (var node : List.of(name, why, fields, options, confirm, skip, all, left)) {
            node.setVisible(question.isPresent());
            node.setManaged(question.isPresent());
        }
        done.setVisible(question.isEmpty());
        done.setManaged(question.isEmpty());
        question.ifPresent(q -> {
            name.setText(q.shownName() + "  " + q.label());
            why.setText(model.words().wording(row.get().wording()));
            fields.show(q, true);
            options.setText(texts.get(
                    "wording.options",
                    String.join(" · ", q.options().stream().map(Option::label).toList())));
            left.setText(texts.count("wording.left.one", "wording.left", rows.size()));
            var bulk = labels(rows).size();
            all.setText(texts.count("wording.confirmAll.one", "wording.confirmAll", bulk));
            all.setVisible(bulk > 1);
            all.setManaged(bulk > 1);
        });
    }

    private void confirm() {
        var row = unconfirmed().stream().filter(r -> r.name().equals(at)).findFirst();
        row.flatMap(model::question).ifPresent(q -> {
            var said = fields.said();
            if (said.wording().isEmpty()) {
                fields.wording().requestFocus();
                return;
            }
            var next = next();
            edits.apply(texts.get("edit.wording", q.shownName()), VariableActions.wording(q, said));
            at = next;
            enter();
        });
    }

    private void skip() {
        at = next();
        show();
        enter();
    }

    private @Nullable String next() {
        var rows = unconfirmed();
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(at)) {
                return rows.get((i + 1) % rows.size()).name();
            }
        }
        return null;
    }

    /** Labels that could be whole questions: neither cut, nor items without stem, nor a word or two. */
    private List<Question> labels(List<VariableRow> rows) {
        var found = new ArrayList<Question>();
        for (var row : rows) {
            if (row.wording().state() == HowWorded.State.LABEL_ONLY) {
                model.question(row).ifPresent(found::add);
            }
        }
        return found;
    }

    private void confirmAll() {
        var questions = labels(unconfirmed());
        edits.apply(
                texts.count("edit.wordings.one", "edit.wordings", questions.size()),
                questions.stream()
                        .<Edit>map(q -> new Edit.WordingText(q.id(), q.label()))
                        .toList());
    }
}
