package org.mindgap.views.answers.coding;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.formats.plan.Coder;
import org.mindgap.survey.Question;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** The words of the stances that free answers are put to, question by question. */
public final class StancesDialog {
    private final StancesForm form;
    private final Texts texts;
    private final ListView<Question> questions = new ListView<>();
    private final VBox stances = new VBox(6);

    /** @param coder whose words are changed */
    public StancesDialog(List<Question> questions, Coder coder, Texts texts) {
        this.form = new StancesForm(questions, coder);
        this.texts = texts;
    }

    /** @param use gets the coder with other words */
    public void open(Dialogs dialogs, Consumer<Coder> use) {
        questions.setId("stances-questions");
        questions.setAccessibleText(texts.get("coding.questions"));
        questions.setPrefWidth(250);
        questions.setMinWidth(200);
        questions.getItems().setAll(form.questions());
        questions.setCellFactory(list -> new QuestionCell());
        questions.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> show(now));
        var scroll = new ScrollPane(stances);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var both = new HBox(16, questions, scroll);
        VBox.setVgrow(both, Priority.ALWAYS);
        var name = new TextField(form.name());
        name.setId("stances-name");
        name.setAccessibleText(texts.get("coding.scheme"));
        name.textProperty().addListener((o, before, now) -> form.call(now));
        var called = new HBox(8, Buttons.label(texts.get("coding.scheme"), "field-label"), name);
        called.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var body = new VBox(
                10,
                Buttons.label(texts.get("coding.stances"), "heading"),
                wrapped(texts.get("coding.stances.more")),
                called,
                both);
        body.setPrefSize(860, 560);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var ok = Buttons.primary(texts.get("coding.stances.use"), () -> {});
        ok.setId("stances-use");
        var dialog = dialogs.open(texts.get("coding.stances"), body, List.of(cancel, ok));
        cancel.setOnAction(e -> dialog.close());
        ok.setOnAction(e -> {
            var coder = form.coder(texts.get("coding.scheme.unnamed"));
            dialog.closeThen(() -> use.accept(coder));
        });
        questions.getSelectionModel().selectFirst();
    }

    private void show(@Nullable Question question) {
        stances.getChildren().clear();
        if (question == null) {
            return;
        }
        stances.getChildren().add(wrapped(question.asked().text()));
        for (var stance : form.stances(question)) {
            var field = new TextField(stance.says());
            field.setAccessibleText(code(stance.code()) + ": " + stance.says());
            field.textProperty().addListener((o, before, now) -> {
                form.say(question, stance.code(), now);
                questions.refresh();
            });
            stances.getChildren().addAll(Buttons.label(code(stance.code()), "secondary"), field);
        }
        var reset = Buttons.plain(texts.get("coding.stances.reset"), () -> {
            form.reset(question);
            show(question);
            questions.refresh();
        });
        stances.getChildren().add(reset);
    }

    private String code(String code) {
        return switch (code) {
            case CodingScheme.NONE -> texts.get("coding.none");
            case CodingScheme.REFUSAL -> texts.get("coding.refusal");
            default -> texts.get("coding.option", code);
        };
    }

    static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private final class QuestionCell extends ListCell<Question> {
        @Override
        protected void updateItem(@Nullable Question item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(
                    nothing || item == null
                            ? ""
                            : form.changed(item)
                                    ? texts.get("coding.question.own", item.shownName())
                                    : item.shownName());
        }
    }
}
