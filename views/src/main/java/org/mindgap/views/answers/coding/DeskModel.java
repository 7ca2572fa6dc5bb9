package org.mindgap.views.answers.coding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.elicit.coding.Stance;
import org.mindgap.formats.coding.HandCodesCsv;

/**
 * One person codes a sample, answer by answer, with one key each: 1 to 9, 0 for the tenth, then letters. Every code is kept
 * at once. What a model made of an answer is not known here.
 */
final class DeskModel {
    private static final String KEYS = "1234567890abcdefghijklmnopqrstuvwxyz";

    private final List<HandCodesCsv.Row> rows;
    private final Consumer<HandCodes> keep;
    private final ReadOnlyObjectWrapper<HandCodes> codes;

    /**
     * A desk.
     *
     * @param rows the answers that are there, in the sample's order
     * @param keep is given what is coded after every change
     */
    DeskModel(HandCodes begun, List<HandCodesCsv.Row> rows, Consumer<HandCodes> keep) {
        this.rows = List.copyOf(rows);
        this.keep = keep;
        this.codes = new ReadOnlyObjectWrapper<>(begun);
    }

    ReadOnlyObjectProperty<HandCodes> codes() {
        return codes.getReadOnlyProperty();
    }

    /** The answer to be coded; nothing when all are. */
    Optional<HandCodesCsv.Row> now() {
        return rows.stream()
                .filter(r -> !codes.get().codes().containsKey(r.item().number()))
                .findFirst();
    }

    int all() {
        return rows.size();
    }

    int done() {
        return (int) rows.stream()
                .filter(r -> codes.get().codes().containsKey(r.item().number()))
                .count();
    }

    /** The key of a stance at a place; empty where keys do not suffice. */
    static String key(int place) {
        return place < KEYS.length() ? KEYS.substring(place, place + 1) : "";
    }

    /** Codes the answer by a key; nothing happens where the key is none of a stance. */
    boolean press(String key) {
        var place = key.length() == 1 ? KEYS.indexOf(key.toLowerCase(java.util.Locale.ROOT)) : -1;
        return place >= 0 && code(place);
    }

    /** Codes the answer as the stance at a place. */
    boolean code(int place) {
        var row = now();
        if (row.isEmpty() || place >= row.get().scheme().stances().size()) {
            return false;
        }
        Stance stance = row.get().scheme().stances().get(place);
        set(codes.get().with(row.get().item().number(), stance.code()));
        return true;
    }

    /** Takes the last code back; its answer comes again. */
    boolean undo() {
        if (codes.get().codes().isEmpty()) {
            return false;
        }
        set(codes.get().withoutLast());
        return true;
    }

    private void set(HandCodes next) {
        codes.set(next);
        keep.accept(next);
    }
}
