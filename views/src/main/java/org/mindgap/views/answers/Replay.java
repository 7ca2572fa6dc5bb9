package org.mindgap.views.answers;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.read.ReplyReading;
import org.mindgap.inference.recorded.Speed;
import org.mindgap.run.PlannedCall;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Texts;

/**
 * A recording that is being played.
 *
 * @param waits whether each answer waits to be let through
 * @param last the answer that came last, in words
 */
record Replay(boolean waits, Speed speed, Optional<Came> last) {
    private static final double PERCENT = 100;
    private static final double SHOWN = 0.0005;
    private static final int MOST_LETTERS = 160;

    /**
     * An answer that came.
     *
     * @param question as it was asked
     * @param asked its id, and as whom
     * @param answer what it was read as
     */
    record Came(String question, String asked, String answer) {
        /** Nothing where no answer came. */
        static Optional<Came> of(PlannedCall call, ModelReply reply, Wanted wanted, Texts texts) {
            if (reply.outcome() != Outcome.RECEIVED) {
                return Optional.empty();
            }
            var survey = wanted.survey();
            return survey.question(call.subject().question())
                    .map(question -> new Came(
                            question.asked().text(),
                            asked(call, survey, texts),
                            answer(question, call, reply, wanted, texts)));
        }

        private static String asked(PlannedCall call, Survey survey, Texts texts) {
            var people = call.subject().target().codes();
            var who = people.isEmpty()
                    ? new AskedAsWords(texts).of(call.condition().askedAs(), survey)
                    : survey.variables().stream()
                            .filter(v -> people.containsKey(v.name()))
                            .map(v -> v.labelOf(people.getOrDefault(v.name(), "")))
                            .collect(Collectors.joining(", "));
            return call.subject().question() + " · " + who;
        }

        private static String answer(
                Question question, PlannedCall call, ModelReply reply, Wanted wanted, Texts texts) {
            if (call.mode() == Mode.OPEN) {
                return cut(reply.text());
            }
            var shares = new ReplyReading(wanted.plan().reading())
                    .read(call.mode(), call.call().prompt(), reply)
                    .shares();
            return shares.isEmpty()
                    ? cut(reply.text())
                    : shares.entrySet().stream()
                            .filter(e -> e.getValue() > SHOWN)
                            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                            .map(e -> texts.get(
                                    "raw.share",
                                    question.option(e.getKey())
                                            .map(o -> o.label())
                                            .orElse(e.getKey()),
                                    texts.number(PERCENT * e.getValue(), 1)))
                            .collect(Collectors.joining(", "));
        }

        private static String cut(String text) {
            return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) + "…" : text;
        }
    }
}
