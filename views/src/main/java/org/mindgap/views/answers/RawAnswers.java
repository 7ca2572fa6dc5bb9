package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.elicit.Answer;
import org.mindgap.inference.WireWords;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;

/** Answers as they came, to be looked at before a whole survey is asked: of each question one for each way of asking. */
final class RawAnswers {
    private static final int MOST = 60;
    private static final double PERCENT = 100;
    private static final double SHOWN = 0.0005;

    /** One of them, in words. */
    record Row(String question, String prompt, String reply, String readAs) {}

    private RawAnswers() {}

    /** Reads them from the study: slow. */
    static List<Row> of(OpenStudy study, Survey survey, String model, Texts texts) {
        var place = new HashMap<String, Integer>();
        for (var question : survey.questions()) {
            place.put(question.id(), place.size());
        }
        var words = new AskedAsWords(texts);
        var wire = new WireWords();
        var seen = new HashSet<List<Object>>();
        var rows = new ArrayList<Row>();
        var answers = new ArrayList<>(study.answers().answers(survey.id(), model));
        answers.sort(Comparator.comparing((Answer a) -> place.getOrDefault(a.question(), Integer.MAX_VALUE))
                .thenComparing(a -> a.condition().askedAs())
                .thenComparing(Answer::id));
        for (var answer : answers) {
            if (rows.size() < MOST
                    && seen.add(List.of(answer.question(), answer.condition().askedAs()))) {
                var question = survey.question(answer.question());
                var evidence = study.answers().evidence(answer.id());
                rows.add(new Row(
                        answer.question() + " · " + words.of(answer.condition().askedAs(), survey),
                        wire.request(evidence.prompt()).orElse(evidence.prompt()),
                        both(wire.reply(evidence.reply()), evidence.reply()),
                        question.map(q -> read(q, answer, texts)).orElse("")));
            }
        }
        return rows;
    }

    /** What the model said, and below it the whole reply. */
    private static String both(Optional<String> said, String raw) {
        return said.map(s -> s + "\n\n" + raw).orElse(raw);
    }

    /** The likeliest first. */
    private static String read(Question question, Answer answer, Texts texts) {
        return answer.shares().entrySet().stream()
                .filter(e -> e.getValue() > SHOWN)
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .map(e -> texts.get(
                        "raw.share",
                        question.option(e.getKey()).map(o -> o.label()).orElse(e.getKey()),
                        texts.number(PERCENT * e.getValue(), 1)))
                .collect(Collectors.joining(", "));
    }
}
