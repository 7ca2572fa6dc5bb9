package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mindgap.formats.table.Guess.By;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.problem.Problem;
import org.mindgap.problem.Severity;

/**
 * Finds what stands between fields and around them: the delimiter of which the most lines have the same number outside
 * of quotation marks, the first line among them. Lines above the table are told by having one field, or half as many.
 */
final class DelimiterGuess {
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?[,;\t|]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9. \u00A0\u202F'\u2019]*,[0-9]+");
    private static final int MOST_SKIPPED = 30;
    private static final double FIT = 0.8;
    private static final int SURELY = 10;

    private final HeadText head;
    private final TableChoices chosen;
    private final Optional<Delimiter> said;

    /**
     * What fits best.
     *
     * @param rows from the table's first on, cut so
     */
    record Cut(Guess<Delimiter> delimiter, Guess<QuoteSign> quote, Guess<Integer> skipped, HeadRows rows) {}

    /** One way to cut, with the lines above the table already taken off. */
    private record Candidate(Delimiter delimiter, QuoteSign quote, int skipped, HeadRows rows, int width, double fit) {
        /** A mark that is wrong once, where many are right, is rather a damaged file than a text. */
        boolean broken() {
            return (rows.unclosed() > 0 || rows.after() > 0) && rows.quoted() < SURELY;
        }
    }

    DelimiterGuess(HeadText head, TableChoices chosen) {
        this.head = head;
        this.chosen = chosen;
        var matcher = SAID.matcher(head.firstLine());
        this.said = matcher.matches() ? Delimiter.of(matcher.group(1)) : Optional.empty();
    }

    Cut cut() {
        var ranked = ranked();
        var best = ranked.get(0);
        var again =
                HeadRows.of(head.below(best.skipped()), head.whole(), best.skipped(), best.delimiter(), best.quote());
        return new Cut(delimiter(best, ranked), quote(best), skipped(best), again);
    }

    private List<Candidate> ranked() {
        var quotes = chosen.quote().map(List::of).orElse(List.of(QuoteSign.values()));
        var delimiters = chosen.delimiter().or(() -> said).map(List::of).orElse(List.of(Delimiter.values()));
        var all = new ArrayList<Candidate>();
        for (var delimiter : delimiters) {
            quotes.stream()
                    .map(quote -> candidate(delimiter, quote))
                    .min(Comparator.comparing(Candidate::broken)
                            .thenComparing(Comparator.comparingInt(DelimiterGuess::stands)
                                    .reversed())
                            .thenComparing(Candidate::quote))
                    .ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Candidate::broken)
                .thenComparing(c -> c.width() < 2)
                .thenComparing(Comparator.comparingDouble(Candidate::fit).reversed())
                .thenComparing(Comparator.comparingInt(Candidate::width).reversed()));
        // a comma that stands in numbers only is no delimiter, however well it cuts
        if (all.get(0).delimiter() == Delimiter.COMMA && all.size() > 1) {
            all.stream()
                    .filter(c -> c.delimiter() != Delimiter.COMMA && c.width() > 1 && !c.broken())
                    .filter(c -> c.fit() >= all.get(0).fit() && splitsNumbers(Delimiter.COMMA, c))
                    .findFirst()
                    .ifPresent(c -> {
                        all.remove(c);
                        all.add(0, c);
                    });
        }
        return all;
    }

    /** Fields in quotation marks; a single one now and then is no sign of anything, since texts begin with apostrophes. */
    private static int stands(Candidate candidate) {
        var quoted = candidate.rows().quoted();
        return candidate.quote() == QuoteSign.SINGLE && quoted < 2 ? -1 : quoted;
    }

    private Candidate candidate(Delimiter delimiter, QuoteSign quote) {
        var start = said.isPresent() ? 1 : 0;
        var skipped = chosen.skipped().orElse(start);
        var rows = HeadRows.of(head.below(skipped), head.whole(), skipped, delimiter, quote);
        if (chosen.skipped().isEmpty()) {
            var above = above(rows);
            if (above > 0) {
                skipped = above;
                rows = HeadRows.of(head.below(skipped), head.whole(), skipped, delimiter, quote);
            }
        }
        var width = rows.width();
        // lines above the table speak against a delimiter that needs them
        var all = rows.rows().size() + Math.max(0, skipped - start);
        var fit = rows.rows().isEmpty() ? 0 : (double) rows.wide(width) / all;
        return new Candidate(delimiter, quote, skipped, rows, width, fit);
    }

    /** Lines above the first row that is as wide as most, or 0 where they are no title. */
    private static int above(HeadRows rows) {
        var width = rows.width();
        if (width < 2 || rows.wide(width) < rows.rows().size() * FIT - 3) {
            return 0;
        }
        var all = rows.rows();
        var start = 0;
        while (start < all.size() && (all.get(start).fields().size() != width || isTitle(all.get(start), width))) {
            start++;
        }
        if (start == 0 || start == all.size() || all.get(start).line() - 1 > MOST_SKIPPED) {
            return 0;
        }
        var shorter = all.subList(0, start);
        // R leaves out the name of its first column: such a row is one field short, and data stand right below
        return shorter.stream().allMatch(r -> isTitle(r, width)) || isHeader(all.subList(start, all.size()))
                ? Math.toIntExact(all.get(start).line() - 1)
                : 0;
    }

    private static boolean isHeader(List<HeadRows.Row> rows) {
        var guess = new HeaderGuess(rows).of(Optional.empty());
        return guess.by() == By.SEEN && guess.value() > 0;
    }

    private static boolean isTitle(HeadRows.Row row, int width) {
        return row.fields().size() == width
                ? width > 2 && row.filled() == 1 && !row.fields().get(0).isBlank()
                : row.length() <= Math.max(1, width / 2);
    }

    private Guess<Delimiter> delimiter(Candidate best, List<Candidate> ranked) {
        var rows = best.rows().rows().size();
        var wide = best.rows().wide(best.width());
        var name = word(best.delimiter());
        var others = Stream.concat(ranked.stream().map(Candidate::delimiter), Stream.of(Delimiter.values()))
                .distinct()
                .filter(d -> d != best.delimiter())
                .toList();
        if (chosen.delimiter().isPresent()) {
            return new Guess<>(
                    best.delimiter(),
                    By.CHOSEN,
                    Problem.note("table.delimiter-chosen", name, wide, rows, best.width() - 1),
                    others);
        }
        if (said.isPresent()) {
            return new Guess<>(best.delimiter(), By.SEEN, Problem.note("table.delimiter-said", name), others);
        }
        if (best.width() < 2) {
            return new Guess<>(Delimiter.COMMA, By.ASSUMED, Problem.note("table.delimiter-single", rows), others);
        }
        var second = ranked.stream()
                .skip(1)
                .filter(c -> c.width() > 1 && !c.broken() && c.fit() >= best.fit() && c.skipped() <= best.skipped())
                .findFirst();
        if (second.isPresent() && !splitsNumbers(second.get().delimiter(), best)) {
            return new Guess<>(
                    best.delimiter(),
                    By.OPEN,
                    Problem.warning(
                            "table.delimiter-ask", name, word(second.get().delimiter()), rows),
                    others);
        }
        return new Guess<>(
                best.delimiter(),
                By.SEEN,
                Problem.note("table.delimiter-counted", name, wide, rows, best.width() - 1),
                others);
    }

    /** Whether a comma stands in numbers only, where something else cuts the rows: {@code 1;0,5}. */
    private static boolean splitsNumbers(Delimiter other, Candidate best) {
        return other == Delimiter.COMMA
                && best.rows().rows().stream()
                        .flatMap(r -> r.fields().stream())
                        .filter(f -> f.indexOf(',') >= 0)
                        .allMatch(f -> NUMBER.matcher(f.strip()).matches());
    }

    private Guess<QuoteSign> quote(Candidate best) {
        var others =
                Stream.of(QuoteSign.values()).filter(q -> q != best.quote()).toList();
        Problem why;
        var by = By.SEEN;
        if (best.rows().unclosed() > 0) {
            why = Problem.warning("table.quote-unclosed", best.rows().unclosed());
        } else if (best.rows().after() > 0) {
            why = Problem.warning("table.quote-after", best.rows().after());
        } else if (best.quote() == QuoteSign.NONE) {
            why = none(best);
            by = why.severity() == Severity.NOTE ? by : By.OPEN;
        } else if (best.rows().quoted() > 0) {
            why = Problem.note(
                    "table.quote-seen", sign(best.quote()), best.rows().quoted());
        } else {
            by = By.ASSUMED;
            why = Problem.note("table.quote-unseen", sign(best.quote()));
        }
        return new Guess<>(best.quote(), chosen.quote().isPresent() ? By.CHOSEN : by, why, others);
    }

    private Problem none(Candidate best) {
        var marked = HeadRows.of(
                head.below(best.skipped()), head.whole(), best.skipped(), best.delimiter(), QuoteSign.DOUBLE);
        if (marked.unclosed() > 0 && chosen.quote().isEmpty()) {
            return Problem.warning("table.quote-ask", marked.unclosed());
        }
        var line = Math.max(marked.unclosed(), marked.after());
        return line > 0 ? Problem.note("table.quote-none", line) : Problem.note("table.quote-meant");
    }

    private Guess<Integer> skipped(Candidate best) {
        var count = best.skipped();
        if (chosen.skipped().isPresent()) {
            return new Guess<>(count, By.CHOSEN, Problem.note("table.skipped-chosen", count + 1, count), List.of(0));
        }
        if (count == 0) {
            return new Guess<>(0, By.SEEN, Problem.note("table.skipped-none"), List.of(1));
        }
        return new Guess<>(
                count,
                By.SEEN,
                said.isPresent() && count == 1
                        ? Problem.note("table.skipped-said")
                        : Problem.note("table.skipped-lines", count + 1, count),
                List.of(0));
    }

    private static String sign(QuoteSign quote) {
        return String.valueOf(quote.sign());
    }

    static String word(Delimiter delimiter) {
        return delimiter == Delimiter.BAR ? "bars" : delimiter.name().toLowerCase(Locale.ROOT) + "s";
    }
}
