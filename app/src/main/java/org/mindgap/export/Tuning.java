package org.mindgap.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.prompt.Asking;
import org.mindgap.elicit.prompt.Offered;
import org.mindgap.elicit.prompt.PromptWriter;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.OptionShare;
import org.mindgap.survey.Question;

/**
 * Conversations from which a model can be taught what groups of people mostly answer (study S3): persona, question,
 * options, and the number of the group's most common answer. Some groups are held out whole, so that what was learnt can
 * be tried on people who were not in it.
 */
public final class Tuning {
    private static final double SAME = 1e-12;

    private final HumanBaseline people;
    private final PromptWriter writer;
    private final Asking asking;
    private final int fewest;
    private final Seed seed;

    /**
     * What is taught.
     *
     * @param asking as a group, by label
     * @param fewest people of a group on a question; fewer teach nothing
     */
    public Tuning(HumanBaseline people, Asking asking, int fewest, Seed seed) {
        this.people = people;
        this.writer = new PromptWriter(people.survey(), Templates.presets());
        this.asking = asking;
        this.fewest = fewest;
        this.seed = seed;
    }

    /**
     * One conversation.
     *
     * @param group who
     * @param question id
     * @param messages what is said to the model
     * @param reply what it is to say
     * @param code of the option
     * @param share of the group that chose it
     * @param base people of the group who answered
     */
    public record Example(
            Group group, String question, List<Message> messages, String reply, String code, double share, int base) {
        public Example {
            messages = List.copyOf(messages);
        }
    }

    /**
     * All of them.
     *
     * @param train of groups that are learnt from
     * @param test of groups that are held out
     * @param heldOut these groups
     * @param few pairs of group and question that too few people answered
     * @param tied pairs whose most common answer is two or more
     */
    public record Examples(List<Example> train, List<Example> test, List<Group> heldOut, int few, int tied) {
        public Examples {
            train = List.copyOf(train);
            test = List.copyOf(test);
            heldOut = List.copyOf(heldOut);
        }
    }

    /**
     * Makes them.
     *
     * @param part of the groups that are held out, drawn by the seed: above 0 and below 1
     * @throws ProblemException where a wording is missing, groups are too few to hold one out, or a conversation of a
     *     group that is held out is also one of another that is not: two groups then have one name
     */
    public Examples of(List<Group> groups, List<Question> questions, double part) throws ProblemException {
        var held = held(groups, part);
        var train = new ArrayList<Example>();
        var test = new ArrayList<Example>();
        var few = 0;
        var tied = 0;
        for (var group : groups) {
            for (var question : questions) {
                var estimate = people.estimate(question, group);
                if (estimate.base() < fewest) {
                    few++;
                    continue;
                }
                var modes = modes(estimate.counted());
                if (modes.size() != 1) {
                    tied++;
                    continue;
                }
                (held.contains(group) ? test : train).add(example(group, question, modes.get(0), estimate.base()));
            }
        }
        check(train, test);
        return new Examples(train, test, List.copyOf(held), few, tied);
    }

    private Set<Group> held(List<Group> groups, double part) throws ProblemException {
        if (groups.size() < 2) {
            throw new ProblemException(Problem.error("compare.few-groups", groups.size()));
        }
        var random = seed.generator();
        var shuffled = new ArrayList<>(groups);
        for (var i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        var count = (int) Math.round(part * groups.size());
        return new LinkedHashSet<>(shuffled.subList(0, Math.max(1, Math.min(groups.size() - 1, count))));
    }

    private static List<OptionShare> modes(List<OptionShare> shares) {
        var largest = shares.stream().mapToDouble(OptionShare::share).max().orElse(Double.NaN);
        return shares.stream().filter(s -> s.share() >= largest - SAME).toList();
    }

    private Example example(Group group, Question question, OptionShare mode, int base) throws ProblemException {
        var offered = Offered.of(question.asked(), asking.offerUnknown()).all().size();
        var prompt = writer.write(
                question, group, asking, IntStream.range(0, offered).boxed().toList());
        var code = mode.option().code();
        var label = prompt.choices().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(Problem.error("compare.not-offered", question.shownName(), code)))
                .label();
        return new Example(
                group, question.id(), prompt.messages(), prompt.prefill() + " " + label, code, mode.share(), base);
    }

    /** Nothing that is tried was learnt: neither a group nor, word for word, a conversation. */
    private static void check(List<Example> train, List<Example> test) throws ProblemException {
        Map<List<Message>, Example> learnt = new HashMap<>();
        train.forEach(e -> learnt.put(e.messages(), e));
        for (var example : test) {
            var same = learnt.get(example.messages());
            if (same != null) {
                throw new ProblemException(Problem.error(
                        "compare.leak",
                        String.join(", ", same.group().codes().values()),
                        String.join(", ", example.group().codes().values())));
            }
        }
    }
}
