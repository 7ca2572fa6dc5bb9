package org.mindgap.compare.style;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Question;
import org.mindgap.survey.Wording;

/**
 * Which options agree and which disagree. What is declared counts before what is read: labels that somebody named; then a
 * pole of the question called “agreement”, whose half of the ordered options agrees; then English words in the labels, or in
 * those of its English translation. Of questions in other languages without any of these it is not known.
 *
 * @param agree labels or codes of options that agree, without regard to case
 * @param disagree those that disagree
 */
public record Agreement(Set<String> agree, Set<String> disagree) {
    /** Nothing is named: poles and English words alone. */
    public static final Agreement READ = new Agreement(Set.of(), Set.of());

    private static final Set<String> POLES = Set.of("agreement", "agreeing", "agree");
    private static final Pattern DISAGREE = Pattern.compile("\\b(disagree|do(es)? not agree|don[’']t agree)");
    private static final Pattern AGREE = Pattern.compile("\\bagree");
    private static final Pattern NEITHER = Pattern.compile("\\bneither\\b|\\bnor\\b");

    public Agreement {
        agree = lower(agree);
        disagree = lower(disagree);
    }

    private static Set<String> lower(Collection<String> words) {
        return words.stream().map(Agreement::lower).collect(Collectors.toUnmodifiableSet());
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * 1, 0 or −1 for each option that counts, NaN for those without a place; nothing where no option agrees or none
     * disagrees.
     */
    Optional<double[]> sides(Question question, OptionPolicy policy) {
        var counted = question.options().stream().filter(policy::counts).toList();
        var placed = counted.stream().filter(policy::places).toList();
        var named = sides(counted, placed, this::named);
        if (both(named)) {
            return Optional.of(named);
        }
        var pole = pole(question);
        if (pole.isPresent()) {
            var half = sides(
                    counted,
                    placed,
                    o -> half(placed.indexOf(o), placed.size(), pole.get().end()));
            return both(half) ? Optional.of(half) : Optional.empty();
        }
        var own = sides(counted, placed, o -> side(o.label()));
        if (both(own)) {
            return Optional.of(own);
        }
        return english(question)
                .map(w -> sides(counted, placed, o -> side(w.option(o.code()).orElse(""))))
                .filter(Agreement::both);
    }

    /**
     * Whether it is not known what a question's options say: nothing is declared of it, and neither it nor a translation
     * is in English.
     */
    boolean unknown(Question question, OptionPolicy policy) {
        return sides(question, policy).isEmpty()
                && pole(question).isEmpty()
                && !english(question.language())
                && english(question).isEmpty();
    }

    /** Named words that are no label and no code of any option of these questions. */
    public List<String> strange(Collection<Question> questions) {
        var known = questions.stream()
                .flatMap(q -> q.options().stream())
                .flatMap(o -> Stream.of(lower(o.label()), lower(o.code())))
                .collect(Collectors.toSet());
        return Stream.concat(agree.stream(), disagree.stream())
                .filter(w -> !known.contains(w))
                .sorted()
                .toList();
    }

    private interface Side {
        double of(Option option);
    }

    private static double[] sides(List<Option> counted, List<Option> placed, Side side) {
        return counted.stream()
                .mapToDouble(o -> placed.contains(o) ? side.of(o) : Double.NaN)
                .toArray();
    }

    private static boolean both(double[] sides) {
        var found = 0;
        for (var side : sides) {
            found |= side > 0 ? 1 : side < 0 ? 2 : 0;
        }
        return found == 3;
    }

    private double named(Option option) {
        if (agree.contains(lower(option.label())) || agree.contains(lower(option.code()))) {
            return 1;
        }
        return disagree.contains(lower(option.label())) || disagree.contains(lower(option.code())) ? -1 : 0;
    }

    private static Optional<Pole> pole(Question question) {
        return question.pole().filter(p -> POLES.contains(lower(p.name())));
    }

    private static double half(int at, int steps, Pole.End end) {
        if (steps % 2 == 1 && at == steps / 2) {
            return 0;
        }
        return at < steps / 2 == (end == Pole.End.FIRST) ? 1 : -1;
    }

    private static Optional<Wording> english(Question question) {
        return question.translations().stream()
                .filter(w -> english(w.language()) && !w.options().isEmpty())
                .findFirst();
    }

    private static boolean english(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    static double side(String label) {
        var text = label.toLowerCase(Locale.ROOT);
        if (NEITHER.matcher(text).find()) {
            return 0;
        }
        return DISAGREE.matcher(text).find() ? -1 : AGREE.matcher(text).find() ? 1 : 0;
    }
}
