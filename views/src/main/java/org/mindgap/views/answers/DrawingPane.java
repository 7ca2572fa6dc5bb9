package org.mindgap.views.answers;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** How answers in words are drawn, which options are shown, and the seed of everything that is drawn. */
final class DrawingPane {
    private static final int MOST_ORDERS = 40_320;
    private static final int MOST_TOKENS = 100_000;
    private static final double HOTTEST = 10;

    private final PlanForm form;
    private final Texts texts;
    private final AmountField temperature;
    private final AmountField topP;
    private final AmountField tokens;
    private final AmountField orders;
    private final AmountField seed;
    private final VBox node;
    private Runnable then = () -> {};

    DrawingPane(PlanForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        temperature = field(grid, 0, "ask-temperature", "more.temperature", "1");
        topP = field(grid, 1, "ask-top-p", "more.topP", "1");
        tokens = field(grid, 2, "ask-tokens", "more.tokens", "");
        tokens.setPromptText(texts.get("more.tokens.usual"));
        orders = field(grid, 3, "ask-most-orders", "more.orders", String.valueOf(PlanMore.USUAL.mostOrders()));
        seed = field(grid, 4, "ask-seed", "more.seed", String.valueOf(PlanMore.USUAL.seed()));
        var unknown = new CheckBox(texts.get("more.unknown"));
        unknown.setId("ask-unknown");
        unknown.setWrapText(true);
        unknown.selectedProperty()
                .addListener((o, before, now) -> form.more(form.more().get().offering(now)));
        node = new VBox(4, unknown, grid);
    }

    Node node() {
        return node;
    }

    /** Whether everything that was typed is a number that can be. */
    boolean held() {
        return within(temperature, 0, HOTTEST)
                && within(topP, Double.MIN_VALUE, 1)
                && within(tokens, 1, MOST_TOKENS)
                && within(orders, 1, MOST_ORDERS)
                && List.of(temperature, topP, tokens, orders, seed).stream().noneMatch(AmountField::wrong);
    }

    void onChange(Runnable told) {
        then = told;
    }

    private static boolean within(AmountField field, double least, double most) {
        return field.amount().filter(a -> a < least || a > most).isEmpty();
    }

    private AmountField field(GridPane grid, int row, String id, String name, String usual) {
        var field = new AmountField(id, texts.get(name), 6, this::changed);
        field.setText(usual);
        var label = Buttons.label(texts.get(name));
        label.setWrapText(true);
        label.setLabelFor(field);
        grid.addRow(row, label, field);
        return field;
    }

    private void changed() {
        if (node == null) { // while it is made
            return;
        }
        if (held()) {
            var usual = PlanMore.USUAL;
            form.more(form.more()
                    .get()
                    .drawing(new PlanMore.Sampling(
                            temperature.amount().orElse(1.0), topP.amount().orElse(1.0), (int)
                                    Math.round(tokens.amount().orElse(0.0))))
                    .orders((int) Math.round(orders.amount().orElse((double) usual.mostOrders())))
                    .seeded(Math.round(seed.amount().orElse((double) usual.seed()))));
        }
        then.run();
    }
}
