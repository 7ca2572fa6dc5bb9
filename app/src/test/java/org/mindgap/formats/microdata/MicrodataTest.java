package org.mindgap.formats.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns hold what was added, whatever they keep it in. Follows from the definitions. */
class MicrodataTest {

    @Test
    void numbersStayTheSameWhenThereAreTooManyForCodes() {
        var random = new Random(1);
        var draft = new NumberDraft();
        var expected = new double[200_000];
        for (var i = 0; i < expected.length; i++) {
            expected[i] = i < 100_000 ? random.nextInt(300) - 150 : random.nextInt(50_000) / 4.0;
            if (i % 17 == 0) {
                expected[i] = Double.NaN;
                draft.addNothing();
            } else if (expected[i] >= 1 && expected[i] < 200 && expected[i] == Math.rint(expected[i])) {
                draft.addSmall((int) expected[i], expected[i]);
            } else {
                draft.add(expected[i]);
            }
        }
        var cells = (Cells.Numbers) draft.cells();
        assertThat(cells.values().toArray()).containsExactly(expected);
    }

    @Test
    void codesKeepTheirOrderOverPagesAndWidths() {
        var draft = new NumberDraft();
        for (var i = 0; i < 300_000; i++) {
            draft.add(i < 100_000 ? i % 200 : i % 3_000);
        }
        var cells = (Cells.Coded) draft.cells();
        assertThat(cells.size()).isEqualTo(300_000);
        for (var i = 0; i < 300_000; i += 7) {
            assertThat(cells.dictionary()[cells.index().at(i)]).isEqualTo(i < 100_000 ? i % 200 : i % 3_000);
        }
    }

    @Test
    void minusZeroIsZeroAndATagIsNoNumber() {
        var draft = new NumberDraft();
        draft.add(-0.0);
        draft.add(0.0);
        draft.add(CodeText.tagged('b'));
        draft.add(Double.NaN);
        var cells = (Cells.Coded) draft.cells();
        assertThat(cells.index().toArray()).containsExactly(0, 0, 1, -1);
        assertThat(CodeText.of(cells.dictionary()[0])).isEqualTo("0");
        assertThat(CodeText.of(cells.dictionary()[1])).isEqualTo(".b");
    }

    @Test
    void codesAreWrittenShort() {
        assertThat(CodeText.of(1)).isEqualTo("1");
        assertThat(CodeText.of(-9)).isEqualTo("-9");
        assertThat(CodeText.of(1.5)).isEqualTo("1.5");
        assertThat(CodeText.of(1e-7)).isEqualTo("0.0000001");
        assertThat(CodeText.of(1e20)).isEqualTo("100000000000000000000");
        assertThat(CodeText.of(Double.NaN)).isEqualTo(".");
    }

    @Test
    void tooManyTextsAreCountedAndNotKept() {
        var draft = new TextDraft(StandardCharsets.UTF_8, true, 10);
        for (var i = 0; i < 25; i++) {
            var text = ("t" + i + "   ").getBytes(StandardCharsets.UTF_8);
            draft.add(text, 0, text.length);
        }
        assertThat(draft.cells()).isEqualTo(new Cells.FreeText(25, 10));
    }
}
