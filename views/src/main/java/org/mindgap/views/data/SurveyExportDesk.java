package org.mindgap.views.data;

import java.nio.file.Path;
import java.util.List;
import org.mindgap.formats.survey.CsvCodes;
import org.mindgap.formats.survey.SurveyExport;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Texts;

/** Writes the respondents of the survey looked at for another program. */
final class SurveyExportDesk {
    private final DataModel model;
    private final Texts texts;
    private final WordingsDesk.Tools tools;

    SurveyExportDesk(DataModel model, Texts texts, WordingsDesk.Tools tools) {
        this.model = model;
        this.texts = texts;
        this.tools = tools;
    }

    /** Whether there is anything to write: published percentages have no respondents. */
    boolean can() {
        return model.survey().map(s -> s.source() instanceof Respondents).orElse(false);
    }

    void export() {
        var survey = model.survey();
        if (survey.isEmpty() || !(survey.get().source() instanceof Respondents respondents)) {
            return;
        }
        var spss = Buttons.plain(texts.get("survey.export.sav"), () -> {});
        spss.setId("export-sav");
        var codes = Buttons.plain(texts.get("survey.export.codes"), () -> {});
        codes.setId("export-codes");
        var labels = Buttons.plain(texts.get("survey.export.labels"), () -> {});
        labels.setId("export-labels");
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var dialog = tools.dialogs()
                .ask(
                        texts.get("survey.export.title"),
                        texts.get("survey.export.more"),
                        List.of(cancel, labels, codes, spss));
        var export = new SurveyExport(survey.get(), respondents);
        cancel.setOnAction(e -> dialog.close());
        spss.setOnAction(e -> dialog.closeThen(() -> save(survey.get(), export, ".sav", CsvCodes.CODES)));
        codes.setOnAction(e -> dialog.closeThen(() -> save(survey.get(), export, ".csv", CsvCodes.CODES)));
        labels.setOnAction(e -> dialog.closeThen(() -> save(survey.get(), export, ".csv", CsvCodes.LABELS)));
    }

    private void save(Survey survey, SurveyExport export, String ending, CsvCodes values) {
        var kinds = ending.equals(".sav")
                ? List.of(new FileDialogs.Kind(texts.get("survey.export.sav"), List.of("*.sav")))
                : List.of(
                        new FileDialogs.Kind("CSV", List.of("*.csv")),
                        new FileDialogs.Kind(texts.get("survey.export.tsv"), List.of("*.tsv")));
        tools.files()
                .save(texts.get("survey.export.title"), survey.id() + ending, kinds)
                .ifPresent(path -> {
                    var file = SurveyExport.Kind.of(path).isPresent()
                            ? path
                            : path.resolveSibling(path.getFileName() + ending);
                    write(export, file, values);
                });
    }

    private void write(SurveyExport export, Path file, CsvCodes values) {
        tools.tasks()
                .write(
                        texts.get("job.exportSurvey", file.getFileName()),
                        context -> export.write(file, SurveyExport.Kind.of(file).orElseThrow(), values, context),
                        written -> tools.dialogs()
                                .say(
                                        texts.get("survey.export.title"),
                                        texts.get(
                                                written.files().size() == 1
                                                        ? "survey.export.done"
                                                        : "survey.export.done.codebook",
                                                written.files().get(0).getFileName(),
                                                written.files()
                                                        .get(written.files().size() - 1)
                                                        .getFileName()),
                                        written.notes()),
                        problems -> tools.dialogs()
                                .say(texts.get("survey.export.title"), texts.get("survey.export.failed"), problems),
                        () -> {});
    }
}
