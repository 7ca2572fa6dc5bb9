package org.mindgap.formats.por;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.microdata.AssumedCharset;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.microdata.TextDraft;
import org.mindgap.formats.microdata.TextNotes;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Reads respondents; values of columns that nobody wants are passed by. */
final class PorCases {
    private static final int EACH = 1 << 10;
    private static final int END = 'Z';

    private final PorCharacters in;
    private final PorValues values;
    private final AssumedCharset charset;
    private final Column[] columns;

    /** A column of the file; one that nobody wants has no drafts. */
    private record Column(
            boolean text,
            @Nullable NumberDraft numbers,
            @Nullable TextDraft texts) {}

    /** @param in at the first respondent */
    PorCases(PorCharacters in, PorRaw raw, AssumedCharset charset, List<Microdata.Wanted> wanted) {
        this.in = in;
        this.values = new PorValues(in);
        this.charset = charset;
        columns = new Column[raw.variables.size()];
        for (var i = 0; i < columns.length; i++) {
            columns[i] = new Column(raw.variables.get(i).width > 0, null, null);
        }
        for (var each : wanted) {
            var text = columns[each.field()].text;
            columns[each.field()] = text
                    ? new Column(true, null, new TextDraft(charset.charset(), charset.isKnown(), each.most()))
                    : new Column(false, new NumberDraft(), null);
        }
    }

    /** @return respondents */
    int read(int most, JobContext context) throws IOException, ProblemException {
        var rows = 0;
        for (; rows < most; rows++) {
            if (rows % EACH == 0) {
                context.checkCancelled();
                context.progress(rows, 0);
            }
            var first = in.next();
            if (first == END) {
                break;
            }
            value(columns[0], first);
            for (var i = 1; i < columns.length; i++) {
                value(columns[i], in.next());
            }
        }
        return rows;
    }

    private void value(Column column, int first) throws IOException, ProblemException {
        if (column.text) {
            var text = values.text(first);
            if (column.texts != null) {
                column.texts.add(text, 0, text.length);
            }
        } else if (column.numbers == null) {
            values.skipNumber(first);
        } else {
            var value = values.number(first);
            if (Double.isNaN(value)) {
                column.numbers.addNothing();
            } else {
                column.numbers.add(value);
            }
        }
    }

    /** The wanted columns in the file's order. */
    List<Cells> cells() {
        return Arrays.stream(columns)
                .filter(c -> c.numbers != null || c.texts != null)
                .map(c -> c.numbers != null ? c.numbers.cells() : texts(c).cells())
                .toList();
    }

    private static TextDraft texts(Column column) {
        return java.util.Objects.requireNonNull(column.texts);
    }

    List<Problem> notes() {
        return TextNotes.of(
                in.source().file(),
                charset.charset(),
                drafts().mapToInt(TextDraft::undecodable).sum(),
                drafts().mapToInt(TextDraft::assumed).sum());
    }

    private Stream<TextDraft> drafts() {
        return Arrays.stream(columns).filter(c -> c.texts != null).map(PorCases::texts);
    }
}
