package org.mindgap.views.answers;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/** A field for a number of 0 or more that may be left empty; what is none is marked. */
final class AmountField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double MOST = 1e12;

    AmountField(String id, String said, int columns, Runnable changed) {
        setId(id);
        setAccessibleText(said);
        setPrefColumnCount(columns);
        textProperty().addListener((o, before, now) -> {
            pseudoClassStateChanged(WRONG, wrong());
            changed.run();
        });
    }

    /** The number, with a decimal point or comma; nothing where the field is empty or holds no number. */
    Optional<Double> amount() {
        try {
            var number = Double.parseDouble(getText().strip().replace(',', '.'));
            return number >= 0 && number < MOST ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean wrong() {
        return !getText().isBlank() && amount().isEmpty();
    }
}
