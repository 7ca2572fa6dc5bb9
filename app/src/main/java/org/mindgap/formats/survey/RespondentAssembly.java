package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mindgap.formats.text.QuotedList;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Column;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/** Decides what each column of a respondent file is, and says every decision that loses something. */
final class RespondentAssembly {
    private static final int MOST_OPTIONS = 20;

    private final String file;
    private final SurveyRequest request;
    private final Codebook codebook;
    private final RequestedRoles roles;
    private final ProblemLog log;
    private final OptionLabels labels;

    private final List<Variable> variables = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, PackedRespondents.Packed> kept = new LinkedHashMap<>();
    private final LeftOutColumns leftOut;
    private final LookAlikes alike;
    private final List<String> named = new ArrayList<>();
    private Optional<OptionChoices> decided = Optional.empty();

    /** What came of it. */
    record Assembled(
            List<Variable> variables, List<Question> questions, Map<String, PackedRespondents.Packed> columns) {
        /**
         * The same with replicate weights in their places.
         *
         * @throws ProblemException if somebody with a weight lacks one of them
         */
        Assembled with(
                List<ReplicateDraft> replicates,
                Map<String, WeightDraft> weights,
                int rows,
                List<String> order,
                Codebook codebook)
                throws ProblemException {
            var used = WeightDraft.used(weights.values(), rows);
            var all = new ArrayList<>(variables);
            var kept = new LinkedHashMap<>(columns);
            for (var replicate : replicates) {
                replicate.mustBeWhole(used);
                var name = replicate.name();
                var label = codebook.label(name);
                all.add(new Variable(name, label, Role.REPLICATE, Measure.SCALE, List.of()));
                var numbers = replicate.numbers();
                kept.put(name, () -> numbers);
            }
            all.sort(Comparator.comparingInt(v -> order.indexOf(v.name())));
            return new Assembled(all, questions, kept);
        }
    }

    RespondentAssembly(String file, SurveyRequest request, Codebook codebook, RequestedRoles roles, ProblemLog log) {
        this.file = file;
        this.request = request;
        this.codebook = codebook;
        this.roles = roles;
        this.log = log;
        this.labels = new OptionLabels(file, log);
        this.alike = new LookAlikes(file, log);
        this.leftOut = new LeftOutColumns(!codebook.entries().isEmpty());
    }

    /** Options of which only the codes are known are what somebody decided, not what they look like. */
    void deciding(OptionChoices choices) {
        decided = Optional.of(choices);
    }

    /** @param order the columns' names as they stand in the file */
    Assembled assemble(
            List<String> order,
            Map<String, ColumnDraft> columns,
            Map<String, WeightDraft> weights,
            int rows,
            JobContext context)
            throws ProblemException {
        request.countryIs().ifPresent(country -> {
            variables.add(new Variable(
                    NamedVariables.COUNTRY,
                    "",
                    Role.COUNTRY,
                    Measure.NOMINAL,
                    List.of(new Variable.Value(country, country))));
            kept.put(NamedVariables.COUNTRY, () -> new Column.Codes(new int[rows], List.of(country)));
        });
        var ticks = ticks(columns);
        for (var column : columns.entrySet()) {
            context.checkCancelled();
            place(column.getKey(), column.getValue(), ticks.contains(column.getKey()));
        }
        for (var weight : weights.values()) {
            if (!weight.isUsable()) {
                throw new ProblemException(
                        Problem.error("formats.weight-useless").at(new Place(file, 0, weight.name())));
            }
            var label = codebook.label(weight.name());
            variables.add(new Variable(weight.name(), label, Role.WEIGHT, Measure.SCALE, List.of()));
            var numbers = weight.numbers();
            kept.put(weight.name(), () -> numbers);
        }
        if (!weights.isEmpty()) {
            var use = WeightDraft.use(weights.values(), rows);
            log.add((use.used() == rows
                            ? Problem.note("formats.weight-all", rows)
                            : Problem.note(
                                    "formats.weight-use", rows, use.missing(), use.negative(), use.zero(), use.used()))
                    .at(new Place(file, 0, String.join(", ", weights.keySet()))));
        }
        reportWhole(new HashSet<>(order));
        variables.sort(Comparator.comparingInt(v -> order.indexOf(v.name())));
        return new Assembled(variables, questions, kept);
    }

    private void reportWhole(Set<String> columns) {
        leftOut.report(file, log);
        alike.in(List.copyOf(columns));
        LeftOutColumns.said("formats.label-is-name", named, file, log);
        var unused = codebook.entries().keySet().stream()
                .filter(v -> !columns.contains(v))
                .toList();
        LeftOutColumns.said("formats.codebook-unused", unused, file, log);
    }

    /** Columns that are one option of a select-all item each. */
    private Set<String> ticks(Map<String, ColumnDraft> columns) {
        var undescribedCodes = new LinkedHashMap<String, List<String>>();
        var ticks = new HashSet<String>();
        columns.forEach((name, column) -> {
            var entry = codebook.entry(name);
            if (entry.isPresent() && SelectAll.areTicks(entry.get().options().values())) {
                ticks.add(name);
            } else if (codebook.entries().isEmpty() && roles.of(name).isEmpty()) {
                undescribedCodes.put(name, column.dictionary());
            }
        });
        ticks.addAll(SelectAll.families(undescribedCodes));
        return ticks;
    }

    private void place(String name, ColumnDraft column, boolean tick) throws ProblemException {
        var entry = codebook.entry(name);
        var role = roles.of(name);
        if (role.isPresent() && role.get().divides()) {
            divide(name, column, role.get());
        } else if (role.isPresent() && role.get() != Role.OPINION) {
            leave(name, column, role.get());
        } else if (column.hasSeveral() && labels.holdSeveral(column, entry)) {
            log.add(Problem.warning("formats.select-all").at(new Place(file, column.severalLine(), name)));
            leave(name, column, Role.LEFT_OUT);
        } else if (role.isEmpty() && entry.isEmpty() && SelectAll.areLists(column.dictionary())) {
            log.add(Problem.warning("formats.select-all-texts").at(new Place(file, 0, name)));
            leave(name, column, Role.LEFT_OUT);
        } else if (tick && role.isEmpty()) {
            log.add(Problem.warning("formats.select-all-column").at(new Place(file, 0, name)));
            leave(name, column, Role.LEFT_OUT);
        } else if (entry.isPresent() && !entry.get().options().isEmpty()) {
            mixed(name, column);
            ask(name, column, labels.described(name, codebook.label(name), column, entry.get()));
        } else if ((codebook.entries().isEmpty() || role.isPresent()) && isAskable(column)) {
            var label = codebook.label(name);
            if (label.isEmpty()) {
                named.add(name);
            }
            ask(
                    name,
                    column,
                    labels.undescribed(name, label.isEmpty() ? name : label, column, kinds(name, column), topic(name)));
        } else {
            if (entry.isEmpty()) {
                leftOut.add(name, column);
            }
            if (role.isPresent()) {
                log.add((LeftOutColumns.isEmpty(column)
                                ? Problem.warning("formats.no-values")
                                : Problem.warning("formats.no-options", MOST_OPTIONS))
                        .at(new Place(file, 0, name)));
            }
            leave(name, column, Role.LEFT_OUT);
        }
    }

    private String topic(String name) {
        return decided.map(d -> d.topic(name)).orElse("");
    }

    private Function<String, OptionKind> kinds(String name, ColumnDraft column) {
        var said = decided.map(d -> d.kinds(name, column.dictionary()));
        return code ->
                said.map(k -> k.getOrDefault(code, OptionKind.SUBSTANTIVE)).orElseGet(() -> OptionWords.kind(code));
    }

    /** Two to twenty values, and not a different one for everybody: that would be an id. */
    private static boolean isAskable(ColumnDraft column) {
        var codes = column.dictionary().size();
        return codes >= 2 && codes <= MOST_OPTIONS && (codes < column.rows() || column.rows() == 2);
    }

    private void ask(String name, ColumnDraft column, OptionLabels.Described described) {
        var question = described.question();
        questions.add(question);
        var texts = new LinkedHashMap<String, String>();
        question.options().forEach(o -> texts.put(o.code(), o.label()));
        alike.in(name, column, texts, LookAlikes.Of.ANSWERS);
        variables.add(new Variable(
                name,
                question.label(),
                Role.OPINION,
                question.measure(),
                question.options().stream()
                        .map(o -> new Variable.Value(o.code(), o.label()))
                        .toList()));
        if (column.isFreeText() || column.hasManyNumbers()) {
            log.add(Problem.warning("formats.too-many-values", ColumnDraft.MOST_CODES)
                    .at(new Place(file, 0, name)));
            var rows = column.rows();
            kept.put(name, () -> new Column.Codes(missing(rows), List.of()));
        } else {
            kept.put(name, column.codes(described.readAs()));
        }
    }

    private void keep(String name, Column.Numbers numbers) {
        kept.put(name, () -> numbers);
    }

    private static int[] missing(int rows) {
        var index = new int[rows];
        Arrays.fill(index, -1);
        return index;
    }

    private void divide(String name, ColumnDraft column, Role role) throws ProblemException {
        if (column.isFreeText() || column.hasManyNumbers()) {
            throw new ProblemException(Problem.error("formats.group-values", ColumnDraft.MOST_CODES)
                    .at(new Place(file, 0, name)));
        }
        if (column.hasSeveral() && labels.holdSeveral(column, codebook.entry(name))) {
            throw new ProblemException(
                    Problem.error("formats.group-several").at(new Place(file, column.severalLine(), name)));
        }
        mixed(name, column);
        var values = labels.values(name, column, codebook.entry(name));
        var label = codebook.label(name);
        var variable = new Variable(name, label, role, coded(codebook.entry(name)), values.values())
                .declaring(declared(codebook.entry(name)));
        var texts = new LinkedHashMap<String, String>();
        values.values().forEach(v -> texts.put(v.code(), v.label()));
        alike.in(name, column, texts, LookAlikes.Of.GROUPS);
        variable.sharedLabels()
                .forEach(shared -> log.add(
                        Problem.warning("formats.group-label-twice", shared).at(new Place(file, 0, name))));
        if (role == Role.COUNTRY) {
            new CountryCodes()
                    .said(name, variable.unlabelled())
                    .ifPresent(said -> log.add(said.at(new Place(file, 0, name))));
        }
        variables.add(variable);
        kept.put(name, column.codes(values.readAs()));
    }

    /** Codes of which a codebook says that they are no answer: whoever has one is in no group. */
    private static String declared(Optional<Codebook.Entry> entry) {
        return QuotedList.join(entry.map(e -> e.kinds().entrySet().stream()
                        .filter(k -> k.getValue() != OptionKind.SUBSTANTIVE)
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of()));
    }

    /** Said where the codebook does not label every value: it may mean one of two things. */
    private void mixed(String name, ColumnDraft column) {
        var labelled = codebook.entry(name).map(e -> e.options().keySet()).orElse(Set.of());
        if (column.isMixed() && !labelled.containsAll(column.dictionary())) {
            log.add(Problem.note(column.mixedLine() > 0 ? "formats.mixed-column" : "formats.mixed-values")
                    .at(new Place(file, column.mixedLine(), name)));
        }
    }

    private void leave(String name, ColumnDraft column, Role role) {
        var entry = codebook.entry(name);
        var label = codebook.label(name);
        var values = entry.map(e -> e.options().entrySet().stream()
                        .map(o -> new Variable.Value(o.getKey(), o.getValue()))
                        .toList())
                .orElse(List.of());
        if (column.isFreeText()) {
            log.add(
                    column.isMixed()
                            ? Problem.note("formats.mixed-free-text", column.texts())
                                    .at(new Place(file, column.mixedLine(), name))
                            : Problem.note("formats.free-text", column.texts())
                                    .at(new Place(file, column.textLine(), name)));
            return;
        }
        mixed(name, column);
        if (column.isNumeric() && values.isEmpty() && role == Role.LEFT_OUT) {
            var measure = entry.flatMap(Codebook.Entry::measure).orElse(Measure.SCALE);
            variables.add(new Variable(name, label, role, measure, List.of()));
            keep(name, column.numbers());
        } else if (column.hasManyNumbers()) {
            variables.add(new Variable(name, label, role, Measure.SCALE, List.of()));
            keep(name, column.numbers());
        } else {
            if (role == Role.STRATUM || role == Role.CLUSTER) {
                alike.units(name, column);
            }
            variables.add(new Variable(name, label, role, coded(entry), values));
            kept.put(name, column.codes());
        }
    }

    /** Codes are no scale, whatever a file says: SPSS gives every number that measure at first. */
    private static Measure coded(Optional<Codebook.Entry> entry) {
        return entry.flatMap(Codebook.Entry::measure)
                .filter(m -> m != Measure.SCALE)
                .orElse(Measure.NOMINAL);
    }
}
