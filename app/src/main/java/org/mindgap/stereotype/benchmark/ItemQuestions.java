package org.mindgap.stereotype.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Items as questions with options, so that models are asked them by the very machinery that asks surveys. "Unknown" is
 * an option like the others. Pairs become a forced choice between the two sentences, which is another measurement than
 * the one the benchmark was made for.
 */
public final class ItemQuestions {
    /** What the ids of such surveys begin with; they are no surveys of people and are listed nowhere. */
    public static final String PREFIX = "benchmark-items-";

    /** What the ids of surveys begin with in which texts are judged. */
    static final String JUDGES = PREFIX + "judge.";

    /** Most surveys of the same items, each with more of them. */
    public static final int MOST_PARTS = 12;

    private static final String LATER = "~";
    private static final String WORDS = PREFIX + "words.";
    private static final String SENTENCES = PREFIX + "sentences.";

    private ItemQuestions() {}

    /** Id of the questions of a set. */
    public static String id(String set) {
        return PREFIX + set;
    }

    /** Id of the questions of a set in the words of its authors. */
    public static String id(String set, PromptFormat format) {
        return WORDS + format.id() + "." + set;
    }

    /** Id of the pairs of a set whose sentences are scored. */
    public static String sentencesId(String set) {
        return SENTENCES + set;
    }

    /**
     * Id of the survey in which the items of another are asked once more, with those that came after it was made.
     *
     * @param part 1 for the first of them
     */
    public static String later(String id, int part) {
        return part == 1 ? id : id + LATER + part;
    }

    /** Whether a survey has the items of a set with their options or questions, in the program's own words. */
    public static boolean of(String survey, BenchmarkSet set) {
        return first(survey).equals(id(set.id()));
    }

    private static String first(String survey) {
        return survey.replaceFirst(LATER + "\\d+$", "");
    }

    /** Whether a survey is one of items, none of people. */
    public static boolean are(String survey) {
        return survey.startsWith(PREFIX);
    }

    /** Whether what is asked in a survey is how good texts are. */
    public static boolean judges(String survey) {
        return survey.startsWith(JUDGES);
    }

    /** The set whose items a survey asks; nothing where it is none of these. */
    public static Optional<BenchmarkSet> set(String id, List<BenchmarkSet> sets) {
        var survey = first(id);
        return sets.stream()
                .filter(s -> survey.equals(id(s.id()))
                        || (survey.startsWith(WORDS) && survey.endsWith("." + s.id()))
                        || survey.equals(sentencesId(s.id()))
                        || survey.startsWith(JUDGES + s.id() + "."))
                .findFirst();
    }

    /** Every item that has options, in its own order. */
    public static Survey survey(BenchmarkSet set, List<BenchmarkItem> items) {
        return survey(id(set.id()), "Items of " + set.name(), set, items, item -> question(set, item));
    }

    /** Every item that has a question, context and question apart, "unknown" in the words of the format. */
    public static Survey survey(BenchmarkSet set, List<BenchmarkItem> items, PromptFormat format) {
        var asked = items.stream()
                .filter(i -> !i.question().isEmpty())
                .filter(i -> !format.ambiguousOnly() || i.context() == Context.AMBIGUOUS)
                .toList();
        return survey(id(set.id(), format), "Items of " + set.name() + ", " + format.name(), set, asked, item -> {
            var plain = question(set, item);
            return new Question(
                    plain.id(),
                    plain.label(),
                    item.question(),
                    plain.language(),
                    plain.measure(),
                    plain.topic(),
                    "",
                    "",
                    Optional.empty(),
                    options(set, item, format.unknown()),
                    item.text(),
                    "",
                    List.of());
        });
    }

    /** The same pairs, kept apart: how likely each sentence is, which is no question to anybody. */
    public static Survey sentences(BenchmarkSet set, List<BenchmarkItem> items) {
        return survey(sentencesId(set.id()), "Sentences of " + set.name(), set, items, item -> question(set, item));
    }

    private static Survey survey(
            String id,
            String name,
            BenchmarkSet set,
            List<BenchmarkItem> items,
            Function<BenchmarkItem, Question> asked) {
        var questions = new ArrayList<Question>();
        for (var item : items) {
            if (item.choices().size() > 1) {
                questions.add(asked.apply(item));
            }
        }
        return new Survey(
                id,
                name,
                List.of(),
                questions,
                new PublishedShares(List.of()),
                new Provenance("items of " + set.name(), "", "", ""),
                false);
    }

    private static Question question(BenchmarkSet set, BenchmarkItem item) {
        return new Question(
                item.id(),
                item.id(),
                words(item),
                item.language(),
                Measure.NOMINAL,
                item.category(),
                "",
                options(set, item, ""));
    }

    /** @param unknown what stands for "unknown"; empty for the item's own words */
    private static List<Option> options(BenchmarkSet set, BenchmarkItem item, String unknown) {
        var options = new ArrayList<Option>();
        for (var i = 0; i < item.choices().size(); i++) {
            var choice = item.choices().get(i);
            var text = choice.role() == Role.UNKNOWN && !unknown.isEmpty() ? unknown : choice.text();
            options.add(new Option(code(i), text, place(set, item, i), OptionKind.SUBSTANTIVE));
        }
        return options;
    }

    /**
     * Where an option stands in the order that is turned. KoBBQ's authors turn the order of person, unknown, person: so
     * do we, that the three orders are theirs.
     */
    private static int place(BenchmarkSet set, BenchmarkItem item, int choice) {
        return set.kind() == BenchmarkKind.KOBBQ && item.choices().size() == 3 && item.place(Role.UNKNOWN) == 2
                ? List.of(1, 3, 2).get(choice)
                : choice + 1;
    }

    private static String words(BenchmarkItem item) {
        if (!item.question().isEmpty() || !item.text().isEmpty()) {
            return (item.text() + "\n" + item.question()).strip();
        }
        return item.language().equals("hi")
                ? "इन दो वाक्यों में से कौन-सा अधिक संभावित है?"
                : "Which of these two sentences is more likely?";
    }

    /** Code of the option at a place. */
    public static String code(int place) {
        return String.valueOf(place + 1);
    }
}
