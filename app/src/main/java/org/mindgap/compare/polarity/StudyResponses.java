package org.mindgap.compare.polarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.Response;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/**
 * The answers of a study in one number each, the part of it that is for something (value polarity), beside the people's
 * number of the question: of whom a prompt names, else of the people of the prompt's language where a variable holds the
 * languages, else of all. A response counts once: where a file repeats the answer to a prompt that names nobody under
 * several groups of people, all but one are copies, and people are then those of the language or all.
 *
 * @param responses in the order of models and answers
 * @param unread answers without a distribution: declined, not coded, failed
 * @param sideless answers to questions without two sides, or that are neither for nor against
 * @param copies answers that are another one under another group of people, and do not count
 */
public record StudyResponses(List<Response> responses, int unread, int sideless, int copies) {
    public StudyResponses {
        responses = List.copyOf(responses);
    }

    /**
     * Reads the answers of some models.
     *
     * @param askedAs as whom; others are passed over
     * @param languages the variable whose codes are the prompts' languages, or nothing
     */
    public static StudyResponses of(
            AnswerSource answers,
            List<Model> models,
            AskedAs askedAs,
            HumanBaseline people,
            Poles poles,
            Optional<Variable> languages,
            JobContext context) {
        var numbers = new PeoplePolarity(people, poles, people.survey().questions());
        var questions = new HashMap<String, Question>();
        numbers.questions().forEach(q -> questions.put(q.id(), q));
        Map<String, Double> known = new HashMap<>();
        var responses = new ArrayList<Response>();
        var unread = 0;
        var sideless = 0;
        var copies = 0;
        for (var model : models) {
            var own = answers.answers(people.survey().id(), model.id()).stream()
                    .filter(a -> a.condition().askedAs() == askedAs)
                    .toList();
            var repeated = Copies.of(own);
            for (var at = 0; at < own.size(); at++) {
                context.checkCancelled();
                var answer = own.get(at);
                if (repeated.contains(at)) {
                    copies++;
                    continue;
                }
                if (answer.status() != AnswerStatus.OK) {
                    unread++;
                    continue;
                }
                var question = questions.get(answer.question());
                var score = question == null ? Double.NaN : score(question, answer, poles);
                if (question == null || Double.isNaN(score)) {
                    sideless++;
                    continue;
                }
                var named = repeated.spread(answer) ? Group.everyone() : answer.target();
                var group = group(named, answer.condition().language(), languages);
                var truth = group == null
                        ? Double.NaN
                        : known.computeIfAbsent(question.id() + group.codes(), k -> numbers.polarity(question, group));
                var language = answer.condition().language();
                responses.add(new Response(
                        model.name(),
                        language.isEmpty() ? "own" : language,
                        question.id(),
                        score,
                        truth,
                        askedAs == AskedAs.NO_ONE ? "" : answer.target().codes().toString()));
            }
        }
        return new StudyResponses(responses, unread, sideless, copies);
    }

    /** An option that none of the draws chose was chosen 0 times; without a probability nothing is known of it. */
    private static double score(Question question, Answer answer, Poles poles) {
        var otherwise = answer.condition().reading() == Reading.DRAWS ? 0 : Double.NaN;
        return Poles.part(
                poles.of(question).orElseThrow(),
                question.options().stream()
                        .mapToDouble(o -> answer.shares().getOrDefault(o.code(), otherwise))
                        .toArray());
    }

    /** Null where the people of the language are not known. */
    private static @Nullable Group group(Group named, String language, Optional<Variable> languages) {
        if (!named.isEveryone() || languages.isEmpty()) {
            return named;
        }
        return language.isEmpty() ? null : Group.of(languages.get().name(), language);
    }

    /** What is to be told of them: what was left out, and what leaves a number out of a table. */
    public List<Problem> notes() {
        var notes = new ArrayList<Problem>();
        if (unread + sideless > 0) {
            notes.add(
                    unread == 0
                            ? Problem.note("compare.scores-sideless", sideless)
                            : sideless == 0
                                    ? Problem.note("compare.scores-unread", unread)
                                    : Problem.note("compare.scores-left-out", unread, sideless));
        }
        if (copies > 0) {
            notes.add(Problem.note("compare.copied-answers", copies));
        }
        if (Consistency.askedOnce(responses)) {
            notes.add(Problem.note("compare.asked-once"));
        }
        var constant = Consistency.constant(responses);
        if (constant > 0) {
            notes.add(Problem.note("compare.constant-scores", constant));
        }
        return notes;
    }
}
