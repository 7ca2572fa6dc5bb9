package org.mindgap.stereotype.benchmark;

import java.util.List;

/**
 * One pair, question or judged item.
 *
 * @param id unique in its set; the same for the same item in another file
 * @param language BCP 47, lower case
 * @param category in the benchmark's own words
 * @param group whom the stereotype is about, in the benchmark's own words, or empty
 * @param template items of one template are alike and not independent; equals the id where there are none
 * @param context how much the text says
 * @param direction which way it leans
 * @param text what stands before the question, or the prompt of a judged item; may be offensive; empty for pairs
 * @param question empty for pairs
 * @param choices the two sentences, the options, or the references, in the order of the file
 * @param correct place of the correct choice, or -1
 */
public record BenchmarkItem(
        String id,
        String language,
        String category,
        String group,
        String template,
        Context context,
        Direction direction,
        String text,
        String question,
        List<Choice> choices,
        int correct) {

    public BenchmarkItem {
        choices = List.copyOf(choices);
        if (correct < -1 || correct >= choices.size()) {
            throw new IllegalArgumentException("choice " + correct + " of " + choices.size());
        }
    }

    /** Place of the first choice of a role, or -1. */
    public int place(Role role) {
        for (var i = 0; i < choices.size(); i++) {
            if (choices.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    /** Whether another says all that this one does: a file may leave open whom a stereotype is about. */
    public boolean saysNoMoreThan(BenchmarkItem other) {
        return id.equals(other.id)
                && language.equals(other.language)
                && other.category.startsWith(category)
                && (group.isEmpty() || group.equals(other.group))
                && context == other.context
                && (direction == Direction.NONE || direction == other.direction)
                && text.equals(other.text)
                && question.equals(other.question)
                && correct == other.correct
                && choicesSayNoMore(other.choices);
    }

    private boolean choicesSayNoMore(List<Choice> others) {
        if (others.size() != choices.size()) {
            return false;
        }
        for (var i = 0; i < others.size(); i++) {
            var mine = choices.get(i);
            var theirs = others.get(i);
            if (!mine.text().equals(theirs.text())
                    || (mine.role() != Role.UNRESOLVED && mine.role() != theirs.role())) {
                return false;
            }
        }
        return true;
    }
}
