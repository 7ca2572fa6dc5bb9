package org.mindgap.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.mindgap.report.Methods;
import org.mindgap.report.PinnedFigure;
import org.mindgap.report.ReportSource;
import org.mindgap.report.ReviewerQuestions;

/** The words of a packet. */
final class PacketWords {
    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "org.mindgap.export.packet",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    String text(String key, Object... arguments) {
        var text = bundle.getString(key);
        for (var i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    String program() {
        return ReportSource.program().isEmpty() ? text("program.source") : text("program", ReportSource.program());
    }

    /** A figure: its title, its files, its words, the reviewer's questions. */
    String figure(Packet.Figure figure, ReportSource source) {
        var content = figure.content();
        var lines = new ArrayList<String>();
        var name = Packet.name(figure);
        var hidden = figure.hidden().size();
        lines.add(text("figure", figure.number(), content.title()));
        if (figure.leftOut()) {
            lines.add(text("figure.hidden"));
            return String.join("\n", lines) + "\n";
        }
        lines.add(text(content.figure().isPresent() ? "figure.files" : "figure.table", name));
        if (hidden > 0) {
            lines.add(text("figure.cells-hidden", hidden, figure.cells().size()));
        }
        var pin = figure.pinned().pin();
        if (pin.edited()) {
            lines.add(text("figure.caption", pin.caption()));
        }
        if (!pin.note().isEmpty()) {
            lines.add(text("figure.note", pin.note()));
        }
        if (!pin.request().ofPeople()) {
            return String.join("\n", lines) + "\n";
        }
        var reviewer = new ReviewerQuestions(source.answers());
        for (var reply : reviewer.of(content)) {
            lines.add("  " + reply.question() + " " + reviewer.word(reply.answer()) + ". " + reply.fact());
        }
        return String.join("\n", lines) + "\n";
    }

    /** The methods paragraphs of each survey. */
    String methods(List<Packet.Figure> figures, ReportSource source) {
        var methods = new Methods(source);
        Map<String, List<PinnedFigure.Content>> bySurvey = new LinkedHashMap<>();
        figures.stream()
                .filter(f -> f.pinned().pin().request().ofPeople())
                .forEach(f -> bySurvey.computeIfAbsent(f.content().survey().id(), s -> new ArrayList<>())
                        .add(f.content()));
        var text = new StringBuilder(text("methods")).append('\n');
        bySurvey.values()
                .forEach(of -> methods.of(of.get(0).survey(), of)
                        .forEach(p -> text.append('\n').append(p).append('\n')));
        return text.append('\n').append(methods.program()).append('\n').toString();
    }
}
