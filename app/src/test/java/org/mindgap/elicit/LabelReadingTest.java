package org.mindgap.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.elicit.LabelProbability.State;

/** formats.md §1 (extraction rule) and §3 (T5 to T7); methods.md §7, rules 1 to 3. */
class LabelReadingTest {
    private static final LabelReading LETTERS = new LabelReading(List.of("A", "B", "C"));

    @Test
    void theExampleOfInspectIsReadByHand() {
        // formats.md §2.2: A -0.36, B -1.42, " A" -4.1, C -3.9
        var read = read(LETTERS, at("A", -0.36, "A", -0.36, "B", -1.42, " A", -4.1, "C", -3.9));
        assertThat(p(read, "A")).isCloseTo(Math.exp(-0.36) + Math.exp(-4.1), within(1e-15));
        assertThat(p(read, "B")).isEqualTo(Math.exp(-1.42));
        assertThat(p(read, "C")).isEqualTo(Math.exp(-3.9));
        assertThat(read.coverage()).isCloseTo(0.9762049298156331, within(1e-12));
        assertThat(read.topK()).isEqualTo(4);
        assertThat(read.smallest()).isEqualTo(-4.1);
        assertThat(read.position()).isZero();
        assertThat(label(read, "A").spellings()).containsExactly("A", " A");
        assertThat(read.missing()).isEmpty();
    }

    /** T5. */
    @Test
    void allSpellingsOfALabelAreSummed() {
        var read = read(
                LETTERS,
                at(
                        "A", -1, "A", -1, " A", -2, "A)", -3, "(A", -3.5, "A.", -4, "(A)", -5, "a", -6, "\nA", -6.5,
                        "Ａ", -7, "▁A", -8));
        var sum = 0.0;
        for (var l : new double[] {-1, -2, -3, -3.5, -4, -5, -6, -6.5, -7, -8}) {
            sum += Math.exp(l);
        }
        assertThat(p(read, "A")).isCloseTo(sum, within(1e-15));
        assertThat(label(read, "B").state()).isEqualTo(State.NOT_LISTED);
    }

    /** T5. */
    @Test
    void whatBeginsAlikeIsNeverMerged() {
        var numbers = new LabelReading(List.of("1", "10", "9", "98", "99"));
        var read = read(
                numbers,
                at("10", -0.7, "10", -0.7, "1", -1.5, "98", -2.0, "99", -3.0, "9", -4.0, "100", -4.5, "999", -5));
        assertThat(p(read, "1")).isEqualTo(Math.exp(-1.5));
        assertThat(p(read, "10")).isEqualTo(Math.exp(-0.7));
        assertThat(p(read, "9")).isEqualTo(Math.exp(-4.0));
        assertThat(p(read, "98")).isEqualTo(Math.exp(-2.0));
        assertThat(p(read, "99")).isEqualTo(Math.exp(-3.0));
        assertThat(read.joined()).isEmpty();
    }

    /** A tokeniser that writes 10 as 1 and 0 puts the probability of both on 1 (methods.md §2.6, defect 2). */
    @Test
    void aLabelInPiecesIsNotReadAndOneThatMightBeIsNamed() {
        var numbers = new LabelReading(List.of("1", "2", "10"));
        assertThat(numbers.read(List.of(at("1", -0.1, "1", -0.1, "2", -2.4), at("0", -0.01, "0", -0.01))))
                .isEqualTo(new LabelOutcome.NotRead(LabelOutcome.Reason.NO_LABEL));
        var alone = (LabelOutcome.Read) numbers.read(List.of(at("1", -0.1, "1", -0.1, "2", -2.4)));
        assertThat(alone.joined()).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "A,A",
        "' A',A",
        "'  A',''",
        "A),A",
        "(A),A",
        "A.,A",
        "A:,''",
        "AB,''",
        "a,A",
        "Answer,''",
        "١,1",
        "१,1",
        "１,1",
        "１),1",
        "1.,1",
        "11,''",
        "'',''"
    })
    void aTokenIsALabelExactlyOrNotAtAll(String token, String label) {
        assertThat(new LabelReading(List.of("A", "1")).label(token)).isEqualTo(label);
    }

    @Test
    void smallLettersAreThemselvesWhereTheyAreLabels() {
        var both = new LabelReading(List.of("a", "A"));
        assertThat(both.label("a")).isEqualTo("a");
        assertThat(both.label("A")).isEqualTo("A");
    }

    /** T6: as Gemini does. */
    @Test
    void aWrittenTokenThatIsNotListedIsAddedOnce() {
        var outside = read(LETTERS, at("C", -3.0, "A", -0.5, "B", -1.5));
        assertThat(p(outside, "C")).isEqualTo(Math.exp(-3.0));
        assertThat(outside.coverage()).isCloseTo(Math.exp(-3.0) + Math.exp(-0.5) + Math.exp(-1.5), within(1e-15));
        assertThat(outside.topK()).isEqualTo(2);
        var inside = read(LETTERS, at("A", -0.5, "A", -0.5, "B", -1.5));
        assertThat(p(inside, "A")).isEqualTo(Math.exp(-0.5));
    }

    /** T7. */
    @Test
    void impossibleWithoutANumberAndNotListedAreThreeThings() {
        var read = read(
                new LabelReading(List.of("A", "B", "C", "D")),
                at("A", -0.2, "A", -0.2, "B", -9999.0, "C", null, "x", -3.0));
        var remaining = 1 - Math.exp(-0.2) - Math.exp(-3.0);
        assertThat(label(read, "B")).isEqualTo(new LabelProbability("B", State.IMPOSSIBLE, 0, 0, 0, List.of("B")));
        assertThat(label(read, "C").state()).isEqualTo(State.UNKNOWN);
        assertThat(label(read, "C").probability()).isNaN();
        assertThat(label(read, "C").upper()).isCloseTo(remaining, within(1e-15));
        assertThat(label(read, "D").state()).isEqualTo(State.NOT_LISTED);
        assertThat(label(read, "D").probability()).isNaN();
        assertThat(label(read, "D").upper()).isEqualTo(Math.exp(-3.0));
        assertThat(read.coverage()).isEqualTo(Math.exp(-0.2));
        assertThat(read.smallest()).isEqualTo(-3.0);
        assertThat(read.missing()).extracting(LabelProbability::label).containsExactly("C", "D");
    }

    @Test
    void minusInfinityAndNotANumberAreTheSameTwoThings() {
        var read = read(LETTERS, at("A", -0.2, "A", -0.2, "B", Double.NEGATIVE_INFINITY, "C", Double.NaN));
        assertThat(label(read, "B").state()).isEqualTo(State.IMPOSSIBLE);
        assertThat(label(read, "C").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatIsNotListedIsBoundByTheLeastListedAndByWhatRemains() {
        var little = read(LETTERS, at("A", Math.log(0.6), "A", Math.log(0.6), "B", Math.log(0.39)));
        assertThat(label(little, "C").upper()).isCloseTo(0.01, within(1e-12));
        var much = read(LETTERS, at("A", Math.log(0.6), "A", Math.log(0.6), "x", Math.log(0.1), "B", Math.log(0.05)));
        assertThat(label(much, "C").upper()).isCloseTo(0.05, within(1e-12));
        assertThat(much.remaining()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void tokensAskedForByNameDoNotBoundTheOthers() {
        var read = (LabelOutcome.Read)
                LETTERS.readNamed(List.of(at("A", Math.log(0.6), "A", Math.log(0.6), "B", Math.log(0.05))));
        assertThat(label(read, "C").upper()).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void theFirstPositionWhereALabelWasWrittenIsUsed() {
        var read = (LabelOutcome.Read) LETTERS.read(List.of(
                at("\n", -0.1, "\n", -0.1, "B", -2.5),
                at("\"", -0.1, "\"", -0.1),
                at("B", -0.3, "B", -0.3, "A", -1.6),
                at("\"", -0.1, "\"", -0.1)));
        assertThat(read.position()).isEqualTo(2);
        assertThat(read.written()).isTrue();
        assertThat(p(read, "B")).isEqualTo(Math.exp(-0.3));
    }

    @Test
    void aWordIsNotALabel() {
        assertThat(LETTERS.read(List.of(at("A", -0.1, "A", -0.1, "B", -3), at(" person", -0.2, " person", -0.2))))
                .isEqualTo(new LabelOutcome.NotRead(LabelOutcome.Reason.NO_LABEL));
        var sentence = (LabelOutcome.Read) LETTERS.read(List.of(
                at("As", -0.1, "As", -0.1),
                at(" a", -0.1, " a", -0.1, " A", -4),
                at(" voter", -0.1, " voter", -0.1),
                at(" B", -0.2, " B", -0.2, " C", -2)));
        assertThat(sentence.position()).isEqualTo(3);
    }

    @Test
    void whereNoLabelWasWrittenTheFirstPositionWithContentTellsHowLittleThereIs() {
        var read =
                read(LETTERS, at("The", Math.log(0.5), "The", Math.log(0.5), "A", Math.log(0.3), "B", Math.log(0.1)));
        assertThat(read.written()).isFalse();
        assertThat(read.coverage()).isCloseTo(0.4, within(1e-12));
        assertThat(LETTERS.read(List.of(at("Sorry", -0.1, "Sorry", -0.1, "No", -3))))
                .isEqualTo(new LabelOutcome.NotRead(LabelOutcome.Reason.NO_LABEL));
    }

    /** T3, as far as a reply shows it. */
    @Test
    void aReplyWithoutProbabilitiesGivesNone() {
        var none = new LabelOutcome.NotRead(LabelOutcome.Reason.NO_PROBABILITIES);
        assertThat(LETTERS.read(List.of())).isEqualTo(none);
        assertThat(LETTERS.read(List.of(at("A", null)))).isEqualTo(none);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        var broken = new LabelOutcome.NotRead(LabelOutcome.Reason.BROKEN);
        assertThat(LETTERS.read(List.of(at("A", 0.5, "A", 0.5)))).isEqualTo(broken);
        assertThat(LETTERS.read(List.of(at("A", -0.1, "A", -0.1, "B", -0.2)))).isEqualTo(broken);
    }

    @Test
    void opinionsQaTakesTheLikeliestSpelling() {
        var reading = new LabelReading(List.of("A", "B"), LabelReading.Spellings.LARGEST);
        assertThat(p(read(reading, at("A", -1, "A", -1, " A", -1.2)), "A")).isEqualTo(Math.exp(-1));
    }

    @Test
    void labelsMustDiffer() {
        assertThatThrownBy(() -> new LabelReading(List.of("A", "A"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LabelReading(List.of(""))).isInstanceOf(IllegalArgumentException.class);
    }

    private static LabelOutcome.Read read(LabelReading reading, TokenPlace position) {
        return (LabelOutcome.Read) reading.read(List.of(position));
    }

    private static double p(LabelOutcome.Read read, String label) {
        return label(read, label).probability();
    }

    private static LabelProbability label(LabelOutcome.Read read, String label) {
        return read.labels().stream()
                .filter(l -> l.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** A position: the written token and its logarithm, then the listed ones in pairs. */
    private static TokenPlace at(String chosen, @Nullable Number logprob, @Nullable Object... listed) {
        var top = new ArrayList<TokenChance>();
        for (var i = 0; i < listed.length; i += 2) {
            top.add(token((String) listed[i], (Number) listed[i + 1]));
        }
        return new TokenPlace(token(chosen, logprob), top);
    }

    private static TokenChance token(String text, @Nullable Number logprob) {
        return TokenChance.of(text, logprob == null ? Double.NaN : logprob.doubleValue());
    }
}
