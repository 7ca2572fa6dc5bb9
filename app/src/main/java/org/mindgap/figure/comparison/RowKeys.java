package org.mindgap.figure.comparison;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.figure.comparison.DotFigures.Kind;

/**
 * How rows of a figure are named by what they are of: what all share is said once for the figure, what neighbours share
 * once above them, the rest beside the dot. Immutable.
 */
public final class RowKeys {
    private final List<List<String>> rows;
    private final List<Integer> same;
    private final List<Integer> shared;
    private final List<Integer> own;

    private RowKeys(List<List<String>> rows, List<Integer> same, List<Integer> shared, List<Integer> own) {
        this.rows = rows;
        this.same = same;
        this.shared = shared;
        this.own = own;
    }

    /**
     * Rows with their keys.
     *
     * @param rows of equally many keys each; what is blank is not said
     */
    public static RowKeys of(Kind kind, List<List<String>> rows) {
        var keys = rows.isEmpty() ? 0 : rows.get(0).size();
        var varying = IntStream.range(0, keys)
                .filter(c -> rows.stream().map(r -> r.get(c)).distinct().count() > 1)
                .boxed()
                .toList();
        var named = varying.isEmpty() && keys > 0 ? List.of(0) : varying;
        var shared = shared(kind, rows, varying);
        return new RowKeys(
                rows.stream().map(List::copyOf).toList(),
                IntStream.range(0, keys).filter(c -> !named.contains(c)).boxed().toList(),
                shared,
                named.stream().filter(c -> !shared.contains(c)).toList());
    }

    /** Places are of models among others, other rows of groups of a model; pairs of questions have no blocks. */
    private static List<Integer> shared(Kind kind, List<List<String>> rows, List<Integer> varying) {
        if (kind == Kind.ASSOCIATION || varying.size() < 2) {
            return List.of();
        }
        var shared = kind == Kind.RANKS && varying.get(0) == 0
                ? varying.subList(1, varying.size())
                : varying.subList(0, varying.size() - 1);
        var blocks = rows.stream().map(r -> joined(r, shared)).toList();
        var begun = IntStream.range(0, blocks.size())
                .filter(i -> i == 0 || !blocks.get(i).equals(blocks.get(i - 1)))
                .count();
        var together = begun == blocks.stream().distinct().count();
        return together && 2 * begun <= blocks.size() ? shared : List.of();
    }

    /** What all rows share, or empty. */
    public String same() {
        return rows.isEmpty() ? "" : joined(rows.get(0), same);
    }

    /** What a row shares with its neighbours, or empty. */
    public String block(int row) {
        return joined(rows.get(row), shared);
    }

    /** The rest of a row's name. */
    public String label(int row) {
        return joined(rows.get(row), own);
    }

    private static String joined(List<String> keys, List<Integer> columns) {
        return columns.stream().map(keys::get).filter(k -> !k.isBlank()).collect(Collectors.joining(", "));
    }
}
