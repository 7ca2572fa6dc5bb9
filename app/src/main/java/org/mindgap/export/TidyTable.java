package org.mindgap.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.PeopleNames;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionShare;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Everything that is compared as one tidy table (docs/formats/tidy-csv.md): one row per survey, group, question, option,
 * model and way of asking. Written question by question, so that memory does not grow with the study. Groups of fewer than
 * 10 people in effect keep their numbers to themselves, and so do as many others as it takes that these cannot be had by
 * subtraction.
 */
public final class TidyTable {
    /** Of the columns and what they mean. */
    public static final int SCHEMA = 1;

    public static final List<String> COLUMNS = List.of(
            "schema",
            "invented",
            "survey",
            "survey_name",
            "group",
            "group_name",
            "question",
            "topic",
            "option",
            "option_label",
            "option_position",
            "option_kind",
            "counted",
            "model",
            "model_name",
            "asked_as",
            "reading",
            "n",
            "n_eff",
            "p_human",
            "p_human_se",
            "p_human_lower",
            "p_human_upper",
            "p_human_error",
            "q_model",
            "q_model_lowest",
            "q_model_highest",
            "draws",
            "orders",
            "wordings",
            "coverage",
            "declined",
            "status",
            "reason");

    private final AnswerSource answers;
    private final Set<String> groups;

    /** Of everyone, of each country, of each religion, and of each religion in each country. */
    public TidyTable(AnswerSource answers) {
        this(answers, Set.of());
    }

    /**
     * A table of groups of one's own.
     *
     * @param groups names of dividing variables whose combinations are the groups, beside everyone; empty for country,
     *     religion and both
     */
    public TidyTable(AnswerSource answers, Set<String> groups) {
        this.answers = answers;
        this.groups = Set.copyOf(groups);
    }

    /** Writes the header and the rows of the surveys. */
    public void write(List<Survey> surveys, Writer out, JobContext context) throws IOException {
        var lines = new CsvLines(COLUMNS, out);
        for (var survey : surveys) {
            new OfSurvey(survey, lines, context).write();
        }
        out.flush();
    }

    /** One survey; a calculator of its own, so that the next one starts with an empty memory. */
    private final class OfSurvey {
        private final Survey survey;
        private final CsvLines lines;
        private final JobContext context;
        private final GapCalculator gaps;
        private final PeopleNames names;
        private final GapQuery query =
                GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()).with(GapQuery.Scope.ALL);

        OfSurvey(Survey survey, CsvLines lines, JobContext context) {
            this.survey = survey;
            this.lines = lines;
            this.context = context;
            this.gaps = GapCalculator.of(survey, answers);
            this.names = new PeopleNames(survey, Locale.ENGLISH);
        }

        void write() throws IOException {
            var people = people();
            var total = survey.questions().size();
            var done = 0;
            var columns = columns();
            for (var question : survey.questions()) {
                context.progress(done++, total);
                rows(compared(question, people, columns));
            }
        }

        private List<Compared> compared(Question question, List<Group> people, List<Column> columns) {
            var all = new ArrayList<Compared>();
            for (var group : people) {
                for (var column : columns) {
                    context.checkCancelled();
                    var one = gaps.compare(
                            column.model().id(), column.askedAs(), group, question.id(), Metrics.GAP_POINTS, query);
                    if (one.people().answered()) {
                        all.add(new Compared(group, column, one));
                    }
                }
            }
            return all;
        }

        private void rows(List<Compared> all) throws IOException {
            var sizes = new LinkedHashMap<Group, Double>();
            all.forEach(c -> sizes.put(c.group(), c.one().people().effectiveBase()));
            var hidden = Suppression.of(sizes, survey.withRole(Role.COUNTRY).map(Variable::name));
            for (var compared : all) {
                var people = compared.one().people();
                for (var counted : List.of(true, false)) {
                    for (var option : counted ? people.counted() : people.apart()) {
                        lines.row(row(compared, option, counted, hidden.contains(compared.group())));
                    }
                }
            }
        }

        private List<Group> people() {
            var found = new LinkedHashSet<Group>();
            var baseline = gaps.baseline(query);
            found.addAll(baseline.groups(List.of()));
            for (var variables : divisions()) {
                found.addAll(baseline.groups(variables));
            }
            return List.copyOf(found);
        }

        private List<List<Variable>> divisions() {
            if (!groups.isEmpty()) {
                return List.of(survey.dividing().stream()
                        .filter(v -> groups.contains(v.name()))
                        .toList());
            }
            var divisions = new ArrayList<List<Variable>>();
            var both = survey.dividing().stream()
                    .filter(v -> v.role() != Role.GROUP)
                    .toList();
            both.forEach(v -> divisions.add(List.of(v)));
            if (both.size() > 1) {
                divisions.add(both);
            }
            return divisions;
        }

        private List<Column> columns() {
            var columns = new ArrayList<Column>();
            for (var model : answers.models()) {
                var ways = new TreeSet<AskedAs>();
                if (!model.kind().yardstick()) {
                    answers.together(survey.id(), model.id())
                            .forEach(s -> ways.add(s.first().condition().askedAs()));
                    ways.forEach(w -> columns.add(new Column(model, w)));
                }
            }
            return columns;
        }

        private List<Object> row(Compared compared, OptionShare option, boolean counted, boolean hidden) {
            var group = compared.group();
            var model = compared.column().model();
            var askedAs = compared.column().askedAs();
            var people = compared.one().people();
            var answer = compared.one().model();
            var question = people.question();
            var interval = people.interval(option);
            var share = (counted ? answer.shares() : answer.apart())
                    .stream()
                            .filter(s -> s.code().equals(option.option().code()))
                            .findFirst();
            var row = new ArrayList<Object>(COLUMNS.size());
            row.addAll(List.of(SCHEMA, invented(model), survey.id(), survey.name(), code(group), names.name(group)));
            row.addAll(List.of(question.id(), question.topic()));
            row.addAll(List.of(
                    option.option().code(),
                    option.option().label(),
                    option.option().position(),
                    word(option.option().kind()),
                    counted));
            row.addAll(List.of(model.id(), model.name(), askedAs.word(), word(answer.reading())));
            row.add(hidden || people.base() <= 0 ? (Object) Double.NaN : people.base());
            for (var number : new double[] {
                people.effectiveBase(), option.share(), option.standardError(), interval.lower(), interval.upper()
            }) {
                row.add(hidden ? Double.NaN : number);
            }
            row.add(word(people.error()));
            row.add(share.map(s -> s.share()).orElse(Double.NaN));
            row.add(share.map(s -> s.lowest()).orElse(Double.NaN));
            row.add(share.map(s -> s.highest()).orElse(Double.NaN));
            row.addAll(
                    List.of(answer.draws(), answer.orders(), answer.wordings(), answer.coverage(), answer.declined()));
            row.add(hidden ? "hidden" : FigureData.word(answer.state()));
            var few = people.effectiveBase() < Suppression.HIDDEN_BELOW;
            row.add(hidden ? few ? "gap.hidden" : "gap.hidden-beside" : answer.reason());
            return row;
        }

        private String invented(Model model) {
            var made = model.kind() == Model.Kind.INVENTED;
            return survey.invented() ? made ? "people and model" : "people" : made ? "model" : "";
        }
    }

    private record Column(Model model, AskedAs askedAs) {}

    private record Compared(Group group, Column column, QuestionComparison one) {}

    /** "country=IN;religion=2", in the survey's own codes; empty for everyone. */
    static String code(Group group) {
        return group.codes().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
