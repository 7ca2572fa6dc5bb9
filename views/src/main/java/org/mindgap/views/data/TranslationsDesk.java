package org.mindgap.views.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.translation.TranslationFile;
import org.mindgap.translation.TranslationPlan;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Texts;

/** Brings in a file of translations as one step that can be taken back; asks for a language that nobody says. */
final class TranslationsDesk {
    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final WordingsDesk.Tools tools;

    /** What is known of the languages of a file. */
    private record Said(Optional<String> language, Optional<String> own) {}

    TranslationsDesk(DataModel model, EditModel edits, Texts texts, WordingsDesk.Tools tools) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.tools = tools;
    }

    void bring() {
        var survey = model.survey();
        if (survey.isEmpty()) {
            return;
        }
        tools.files()
                .open(
                        texts.get("translations.bring.title"),
                        List.of(
                                new FileDialogs.Kind(
                                        texts.get("file.translations"), List.of("*.csv", "*.tsv", "*.json")),
                                new FileDialogs.Kind(texts.get("file.all"), List.of("*.*"))))
                .ifPresent(path -> read(path, survey.get(), new Said(Optional.empty(), Optional.empty())));
    }

    private void read(Path path, Survey survey, Said said) {
        tools.tasks()
                .run(
                        texts.get("job.bringTranslations", path.getFileName()),
                        context -> TranslationPlan.of(
                                TranslationFile.read(path, said.language(), context), survey, said.own()),
                        plan -> done(survey, plan),
                        problems -> failed(path, survey, said, problems));
    }

    private void done(Survey survey, TranslationPlan plan) {
        var count = plan.questions().size();
        if (count > 0) {
            edits.apply(survey.id(), texts.count("edit.translations.one", "edit.translations", count), plan.edits());
        }
        tools.dialogs()
                .say(
                        texts.get("translations.bring.title"),
                        texts.count("translations.bring.done.one", "translations.bring.done", count),
                        plan.problems());
    }

    private void failed(Path path, Survey survey, Said said, List<Problem> problems) {
        var codes = problems.stream().map(Problem::code).toList();
        if (codes.contains("translation.no-language")) {
            ask(
                    texts.get("translations.ask", path.getFileName()),
                    tag -> read(path, survey, new Said(Optional.of(tag), said.own())));
        } else if (codes.contains("translation.own-language")) {
            ask(
                    texts.get("translations.askOwn", survey.name()),
                    tag -> read(path, survey, new Said(said.language(), Optional.of(tag))));
        } else {
            tools.dialogs().say(texts.get("translations.bring.title"), texts.get("import.failed.more"), problems);
        }
    }

    private void ask(String words, Consumer<String> then) {
        var field = new TextField();
        field.setId("language-tag");
        field.setPromptText(texts.get("wording.language.prompt"));
        field.setAccessibleText(texts.get("data.language"));
        field.setMaxWidth(160);
        var text = new Label(words);
        text.setWrapText(true);
        text.setPrefWidth(480);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var bring = Buttons.primary(texts.get("translations.goOn"), () -> {});
        bring.setId("language-go-on");
        bring.setDefaultButton(true);
        bring.disableProperty().bind(field.textProperty().map(String::isBlank));
        var dialog = tools.dialogs()
                .open(
                        texts.get("translations.bring.title"),
                        new VBox(12, Buttons.label(texts.get("data.language"), "heading"), text, field),
                        List.of(cancel, bring));
        cancel.setOnAction(e -> dialog.close());
        bring.setOnAction(
                e -> dialog.closeThen(() -> then.accept(field.getText().strip())));
        field.requestFocus();
    }
}
