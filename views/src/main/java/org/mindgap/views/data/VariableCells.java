package org.mindgap.views.data;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.mindgap.survey.Measure;
import org.mindgap.views.kit.Texts;

/** The cells of the Variable View. Icons are made once for a cell and changed, not made anew for every row. */
final class VariableCells {
    private static final PseudoClass FLAGGED = PseudoClass.getPseudoClass("flagged");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final double WIDEST = 560;

    private VariableCells() {}

    /** Text of a row; what is cut stands whole under the pointer. */
    static class Plain extends TableCell<VariableRow, VariableRow> {
        private final Function<VariableRow, String> words;

        Plain(Function<VariableRow, String> words) {
            this.words = words;
            getStyleClass().add("variable-cell");
            setOnMouseEntered(e -> {
                var row = getItem();
                setTooltip(row != null && (told(row) || prefWidth(-1) > getWidth() + 0.5) ? tip(whole(row)) : null);
            });
        }

        /** Whether something stands under the pointer even where the cell is wide enough. */
        boolean told(VariableRow row) {
            return false;
        }

        /** What stands under the pointer where the cell is too narrow. */
        String whole(VariableRow row) {
            return words.apply(row);
        }

        @Override
        protected void updateItem(@Nullable VariableRow row, boolean nothing) {
            super.updateItem(row, nothing);
            setText(nothing || row == null ? "" : words.apply(row));
            dress(nothing ? null : row);
        }

        /** Signs and colours of a row, or none. */
        void dress(@Nullable VariableRow row) {}

        private static Tooltip tip(String text) {
            var tip = new Tooltip(text);
            tip.setWrapText(true);
            tip.setMaxWidth(WIDEST);
            return tip;
        }
    }

    /** A tick and the wording, or a triangle and what is wrong with it. */
    static final class WordingCell extends Plain {
        private final FontIcon good = icon(MaterialDesignC.CHECK, "good-icon");
        private final FontIcon look = icon(MaterialDesignA.ALERT, "caution-icon");

        WordingCell(DataWords words) {
            super(r -> words.wording(r.wording()));
        }

        @Override
        String whole(VariableRow row) {
            return row.wording().text();
        }

        @Override
        void dress(@Nullable VariableRow row) {
            var state = row == null ? HowWorded.State.NONE : row.wording().state();
            var flagged = row != null && row.wording().flagged();
            pseudoClassStateChanged(FLAGGED, flagged);
            setGraphic(flagged ? look : state == HowWorded.State.CONFIRMED ? good : null);
        }
    }

    static final class MeasureCell extends Plain {
        private final FontIcon nominal = icon(MaterialDesignD.DOTS_GRID, "icon");
        private final FontIcon ordinal = icon(MaterialDesignF.FORMAT_LIST_NUMBERED, "icon");
        private final FontIcon scale = icon(MaterialDesignR.RULER, "icon");

        MeasureCell(DataWords words) {
            super(r -> words.measure(r.measure()));
        }

        @Override
        void dress(@Nullable VariableRow row) {
            setGraphic(row == null ? null : of(row.measure()));
        }

        private FontIcon of(Measure measure) {
            return switch (measure) {
                case NOMINAL -> nominal;
                case ORDINAL -> ordinal;
                case SCALE -> scale;
            };
        }
    }

    /** Codes that are no answer. */
    static final class Missing extends Plain {
        Missing(String none) {
            super(r -> r.missing().isEmpty() ? none : String.join(", ", r.missing()));
        }

        @Override
        void dress(@Nullable VariableRow row) {
            pseudoClassStateChanged(ASIDE, row != null && row.missing().isEmpty());
        }
    }

    static final class Count extends Plain {
        Count(Texts texts) {
            super(r -> r.options().isPresent() ? texts.number(r.options().getAsInt()) : "");
            getStyleClass().add("numeric");
        }
    }

    private static FontIcon icon(org.kordamp.ikonli.Ikon ikon, String styleClass) {
        var icon = new FontIcon(ikon);
        icon.setIconSize(16);
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
