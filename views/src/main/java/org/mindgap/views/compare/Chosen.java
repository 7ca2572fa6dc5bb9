package org.mindgap.views.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.views.kit.ChoiceChip;

/**
 * One thing out of those that there are now. On the window's thread.
 *
 * @param <T> what is chosen
 */
final class Chosen<T> {
    private final ObservableList<Offer<T>> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Offer<T>> offer = new SimpleObjectProperty<>();

    private final ReadOnlyObjectWrapper<@Nullable Offer<T>> shown = new ReadOnlyObjectWrapper<>();

    Chosen(Runnable changed) {
        shown.bind(offer);
        offer.addListener((o, before, now) -> changed.run());
    }

    ObservableList<Offer<T>> offers() {
        return offers;
    }

    /** Offers other things; what was chosen and is still there stays, else the first is chosen. */
    void offer(List<Offer<T>> now) {
        var before = value();
        if (!offers.equals(now)) {
            offers.setAll(now);
        }
        if (before.isEmpty() || !choose(before.get())) {
            offer.set(now.isEmpty() ? null : now.get(0));
        } else {
            offer.set(find(v -> v.equals(before.get())).orElse(null)); // under its name of now
        }
    }

    /** What is chosen, to be listened to. */
    ReadOnlyObjectProperty<@Nullable Offer<T>> offered() {
        return shown.getReadOnlyProperty();
    }

    Optional<T> value() {
        return Optional.ofNullable(offer.get()).map(Offer::value);
    }

    /** What people read for it; empty where nothing is chosen. */
    String label() {
        var now = offer.get();
        return now == null ? "" : now.label();
    }

    /** Chooses a thing if it is there. */
    boolean choose(T value) {
        var found = find(v -> v.equals(value));
        found.ifPresent(offer::set);
        return found.isPresent();
    }

    /** Chooses the first thing that fits, if there is one. */
    boolean chooseFirst(Predicate<T> fits) {
        var found = find(fits);
        found.ifPresent(offer::set);
        return found.isPresent();
    }

    private Optional<Offer<T>> find(Predicate<T> fits) {
        return offers.stream().filter(f -> fits.test(f.value())).findFirst();
    }

    /** Whether there is anything to choose. */
    boolean several() {
        return offers.size() > 1;
    }

    /** A chip that is there only while there is something to choose. */
    ChoiceChip<Offer<T>> chip(String name, String id) {
        var chip = new ChoiceChip<>(name, offers, offer);
        chip.setId(id);
        Runnable worth = () -> {
            chip.setVisible(several());
            chip.setManaged(several());
        };
        offers.addListener((javafx.collections.ListChangeListener<Offer<T>>) c -> worth.run());
        worth.run();
        return chip;
    }
}
