package org.mindgap.views.answers;

import javafx.scene.Node;
import org.mindgap.views.kit.Texts;

/** How many items of a benchmark are asked: all, or the first. */
final class ItemsPane {
    private final PlanForm form;
    private final AmountField first;
    private Runnable then = () -> {};

    ItemsPane(PlanForm form, Texts texts) {
        this.form = form;
        first = new AmountField("ask-first", texts.get("asking.items.first"), 6, this::changed);
        first.setPromptText(texts.get("asking.items.everyone"));
    }

    Node node() {
        return first;
    }

    /** Whether the field is empty or holds a number of items. */
    boolean held() {
        return first.getText().isBlank()
                || first.amount().filter(n -> n >= 1 && n == Math.rint(n)).isPresent();
    }

    void onChange(Runnable told) {
        then = told;
    }

    private void changed() {
        if (held()) {
            var now = form.reach().get();
            form.reach(now.first(first.amount().map(Double::intValue).orElse(0)));
        }
        then.run();
    }
}
