package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataTableTest {

    @Test
    void csvFollowsRfc4180() {
        var table = new DataTable(
                List.of("a", "b,c", "d"),
                List.of(List.of("x", 1, 0.1 + 0.2), List.of("say \"yes\"\nno", 12_345, Double.NaN)));

        assertThat(table.csv())
                .isEqualTo("a,\"b,c\",d\r\nx,1,0.30000000000000004\r\n\"say \"\"yes\"\"\nno\",12345,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1|'=1+1",
                "+x|'+x",
                "-x|'-x",
                "@x|'@x",
                "-1|-1",
                "-1.5|-1.5",
                "-0.0012794436398340103|-0.0012794436398340103",
                "-1+2|'-1+2",
                "x=1|x=1"
            })
    void noTextIsRunByASpreadsheet(String text, String written) {
        assertThat(new DataTable(List.of("t"), List.of(List.of(text))).csv()).isEqualTo("t\r\n" + written + "\r\n");
    }

    @Test
    void tabAndReturnInFrontAreMadeHarmless() {
        var csv = new DataTable(List.of("t"), List.of(List.of("\t=1"), List.of("\r=1"))).csv();

        assertThat(csv).isEqualTo("t\r\n'\t=1\r\n\"'\r=1\"\r\n");
    }

    @Test
    void negativeNumbersStayNumbers() {
        assertThat(new DataTable(List.of("t"), List.of(List.of(-0.5))).csv()).isEqualTo("t\r\n-0.5\r\n");
    }

    @Test
    void rowsFitTheColumns() {
        assertThatThrownBy(() -> new DataTable(List.of("a"), List.of(List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DataTable(List.of("a", "a"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
