package org.mindgap.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.AmplificationFlag;
import org.mindgap.stereotype.AmplificationInterval;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.stereotype.AmplificationState;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.stereotype.ConfidenceSet;
import org.mindgap.stereotype.StereotypeShift;
import org.mindgap.survey.Group;

/** What figures of group differences share: numbers, people, references and models in words. They speak of what models do. */
final class DifferenceWords {
    private static final int MOST_DECIMALS = 4;

    private final AmplificationTable table;
    private final Words words;
    private final GroupWords groups;
    private final ModelWords models;
    private final SourceWords sources;
    private final ProblemTexts problems;

    DifferenceWords(AmplificationTable table, AnswerSource answers, Words words) {
        this.table = table;
        this.words = words;
        this.groups = new GroupWords(table.survey(), words);
        this.models = new ModelWords(answers, table.survey().id(), words);
        this.sources = new SourceWords(table.survey(), words);
        this.problems = new ProblemTexts(words.locale());
    }

    GroupWords groups() {
        return groups;
    }

    ModelWords models() {
        return models;
    }

    SourceWords sources() {
        return sources;
    }

    Words words() {
        return words;
    }

    /** Ends of an interval as numbers: NaN where there is none, infinite where a set has no bound. */
    static double[] ends(ConfidenceSet set) {
        return switch (set.shape()) {
            case BOUNDED -> new double[] {set.lower(), set.upper()};
            case FROM -> new double[] {set.lower(), Double.POSITIVE_INFINITY};
            case UP_TO -> new double[] {Double.NEGATIVE_INFINITY, set.upper()};
            case TWO_RAYS, EVERYTHING -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
            case UNKNOWN -> new double[] {Double.NaN, Double.NaN};
        };
    }

    /** What a row is called. */
    static DifferenceState state(AmplificationRow row) {
        var ends = ends(row.interval().set());
        return switch (row.state()) {
            case VALUE -> DifferenceState.of(row.amplification(), ends[0], ends[1], row.agreement());
            case FEW_PEOPLE ->
                DifferenceState.wide(ends[0], ends[1]) ? DifferenceState.WIDE : DifferenceState.FEW_PEOPLE;
            case NO_DIFFERENCE -> DifferenceState.PEOPLE_DO_NOT_DIFFER;
            case TOO_FEW -> DifferenceState.TOO_FEW_PEOPLE;
            case NO_SAMPLING -> DifferenceState.UNCORRECTED;
            case HIDDEN -> DifferenceState.HIDDEN;
            case NOT_ASKED -> DifferenceState.NOT_ASKED;
            case REFERENCE, UNDEFINED -> DifferenceState.DOES_NOT_APPLY;
            case NO_ANSWERS -> noAnswers(row.reason());
        };
    }

    private static DifferenceState noAnswers(String reason) {
        if (reason.contains("single")) {
            return DifferenceState.SINGLE_ANSWER;
        }
        if (reason.contains("declined")) {
            return DifferenceState.DECLINED;
        }
        return reason.contains("not-asked") || reason.isEmpty()
                ? DifferenceState.MODEL_NOT_ASKED
                : DifferenceState.FAILED_CHECKS;
    }

    /** The number of a row: A, or where sampling is not known the ratio as measured; NaN where it has none. */
    static double value(AmplificationRow row) {
        return row.state() == AmplificationState.NO_SAMPLING ? row.raw() : row.amplification();
    }

    /** "1.7×", with as many decimals as it takes that the number is in its own bin: 0.76 is not 0.8. */
    String factor(double a) {
        if (Double.isNaN(a)) {
            return words.text("dash");
        }
        var text = "";
        for (var decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            text = String.format(Locale.ROOT, "%." + decimals + "f", a);
            if (DifferenceState.binOf(Double.parseDouble(text)) == DifferenceState.binOf(a)) {
                break;
            }
        }
        return words.text("difference.factor", sign(text));
    }

    /** ".91", ".05" or "1.00", with the sign of minus. */
    String agreement(double r) {
        return Double.isNaN(r)
                ? words.text("dash")
                : sign(String.format(Locale.ROOT, "%.2f", r).replaceFirst("^(-?)0\\.", "$1."));
    }

    private static String sign(String number) {
        var bare = number.matches("-0\\.?0*") ? number.substring(1) : number;
        return bare.replace('-', '\u2212');
    }

    /** What stands in a cell as a number. */
    String text(AmplificationRow row, DifferenceState state) {
        return switch (state) {
            case MIXED -> words.text("difference.r", agreement(row.agreement()));
            // no bin, so that no decimal is needed to show which
            case UNCORRECTED -> words.text("difference.factor", sign(String.format(Locale.ROOT, "%.1f", value(row))));
            default -> state.hasValue() ? factor(value(row)) : "";
        };
    }

    /** "1.5 to 2.1", "any value", or empty where there is none. */
    String interval(AmplificationRow row) {
        var set = row.interval().set();
        return switch (set.shape()) {
            case UNKNOWN -> "";
            case EVERYTHING -> words.text("difference.interval.everything");
            case BOUNDED -> words.text("range", two(set.lower()), two(set.upper()));
            case FROM -> words.text("difference.interval.from", two(set.lower()));
            case UP_TO -> words.text("difference.interval.up-to", two(set.upper()));
            case TWO_RAYS -> words.text("difference.interval.rays", two(set.lower()), two(set.upper()));
        };
    }

    private static String two(double value) {
        return sign(String.format(Locale.ROOT, "%.2f", value));
    }

    /** The label of the row's own group: "Star path". */
    String group(AmplificationRow row) {
        return row.group()
                .code(table.contrast())
                .map(c -> groups.label(table.contrast(), c))
                .orElse(groups.name(row.group()));
    }

    /** Everything of the row but the group that is compared: "Marudesh", or empty. */
    String where(Group people) {
        return people.codes().entrySet().stream()
                .filter(e -> !e.getKey().equals(table.contrast()))
                .map(e -> groups.label(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Whom a row is compared with, by name: "River path", "everyone of the country". */
    String against(AmplificationRow row) {
        var reference = row.reference();
        return switch (reference.against().kind()) {
            case PUBLIC -> words.text("difference.against.public");
            case REST -> words.text("difference.against.rest");
            default ->
                words.list(reference.codes().stream()
                        .map(c -> groups.label(reference.variable(), c))
                        .toList());
        };
    }

    /** The same for all rows: "the country’s largest religion". */
    String reference() {
        var against = table.query().against();
        return switch (against.kind()) {
            case LARGEST -> words.text("difference.reference.largest", groups.variable(table.contrast()));
            case PUBLIC -> words.text("difference.reference.public");
            case REST -> words.text("difference.reference.rest", groups.variable(table.contrast()));
            case GROUP -> groups.label(table.contrast(), against.code());
        };
    }

    boolean largest() {
        return table.query().against().kind() == Against.Kind.LARGEST;
    }

    /** "asked as someone of the country and religion". */
    String asked(AskedAs as) {
        var variables = table.dimensions().stream()
                .filter(d -> table.survey().variable(d).isPresent())
                .map(groups::variable)
                .toList();
        return models.askedPhrase(as, variables.isEmpty() ? List.of(words.text("variable.group")) : variables);
    }

    /** "1,318", "<10" or a dash. */
    String base(int base, boolean hidden) {
        if (hidden || (base > 0 && base < GroupWords.FEWEST)) {
            return "<" + GroupWords.FEWEST;
        }
        return base <= 0 ? words.text("dash") : words.count(base);
    }

    /** What a flag says: "answers like the majority". */
    String flag(AmplificationFlag flag) {
        return words.text("difference.flag." + flag.word());
    }

    /** The same of a row: the topics where that is known. */
    private String flag(AmplificationFlag flag, AmplificationRow row) {
        return flag == AmplificationFlag.INVENTED_DIFFERENCE && !row.invented().isEmpty()
                ? words.text("difference.flag.invented-in", flag(flag), words.list(row.invented()))
                : flag(flag);
    }

    /** Where nobody can say whether people show what the model shows; nothing where the state says so of the whole row. */
    private Optional<String> untold(AmplificationRow row) {
        if (row.untold().isEmpty() || row.state() == AmplificationState.TOO_FEW) {
            return Optional.empty();
        }
        var topics = row.untold().stream().filter(t -> !t.isBlank()).toList();
        return Optional.of(
                topics.isEmpty()
                        ? words.text("difference.untold")
                        : words.text("difference.untold-in", words.list(topics)));
    }

    /** The whole row, for tooltip and screen reader. */
    String sentence(AmplificationRow row) {
        var state = state(row);
        var parts = new ArrayList<String>();
        var where = where(row.group());
        parts.add(words.text(
                where.isEmpty() ? "difference.sentence.group" : "difference.sentence.group-in",
                group(row),
                against(row),
                where));
        parts.add(words.text(
                "difference.sentence.model", models.model(row.model()).name(), asked(row.askedAs())));
        parts.add(said(row, state));
        if (row.state().hasRaw()) {
            parts.add(words.plural("difference.sentence.questions", row.questions()));
            parts.add(bases(row));
        }
        row.flags().stream()
                .sorted()
                .map(f -> words.stopped(words.sentence(flag(f, row))))
                .forEach(parts::add);
        untold(row).ifPresent(parts::add);
        row.shift()
                .filter(s -> state != DifferenceState.HIDDEN)
                .ifPresent(s -> parts.add(words.plural(
                        "difference.sentence.shift",
                        s.questions(),
                        sign(whole(s.shifted())),
                        words.list(s.sources()))));
        return String.join(" ", parts);
    }

    private static String whole(double points) {
        return String.valueOf(Math.round(points));
    }

    private String said(AmplificationRow row, DifferenceState state) {
        if (!state.hasValue()) {
            return row.reason().isEmpty()
                    ? words.text("difference.said." + state.name())
                    : problems.sentence(Problem.note(row.reason()));
        }
        var interval = interval(row);
        var number = words.text(
                interval.isEmpty() ? "difference.said.value" : "difference.said.interval",
                words.text("difference.said." + state.name()),
                factor(value(row)),
                interval);
        return state == DifferenceState.UNCORRECTED || Double.isNaN(row.agreement())
                ? number
                : number + " " + words.text("difference.said.agreement", agreement(row.agreement()));
    }

    private String bases(AmplificationRow row) {
        var people = row.people();
        if (people.base() == 0) {
            return words.stopped(words.sentence(words.text("cell.base-unknown")));
        }
        return words.text("difference.sentence.bases", words.count(people.base()), base(people.referenceBase(), false));
    }

    /** How far models shift towards stereotypes that somebody declared, and where; nothing where none was. */
    List<String> declared(List<AmplificationRow> rows) {
        var shifts = rows.stream()
                .filter(r -> r.state() != AmplificationState.HIDDEN)
                .flatMap(r -> r.shift().stream())
                .toList();
        if (shifts.isEmpty()) {
            return List.of();
        }
        var sources =
                shifts.stream().flatMap(s -> s.sources().stream()).distinct().collect(Collectors.joining("; "));
        if (shifts.size() > 1) {
            var points = shifts.stream().mapToDouble(StereotypeShift::shifted).summaryStatistics();
            return List.of(words.text(
                    "difference.declared.several",
                    sources,
                    sign(whole(points.getMin())),
                    sign(whole(points.getMax()))));
        }
        var one = shifts.get(0);
        return List.of(
                Double.isNaN(one.lower())
                        ? words.text("difference.declared", sources, sign(whole(one.shifted())))
                        : words.text(
                                "difference.declared.interval",
                                sources,
                                sign(whole(one.shifted())),
                                sign(whole(one.lower())),
                                sign(whole(one.upper()))));
    }

    /** What intervals contain and what not, and where replicates came from. */
    List<String> intervals(List<AmplificationRow> rows) {
        var known = rows.stream()
                .map(AmplificationRow::interval)
                .filter(i -> i.set().shape() != ConfidenceSet.Shape.UNKNOWN)
                .toList();
        if (known.isEmpty()) {
            return List.of(words.text("interval.none"));
        }
        var items = known.stream().map(AmplificationInterval::items).collect(Collectors.toSet());
        var key = items.equals(Set.of(AmplificationInterval.Items.SAMPLED))
                ? "difference.interval.sampled"
                : items.contains(AmplificationInterval.Items.SAMPLED)
                        ? "difference.interval.mixed"
                        : "difference.interval.fixed";
        var first = known.get(0);
        var method = switch (first.method()) {
            case NONE -> words.text("interval.method.none");
            case RAO_WU ->
                words.text("interval.method.rao-wu", words.count(first.replicates()), String.valueOf(first.seed()));
            case SIMPLE_RANDOM ->
                words.text(
                        "interval.method.simple-random", words.count(first.replicates()), String.valueOf(first.seed()));
            default -> words.text("difference.interval.supplied", words.count(first.replicates()));
        };
        return List.of(words.text(key), words.stopped(method));
    }

    /** Survey, models and hash, as every caption ends; what looks wrong in the answers before. */
    List<String> end(List<Model> shown) {
        var text = new ArrayList<String>();
        text.addAll(AlarmWords.said(
                table.notes().stream()
                        .filter(n -> n.code().startsWith("gap.alarm-"))
                        .toList(),
                words));
        text.addAll(sources.survey(List.of()));
        text.add(sources.models(shown.stream().map(sources::model).toList()));
        text.add(models.matched(shown));
        text.add(sources.hash());
        text.removeIf(String::isEmpty);
        return text;
    }

    List<Model> models(List<AmplificationRow> rows) {
        return rows.stream()
                .map(AmplificationRow::model)
                .distinct()
                .map(models::model)
                .toList();
    }
}
