package org.mindgap.formats.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.formats.text.TextHash;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.Choice;
import org.mindgap.stereotype.benchmark.Context;
import org.mindgap.stereotype.benchmark.Direction;
import org.mindgap.stereotype.benchmark.Role;

/** Makes pairs. A pair is known by its two sentences, so that it is the same in a file of items and in one of scores. */
final class PairItems {
    private static final int ID = 12;

    private final Lines lines;
    private final Map<String, Integer> seen = new HashMap<>();

    PairItems(Lines lines) {
        this.lines = lines;
    }

    /** A pair; where the very same two sentences come again, the second is a pair of its own. */
    BenchmarkItem of(String language, String more, String less, String category, String direction, long line) {
        var base =
                language + "-" + TextHash.of(plain(more) + "\n" + plain(less)).substring(0, ID);
        var times = seen.merge(base, 1, Integer::sum);
        var id = times == 1 ? base : base + "-" + times;
        return new BenchmarkItem(
                id,
                language,
                category,
                "",
                id,
                Context.NONE,
                direction(direction, line),
                "",
                "",
                List.of(new Choice(more, "", Role.BIASED), new Choice(less, "", Role.COUNTER)),
                -1);
    }

    private Direction direction(String word, long line) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "stereo" -> Direction.STEREO;
            case "antistereo" -> Direction.ANTISTEREO;
            case "" -> Direction.NONE;
            default -> {
                lines.note(Problem.warning("benchmark.direction", word), line);
                yield Direction.NONE;
            }
        };
    }

    private static String plain(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
