package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.formats.text.ThousandsSign;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;

/** What in the lines read does not fit the way they are read. */
final class Conflicts {
    private static final int NAMED = 6;

    private final String file;
    private final HeadText text;
    private final Guesses guesses;

    Conflicts(String file, HeadText text, Guesses guesses) {
        this.file = file;
        this.text = text;
        this.guesses = guesses;
    }

    List<Problem> of(List<HeadRows.Row> rows, List<String> names, List<HeadRows.Row> body, NumberStyle style) {
        List<Problem> all = new ArrayList<>();
        if (text.nulLine() > 0) {
            all.add(Problem.error("table.nul").at(Place.line(file, text.nulLine())));
        }
        if (NumberStyle.clash(guesses.decimal().value(), guesses.thousands().value())) {
            all.add(Problem.error(
                            "table.thousands-clash", guesses.thousands().value().word())
                    .at(Place.file(file)));
        }
        ragged(body, names.size(), all);
        if (guesses.headerLines().value() > 0 && !rows.isEmpty()) {
            names(rows.get(0), names, all);
        }
        numbers(names, body, style, all);
        return all;
    }

    private void ragged(List<HeadRows.Row> body, int width, List<Problem> all) {
        var other = body.stream()
                .filter(r -> r.fields().size() < width || r.length() > width)
                .toList();
        if (!other.isEmpty()) {
            var first = other.get(0);
            all.add(Problem.warning(
                            "table.ragged", other.size(), width, first.fields().size())
                    .at(Place.line(file, first.line())));
        }
    }

    private void names(HeadRows.Row header, List<String> names, List<Problem> all) {
        var seen = new HashSet<String>();
        var twice = new LinkedHashSet<String>();
        var changed = new ArrayList<String>();
        var empty = 0;
        for (var i = 0; i < names.size(); i++) {
            var written = header.fields().get(i).strip();
            if (names.get(i).isEmpty()) {
                empty++;
            } else if (!written.isEmpty() && !seen.add(written)) { // an empty one goes on with the question before it
                twice.add(written);
                changed.add(names.get(i));
            }
        }
        var at = Place.line(file, header.line());
        if (!twice.isEmpty()) {
            all.add(Problem.warning("table.names-twice", some(List.copyOf(twice)), some(changed))
                    .at(at));
        }
        if (empty > 0) {
            all.add(Problem.warning("table.names-empty", empty).at(at));
        }
    }

    /** Fields that are numbers only with the other sign, in columns that are numbers otherwise. */
    private void numbers(List<String> names, List<HeadRows.Row> body, NumberStyle style, List<Problem> all) {
        var other = new NumberStyle(style.decimal().other(), ThousandsSign.NONE);
        for (var column = 0; column < names.size(); column++) {
            var fits = 0;
            var wrong = 0;
            HeadRows.Row first = null;
            for (var row : body) {
                var field =
                        column < row.fields().size() ? row.fields().get(column).strip() : "";
                if (style.plain(field).isPresent()) {
                    fits++;
                } else if (other.plain(field).isPresent()
                        || (style.decimal() == DecimalSign.COMMA
                                && DecimalText.parse(field).isPresent())) {
                    wrong++;
                    first = first == null ? row : first;
                }
            }
            if (first != null && fits > 0) {
                all.add(Problem.warning(
                                "table.other-sign",
                                wrong,
                                first.fields().get(column).strip(),
                                style.decimal().word())
                        .at(new Place(file, first.line(), names.get(column))));
            }
        }
    }

    private static String some(List<String> names) {
        var some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? some + ", …" : some;
    }
}
