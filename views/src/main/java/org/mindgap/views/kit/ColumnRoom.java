package org.mindgap.views.kit;

import java.util.Arrays;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Gives the columns of a preview the width of what stands in them, as far as the table has room; where it has not, the widest
 * give way first, and none goes under a least width.
 */
public final class ColumnRoom {
    /** Of a column that has to give way, in pixels; beyond that the table scrolls. */
    private static final double LEAST = 104;

    private static final double WIDEST = 560;
    private static final double PADDING = 26;
    /** Of a letter, in pixels. */
    private static final double LETTER = 7.4;
    /** Of a letter that is as wide as high: Chinese, Japanese, Korean. */
    private static final double WIDE = 13.5;
    /** The scroll bar and the border. */
    private static final double BESIDE = 24;

    private final TableView<?> table;
    private final Function<Object, String> text;
    private double[] wanted = {};

    /**
     * @param text what a cell's value looks like
     */
    public ColumnRoom(TableView<?> table, Function<Object, String> text) {
        this.table = table;
        this.text = text;
        table.widthProperty().addListener((o, before, now) -> share());
    }

    /** Measures the rows that are there now; from then on the columns follow the table's width. */
    public void fit() {
        wanted = table.getColumns().stream().mapToDouble(this::wanted).toArray();
        share();
    }

    private double wanted(TableColumn<?, ?> column) {
        var widest =
                column.getText().lines().mapToDouble(ColumnRoom::width).max().orElse(0);
        for (var row = 0; row < table.getItems().size(); row++) {
            var value = column.getCellData(row);
            if (value != null) {
                widest = Math.max(widest, width(text.apply(value)));
            }
        }
        return Math.min(WIDEST, PADDING + widest);
    }

    private void share() {
        var widths = widths(wanted, table.getWidth() - BESIDE);
        for (var i = 0; i < widths.length; i++) {
            table.getColumns().get(i).setPrefWidth(widths[i]);
        }
    }

    /**
     * Shares the room.
     *
     * @param wanted per column, in pixels
     * @param room of all
     * @return as wanted where there is room; else the widest are cut to one width, which is at least {@link #LEAST}
     */
    static double[] widths(double[] wanted, double room) {
        var sorted = wanted.clone();
        Arrays.sort(sorted);
        var left = room;
        var cut = WIDEST;
        for (var i = 0; i < sorted.length; i++) {
            var fair = left / (sorted.length - i);
            if (sorted[i] > fair) {
                cut = Math.max(LEAST, fair);
                break;
            }
            left -= sorted[i];
        }
        var most = cut;
        return Arrays.stream(wanted).map(w -> Math.min(w, most)).toArray();
    }

    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(c -> c >= 0x1100 && isWide(c) ? WIDE : LETTER)
                .sum();
    }

    private static boolean isWide(int letter) {
        return Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> false;
                };
    }
}
