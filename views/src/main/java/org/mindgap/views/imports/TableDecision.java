package org.mindgap.views.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.table.Guess;
import org.mindgap.formats.table.Guesses;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.problem.Severity;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** One thing that is decided about a table: what is taken, changeable, and beside it why. */
final class TableDecision<T> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double WIDTH = 236;

    private final Function<T, String> words;
    private final ProblemTexts sentences;
    private final String title;
    private final ComboBox<T> box = new ComboBox<>();
    private final Label why = Buttons.label("", "secondary");
    private boolean showing;

    /**
     * @param title what is decided
     * @param words for what can be chosen
     * @param chosen the choices with another one of these
     */
    TableDecision(
            TableForm form,
            Texts texts,
            String title,
            Function<Guesses, Guess<T>> guess,
            Function<T, String> words,
            BiFunction<TableChoices, Optional<T>, TableChoices> chosen) {
        this.words = words;
        this.title = title;
        this.sentences = new ProblemTexts(texts.locale());
        box.setCellFactory(l -> new Words(""));
        box.setPromptText(texts.get("table.choose"));
        box.setButtonCell(new Words(texts.get("table.choose")));
        box.setPrefWidth(WIDTH);
        box.setMinWidth(WIDTH);
        box.setVisibleRowCount(12);
        box.getStyleClass().add("table-decision");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((o, before, now) -> {
            if (!showing && now != null) {
                form.choose(c -> chosen.apply(c, Optional.of(now)));
            }
        });
        form.head().addListener((o, before, now) -> show(guess.apply(now.guesses())));
        show(guess.apply(form.head().get().guesses()));
    }

    ComboBox<T> box() {
        return box;
    }

    Label why() {
        return why;
    }

    private void show(Guess<T> now) {
        showing = true;
        // the order stays while the dialog is open: what is found comes first
        if (box.getItems().isEmpty()) {
            box.getItems()
                    .setAll(Stream.concat(Stream.of(now.value()), now.others().stream())
                            .toList());
        } else if (!box.getItems().contains(now.value())) {
            box.getItems().add(now.value());
        }
        box.setValue(now.isOpen() ? null : now.value());
        box.pseudoClassStateChanged(OPEN, now.isOpen());
        showing = false;
        var sentence = sentences.sentence(now.why());
        why.setText(sentence);
        why.getStyleClass().removeAll(List.of("secondary", "caution"));
        why.getStyleClass().add(now.why().severity() == Severity.NOTE ? "secondary" : "caution");
        box.setAccessibleText(title + ": " + (now.isOpen() ? "" : words.apply(now.value()) + ". ") + sentence);
    }

    private final class Words extends ListCell<T> {
        private final String nothing;

        Words(String nothing) {
            this.nothing = nothing;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? nothing : words.apply(value));
        }
    }
}
