package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.formats.answers.ReplyTokens;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.views.gaps.QuestionFacts.Line;
import org.mindgap.views.gaps.QuestionFacts.ReplyFacts;

/** Reads the prompts and replies behind a number. Slow: called from jobs. */
final class ReplyReader {
    private static final int READ = 20;
    private static final int TOKENS = 3;

    /** Replies that stand behind a number: one of each way it was asked before any second one. */
    List<ReplyFacts> read(
            AnswerSource source, Survey survey, Question question, String model, List<Long> ids, JobContext context) {
        var wanted = ids.stream().mapToLong(id -> id).sorted().toArray();
        var behind = new ArrayList<Answer>();
        for (var same : source.together(survey.id(), model)) {
            if (same.first().question().equals(question.id())) {
                for (var id : same.ids()) {
                    if (Arrays.binarySearch(wanted, id) >= 0) {
                        behind.add(same.first().withId(id));
                    }
                }
            }
        }
        behind.sort(Comparator.comparingLong(Answer::id));
        var found = new ArrayList<ReplyFacts>();
        for (var answer : oneOfEachFirst(behind)) {
            context.checkCancelled();
            found.add(facts(source, question, answer));
        }
        return found;
    }

    /** The first of every language, wording and order, then the second of each, and so on. */
    static List<Answer> oneOfEachFirst(List<Answer> answers) {
        var seen = new HashMap<List<String>, Integer>();
        var rounds = new TreeMap<Integer, List<Answer>>();
        for (var answer : answers) {
            var how = answer.condition();
            var round = seen.merge(List.of(how.language(), how.wording(), how.order()), 1, Integer::sum);
            rounds.computeIfAbsent(round, r -> new ArrayList<>()).add(answer);
        }
        return rounds.values().stream().flatMap(List::stream).limit(READ).toList();
    }

    private static ReplyFacts facts(AnswerSource source, Question question, Answer answer) {
        var condition = answer.condition();
        var evidence = source.evidence(answer.id());
        return new ReplyFacts(
                condition.language(),
                condition.wording(),
                condition.order(),
                condition.reading(),
                answer.draws(),
                lines(question, answer),
                answer.coverage(),
                answer.status() == AnswerStatus.OK ? "" : answer.status().name(),
                evidence,
                answer.coverage() < 1 ? ReplyTokens.elsewhere(evidence.reply(), question, TOKENS) : List.of());
    }

    /** Options in the order in which the model saw them; letters only where that order is known. */
    static List<Line> lines(Question question, Answer answer) {
        var options = question.options().stream()
                .filter(o ->
                        o.kind() == OptionKind.SUBSTANTIVE || answer.shares().containsKey(o.code()))
                .toList();
        var order = order(answer.condition().order(), options.size());
        var lines = new ArrayList<Line>();
        for (var i = 0; i < options.size(); i++) {
            Option option = order.isEmpty() ? options.get(i) : options.get(order.get(i));
            var letter = order.isEmpty() || i > 25 ? option.code() : String.valueOf((char) ('A' + i));
            // drawn so often and never chosen is nought; only a probability that is not there is not known
            var absent = answer.draws() > 0 ? 0.0 : Double.NaN;
            lines.add(new Line(letter, option.label(), answer.shares().getOrDefault(option.code(), absent)));
        }
        return lines;
    }

    /** Positions, or nothing where the order is unknown or does not fit. */
    private static List<Integer> order(String text, int size) {
        var order = new ArrayList<Integer>();
        if (text.equals("forward") || text.equals("reversed")) {
            for (var i = 0; i < size; i++) {
                order.add(text.equals("forward") ? i : size - 1 - i);
            }
            return order;
        }
        for (var part : text.split(",", -1)) {
            try {
                order.add(Integer.parseInt(part.strip()));
            } catch (NumberFormatException e) {
                return List.of();
            }
        }
        var whole = order.size() == size
                && new HashSet<>(order).size() == size
                && order.stream().allMatch(p -> p >= 0 && p < size);
        return whole ? order : List.of();
    }
}
