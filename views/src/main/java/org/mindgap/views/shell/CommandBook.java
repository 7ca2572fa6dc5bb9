package org.mindgap.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mindgap.views.kit.Command;

/** Everything that can be done now: in the room one is in, then everywhere. Keys, palette and help read it. */
final class CommandBook {
    /** Letters of a word before others are tried for it. */
    private static final int LEAST = 3;

    private final Supplier<List<Command>> everywhere;
    private final Supplier<List<Command>> here;
    private final List<List<String>> same;

    /**
     * @param everywhere what the window can do
     * @param here what the room that is shown can do; asked each time
     * @param same groups of words that mean the same to those who look for a command, in small letters
     */
    CommandBook(Supplier<List<Command>> everywhere, Supplier<List<Command>> here, List<List<String>> same) {
        this.everywhere = everywhere;
        this.here = here;
        this.same = same.stream().map(List::copyOf).toList();
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
     * question does stand first, then those with every word at the beginning of one of theirs. Where no command has the
     * words, those count that other programs use for the same: who looks for "export" finds what is called "save" here.
     */
    List<Command> found(String question, Locale locale) {
        var words = List.of(question.strip().toLowerCase(locale).split("\\s+"));
        var literal = found(words, locale, List::of);
        return literal.isEmpty() ? found(words, locale, this::alike) : literal;
    }

    private List<Command> found(List<String> words, Locale locale, Function<String, List<String>> ways) {
        return all().stream()
                .filter(c -> c.possible().getAsBoolean())
                .filter(c -> words.stream().allMatch(w -> ways.apply(w).stream().anyMatch(text(c, locale)::contains)))
                .sorted(java.util.Comparator.comparingInt(c -> distance(c, words, locale)))
                .toList();
    }

    private List<String> alike(String word) {
        return Stream.concat(
                        Stream.of(word),
                        same.stream()
                                .filter(group ->
                                        word.length() >= LEAST && group.stream().anyMatch(w -> w.startsWith(word)))
                                .flatMap(List::stream))
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
