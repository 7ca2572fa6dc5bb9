package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.figure.HeatmapSpec.ColumnGroup;

/** What stands above the cells: names of the column groups with badge and rule, column heads, heads of the margin. */
final class HeatmapHeads {
    private static final double LINE = 1.22;
    private static final int UPRIGHT_LINES = 2;

    /** Distance of turned lines, as a share of their size. */
    static final double TURNED_LINE = 1.15;

    private final HeatmapSpec spec;
    private final HeatmapColumns columns;
    private final Sizes sizes;
    private final Sheet sheet;
    private final TextShaper shaper;

    HeatmapHeads(HeatmapSpec spec, HeatmapColumns columns, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.columns = columns;
        this.sizes = sizes;
        this.sheet = sheet;
        this.shaper = sheet.shaper();
    }

    /** Draws from a top edge; returns where the cells begin. */
    double draw(double top) {
        var rule = sizes.snapped(names(top)) + (sizes.onScreen() ? 0.5 : 0);
        var x = 0;
        for (var group : spec.columnGroups()) {
            var left = columns.cells().get(x);
            var right = columns.cells().get(x + group.columns().size() - 1) + columns.cellWidth();
            sheet.line(
                    left,
                    rule,
                    right,
                    rule,
                    sizes.palette().rule(),
                    sizes.lines().axis());
            x += group.columns().size();
        }
        return heads(rule + 0.8 * sizes.mm());
    }

    private double names(double top) {
        return columns.namesUpright() ? namesUpright(top) : namesTurned(top);
    }

    /** Names end at one line, badges begin below it. */
    private double namesUpright(double top) {
        var names = new ArrayList<List<List<Run>>>();
        var badges = new ArrayList<List<List<Run>>>();
        for (var i = 0; i < spec.columnGroups().size(); i++) {
            var group = spec.columnGroups().get(i);
            names.add(shaper.wrap(name(group), Math.max(span(i), shaper.widestWord(name(group))) + 0.01));
            badges.add(shaper.wrap(badge(group), Math.max(span(i), badgeWord(group)) + 0.01));
        }
        var nameLine = LINE * sizes.type().label();
        var badgeLine = LINE * sizes.type().small();
        var middle = top + tallest(names, nameLine);
        for (var i = 0; i < names.size(); i++) {
            var lines = names.get(i);
            sheet.lines(lines, middle(i), middle - sheet.height(lines, nameLine), nameLine, Mark.Anchor.MIDDLE);
            sheet.lines(badges.get(i), middle(i), middle, badgeLine, Mark.Anchor.MIDDLE);
        }
        return middle + tallest(badges, badgeLine) + 0.9 * sizes.mm();
    }

    private double badgeWord(ColumnGroup group) {
        return group.badge().isBlank() ? 0 : shaper.widestWord(badge(group));
    }

    private double tallest(List<List<List<Run>>> blocks, double lineHeight) {
        return blocks.stream()
                .mapToDouble(lines -> sheet.height(lines, lineHeight))
                .max()
                .orElse(0);
    }

    private double namesTurned(double top) {
        var lines = new ArrayList<List<List<Run>>>();
        var longest = 0.0;
        for (var group : spec.columnGroups()) {
            var both = new ArrayList<List<Run>>();
            both.add(name(group));
            if (!group.badge().isBlank()) {
                both.add(badge(group));
            }
            lines.add(both);
            longest = Math.max(
                    longest, both.stream().mapToDouble(shaper::width).max().orElse(0));
        }
        for (var i = 0; i < lines.size(); i++) {
            turned(lines.get(i), middle(i), top + longest);
        }
        return top + longest + sizes.mm();
    }

    /** Column heads and heads of the margin, all ending at one bottom edge. */
    private double heads(double top) {
        var small = sizes.type().small();
        var lineHeight = LINE * small;
        var heads = spec.columnGroups().stream()
                .flatMap(g -> g.columns().stream())
                .map(c -> head(c.head()))
                // neighbours' heads stand apart, but no word is broken for it
                .map(h -> shaper.wrap(h, Math.max(h.isEmpty() ? 0 : shaper.widestWord(h), headRoom() - sizes.mm())))
                .toList();
        var upright = fitUpright(heads);
        var people = shaper.wrap(head(spec.baseHead()), baseRoom());
        var questions = shaper.wrap(head(spec.questionsHead()), columns.questions() - columns.base() - sizes.mm());
        var columnHeight = upright ? tallest(heads, lineHeight) : turnedLength() + 0.4 * sizes.mm();
        var height = Math.max(columnHeight, tallest(List.of(people, questions), lineHeight));
        var bottom = top + height;
        for (var i = 0; i < heads.size(); i++) {
            var x = columns.cells().get(i) + columns.cellWidth() / 2;
            if (upright) {
                endingAt(bottom, heads.get(i), x, Mark.Anchor.MIDDLE);
            } else {
                turned(turnedLines(column(i)), x, bottom);
            }
        }
        endingAt(bottom, people, columns.base(), Mark.Anchor.END);
        endingAt(bottom, questions, columns.questions(), Mark.Anchor.END);
        return bottom + 0.7 * sizes.mm();
    }

    private void endingAt(double bottom, List<List<Run>> lines, double x, Mark.Anchor anchor) {
        var lineHeight = LINE * sizes.type().small();
        sheet.lines(lines, x, bottom - sheet.height(lines, lineHeight), lineHeight, anchor);
    }

    private boolean fitUpright(List<List<List<Run>>> heads) {
        return heads.stream().allMatch(lines -> lines.size() <= UPRIGHT_LINES)
                && spec.columnGroups().stream()
                        .flatMap(g -> g.columns().stream())
                        .allMatch(c -> shaper.widestWord(head(c.head())) <= headRoom());
    }

    /** A turned head has two lines where they fit the cell and make the heads lower. */
    private List<List<Run>> turnedLines(String head) {
        var whole = head(head);
        var fits = columns.cellWidth() >= UPRIGHT_LINES * sizes.type().small() * 1.1;
        var widestWord = spec.columnGroups().stream()
                .flatMap(g -> g.columns().stream())
                .mapToDouble(c -> shaper.widestWord(head(c.head())))
                .max()
                .orElse(0);
        if (!fits || shaper.width(whole) <= widestWord) {
            return List.of(whole);
        }
        var lines = shaper.wrap(whole, Math.max(widestWord, 0.6 * shaper.width(whole)));
        return lines.size() <= UPRIGHT_LINES ? lines : List.of(whole);
    }

    private double turnedLength() {
        return spec.columnGroups().stream()
                .flatMap(g -> g.columns().stream())
                .flatMap(c -> turnedLines(c.head()).stream())
                .mapToDouble(shaper::width)
                .max()
                .orElse(0);
    }

    /** Lines that read upwards from a bottom edge, side by side around a middle. */
    private void turned(List<List<Run>> lines, double x, double bottom) {
        var widths = lines.stream()
                .mapToDouble(line -> TURNED_LINE * line.get(0).face().size())
                .toArray();
        var left = x - java.util.Arrays.stream(widths).sum() / 2;
        for (var i = 0; i < widths.length; i++) {
            var baseline = Sheet.baseline(left, widths[i], lines.get(i));
            sheet.text(lines.get(i), baseline, bottom - 0.2 * sizes.mm(), Mark.Anchor.START, false);
            left += widths[i];
        }
    }

    private List<Run> name(ColumnGroup group) {
        return List.of(
                Run.bold(group.name(), sizes.type().label(), sizes.palette().ink()));
    }

    private List<Run> badge(ColumnGroup group) {
        return group.badge().isBlank()
                ? List.of()
                : List.of(Run.of(
                        group.badge(), sizes.type().small(), sizes.palette().third()));
    }

    private List<Run> head(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(Run.of(text, sizes.type().small(), sizes.palette().second()));
    }

    private double headRoom() {
        return columns.cellWidth() + sizes.grid().between() - 0.2 * sizes.mm();
    }

    private double baseRoom() {
        return columns.base() - sizes.margin() - columns.labels() - 0.8 * sizes.mm();
    }

    private String column(int index) {
        return spec.columnGroups().stream()
                .flatMap(g -> g.columns().stream())
                .skip(index)
                .findFirst()
                .orElseThrow()
                .head();
    }

    private int first(int group) {
        return spec.columnGroups().subList(0, group).stream()
                .mapToInt(g -> g.columns().size())
                .sum();
    }

    private double span(int group) {
        var first = first(group);
        var last = first + spec.columnGroups().get(group).columns().size() - 1;
        return columns.cells().get(last) + columns.cellWidth() - columns.cells().get(first);
    }

    private double middle(int group) {
        return columns.cells().get(first(group)) + span(group) / 2;
    }
}
