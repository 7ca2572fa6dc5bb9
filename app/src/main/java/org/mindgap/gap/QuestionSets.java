package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Question;

/**
 * Which questions a table's values rest on. With {@code SAME_IN_ALL_ROWS}: those that the people of every row answered,
 * and of these those that every language model in the table answered too, if any are left, so that rows and columns may
 * both be compared; by topic that is decided topic by topic, and by question there is nothing to decide. What had to
 * give way is a note.
 *
 * @param scope as it was in the end used
 * @param buckets the questions of each topic or question that is a row, or all under an empty key
 * @param shared ids of the questions that all rows share, empty with scope ALL
 * @param notes what was decided
 */
record QuestionSets(
        GapQuery.Scope scope, Map<String, List<Question>> buckets, List<String> shared, List<Problem> notes) {

    /**
     * Decides.
     *
     * @param by dimensions of the rows
     * @param models for each column of a language model the ids of the questions it answered; columns without any do
     *     not count
     */
    static QuestionSets of(People people, GapQuery query, List<String> by, Collection<Set<String>> models) {
        var shared = people.shared();
        var ids = shared.stream().map(Question::id).toList();
        if (by.contains(GapQuery.QUESTION)) {
            var each = new LinkedHashMap<String, List<Question>>();
            people.asked().forEach(q -> each.put(q.id(), List.of(q)));
            return new QuestionSets(
                    query.scope(), each, query.scope() == GapQuery.Scope.ALL ? List.of() : ids, List.of());
        }
        var topics = by.contains(GapQuery.TOPIC);
        var all = bucketed(people.asked(), topics);
        if (query.scope() == GapQuery.Scope.ALL) {
            return new QuestionSets(GapQuery.Scope.ALL, all, List.of(), List.of());
        }
        return sharedSets(all, new LinkedHashSet<>(ids), models, topics);
    }

    private static QuestionSets sharedSets(
            Map<String, List<Question>> all, Set<String> shared, Collection<Set<String>> models, boolean topics) {
        var notes = new ArrayList<Problem>();
        var chosen = new LinkedHashMap<String, List<Question>>();
        var unshared = new ArrayList<String>();
        var lackedByModels = false;
        var inAllRows = 0;
        var inAllModels = 0;
        for (var bucket : all.entrySet()) {
            var human = bucket.getValue().stream()
                    .filter(q -> shared.contains(q.id()))
                    .toList();
            var both = human.stream()
                    .filter(q -> models.stream().allMatch(m -> m.contains(q.id())))
                    .toList();
            if (human.isEmpty()) {
                unshared.add(bucket.getKey());
            } else if (both.isEmpty()) {
                lackedByModels = true;
            } else {
                inAllRows += human.size();
                inAllModels += both.size();
            }
            chosen.put(bucket.getKey(), human.isEmpty() ? bucket.getValue() : both.isEmpty() ? human : both);
        }
        var asked = all.entrySet().stream()
                .filter(e -> !unshared.contains(e.getKey()))
                .mapToInt(e -> e.getValue().size())
                .sum();
        var ofAll = (int) all.values().stream()
                .flatMap(List::stream)
                .filter(q -> shared.contains(q.id()))
                .count();
        if (ofAll > 0 && ofAll < asked) {
            notes.add(Problem.note("gap.questions-of-all-rows", ofAll, asked));
        }
        if (lackedByModels) {
            notes.add(Problem.warning("gap.no-question-in-every-model"));
        }
        if (inAllModels < inAllRows) {
            notes.add(Problem.note("gap.questions-of-all-models", inAllModels, inAllRows));
        }
        if (!all.isEmpty() && unshared.size() == all.size()) {
            notes.add(Problem.warning("gap.no-shared-question"));
            return new QuestionSets(GapQuery.Scope.ALL, chosen, List.of(), notes);
        }
        if (topics && !unshared.isEmpty()) {
            notes.add(Problem.warning(
                    "gap.topics-not-shared",
                    unshared.stream().map(QuestionSets::named).collect(Collectors.joining(", "))));
        }
        var ids = chosen.entrySet().stream()
                .filter(e -> !unshared.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .map(Question::id)
                .toList();
        return new QuestionSets(GapQuery.Scope.SAME_IN_ALL_ROWS, chosen, ids, notes);
    }

    private static Map<String, List<Question>> bucketed(List<Question> questions, boolean byTopic) {
        var buckets = new LinkedHashMap<String, List<Question>>();
        for (var question : questions) {
            buckets.computeIfAbsent(byTopic ? question.topic() : "", t -> new ArrayList<>())
                    .add(question);
        }
        return buckets;
    }

    private static String named(String topic) {
        return topic.isEmpty() ? "questions without a topic" : topic;
    }
}
