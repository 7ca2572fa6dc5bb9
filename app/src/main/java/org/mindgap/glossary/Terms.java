package org.mindgap.glossary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The terms there are; their words stand in the bundle {@code terms} beside this class. Immutable. */
public final class Terms {
    private final List<Term> all;

    public Terms(Locale locale) {
        var bundle = ResourceBundle.getBundle("org.mindgap.glossary.terms", locale);
        this.all = Arrays.stream(bundle.getString("terms").split(" ", -1))
                .map(id -> new Term(
                        id,
                        bundle.getString(id + ".name"),
                        Arrays.stream(bundle.getString(id + ".also").split(";", -1))
                                .map(String::strip)
                                .filter(a -> !a.isEmpty())
                                .toList(),
                        bundle.getString(id + ".about"),
                        bundle.getString(id + ".use"),
                        bundle.getString(id + ".source"),
                        bundle.getString(id + ".where")))
                .toList();
    }

    /** In the order of the glossary. */
    public List<Term> all() {
        return all;
    }

    /**
     * The terms that a word means: those of this id or name, else those whose names hold it. Case, accents and signs between
     * words do not matter.
     *
     * @return none where no term is called so
     */
    public List<Term> find(String word) {
        var wanted = plain(word);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var exact = all.stream()
                .filter(t -> names(t).anyMatch(n -> n.equals(wanted)))
                .toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(t -> names(t).anyMatch(n -> (" " + n).contains(" " + wanted)))
                        .toList()
                : exact;
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(Stream.of(term.id(), term.name()), term.also().stream())
                .map(Terms::plain);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[’']", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
