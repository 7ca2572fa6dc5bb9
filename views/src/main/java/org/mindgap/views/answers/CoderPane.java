package org.mindgap.views.answers;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mindgap.formats.plan.Coder;
import org.mindgap.inference.Endpoint;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Texts;

/** Who puts free answers to stances, and in which words; there only where answers are free. */
final class CoderPane {
    private final PlanForm form;
    private final Texts texts;
    private final ComboBox<Endpoint> coders = new ComboBox<>();
    private final Label warned;
    private final Button other;
    private final Button stances;
    private final AmountField[] prices = new AmountField[2];
    private final HBox price = new HBox(8);
    private final VBox priceBox;
    private final VBox node;

    CoderPane(PlanForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        coders.setId("ask-coder");
        coders.setAccessibleText(texts.get("asking.coder"));
        coders.setMaxWidth(Double.MAX_VALUE);
        coders.setConverter(ChosenWords.of(
                e -> e.id().equals(form.base().endpoint().id()) ? texts.get("asking.coder.same", e.name()) : e.name()));
        other = Buttons.plain(texts.get("asking.coder.other"), () -> {});
        other.setId("ask-coder-other");
        stances = Buttons.plain(texts.get("asking.coder.stances"), () -> {});
        stances.setId("ask-stances");
        warned = EndpointDialog.wrapped(texts.get("asking.coder.itself"));
        var more = EndpointDialog.wrapped(texts.get("asking.coder.more"));
        for (var i = 0; i < prices.length; i++) {
            var part = texts.get(i == 0 ? "asking.price.prompt" : "asking.price.answer");
            prices[i] = new AmountField(
                    i == 0 ? "ask-coder-price-prompt" : "ask-coder-price-answer",
                    texts.get("asking.coder.price") + ": " + part,
                    5,
                    this::priced);
            price.getChildren().addAll(Buttons.label(part), prices[i]);
        }
        price.setAlignment(Pos.CENTER_LEFT);
        priceBox = new VBox(4, Buttons.label(texts.get("asking.coder.price"), "field-label"), price);
        priceBox.managedProperty().bind(priceBox.visibleProperty());
        var foreign = EndpointDialog.wrapped(texts.get("asking.coder.language"));
        foreign.setId("ask-coder-language");
        foreign.managedProperty().bind(foreign.visibleProperty());
        Runnable languages = () -> foreign.setVisible(form.foreign());
        form.ways().addListener((o, before, now) -> languages.run());
        languages.run();
        node = new VBox(
                4,
                Buttons.label(texts.get("asking.coder"), "field-label"),
                coders,
                warned,
                new HBox(8, other, stances),
                priceBox,
                more,
                foreign);
        coders.valueProperty().addListener((o, before, now) -> {
            var coder = form.coder().get();
            if (now != null && !now.equals(coder.endpoint())) {
                form.code(new Coder(now, coder.scheme(), coder.stances()));
                priced();
            }
        });
        form.coder().addListener((o, before, now) -> show());
        form.ways().addListener((o, before, now) -> show());
        show();
    }

    VBox node() {
        return node;
    }

    void onOther(Runnable then) {
        other.setOnAction(e -> then.run());
    }

    void onStances(Runnable then) {
        stances.setOnAction(e -> then.run());
    }

    /** Of the coder that is chosen now. */
    private void priced() {
        if (prices[1] != null) {
            form.priceCoder(prices[0].amount(), prices[1].amount());
        }
    }

    private void show() {
        node.setVisible(form.free());
        node.setManaged(form.free());
        var now = form.coder().get().endpoint();
        var all = new java.util.ArrayList<>(form.base().coders());
        if (all.stream().noneMatch(e -> e.equals(now))) {
            all.add(now);
        }
        if (!coders.getItems().equals(all)) {
            coders.getItems().setAll(all);
        }
        coders.setValue(now);
        var itself = form.codesItself();
        priceBox.setVisible(!itself);
        warned.setVisible(itself);
        warned.setManaged(itself);
        stances.setText(texts.get(
                form.coder().get().stances().isEmpty() ? "asking.coder.stances" : "asking.coder.stances.own"));
    }
}
