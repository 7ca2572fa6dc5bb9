package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** The calculator. Keeps what it read of survey and answers, so that another filter costs little. */
final class Gaps implements GapCalculator {
    private final Survey survey;
    private final AnswerSource answers;
    private final HumanBaselines baselines;
    private final Map<String, List<SameAnswers>> read = new ConcurrentHashMap<>();
    private final Map<IndexKey, AnswerIndex> indexes = new ConcurrentHashMap<>();
    private final Map<PartKey, Part> parts = new LinkedHashMap<>(8, 0.75f, true);
    private final boolean keepFailed;
    private final Map<Set<String>, List<Alarm>> ranks = new ConcurrentHashMap<>();
    private volatile @Nullable List<Alarm> alarms;
    private volatile @Nullable List<Model> models;

    /**
     * A calculator.
     *
     * @param keepFailed whether answers that failed the checks as a whole keep their numbers
     */
    Gaps(Survey survey, AnswerSource answers, boolean keepFailed) {
        this.survey = survey;
        this.answers = answers;
        this.baselines = new HumanBaselines(survey);
        this.keepFailed = keepFailed;
    }

    @Override
    public GapTable table(GapQuery query, JobContext context) {
        return table(query, context, said(query), false);
    }

    /** The alarms that may become notes. */
    private List<Alarm> said(GapQuery query) {
        var all = new ArrayList<>(sheets());
        all.addAll(ranks(query));
        return all;
    }

    private GapTable table(GapQuery query, JobContext context, List<Alarm> said, boolean atOnce) {
        var columns = columns(query);
        var known = known(columns, query.choice());
        var part = part(query);
        return new TableRun(query, baseline(query), part.countries(), part.scorer(), known, columns, part.cells())
                .run(context, said, part.errors(query, columns, atOnce));
    }

    @Override
    public GapCalculator atOnce() {
        return new AtOnce(this);
    }

    /** The table with what is known of its intervals. */
    GapTable tableAtOnce(GapQuery query, JobContext context) {
        return table(query, context, said(query), true);
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
                ids -> MetricRanks.of(
                        models, survey.questions(), q -> table(q, JobContext.unwatched(), List.of(), false)));
    }

    @Override
    public QuestionComparison compare(
            String model, AskedAs askedAs, Group group, String question, Metric metric, GapQuery how) {
        return compare(model, askedAs, group, List.of(question), metric, how, JobContext.unwatched())
                .get(0);
    }

    @Override
    public List<QuestionComparison> compare(
            String model,
            AskedAs askedAs,
            Group group,
            List<String> questions,
            Metric metric,
            GapQuery how,
            JobContext context) {
        return compare(column(model, askedAs), group, questions, metric, how, context, false);
    }

    /** Comparisons with what is known of their intervals. */
    List<QuestionComparison> compareAtOnce(
            String model,
            AskedAs askedAs,
            Group group,
            List<String> questions,
            Metric metric,
            GapQuery how,
            JobContext context) {
        return compare(column(model, askedAs), group, questions, metric, how, context, true);
    }

    private List<QuestionComparison> compare(
            Column column,
            Group group,
            List<String> questions,
            Metric metric,
            GapQuery how,
            JobContext context,
            boolean atOnce) {
        var part = part(how);
        var row = new PeopleRows(baseline(how), part.countries(), how).of(group);
        var comparisons = questions.stream()
                .map(q -> new Comparison(column, row, asked(q), part.scorer()))
                .toList();
        var scored = comparisons.stream().map(c -> c.scored(metric)).toList();
        var gaps = part.errors(how.minus(Map.of()), List.of(column), atOnce).of(scored, context);
        return IntStream.range(0, gaps.size())
                .mapToObj(i -> comparisons.get(i).with(gaps.get(i)))
                .toList();
    }

    @Override
    public List<GapTerm> terms(
            String model, AskedAs askedAs, Group group, List<String> questions, Metric metric, GapQuery how) {
        var part = part(how);
        var row = new PeopleRows(baseline(how), part.countries(), how).of(group);
        var all = questions.stream().map(this::asked).toList();
        var people = new People(all, List.of(row), part.scorer(), JobContext.unwatched());
        return new TableCell(column(model, askedAs), row, all, people, people.sizes(row, all))
                .rows(List.of(metric), Map.of(), part.scorer(), new Notes()).get(0).items().stream()
                        .map(GapTerm::of)
                        .toList();
    }

    @Override
    public double[] byQuestion(String model, AskedAs askedAs, Group group, Metric metric, GapQuery how) {
        var part = part(how);
        var row = new PeopleRows(baseline(how), part.countries(), how).of(group);
        return part.single().values(column(model, askedAs), row, metric);
    }

    private Question asked(String question) {
        return survey.question(question).orElseThrow(() -> new IllegalArgumentException("no question " + question));
    }

    private Column column(String model, AskedAs askedAs) {
        return models().stream()
                .filter(m -> m.id().equals(model))
                .map(m -> new Column(m, m.kind().yardstick() ? AskedAs.NO_ONE : askedAs))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model " + model));
    }

    @Override
    public HumanBaseline baseline(GapQuery query) {
        return baselines.baseline(query.where(), query.weighted(), query.policy());
    }

    @Override
    public Sides sides(GapQuery query) {
        var part = part(query);
        return new Sides(query, baseline(query), part.countries(), part.scorer(), columns(query), sheets());
    }

    @Override
    public List<Alarm> alarms(String model, AskedAs askedAs) {
        var about = new Alarm.About(model, askedAs);
        return sheets().stream().filter(a -> a.about().contains(about)).toList();
    }

    /** What tables of one weight, policy and choice of answers share. */
    private Part part(GapQuery query) {
        var key = new PartKey(query.weighted(), query.policy(), query.choice());
        var withheld = keepFailed ? Withheld.NOTHING : Withheld.by(sheets());
        synchronized (parts) {
            var made = parts.computeIfAbsent(key, k -> made(k, withheld));
            forgetOldParts(query.choice());
            return made;
        }
    }

    private Part made(PartKey key, Withheld withheld) {
        for (var known : parts.entrySet()) {
            if (known.getKey().people().equals(key.people())) {
                return known.getValue().beside(model -> index(model, key.choice()));
            }
        }
        var countries =
                new Countries(survey, baselines.baseline(Group.everyone(), key.weighted(), OptionPolicy.SUBSTANTIVE));
        var everyone = baselines.baseline(Group.everyone(), key.weighted(), key.policy());
        return Part.of(countries, new Scorer(everyone, model -> index(model, key.choice()), countries, withheld));
    }

    /** What was looked at longest ago goes first, with the answers that only it looked at. */
    private void forgetOldParts(AnswerChoice inUse) {
        var oldest = parts.keySet().iterator();
        while (parts.size() > CHOICES_KEPT) {
            oldest.next();
            oldest.remove();
            indexes.keySet()
                    .removeIf(i -> !i.choice().equals(AnswerChoice.ALL)
                            && !i.choice().equals(inUse)
                            && parts.keySet().stream().noneMatch(p -> p.choice().equals(i.choice())));
        }
    }

    private record PartKey(boolean weighted, OptionPolicy policy, AnswerChoice choice) {
        /** What the people's side depends on: the same under every choice of answers. */
        PartKey people() {
            return new PartKey(weighted, policy, AnswerChoice.ALL);
        }
    }

    private record IndexKey(String model, AnswerChoice choice) {}

    /**
     * What tables share.
     *
     * @param cells of tables that were computed before
     * @param kept what sampling did to values that were computed before
     * @param single values of single questions
     */
    private record Part(Countries countries, Scorer scorer, KnownCells cells, KeptErrors kept, SingleQuestions single) {
        static Part of(Countries countries, Scorer scorer) {
            return new Part(countries, scorer, new KnownCells(), new KeptErrors(), new SingleQuestions(scorer));
        }

        /**
         * The same people beside other answers. What sampling did is kept together: it is told apart by what entered it, and
         * of yardsticks that is the same.
         */
        Part beside(Function<String, AnswerIndex> others) {
            var beside = scorer.beside(others);
            return new Part(countries, beside, new KnownCells(), kept, new SingleQuestions(beside));
        }

        SamplingErrors errors(GapQuery query, List<Column> columns, boolean atOnce) {
            return SamplingErrors.of(query, scorer.everyone(), columns, kept, atOnce);
        }
    }

    /** Models in their order, within each the ways of asking; yardsticks were asked by nobody as no one. */
    private List<Column> columns(GapQuery query) {
        var columns = new ArrayList<Column>();
        for (var model : models()) {
            if (!query.models().isEmpty() && !query.models().contains(model.id())) {
                continue;
            }
            if (model.kind().yardstick()) {
                columns.add(new Column(model, AskedAs.NO_ONE));
                continue;
            }
            var ways = index(model.id(), query.choice()).askedAs();
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

    private Map<String, AnswerIndex> known(List<Column> columns, AnswerChoice choice) {
        var known = new HashMap<String, AnswerIndex>();
        for (var column : columns) {
            if (!column.model().kind().yardstick()) {
                known.put(column.model().id(), index(column.model().id(), choice));
            }
        }
        return known;
    }

    /** Asked for once: as with the answers, whoever adds a model takes another calculator. */
    private List<Model> models() {
        var known = models;
        if (known == null) {
            known = answers.models();
            models = known;
        }
        return known;
    }

    private AnswerIndex index(String model, AnswerChoice choice) {
        return indexes.computeIfAbsent(
                new IndexKey(model, choice),
                key -> new AnswerIndex(
                        read.computeIfAbsent(key.model(), id -> answers.together(survey.id(), id)).stream()
                                .filter(same -> key.choice().takes(same.first().condition()))
                                .toList(),
                        key.choice().corrected() ? answers.coderErrors(survey.id(), key.model()) : Map.of()));
    }

    @Override
    public List<Alarm> alarms() {
        var all = new ArrayList<>(OpinionItems.of(survey));
        all.addAll(sheets());
        all.addAll(ranks(models()));
        return List.copyOf(all);
    }

    /** What looks wrong in the answers of any model; two threads may look at the same time and find the same. */
    private List<Alarm> sheets() {
        var known = alarms;
        if (known == null) {
            known = SheetAlarms.of(survey, answers);
            alarms = known;
        }
        return known;
    }
}
