package org.mindgap.compare.polarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.consistency.Response;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;

/**
 * The answers of a study in one number each, the part of it that is for something (value polarity), beside the people's
 * number of the question: of whom a prompt names, else of the people of the prompt's language where a variable holds the
 * languages, else of all.
 *
 * @param responses in the order of models and answers
 * @param unread answers without a distribution: declined, not coded, failed
 * @param sideless answers to questions without two sides, or that are neither for nor against
 */
public record StudyResponses(List<Response> responses, int unread, int sideless) {
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
        for (var model : models) {
            for (var answer : answers.answers(people.survey().id(), model.id())) {
                context.checkCancelled();
                if (answer.condition().askedAs() != askedAs) {
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
                var group = group(answer, languages);
                var truth = group == null
                        ? Double.NaN
                        : known.computeIfAbsent(question.id() + group.codes(), k -> numbers.polarity(question, group));
                var language = answer.condition().language();
                responses.add(
                        new Response(model.name(), language.isEmpty() ? "own" : language, question.id(), score, truth));
            }
        }
        return new StudyResponses(responses, unread, sideless);
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
    private static @Nullable Group group(Answer answer, Optional<Variable> languages) {
        if (!answer.target().isEveryone() || languages.isEmpty()) {
            return answer.target();
        }
        var language = answer.condition().language();
        return language.isEmpty() ? null : Group.of(languages.get().name(), language);
    }
}
