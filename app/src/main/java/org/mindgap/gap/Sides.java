package org.mindgap.gap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/**
 * People and models side by side, question by question, by the rules of gap tables: which people are rows, which answers
 * belong to whom, how answers are pooled. For what compares several groups at once. Keeps what it was asked for; safe for
 * many threads.
 */
public final class Sides {
    private final GapQuery query;
    private final HumanBaseline filtered;
    private final Countries countries;
    private final Scorer scorer;
    private final List<Column> columns;
    private final List<Alarm> alarms;
    private final Map<Asked, ModelSide> known = new ConcurrentHashMap<>();

    Sides(
            GapQuery query,
            HumanBaseline filtered,
            Countries countries,
            Scorer scorer,
            List<Column> columns,
            List<Alarm> alarms) {
        this.query = query;
        this.filtered = filtered;
        this.countries = countries;
        this.scorer = scorer;
        this.columns = List.copyOf(columns);
        this.alarms = List.copyOf(alarms);
    }

    private record Asked(Column column, String question, Group cell, Group row) {}

    /** The people of the query. */
    public HumanBaseline filtered() {
        return filtered;
    }

    /** Everyone of the survey, with the weight and policy of the query. */
    public HumanBaseline everyone() {
        return scorer.everyone();
    }

    /** Models and ways of asking that the query names, in their order. */
    public List<Column> columns() {
        return columns;
    }

    /** The country's variable, where the survey has one. */
    public Optional<Variable> country() {
        return countries.variable();
    }

    /** Everyone of the country that a group names, or everyone of the survey where it names none. */
    public Group national(Group group) {
        return countries.national(group);
    }

    /** The rows that the query's people fall into when divided by these variables. */
    public List<PeopleRow> rows(List<Variable> by) {
        return new PeopleRows(filtered, countries, query).by(by);
    }

    /** What people answered, estimated once; the filter must be part of the group. */
    public Estimate people(Question question, Group cell) {
        return scorer.people(question, cell);
    }

    /** How the answers of a column are read. */
    public Reading reading(Column column) {
        return scorer.reading(column);
    }

    /** Whether the column means anything for these people. */
    public boolean applies(Column column, Group cell, Group row) {
        return column.model().kind() == Model.Kind.HALVES
                || column.model().kind() == Model.Kind.NATIONAL
                || scorer.applies(column, cell, row);
    }

    /**
     * What the model answered as some people. The yardstick of two halves says what these people say, sample for sample.
     *
     * @param cell one country's part of a row, or the row
     * @param row the row
     */
    public ModelSide model(Column column, Question question, Group cell, Group row) {
        return known.computeIfAbsent(new Asked(column, question.id(), cell, row), key -> {
            if (column.model().kind() == Model.Kind.HALVES) {
                return ModelSide.mirror(column, people(question, cell));
            }
            var national = countries.national(cell);
            if (column.model().kind() == Model.Kind.NATIONAL && cell.equals(national)) {
                return ModelSide.mirror(column, people(question, national));
            }
            return applies(column, cell, row)
                    ? new ModelSide(scorer.model(column, cell, row).apply(question))
                    : new ModelSide(Pooled.without(
                            column,
                            question.id(),
                            reading(column),
                            CellState.DOES_NOT_APPLY,
                            TableCell.doesNotApply(column)));
        });
    }

    /**
     * Which questions rows rest on, by the scope of the query.
     *
     * @param buckets the questions of each topic or question that is a row, or all under an empty key
     * @param shared ids of the questions that all rows share, empty where rows have their own
     * @param notes what was decided
     */
    public record Questions(Map<String, List<Question>> buckets, List<String> shared, List<Problem> notes) {
        public Questions {
            buckets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(buckets));
            shared = List.copyOf(shared);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Decides on the questions.
     *
     * @param rows whom they are to be asked of
     * @param of columns that are to have answered them
     */
    public Questions questions(List<PeopleRow> rows, List<Column> of, JobContext context) {
        var wanted = filtered.survey().questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                .toList();
        var people = new People(wanted, rows, scorer, context);
        var answered = of.stream()
                .filter(c -> !c.model().kind().yardstick())
                .map(c -> scorer.answered(c))
                .filter(a -> !a.isEmpty())
                .toList();
        var sets = QuestionSets.of(people, query, query.by(), answered);
        return new Questions(sets.buckets(), sets.shared(), sets.notes());
    }

    /** What looks wrong in the answers of some columns. */
    public List<Problem> alarms(List<Column> of) {
        var about = of.stream()
                .map(c -> new Alarm.About(c.model().id(), c.askedAs()))
                .toList();
        return alarms.stream()
                .filter(a -> a.about().stream().anyMatch(about::contains))
                .map(Alarm::problem)
                .toList();
    }

    /** The column of the same model that was asked in another way; of a yardstick itself. */
    public Column asked(Column column, AskedAs as) {
        return column.model().kind().yardstick() ? column : new Column(column.model(), as);
    }

    /** Replicates of the survey and of the models' answers. */
    public ReplicateSweep sweep(Uncertainty how) {
        return new ReplicateSweep(how, scorer.everyone().replicates(how.replicates(), how.seed()));
    }
}
