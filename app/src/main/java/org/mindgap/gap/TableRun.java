package org.mindgap.gap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/** Computes one table. Lives as long as the computation. */
final class TableRun {
    private final GapQuery query;
    private final HumanBaseline filtered;
    private final Countries countries;
    private final Scorer scorer;
    private final Map<String, AnswerIndex> indexes;
    private final List<Column> columns;
    private final KnownCells cells;
    private final Notes notes = new Notes();

    /**
     * A run.
     *
     * @param filtered the baseline of the query
     * @param columns models and ways of asking, in their order
     * @param cells that were computed before; what is computed is added
     */
    TableRun(
            GapQuery query,
            HumanBaseline filtered,
            Countries countries,
            Scorer scorer,
            Map<String, AnswerIndex> indexes,
            List<Column> columns,
            KnownCells cells) {
        this.query = query;
        this.filtered = filtered;
        this.countries = countries;
        this.scorer = scorer;
        this.indexes = indexes;
        this.columns = columns;
        this.cells = cells;
    }

    /**
     * Computes the table.
     *
     * @param alarms of all columns; those that concern this table's become notes
     * @param errors what sampling does to its values
     */
    GapTable run(JobContext context, List<Alarm> alarms, SamplingErrors errors) {
        var dimensions = dimensions();
        var names = new AskedNames(filtered.survey());
        var divided = variables().stream().map(v -> v.name()).toList();
        var rows = new PeopleRows(filtered, countries, query).by(variables());
        var counting = context.part(0, 0.3);
        var people = new People(questions(), rows, scorer, counting);
        var sets = QuestionSets.of(people, query, query.by(), answeredByModels());
        noteReadings();
        noteAlarms(alarms);
        noteDesign();
        notes.metrics(query.metrics());
        columns.stream()
                .map(Column::model)
                .distinct()
                .filter(m -> indexes.containsKey(m.id()) && indexes.get(m.id()).corrected())
                .forEach(m -> notes.add(Problem.note("gap.corrected", m.name())));
        var sizes = sizes(people, sets);
        notePeople(people);
        var values = new ArrayList<Scored>();
        var done = new AtomicLong();
        var places = columns.size() * rows.size();
        var whole = sets.buckets().size() == 1;
        var asked = whole ? scorer.places(sets.buckets().values().iterator().next()) : new BitSet();
        // side by side, and put together in the order of columns and rows, which knows no threads
        var parts = IntStream.range(0, places)
                .parallel()
                .mapToObj(place -> {
                    context.checkCancelled();
                    var column = columns.get(place / rows.size());
                    var row = rows.get(place % rows.size());
                    var part = new Cells(new ArrayList<>(), new Notes());
                    for (var bucket : sets.buckets().entrySet()) {
                        var size = sizes.getOrDefault(new Part(row, bucket.getKey()), People.Sizes.NOBODY);
                        var cell = new TableCell(column, row, bucket.getValue(), people, size);
                        var keys = keys(dimensions, column, row, bucket);
                        var known = whole ? known(cell, asked) : computed(cell);
                        known.rows()
                                .forEach(r -> part.values().add(r.with(r.row().under(keys))));
                        part.notes().addAll(known.notes());
                    }
                    counting.progress(done.incrementAndGet(), places);
                    return part;
                })
                .toList();
        parts.forEach(part -> {
            values.addAll(part.values());
            notes.addAll(part.notes());
        });
        notes.addAll(sets.notes());
        return new GapTable(
                        filtered.survey(),
                        query.with(sets.scope()),
                        dimensions,
                        errors.of(values, context.part(0.3, 1)),
                        sets.shared(),
                        people.asked().size(),
                        notes.problems(a -> names.of(a, divided)))
                .adjusted(Multiplicity.BENJAMINI_HOCHBERG);
    }

    /** Parts of a row by topic or question are many and small: they are computed again each time. */
    private KnownCells.Known computed(TableCell cell) {
        var noted = new Notes();
        return new KnownCells.Known(cell.rows(query.metrics(), Map.of(), scorer, noted), noted);
    }

    private KnownCells.Known known(TableCell cell, BitSet questions) {
        var column = cell.column();
        var key = new KnownCells.Key(column.model().id(), column.askedAs(), cell.row(), questions, query.metrics());
        return cells.get(key, () -> computed(cell));
    }

    private List<String> dimensions() {
        var dimensions = new ArrayList<>(query.by());
        var models = columns.stream().map(c -> c.model().id()).distinct().count();
        var askedInSeveralWays = columns.size() > models;
        if (models > 1 && !dimensions.contains(GapQuery.MODEL)) {
            dimensions.add(0, GapQuery.MODEL);
            notes.add(Problem.note("gap.model-added", models));
        }
        if (askedInSeveralWays && !dimensions.contains(GapQuery.ASKED_AS)) {
            dimensions.add(dimensions.indexOf(GapQuery.MODEL) + 1, GapQuery.ASKED_AS);
            notes.add(Problem.note("gap.asked-as-added"));
        }
        if (columns.isEmpty()) {
            notes.add(Problem.warning("gap.no-answers", filtered.survey().name()));
        }
        return dimensions;
    }

    /** The variables among the dimensions. */
    private List<Variable> variables() {
        var own = Set.of(GapQuery.MODEL, GapQuery.ASKED_AS, GapQuery.TOPIC, GapQuery.QUESTION);
        return query.by().stream()
                .filter(d -> !own.contains(d))
                .distinct()
                .map(d -> filtered.survey()
                        .variable(d)
                        .orElseThrow(() -> new IllegalArgumentException("no variable " + d)))
                .toList();
    }

    private List<Question> questions() {
        return filtered.survey().questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                .toList();
    }

    private List<Set<String>> answeredByModels() {
        return columns.stream()
                .filter(c -> !c.model().kind().yardstick())
                .map(c -> asked(c).answered())
                .filter(a -> !a.isEmpty())
                .toList();
    }

    private Map<String, String> keys(
            List<String> dimensions, Column column, PeopleRow row, Map.Entry<String, List<Question>> bucket) {
        var keys = new LinkedHashMap<String, String>();
        for (var dimension : dimensions) {
            keys.put(
                    dimension,
                    switch (dimension) {
                        case GapQuery.MODEL -> column.model().id();
                        case GapQuery.ASKED_AS -> column.askedAs().word();
                        case GapQuery.TOPIC -> bucket.getValue().get(0).topic();
                        case GapQuery.QUESTION -> bucket.getKey();
                        default -> row.group().code(dimension).orElse("");
                    });
        }
        return keys;
    }

    private void noteReadings() {
        for (var column : columns) {
            if (column.model().kind().yardstick()) {
                continue;
            }
            var asked = asked(column);
            var word = column.askedAs().word();
            if (asked.leftOut() > 0) {
                notes.add(Problem.warning(
                        "gap.reading-" + reading(asked.reading()),
                        column.model().name(),
                        word,
                        asked.leftOut()));
            }
            var languages = new LinkedHashSet<>(asked.languages());
            if (languages.size() > 1) {
                languages.remove("");
                notes.add(Problem.note(
                        "gap.languages-averaged", column.model().name(), word, String.join(", ", languages)));
            }
        }
    }

    private void noteAlarms(List<Alarm> alarms) {
        var shown = columns.stream()
                .map(c -> new Alarm.About(c.model().id(), c.askedAs()))
                .toList();
        for (var alarm : alarms) {
            if (alarm.about().stream().anyMatch(shown::contains)) {
                notes.add(alarm.problem());
            }
        }
    }

    private void noteDesign() {
        filtered.design().ifPresent(design -> {
            if (design.lonelyStrata() > 0) {
                notes.add(Problem.note("gap.lonely-strata", design.lonelyStrata(), design.strata()));
            }
            if (design.withoutStratum() > 0 || design.withoutCluster() > 0) {
                notes.add(Problem.note("gap.design-missing", design.withoutStratum(), design.withoutCluster()));
            }
        });
    }

    private void notePeople(People people) {
        if (people.rows().stream().noneMatch(r -> r.cells().size() > 1)) {
            return;
        }
        if (!query.byPopulation()) {
            notes.add(Problem.note("gap.countries-averaged"));
            return;
        }
        notes.add(Problem.note("gap.countries-by-population", filtered.survey().populationSources()));
        var unknown = people.rows().stream()
                .flatMap(r -> r.cells().stream().filter(c -> Double.isNaN(r.weight(c))))
                .flatMap(c -> countries.of(c).stream())
                .distinct()
                .map(c -> countries.variable().map(v -> v.distinctLabelOf(c)).orElse(c))
                .toList();
        if (!unknown.isEmpty()) {
            notes.add(Problem.warning("gap.no-population-of", String.join(", ", unknown)));
        }
    }

    private static Map<Part, People.Sizes> sizes(People people, QuestionSets sets) {
        var sizes = new HashMap<Part, People.Sizes>();
        for (var row : people.rows()) {
            sets.buckets().forEach((key, questions) -> sizes.put(new Part(row, key), people.sizes(row, questions)));
        }
        return sizes;
    }

    private AnswerIndex.Asked asked(Column column) {
        var index = indexes.get(column.model().id());
        return index == null ? new AnswerIndex(List.of()).asked(AskedAs.NO_ONE) : index.asked(column.askedAs());
    }

    private static String reading(Reading reading) {
        return reading.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Rows of the table, and what was noted on the way. */
    private record Cells(List<Scored> values, Notes notes) {}

    /** The people of a row on the questions of a topic, of one question, or of all under an empty key. */
    private record Part(PeopleRow row, String bucket) {}
}
