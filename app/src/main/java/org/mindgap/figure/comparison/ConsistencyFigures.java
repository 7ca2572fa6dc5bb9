package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.consistency.Estimate;
import org.mindgap.compare.consistency.HumanBand;
import org.mindgap.compare.consistency.Response;
import org.mindgap.figure.BenchmarkSpec.Model;
import org.mindgap.figure.Caption;
import org.mindgap.figure.ConsistencySpec;
import org.mindgap.figure.ConsistencySpec.Bar;
import org.mindgap.figure.ConsistencySpec.Block;
import org.mindgap.figure.ConsistencySpec.Heads;
import org.mindgap.figure.ConsistencySpec.Legend;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.RankedSpec.Axis;
import org.mindgap.figure.Words;

/**
 * Draws how consistent models are with themselves, language by language: {@link #of} puts a bar for each model beside the
 * band of people, where somebody measured one, with a mark for alignment. Immutable.
 */
public final class ConsistencyFigures {
    private static final int COLOURS = 6;
    private static final double STEP = 0.2;
    /** Intervals that reach further down do not rule the axis. */
    private static final double LEAST = -STEP;

    private final Locale locale;

    public ConsistencyFigures(Locale locale) {
        this.locale = locale;
    }

    /**
     * The figure. What is drawn is corrected for the coder's noise where there is any, ends of intervals too.
     *
     * @param rows at least one
     * @param how as they were computed
     * @param people bands by the tag of the language; a language without one has none, and the caption says so
     * @param file whose responses these are
     * @param invented the sentence that says what is invented, or empty
     */
    public ComparedFigure<ConsistencySpec> of(
            List<ConsistencyRow> rows, Consistency how, Map<String, HumanBand> people, String file, String invented) {
        var words = new Words(locale);
        var models = rows.stream().map(ConsistencyRow::model).distinct().toList();
        var blocks = new ArrayList<Block>();
        for (var language :
                rows.stream().map(ConsistencyRow::language).distinct().toList()) {
            var own = rows.stream().filter(r -> r.language().equals(language)).toList();
            var band = people.get(language);
            var names = names(language, words);
            blocks.add(new Block(
                    names.get(0),
                    names.get(1),
                    band == null ? Double.NaN : band.lowest(),
                    band == null ? Double.NaN : band.highest(),
                    own.stream()
                            .map(r -> bar(r, how.noise(), models, names.get(0), words))
                            .toList()));
        }
        return new ComparedFigure<>(spec(rows, how, people, file, invented, blocks, words), table(rows, how, people));
    }

    /**
     * Rows with models in the order in which responses name them: colours are given in the order of rows, and a model has
     * the one that it has elsewhere. Languages of a model stay as they were.
     */
    public static List<ConsistencyRow> inOrder(List<ConsistencyRow> rows, List<Response> responses) {
        var models = responses.stream().map(Response::model).distinct().toList();
        var place = new HashMap<String, Integer>();
        models.forEach(m -> place.put(m, place.size()));
        return rows.stream()
                .sorted(Comparator.comparingInt(r -> place.getOrDefault(r.model(), models.size())))
                .toList();
    }

    /** "Thai" and "ไทย"; a name alone where it is no tag of a language. */
    private static List<String> names(String tag, Words words) {
        if (tag.isEmpty()) {
            return List.of(words.text("language.unknown"), "");
        }
        var of = Locale.forLanguageTag(tag.replace('_', '-'));
        var name = of.getDisplayLanguage(words.locale());
        if (name.isEmpty() || name.equalsIgnoreCase(tag)) {
            return List.of(tag, "");
        }
        var own = of.getDisplayLanguage(of);
        return List.of(name, own.equalsIgnoreCase(name) ? "" : own);
    }

    private static Range range(Estimate of, double noise) {
        return new Range(
                Math.min(1, of.value() / (1 - noise)),
                Math.min(1, of.lower() / (1 - noise)),
                Math.min(1, of.upper() / (1 - noise)));
    }

    private static Bar bar(ConsistencyRow row, double noise, List<String> models, String language, Words words) {
        var own = range(row.consistency(), noise);
        var alignment = range(row.alignment(), 0);
        var text = Numerals.correlation(own.value(), words);
        var aligned = Numerals.correlation(alignment.value(), words);
        var sentence = words.plural(
                Double.isNaN(own.value()) ? "consistency.sentence.none" : "consistency.sentence",
                row.responses(),
                row.model(),
                language,
                text,
                ends(own, words),
                words.count(row.repeated()));
        return new Bar(
                new Model(row.model(), models.size() > COLOURS ? -1 : models.indexOf(row.model())),
                own,
                alignment,
                copied(row, noise),
                text,
                aligned,
                Double.isNaN(alignment.value())
                        ? sentence
                        : sentence + " " + words.text("consistency.sentence.aligned", aligned, ends(alignment, words)));
    }

    private static double copied(ConsistencyRow row, double noise) {
        return Math.min(1, row.copied() / (1 - noise));
    }

    private static String ends(Range range, Words words) {
        return Double.isFinite(range.lower()) && Double.isFinite(range.upper())
                ? words.text(
                        "range", Numerals.correlation(range.lower(), words), Numerals.correlation(range.upper(), words))
                : words.text("consistency.no-interval");
    }

    private ConsistencySpec spec(
            List<ConsistencyRow> rows,
            Consistency how,
            Map<String, HumanBand> people,
            String file,
            String invented,
            List<Block> blocks,
            Words words) {
        var aligned = rows.stream().anyMatch(r -> !Double.isNaN(r.alignment().value()));
        var bounded = rows.stream().anyMatch(r -> !Double.isNaN(r.consistency().lower()));
        var title = words.text("consistency.title");
        var questions = rows.stream().mapToInt(ConsistencyRow::questions).summaryStatistics();
        var counts = rows.stream().mapToInt(ConsistencyRow::responses).summaryStatistics();
        var subtitle = words.text(
                "consistency.subtitle",
                words.plural("consistency.languages", blocks.size()),
                span(questions.getMin(), questions.getMax(), "joined.questions", words),
                span(counts.getMin(), counts.getMax(), "consistency.responses", words));
        var body = new ArrayList<String>();
        body.add(words.text("consistency.caption"));
        if (how.noise() > 0) {
            body.add(words.text("consistency.caption.noise", Numerals.correlation3(how.noise(), words)));
        }
        body.add(
                bounded
                        ? words.text("consistency.caption.interval", words.count(how.draws()))
                        : words.text("consistency.caption.no-interval"));
        var axis = axis(blocks);
        if (blocks.stream()
                .flatMap(b -> b.bars().stream())
                .anyMatch(b -> b.consistency().lower() < axis.from())) {
            body.add(words.text("consistency.caption.past"));
        }
        body.add(band(blocks, people, words));
        if (aligned) {
            body.add(words.text("consistency.caption.aligned"));
        }
        if (how.copies() > 1) {
            body.add(words.text("consistency.caption.copied", words.count(how.copies())));
        }
        body.add(words.text("consistency.caption.right"));
        body.add(words.text("consistency.caption.file", file));
        var told = blocks.stream()
                .flatMap(b -> b.bars().stream())
                .map(Bar::sentence)
                .limit(6)
                .toList();
        return new ConsistencySpec(
                title,
                subtitle,
                new Caption(words.text("consistency.lead"), String.join(" ", body), invented),
                watermark(invented, words),
                (words.text("difference.map.alt", title, subtitle, String.join(" ", told)) + " " + invented).strip(),
                new Heads(
                        people.isEmpty() ? "" : words.text("consistency.head.band"),
                        words.text("consistency.head.self"),
                        aligned ? words.text("consistency.head.aligned") : ""),
                axis,
                new Legend(
                        people.isEmpty() ? "" : words.text("consistency.legend.band"),
                        bounded ? words.text("consistency.legend.interval") : "",
                        aligned ? words.text("consistency.legend.aligned") : "",
                        how.copies() > 1 ? words.text("consistency.legend.copied", words.count(how.copies())) : ""),
                blocks);
    }

    private static String watermark(String invented, Words words) {
        if (invented.isEmpty()) {
            return "";
        }
        return words.text(invented.equals(words.text("invented.caption.models")) ? "invented.models" : "invented.data");
    }

    private static String band(List<Block> blocks, Map<String, HumanBand> people, Words words) {
        var with = blocks.stream().filter(b -> !Double.isNaN(b.bandLower())).count();
        if (with == 0) {
            return words.text("consistency.caption.no-band");
        }
        var one = people.values().iterator().next();
        var text = words.text("consistency.caption.band", words.count(one.size()), words.count(one.draws()));
        return with == blocks.size() ? text : text + " " + words.text("consistency.caption.some-bands");
    }

    private static String span(int least, int most, String key, Words words) {
        return least == most
                ? words.plural(key, most)
                : words.text("range", words.count(least), words.plural(key, most));
    }

    /** From 0, or from below where a value is negative, to 1; an interval may run out of it. */
    private static Axis axis(List<Block> blocks) {
        var least = blocks.stream()
                .flatMap(b -> b.bars().stream())
                .flatMapToDouble(b -> DoubleStream.of(
                        b.consistency().value(),
                        Math.max(LEAST, b.consistency().lower()),
                        b.alignment().value()))
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        return new Axis(Math.min(0, Math.floor(least / STEP + 1e-9) * STEP), 1, STEP, 0);
    }

    private static DataTable table(List<ConsistencyRow> rows, Consistency how, Map<String, HumanBand> people) {
        var all = new ArrayList<List<Object>>();
        for (var row : rows) {
            var own = range(row.consistency(), how.noise());
            var band = people.get(row.language());
            var values = new ArrayList<Object>(List.of(
                    row.model(),
                    row.language(),
                    row.responses(),
                    row.questions(),
                    row.repeated(),
                    own.value(),
                    own.lower(),
                    own.upper(),
                    row.consistency().value(),
                    how.noise(),
                    row.alignment().value(),
                    row.alignment().lower(),
                    row.alignment().upper(),
                    row.questionAlignment().value(),
                    band == null ? Double.NaN : band.lowest(),
                    band == null ? Double.NaN : band.highest()));
            if (how.copies() > 1) {
                values.add(copied(row, how.noise()));
            }
            all.add(values);
        }
        var columns = new ArrayList<>(List.of(
                "model",
                "language",
                "n_responses",
                "n_questions",
                "n_repeated",
                "consistency",
                "lower",
                "upper",
                "consistency_uncorrected",
                "coder_noise",
                "alignment",
                "alignment_lower",
                "alignment_upper",
                "alignment_questions",
                "people_lower",
                "people_upper"));
        if (how.copies() > 1) {
            columns.add("consistency_self_pairs");
        }
        return new DataTable(columns, all);
    }
}
