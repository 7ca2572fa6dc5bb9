package org.mindgap.formats.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.table.Guess.By;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.formats.text.ThousandsSign;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;

/** Awkward files: what is proposed for each, and the sentence that says why. */
class TableHeadTest {
    private static final ProblemTexts ENGLISH = new ProblemTexts(Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void anOrdinaryFileIsReadWithAReasonForEverything() throws Exception {
        var head = head("\uFEFFid,weight,q1\n1,0.5,\"Yes, always\"\n2,1.25,No\n3,0.75,\"a\nb\"\n");
        assertThat(said(head))
                .containsExactly(
                        "All 4 rows of the file were looked at to decide how it is read.",
                        "Characters UTF-8: the file begins with its mark.",
                        "Separated by commas: 4 of 4 rows have 2 outside quotation marks.",
                        "Quotation marks \": 2 fields stand in them.",
                        "The table begins in line 1.",
                        "Line 1 names the columns: it has texts above 2 of 2 columns of numbers.",
                        "Decimal point: 3 numbers such as 0.5 (column weight).",
                        "Thousands not separated: no number looked at has a sign for them.");
        assertThat(head.open()).isEmpty();
        assertThat(head.conflicts()).isEmpty();
        assertThat(head.columns()).containsExactly("id", "weight", "q1");
        assertThat(head.rows().get(2))
                .containsExactly(
                        new ReadField("3", ReadField.As.NUMBER, "3"),
                        new ReadField("0.75", ReadField.As.NUMBER, "0.75"),
                        new ReadField("a\nb", ReadField.As.TEXT, "a\nb"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a;b\\n1;0,5\\n2;1,5 ~ SEMICOLON",
                "1;0,5\\n2;1,5\\n3;0,25 ~ SEMICOLON",
                "a\\tb\\nx, y\\tz\\n1\\t2 ~ TAB",
                "a|b|c\\n1|2|3 ~ BAR",
                "a,b\\n\"1;2\",3\\n4,5 ~ COMMA",
                "'a;\"b,c,d\";e\\n1;2;3' ~ SEMICOLON",
                "a,b\\r1,2\\r3,4 ~ COMMA",
            })
    void theDelimiterIsWhatCutsTheMostRowsAlike(String text, Delimiter expected) throws Exception {
        var guess = head(text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r"))
                .guesses()
                .delimiter();
        assertThat(guess.value()).isEqualTo(expected);
        assertThat(guess.by()).isEqualTo(By.SEEN);
        assertThat(guess.others()).hasSize(3).doesNotContain(expected);
    }

    @Test
    void twoDelimitersThatFitAreAskedFor() throws Exception {
        var head = head("a;b,c\nd;e,f\ng;h,i\n");
        assertThat(head.guesses().delimiter().by()).isEqualTo(By.OPEN);
        assertThat(head.open()).extracting(Problem::code).containsExactly("table.delimiter-ask");
        assertThat(head("a;b,c\nd;e,f\ng;h,i\n", TableChoices.NONE.delimiter(Optional.of(Delimiter.SEMICOLON)))
                        .open())
                .isEmpty();
    }

    @Test
    void oneColumnIsOne() throws Exception {
        var head = head("age\n31\n44\n\n52\n");
        assertThat(head.guesses().delimiter().by()).isEqualTo(By.ASSUMED);
        assertThat(head.columns()).containsExactly("age");
        assertThat(head.rows()).hasSize(3);
        assertThat(head.open()).isEmpty();
    }

    @Test
    void excelsLineSaysTheDelimiter() throws Exception {
        var head = head("sep=;\r\nQ1;Q2\r\n1;2\r\n");
        assertThat(head.guesses().delimiter().why().code()).isEqualTo("table.delimiter-said");
        assertThat(head.guesses().skipped().value()).isEqualTo(1);
        assertThat(head.columns()).containsExactly("Q1", "Q2");
        assertThat(head("sep=,\n\"a;b\",c\n\"1;2\",3\n").columns()).containsExactly("a;b", "c");
    }

    @Test
    void linesAboveTheTableAreNoPartOfIt() throws Exception {
        var head = head("World survey, wave 7\nmade on \"Monday\n\nid,w,q,r\n1,2,3,4\n5,6,7,8\n9,1,2,3\n");
        assertThat(head.guesses().skipped().value()).isEqualTo(3);
        assertThat(head.columns()).containsExactly("id", "w", "q", "r");
        assertThat(ENGLISH.sentence(head.guesses().skipped().why()))
                .isEqualTo("The table begins in line 4, below 3 lines with fewer fields than the rest.");
        assertThat(head("Title,,,\nid,w,q,r\n1,2,3,4\n").columns()).containsExactly("id", "w", "q", "r");
        assertThat(head("id,w\n1,2\n", TableChoices.NONE.skipped(Optional.of(1)))
                        .columns())
                .containsExactly("V1", "V2");
    }

    @Test
    void aHeaderThatLacksTheNameOfTheRowsIsNoTitle() throws Exception {
        var head = head("w,q,r\n\"1\",0.5,3,4\n\"2\",6,7,8\n");
        assertThat(head.guesses().skipped().value()).isZero();
        assertThat(head.conflicts()).extracting(Problem::code).containsExactly("table.ragged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a,b\\n1,x\\n2,y ~ true ~ SEEN",
                "1,x\\n2,y\\n1,x ~ false ~ SEEN",
                "2019,2020,name\\n1,2,x\\n3,4,y ~ false ~ SEEN",
                "sex,reply\\nmale,yes\\nfemale,no ~ true ~ ASSUMED",
                "male,yes\\nfemale,no\\nmale,no ~ false ~ ASSUMED",
                "a,b ~ true ~ ASSUMED",
            })
    void aHeaderHasTextsWhereNumbersStandBelow(String text, boolean header, By by) throws Exception {
        var guess = head(text.replace("\\n", "\n")).guesses().headerLines();
        assertThat(guess.value()).isEqualTo(header ? 1 : 0);
        assertThat(guess.by()).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "q;w\\n1;0,435\\n2;1,234 ~ COMMA ~ SEEN ~ NONE",
                "q;w\\n1;1.234,5\\n2;7 ~ COMMA ~ SEEN ~ POINT",
                "q;w\\n1;1.234.567\\n2;7 ~ COMMA ~ SEEN ~ POINT",
                "q;w\\n1;1,234,567\\n2;7 ~ POINT ~ SEEN ~ COMMA",
                "q;w\\n1;12,34,567.5\\n2;7 ~ POINT ~ SEEN ~ COMMA",
                "q;w\\n1;1,234\\n2;5,678 ~ COMMA ~ OPEN ~ POINT",
                "q\\tw\\n1\\t1.234\\n2\\t5.678 ~ POINT ~ OPEN ~ COMMA",
                "q,w\\n1,1.234\\n2,5.678 ~ POINT ~ SEEN ~ NONE",
                "q,w\\n1,\"1,234\"\\n2,0.5 ~ POINT ~ SEEN ~ COMMA",
                "q;w\\n1;1,5\\n2;2,5 ~ COMMA ~ OPEN ~ NONE",
                "q;w\\n1;0,5\\n2;1.5 ~ COMMA ~ OPEN ~ POINT",
                "q;w\\n1;1 234,5\\n2;0,5 ~ COMMA ~ SEEN ~ SPACE",
                "q;w\\n1;1'234.5\\n2;0.5 ~ POINT ~ SEEN ~ APOSTROPHE",
                "q,w\\n1,3\\n2,4 ~ POINT ~ ASSUMED ~ NONE",
                "q,w\\n\"1,3\",3\\n\"1,2,3\",4\\n2,1 ~ POINT ~ ASSUMED ~ NONE",
                "q;d\\n1;12.03.2020\\n2;13.03.2020 ~ POINT ~ ASSUMED ~ NONE",
            })
    void decimalsAreSeenOrAskedFor(String text, DecimalSign decimal, By by, ThousandsSign thousands) throws Exception {
        var guesses = head(text.replace("\\n", "\n").replace("\\t", "\t")).guesses();
        assertThat(guesses.decimal().value()).isEqualTo(decimal);
        assertThat(guesses.decimal().by())
                .as(ENGLISH.sentence(guesses.decimal().why()))
                .isEqualTo(by);
        if (by != By.OPEN) {
            assertThat(guesses.thousands().value()).isEqualTo(thousands);
        }
    }

    @Test
    void aQuestionIsAskedInWords() throws Exception {
        var open = head("q;w\n1;1,234\n2;5,678\n").open();
        assertThat(open).hasSize(1);
        assertThat(ENGLISH.sentence(open.get(0)))
                .isEqualTo("1,234 (column w) may be 1.234 or 1234, and nothing in the rows looked at tells which.");
        assertThat(ENGLISH.hint(open.get(0))).contains("--decimal");
    }

    @Test
    void numbersWithTheOtherSignAreToldWithTheirLine() throws Exception {
        var head = head(
                "q;w\n1;0,5\n2;1.5\n",
                TableChoices.NONE.decimal(Optional.of(DecimalSign.COMMA)).thousands(Optional.of(ThousandsSign.NONE)));
        var conflict = head.conflicts().get(0);
        assertThat(conflict.code()).isEqualTo("table.other-sign");
        assertThat(conflict.place().line()).isEqualTo(3);
        assertThat(ENGLISH.sentence(conflict))
                .isEqualTo("1 field such as 1.5 is no number with a decimal comma, as others of the column are.");
        assertThat(head.rows().get(1).get(1).as()).isEqualTo(ReadField.As.TEXT);
    }

    @Test
    void oneSignCannotMeanTwoThings() throws Exception {
        var head = head(
                "q;w\n1;0,5\n",
                TableChoices.NONE.decimal(Optional.of(DecimalSign.COMMA)).thousands(Optional.of(ThousandsSign.COMMA)));
        assertThat(head.open()).extracting(Problem::code).contains("table.thousands-clash");
    }

    @Test
    void charactersAreSeenOrAskedFor() throws Exception {
        assertThat(bytes("a,b\nä,1\n".getBytes(UTF_8)).guesses().encoding().by())
                .isEqualTo(By.SEEN);
        var latin = bytes("a,b\nx,1\nä,1\n".getBytes(Charset.forName("windows-1252")));
        assertThat(latin.guesses().encoding().by()).isEqualTo(By.OPEN);
        assertThat(ENGLISH.sentence(latin.guesses().encoding().why()))
                .isEqualTo(
                        "The file does not say in which characters it is written, and byte 0xE4 in line 3 is no UTF-8. "
                                + "It is shown as windows-1252.");
        assertThat(latin.rows().get(1).get(0).read()).isEqualTo("ä");
        var korean = "가,나\n1,다\n".getBytes(Charset.forName("EUC-KR"));
        assertThat(head(korean, TableChoices.NONE.encoding(Optional.of(Charset.forName("EUC-KR"))))
                        .columns())
                .containsExactly("가", "나");
        var wrong = head(korean, TableChoices.NONE.encoding(Optional.of(UTF_8)));
        assertThat(wrong.guesses().encoding().why().code()).isEqualTo("table.encoding-wrong");
    }

    @Test
    void wideCharactersAreReadWithAndWithoutTheirMark() throws Exception {
        for (var charset : List.of(UTF_16LE, UTF_16BE)) {
            for (var mark : List.of("", "\uFEFF")) {
                var head = bytes((mark + "धर्म\tq\nहिंदू\t1\nसिख\t2\n").getBytes(charset));
                assertThat(head.guesses().encoding().value()).isEqualTo(charset);
                assertThat(head.guesses().delimiter().value()).isEqualTo(Delimiter.TAB);
                assertThat(head.columns()).containsExactly("धर्म", "q");
            }
        }
    }

    @Test
    void aNulIsNoText() throws Exception {
        var head = bytes("a,b\n1,\0\n".getBytes(UTF_8));
        assertThat(head.open()).extracting(Problem::code).containsExactly("table.nul");
        assertThat(head.open().get(0).place().line()).isEqualTo(2);
    }

    @Test
    void raggedRowsAreToldWithTheFirstLine() throws Exception {
        var head = head("a,b,c\n1,2,3\n4,5\n6,7,8\n9\n1,2,3,,\n");
        assertThat(head.conflicts()).hasSize(1);
        assertThat(head.conflicts().get(0).place().line()).isEqualTo(3);
        assertThat(head.conflicts().get(0).arguments()).containsExactly("2", "3", "2");
    }

    @Test
    void namesThatComeTwiceOrNotAtAllAreTold() throws Exception {
        var head = head("a,a,a_2,,\n1,2,3,4,5\n");
        assertThat(head.columns()).containsExactly("a", "a_3", "a_2", "", "");
        assertThat(head.conflicts())
                .extracting(Problem::code)
                .containsExactly("table.names-twice", "table.names-empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "a,b\\n\"x\",1\\n\"y\",2 ~ DOUBLE ~ table.quote-seen",
                "a,b\\n'x, y',1\\n'z, z',2 ~ SINGLE ~ table.quote-seen",
                "a,b\\n5,1\\n\"tall,2\\n6,3 ~ NONE ~ table.quote-ask",
                "a,b\\n\"tall\" man,2\\n6,3 ~ NONE ~ table.quote-none",
                "a,b\\n'tis,2\\n6,3 ~ DOUBLE ~ table.quote-unseen",
            })
    void quotationMarksAreSeenOrMeanThemselves(String text, QuoteSign quote, String why) throws Exception {
        var guess = head(text.replace("\\n", "\n")).guesses().quote();
        assertThat(guess.value()).isEqualTo(quote);
        assertThat(guess.why().code()).isEqualTo(why);
    }

    @Test
    void missingCodesAreProposedWhereTheyStand() throws Exception {
        var head = head(
                "q1,q2,age,land,why\n1,-99,99,NA,NA\n2,1,30,IN,x\n99,2,41,TH,Refused\n98,1,18,DE,.\n3,2,25,NA,x\n");
        assertThat(head.missing())
                .extracting(
                        p -> p.code().text() + " " + p.columns() + " " + p.why().code() + " " + p.taken())
                .containsExactly(
                        "why:NA [why] table.missing-word false",
                        ". [why] table.missing-word false",
                        "Refused [why] table.missing-answer false",
                        "q2:-99 [q2] table.missing-negative false",
                        "q1:98 [q1] table.missing-high false",
                        "q1:99 [q1] table.missing-high false");
        var taken = head("q1,q2\n1,NA\n2,3\n", TableChoices.NONE.missing(List.of(MissingCode.everywhere("NA"))));
        assertThat(taken.missing())
                .singleElement()
                .satisfies(p -> assertThat(p.taken()).isTrue());
        assertThat(taken.rows().get(0).get(1).as()).isEqualTo(ReadField.As.NOTHING);
    }

    /** Seen in a published file of countries. */
    @Test
    void twoLettersAmongCountriesAreACountry() throws Exception {
        assertThat(head("land,x\nDE,1\nDK,2\nNA,3\nFR,1\n").missing()).isEmpty();
    }

    @Test
    void missingCodesAreTyped() {
        assertThat(MissingCode.parse("NA, N/A"))
                .containsExactly(MissingCode.everywhere("NA"), MissingCode.everywhere("N/A"));
        assertThat(MissingCode.parse("Q1,Q2:98")).containsExactly(new MissingCode("98", Set.of("Q1", "Q2")));
    }

    @Test
    void aLargeFileIsLookedAtInPart() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write("id,text\n".getBytes(UTF_8));
        for (var i = 0; out.size() < (1 << 20) + 70_000; i++) {
            out.write((i + ",\"ข้อความ number " + i + "\"\n").getBytes(UTF_8));
        }
        var head = bytes(out.toByteArray());
        assertThat(head.extent().bytes()).isEqualTo(1 << 20);
        assertThat(head.extent().whole()).isFalse();
        assertThat(head.extent().rows()).isEqualTo(HeadRows.MOST_ROWS);
        assertThat(head.guesses().encoding().by()).isEqualTo(By.SEEN);
        assertThat(ENGLISH.sentence(head.decisions().get(0)))
                .isEqualTo("The first 2000 rows, within 1048576 of the file’s " + out.size()
                        + " bytes, were looked at to decide how it is read.");
    }

    @Test
    void aHundredThousandColumnsAreBounded() throws Exception {
        var line = "1,".repeat(99_999) + "2\n";
        var head = head("x,".repeat(99_999) + "y\n" + line.repeat(9));
        assertThat(head.columns()).hasSize(100_000);
        assertThat(head.extent().rows()).isBetween(2, 5);
        assertThat(head.rows().get(0)).hasSize(200);
    }

    @Test
    void anEmptyFileAndNoFileAreRefused() {
        assertThat(code(folder.resolve("none.csv"))).isEqualTo("formats.no-file");
        assertThat(catchThrowableOfType(ProblemException.class, () -> head(" \n\n"))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("formats.empty-file");
    }

    private String code(Path file) {
        return catchThrowableOfType(ProblemException.class, () -> TableHead.read(file, TableChoices.NONE))
                .problems()
                .get(0)
                .code();
    }

    private static List<String> said(TableHead head) {
        return head.decisions().stream().map(ENGLISH::sentence).toList();
    }

    private TableHead head(String text) throws Exception {
        return head(text, TableChoices.NONE);
    }

    private TableHead head(String text, TableChoices chosen) throws Exception {
        return head(text.getBytes(UTF_8), chosen);
    }

    private TableHead bytes(byte[] bytes) throws Exception {
        return head(bytes, TableChoices.NONE);
    }

    private TableHead head(byte[] bytes, TableChoices chosen) throws Exception {
        return TableHead.read(Files.write(folder.resolve("t.csv"), bytes), chosen);
    }
}
