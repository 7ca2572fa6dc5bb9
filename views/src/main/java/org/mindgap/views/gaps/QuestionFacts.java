package org.mindgap.views.gaps;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.views.kit.study.Scripts;

/**
 * One question of a cell, people and model beside each other, down to the prompts and the replies.
 *
 * @param cell the cell it was opened from
 * @param ranked the question
 * @param index its place in the ranking, from 0
 * @param askedAs the way of asking that is shown
 * @param overlay the figure
 * @param variants the same model asked in every way there is
 * @param replies prompts and replies behind the shown way of asking, at most a few
 * @param repliesInAll how many there are
 * @param languages the languages in which the question was asked in this way, where there are several; the first is all
 *     of them together
 * @param language the one that is shown, or null for all together
 */
public record QuestionFacts(
        CellFacts cell,
        RankedQuestion ranked,
        int index,
        AskedAs askedAs,
        OverlayFigure overlay,
        List<Variant> variants,
        List<ReplyFacts> replies,
        int repliesInAll,
        List<Asked> languages,
        @Nullable String language) {

    public QuestionFacts {
        variants = List.copyOf(variants);
        replies = List.copyOf(replies);
        languages = List.copyOf(languages);
    }

    /** Whether it is known what sampling does to the question, in every way it was asked. */
    public boolean settled() {
        return overlay.settled()
                && variants.stream().noneMatch(v -> v.comparison().interval().pending());
    }

    /** The same where nobody computes the intervals any more. */
    QuestionFacts stopped(Locale locale) {
        return new QuestionFacts(
                cell,
                ranked.stopped(),
                index,
                askedAs,
                overlay.stopped(locale),
                variants.stream()
                        .map(v -> new Variant(
                                v.askedAs(), v.name(), v.comparison().stopped()))
                        .toList(),
                replies,
                repliesInAll,
                languages,
                language);
    }

    /** The same question of the same cell, whose questions were ranked anew. */
    QuestionFacts in(CellFacts newer) {
        var place = newer.sameCell(cell) ? newer.indexOf(ranked.question().id()) : -1;
        return place < 0
                ? this
                : new QuestionFacts(
                        newer, ranked, place, askedAs, overlay, variants, replies, repliesInAll, languages, language);
    }

    /** Whether another shows the same question, of the same people and model, asked in the same way and language. */
    boolean sameQuestion(QuestionFacts other) {
        return askedAs == other.askedAs
                && Objects.equals(language, other.language)
                && ranked.question().id().equals(other.ranked.question().id())
                && cell.sameCell(other.cell)
                && replies.equals(other.replies);
    }

    /** Whether a prompt or a reply has Korean, Japanese or Chinese letters, which windows show in a font of their own. */
    public boolean eastAsian() {
        return replies.stream()
                .anyMatch(r -> Scripts.eastAsian(r.evidence().prompt())
                        || Scripts.eastAsian(r.evidence().reply()));
    }

    /**
     * The model asked in one way.
     *
     * @param name of the way of asking
     */
    public record Variant(AskedAs askedAs, String name, QuestionComparison comparison) {}

    /**
     * The question asked in one language.
     *
     * @param language tag, an empty one where the file does not say it, or null for all together
     * @param comparison without an interval
     */
    public record Asked(@Nullable String language, QuestionComparison comparison) {}

    /**
     * A prompt and what came back.
     *
     * @param language tag of the prompt, empty where the file does not say it
     * @param wording id of the template or paraphrase, or empty
     * @param order the options' order as the file says it, empty where unknown
     * @param reading how it is read
     * @param draws number of draws behind the shares, 0 for probabilities and stated shares
     * @param lines what was found on each option, in the order in which the model saw them
     * @param coverage share of the answer found on the options, NaN where unknown
     * @param status word of the status where it is not scored, or empty
     * @param evidence word for word
     * @param elsewhere tokens of the reply that are no option, the likeliest first, where the reply names them
     */
    public record ReplyFacts(
            String language,
            String wording,
            String order,
            Reading reading,
            int draws,
            List<Line> lines,
            double coverage,
            String status,
            Evidence evidence,
            List<String> elsewhere) {
        public ReplyFacts {
            lines = List.copyOf(lines);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /**
     * What was found on one option.
     *
     * @param letter as the prompt showed it, or the option's code where the order is unknown
     * @param label of the option
     * @param share as it came, not rescaled; NaN where it is not known
     */
    public record Line(String letter, String label, double share) {}
}
