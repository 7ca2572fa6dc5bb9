package org.mindgap.inference.recorded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.prompt.Asking;
import org.mindgap.elicit.prompt.Offered;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.PromptWriter;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Answers to a survey as a recording: each stands under the prompt that a plan writes today for its question, people, way
 * of asking and order. So a study whose answers came from elsewhere can be asked again as if they were given now. Shares
 * become probabilities of the labels, draws as many replies as there were. What was stated in percent is not played, nor
 * what failed; answers of an unknown order are played in the questionnaire's own.
 */
public final class RecordedAnswers {
    static final String NO_ONE = "as no one in particular";
    private static final String STANDARD = "standard";
    private static final int MOST_DRAWS = 100_000;

    private final Survey survey;
    private final Map<String, Question> questions;
    private final Templates templates;
    private final PromptWriter writer;
    private long left;

    public RecordedAnswers(Survey survey, Templates templates) {
        this.survey = survey;
        this.questions = survey.questions().stream().collect(Collectors.toMap(Question::id, q -> q));
        this.templates = templates;
        this.writer = new PromptWriter(survey, templates);
    }

    /** Adds the answers of a model that are to this survey. */
    public void addTo(Recording.Builder builder, String model, List<Answer> answers) {
        for (var answer : answers) {
            if (answer.survey().equals(survey.id()) && !add(builder, model, answer)) {
                left++;
            }
        }
    }

    /** How many answers could not be played, of all models so far. */
    public long left() {
        return left;
    }

    private boolean add(Recording.Builder builder, String model, Answer answer) {
        var reading = answer.condition().reading();
        var question = questions.get(answer.question());
        if (question == null
                || answer.status() != AnswerStatus.OK
                || (reading != Reading.PROBABILITIES && reading != Reading.DRAWS)) {
            return false;
        }
        try {
            var prompt = prompt(question, answer);
            var replies = reading == Reading.DRAWS ? draws(model, answer, prompt) : chances(model, answer, prompt);
            var how = how(question, answer);
            replies.forEach(r -> builder.add(Recording.words(prompt), how, r));
            return !replies.isEmpty();
        } catch (ProblemException e) {
            return false; // it cannot be asked so today
        }
    }

    private Circumstances how(Question question, Answer answer) throws ProblemException {
        var order = answer.condition().order();
        var places = order.isEmpty()
                ? ""
                : Orders.text(order(order, Offered.of(question.asked(), unknownOffered(question, answer))));
        return new Circumstances(question.id(), people(survey, answer.target()), places);
    }

    /** As whom a model was asked, in words. */
    public static String people(Survey survey, Group target) {
        if (target.codes().isEmpty()) {
            return NO_ONE;
        }
        return "as "
                + target.codes().entrySet().stream()
                        .map(e -> e.getKey() + " "
                                + survey.variable(e.getKey())
                                        .flatMap(v -> v.values().stream()
                                                .filter(one -> one.code().equals(e.getValue()))
                                                .findFirst())
                                        .map(one -> one.label())
                                        .filter(label -> !label.isEmpty())
                                        .orElse(e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private Prompt prompt(Question question, Answer answer) throws ProblemException {
        var how = answer.condition();
        var mode = how.reading() == Reading.DRAWS ? Mode.SAMPLED : Mode.LABEL;
        var unknown = unknownOffered(question, answer);
        var language = how.language();
        var known = templates
                .find(how.wording(), language.isEmpty() ? "en" : language)
                .isPresent();
        var asking = new Asking(
                mode,
                how.askedAs(),
                language,
                known ? how.wording() : STANDARD,
                unknown,
                new Decoding(0, 1, OptionalLong.empty(), 1));
        return writer.write(
                question, answer.target(), asking, order(how.order(), Offered.of(question.asked(), unknown)));
    }

    /** Whether an option that is only offered at times has a share. */
    private static boolean unknownOffered(Question question, Answer answer) {
        var without = Offered.of(question.asked(), false).all();
        return answer.shares().entrySet().stream()
                .anyMatch(e -> e.getValue() > 0
                        && without.stream().noneMatch(o -> o.code().equals(e.getKey())));
    }

    private static List<Integer> order(String order, Offered offered) throws ProblemException {
        var forward = IntStream.range(0, offered.all().size()).boxed().toList();
        return switch (order) {
            case "", "forward" -> forward;
            case "reversed" -> reversed(offered);
            default -> {
                var places = Orders.places(order);
                if (!places.stream().sorted().toList().equals(forward)) {
                    throw new ProblemException(Problem.error("inference.recorded-order", order));
                }
                yield places;
            }
        };
    }

    private static List<Integer> reversed(Offered offered) {
        var moving = new ArrayList<>(
                IntStream.range(0, offered.moving().size()).boxed().toList());
        Collections.reverse(moving);
        IntStream.range(offered.moving().size(), offered.all().size()).forEach(moving::add);
        return moving;
    }

    private static List<RecordedReply> chances(String model, Answer answer, Prompt prompt) {
        var chances = new ArrayList<TokenChance>();
        for (var choice : prompt.choices()) {
            var share = answer.shares().get(choice.code());
            if (share != null && !Double.isNaN(share)) {
                chances.add(TokenChance.of(choice.label(), Math.log(share)));
            }
        }
        return chances.isEmpty()
                ? List.of()
                : List.of(RecordedReply.chat(
                        ChatReply.chances(model, chances), RecordedReply.Kind.CHANCES, Duration.ZERO));
    }

    /** As many of each as there were, mixed: in which order they came nobody kept, and the first ones have to be a sample. */
    private static List<RecordedReply> draws(String model, Answer answer, Prompt prompt) {
        var replies = new ArrayList<RecordedReply>();
        if (answer.draws() > MOST_DRAWS) {
            return replies;
        }
        for (var choice : prompt.choices()) {
            var share = answer.shares().get(choice.code());
            var count = share == null ? 0 : Math.round(share * answer.draws());
            replies.addAll(Collections.nCopies(
                    (int) count,
                    RecordedReply.chat(
                            ChatReply.words(model, choice.label()), RecordedReply.Kind.WORDS, Duration.ZERO)));
        }
        Collections.shuffle(replies, new Random(Recording.words(prompt).hashCode()));
        return replies;
    }
}
