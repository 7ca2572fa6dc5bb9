package org.mindgap.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mindgap.views.kit.Command;

/** Everything that can be done now: in the room one is in, then everywhere. Keys, palette and help read it. */
final class CommandBook {
    private final Supplier<List<Command>> everywhere;
    private final Supplier<List<Command>> here;

    /**
     * @param everywhere what the window can do
     * @param here what the room that is shown can do; asked each time
     */
    CommandBook(Supplier<List<Command>> everywhere, Supplier<List<Command>> here) {
        this.everywhere = everywhere;
        this.here = here;
    }

    /** The room's commands first; where the room has a command of the same keys or id, it stands for the window's. */
    List<Command> all() {
        var room = here.get();
        var all = new ArrayList<>(room);
        everywhere.get().stream()
                .filter(c -> room.stream().noneMatch(r -> sameKeys(r, c) || r.id().equals(c.id())))
                .forEach(all::add);
        return all;
    }

    /** What a key does now, where it does anything. */
    Optional<Command> of(KeyEvent event) {
        return all().stream()
                .filter(c -> c.keys().map(k -> k.match(event)).orElse(false))
                .filter(c -> c.possible().getAsBoolean())
                .findFirst();
    }

    /**
     * What can be done now and whose name or id holds all the words, in any order. Those whose name begins as the
     * question does stand first, then those with every word at the beginning of one of theirs.
     */
    List<Command> found(String question, Locale locale) {
        var words = List.of(question.strip().toLowerCase(locale).split("\\s+"));
        return all().stream()
                .filter(c -> c.possible().getAsBoolean())
                .filter(c -> words.stream().allMatch(w -> text(c, locale).contains(w)))
                .sorted(java.util.Comparator.comparingInt(c -> distance(c, words, locale)))
                .toList();
    }

    private static int distance(Command command, List<String> words, Locale locale) {
        var text = text(command, locale);
        if (text.startsWith(String.join(" ", words))) {
            return 0;
        }
        return words.stream().allMatch(w -> text.startsWith(w) || text.contains(" " + w)) ? 1 : 2;
    }

    private static String text(Command command, Locale locale) {
        return command.name().toLowerCase(locale) + " " + command.id();
    }

    private static boolean sameKeys(Command one, Command other) {
        return one.keys().isPresent()
                && one.keys().map(KeyCombination::getName).equals(other.keys().map(KeyCombination::getName));
    }
}
