package org.mindgap.figure;

import java.util.List;

/**
 * How strongly groups of people differ in a model beside how they differ in a survey: rows are groups, columns models, in
 * each cell a word and a number (experience.md §4, Group differences).
 *
 * @param title bold first line
 * @param subtitle what is compared, how the models were asked, number of questions, weight, policy
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param scaleTitle "Group difference, model : people"
 * @param baseHead head of the column of bases: "people asked"
 * @param columns from left to right
 * @param blocks from top to bottom, one per country
 * @param flags what the letters beside numbers mean, in the order of the letters
 */
public record DifferenceMapSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        String scaleTitle,
        String baseHead,
        List<Column> columns,
        List<Block> blocks,
        List<Flag> flags)
        implements FigureSpec {

    public DifferenceMapSpec {
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
        flags = List.copyOf(flags);
        for (var block : blocks) {
            for (var row : block.rows()) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.cells().size() + " cells for " + columns.size() + " columns");
                }
            }
        }
    }

    /** The same with other words above and below. */
    DifferenceMapSpec with(String above, Caption below) {
        return new DifferenceMapSpec(
                title, above, below, watermark, altText, scaleTitle, baseHead, columns, blocks, flags);
    }

    /** All rows from top to bottom. */
    public List<Row> rows() {
        return blocks.stream().flatMap(b -> b.rows().stream()).toList();
    }

    /**
     * A model asked in one way.
     *
     * @param key what the program finds the column by
     * @param name of the model
     * @param badge how the answers were read, or in which language: "probabilities", "50 draws"
     */
    public record Column(String key, String name, String badge) {}

    /**
     * A country.
     *
     * @param label "Marudesh", or empty where there is one block without a name
     * @param secondLabel the same in the survey's script, or empty
     * @param against whom its groups are compared with
     */
    public record Block(String label, String secondLabel, Against against, List<Row> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Whom groups are compared with, as a phrase around a name.
     *
     * @param before "compared with"
     * @param name "River path"
     * @param secondName the same in the survey's script, or empty
     * @param after "(largest)", or empty
     */
    public record Against(String before, String name, String secondName, String after) {}

    /**
     * A group of people.
     *
     * @param key what the program finds the row by
     * @param label "Star path"
     * @param secondLabel the same in the survey's script, or empty
     * @param base "1,318", "<10" or a dash
     * @param cells one per column
     */
    public record Row(String key, String label, String secondLabel, String base, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param state what it is; rules look and word
     * @param value A, NaN where there is none
     * @param text the number as it is printed: "1.7×", "r .31", "R 58 %"; empty where the state has none
     * @param interval "1.5 to 2.1", or empty; for tables
     * @param flags letters of what was found, "ac", or empty
     * @param sentence the whole cell, for tooltip and screen reader
     */
    public record Cell(
            DifferenceState state, double value, String text, String interval, String flags, String sentence) {}

    /** A letter and what it says: "a", "pushes groups apart". */
    public record Flag(String letter, String words) {}
}
