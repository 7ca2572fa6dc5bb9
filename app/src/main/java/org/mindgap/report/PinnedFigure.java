package org.mindgap.report;

import java.util.List;
import java.util.Optional;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinChange;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/**
 * A pin computed again from the study as it is now.
 *
 * @param pin what was pinned
 * @param changes of the study since
 * @param computed its content, or nothing where it cannot be computed any more
 * @param problems why not, and the notes of the computation
 */
public record PinnedFigure(Pin pin, List<PinChange> changes, Optional<Content> computed, List<Problem> problems) {
    public PinnedFigure {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /**
     * Its content.
     *
     * @param survey whose people are compared
     * @param figure what is drawn; nothing for a table of questions
     * @param data the numbers as a table
     * @param title of the figure or table
     * @param query as it was in the end used
     * @param columns models and ways of asking, yardsticks left out
     * @param bases per row of people the smallest base behind a number, 0 where it is not known, -1 where it is hidden
     * @param cells its numbers: of a heatmap row by row, of a table of questions one per question
     * @param shown whose shares can be read in it besides, or had from its numbers
     */
    public record Content(
            Survey survey,
            Optional<FigureSpec> figure,
            DataTable data,
            String title,
            GapQuery query,
            List<ColumnKey> columns,
            List<Integer> bases,
            List<Cell> cells,
            List<Shown> shown) {
        public Content {
            cells = List.copyOf(cells);
            shown = List.copyOf(shown);
            columns = List.copyOf(columns);
            bases = List.copyOf(bases);
        }

        /** Whose shares can be read in no other way than from its cells. */
        public Content(
                Survey survey,
                Optional<FigureSpec> figure,
                DataTable data,
                String title,
                GapQuery query,
                List<ColumnKey> columns,
                List<Integer> bases,
                List<Cell> cells) {
            this(survey, figure, data, title, query, columns, bases, cells, List.of());
        }

        /** People whose shares on a question a figure tells. */
        public record Shown(Group people, String question) {}

        /**
         * A number.
         *
         * @param people in the survey's own codes, filter included
         * @param column model and way of asking
         * @param questions ids that it may rest on
         * @param value as the metric shows it, NaN where the state has none
         */
        public record Cell(Group people, ColumnKey column, List<String> questions, double value, CellState state) {
            public Cell {
                questions = List.copyOf(questions);
            }
        }

        /** Whether it is shown as a heatmap's table. */
        Optional<HeatmapSpec> heatmap() {
            return figure.filter(f -> f instanceof HeatmapSpec).map(f -> (HeatmapSpec) f);
        }
    }
}
