package org.mindgap.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metric;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;

/** Collects what a table had to leave out, and says each thing once with its number of questions. */
final class Notes {
    /** Reasons that lie with the question or the survey and the metric, whatever the model. */
    private static final Set<String> OF_METRIC = Set.of(
            "gap.needs-order",
            "gap.needs-every-option",
            "gap.share-unpublished",
            "gap.base-unknown",
            "gap.one-option",
            "gap.nobody-on-ordered");

    /** Reasons that lie with a model's answers. */
    private static final Set<String> OF_MODEL = Set.of(
            "gap.model-not-asked",
            "gap.other-reading-only",
            "gap.declined",
            "gap.no-usable-answer",
            "gap.low-coverage",
            "gap.probability-missing",
            "gap.not-offered",
            "gap.coder-unchecked",
            "gap.coder-several-people",
            "gap.coder-thin",
            "gap.coder-singular",
            "gap.nothing-counted",
            "gap.single-answer",
            "gap.national-unknown",
            "gap.infinite");

    /** Every reason that is counted; its sentence stands under the same key with {@code -some} at the end. */
    static final Set<String> COUNTED =
            Stream.concat(OF_METRIC.stream(), OF_MODEL.stream()).collect(Collectors.toUnmodifiableSet());

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Key, Set<String>> questions = new LinkedHashMap<>();
    private final Set<Group> withoutCountries = new LinkedHashSet<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    /** What was noted elsewhere, as if it had come up here. */
    void addAll(Notes other) {
        problems.addAll(other.problems);
        withoutCountries.addAll(other.withoutCountries);
        other.questions.forEach((key, ids) ->
                questions.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(ids));
    }

    /** A row whose value leaves out countries of too few people. */
    void countriesLeftOut(Group row) {
        withoutCountries.add(row);
    }

    /** A question that has no value in some row, or one without end. */
    void scored(Column column, Metric metric, String question, Scorer.Score score) {
        var reason = score.infinite() ? "gap.infinite" : score.reason();
        if (OF_METRIC.contains(reason)) {
            note(reason, metric.id(), null, question);
        } else if (OF_MODEL.contains(reason)) {
            note(reason, column.model().name(), column.askedAs(), question);
        }
    }

    /** What has to be said wherever the numbers of a table stand. */
    void metrics(List<Metric> metrics) {
        metrics.stream()
                .filter(Metric::legacy)
                .forEach(m -> problems.add(Problem.warning("gap." + m.id().replace('.', '-'))));
    }

    /**
     * Everything noted, in the order in which it came up.
     *
     * @param names as whom models were asked, in words
     */
    List<Problem> problems(Function<AskedAs, String> names) {
        var all = new ArrayList<>(problems);
        if (!withoutCountries.isEmpty()) {
            all.add(Problem.warning("gap.countries-left-out", withoutCountries.size()));
        }
        questions.forEach((key, ids) -> all.add(Problem.warning(
                key.reason() + "-some",
                key.what(),
                key.askedAs() == null ? "" : names.apply(key.askedAs()),
                ids.size())));
        return all;
    }

    private void note(String reason, String what, @Nullable AskedAs askedAs, String question) {
        questions
                .computeIfAbsent(new Key(reason, what, askedAs), k -> new LinkedHashSet<>())
                .add(question);
    }

    private record Key(String reason, String what, @Nullable AskedAs askedAs) {}
}
