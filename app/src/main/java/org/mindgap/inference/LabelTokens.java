package org.mindgap.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which tokens of a server's vocabulary are labels, with a blank before them and without. */
public final class LabelTokens {
    private static final int LAST_NUMBER = 20;

    /** How vocabularies write a blank at the beginning of a token. */
    private static final String BLANKS = "[ \u0120\u2581]";

    private LabelTokens() {}

    /** The labels that are looked for: A to T, 1 to 20. */
    public static List<String> labels() {
        return Stream.concat(
                        "ABCDEFGHIJKLMNOPQRST".chars().mapToObj(Character::toString),
                        IntStream.rangeClosed(1, LAST_NUMBER).mapToObj(String::valueOf))
                .toList();
    }

    /** Texts whose tokens show them: one with blanks, one with lines. */
    public static List<String> texts() {
        return List.of("x " + String.join(" ", labels()), String.join("\n", labels()) + "\n");
    }

    /** A token as a server wrote it. */
    public record Piece(int id, String text) {}

    /** Settings of {@link Known}: the labels that are a token by themselves, with the ids of it. */
    public static Map<String, String> settings(List<Piece> pieces) {
        var settings = new LinkedHashMap<String, String>();
        for (var label : labels()) {
            var ids = new TreeSet<Integer>();
            pieces.stream()
                    .filter(p -> p.text().replaceFirst("^" + BLANKS, "").equals(label))
                    .forEach(p -> ids.add(p.id()));
            if (!ids.isEmpty()) {
                settings.put(
                        Known.TOKEN + label,
                        String.join(" ", ids.stream().map(String::valueOf).toList()));
            }
        }
        return settings;
    }

    /**
     * The labels that a server splits into several tokens; none where it told no tokens at all. Their first token may be
     * another label, whose probability would hold theirs.
     */
    public static List<String> split(Map<String, String> settings) {
        var told = settings.keySet().stream().anyMatch(name -> name.startsWith(Known.TOKEN));
        return told
                ? labels().stream()
                        .filter(label -> !settings.containsKey(Known.TOKEN + label))
                        .toList()
                : List.of();
    }

    /** Pieces of parallel lists; none where they are not equally long. */
    public static List<Piece> pieces(List<Integer> ids, List<String> texts) {
        var pieces = new ArrayList<Piece>();
        for (var i = 0; ids.size() == texts.size() && i < ids.size(); i++) {
            pieces.add(new Piece(ids.get(i), texts.get(i)));
        }
        return pieces;
    }
}
