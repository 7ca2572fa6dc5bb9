package org.mindgap.views.answers;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import org.mindgap.run.RunPlan;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** Where a run stops by itself: money, tokens, minutes; and how many requests are under way at once. */
final class LimitsPane {
    private static final int MOST_AT_ONCE = 256;
    private static final double SECONDS = 60;

    private final PlanForm form;
    private final AmountField money;
    private final AmountField tokens;
    private final AmountField minutes;
    private final Spinner<Integer> atOnce;
    private final Label unpriced;
    private final GridPane node = new GridPane();
    private Runnable then = () -> {};

    LimitsPane(PlanForm form, Texts texts) {
        this.form = form;
        money = new AmountField("ask-limit-money", texts.get("asking.limit.money"), 6, this::changed);
        tokens = new AmountField("ask-limit-tokens", texts.get("asking.limit.tokens"), 9, this::changed);
        minutes = new AmountField("ask-limit-minutes", texts.get("asking.limit.minutes"), 6, this::changed);
        atOnce = new Spinner<>(1, MOST_AT_ONCE, form.limits().get().atOnce());
        atOnce.setId("ask-at-once");
        atOnce.setAccessibleText(texts.get("asking.limit.atOnce"));
        atOnce.setEditable(true);
        atOnce.setPrefWidth(90);
        atOnce.getEditor().setAccessibleText(texts.get("asking.limit.atOnce"));
        atOnce.valueProperty().addListener((o, before, now) -> changed());
        unpriced = EndpointDialog.wrapped(texts.get("asking.limit.unpriced"));
        unpriced.setId("ask-limit-unpriced");
        node.setHgap(8);
        node.setVgap(4);
        row(0, texts.get("asking.limit.money"), money);
        node.add(unpriced, 0, 1, 2, 1);
        row(2, texts.get("asking.limit.tokens"), tokens);
        row(3, texts.get("asking.limit.minutes"), minutes);
        row(4, texts.get("asking.limit.atOnce"), atOnce);
        form.onChange(() -> {
            told();
            then.run();
        });
        told();
    }

    Node node() {
        return node;
    }

    /** Whether each limit is one that can be held. */
    boolean held() {
        return List.of(money, tokens, minutes).stream().noneMatch(AmountField::wrong) && !unpriced.isVisible();
    }

    /** Is told whenever what is written here changes, be it a number or not. */
    void onChange(Runnable told) {
        then = told;
    }

    private void row(int at, String said, Node field) {
        var label = Buttons.label(said);
        label.setAlignment(Pos.CENTER_LEFT);
        node.addRow(at, label, field);
    }

    private void changed() {
        told();
        Integer requests = atOnce.getValue();
        form.limit(new RunPlan.Limits(
                money.amount().map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                tokens.amount().map(t -> OptionalLong.of(Math.round(t))).orElseGet(OptionalLong::empty),
                minutes.amount().map(m -> Duration.ofSeconds(Math.round(m * SECONDS))),
                requests == null ? form.limits().get().atOnce() : requests));
        then.run();
    }

    /** A limit of money is held by a price. */
    private void told() {
        var needed = money.amount().isPresent() && !form.priced();
        unpriced.setVisible(needed);
        unpriced.setManaged(needed);
    }
}
