package org.mindgap.views.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;

/** What is chosen of two sides as words that a later start reads. */
final class PairPlace {
    private static final String ROWS = "pairs.rows";
    private static final String METRIC = "pairs.metric";
    private static final String ADJUST = "pairs.adjust";
    private static final String MARGIN = "pairs.margin";
    private static final String FIRST = "pairs.a.";
    private static final String SECOND = "pairs.b.";
    private static final String MODEL = "model";
    private static final String ASKED = "asked";
    private static final String LANGUAGE = "language";
    private static final String READ = "read";
    /** Between names of variables, none of which has it. */
    private static final String BREAK = "\n";

    private final PairChoices choices;

    PairPlace(PairChoices choices) {
        this.choices = choices;
    }

    Map<String, String> words() {
        var words = new HashMap<String, String>();
        choices.first().side().ifPresent(s -> side(FIRST, s, words));
        choices.second().side().ifPresent(s -> side(SECOND, s, words));
        choices.rows().value().ifPresent(r -> words.put(ROWS, String.join(BREAK, r)));
        choices.metric().value().ifPresent(m -> words.put(METRIC, m.id()));
        choices.adjustment().value().ifPresent(a -> words.put(ADJUST, a.name()));
        words.put(MARGIN, choices.margin().get());
        return words;
    }

    /** Chooses what is still there; what is not stays as it is. */
    void restore(Map<String, String> words) {
        var one = side(FIRST, words);
        var other = side(SECOND, words);
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        var rows = words.getOrDefault(ROWS, "");
        choices.rows().choose(rows.isEmpty() ? List.of() : List.of(rows.split(BREAK)));
        choices.metric().chooseFirst(m -> m.id().equals(words.get(METRIC)));
        choices.adjustment().chooseFirst(a -> a.name().equals(words.get(ADJUST)));
        choices.margin().set(words.getOrDefault(MARGIN, ""));
        choices.choose(one.get(), other.get());
    }

    private static void side(String which, Side side, Map<String, String> words) {
        words.put(which + MODEL, side.model());
        words.put(which + ASKED, side.askedAs().name());
        side.choice().languages().forEach(l -> words.put(which + LANGUAGE, l)); // one, or all of them: none
        side.choice().readings().forEach(r -> words.put(which + READ, r.name()));
    }

    private static Optional<Side> side(String which, Map<String, String> words) {
        var model = words.getOrDefault(which + MODEL, "");
        var asked = named(AskedAs.values(), words.get(which + ASKED));
        if (model.isEmpty() || asked.isEmpty()) {
            return Optional.empty();
        }
        Set<Reading> readings =
                named(Reading.values(), words.get(which + READ)).map(Set::of).orElse(Set.of());
        Set<String> languages =
                Optional.ofNullable(words.get(which + LANGUAGE)).map(Set::of).orElse(Set.of());
        return Optional.of(new Side(model, asked.get(), new AnswerChoice(readings, languages)));
    }

    /** The constant of a name; nothing where a newer program knew another. */
    static <E extends Enum<E>> Optional<E> named(E[] all, @org.jspecify.annotations.Nullable String name) {
        for (var one : all) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
