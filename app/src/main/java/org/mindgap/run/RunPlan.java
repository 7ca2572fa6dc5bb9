package org.mindgap.run;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.survey.Group;

/**
 * What is to be asked: models x questions x conditions. A value; the same plan over the same survey makes the same calls.
 *
 * @param name as people call it
 * @param survey id of the survey
 * @param endpoints ids of the endpoints that are asked
 * @param scope which questions and people
 * @param ways how
 * @param limits where it stops
 * @param seed of everything that is drawn: orders, seeds of draws
 */
public record RunPlan(
        String name, String survey, List<String> endpoints, Scope scope, Ways ways, Limits limits, long seed) {

    /**
     * Which questions, of whom.
     *
     * @param questions ids; empty for every question with a confirmed wording
     * @param targets the rows: groups of people whom prompts may name
     * @param first only the first questions of these, 0 for all: "try 10 questions first"
     * @param paraphrases other wordings by question and id, asked beside the survey's own, in its language
     * @param pairs which of these people are asked in which language
     */
    public record Scope(
            List<String> questions,
            List<Group> targets,
            int first,
            Map<String, Map<String, String>> paraphrases,
            Pairs pairs) {
        public Scope {
            questions = List.copyOf(questions);
            targets = List.copyOf(targets);
            var copy = new LinkedHashMap<String, Map<String, String>>();
            paraphrases.forEach((q, words) -> copy.put(q, Collections.unmodifiableMap(new LinkedHashMap<>(words))));
            paraphrases = Collections.unmodifiableMap(copy);
        }

        /** Each question in the survey's own wording alone. */
        public Scope(List<String> questions, List<Group> targets, int first) {
            this(questions, targets, first, Map.of(), Pairs.ALL);
        }
    }

    /**
     * How questions are put.
     *
     * @param mode how the model is made to choose
     * @param askedAs as whom, each once
     * @param languages BCP 47 tags; empty text for the survey's own
     * @param templates ids; several are paraphrases
     * @param orders of options
     * @param mostOrders limit of {@link Orders#ALL}
     * @param drawing how answers in words are drawn
     * @param offerUnknown whether don't know is offered
     * @param bare whether the options' texts are scored without the question, too: one call more for each
     */
    public record Ways(
            Mode mode,
            List<AskedAs> askedAs,
            List<String> languages,
            List<String> templates,
            Orders orders,
            int mostOrders,
            Drawing drawing,
            boolean offerUnknown,
            boolean bare) {

        /** Nothing is scored without its question. */
        public Ways(
                Mode mode,
                List<AskedAs> askedAs,
                List<String> languages,
                List<String> templates,
                Orders orders,
                int mostOrders,
                Drawing drawing,
                boolean offerUnknown) {
            this(mode, askedAs, languages, templates, orders, mostOrders, drawing, offerUnknown, false);
        }

        public Ways {
            askedAs = List.copyOf(askedAs);
            languages = List.copyOf(languages);
            templates = List.copyOf(templates);
            if (askedAs.isEmpty() || languages.isEmpty() || templates.isEmpty() || mostOrders < 1) {
                throw new IllegalArgumentException(
                        "a way of asking has a persona, a language, a template and an order");
            }
        }
    }

    /**
     * How answers in words are drawn.
     *
     * @param draws of each question and people in each language, over all orders and templates, at least 1; of no meaning
     *     where probabilities are read
     * @param temperature of draws; with 0 there is one draw, since repeats would be copies
     * @param topP in (0, 1]
     * @param maxTokens most tokens of an answer in words
     */
    public record Drawing(int draws, double temperature, double topP, int maxTokens) {
        public Drawing {
            if (draws < 1 || maxTokens < 1) {
                throw new IllegalArgumentException(draws + " draws, " + maxTokens + " tokens");
            }
        }

        /** How long an answer may get: a letter, shares in a list, a thought before a letter, a list of people. */
        public static int usualTokens(Mode mode) {
            return switch (mode) {
                case LABEL, OPTION_TEXT, SAMPLED -> StandardAudit.LETTER_TOKENS;
                case STATED -> 200;
                case REASONED, OPEN -> 600;
                case PEOPLE -> 2000;
            };
        }
    }

    /**
     * Where a run stops by itself, whatever is left.
     *
     * @param money in the price table's currency
     * @param tokens of prompts and answers together
     * @param time on the clock
     * @param atOnce most requests under way at one endpoint, at least 1
     */
    public record Limits(OptionalDouble money, OptionalLong tokens, Optional<Duration> time, int atOnce) {
        public static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalLong.empty(), Optional.empty(), 8);

        public Limits {
            if (atOnce < 1) {
                throw new IllegalArgumentException("at least one request at a time, not " + atOnce);
            }
        }
    }

    public RunPlan {
        endpoints = List.copyOf(endpoints);
    }

    /** The same for the first questions alone. */
    public RunPlan pilot(int questions) {
        return new RunPlan(
                name,
                survey,
                endpoints,
                new Scope(scope.questions(), scope.targets(), questions, scope.paraphrases(), scope.pairs()),
                ways,
                limits,
                seed);
    }
}
