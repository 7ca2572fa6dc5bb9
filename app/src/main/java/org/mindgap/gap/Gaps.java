package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Survey;

/** The calculator. Keeps what it read of survey and answers, so that another filter costs little. */
final class Gaps implements GapCalculator {
    private final Survey survey;
    private final AnswerSource answers;
    private final HumanBaselines baselines;
    private final Map<String, AnswerIndex> indexes = new ConcurrentHashMap<>();
    private final boolean keepFailed;
    private final Map<Set<String>, List<Alarm>> ranks = new ConcurrentHashMap<>();
    private volatile @Nullable List<Alarm> alarms;

    /**
     * A calculator.
     *
     * @param keepFailed whether answers that failed the checks as a whole keep their numbers
     */
    Gaps(Survey survey, AnswerSource answers, boolean keepFailed) {
        this(survey, answers, keepFailed, null);
    }

    /**
     * A calculator for answers of which the alarms are known.
     *
     * @param alarms of the answers, or null: then they are looked for when they are needed
     */
    Gaps(Survey survey, AnswerSource answers, boolean keepFailed, @Nullable List<Alarm> alarms) {
        this.survey = survey;
        this.answers = answers;
        this.baselines = new HumanBaselines(survey);
        this.keepFailed = keepFailed;
        this.alarms = alarms;
    }

    @Override
    public GapTable table(GapQuery query, JobContext context) {
        var all = new ArrayList<>(alarms());
        all.addAll(ranks(query));
        return table(query, context, all);
    }

    /** @param said the alarms that may become notes */
    private GapTable table(GapQuery query, JobContext context, List<Alarm> said) {
        var columns = columns(query);
        var known = known(columns);
        var countries = countries(query);
        return new TableRun(query, baseline(query), countries, scorer(query, known, countries), known, columns)
                .run(context, said);
    }

    /** Where metrics disagree on the models that a query names, for everyone. */
    private List<Alarm> ranks(GapQuery query) {
        var shown = columns(query).stream().map(Column::model).distinct().toList();
        return ranks(shown);
    }

    /** The same for these models. */
    List<Alarm> ranks(List<Model> models) {
        return ranks.computeIfAbsent(
                models.stream().map(Model::id).collect(Collectors.toSet()),
                ids -> MetricRanks.of(models, survey.questions(), q -> table(q, JobContext.unwatched(), List.of())));
    }

    @Override
    public QuestionComparison compare(
            String model, AskedAs askedAs, Group group, String question, Metric metric, GapQuery how) {
        var asked =
                survey.question(question).orElseThrow(() -> new IllegalArgumentException("no question " + question));
        var column = answers.models().stream()
                .filter(m -> m.id().equals(model))
                .map(m -> new Column(m, m.kind().yardstick() ? AskedAs.NO_ONE : askedAs))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model " + model));
        var countries = countries(how);
        var scorer = scorer(how, known(List.of(column)), countries);
        var row = new PeopleRows(baseline(how), countries, how.codes()).of(group);
        return new Comparison(column, row, asked, scorer, how.minus(Map.of())).on(metric);
    }

    @Override
    public HumanBaseline baseline(GapQuery query) {
        return baselines.baseline(query.where(), query.weighted(), query.policy());
    }

    @Override
    public List<Alarm> alarms(String model, AskedAs askedAs) {
        var about = new Alarm.About(model, askedAs);
        return alarms().stream().filter(a -> a.about().contains(about)).toList();
    }

    private Countries countries(GapQuery query) {
        return new Countries(survey, baselines.baseline(Group.everyone(), query.weighted(), OptionPolicy.SUBSTANTIVE));
    }

    private Scorer scorer(GapQuery query, Map<String, AnswerIndex> known, Countries countries) {
        var everyone = baselines.baseline(Group.everyone(), query.weighted(), query.policy());
        return new Scorer(everyone, known, countries, keepFailed ? Withheld.NOTHING : Withheld.by(alarms()));
    }

    /** Models in their order, within each the ways of asking; yardsticks were asked by nobody as no one. */
    private List<Column> columns(GapQuery query) {
        var columns = new ArrayList<Column>();
        for (var model : answers.models()) {
            if (!query.models().isEmpty() && !query.models().contains(model.id())) {
                continue;
            }
            if (model.kind().yardstick()) {
                columns.add(new Column(model, AskedAs.NO_ONE));
                continue;
            }
            var ways = index(model).askedAs();
            ways.stream()
                    .filter(a -> query.askedAs().isEmpty() || query.askedAs().contains(a))
                    .forEach(a -> columns.add(new Column(model, a)));
            // a model that somebody names is shown as not asked; others without answers to this survey are not its
            // models
            if (ways.isEmpty() && query.models().contains(model.id())) {
                columns.add(new Column(model, AskedAs.NO_ONE));
            }
        }
        return columns;
    }

    private Map<String, AnswerIndex> known(List<Column> columns) {
        var known = new HashMap<String, AnswerIndex>();
        for (var column : columns) {
            if (!column.model().kind().yardstick()) {
                known.put(column.model().id(), index(column.model()));
            }
        }
        return known;
    }

    private AnswerIndex index(Model model) {
        return indexes.computeIfAbsent(model.id(), id -> new AnswerIndex(answers.answers(survey.id(), id)));
    }

    /** What looks wrong in the answers of any model; two threads may look at the same time and find the same. */
    private List<Alarm> alarms() {
        var known = alarms;
        if (known == null) {
            known = SheetAlarms.of(survey, answers, answer -> {});
            alarms = known;
        }
        return known;
    }
}
