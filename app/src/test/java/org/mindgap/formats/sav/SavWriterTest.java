package org.mindgap.formats.sav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.Read;
import org.mindgap.formats.microdata.SpssName;
import org.mindgap.formats.microdata.TextDraft;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** What is written and read back is the same. That GNU PSPP and R read it too stands in docs/verification. */
class SavWriterTest {
    @TempDir
    Path folder;

    private final List<Problem> notes = new ArrayList<>();

    private Read back(Read read) throws IOException, ProblemException {
        var file = folder.resolve("back.sav");
        try (var out = Files.newOutputStream(file)) {
            notes.addAll(
                    new SavWriter(out).write(read.dictionary(), read.columns().columns(), JobContext.unwatched()));
        }
        return Read.of(new SavReader(), file);
    }

    private void assertSame(Read read) throws IOException, ProblemException {
        var back = back(read);
        assertThat(notes).isEmpty();
        assertThat(back.dictionary().origin().encoding()).isEqualTo("UTF-8");
        assertThat(back.dictionary().origin().cases())
                .isEqualTo(OptionalLong.of(read.columns().rows()));
        assertThat(back.dictionary().origin().label())
                .isEqualTo(read.dictionary().origin().label());
        assertThat(back.dictionary().weight()).isEqualTo(read.dictionary().weight());
        assertThat(back.dictionary().sets()).isEqualTo(read.dictionary().sets());
        assertThat(back.dictionary().attributes()).isEqualTo(read.dictionary().attributes());
        assertThat(back.dictionary().documents()).isEqualTo(read.dictionary().documents());
        assertThat(back.dictionary().fields())
                .usingElementComparator((a, b) -> bare(a).equals(bare(b)) ? 0 : 1)
                .isEqualTo(read.dictionary().fields());
        for (var field : read.dictionary().fields()) {
            assertThat(back.cells(field.name())).as(field.name()).isEqualTo(read.cells(field.name()));
        }
    }

    /** All but the width of texts, which is another in UTF-8, and the format that says it. */
    private static Field bare(Field field) {
        return new Field(
                field.name(),
                field.label(),
                field.isText() ? 1 : 0,
                field.isText() ? "A" : field.format(),
                field.measure(),
                field.roleInFile(),
                field.labels(),
                field.missing(),
                field.attributes(),
                field.look());
    }

    @Test
    void ownFile() throws Exception {
        try (var in = Objects.requireNonNull(SavWriterTest.class.getResourceAsStream("/fuzz/survey/sav/zlib.zsav"))) {
            var file = Files.write(folder.resolve("own.zsav"), in.readAllBytes());
            assertSame(Read.of(new SavReader(), file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sav/medella/MissingValues.sav",
                "sav/medella/Learning.sav",
                "sav/medella/MaxString.sav",
                "sav/spss-reader/verylongstring.sav",
                "sav/spss-reader/longstringvaluerecord.sav",
                "sav/spss-reader/weighted.sav",
                "sav/spss_sav/comprehensive.sav",
                "sav/haven/datetime.sav",
                "sav/pyreadstat/sample.zsav",
                "sav/pyreadstat/hebrews.sav",
                "sav-asian/gb18030.sav",
                "sav-asian/win874.sav"
            })
    void realFiles(String name) throws Exception {
        assertSame(Read.of(new SavReader(), SharedData.file("survey/" + name)));
    }

    @Test
    void labelsAreCutAtAWholeCharacter() {
        assertThat(SavDictionaryWriter.cut("ไทย", 7)).hasSize(6);
        assertThat(SavDictionaryWriter.cut("abc", 7)).hasSize(3);
    }

    @Test
    void theEncodingOfTheFileThatIsWrittenIsSaid() throws Exception {
        var read = back(Read.of(new SavReader(), SharedData.file("survey/sav-asian/euckr.sav")));
        assertThat(read.dictionary().origin().encodingFrom()).isEqualTo(FileOrigin.EncodingFrom.FILE);
    }

    private static Field text(String name, String label) {
        return new Field(name, label, 1, "A1", Optional.empty(), "", List.of(), MissingValues.NONE, java.util.Map.of());
    }

    private static Cells texts(String... cells) {
        var draft = new TextDraft(StandardCharsets.UTF_8, true, Integer.MAX_VALUE);
        for (var cell : cells) {
            var bytes = cell.getBytes(StandardCharsets.UTF_8);
            draft.add(bytes, 0, bytes.length);
        }
        return draft.cells();
    }

    private Read written(List<Field> fields, List<Cells> cells, int rows) throws IOException, ProblemException {
        var origin = new FileOrigin("SPSS", "", "", "", "UTF-8", FileOrigin.EncodingFrom.FORMAT, OptionalLong.of(rows));
        var dictionary = new Dictionary(
                origin, fields, Optional.empty(), List.of(), java.util.Map.of("Of", List.of("two\nlines")), List.of());
        return back(new Read(dictionary, new Microdata.Columns(cells, rows, List.of())));
    }

    /** As SPSS names variables: the Command Syntax Reference, "Variable Names". */
    @Test
    void namesThatSpssDoesNotTakeAreMadeIntoOnesThatItDoes() throws Exception {
        var long_ = "क".repeat(30);
        var names = List.of("q 1", "q_1", "with", "1st", "Q_1", "a.", "", "#x", long_, "โรค", "a=b\tc", long_ + "x");
        var fields =
                names.stream().map(n -> text(n, n.isEmpty() ? "Nameless" : "")).toList();
        var cells = names.stream().map(n -> texts(n, "x")).toList();
        var read = written(fields, cells, 2);
        var now = read.dictionary().fields().stream().map(Field::name).toList();
        assertThat(now)
                .containsExactly(
                        "q_1_2",
                        "q_1",
                        "v_with",
                        "v_1st",
                        "Q_1_3",
                        "a",
                        "v_",
                        "v_#x",
                        "क".repeat(21),
                        "โรค",
                        "a_b_c",
                        "क".repeat(20) + "_2");
        assertThat(now).allMatch(SavNames::isValid);
        assertThat(read.field("q_1_2").label()).isEqualTo("q 1");
        assertThat(read.field("v_").label()).isEqualTo("Nameless");
        assertThat(read.field("v_with").attributes()).containsEntry(SpssName.OLD_NAME, List.of("with"));
        assertThat(read.field("q_1").attributes()).isEmpty();
        for (var i = 0; i < names.size(); i++) {
            assertThat(read.cells(now.get(i))).containsExactly(names.get(i), "x");
        }
        assertThat(notes)
                .extracting(Problem::code)
                .containsOnly("microdata.name-changed")
                .hasSize(10);
        assertThat(read.dictionary().attributes()).containsEntry("Of", List.of("two lines"));
    }

    @Test
    void textsThatAreTooLongAreCutAndSaid() throws Exception {
        var read = written(List.of(text("t", "")), List.of(texts("ü".repeat(20_000), "short", "ü".repeat(20_000))), 3);
        assertThat(read.cells("t")).containsExactly("ü".repeat(16_383), "short", "ü".repeat(16_383));
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).code()).isEqualTo("microdata.texts-cut");
        assertThat(notes.get(0).arguments()).containsExactly("t", "2", "32767");
    }

    @Test
    void everyTextIsWrittenAndWhatWasNotKeptIsSaid() throws Exception {
        var many = new String[5000];
        for (var i = 0; i < many.length; i++) {
            many[i] = "text " + i;
        }
        var read = written(
                List.of(text("each", ""), text("counted", "")),
                List.of(texts(many), new Cells.FreeText(5000, 4001)),
                5000);
        assertThat(read.cells("each")).containsExactly(many);
        assertThat(read.cells("counted")).containsOnly("");
        assertThat(notes).extracting(Problem::code).containsExactly("microdata.texts-not-kept");
    }

    @Test
    void theWeightBehindAVeryLongTextAndRangesFromLowestAndToHighest() throws Exception {
        var low = new MissingValues(List.of("99"), Optional.of(new MissingValues.Range(Double.NEGATIVE_INFINITY, -1)));
        var high = new MissingValues(List.of(), Optional.of(new MissingValues.Range(90, Double.POSITIVE_INFINITY)));
        var fields = List.of(text("long", ""), number("w", MissingValues.NONE), number("a", low), number("b", high));
        var origin = new FileOrigin("SPSS", "", "", "", "UTF-8", FileOrigin.EncodingFrom.FORMAT, OptionalLong.of(1));
        var numbers = new org.mindgap.formats.microdata.NumberDraft();
        numbers.add(1.5);
        var cells = List.of(texts("x".repeat(2000)), numbers.cells(), numbers.cells(), numbers.cells());
        var read = back(new Read(
                new Dictionary(origin, fields, Optional.of("w"), List.of(), java.util.Map.of(), List.of()),
                new Microdata.Columns(cells, 1, List.of())));
        assertThat(read.dictionary().weight()).contains("w");
        assertThat(read.cells("w")).containsExactly("1.5");
        assertThat(read.field("a").missing()).isEqualTo(low);
        assertThat(read.field("b").missing()).isEqualTo(high);
    }

    /** Numbers that are whole only once 100 is added to them, as one byte writes them. */
    @ParameterizedTest
    @ValueSource(
            doubles = {1e-300, -1e-300, 4.9e-324, 1.0000000000000002, 0.9999999999999999, 151, 152, -99, -100, 1e-15})
    void everyNumberComesBackToTheLastBit(double value) throws Exception {
        var numbers = new org.mindgap.formats.microdata.NumberDraft();
        numbers.add(value);
        var read = written(List.of(number("n", MissingValues.NONE)), List.of(numbers.cells()), 1);
        assertThat(((Cells.Coded) read.columns().columns().get(0)).dictionary()).containsExactly(value);
    }

    @Test
    void labelsThatAreNoneOfTheEncodingThatTheFileSaysAreTold() throws Exception {
        written(List.of(text("t", "Юг")), List.of(texts("a", "b")), 2);
        var file = folder.resolve("back.sav");
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var broken = bytes.replace("\u00d0\u00ae", "\u00de\u00e3"); // as windows-1251 has these letters
        Files.write(file, broken.getBytes(StandardCharsets.ISO_8859_1));

        var told = new SavReader().open(file, Optional.empty()).notes();

        assertThat(told).extracting(Problem::code).containsExactly("microdata.labels-undecodable");
        assertThat(told.get(0).arguments()).startsWith("1").endsWith("UTF-8");
    }

    private static Field number(String name, MissingValues missing) {
        return new Field(name, "", 0, "F8.2", Optional.empty(), "", List.of(), missing, java.util.Map.of());
    }
}
