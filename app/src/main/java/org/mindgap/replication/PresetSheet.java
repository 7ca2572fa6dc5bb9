package org.mindgap.replication;

import java.util.List;

/** What a preset sets, and where we deviate from the study, as Markdown that can be printed. */
public final class PresetSheet {
    private PresetSheet() {}

    /** @param study the study's file in its commands */
    public static String of(StudyPreset preset, String study) {
        var text = new StringBuilder("# ").append(preset.name()).append("\n\n");
        text.append(preset.about())
                .append("\n\nStudy: ")
                .append(preset.source())
                .append(".\n");
        list("Surveys", preset.surveys(), text);
        list("Conditions", preset.conditions(), text);
        list(
                "Plans",
                preset.plans().stream()
                        .map(p -> p.name() + ": `" + p.json() + "`")
                        .toList(),
                text);
        list(
                "Views of the heatmap",
                preset.views().stream()
                        .map(v -> v.name() + ": `" + v.metric() + "` by " + String.join(", ", v.rows()))
                        .toList(),
                text);
        text.append("\n## Tables and figures\n\nWords in capitals are to be filled in.\n\n");
        for (var figure : preset.figures()) {
            text.append("- ").append(figure.shows()).append("\n\n      ");
            text.append(figure.of(study)).append("\n\n");
        }
        text.append("## Where we deviate from what was published\n\n");
        text.append("| published | here | why | as published |\n|---|---|---|---|\n");
        for (var deviation : preset.deviations()) {
            text.append("| ").append(cell(deviation.published()));
            text.append(" | ").append(cell(deviation.here()));
            text.append(" | ").append(cell(deviation.why()));
            text.append(" | ");
            text.append(deviation.again().equals("none") ? "not offered" : cell(deviation.again()));
            text.append(" |\n");
        }
        list("What could not be found out", preset.unknown(), text);
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static void list(String head, List<String> items, StringBuilder text) {
        text.append("\n## ").append(head).append("\n\n");
        items.forEach(i -> text.append("- ").append(i).append('\n'));
    }
}
