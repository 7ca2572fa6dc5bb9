package org.mindgap.formats.sav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.Read;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.AnswerSet;
import org.mindgap.survey.Measure;

/**
 * What stands in real files is what R's haven 2.5.1 and GNU PSPP say of them (docs/verification/survey-files.R compares
 * every cell of every file).
 */
class SavReaderTest {
    @TempDir
    Path folder;

    private static Read real(String name) throws IOException, ProblemException {
        return Read.of(new SavReader(), SharedData.file("survey/" + name));
    }

    private static byte[] own(String name) throws IOException {
        try (var in = Objects.requireNonNull(SavReaderTest.class.getResourceAsStream("/fuzz/survey/sav/" + name))) {
            return in.readAllBytes();
        }
    }

    private Read own(byte[] bytes) throws IOException, ProblemException {
        return Read.of(new SavReader(), Files.write(folder.resolve("own.sav"), bytes));
    }

    @ParameterizedTest
    @CsvSource({"bytecode.sav", "plain.sav", "zlib.zsav"})
    void allThreeWaysOfWritingCellsSayTheSame(String name) throws Exception {
        var read = own(own(name));
        assertThat(read.dictionary().weight()).contains("w");
        assertThat(read.cells("w")).containsExactly("1.25", "0.5", "2", "1.125", "1");
        assertThat(read.cells("q1")).containsExactly("1", "2", "99", "1", "2");
        assertThat(read.cells("q2")).containsExactly("98", "3", "1", "2", "5");
        assertThat(read.cells("town")).containsExactly("Ober", "Unter", "Ober", "Mitte", "");
        assertThat(read.cells("note")).containsExactly("eins", "zwei und noch etwas mehr", "", "vier", "fünf");
        assertThat(read.field("q1").missing().codes()).containsExactly("98", "99");
        assertThat(read.field("q1").roleInFile()).isEqualTo("target");
        assertThat(read.field("q1").attributes()).containsEntry("Card", List.of("A"));
        assertThat(read.field("q2").measure()).contains(Measure.ORDINAL);
        assertThat(read.field("q2").missing())
                .isEqualTo(new MissingValues(
                        List.of(), Optional.of(new MissingValues.Range(90, Double.POSITIVE_INFINITY))));
        assertThat(read.field("note").width()).isEqualTo(300);
        assertThat(read.field("note").labels()).containsExactly(new ValueLabel("eins", "One"));
        assertThat(read.field("note").missing().codes()).containsExactly("vier");
        assertThat(read.dictionary().sets())
                .containsExactly(
                        new AnswerSet("$both", "Both", "", List.of("q1", "q2")),
                        new AnswerSet("$tick", "Tick", "1", List.of("q1", "q2")));
        assertThat(read.dictionary().attributes()).containsEntry("Made", List.of("for tests"));
        assertThat(read.dictionary().documents()).anyMatch(d -> d.contains("do not exist"));
    }

    @Test
    void bigEndianCells() throws Exception {
        var read = real("sav/medella/BigEndian.sav");
        assertThat(read.columns().rows()).isEqualTo(50);
        assertThat(read.field("GROUP").labels())
                .containsExactly(new ValueLabel("0", "Control"), new ValueLabel("1", "Treatment"));
        assertThat(read.cells("AGE")).startsWith("16", "5", "13", "14", "6", "12");
        assertThat(read.cells("PRETEST").get(0)).startsWith("36.37699261646427");
        assertThat(read.dictionary().origin().encodingFrom()).isEqualTo(EncodingFrom.NOT_NEEDED);
    }

    @Test
    void missingValuesOfEveryShape() throws Exception {
        var read = real("sav/medella/MissingValues.sav");
        assertThat(read.field("NoMissing").missing().isEmpty()).isTrue();
        assertThat(read.field("ThreeDiscrete").missing().codes()).containsExactly("1", "2", "3");
        var range = read.field("RangeDiscrete").missing();
        assertThat(List.of(range.has(0), range.has(1), range.has(5), range.has(6), range.has(7)))
                .containsExactly(false, true, true, false, true);
        assertThat(read.cells("RangeDiscrete")).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void aVeryLongTextIsOneVariableAndWhatStandsBehindItIsInItsPlace() throws Exception {
        var read = real("sav/spss-reader/verylongstring.sav");
        assertThat(read.field("some_very_long_string").width()).isEqualTo(2000);
        assertThat(read.cells("some_very_long_string").get(0)).hasSize(1845).startsWith("This string counts 1845");
        assertThat(read.cells("some_num2")).containsExactly("2", "3");
    }

    @Test
    void theLongestTextThatThereIs() throws Exception {
        var read = real("sav/medella/MaxString.sav");
        var text = read.cells(read.dictionary().fields().get(0).name()).get(0);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(32_767);
    }

    @Test
    void theWeightOfTheFileIsKnown() throws Exception {
        var read = real("sav/spss-reader/weighted.sav");
        assertThat(read.dictionary().weight()).contains("Sample_Weight");
        assertThat(read.columns().rows()).isEqualTo(5293);
        assertThat(read.sum("Sample_Weight")).isCloseTo(22_097_900, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "euckr, EUC-KR, 종교가 있습니까, 예",
        "win874, x-windows-874, คุณนับถือศาสนาหรือไม่, ใช่",
        "gb18030, GB18030, 您有宗教信仰吗, 有",
        "utf8_devanagari, UTF-8, क्या आप ईश्वर में विश्वास करते हैं, हाँ"
    })
    void labelsInTheFilesOwnCharacters(String name, String encoding, String label, String first) throws Exception {
        var read = real("sav-asian/" + name + ".sav");
        assertThat(read.dictionary().origin().encoding()).isEqualTo(encoding);
        assertThat(read.dictionary().origin().encodingFrom()).isEqualTo(EncodingFrom.FILE);
        assertThat(read.field("q1").label()).isEqualTo(label);
        assertThat(read.field("q1").labels().get(0).label()).isEqualTo(first);
        assertThat(read.field("q1").missing().codes()).containsExactly("98", "99");
        assertThat(read.cells("wt")).containsExactly("0.5", "1.25", "2", "3");
    }

    @Test
    void theUsersEncodingGoesFirst() throws Exception {
        var file = SharedData.file("survey/sav-asian/euckr.sav");
        var data = new SavReader().open(file, Optional.of(Charset.forName("windows-1252")));
        assertThat(data.dictionary().origin().encodingFrom()).isEqualTo(EncodingFrom.USER);
        assertThat(data.dictionary().fields().get(0).label()).isNotEqualTo("종교가 있습니까");
    }

    @Test
    void setsOfAllThreeKinds() throws Exception {
        var sets = real("sav/spss_sav/comprehensive.sav").dictionary().sets();
        assertThat(sets).extracting(AnswerSet::name).containsExactly("$dich", "$cat", "$counted");
        assertThat(sets).extracting(AnswerSet::isTicks).containsExactly(true, false, true);
        assertThat(sets.get(0).label()).isEqualTo("Dichotomy set");
    }

    @Test
    void onlyTheWantedColumnsAreRead() throws Exception {
        var data = new SavReader().open(Files.write(folder.resolve("b.sav"), own("bytecode.sav")), Optional.empty());
        var columns = data.read(
                List.of(new Microdata.Wanted(3, false), new Microdata.Wanted(6, false)), JobContext.unwatched());
        assertThat(columns.columns()).hasSize(2);
        assertThat(columns.columns().get(0).size()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"bytecode.sav", "plain.sav", "zlib.zsav"})
    void aFileWithoutItsNumberOfCasesIsReadToItsEnd(String name) throws Exception {
        var bytes = own(name);
        Arrays.fill(bytes, 80, 84, (byte) 0xFF);
        var record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(7).putInt(16).putInt(8).putInt(2);
        var at = IntStream.range(0, bytes.length - 32)
                .filter(i -> Arrays.equals(bytes, i, i + 16, record.array(), 0, 16))
                .findFirst();
        at.ifPresent(i -> Arrays.fill(bytes, i + 24, i + 32, (byte) 0xFF));
        var read = own(bytes);
        assertThat(read.dictionary().origin().cases()).isEmpty();
        assertThat(read.columns().rows()).isEqualTo(5);
        assertThat(read.cells("q2")).containsExactly("98", "3", "1", "2", "5");
    }

    @ParameterizedTest
    @CsvSource({"bytecode.sav", "plain.sav"})
    void whatStandsBehindTheWantedRespondentsIsNotRead(String name) throws Exception {
        var whole = own(name);
        // behind the second of five respondents
        var cut = Arrays.copyOf(whole, whole.length - (name.startsWith("plain") ? 3 * 360 : 150));
        var data = new SavReader().open(Files.write(folder.resolve("cut.sav"), cut), Optional.empty());
        var all = IntStream.range(0, data.dictionary().fields().size())
                .mapToObj(i -> new Microdata.Wanted(i, true))
                .toList();
        assertThat(data.read(all, 2, JobContext.unwatched()).rows()).isEqualTo(2);
        assertThatThrownBy(() -> data.read(all, JobContext.unwatched())).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({"bytecode.sav", "plain.sav", "zlib.zsav"})
    void aFileThatIsCutOffAnywhereIsRefusedInWords(String name) throws Exception {
        var whole = own(name);
        // behind the last cell stand the fillers of the last eight codes, and behind those the trailer of blocks
        var needed = whole.length - (name.startsWith("plain") ? 1 : name.startsWith("zlib") ? 60 : 24);
        for (var length = 0; length < needed; length += 13) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> own(cut)).as("cut at " + cut.length).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anEncryptedFileIsRefusedAsThat() throws Exception {
        var bytes = new byte[200];
        System.arraycopy("ENCRYPTEDSAV".getBytes(StandardCharsets.US_ASCII), 0, bytes, 8, 12);
        var file = Files.write(folder.resolve("e.sav"), bytes);
        assertThat(new SavReader().recognises(file)).isTrue();
        assertThatThrownBy(() -> new SavReader().open(file, Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("microdata.encrypted"));
    }

    @Test
    void fewerRespondentsThanAnnouncedAreNoSurvey() throws Exception {
        var bytes = own("plain.sav");
        assertThat(own(bytes).dictionary().origin().cases()).isEqualTo(OptionalLong.of(5));
        bytes[80]++;
        assertThatThrownBy(() -> own(bytes))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("microdata.cases-missing"));
    }

    /** The same file with another name of its character set, and a label of as many bytes in it. */
    @ParameterizedTest
    @CsvSource({
        "KOI8-R, Вы молитесь?",
        "KOI8-U, Ви молитеся?",
        "windows-1251, Вы молитесь?",
        "TIS-620, คุณสวดมนต์ไห",
        "x-windows-874, คุณสวดมนต์ไห",
        "Big5, 您是否祈禱",
        "Shift_JIS, 祈りますかね",
        "EUC-KR, 기도합니까요",
        "GB18030, 您祈祷不祈祷",
        "EUC-JP, 祈りますかね"
    })
    void everyEncodingThatAFileNames(String name, String label) throws Exception {
        var charset = Charset.forName(name);
        var text = Arrays.copyOf(label.getBytes(charset), 12);
        Arrays.fill(text, label.getBytes(charset).length, 12, (byte) ' ');
        var bytes = new String(own("bytecode.sav"), StandardCharsets.ISO_8859_1);
        var head = "\7\0\0\0\24\0\0\0\1\0\0\0";
        var said = bytes.replace("Do you pray?", new String(text, StandardCharsets.ISO_8859_1))
                .replace(head + "\5\0\0\0UTF-8", head + (char) name.length() + "\0\0\0" + name);
        var read = own(said.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.dictionary().origin().encoding()).isEqualTo(charset.name());
        assertThat(read.dictionary().origin().encodingFrom()).isEqualTo(EncodingFrom.FILE);
        assertThat(read.field("q1").label()).isEqualTo(label);
    }

    @Test
    void datesAndTimesAreSecondsAndSayTheirFormat() throws Exception {
        var read = real("sav/haven/datetime.sav");
        assertThat(read.dictionary().fields())
                .extracting(f -> f.format())
                .containsExactly("ADATE10", "DATETIME20", "TIME11.2");
        // 22 and 23 September 2014 in seconds from 14 October 1582: what haven makes of them
        assertThat(read.cells("date")).containsExactly("13630723200", "13630809600");
    }

    /** Many small blocks, read by what the trailer says, and one after the other where it says what cannot be. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "9, true", "0, false", "9, false"})
    void blocksOfAZlibFile(int damage, boolean told) throws Exception {
        var whole = own("zlib.zsav");
        var read = own(whole);
        var file = inBlocks(whole, 37, told);
        if (damage == 0) {
            assertThat(own(file.clone()).columns().rows()).isEqualTo(5);
            assertThat(own(file).cells("note")).isEqualTo(read.cells("note"));
            return;
        }
        // the middle of a block in front, or far behind
        file[zlibHeader(whole) + 24 + damage * 20] ^= 0x55;
        assertThatThrownBy(() -> own(file)).isInstanceOf(ProblemException.class);
    }

    private static int zlibHeader(byte[] whole) {
        var file = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(176, whole.length - 8)
                .filter(i -> file.getLong(i) == i)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] inBlocks(byte[] whole, int size, boolean told) throws Exception {
        var file = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        var header = zlibHeader(whole);
        var trailer = (int) file.getLong(header + 8);
        byte[] cells;
        try (var in = new InflaterInputStream(new ByteArrayInputStream(whole, header + 24, trailer - header - 24))) {
            cells = in.readAllBytes();
        }
        var blocks = new ByteArrayOutputStream();
        var count = (cells.length + size - 1) / size;
        var table = ByteBuffer.allocate(24 + 24 * count).order(ByteOrder.LITTLE_ENDIAN);
        table.putLong(-100).putLong(0).putInt(size).putInt(count);
        for (var from = 0; from < cells.length; from += size) {
            var before = blocks.size();
            var length = Math.min(size, cells.length - from);
            var packed = new DeflaterOutputStream(blocks);
            packed.write(cells, from, length);
            packed.finish();
            table.putLong(header + from).putLong(header + 24L + before + (told ? 0 : 1));
            table.putInt(length).putInt(blocks.size() - before);
        }
        var all = new ByteArrayOutputStream();
        all.write(whole, 0, header);
        var places = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        places.putLong(header).putLong(header + 24L + blocks.size()).putLong(table.capacity());
        all.writeBytes(places.array());
        all.writeBytes(blocks.toByteArray());
        all.writeBytes(table.array());
        return all.toByteArray();
    }
}
