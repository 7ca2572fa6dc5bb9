package org.mindgap.views.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.compare.subgroup.GroupDisparity;
import org.mindgap.compare.subgroup.SubgroupScore;
import org.mindgap.compare.subgroup.Subgroups;
import org.mindgap.figure.DisparitySpec;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.DisparityFigures;
import org.mindgap.gap.Column;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.Workbench;

/** For which groups of people a model is worse. */
public final class SubgroupsModel extends CrossedModel<SubgroupsResult> {
    private static final long SEED = 1;
    private static final String BY = "subgroups.by";
    private static final String SHOWN = "subgroups.what";
    private static final String FEWEST = "subgroups.fewest";
    /** Between names of variables, none of which has it. */
    private static final String BREAK = "\n";

    private static final List<Integer> SIZES = List.of(30, 10, 50, 100, 200);

    private final Chosen<Integer> fewest;
    private final Chosen<What> what;

    /** Which numbers are looked at. */
    enum What {
        /** How often a model's most common answer is that of a group. */
        ACCURACY,
        /** How far apart the two most common answers are, in steps of ordered questions. */
        NMAE,
        /** How far groups differ in these. */
        DISPARITY,
        /** How far the groups' own most common answers differ. */
        DIVERSITY
    }

    public SubgroupsModel(Workbench workbench, Tasks tasks, Texts texts) {
        super(workbench, tasks, texts);
        fewest = new Chosen<>(this::compute);
        what = new Chosen<>(this::compute);
        fewest.offer(SIZES.stream().map(n -> new Offer<>(n, texts.number(n))).toList());
        what.offer(List.of(
                new Offer<>(What.ACCURACY, texts.get("cmp.what.accuracy")),
                new Offer<>(What.NMAE, texts.get("cmp.what.nmae")),
                new Offer<>(What.DISPARITY, texts.get("cmp.what.disparity")),
                new Offer<>(What.DIVERSITY, texts.get("cmp.what.diversity"))));
        begin();
    }

    Chosen<Integer> fewest() {
        return fewest;
    }

    Chosen<What> what() {
        return what;
    }

    /** What is chosen as words that a later start reads. */
    Map<String, String> place() {
        var words = new HashMap<String, String>();
        words.put(BY, String.join(BREAK, by().get()));
        what.value().ifPresent(w -> words.put(SHOWN, w.name()));
        fewest.value().ifPresent(n -> words.put(FEWEST, String.valueOf(n)));
        return words;
    }

    /** Chooses what is still there. */
    void restore(Map<String, String> words) {
        quietly(() -> {
            what.chooseFirst(w -> w.name().equals(words.get(SHOWN)));
            fewest.chooseFirst(n -> String.valueOf(n).equals(words.get(FEWEST)));
        });
        var names = Set.of(words.getOrDefault(BY, "").split(BREAK));
        if (variables().get().stream()
                .map(Variable::name)
                .collect(Collectors.toSet())
                .containsAll(names)) {
            cross(names);
        } else {
            compute();
        }
    }

    @Override
    void compute(Workbench.Opened now, Survey survey, List<Variable> crossed, GapQuery query) {
        var size = fewest.value().orElseThrow();
        var asked = what.value().orElseThrow();
        computed()
                .run(
                        texts().get("job.compare.subgroups"),
                        context -> result(now, survey, query, crossed, size, asked, texts().locale(), context));
    }

    /** What the filters leave, with a row for each group of some variables. */
    static GapQuery query(Workbench.Opened now, Survey survey, List<Variable> crossed, Filters.Choice filters) {
        Map<String, Set<String>> codes = new HashMap<>();
        var names = crossed.stream().map(Variable::name).toList();
        var country = survey.withRole(Role.COUNTRY);
        country.filter(c -> !filters.countries().isEmpty()).ifPresent(c -> codes.put(c.name(), filters.countries()));
        survey.withRole(Role.RELIGION)
                .filter(r -> names.contains(r.name()) && !filters.religions().isEmpty())
                .ifPresent(r -> codes.put(r.name(), filters.religions()));
        var asked = now.facts().models().stream()
                .filter(m -> !m.kind().yardstick())
                .map(m -> m.id())
                .collect(Collectors.toSet());
        return GapQuery.of(List.of(Metrics.GAP_POINTS), names)
                .models(filters.models().isEmpty() ? asked : filters.models())
                .topics(filters.topics())
                .narrowed(codes, filters.askedAs())
                .with(GapQuery.Scope.ALL)
                .with(filters.answers());
    }

    private static Map<Column, ComparedFigure<DisparitySpec>> figures(
            What what,
            Workbench.Opened now,
            Survey survey,
            GapQuery query,
            List<SubgroupScore> scores,
            int size,
            Locale locale) {
        Map<Column, List<SubgroupScore>> by = scores.stream()
                .collect(Collectors.groupingBy(SubgroupScore::column, LinkedHashMap::new, Collectors.toList()));
        var drawing = new DisparityFigures(survey, now.study().answers(), locale);
        var figures = new LinkedHashMap<Column, ComparedFigure<DisparitySpec>>();
        by.forEach((column, own) -> {
            var number = what == What.NMAE ? GroupDisparity.Kind.NMAE : GroupDisparity.Kind.ACCURACY;
            if (DisparityFigures.drawn(number, own).size() >= DisparityFigures.FEWEST) {
                figures.put(column, drawing.of(number, query, own, size, new Seed(SEED)));
            }
        });
        return figures;
    }

    private static SubgroupsResult result(
            Workbench.Opened now,
            Survey survey,
            GapQuery query,
            List<Variable> crossed,
            int size,
            What what,
            Locale locale,
            JobContext context)
            throws ProblemException {
        var groups = new Subgroups(now.study().gaps(survey), query, size, new Seed(SEED), context);
        if (groups.overCountries()) {
            throw new ProblemException(Problem.error("compare.over-countries-window"));
        }
        var diversity =
                what == What.DIVERSITY ? groups.diversity() : List.<org.mindgap.compare.subgroup.DiversityRow>of();
        var scores = what == What.DIVERSITY ? List.<SubgroupScore>of() : groups.scores();
        if (diversity.isEmpty() && scores.isEmpty()) {
            throw new ProblemException(Problem.error("compare.no-groups-window", size));
        }
        var notes = new LinkedHashSet<Problem>();
        if (what == What.DIVERSITY && !(survey.source() instanceof Respondents)) {
            notes.add(Problem.note("compare.diversity-published"));
        }
        var disparities =
                what == What.DISPARITY ? GroupDisparity.of(scores, new Seed(SEED)) : List.<GroupDisparity>of();
        return new SubgroupsResult(
                survey,
                query,
                crossed,
                size,
                what,
                scores,
                disparities,
                diversity,
                List.copyOf(notes),
                figures(what, now, survey, query, scores, size, locale));
    }
}
