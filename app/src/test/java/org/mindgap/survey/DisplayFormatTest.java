package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayFormatTest {
    /** Numbers as R's haven shows the files of pyreadstat and haven, and as Stata's manual [D] Datetime counts. */
    @ParameterizedTest
    @CsvSource({
        "DATE11, 12219379200, 1970-01-01",
        "EDATE10, 13744598400, 2018-05-02",
        "DATE11, 0, 1582-10-14",
        "DATE11, 43200, 1582-10-14T12:00:00",
        "DATETIME20, 13744598400.5, 2018-05-02T00:00:00.5",
        "DATETIME20, 13744598400, 2018-05-02T00:00:00",
        "TIME8, 36061, 10:01:01",
        "DTIME12, 90061.25, 25:01:01.25",
        "TIME8, -61, -00:01:01",
        "MOYR8, 13744512000, 2018-05",
        "QYR6, 13741920000, 2018-Q2",
        "MOYR8, 13744598400, 2018-05-02",
        "%td, 0, 1960-01-01",
        "%tdCCYY-NN-DD, 21245, 2018-03-02",
        "%d, -1, 1959-12-31",
        "%-td, 59, 1960-02-29",
        "%tc, 86400000, 1960-01-02T00:00:00",
        "%tc, 1500, 1960-01-01T00:00:01.5",
        "%tw, 3016, 2018-01-01",
        "%tw, 3067, 2018-12-24",
        "%tm, -1, 1959-12",
        "%tm, 700, 2018-05",
        "%tq, 233, 2018-Q2",
        "%th, 117, 2018-H2",
    })
    void aNumberIsADateAndTheDateTheNumberAgain(String format, double number, String text) {
        var dates = DisplayFormat.of(format).orElseThrow();

        assertThat(dates.text(number)).contains(text);
        assertThat(dates.number(text)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"F8.2", "A10", "%9.0g", "%10s", "COMMA8.0", "WKDAY3", "%ty", "%tC", "%tb", "''", "%", "DATE"})
    void whatIsNoDateIsNone(String format) {
        assertThat(DisplayFormat.of(format)).isEmpty();
    }

    @Test
    void whatWouldNotComeBackStaysANumber() {
        assertThat(DisplayFormat.of("%td").orElseThrow().text(1.5)).isEmpty();
        assertThat(DisplayFormat.of("%td").orElseThrow().text(1e300)).isEmpty();
        assertThat(DisplayFormat.of("DATE11").orElseThrow().text(1e18)).isEmpty();
        assertThat(DisplayFormat.of("DATE11").orElseThrow().text(Double.NaN)).isEmpty();
        assertThat(DisplayFormat.of("TIME8").orElseThrow().text(1e300)).isEmpty();
        assertThat(DisplayFormat.of("TIME8").orElseThrow().text(Double.POSITIVE_INFINITY))
                .isEmpty();
    }

    @Test
    void aTextThatIsNoDateIsNoNumber() {
        var dates = DisplayFormat.of("DATE11").orElseThrow();

        assertThat(dates.number("2018-02-31")).isEmpty();
        assertThat(dates.number("13744598400")).isEmpty();
        assertThat(dates.number("10:01:01")).isEmpty();
        assertThat(dates.number("2018-05-02 10:01")).isEmpty();
        assertThat(DisplayFormat.of("%td").orElseThrow().number("2018-05-02T10:00:00"))
                .isEmpty();
        assertThat(DisplayFormat.of("TIME8").orElseThrow().number("2018-05-02")).isEmpty();
    }

    @Test
    void anyNumberThatIsADateComesBackToTheLastBit() {
        var random = new Random(7);
        for (var format :
                new String[] {"DATE11", "DATETIME23.2", "TIME11.2", "%tc", "%td", "%tw", "%tm", "%tq", "%th"}) {
            var dates = DisplayFormat.of(format).orElseThrow();
            var texts = 0;
            for (var i = 0; i < 20_000; i++) {
                var value = format.equals("%tc")
                        ? Math.floor(random.nextGaussian() * 1e12)
                        : format.startsWith("%")
                                ? Math.floor(random.nextGaussian() * 1000)
                                : random.nextDouble() * 2e10;
                var text = dates.text(value);
                texts += text.isPresent() ? 1 : 0;
                text.ifPresent(t -> assertThat(dates.number(t)).hasValue(value));
            }
            assertThat(texts).as(format).isGreaterThan(19_000);
        }
    }

    @Test
    void statasDatesAreCountedAsSpssCountsThem() {
        assertThat(DisplayFormat.of("%td").orElseThrow().inSpss(0)).hasValue(11_903_760_000.0);
        assertThat(DisplayFormat.of("%tc").orElseThrow().inSpss(1500)).hasValue(11_903_760_001.5);
        assertThat(DisplayFormat.of("%tm").orElseThrow().inSpss(700)).hasValue(13_744_512_000.0);
        assertThat(DisplayFormat.of("%tm").orElseThrow().inSpss(0.5)).isEmpty();
        assertThat(DisplayFormat.of("DATE11").orElseThrow().inSpss(5)).hasValue(5);
    }

    @Test
    void textsAreToldFromNumbers() {
        assertThat(DisplayFormat.isText("A20")).isTrue();
        assertThat(DisplayFormat.isText("AHEX20")).isTrue();
        assertThat(DisplayFormat.isText("%-20s")).isTrue();
        assertThat(DisplayFormat.isText("ADATE10")).isFalse();
        assertThat(DisplayFormat.isText("%9.0g")).isFalse();
    }
}
