package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.gap.CellState;

/**
 * Rows are groups of people, columns models asked in one way, cells whole points (design.md §6, experience.md §4).
 *
 * @param title bold first line
 * @param subtitle facts that are always said
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param scale what the colours mean
 * @param baseHead head of the column of bases: "people asked"
 * @param questionsHead head of the column with the number of questions per row, or empty where all rows share them
 * @param columnGroups from left to right; yardsticks last
 * @param blocks from top to bottom, one per country
 */
public record HeatmapSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        Scale scale,
        String baseHead,
        String questionsHead,
        List<ColumnGroup> columnGroups,
        List<Block> blocks)
        implements FigureSpec {

    public HeatmapSpec {
        columnGroups = List.copyOf(columnGroups);
        blocks = List.copyOf(blocks);
    }

    /** The same over other words. */
    HeatmapSpec with(Caption words) {
        return new HeatmapSpec(
                title, subtitle, words, watermark, altText, scale, baseHead, questionsHead, columnGroups, blocks);
    }

    /** The same figure under another title. */
    public HeatmapSpec titled(String newTitle) {
        return new HeatmapSpec(
                newTitle, subtitle, caption, watermark, altText, scale, baseHead, questionsHead, columnGroups, blocks);
    }

    /**
     * The same with some rows hidden, for readers who must not have their numbers.
     *
     * @param rows places of the rows, from the top
     * @param newAltText without their numbers
     * @param sentence of their cells
     */
    public HeatmapSpec hiding(Set<Integer> rows, String newAltText, String sentence) {
        var shown = new ArrayList<Block>();
        var place = 0;
        for (var block : blocks) {
            var lines = new ArrayList<Row>();
            for (var row : block.rows()) {
                lines.add(rows.contains(place) ? row.hidden(sentence) : row);
                place++;
            }
            shown.add(new Block(lines));
        }
        return new HeatmapSpec(
                title, subtitle, caption, watermark, newAltText, scale, baseHead, questionsHead, columnGroups, shown);
    }

    /** All columns from left to right. */
    public int columnCount() {
        return columnGroups.stream().mapToInt(g -> g.columns().size()).sum();
    }

    /** All rows from top to bottom. */
    public List<Row> rows() {
        return blocks.stream().flatMap(b -> b.rows().stream()).toList();
    }

    /**
     * What the colours mean. One hue, light to dark, where larger is further; two hues around the middle step only where
     * both ends have a name.
     *
     * @param title "Gap in points"
     * @param steps ascending edges of the colour steps, one more than there are colours: 0, 5, 10, 15, 20, 30, 40, 100;
     *     the first or last may be infinite
     * @param ends what the two ends of a scale around a middle are called; nothing for one hue
     * @param bracket what is marked over the scale
     * @param undefined why cells have no such number, in the words of the legend; empty where none is without
     */
    public record Scale(
            String title, List<Double> steps, Optional<Ends> ends, Optional<Bracket> bracket, String undefined) {
        public Scale {
            steps = List.copyOf(steps);
        }

        /** Every cell has such a number. */
        public Scale(String title, List<Double> steps, Optional<Ends> ends, Optional<Bracket> bracket) {
            this(title, steps, ends, bracket, "");
        }

        /** One hue, nothing marked. */
        public Scale(String title, List<Double> steps) {
            this(title, steps, Optional.empty(), Optional.empty());
        }
    }

    /** Names of the ends of a scale around a middle: "less spread than people", "more spread than people". */
    public record Ends(String low, String high) {}

    /**
     * A stretch of the scale with words over it.
     *
     * @param words "random guess here, 27 to 34"
     */
    public record Bracket(double from, double to, String words) {}

    /**
     * Columns under one name.
     *
     * @param name model, or "Yardsticks"
     * @param badge how the answers were read: "probabilities", "50 draws"
     * @param yardstick whether a wider space stands before it
     * @param columns from left to right
     */
    public record ColumnGroup(String name, String badge, boolean yardstick, List<Column> columns) {
        public ColumnGroup {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One column.
     *
     * @param key what the program finds the column by: model id and asked-as word, "model|none"
     * @param head short: "no one", "country", "country, religion", "random guess"
     */
    public record Column(String key, String head) {}

    /** Rows that belong together: a country. */
    public record Block(List<Row> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param key what the program finds the row by
     * @param label "India, everyone" or "Muslim"
     * @param secondLabel the same in the survey's script, or empty
     * @param everyone first of its block and bold; others are indented
     * @param base "3,336", "<10" or a dash
     * @param questions number of questions as text, or empty
     * @param cells one per column
     */
    public record Row(
            String key,
            String label,
            String secondLabel,
            boolean everyone,
            String base,
            String questions,
            List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        private Row hidden(String sentence) {
            var none = cells.stream()
                    .map(c -> new Cell(CellState.HIDDEN, Double.NaN, "", sentence))
                    .toList();
            return new Row(key, label, secondLabel, everyone, "–", questions.isEmpty() ? "" : "–", none);
        }
    }

    /**
     * One cell.
     *
     * @param state what it is; rules the look
     * @param value in points, NaN where the state has none
     * @param text what stands in it where the state has a text: "24", "R 71", ""
     * @param interval "21 to 27", or empty; for tables, since a cell holds its number and nothing else
     * @param sentence the whole cell as a sentence, for tooltip and screen reader
     */
    public record Cell(CellState state, double value, String text, String interval, String sentence) {
        /** A cell without an interval. */
        public Cell(CellState state, double value, String text, String sentence) {
            this(state, value, text, "", sentence);
        }
    }
}
