package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.DifferenceMapSpec.Against;
import org.mindgap.figure.DifferenceMapSpec.Block;
import org.mindgap.figure.DifferenceMapSpec.Cell;
import org.mindgap.figure.DifferenceMapSpec.Column;
import org.mindgap.figure.DifferenceMapSpec.Flag;
import org.mindgap.figure.DifferenceMapSpec.Row;
import org.mindgap.stereotype.AmplificationFlag;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationState;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.survey.Group;

/** Puts a map of group differences together: countries, groups, models, and the words about them. */
final class DifferenceMapAssembly {
    private static final int TOLD = 4;

    private final AmplificationTable table;
    private final DifferenceWords text;
    private final Words words;

    DifferenceMapAssembly(AmplificationTable table, AnswerSource answers, Words words) {
        this.table = table;
        this.text = new DifferenceWords(table, answers, words);
        this.words = words;
    }

    private record Key(String model, AskedAs askedAs) {}

    /** People of a line, with the rows of the table about them by column. */
    private record Line(Group people, Map<Key, AmplificationRow> byColumn) {
        int base() {
            return byColumn.values().stream()
                    .mapToInt(r -> r.people().base())
                    .max()
                    .orElse(0);
        }

        boolean reference() {
            return byColumn.values().stream().allMatch(r -> r.state() == AmplificationState.REFERENCE);
        }

        boolean hidden() {
            return byColumn.values().stream().anyMatch(r -> r.state() == AmplificationState.HIDDEN);
        }
    }

    DifferenceMapFigure build() {
        return build(true);
    }

    /** Before it is known what sampling does. */
    DifferenceMapFigure values() {
        return build(false);
    }

    private DifferenceMapFigure build(boolean settled) {
        var columns = table.rows().stream()
                .map(r -> new Key(r.model(), r.askedAs()))
                .distinct()
                .toList();
        var flags = new ArrayList<>(new TreeSet<>(
                table.rows().stream().flatMap(r -> r.flags().stream()).toList()));
        var blocks = new ArrayList<Block>();
        var cells = new ArrayList<List<Optional<AmplificationRow>>>();
        for (var block : blocks().values()) {
            var rows = new ArrayList<Row>();
            for (var line : block) {
                var own = columns.stream()
                        .map(c -> Optional.ofNullable(line.byColumn().get(c)))
                        .toList();
                cells.add(own);
                rows.add(row(line, own, flags));
            }
            blocks.add(block(block, rows));
        }
        var spec = new DifferenceMapSpec(
                words.text("difference.map.title"),
                settled ? subtitle() : words.text("difference.pending") + " " + subtitle(),
                caption(settled),
                text.sources().watermark(text.models(table.rows())),
                altText(),
                words.text("difference.map.scale"),
                words.text("heatmap.base-head"),
                columns.stream().map(this::column).toList(),
                blocks,
                letters(flags));
        return new DifferenceMapFigure(spec, cells, table, settled);
    }

    /** Lines of each country, the largest group first; groups that others are compared with have none. */
    private Map<String, List<Line>> blocks() {
        var lines = new LinkedHashMap<Group, Line>();
        for (var row : table.rows()) {
            lines.computeIfAbsent(row.group(), g -> new Line(g, new LinkedHashMap<>()))
                    .byColumn()
                    .put(new Key(row.model(), row.askedAs()), row);
        }
        var blocks = new LinkedHashMap<String, List<Line>>();
        for (var line : lines.values()) {
            if (!line.reference()) {
                blocks.computeIfAbsent(text.where(line.people()), k -> new ArrayList<>())
                        .add(line);
            }
        }
        blocks.values()
                .forEach(b -> b.sort(
                        Comparator.comparing(Line::hidden).thenComparing(Line::base, Comparator.reverseOrder())));
        return blocks;
    }

    private Column column(Key key) {
        var model = text.models().model(key.model());
        return new Column(
                key.model() + "|" + key.askedAs().word(),
                text.models().name(model),
                text.models().reading(model));
    }

    private Block block(List<Line> lines, List<Row> rows) {
        var any = lines.get(0).byColumn().values().iterator().next();
        return new Block(
                text.where(lines.get(0).people()),
                "",
                new Against(
                        words.text("difference.map.against"),
                        text.against(any),
                        "",
                        text.largest() ? words.text("difference.map.largest") : ""),
                rows);
    }

    private Row row(Line line, List<Optional<AmplificationRow>> own, List<AmplificationFlag> flags) {
        var any = line.byColumn().values().iterator().next();
        return new Row(
                String.join("|", line.people().codes().values()),
                text.group(any),
                "",
                text.base(line.base(), line.hidden()),
                own.stream().map(o -> o.map(r -> cell(r, flags)).orElse(none())).toList());
    }

    private Cell cell(AmplificationRow row, List<AmplificationFlag> flags) {
        var state = DifferenceWords.state(row);
        var letters = new StringBuilder();
        flags.stream().filter(row.flags()::contains).forEach(f -> letters.append(letter(flags.indexOf(f))));
        return new Cell(
                state,
                state.hasValue() ? DifferenceWords.value(row) : Double.NaN,
                text.text(row, state),
                state.hasValue() ? text.interval(row) : "",
                state == DifferenceState.HIDDEN ? "" : letters.toString(),
                text.sentence(row));
    }

    private Cell none() {
        return new Cell(
                DifferenceState.MODEL_NOT_ASKED,
                Double.NaN,
                "",
                "",
                "",
                words.text("difference.said." + DifferenceState.MODEL_NOT_ASKED));
    }

    private static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }

    private List<Flag> letters(List<AmplificationFlag> flags) {
        return flags.stream()
                .map(f -> new Flag(letter(flags.indexOf(f)), text.flag(f)))
                .toList();
    }

    private String subtitle() {
        var query = table.query().gaps();
        var asked = table.rows().stream()
                .map(AmplificationRow::askedAs)
                .distinct()
                .sorted()
                .map(text::asked)
                .toList();
        return words.text(
                "difference.map.subtitle",
                text.reference(),
                asked.isEmpty() ? words.text("reading.none") : words.sentence(words.list(asked)),
                questions(),
                text.sources().counted(query, table.shared()),
                text.groups().filter(query));
    }

    private String questions() {
        if (!table.shared().isEmpty()) {
            return words.plural("heatmap.questions.same-all", table.shared().size());
        }
        var most = table.rows().stream()
                .mapToInt(AmplificationRow::questions)
                .max()
                .orElse(0);
        return words.plural("difference.questions.own", most);
    }

    private Caption caption(boolean settled) {
        var shown = table.rows().stream().filter(r -> r.state().hasValue()).toList();
        var body = new ArrayList<String>();
        if (!settled) {
            body.add(words.text("difference.pending"));
        }
        body.add(words.text("difference.map.caption"));
        body.addAll(text.intervals(shown));
        body.addAll(text.declared(table.rows()));
        body.add(words.text("difference.describes"));
        body.addAll(text.end(text.models(table.rows())));
        return new Caption(
                words.text(settled ? "difference.map.lead" : "difference.map.lead-values", text.reference()),
                String.join(" ", body),
                text.sources().inventedSentence(text.models(table.rows())));
    }

    private String altText() {
        var told = table.rows().stream()
                .filter(r -> r.state().hasValue())
                .sorted(Comparator.comparingDouble((AmplificationRow r) -> Math.abs(r.amplification() - 1))
                        .reversed())
                .limit(TOLD)
                .map(text::sentence)
                .toList();
        return (words.text("difference.map.alt", words.text("difference.map.title"), subtitle(), String.join(" ", told))
                        + " " + words.text("difference.describes") + " "
                        + text.sources().inventedSentence(text.models(table.rows())))
                .strip();
    }
}
