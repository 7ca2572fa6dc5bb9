package org.mindgap.elicit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Finds the survey, the question and the people that a row of somebody's file of answers means. A question is known by
 * its id, else by its exact wording or label (blanks around it do not matter, upper and lower case do); nothing is
 * matched because it is similar, and what fits in two places is a {@link Problem}. A recoded question was never asked:
 * answers are of the one that it came from. Immutable, safe for many threads.
 */
public final class AnswerMatcher {
    private static final int NAMED = 12;

    private final List<Place> places;

    public AnswerMatcher(List<Survey> surveys) {
        this.places = surveys.stream().map(Place::new).toList();
    }

    /** What a row means. */
    public sealed interface Match {

        /**
         * Exactly one question.
         *
         * @param target in the survey's own variables and codes; everyone where the row names nobody
         */
        record Found(Survey survey, Question question, Group target) implements Match {}

        /** None, or more than one. The problem has no place; the reader knows it. */
        record NotFound(Problem problem) implements Match {}
    }

    /**
     * Finds question and people. Where several surveys have the question, those count in which the named people are
     * known; two of these are ambiguous.
     *
     * @param question id, wording or label
     * @param namedGroup code or label by name of a variable, {@code country} and {@code religion} among them; empty for
     *     everyone
     */
    public Match match(String question, Map<String, String> namedGroup) {
        var text = question.strip();
        var named = new Group(namedGroup);
        var byId = candidates(text, Place::byId);
        var candidates = byId.isEmpty() ? candidates(text, Place::byText) : byId;
        if (candidates.isEmpty()) {
            return new Match.NotFound(Problem.warning("answers.question-unknown", shorten(text)));
        }
        var found = new ArrayList<Match.Found>();
        for (var candidate : candidates) {
            candidate
                    .place()
                    .resolver()
                    .resolve(named)
                    .ifPresent(g -> found.add(new Match.Found(candidate.place().survey(), candidate.question(), g)));
        }
        if (found.isEmpty()) {
            return new Match.NotFound(unknownGroup(candidates.get(0).place(), named));
        }
        if (found.size() > 1) {
            var where = found.stream()
                    .map(f -> f.question().id() + " in " + f.survey().name())
                    .collect(Collectors.joining("; "));
            return new Match.NotFound(Problem.warning("answers.question-ambiguous", shorten(text), where));
        }
        return found.get(0);
    }

    /**
     * The code of an option that a code or a label stands for: code first, then exact label.
     *
     * @return empty where there is none, and where two options have this label
     */
    public Optional<String> optionCode(Question question, String codeOrLabel) {
        var text = codeOrLabel.strip();
        if (question.option(text).isPresent()) {
            return Optional.of(text);
        }
        var labelled = question.options().stream()
                .filter(o -> o.label().strip().equals(text))
                .toList();
        return labelled.size() == 1 ? labelled.stream().map(Option::code).findFirst() : Optional.empty();
    }

    private List<Candidate> candidates(String text, Look look) {
        var candidates = new ArrayList<Candidate>();
        for (var place : places) {
            look.in(place).getOrDefault(text, List.of()).forEach(q -> candidates.add(new Candidate(place, q)));
        }
        return candidates;
    }

    private static Problem unknownGroup(Place place, Group named) {
        for (var entry : named.codes().entrySet()) {
            var variable = place.resolver().variable(entry.getKey());
            if (variable.isEmpty()) {
                var known = place.survey().dividing().stream()
                        .map(v -> v.name())
                        .limit(NAMED)
                        .collect(Collectors.joining(", "));
                return Problem.warning(
                        "answers.variable-unknown",
                        entry.getKey(),
                        place.survey().name(),
                        known.isEmpty() ? "none" : known);
            }
            if (place.resolver().code(variable.get(), entry.getValue()).isEmpty()) {
                var known = variable.get().values().stream()
                        .map(v -> v.code().equals(v.label()) ? v.code() : v.code() + " " + v.label())
                        .limit(NAMED)
                        .collect(Collectors.joining(", "));
                return Problem.warning(
                        "answers.group-unknown",
                        shorten(entry.getValue()),
                        variable.get().name(),
                        place.survey().name(),
                        known.isEmpty() ? "none" : known);
            }
        }
        throw new IllegalStateException("the group is known: " + named);
    }

    private static String shorten(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }

    private interface Look {
        Map<String, List<Question>> in(Place place);
    }

    private record Candidate(Place place, Question question) {}

    /** A survey with its questions by id and by text. */
    private record Place(
            Survey survey,
            GroupResolver resolver,
            Map<String, List<Question>> byId,
            Map<String, List<Question>> byText) {

        Place(Survey survey) {
            this(survey, new GroupResolver(survey), new HashMap<>(), new LinkedHashMap<>());
            for (var question : survey.asked()) {
                add(byId, question.id(), question);
                add(byText, question.wording(), question);
                add(byText, question.label(), question);
            }
        }

        private static void add(Map<String, List<Question>> map, String key, Question question) {
            var text = key.strip();
            var list = map.computeIfAbsent(text, k -> new ArrayList<>());
            // wording and label are often the same text; one question is one candidate
            if (!text.isEmpty() && !list.contains(question)) {
                list.add(question);
            }
        }
    }
}
