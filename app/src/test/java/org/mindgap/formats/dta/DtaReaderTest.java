package org.mindgap.formats.dta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.Read;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** What stands in real files is what R's haven 2.5.1 says of them (docs/verification/survey-files.R). */
class DtaReaderTest {
    @TempDir
    Path folder;

    private static Read real(String name) throws IOException, ProblemException {
        return Read.of(new DtaReader(), SharedData.file("survey/dta/" + name));
    }

    private static byte[] own(String name) throws IOException {
        try (var in = Objects.requireNonNull(DtaReaderTest.class.getResourceAsStream("/fuzz/survey/dta/" + name))) {
            return in.readAllBytes();
        }
    }

    private Read own(byte[] bytes) throws IOException, ProblemException {
        return Read.of(new DtaReader(), Files.write(folder.resolve("own.dta"), bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "stata-compat-105, Stata 105",
        "stata-compat-108, Stata 108",
        "stata-compat-114, Stata 114",
        "stata-compat-be-114, Stata 114",
        "stata-compat-118, Stata 118"
    })
    void theSameTableInEveryFormat(String name, String format) throws Exception {
        var read = real(name + ".dta");
        assertThat(read.dictionary().origin().format()).isEqualTo(format);
        assertThat(read.cells("i8")).containsExactly("-1", "0", "1");
        assertThat(read.cells("i16")).containsExactly("-1025", "0", "1025");
        assertThat(read.cells("i32")).containsExactly("-8388609", "0", "8388609");
        assertThat(read.cells("d")).containsExactly("0.1", "0.2", "0.3");
        assertThat(Float.parseFloat(read.cells("f").get(2))).isEqualTo(-0.3f);
        assertThat(read.cells("s10")).containsOnly("abcdefghij");
    }

    @Test
    void missingValuesKeepTheirLetters() throws Exception {
        var read = real("tagged-na-double.dta");
        assertThat(read.cells("x")).containsExactly("1", "2", "3", "4", "5", ".a", ".h", ".z");
        assertThat(read.field("x").labels())
                .containsExactlyInAnyOrder(new ValueLabel(".a", "apple"), new ValueLabel(".z", ".zebra"));
        assertThat(read.field("x").missing().has(org.mindgap.formats.microdata.CodeText.tagged('a')))
                .isTrue();
    }

    @Test
    void someValuesHaveNoLabel() throws Exception {
        var read = real("stata-dta-partially-labeled.dta");
        assertThat(read.cells("cats")).containsExactly("1", "2", "1", "2", "3");
        assertThat(read.field("cats").labels()).containsExactly(new ValueLabel("1", "a"), new ValueLabel("2", "b"));
    }

    @Test
    void datesAreTheirNumbersAndSayTheirFormat() throws Exception {
        var read = real("types.dta");
        assertThat(read.cells("vdate")).containsExactly("0", "20423");
        assertThat(read.field("vdate").format()).isEqualTo("%td");
        assertThat(read.cells("vstr")).containsExactly("2", "Hello, World!");
    }

    @Test
    void textsWhoseEncodingNobodySaidAreReadAsWestern() throws Exception {
        var file = SharedData.file("survey/dta/stata1_encoding.dta");
        var read = Read.of(new DtaReader(), file);
        assertThat(read.dictionary().origin().encodingFrom()).isEqualTo(EncodingFrom.NOT_NEEDED);
        assertThat(read.cells("kreis1849").get(0)).isEqualTo("Düsseldorf");
        assertThat(read.columns().notes()).extracting(p -> p.code()).contains("microdata.texts-assumed");
    }

    @Test
    void aByteThatIsNoCharacterIsSaid() throws Exception {
        var read = real("stata1_encoding_118.dta");
        assertThat(read.columns().notes()).extracting(p -> p.code()).contains("microdata.undecodable");
    }

    @ParameterizedTest
    @CsvSource({"v13.dta, Stata 117", "v14.dta, Stata 118"})
    void longTextsStandBehindTheRows(String name, String format) throws Exception {
        var read = own(own(name));
        assertThat(read.dictionary().origin().format()).isEqualTo(format);
        assertThat(read.cells("words")).containsExactly("x".repeat(300), "b", "c", "");
        assertThat(read.cells("q1")).containsExactly("1", "2", ".a", "1");
        assertThat(read.cells("wt")).containsExactly("1.25", "0.5", "2", "");
    }

    @Test
    void labelsOfTheOldestFormats() throws Exception {
        var read = own(own("v5.dta"));
        assertThat(read.dictionary().origin().format()).isEqualTo("Stata 105");
        assertThat(read.field("faith").labels())
                .containsExactly(new ValueLabel("1", "Sun"), new ValueLabel("2", "Moon"));
        assertThat(read.field("q1").labels())
                .containsExactly(
                        new ValueLabel("1", "Yes"), new ValueLabel("2", "No"), new ValueLabel("-9", "Refused"));
        assertThat(read.cells("q1")).containsExactly("1", "2", "", "1");
        assertThat(read.cells("wt")).containsExactly("1.25", "0.5", "2", "");
    }

    @ParameterizedTest
    @CsvSource({"v8.dta", "v12.dta", "v13.dta", "v14.dta"})
    void onlyTheFirstRespondentsAreReadWhereNoMoreAreWanted(String name) throws Exception {
        var whole = own(name);
        var data = new DtaReader().open(Files.write(folder.resolve("own.dta"), whole), Optional.empty());
        var all = IntStream.range(0, data.dictionary().fields().size())
                .mapToObj(i -> new Microdata.Wanted(i, true))
                .toList();
        assertThat(data.read(all, 2, JobContext.unwatched()).rows()).isEqualTo(2);
        assertThat(data.read(all, 99, JobContext.unwatched()).rows()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"v5.dta", "v8.dta", "v12.dta", "v13.dta", "v14.dta"})
    void aFileThatIsCutOffAnywhereIsRefusedInWords(String name) throws Exception {
        var whole = own(name);
        // an untagged file may end behind any set of labels
        var needed = whole.length - (name.equals("v5.dta") ? 71 : name.matches("v(8|12).dta") ? 240 : 12);
        for (var length = 0; length < needed; length += 17) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> own(cut)).as("cut at " + cut.length).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void aFormatThatIsTooOldIsRefusedAsThat() throws Exception {
        var file = Files.write(folder.resolve("old.dta"), new byte[] {102, 2, 1, 0, 1, 0, 0, 0});
        assertThatThrownBy(() -> new DtaReader().open(file, Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("microdata.dta-version"));
    }
}
