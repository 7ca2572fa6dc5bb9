package org.mindgap.views.answers.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.coding.CodingCheck;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.elicit.coding.HandSample;
import org.mindgap.elicit.coding.Misclassification;
import org.mindgap.elicit.coding.Stance;
import org.mindgap.formats.coding.HandCodesCsv;
import org.mindgap.formats.plan.Coder;
import org.mindgap.inference.Endpoint;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.views.kit.Texts;

/** The desk without a window: keys, undo, going on; the words of stances; what a comparison says. */
class DeskModelTest {
    private static final CodingScheme SCHEME = new CodingScheme(
            "How important?",
            List.of(
                    new Stance("4", "Very"),
                    new Stance("2", "Not"),
                    new Stance(CodingScheme.NONE, "None of these"),
                    new Stance(CodingScheme.REFUSAL, "Declines")));
    private static final HandSample SAMPLE = new HandSample(
            "r",
            "c",
            1,
            3,
            List.of(new HandSample.Item(7, "q"), new HandSample.Item(3, "q"), new HandSample.Item(5, "q")));

    private final List<HandCodes> kept = new ArrayList<>();

    private DeskModel desk(HandCodes codes) {
        return new DeskModel(
                codes,
                SAMPLE.items().stream()
                        .map(i -> new HandCodesCsv.Row(i, SCHEME, "text " + i.number()))
                        .toList(),
                kept::add);
    }

    @Test
    void keysCodeInTheSamplesOrderAndEveryCodeIsKept() {
        var desk = desk(HandCodes.begun("Ines", SAMPLE));
        assertThat(desk.now().orElseThrow().answer()).isEqualTo("text 7");
        assertThat(desk.press("5")).isFalse();
        assertThat(desk.press("x")).isFalse();
        assertThat(desk.press("")).isFalse();
        assertThat(kept).isEmpty();
        assertThat(desk.press("2")).isTrue();
        assertThat(desk.press("3")).isTrue();
        assertThat(desk.done()).isEqualTo(2);
        assertThat(kept).hasSize(2);
        assertThat(kept.get(1).codes()).isEqualTo(Map.of(7L, "2", 3L, CodingScheme.NONE));
        assertThat(desk.now().orElseThrow().answer()).isEqualTo("text 5");
        desk.press("1");
        assertThat(desk.now()).isEmpty();
        assertThat(desk.press("1")).isFalse();
    }

    @Test
    void theLastCodeIsTakenBackAndTheSampleGoesOnAnotherDay() {
        var desk = desk(HandCodes.begun("Ines", SAMPLE).with(7, "4"));
        assertThat(desk.now().orElseThrow().answer()).isEqualTo("text 3");
        desk.press("1");
        assertThat(desk.undo()).isTrue();
        assertThat(desk.now().orElseThrow().answer()).isEqualTo("text 3");
        assertThat(desk.undo()).isTrue();
        assertThat(desk.undo()).isFalse();
        assertThat(kept).hasSize(3);
        assertThat(kept.get(2).codes()).isEmpty();
    }

    @Test
    void theTenthStanceHasTheKeyNoughtAndLettersFollow() {
        assertThat(DeskModel.key(8)).isEqualTo("9");
        assertThat(DeskModel.key(9)).isEqualTo("0");
        assertThat(DeskModel.key(10)).isEqualTo("a");
        assertThat(DeskModel.key(99)).isEmpty();
    }

    @Test
    void wordsThatAreTheOptionsOwnAreNotKept() {
        var question = new Question(
                "q",
                "Label",
                "How important?",
                "en",
                Measure.ORDINAL,
                "",
                "",
                List.of(
                        new Option("4", "Very", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "Not", 2, OptionKind.SUBSTANTIVE)));
        var coder = new Coder(new Endpoint("e", "E", "openai", "http://127.0.0.1:1", "m", "", Map.of()), "", Map.of());
        var form = new StancesForm(List.of(question), coder);
        form.say(question, "4", "Very");
        assertThat(form.changed(question)).isFalse();
        assertThat(form.coder("own").scheme()).isEmpty();
        form.say(question, "4", "It is everything");
        assertThat(form.changed(question)).isTrue();
        assertThat(form.coder("own").scheme()).isEqualTo("own");
        form.call(" narrow ");
        assertThat(form.coder("own").scheme()).isEqualTo("narrow");
        assertThat(form.coder("own").stances()).isEqualTo(Map.of("q", Map.of("4", "It is everything")));
        form.say(question, "4", "  ");
        assertThat(form.coder("own").stances()).isEmpty();
        form.say(question, "2", "No");
        form.reset(question);
        assertThat(form.stances(question).get(1).says()).isEqualTo("Not");
    }

    @Test
    void aComparisonIsSaidInWholeNumbersAndWhatCannotBeSaidIsNot() {
        var texts = new Texts(Locale.ENGLISH);
        var counts = new long[][] {{90, 10, 0, 0}, {20, 80, 0, 0}, {0, 0, 6, 0}, {0, 0, 0, 7}};
        var check = new CodingCheck(
                "q",
                new Misclassification(SCHEME.codes(), counts),
                new CodingCheck.Counts(List.of(400L, 600L, 0L, 0L)));
        var rows = CheckRows.of(check, SCHEME, false, texts);
        assertThat(rows.alike()).isEqualTo("86\u00a0%");
        assertThat(rows.shares().get(0).asCoded()).isEqualTo("40\u00a0%");
        assertThat(rows.shares().get(0).corrected()).isEqualTo("29\u00a0%");
        assertThat(rows.matrix().get(0).by()).containsExactly("90", "10", "·", "·");
        assertThat(rows.problems()).isEmpty();
        var people = CheckRows.of(check, SCHEME, true, texts);
        assertThat(people.shares()).isEmpty();
        // all alike: the usual error of kappa is 0, which is no interval
        var alike = new long[][] {{3, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        var all = new CodingCheck(
                "q", new Misclassification(SCHEME.codes(), alike), new CodingCheck.Counts(List.of(3L, 2L, 0L, 0L)));
        assertThat(CheckRows.of(all, SCHEME, true, texts).kappa()).isEqualTo("1.00 (no interval)");
        var nothing = new CodingCheck(
                "q",
                new Misclassification(SCHEME.codes(), new long[4][4]),
                new CodingCheck.Counts(List.of(4L, 6L, 0L, 0L)));
        var none = CheckRows.of(nothing, SCHEME, false, texts);
        assertThat(none.kappa()).isEqualTo("cannot be told");
        assertThat(none.shares().get(0).corrected()).isEqualTo("–");
        assertThat(none.problems()).hasSize(1);
    }
}
