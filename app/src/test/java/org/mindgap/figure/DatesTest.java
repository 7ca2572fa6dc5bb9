package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private final Words words = new Words(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "2019-11-17..2020-03-23, 17 November 2019 to 23 March 2020",
        "2022-06-01..2022-09-04, 1 June to 4 September 2022",
        "2019-11..2020-03, November 2019 to March 2020",
        "2023-05..2023-07, May to July 2023",
        "2023..2024, 2023 to 2024",
        "2020..2020-03-23, 2020 to 23 March 2020",
        "2020-03-23..2020-03-23, 23 March 2020",
        "2020-03-23, 23 March 2020",
        "2020-03, March 2020",
        "2020, 2020"
    })
    void datesAndSpansBecomeWords(String written, String expected) {
        assertThat(new Dates(words).text(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2015 spring",
        "2015 spring..",
        "2019-02-31",
        "2019-13",
        "..2020-03-23",
        "2019-11-17..spring",
        "17.11.2019",
        "2019-11 to 2020-03",
        "''"
    })
    void whateverElseIsPrintedStays(String written) {
        assertThat(new Dates(words).text(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"A, A.", "A., A.", "2015 spring.., 2015 spring.", "A …, A …", "A…., A…", "Why?, Why?", "'', ''"})
    void aSentenceEndsOnce(String text, String expected) {
        assertThat(words.stopped(text)).isEqualTo(expected);
    }
}
