package org.mindgap.formats.answers.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.AnswerMatcher;
import org.mindgap.formats.answers.AnswerDesk;
import org.mindgap.formats.answers.RowProblem;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** Finds the question that a record is about: by id, by a text that it holds, by its options. Never by likeness. */
final class QuestionFinder {
    private static final int SHORTEST_TEXT = 12;

    private final AnswerDesk desk;
    private final List<Survey> surveys;
    private final RunMap.Match match;

    QuestionFinder(AnswerDesk desk, List<Survey> surveys, RunMap.Match match) {
        this.desk = desk;
        this.surveys = List.copyOf(surveys);
        this.match = match;
    }

    /**
     * The question and the people.
     *
     * @param values of the record, as the map gives them
     * @param people whom it names, by variable
     * @throws RowProblem if there is none, or more than one
     */
    AnswerMatcher.Match.Found find(
            RunRecord record, Map<String, String> values, Map<String, String> people, ShownOptions shown)
            throws RowProblem {
        var survey = values.getOrDefault(RunMap.SURVEY, "");
        var named = values.getOrDefault(RunMap.QUESTION, "");
        return switch (match) {
            case ID -> desk.match(survey, id(named, record), people);
            case TEXT -> desk.match(survey, byText(named, record), people);
            case OPTIONS -> desk.match(survey, byOptions(shown), people);
        };
    }

    private static String id(String named, RunRecord record) throws RowProblem {
        var text = named.isEmpty() ? record.question() : named;
        if (text.isBlank()) {
            throw new RowProblem("runs.no-question");
        }
        return text;
    }

    /** The longest wording or label that stands in the text; another one that stands beside it makes it ambiguous. */
    private String byText(String named, RunRecord record) throws RowProblem {
        var text = plain(!named.isEmpty() ? named : record.question().isEmpty() ? record.prompt() : record.question());
        var found = new LinkedHashMap<String, String>();
        for (var survey : surveys) {
            for (var question : survey.asked()) {
                for (var words : texts(question)) {
                    if (words.length() >= SHORTEST_TEXT && text.contains(words)) {
                        found.merge(question.id(), words, (a, b) -> a.length() >= b.length() ? a : b);
                    }
                }
            }
        }
        if (found.isEmpty()) {
            throw new RowProblem("answers.question-unknown", shortened(text));
        }
        var longest = found.entrySet().stream()
                .max(java.util.Comparator.comparingInt(e -> e.getValue().length()))
                .orElseThrow();
        for (var other : found.entrySet()) {
            if (!longest.getValue().contains(other.getValue())
                    || (other.getValue().equals(longest.getValue())
                            && !other.getKey().equals(longest.getKey()))) {
                throw new RowProblem(
                        "answers.question-ambiguous", shortened(text), longest.getKey() + "; " + other.getKey());
            }
        }
        return longest.getKey();
    }

    private static List<String> texts(Question question) {
        var texts = new ArrayList<String>();
        texts.add(plain(question.wording()));
        texts.add(plain(question.label()));
        question.translations().forEach(t -> texts.add(plain(t.text())));
        return texts;
    }

    private String byOptions(ShownOptions shown) throws RowProblem {
        if (shown.isEmpty()) {
            throw new RowProblem("runs.options-unknown");
        }
        var ids = new ArrayList<String>();
        for (var survey : surveys) {
            for (var question : survey.asked()) {
                if (has(question, shown)) {
                    ids.add(question.id());
                }
            }
        }
        if (ids.isEmpty()) {
            throw new RowProblem("runs.options-nowhere", shortened(String.join(" / ", shown.texts())));
        }
        if (ids.stream().distinct().count() > 1) {
            throw new RowProblem(
                    "runs.options-several",
                    shortened(String.join(" / ", shown.texts())),
                    shortened(String.join(", ", ids)));
        }
        return ids.get(0);
    }

    /** Whether these are its options: all that count as opinions among them, and no other. */
    private static boolean has(Question question, ShownOptions shown) {
        var codes = new HashSet<String>();
        for (var text : shown.texts()) {
            var meant = OptionCodes.meant(question, text);
            if (meant.size() != 1) {
                return false;
            }
            codes.addAll(meant);
        }
        return question.options().stream()
                .filter(o -> o.kind() == org.mindgap.survey.OptionKind.SUBSTANTIVE)
                .allMatch(o -> codes.contains(o.code()));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
