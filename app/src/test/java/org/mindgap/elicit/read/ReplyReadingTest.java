package org.mindgap.elicit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.LabelReading.Spellings;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.TextChance;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.elicit.read.ReadAnswer.How;

class ReplyReadingTest {
    private static final ReplyReading STANDARD = new ReplyReading(ReadingRules.STANDARD);

    private static Prompt prompt(String... texts) {
        var choices = new ArrayList<Prompt.Choice>();
        for (var i = 0; i < texts.length; i++) {
            choices.add(new Prompt.Choice("c" + (i + 1), String.valueOf((char) ('A' + i)), texts[i]));
        }
        return new Prompt(List.of(Message.user("?")), "", choices, List.of());
    }

    private static final Prompt RELIGION =
            prompt("Very important", "Somewhat important", "Not too important", "Not at all important");

    private static ModelReply text(String text) {
        return new ModelReply(Outcome.RECEIVED, text, "", List.of(), List.of(), ModelReply.Origin.UNKNOWN);
    }

    private static ModelReply tokens(Map<String, Double> top) {
        var chances = top.entrySet().stream()
                .map(e -> TokenChance.of(e.getKey(), e.getValue()))
                .sorted((a, b) -> Double.compare(b.logProb(), a.logProb()))
                .toList();
        return new ModelReply(
                Outcome.RECEIVED,
                chances.get(0).text(),
                "",
                List.of(new TokenPlace(chances.get(0), chances)),
                List.of(),
                ModelReply.Origin.UNKNOWN);
    }

    private static final Map<String, Double> OPINIONS_QA =
            Map.of(" A", -.8, "A", -2.5, " B", -1.5, " C", -3.0, "The", -3.2);

    @Test
    void opinionsQaAsItsCodeComputesIt() {
        var rules = new ReadingRules(Missing.OPINIONS_QA, Spellings.LARGEST, TextForm.SUM);
        var read = new ReplyReading(rules)
                .read(org.mindgap.elicit.Mode.LABEL, prompt("a", "b", "c", "d", "e"), tokens(OPINIONS_QA));
        var whole = read.shares().values().stream().mapToDouble(p -> p).sum();
        var expected = new double[] {.559026, .277604, .061942, .050714, .050714};
        for (var i = 0; i < 5; i++) {
            assertThat(read.shares().get("c" + (i + 1)) / whole).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void byDefaultSpellingsAddUpAndWhatIsMissingHasBoundsAndNoShare() {
        var read = STANDARD.read(org.mindgap.elicit.Mode.LABEL, prompt("a", "b", "c", "d", "e"), tokens(OPINIONS_QA));
        assertThat(read.coverage()).isCloseTo(.804331, within(1e-6));
        assertThat(read.shares().get("c1") / .804331).isCloseTo(.660690, within(1e-5));
        assertThat(read.shares()).doesNotContainKeys("c4", "c5");
        assertThat(read.bounds().get("c4").least()).isZero();
        assertThat(read.bounds().get("c4").most()).isCloseTo(.040762, within(1e-6));
        assertThat(read.how()).isEqualTo(How.LABEL);
    }

    @Test
    void zeroAndUniformStandOnlyWhereTheyWereAskedFor() {
        var options = prompt("a", "b", "c", "d", "e");
        var zero = new ReplyReading(new ReadingRules(Missing.LEGACY_ZERO, Spellings.SUM, TextForm.SUM))
                .read(org.mindgap.elicit.Mode.LABEL, options, tokens(OPINIONS_QA));
        assertThat(zero.shares()).containsEntry("c5", 0.0);
        var uniform = new ReplyReading(new ReadingRules(Missing.LEGACY_UNIFORM, Spellings.SUM, TextForm.SUM))
                .read(org.mindgap.elicit.Mode.LABEL, options, tokens(OPINIONS_QA));
        assertThat(uniform.shares().values()).containsOnly(.2);
        assertThat(Stream.of(Missing.values()).filter(Missing::legacy))
                .containsExactly(Missing.LEGACY_ZERO, Missing.LEGACY_UNIFORM);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "RECEIVED", mode = Mode.EXCLUDE)
    void nothingButAReceivedReplyIsANumber(Outcome outcome) {
        for (var mode : org.mindgap.elicit.Mode.values()) {
            var read = STANDARD.read(mode, RELIGION, ModelReply.failed(outcome));
            assertThat(read.shares()).isEmpty();
            assertThat(read.status())
                    .isEqualTo(outcome == Outcome.BLOCKED ? AnswerStatus.BLOCKED : AnswerStatus.FAILED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B|c2|LABEL",
                " b. |c2|LABEL",
                "(B)|c2|LABEL",
                "**B**|c2|LABEL",
                "B. Somewhat important|c2|LABEL",
                "B) Somewhat important, because faith matters.|c2|LABEL",
                "Somewhat important.|c2|OPTION_TEXT",
                "not too   IMPORTANT|c3|OPTION_TEXT",
                "Answer: D|c4|ANSWER_LINE",
                "The answer is D.|c4|ANSWER_LINE",
                "\u7b54\u6848\uff1aA|c1|ANSWER_LINE",
            })
    void aTextChoosesByLabelOrByWords(String reply, String code, How how) {
        var read = STANDARD.read(org.mindgap.elicit.Mode.SAMPLED, RELIGION, text(reply));
        assertThat(read.shares()).containsExactly(Map.entry(code, 1.0));
        assertThat(read.how()).isEqualTo(how);
        assertThat(read.draws()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I would not say B|NOT_CODED|NOTHING",
                "B. Very important|NOT_CODED|SEVERAL",
                "A or B|NOT_CODED|NOTHING",
                "A person of faith|NOT_CODED|NOTHING",
                "important|NOT_CODED|NOTHING",
                "E|NOT_CODED|NOTHING",
                "''|NOT_CODED|EMPTY",
                "As an AI, I don\u2019t have a religion.|DECLINED|DECLINED",
                "I cannot answer that.|DECLINED|DECLINED",
            })
    void nothingIsGuessed(String reply, AnswerStatus status, How how) {
        var read = STANDARD.read(org.mindgap.elicit.Mode.SAMPLED, RELIGION, text(reply == null ? "" : reply));
        assertThat(read.shares()).isEmpty();
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.how()).isEqualTo(how);
    }

    @Test
    void whoArguesFirstIsReadAtTheEnd() {
        var read = STANDARD.read(
                org.mindgap.elicit.Mode.REASONED,
                RELIGION,
                text("A would be usual.\nAnswer: A is what many say, but not here.\nAnswer: C"));
        assertThat(read.shares()).containsOnlyKeys("c3");
    }

    @Test
    void codesThatBeginAlikeAreNotMixedUp() {
        var choices = List.of(new Prompt.Choice("1", "1", "Yes"), new Prompt.Choice("10", "10", "No"));
        var prompt = new Prompt(List.of(Message.user("?")), "", choices, List.of());
        assertThat(STANDARD.read(org.mindgap.elicit.Mode.SAMPLED, prompt, text("10"))
                        .shares())
                .containsOnlyKeys("10");
        assertThat(STANDARD.read(org.mindgap.elicit.Mode.SAMPLED, prompt, text("98"))
                        .status())
                .isEqualTo(AnswerStatus.NOT_CODED);
    }

    @Test
    void statedNumbersAreSharesOrNothing() {
        var exact = STANDARD.read(org.mindgap.elicit.Mode.STATED, RELIGION, text("A: 70\nB: 20\nC: 6\nD: 4"));
        assertThat(exact.shares()).containsEntry("c1", .7).containsEntry("c4", .04);
        assertThat(exact.how()).isEqualTo(How.STATED);
        var near = STANDARD.read(
                org.mindgap.elicit.Mode.STATED, RELIGION, text("{\"A\": 70, \"B\": \"20%\", \"C\": 5, \"D\": 0}"));
        assertThat(near.how()).isEqualTo(How.STATED_RESCALED);
        assertThat(near.shares().get("c1")).isCloseTo(70 / 95.0, within(1e-12));
        var off = STANDARD.read(org.mindgap.elicit.Mode.STATED, RELIGION, text("A: 70\nB: 70"));
        assertThat(off.how()).isEqualTo(How.STATED_OFF);
        assertThat(off.shares()).isEmpty();
        var twice = STANDARD.read(org.mindgap.elicit.Mode.STATED, RELIGION, text("A: 50\nB: 50\nA: 50"));
        assertThat(twice.how()).isEqualTo(How.SEVERAL);
    }

    @Test
    void anOptionWithoutANumberMayHaveWhatIsLeft() {
        var partly = STANDARD.read(org.mindgap.elicit.Mode.STATED, RELIGION, text("A: 70\nB: 20\nC: 5"));
        assertThat(partly.shares()).containsOnlyKeys("c1", "c2", "c3").containsEntry("c1", .7);
        assertThat(partly.coverage()).isCloseTo(.95, within(1e-12));
        assertThat(partly.bounds().get("c4").most()).isCloseTo(.05, within(1e-12));
        var whole = STANDARD.read(org.mindgap.elicit.Mode.STATED, RELIGION, text("A: 70\nB: 20\nC: 10"));
        assertThat(whole.shares()).doesNotContainKey("c4");
        assertThat(whole.bounds().get("c4").most()).isZero();
        assertThat(whole.coverage()).isEqualTo(1);
    }

    @Test
    void statedNumbersAreReadInTheDigitsOfTheirLanguage() {
        var hindi = STANDARD.read(
                org.mindgap.elicit.Mode.STATED,
                RELIGION,
                text("A: \u096a\u0966%\nB: \u0969\u0966%\nC: \u0968\u0966%\nD: \u0967\u0966%"));
        assertThat(hindi.shares()).containsEntry("c1", .4).containsEntry("c4", .1);
        var comma = STANDARD.read(org.mindgap.elicit.Mode.STATED, RELIGION, text("A: 62,5%\nB: 30\nC: 7,5\nD: 0"));
        assertThat(comma.shares()).containsEntry("c1", .625).containsEntry("c3", .075);
    }

    @Test
    void peopleAreCountedAndThoseWhoCannotBeCodedToo() {
        var read = STANDARD.read(
                org.mindgap.elicit.Mode.PEOPLE, RELIGION, text("1. A\n2. A\n3. Very important\n4. it depends\n5) B"));
        assertThat(read.shares().get("c1")).isCloseTo(.6, within(1e-12));
        assertThat(read.shares().get("c2")).isCloseTo(.2, within(1e-12));
        assertThat(read.coverage()).isCloseTo(.8, within(1e-12));
        assertThat(read.draws()).isEqualTo(4);
    }

    @Test
    void textsOfOptionsAreComparedAmongThemselves() {
        var continuations = List.of(
                new TextChance(" yes", List.of(TokenChance.of(" yes", Math.log(.3)))),
                new TextChance(
                        " not at all",
                        List.of(TokenChance.of(" not", Math.log(.5)), TokenChance.of(" at all", Math.log(.2)))));
        var reply = new ModelReply(Outcome.RECEIVED, "", "", List.of(), continuations, ModelReply.Origin.UNKNOWN);
        var sum = STANDARD.read(org.mindgap.elicit.Mode.OPTION_TEXT, prompt("yes", "not at all"), reply);
        assertThat(sum.shares().get("c1")).isCloseTo(.75, within(1e-12));
        var perToken = new ReplyReading(new ReadingRules(Missing.UNKNOWN, Spellings.SUM, TextForm.PER_TOKEN))
                .read(org.mindgap.elicit.Mode.OPTION_TEXT, prompt("yes", "not at all"), reply);
        assertThat(perToken.shares().get("c1")).isCloseTo(.3 / (.3 + Math.sqrt(.1)), within(1e-12));
        // without the question .6 and .05: half as likely and twice as likely with it
        var bare = new ModelReply(
                Outcome.RECEIVED,
                "",
                "",
                List.of(),
                List.of(
                        new TextChance(" yes", List.of(TokenChance.of(" yes", Math.log(.6)))),
                        new TextChance(
                                " not at all",
                                List.of(
                                        TokenChance.of(" not", Math.log(.5)),
                                        TokenChance.of(" at all", Math.log(.1))))),
                ModelReply.Origin.UNKNOWN);
        var pmi = new ReplyReading(new ReadingRules(Missing.UNKNOWN, Spellings.SUM, TextForm.PMI));
        var mode = org.mindgap.elicit.Mode.OPTION_TEXT;
        assertThat(pmi.read(mode, prompt("yes", "not at all"), reply, java.util.Optional.of(bare))
                        .shares()
                        .get("c1"))
                .isCloseTo(.5 / 2.5, within(1e-12));
        assertThat(pmi.read(mode, prompt("yes", "not at all"), reply).status()).isEqualTo(AnswerStatus.FAILED);
        assertThat(pmi.read(
                                mode,
                                prompt("yes", "not at all"),
                                reply,
                                java.util.Optional.of(ModelReply.failed(Outcome.TIMED_OUT)))
                        .status())
                .isEqualTo(AnswerStatus.FAILED);
        var tooFew = STANDARD.read(org.mindgap.elicit.Mode.OPTION_TEXT, prompt("a", "b", "c"), reply);
        assertThat(tooFew.how()).isEqualTo(How.NO_PROBABILITY);
    }
}
