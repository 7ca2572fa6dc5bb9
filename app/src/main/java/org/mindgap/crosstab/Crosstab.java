package org.mindgap.crosstab;

import java.util.List;
import java.util.Optional;
import org.mindgap.stats.LonelyStrata;
import org.mindgap.stats.RaoScott;
import org.mindgap.survey.Design;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;
import org.mindgap.survey.SamplingError;
import org.mindgap.survey.Ungrouped;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Weightless;

/**
 * The answers to a question by the categories of a variable.
 *
 * @param question rows
 * @param by columns
 * @param lines options in questionnaire order, then nets, then all of them together
 * @param columns categories in their order, then all of them together
 * @param cells by line, within it by column
 * @param scores what numbers the options stand for, where they stand in an order
 * @param averages of these numbers, one per column; empty where there are none
 * @param test whether people of different categories answer differently, where it can be tested
 * @param how what counts
 */
public record Crosstab(
        Question question,
        Variable by,
        List<Line> lines,
        List<Column> columns,
        List<List<Cell>> cells,
        Optional<Scores> scores,
        List<Averages> averages,
        Optional<RaoScott> test,
        How how) {
    public Crosstab {
        averages = List.copyOf(averages);
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** What a line is. */
    public enum Kind {
        OPTION,
        NET,
        TOTAL
    }

    /** A line: an option, a net, or all together. */
    public record Line(Kind kind, String code, String label) {}

    /**
     * A category, or all together.
     *
     * @param code of the category; empty for all together
     * @param base n: people of it who chose a counted option
     * @param sumOfWeights of these
     * @param effectiveBase Kish's, (Σw)²/Σw²
     * @param people of it, whether or not they answered
     * @param degreesOfFreedom of these
     * @param hidden whether its numbers would tell of fewer than 10 people, directly or by subtraction
     */
    public record Column(
            String code,
            String label,
            int base,
            double sumOfWeights,
            double effectiveBase,
            int people,
            int degreesOfFreedom,
            boolean hidden) {
        /** Kish's design effect of the weights, n over effective n. */
        public double designEffect() {
            return base / effectiveBase;
        }
    }

    /**
     * People of a category who chose an option.
     *
     * @param count unweighted
     * @param sumOfWeights of these
     * @param ofColumn share among all of the category
     * @param ofRow share among all who chose the option
     * @param ofTotal share among all of the table
     */
    public record Cell(int count, double sumOfWeights, TableShare ofColumn, TableShare ofRow, TableShare ofTotal) {
        /** One of the three. */
        public TableShare share(Percent percent) {
            return switch (percent) {
                case COLUMN -> ofColumn;
                case ROW -> ofRow;
                case TOTAL -> ofTotal;
            };
        }
    }

    /**
     * What counts.
     *
     * @param weighted whether people are weighted
     * @param weight names of the weight variables, several being multiplied
     * @param policy which options count
     * @param error where errors come from
     * @param design strata and clusters, where the survey names any
     * @param lonely what is done with strata of a single unit
     * @param degreesOfFreedom of the design among all of the table
     * @param left people of the table's filter who are not in it, and why
     * @param countries how many have respondents that are counted together; 1 where they are not
     */
    public record How(
            boolean weighted,
            List<String> weight,
            OptionPolicy policy,
            SamplingError error,
            Optional<Design> design,
            LonelyStrata lonely,
            int degreesOfFreedom,
            Left left,
            int countries) {}

    /**
     * Who is not in the table; nobody twice.
     *
     * @param weightless weight missing, negative or 0
     * @param withoutAnswer no counted option
     * @param ungrouped a counted option, but no category
     */
    public record Left(Weightless weightless, int withoutAnswer, Ungrouped ungrouped) {}

    /** The column of all categories together. */
    public Column total() {
        return columns.get(columns.size() - 1);
    }

    /** Whether a cell's numbers may be told. */
    public boolean shown(int column) {
        return !columns.get(column).hidden();
    }
}
