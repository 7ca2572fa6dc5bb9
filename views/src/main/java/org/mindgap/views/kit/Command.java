package org.mindgap.views.kit;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/**
 * Something that can be done: found by its name in the palette, called by its keys, and where it has a counterpart on
 * the command line, copied as that.
 *
 * @param id stable name with dots, as {@code gaps.save-figure}: never shown, never translated
 * @param name what it does, in the words of its button
 * @param keys its keys, where it has any
 * @param possible whether it can be done now; asked on the window's thread, quick
 * @param action does it; called on the window's thread
 * @param line what does the same on the command line now, where there is such a thing
 */
public record Command(
        String id,
        String name,
        Optional<KeyCombination> keys,
        BooleanSupplier possible,
        Runnable action,
        Supplier<Optional<String>> line) {

    /** A command that is always possible and has neither keys nor a counterpart on the command line. */
    public static Command of(String id, String name, Runnable action) {
        return new Command(id, name, Optional.empty(), () -> true, action, Optional::empty);
    }

    public Command withKeys(KeyCombination value) {
        return new Command(id, name, Optional.of(value), possible, action, line);
    }

    public Command when(BooleanSupplier value) {
        return new Command(id, name, keys, value, action, line);
    }

    public Command asLine(Supplier<Optional<String>> value) {
        return new Command(id, name, keys, possible, action, value);
    }
}
