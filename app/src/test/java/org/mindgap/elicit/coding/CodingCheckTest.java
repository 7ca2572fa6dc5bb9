package org.mindgap.elicit.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Reading;
import org.mindgap.survey.Group;

/** Samples are drawn blind and the same for a seed; a coder is checked against a person by their counts. */
class CodingCheckTest {
    private static final Map<String, List<String>> CODES = Map.of("q", List.of("1", CodingScheme.NONE));

    private static CodedText text(long number, String question, String code) {
        var free = new FreeText(
                number,
                question,
                Condition.of(AskedAs.NO_ONE, Reading.DRAWS),
                Group.everyone(),
                Optional.empty(),
                "text " + number);
        return new CodedText(free, true, code.isEmpty() ? Optional.empty() : Optional.of(code));
    }

    private static List<CodedText> texts(int count, String question) {
        var texts = new ArrayList<CodedText>();
        for (var i = 0; i < count; i++) {
            texts.add(text(i, question, "1"));
        }
        return texts;
    }

    @Test
    void aSampleIsTheSameForASeedAndEveryAnswerHasTheSameChance() {
        var texts = texts(20, "q");
        var settled = new CodedText(
                new FreeText(
                        99,
                        "q",
                        Condition.of(AskedAs.NO_ONE, Reading.DRAWS),
                        Group.everyone(),
                        Optional.of(AnswerStatus.FAILED),
                        ""),
                false,
                Optional.empty());
        texts.add(settled);
        var one = HandSample.draw("r", "c", 7, 5, texts.iterator(), List.of("q"));
        assertThat(one).isEqualTo(HandSample.draw("r", "c", 7, 5, texts.iterator(), List.of("q")));
        assertThat(one.items()).hasSize(5).doesNotHaveDuplicates();
        assertThat(HandSample.draw("r", "c", 8, 5, texts.iterator(), List.of("q")))
                .isNotEqualTo(one);
        var drawn = new HashMap<Long, Integer>();
        var firsts = new HashMap<Long, Integer>();
        for (var seed = 0; seed < 4000; seed++) {
            var sample = HandSample.draw("r", "c", seed, 5, texts.iterator(), List.of("q"));
            sample.numbers().forEach(n -> drawn.merge(n, 1, Integer::sum));
            firsts.merge(sample.items().get(0).number(), 1, Integer::sum);
        }
        // 1,000 of 4,000 each with a standard deviation of 27; first place 200 each, 14
        assertThat(drawn).hasSize(20).allSatisfy((n, count) -> assertThat(count).isBetween(860, 1140));
        assertThat(firsts)
                .hasSize(20)
                .allSatisfy((n, count) -> assertThat(count).isBetween(130, 270));
    }

    @Test
    void questionsAreCodedOneAfterTheOtherAndFewAnswersAreAllTaken() {
        var texts = new ArrayList<>(texts(3, "b"));
        texts.add(text(10, "a", "1"));
        var sample = HandSample.draw("r", "c", 1, 5, texts.iterator(), List.of("a", "b", "none"));
        assertThat(sample.items()).extracting(HandSample.Item::question).containsExactly("a", "b", "b", "b");
        assertThat(sample.numbers()).containsExactlyInAnyOrder(0L, 1L, 2L, 10L);
    }

    @Test
    void codesAreTakenBackOneByOneAndGoOnWhereTheyEnded() {
        var sample = HandSample.draw("r", "c", 1, 3, texts(3, "q").iterator(), List.of("q"));
        var codes = HandCodes.begun("Ines", sample);
        var first = codes.next().orElseThrow().number();
        codes = codes.with(first, "1");
        var second = codes.next().orElseThrow().number();
        codes = codes.with(second, CodingScheme.NONE).with(first, CodingScheme.NONE);
        assertThat(codes.last()).contains(first);
        assertThat(codes.withoutLast().next().orElseThrow().number()).isEqualTo(first);
        assertThat(codes.withoutLast().withoutLast().withoutLast().codes()).isEmpty();
    }

    /** So many answers, by the person's and the coder's code. */
    private static CodingCheck check(long[][] counts, long[] more) {
        var texts = new ArrayList<CodedText>();
        var codes = new HashMap<Long, String>();
        var items = new ArrayList<HandSample.Item>();
        var categories = CODES.get("q");
        var next = 0L;
        for (var i = 0; i < 2; i++) {
            for (var j = 0; j < 2; j++) {
                for (var n = 0; n < counts[i][j]; n++) {
                    texts.add(text(next, "q", categories.get(j)));
                    items.add(new HandSample.Item(next, "q"));
                    codes.put(next++, categories.get(i));
                }
            }
        }
        for (var j = 0; j < 2; j++) {
            for (var n = 0; n < more[j]; n++) {
                // a coder that named nothing found no stance
                texts.add(text(next++, "q", j == 0 ? "1" : ""));
            }
        }
        var person = new HandCodes("Ines", new HandSample("r", "c", 1, items.size(), items), codes);
        return CodingCheck.of(CODES, person, texts.iterator()).get(0);
    }

    /** Rogan and Gladen 1978: (apparent + specificity - 1) / (sensitivity + specificity - 1). */
    @Test
    void sharesAreCorrectedAsRoganAndGladenDoAndKappaHasItsInterval() {
        var check = check(new long[][] {{90, 10}, {20, 80}}, new long[] {290, 510});
        assertThat(check.coded().of()).containsExactly(400L, 600L);
        assertThat(check.coded().share(0)).isEqualTo(.4);
        var corrected = check.corrected().corrected().orElseThrow();
        assertThat(corrected.shares()[0]).isCloseTo((.4 + .8 - 1) / (.9 + .8 - 1), within(1e-12));
        assertThat(corrected.low()[0]).isLessThan(.25);
        assertThat(corrected.high()[0]).isGreaterThan(.33);
        assertThat(check.agreement()).isEqualTo(.85);
        assertThat(check.kappa()).isCloseTo(.7, within(1e-12));
        // Fleiss, Cohen and Everitt's formula for this table, computed apart
        assertThat(check.kappaMargin() / 1.959963984540054).isCloseTo(0.050244, within(1e-6));
        assertThat(check.corrected()).usingRecursiveComparison().isEqualTo(check.corrected());
    }

    @Test
    void whatCannotBeCorrectedSaysWhy() {
        assertThat(check(new long[][] {{0, 0}, {0, 0}}, new long[] {3, 3})
                        .corrected()
                        .refused())
                .contains(CodingCheck.Refused.NOTHING);
        var notSeen = check(new long[][] {{9, 1}, {0, 0}}, new long[] {3, 3}).corrected();
        assertThat(notSeen.refused()).contains(CodingCheck.Refused.NOT_SEEN);
        assertThat(notSeen.categories()).containsExactly(CodingScheme.NONE);
        assertThat(check(new long[][] {{5, 5}, {5, 5}}, new long[] {3, 3})
                        .corrected()
                        .refused())
                .contains(CodingCheck.Refused.SINGULAR);
        var few = check(new long[][] {{9, 0}, {0, 4}}, new long[] {30, 30}).corrected();
        assertThat(few.corrected()).isPresent();
        assertThat(few.categories()).containsExactly(CodingScheme.NONE);
    }

    @Test
    void twoPeopleAreComparedOnWhatBothCoded() {
        var sample = HandSample.draw("r", "c", 1, 4, texts(4, "q").iterator(), List.of("q"));
        var numbers = sample.items().stream().map(HandSample.Item::number).toList();
        var one = new HandCodes(
                "Ines", sample, Map.of(numbers.get(0), "1", numbers.get(1), "1", numbers.get(2), CodingScheme.NONE));
        var other = new HandCodes("Omar", sample, Map.of(numbers.get(0), "1", numbers.get(1), CodingScheme.NONE));
        var check = CodingCheck.of(CODES, one, other).get(0);
        assertThat(check.matrix().coded()).isEqualTo(2);
        assertThat(check.agreement()).isEqualTo(.5);
    }
}
