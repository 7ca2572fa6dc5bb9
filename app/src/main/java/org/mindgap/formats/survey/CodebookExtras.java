package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Column;
import org.mindgap.survey.HumanSource;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Wording;

/**
 * What a codebook of our own says beyond labels and options: how else a question was asked, and what holds for the whole
 * survey. With it a survey that was written as CSV comes back as it was.
 *
 * @param asked by variable
 * @param whole where the codebook was written by us
 */
record CodebookExtras(Map<String, Asked> asked, Optional<Whole> whole) {
    static final CodebookExtras NONE = new CodebookExtras(Map.of(), Optional.empty());

    CodebookExtras {
        asked = Map.copyOf(asked);
    }

    /**
     * How else a question was asked, what a variable is called in place of its name in the file, which of its values
     * are declared missing, and how they are meant to be shown.
     */
    record Asked(
            String stem, String showcard, List<Wording> translations, String shownName, String missing, String format) {
        static final Asked NOTHING = new Asked("", "", List.of(), "", "", "");

        Asked {
            translations = List.copyOf(translations);
        }

        boolean nothing() {
            return stem.isEmpty()
                    && showcard.isEmpty()
                    && translations.isEmpty()
                    && shownName.isEmpty()
                    && missing.isEmpty()
                    && format.isEmpty();
        }
    }

    /**
     * What holds for the whole survey.
     *
     * @param name as the survey is called
     * @param invented whether the people are made up
     * @param marker name of a column that says so in every row and is no variable, or empty
     * @param guarded whether an apostrophe stands before codes that a spreadsheet would compute
     * @param replicates which kind the replicate weights are of
     * @param measures of variables, questions or not
     */
    record Whole(
            String name,
            boolean invented,
            String marker,
            boolean guarded,
            ReplicateRequest replicates,
            Map<String, Measure> measures) {
        Whole {
            measures = Map.copyOf(measures);
        }
    }

    /** What the user asked for, completed: what the user said goes first. */
    SurveyRequest before(SurveyRequest request) {
        if (whole.isEmpty()) {
            return request;
        }
        var named = request.name().or(() -> Optional.of(whole.get().name()).filter(n -> !n.isEmpty()));
        var completed = request.name(named);
        return request.replicates().equals(ReplicateRequest.NONE)
                ? completed.with(whole.get().replicates())
                : completed;
    }

    /**
     * The survey that was read, completed.
     *
     * @param codebook of which these are the extras
     * @param log is told which names were not taken over
     */
    Survey after(Survey survey, Codebook codebook, ProblemLog log) {
        if (asked.isEmpty() && whole.isEmpty()) {
            return survey;
        }
        var names = names(survey, log);
        var marker = whole.map(Whole::marker).orElse("");
        var variables = survey.variables().stream()
                .filter(v -> marker.isEmpty() || !v.name().equals(marker))
                .map(v -> variable(v, codebook)
                        .called(names.getOrDefault(v.name(), ""))
                        .declaring(declared(v))
                        .shown(format(v.name())))
                .toList();
        var questions = survey.questions().stream()
                .filter(q -> marker.isEmpty() || !q.id().equals(marker))
                .map(q -> question(q, codebook).called(names.getOrDefault(q.id(), "")))
                .toList();
        return new Survey(
                survey.id(),
                survey.name(),
                variables,
                questions,
                source(survey, variables),
                survey.provenance(),
                survey.invented() || whole.map(Whole::invented).orElse(false),
                survey.replicates());
    }

    /** What variables are called; a name that another column has would mean two things and is not taken over. */
    private Map<String, String> names(Survey survey, ProblemLog log) {
        var columns = new HashMap<String, String>();
        survey.variables().forEach(v -> columns.put(v.name().toUpperCase(Locale.ROOT), v.name()));
        var names = new LinkedHashMap<String, String>();
        survey.variables().forEach(v -> {
            var name = asked.getOrDefault(v.name(), Asked.NOTHING).shownName();
            var other = columns.getOrDefault(name.toUpperCase(Locale.ROOT), v.name());
            if (other.equals(v.name())) {
                names.put(v.name(), name);
            } else {
                log.add(Problem.warning("formats.shown-name-taken", name, v.name(), other)
                        .at(Place.file(survey.provenance().file())));
            }
        });
        return names;
    }

    private Variable variable(Variable read, Codebook codebook) {
        if (whole.isEmpty()) {
            return read;
        }
        var entry = codebook.entry(read.name());
        var measure = entry.flatMap(Codebook.Entry::role)
                .filter(r -> r == read.role())
                .flatMap(r -> Optional.ofNullable(whole.get().measures().get(read.name())))
                .orElse(read.measure());
        var values = new LinkedHashMap<String, Variable.Value>();
        read.values().forEach(v -> values.put(v.code(), v));
        var ordered = new ArrayList<Variable.Value>();
        entry.ifPresent(e -> e.options().keySet().forEach(code -> {
            var value = values.remove(code);
            if (value != null) {
                ordered.add(value);
            }
        }));
        ordered.addAll(values.values());
        return new Variable(
                read.name(),
                read.label(),
                read.role(),
                measure,
                ordered.stream()
                        .map(v -> new Variable.Value(code(v.code()), v.label()))
                        .toList());
    }

    /** How the values of a variable are meant to be shown, or empty. */
    String format(String variable) {
        return asked.getOrDefault(variable, Asked.NOTHING).format();
    }

    private String declared(Variable read) {
        var said = asked.getOrDefault(read.name(), Asked.NOTHING).missing();
        return new Declared(said).and(new Declared(read.declared())).words();
    }

    private Question question(Question read, Codebook codebook) {
        var more = asked.getOrDefault(read.id(), Asked.NOTHING);
        return new Question(
                read.id(),
                read.label(),
                read.wording(),
                read.language(),
                read.measure(),
                read.topic(),
                read.source(),
                read.battery(),
                read.pole(),
                whole.isEmpty() ? read.options() : options(read, codebook),
                more.stem(),
                more.showcard(),
                more.translations());
    }

    /** In the order of our codebook, which is that of the survey. */
    private List<Option> options(Question read, Codebook codebook) {
        var order = codebook.entry(read.id())
                .map(e -> List.copyOf(e.options().keySet()))
                .orElse(List.of());
        var options = new ArrayList<Option>();
        read.options().stream()
                .sorted(java.util.Comparator.comparingInt(o -> {
                    var place = order.indexOf(o.code());
                    return place < 0 ? order.size() + o.position() : place;
                }))
                .forEach(o -> options.add(new Option(code(o.code()), o.label(), options.size() + 1, o.kind())));
        return options;
    }

    private HumanSource source(Survey survey, List<Variable> variables) {
        if (whole.isEmpty() || !(survey.source() instanceof Respondents people)) {
            return survey.source();
        }
        var columns = new LinkedHashMap<String, PackedRespondents.Packed>();
        variables.forEach(v -> columns.put(v.name(), () -> column(people.column(v.name()))));
        return new PackedRespondents(people.count(), columns);
    }

    private Column column(Column read) {
        return whole.map(Whole::guarded).orElse(false) && read instanceof Column.Codes codes
                ? new Column.Codes(
                        codes.index(),
                        codes.dictionary().stream().map(this::code).toList())
                : read;
    }

    /** Without the apostrophe that we put there. */
    private String code(String code) {
        return whole.map(Whole::guarded).orElse(false) && GuardedText.isGuarded(code) ? code.substring(1) : code;
    }
}
