package org.mindgap.views.answers;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.mindgap.elicit.LabelReading.Spellings;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.read.Missing;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Texts;

/** How probabilities are read: each choice only where the way of answering has it. */
final class ReadingPane {
    private final PlanForm form;
    private final Texts texts;
    private final VBox node = new VBox(4);

    ReadingPane(PlanForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        var scored = choice("ask-form", "more.form", List.of(TextForm.values()), this::word, rules().form(), one -> {
            form.more(form.more().get().reading(new ReadingRules(rules().missing(), rules().spellings(), one)));
        });
        var missing =
                choice("ask-missing", "more.missing", List.of(Missing.values()), this::word, rules().missing(), one -> {
                    form.more(form.more().get().reading(new ReadingRules(one, rules().spellings(), rules().form())));
                });
        var spellings = choice(
                "ask-spellings",
                "more.spellings",
                List.of(Spellings.values()),
                this::word,
                rules().spellings(),
                one -> {
                    form.more(form.more().get().reading(new ReadingRules(rules().missing(), one, rules().form())));
                });
        var none = EndpointDialog.wrapped(texts.get("more.reading.none"));
        none.managedProperty().bind(none.visibleProperty());
        node.getChildren().addAll(scored, missing, spellings, none);
        Runnable allow = () -> {
            var mode = form.ways().get().mode();
            var probabilities = mode.reading() == Reading.PROBABILITIES;
            shown(scored, mode == Mode.OPTION_TEXT);
            shown(missing, probabilities);
            shown(spellings, mode == Mode.LABEL);
            none.setVisible(!probabilities);
        };
        form.ways().addListener((o, before, now) -> allow.run());
        allow.run();
    }

    Node node() {
        return node;
    }

    private ReadingRules rules() {
        return form.more().get().reading();
    }

    private static void shown(Node one, boolean now) {
        one.setVisible(now);
        one.setManaged(now);
    }

    private <T> Node choice(String id, String name, List<T> all, Function<T, String> word, T now, Consumer<T> then) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(texts.get(name));
        box.getItems().setAll(all);
        box.setConverter(ChosenWords.of(word));
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((o, before, chosen) -> {
            if (chosen != null) {
                then.accept(chosen);
            }
        });
        return new VBox(2, Buttons.label(texts.get(name), "secondary"), box);
    }

    private String word(TextForm one) {
        return texts.get(
                switch (one) {
                    case SUM -> "more.form.sum";
                    case PER_TOKEN -> "more.form.token";
                    case PER_CHARACTER -> "more.form.character";
                    case PMI -> "more.form.pmi";
                });
    }

    private String word(Missing one) {
        return texts.get(
                switch (one) {
                    case UNKNOWN -> "more.missing.unknown";
                    case OPINIONS_QA -> "more.missing.opinionsQa";
                    case LEGACY_ZERO -> "more.missing.zero";
                    case LEGACY_UNIFORM -> "more.missing.uniform";
                });
    }

    private String word(Spellings one) {
        return texts.get(
                switch (one) {
                    case SUM -> "more.spellings.sum";
                    case LARGEST -> "more.spellings.largest";
                });
    }
}
