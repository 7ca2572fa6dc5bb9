package org.mindgap.views.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.views.kit.Texts;

/** What is wrong with the settings as they are typed, before anything is drawn, and with what drawing refused. */
final class ExportChecks {
    private final ExportNumbers numbers;
    private final Texts texts;
    private final ProblemTexts sentences;

    ExportChecks(ExportNumbers numbers, Texts texts) {
        this.numbers = numbers;
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
    }

    /** By the field that is wrong. */
    Map<ExportField, String> wrong(ExportModel model) {
        var wrong = new EnumMap<ExportField, String>(ExportField.class);
        var mm = numbers.read(model.width().get()).map(model.unit().get()::toMm);
        if (mm.isEmpty() || mm.get() < ExportSettings.LEAST_MM || mm.get() > ExportSettings.MOST_MM) {
            wrong.put(ExportField.WIDTH, texts.get("export.wrong.width"));
        }
        var type = model.type().get();
        var points = numbers.read(type);
        if (!type.isBlank()
                && (points.isEmpty()
                        || points.get() < FigureStyle.SMALLEST_TYPE
                        || points.get() > ExportSettings.MOST_PT)) {
            wrong.put(ExportField.TYPE, texts.get("export.wrong.type"));
        }
        if (model.format().get() == FigureFormat.PNG
                && numbers.read(model.dpi().get())
                        .filter(ExportChecks::resolution)
                        .isEmpty()) {
            wrong.put(ExportField.DPI, texts.get("export.wrong.dpi"));
        }
        if (model.name().get().isBlank()) {
            wrong.put(ExportField.NAME, texts.get("export.wrong.name"));
        }
        if (model.folder().get() == null) {
            wrong.put(ExportField.FOLDER, texts.get("export.wrong.folder"));
        }
        return wrong;
    }

    /** What the drawing refused, by the field that caused it, beside what was wrong before. */
    Map<ExportField, String> refused(List<Problem> problems, Map<ExportField, String> wrong) {
        var all = new EnumMap<ExportField, String>(ExportField.class);
        all.putAll(wrong);
        for (var problem : problems) {
            var field = switch (problem.code()) {
                case "figure.too-small", "figure.labels-too-wide", "figure.panels-too-narrow" -> ExportField.WIDTH;
                case "figure.type-too-small", "figure.too-tall-for-slide" -> ExportField.TYPE;
                default -> ExportField.FIGURE;
            };
            all.merge(
                    field,
                    sentences.sentence(problem) + " " + sentences.hint(problem),
                    (a, b) -> a.equals(b) ? a : a + "\n" + b);
        }
        return all;
    }

    /** Whether a file can have so many dots per inch. */
    static boolean resolution(double dots) {
        return dots >= ExportSettings.LEAST_DPI && dots <= ExportSettings.MOST_DPI && dots % 1 == 0;
    }
}
