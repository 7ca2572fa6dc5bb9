package org.mindgap.compare.people;

import java.util.List;
import java.util.function.BiConsumer;
import org.mindgap.gap.Column;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.ModelSide;
import org.mindgap.gap.PeopleRow;
import org.mindgap.gap.Sides;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/** The people, models and questions of a query, for numbers that are means over questions. */
public final class Scope {
    private final GapCalculator calculator;
    private final GapQuery query;
    private final Sides sides;
    private final List<Variable> by;
    private final List<PeopleRow> rows;
    private final List<Question> questions;
    private final JobContext context;

    /** @param query its {@code by} names variables alone */
    public Scope(GapCalculator calculator, GapQuery query, JobContext context) {
        this.calculator = calculator;
        this.query = query;
        this.sides = calculator.sides(query);
        var survey = sides.everyone().survey();
        this.by = query.by().stream().flatMap(n -> survey.variable(n).stream()).toList();
        this.rows = sides.rows(by);
        this.questions = survey.questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                .toList();
        this.context = context;
    }

    /** Whether some groups lie over several countries, which would be pooled; then nothing is to be computed. */
    public boolean overCountries() {
        return rows.stream().anyMatch(r -> r.cells().size() > 1);
    }

    /** The variables whose combinations are the groups. */
    public List<Variable> by() {
        return by;
    }

    public List<Question> questions() {
        return questions;
    }

    public OptionPolicy policy() {
        return query.policy();
    }

    /** What looks wrong in the answers of the models. */
    public List<Problem> alarms() {
        return sides.alarms(sides.columns());
    }

    /** Each model with each group that it may be compared with. */
    public void forEach(BiConsumer<Column, Group> each) {
        for (var column : sides.columns()) {
            for (var row : rows) {
                context.checkCancelled();
                if (sides.applies(column, row.group(), row.group())) {
                    each.accept(column, row.group());
                }
            }
        }
    }

    public Estimate people(Question question, Group group) {
        return sides.people(question, group);
    }

    public ModelSide model(Column column, Question question, Group group) {
        return sides.model(column, question, group, group);
    }

    /** Means of a group's answers. */
    public AnswerMeans means(Group group) {
        return new AnswerMeans(calculator.baseline(query.where(group)), group);
    }
}
