package org.mindgap.compare.polarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.survey.Group;

/**
 * Answers of one model that stand in a study more than once: the prompt names nobody, and the file repeats its answers
 * under several groups of people, as the published scores of study S4 were joined to every country. Paired with one
 * another, copies would make any model look consistent (methods.md §9.2). Draws that happen to be the same are no copies:
 * they stand under the same group.
 */
final class Copies {
    private final BitSet copied;
    private final Set<Prompt> spread;

    private record Prompt(String question, Condition condition) {
        static Prompt of(Answer answer) {
            return new Prompt(answer.question(), answer.condition());
        }
    }

    private Copies(BitSet copied, Set<Prompt> spread) {
        this.copied = copied;
        this.spread = spread;
    }

    /** Of the answers of one model. */
    static Copies of(List<Answer> answers) {
        Map<Prompt, Map<Group, List<Integer>>> prompts = new LinkedHashMap<>();
        for (var at = 0; at < answers.size(); at++) {
            var answer = answers.get(at);
            if (answer.condition().askedAs() == AskedAs.NO_ONE && answer.status() == AnswerStatus.OK) {
                prompts.computeIfAbsent(Prompt.of(answer), p -> new LinkedHashMap<>())
                        .computeIfAbsent(answer.target(), g -> new ArrayList<>())
                        .add(at);
            }
        }
        var copied = new BitSet();
        var spread = new HashSet<Prompt>();
        prompts.forEach((prompt, groups) -> {
            var known = new HashSet<Map<Map<String, Double>, Integer>>();
            for (var places : groups.values()) {
                Map<Map<String, Double>, Integer> said = new HashMap<>();
                places.forEach(at -> said.merge(answers.get(at).shares(), 1, Integer::sum));
                if (!known.add(said)) {
                    places.forEach(copied::set);
                    spread.add(prompt);
                }
            }
        });
        return new Copies(copied, spread);
    }

    /** Whether the answer at this place is a copy of another. */
    boolean contains(int at) {
        return copied.get(at);
    }

    /** Whether the answer has copies under other groups, so that its own group is not whom it was given for. */
    boolean spread(Answer answer) {
        return spread.contains(Prompt.of(answer));
    }
}
