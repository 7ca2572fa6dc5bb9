package org.mindgap.formats.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What no longer fits into the share of the heap reads back the same, whatever its width. */
class PagesTest {
    private static final int ROWS = 3 * Index.PAGE + 7;

    @Test
    void positions_of_every_width_read_back() throws Exception {
        for (var different : new int[] {200, 3000, 100_000}) {
            Index index;
            try (var pages = new Pages(Index.PAGE)) {
                index = new Index(pages);
                var random = new SplittableRandom(different);
                for (var row = 0; row < ROWS; row++) {
                    index.add(random.nextInt(different) - 1);
                }
            }
            var random = new SplittableRandom(different);
            for (var row = 0; row < ROWS; row++) {
                assertThat(index.at(row)).isEqualTo(random.nextInt(different) - 1);
            }
            assertThat(index.toArray()).hasSize(ROWS);
        }
    }

    @Test
    void numbers_that_begin_as_codes_read_back() throws Exception {
        Cells cells;
        try (var pages = new Pages(0)) {
            var draft = new NumberDraft(pages);
            for (var row = 0; row < ROWS; row++) {
                draft.add(row < 2 * Index.PAGE ? row % 7 : row / 8.0);
            }
            cells = draft.cells();
        }
        assertThat(cells).isInstanceOf(Cells.Numbers.class);
        var values = ((Cells.Numbers) cells).values();
        for (var row = 0; row < ROWS; row++) {
            assertThat(values.at(row)).isEqualTo(row < 2 * Index.PAGE ? row % 7 : row / 8.0);
        }
    }
}
