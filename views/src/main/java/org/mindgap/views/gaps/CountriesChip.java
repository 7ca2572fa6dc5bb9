package org.mindgap.views.gaps;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.Texts;

/** How countries count in rows that name none; there only where the rows hold several countries. */
final class CountriesChip {
    private final GapsModel model;
    private final CountriesDesk desk;
    private final ChoiceChip<Choice> chip;
    private final SimpleObjectProperty<@Nullable Choice> shown;
    private final Choice equally;
    private final Choice byPeople;

    /** Equally, or by their people. */
    private record Choice(boolean byPopulation, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    CountriesChip(GapsModel model, CountriesDesk desk, Texts texts) {
        this.model = model;
        this.desk = desk;
        equally = new Choice(false, texts.get("gaps.countries.equally"));
        byPeople = new Choice(true, texts.get("gaps.countries.people"));
        shown = new SimpleObjectProperty<>(equally);
        chip = new ChoiceChip<>(
                texts.get("gaps.countries"), FXCollections.observableArrayList(equally, byPeople), shown);
        chip.setId("countries-count");
        chip.setTooltip(new Tooltip(texts.get("gaps.countries.more")));
        shown.addListener((o, before, now) -> chosen(now));
        model.byPopulation().addListener((o, before, now) -> shown.set(now ? byPeople : equally));
        model.rows().addListener((o, before, now) -> look());
        model.figure().addListener((o, before, now) -> look());
        look();
    }

    Node node() {
        return chip;
    }

    private void chosen(@Nullable Choice now) {
        if (now == null || now.byPopulation() == model.byPopulation().get()) {
            return;
        }
        if (now.byPopulation() && !desk.known(countries())) {
            shown.set(equally); // until somebody says how many
            desk.ask(() -> model.byPopulation().set(true));
        } else {
            model.byPopulation().set(now.byPopulation());
        }
    }

    private List<Variable.Value> countries() {
        var rows = model.rows().get();
        return rows == null ? List.of() : desk.averaged(rows);
    }

    private void look() {
        var there = countries().size() > 1;
        chip.setVisible(there);
        chip.setManaged(there);
    }
}
