package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.figure.DataTable;

class TableTextTest {

    @Test
    void columnsAreAsWideAsTerminalsDrawThem() {
        var table = new DataTable(
                List.of("who", "n"), List.of(List.of("한국", 5), List.of("ไม่", 12), List.of("abcd", Double.NaN)));

        // two cells for each Korean letter, none for the Thai sign above
        assertThat(TableText.of(table)).isEqualTo("who    n\n----  --\n한국   5\nไม่    12\nabcd   -\n");
    }

    @Test
    void aLineBreakInATextBreaksNoLine() {
        assertThat(TableText.of(new DataTable(List.of("a"), List.of(List.of("x\ny")))))
                .isEqualTo("a\n---\nx y\n");
    }

    @Test
    void noChanceIsPrintedAsNone() {
        var table = new DataTable(List.of("p", "p_human"), List.of(List.of(Math.pow(2, -15), 0.0)));

        assertThat(TableText.of(table)).endsWith("<0.0001   0.0000\n");
    }
}
