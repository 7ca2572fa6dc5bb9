package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void cells_with_commas_quotes_and_line_ends_are_quoted() {
        assertThat(Csv.of(List.of("a", "b"), List.of(List.of("1, 2", "say \"yes\""), List.of("x\ny", ""))))
                .isEqualTo("a,b\r\n\"1, 2\",\"say \"\"yes\"\"\"\r\n\"x\ny\",\r\n");
    }

    @Test
    void no_cell_starts_a_formula_and_negative_codes_stay_numbers() {
        assertThat(Csv.of(List.of("a"), List.of(List.of("=1+1"), List.of("-2"), List.of("-2+3"), List.of("@x"))))
                .isEqualTo("a\r\n'=1+1\r\n-2\r\n'-2+3\r\n'@x\r\n");
    }
}
