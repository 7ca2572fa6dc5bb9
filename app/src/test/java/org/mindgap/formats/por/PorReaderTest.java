package org.mindgap.formats.por;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MissingValues.Range;
import org.mindgap.formats.microdata.Read;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** What stands in real files is what GNU PSPP and R's haven say of them; the others follow from the description of the format. */
class PorReaderTest {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRST";

    @TempDir
    Path folder;

    private Read own(byte[] bytes) throws IOException, ProblemException {
        return Read.of(new PorReader(), Files.write(folder.resolve("own.por"), bytes));
    }

    private static byte[] made() throws IOException {
        try (var in = Objects.requireNonNull(PorReaderTest.class.getResourceAsStream("/fuzz/survey/por/made.por"))) {
            return in.readAllBytes();
        }
    }

    /** Splash lines, a table that is ASCII, and what follows, in lines of eighty. */
    private static byte[] file(String text, Charset charset) {
        var table = new byte[256];
        Arrays.fill(table, (byte) '0');
        var known = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .<(+|&[]!$*);^-/|,%_>?`:#@'=\"";
        System.arraycopy(known.getBytes(StandardCharsets.US_ASCII), 0, table, 64, known.length());
        var all = " ".repeat(200) + new String(table, StandardCharsets.US_ASCII) + "SPSSPORTA8/202611226/083000" + text;
        var bytes = all.getBytes(charset);
        var lines = new java.io.ByteArrayOutputStream();
        for (var at = 0; at < bytes.length; at += 80) {
            lines.write(bytes, at, Math.min(80, bytes.length - at));
            lines.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return lines.toByteArray();
    }

    /** A number to the base 30. */
    private static String n(int number) {
        var text = new StringBuilder();
        for (var left = number; left > 0 || text.length() == 0; left /= 30) {
            text.insert(0, DIGITS.charAt(left % 30));
        }
        return text + "/";
    }

    private static String t(String text, Charset charset) {
        return n(text.getBytes(charset).length) + text;
    }

    private static String t(String text) {
        return t(text, StandardCharsets.UTF_8);
    }

    private static String variable(int width, String name) {
        var format = width == 0 ? n(5) + n(8) + n(2) : n(1) + n(width) + n(0);
        return "7" + n(width) + t(name) + format + format;
    }

    @Test
    void aRealFileOfSpss() throws Exception {
        var read = Read.of(new PorReader(), SharedData.file("survey/sav/pyreadstat/sample.por"));
        assertThat(read.columns().rows()).isEqualTo(5);
        assertThat(read.dictionary().origin().product()).isEqualTo("IBM SPSS Statistics 25.0");
        assertThat(read.dictionary().origin().created()).isEqualTo("2018-12-16 17:28:21");
        assertThat(read.dictionary().documents()).hasSize(4).startsWith("some test text as notes");
        assertThat(read.cells("MYCHAR")).containsExactly("a", "b", "c", "d", "e");
        assertThat(read.cells("MYNUM")).containsExactly("1.1", "1.2", "-1000.3", "-1.4", "1000.3");
        assertThat(read.cells("MYDATE").get(1)).isEqualTo("9390124800");
        assertThat(read.field("MYDATE").format()).isEqualTo("EDATE10");
        assertThat(read.field("DTIME").format()).isEqualTo("DATETIME20");
        assertThat(read.cells("MYTIME")).containsExactly("36610", "83410", "0", "58210", "");
        assertThat(read.field("MYORD").labels())
                .containsExactly(
                        new ValueLabel("1", "low"), new ValueLabel("2", "medium"), new ValueLabel("3", "high"));
        assertThat(read.field("MYLABL").label()).isEqualTo("labeled");
    }

    @Test
    void aFileOfPspp() throws Exception {
        var read = own(made());
        assertThat(read.dictionary().weight()).contains("W");
        assertThat(read.cells("W")).containsExactly("1.25", "0.5", "2", "1.125", "1");
        assertThat(read.cells("Q1")).containsExactly("1", "2", "99", "1", "2");
        assertThat(read.cells("TOWN")).containsExactly("Ober", "Unter", "Ober", "Mitte", "");
        assertThat(read.cells("NOTE")).containsExactly("eins", "zwei und noch etwas mehr", "", "vier", "fünf");
        assertThat(read.field("Q1").missing().codes()).containsExactly("98", "99");
        assertThat(read.field("NOTE").labels()).containsExactly(new ValueLabel("eins", "One"));
        assertThat(read.field("NOTE").missing().codes()).containsExactly("vier");
        assertThat(read.dictionary().documents()).anyMatch(d -> d.contains("do not exist"));
        // PSPP 1.6 writes the wrong end of the range
        assertThat(read.field("Q2").missing().isEmpty()).isTrue();
        var data = new PorReader().open(folder.resolve("own.por"), Optional.empty());
        assertThat(data.notes()).extracting(Problem::code).contains("microdata.por-range");
    }

    @Test
    void missingValuesOfEveryShape() throws Exception {
        var read = own(file(
                "4" + n(5) + variable(0, "A") + "83/89/" + variable(0, "B") + "9" + n(0) + "8" + n(99)
                        + variable(0, "C") + "A" + n(90) + variable(0, "D") + "B-3/" + n(7) + variable(2, "E") + "8"
                        + t("no") + "F" + "*." + "1/1/1/" + t("no") + "Z",
                StandardCharsets.UTF_8));
        assertThat(read.field("A").missing().codes()).containsExactly("3", "9");
        assertThat(read.field("B").missing().range()).contains(new Range(Double.NEGATIVE_INFINITY, 0));
        assertThat(read.field("B").missing().codes()).containsExactly("99");
        assertThat(read.field("C").missing().range()).contains(new Range(90, Double.POSITIVE_INFINITY));
        assertThat(read.field("D").missing().range()).contains(new Range(-3, 7));
        assertThat(read.field("E").missing().codes()).containsExactly("no");
        assertThat(read.cells("A")).containsExactly("");
        assertThat(read.cells("B")).containsExactly("1");
    }

    @Test
    void numbersToTheBase30() {
        assertThat(number("1.7F")).isEqualTo(1.25);
        assertThat(number("-1.9")).isEqualTo(-1.3);
        assertThat(number(".3")).isEqualTo(0.1);
        assertThat(number("1.A")).isEqualTo(1 + 10 / 30.0);
        assertThat(number("10")).isEqualTo(30);
        assertThat(number("T+3")).isEqualTo(29 * 27_000.0);
        assertThat(number("1-2")).isEqualTo(1 / 900.0);
        assertThat(number("1+J")).isEqualTo(Math.pow(30, 19));
        assertThat(number("100000000000000000000")).isEqualTo(Math.pow(30, 20));
        assertThat(number("0.000")).isZero();
        assertThat(number("1-TT")).isZero();
        assertThat(number("A9E17IR6IG+6J")).isEqualTo(Double.MAX_VALUE);
        for (var no : List.of("", "-", ".", "1.2.3", "1+", "U", "1x", "+1", "1+TTTT")) {
            assertThatThrownBy(() -> number(no)).as(no).isInstanceOf(NumberFormatException.class);
        }
    }

    private static double number(String text) {
        return PorNumber.of(text.getBytes(StandardCharsets.US_ASCII), text.length());
    }

    @Test
    void aNumberBehindLinesAndLinesOfBlanksIsNone() throws Exception {
        var before = "4" + n(1) + variable(0, "Q") + "F";
        assertThat(own(file(before + " ".repeat(1000) + "7/Z", StandardCharsets.US_ASCII))
                        .cells("Q"))
                .containsExactly("7");
        var blanks = file(before + " ".repeat(1001) + "7/Z", StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> own(blanks))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("microdata.damaged"));
    }

    @Test
    void shortLinesAreFilledUpAndLongOnesAreNone() throws Exception {
        var made = new String(made(), StandardCharsets.ISO_8859_1);
        var stripped = made.replaceAll(" +\r?\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(stripped.length).isLessThan(made.length());
        assertThat(own(stripped).columns().columns().size()).isEqualTo(7);
        assertThat(own(stripped).cells("NOTE")).isEqualTo(own(made()).cells("NOTE"));
        var oneLine = made.replaceAll("\r?\n", "").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(own(oneLine).cells("Q2")).isEqualTo(own(made()).cells("Q2"));
    }

    /** A file of a mainframe: other bytes, the same characters. */
    @Test
    void theFilesOwnTableTranslates() throws Exception {
        var ebcdic = Charset.forName("IBM037");
        var plain = new String(made(), StandardCharsets.UTF_8)
                .replaceAll("\r?\n", "")
                .replace("fünf", "fuenf");
        var read = own(plain.getBytes(ebcdic));
        assertThat(read.cells("NOTE")).containsExactly("eins", "zwei und noch etwas mehr", "", "vier", "fuenf");
        assertThat(read.field("Q1").label()).isEqualTo("Do you pray?");
        assertThat(read.cells("W")).containsExactly("1.25", "0.5", "2", "1.125", "1");
    }

    @Test
    void lettersBeyondAscii() throws Exception {
        var thai = Charset.forName("x-windows-874");
        var text = "4" + n(1) + variable(0, "Q") + "C" + t("ศาสนา", thai) + "F1/Z";
        var bytes = file(text, thai);
        var unsaid = own(bytes);
        assertThat(unsaid.dictionary().origin().encodingFrom()).isEqualTo(EncodingFrom.ASSUMED);
        var said = new PorReader().open(folder.resolve("own.por"), Optional.of(thai));
        assertThat(said.dictionary().fields().get(0).label()).isEqualTo("ศาสนา");
        assertThat(said.dictionary().origin().encodingFrom()).isEqualTo(EncodingFrom.USER);
        var utf8 = own(file("4" + n(1) + variable(0, "Q") + "C" + t("ศาสนา") + "F1/Z", StandardCharsets.UTF_8));
        assertThat(utf8.field("Q").label()).isEqualTo("ศาสนา");
    }

    @Test
    void onlyTheWantedColumnsOfTheWantedRespondents() throws Exception {
        var data = new PorReader().open(Files.write(folder.resolve("own.por"), made()), Optional.empty());
        var columns = data.read(
                List.of(new Microdata.Wanted(2, false), new Microdata.Wanted(5, false)), 3, JobContext.unwatched());
        assertThat(columns.rows()).isEqualTo(3);
        assertThat(columns.columns()).extracting(c -> c.size()).containsExactly(3, 3);
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefusedInWords() throws Exception {
        var whole = made();
        var end = new String(whole, StandardCharsets.ISO_8859_1).indexOf("ZZZZZZ");
        for (var length = 0; length < end; length += 11) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> own(cut)).as("cut at " + cut.length).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void whatIsNoPortableFileIsNotTakenForOne() throws Exception {
        var file = Files.write(folder.resolve("no.por"), new byte[1000]);
        assertThat(new PorReader().recognises(file)).isFalse();
        assertThat(new PorReader().recognises(Files.write(file, made()))).isTrue();
        assertThat(new PorReader().recognises(SharedData.file("survey/sav/pyreadstat/sample.por")))
                .isTrue();
    }
}
