package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceMapSpec.Cell;
import org.mindgap.figure.DifferenceState;
import org.mindgap.gap.CellState;

/** The six bins with their edges, the states that the map shows, and what letters mean. */
final class DifferenceLegend {
    private static final double LINE = 1.25;
    private static final List<DifferenceState> ORDER = List.of(
            DifferenceState.WIDE,
            DifferenceState.FEW_PEOPLE,
            DifferenceState.UNCORRECTED,
            DifferenceState.MIXED,
            DifferenceState.PEOPLE_DO_NOT_DIFFER,
            DifferenceState.TOO_FEW_PEOPLE,
            DifferenceState.NOT_ASKED,
            DifferenceState.MODEL_NOT_ASKED,
            DifferenceState.FAILED_CHECKS,
            DifferenceState.DECLINED,
            DifferenceState.SINGLE_ANSWER,
            DifferenceState.DOES_NOT_APPLY);

    private final DifferenceMapSpec spec;
    private final DifferenceColumns columns;
    private final Sizes sizes;
    private final Sheet sheet;
    private final CellSigns signs;
    private final Words words = new Words();

    DifferenceLegend(DifferenceMapSpec spec, DifferenceColumns columns, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.columns = columns;
        this.sizes = sizes;
        this.sheet = sheet;
        this.signs = new CellSigns(sizes, sheet);
    }

    /** Draws it; returns the bottom edge. */
    double draw(double left, double top, double width) {
        var mm = sizes.mm();
        var head = Run.bold(
                spec.scaleTitle(), sizes.type().subtitle(), sizes.palette().ink());
        var lines = sheet.shaper().wrap(List.of(head), width);
        var y = sheet.lines(lines, left, top, sizes.captionLine(), Mark.Anchor.START) + 0.8 * mm;
        y = bins(left, y, Math.min(width, Math.max(0.62 * width, widestBin() * 6))) + 1.6 * mm;
        y = samples(left, y, width);
        return flags(left, y, width);
    }

    /** The six boxes with their words, and the edges between them below. */
    private double bins(double left, double top, double width) {
        var small = sizes.type().small();
        var each = width / DifferenceState.bins().size();
        var line = LINE * small;
        var room = each - 0.7 * sizes.mm();
        var names = DifferenceState.bins().stream().map(b -> name(b, room)).toList();
        var most = names.stream().mapToInt(List::size).max().orElse(1);
        var height = Math.max(4.2 * sizes.mm(), most * line + 0.6 * sizes.mm());
        for (var bin : DifferenceState.bins()) {
            var x = sizes.snapped(left + bin.place() * each);
            var next = sizes.snapped(left + (bin.place() + 1) * each);
            var ground = DifferenceLook.ground(bin, sizes.palette());
            var box = new Rectangle2D.Double(x, top, next - x - 0.3 * sizes.mm(), height);
            sheet.fill(Sheet.outline(box), ground);
            signs.ground(bin == DifferenceState.SIMILAR ? CellState.MODEL_NOT_ASKED : CellState.VALUE, box, ground);
            var lines = names.get(bin.place());
            sheet.lines(lines, box.getCenterX(), box.getCenterY() - lines.size() * line / 2, line, Mark.Anchor.MIDDLE);
            if (bin.place() > 0) {
                var edge = edge(DifferenceState.EDGES.get(bin.place() - 1));
                var y = Sheet.baseline(top + height + 0.3 * sizes.mm(), line, small);
                sheet.text(Run.of(edge, small, sizes.palette().second()), x - 0.15 * sizes.mm(), y, Mark.Anchor.MIDDLE);
            }
        }
        return top + height + 0.3 * sizes.mm() + line;
    }

    private List<List<Run>> name(DifferenceState bin, double room) {
        var on = Palette.numeralOn(DifferenceLook.ground(bin, sizes.palette()));
        return sheet.shaper()
                .wrap(List.of(Run.of(words.difference(bin), sizes.type().small(), on)), room);
    }

    private double widestBin() {
        return DifferenceState.bins().stream()
                        .mapToDouble(b -> sheet.shaper()
                                .width(Run.of(
                                        words.difference(b),
                                        sizes.type().small(),
                                        sizes.palette().ink())))
                        .max()
                        .orElse(0)
                + 1.2 * sizes.mm();
    }

    private static String edge(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value).replaceFirst("0$", "");
        return text.replace('-', '\u2212') + "×";
    }

    /** States with an example of each, in as many columns as fit. */
    private double samples(double left, double top, double width) {
        var found = found();
        if (found.isEmpty()) {
            return top;
        }
        var small = sizes.type().small();
        var height = sampleHeight(found);
        var swatch = swatch(found);
        var gap = 1.2 * sizes.mm();
        var widest = found.keySet().stream()
                .mapToDouble(s -> sheet.shaper().width(explained(s)))
                .max()
                .orElse(0);
        var needed = swatch + gap + widest + 3 * sizes.mm();
        var across = Math.max(1, Math.min(3, (int) ((width + 3 * sizes.mm()) / needed)));
        var down = (found.size() + across - 1) / across;
        var pitch = height + 1.0 * sizes.mm();
        var i = 0;
        for (var sample : found.entrySet()) {
            var column = i / down;
            var x = left + column * (width + 3 * sizes.mm()) / across;
            var y = top + (i % down) * pitch;
            sample(sample.getValue(), new Rectangle2D.Double(x, y, swatch, height));
            var lines =
                    sheet.shaper().wrap(List.of(explained(sample.getKey())), Math.max(widest, 20 * sizes.mm()) + 0.01);
            sheet.lines(
                    lines,
                    x + swatch + gap,
                    y + height / 2 - sheet.height(lines, LINE * small) / 2,
                    LINE * small,
                    Mark.Anchor.START);
            i++;
        }
        return top + down * pitch;
    }

    private void sample(Cell example, Rectangle2D box) {
        var plain =
                new Cell(example.state(), example.value(), example.text(), example.interval(), "", example.sentence());
        var look = DifferenceLook.of(plain, sizes, words);
        if (!look.ground().equals(sizes.palette().paper())) {
            sheet.fill(Sheet.outline(box), look.ground());
        }
        signs.ground(look.sign(), box, look.ground());
        if (look.sign() == CellState.DOES_NOT_APPLY) {
            signs.draw(look.sign(), box);
            return;
        }
        var lines = sampleLines(look, box.getWidth());
        var line = LINE * sizes.type().small();
        var top = box.getCenterY() - lines.size() * line / 2;
        for (var i = 0; i < lines.size(); i++) {
            var y = Sheet.baseline(top + i * line, line, lines.get(i));
            if (look.sign() == CellState.FEW_PEOPLE) {
                sheet.haloed(
                        lines.get(i),
                        box.getCenterX(),
                        y,
                        Mark.Anchor.MIDDLE,
                        look.ground(),
                        sizes.onScreen() ? 4 : 2.4);
            } else {
                sheet.text(lines.get(i), box.getCenterX(), y, Mark.Anchor.MIDDLE, true);
            }
        }
    }

    /** Word and number in one line with a space; as in the cells where these are narrow. */
    private List<List<Run>> sampleLines(DifferenceLook look, double width) {
        var runs = new ArrayList<Run>(look.word());
        if (!look.number().isEmpty()) {
            runs.add(Run.of("  ", sizes.type().small(), sizes.palette().ink()));
            runs.addAll(look.number());
        }
        return runs.isEmpty() ? List.of() : sheet.shaper().wrap(runs, width - 0.6 * sizes.mm());
    }

    private double sampleHeight(Map<DifferenceState, Cell> found) {
        var lines = found.values().stream()
                .map(c -> DifferenceLook.of(c, sizes, words))
                .mapToInt(l -> sampleLines(l, swatch(found)).size())
                .max()
                .orElse(1);
        return Math.max(3.8 * sizes.mm(), lines * LINE * sizes.type().small() + 0.8 * sizes.mm());
    }

    private double swatch(Map<DifferenceState, Cell> found) {
        var widest = found.values().stream()
                .map(c -> DifferenceLook.of(c, sizes, words))
                .mapToDouble(l -> sheet.shaper().width(l.word())
                        + sheet.shaper().width(l.number())
                        + (l.number().isEmpty() ? 0 : 1.4 * sizes.mm()))
                .max()
                .orElse(0);
        return Math.max(
                6.5 * sizes.mm(),
                Math.min(widest + 1.6 * sizes.mm(), columns.stacked() ? 18 * sizes.mm() : 26 * sizes.mm()));
    }

    private Run explained(DifferenceState state) {
        return Run.of(
                words.differenceLegend(state),
                sizes.type().small(),
                sizes.palette().second());
    }

    private Map<DifferenceState, Cell> found() {
        var found = new EnumMap<DifferenceState, Cell>(DifferenceState.class);
        spec.rows().stream().flatMap(r -> r.cells().stream()).forEach(c -> found.putIfAbsent(c.state(), c));
        var samples = new java.util.LinkedHashMap<DifferenceState, Cell>();
        ORDER.stream().filter(found::containsKey).forEach(s -> samples.put(s, found.get(s)));
        return samples;
    }

    /** What letters mean, one after the other. */
    private double flags(double left, double top, double width) {
        var small = sizes.type().small();
        var runs = new ArrayList<Run>();
        for (var flag : spec.flags()) {
            runs.add(new Run(
                    flag.letter(), Run.Face.italic(small), sizes.palette().ink()));
            // no-break inside, so that a letter stays with its words
            var words = "\u00a0" + flag.words().replace(' ', '\u00a0') + "    ";
            runs.add(Run.of(words, small, sizes.palette().second()));
        }
        var lines = sheet.shaper().wrap(runs, width);
        return sheet.lines(
                lines, left, top + (lines.isEmpty() ? 0 : 0.4 * sizes.mm()), LINE * small, Mark.Anchor.START);
    }
}
