package org.mindgap.formats.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Archives made here: what is in them, and what they try. */
class SurveyArchiveTest {
    private static final byte[] DATA = "$FL2 and so on ".repeat(500).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Path zip() throws IOException {
        var path = folder.resolve("download.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return path;
    }

    /** The same archive with some bytes of the last directory entry changed. */
    private Path changed(int at, int value, int bytes) throws IOException {
        var path = zip();
        var all = Files.readAllBytes(path);
        var in = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        var entry = in.getInt(all.length - 22 + 16);
        if (bytes == 2) {
            in.putShort(entry + at, (short) value);
        } else {
            in.putInt(entry + at, value);
        }
        return Files.write(path, all);
    }

    private static String refusal(Path path) {
        var refused = catchThrowableOfType(ProblemException.class, () -> {
            var archive = SurveyArchive.open(path);
            archive.unpack(archive.surveys().get(0), JobContext.unwatched()).close();
        });
        assertThat(refused).isNotNull();
        return refused.problems().get(0).code();
    }

    @Test
    void the_survey_comes_out_whole_and_is_deleted() throws Exception {
        files.put("readme.txt", new byte[10]);
        files.put("Data/W 7 Ünïcode.sav", DATA);
        files.put("__MACOSX/Data/._W7.sav", new byte[3]);
        files.put("Data/.hidden.sav", new byte[3]);
        var archive = SurveyArchive.open(zip());
        assertThat(archive.surveys()).extracting(ArchivedFile::name).containsExactly("Data/W 7 Ünïcode.sav");
        try (var unpacked = archive.unpack(archive.surveys().get(0), JobContext.unwatched())) {
            assertThat(unpacked.path().getFileName()).hasToString("w-7-unicode.sav");
            assertThat(unpacked.path()).hasBinaryContent(DATA);
            unpacked.close();
            assertThat(unpacked.path()).doesNotExist();
            assertThat(unpacked.folder()).doesNotExist();
        }
    }

    @Test
    void files_that_are_not_packed_and_names_in_the_characters_of_dos_are_read() throws Exception {
        var path = folder.resolve("old.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(path), Charset.forName("IBM437"))) {
            var entry = new ZipEntry("Länder.dta");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(DATA.length);
            var sum = new CRC32();
            sum.update(DATA);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(DATA);
            out.closeEntry();
        }
        var archive = SurveyArchive.open(path);
        assertThat(archive.surveys().get(0).name()).isEqualTo("Länder.dta");
        try (var unpacked = archive.unpack(archive.surveys().get(0), JobContext.unwatched())) {
            assertThat(unpacked.path()).hasBinaryContent(DATA);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.sav", "/etc/evil.sav", "C:\\evil.sav", "..\\..\\evil.sav", "a/../evil.sav"})
    void no_path_leads_out_of_the_archive(String name) throws Exception {
        files.put(name, DATA);
        var archive = SurveyArchive.open(zip());
        try (var unpacked = archive.unpack(archive.surveys().get(0), JobContext.unwatched())) {
            assertThat(unpacked.path().getFileName()).hasToString("evil.sav");
            assertThat(unpacked.path().getParent()).isEqualTo(unpacked.folder());
            assertThat(unpacked.folder().getFileName().toString()).startsWith("mindgap-");
        }
    }

    @Test
    void several_surveys_are_listed_in_the_archives_order() throws Exception {
        files.put("b.sav", DATA);
        files.put("a.dta", DATA);
        files.put("c.csv", DATA);
        assertThat(SurveyArchive.open(zip()).surveys())
                .extracting(ArchivedFile::name)
                .containsExactly("b.sav", "a.dta", "c.csv");
    }

    @Test
    void an_archive_without_a_survey_is_refused() throws Exception {
        files.put("questionnaire.pdf", DATA);
        assertThat(refusal(zip())).isEqualTo("microdata.zip-no-survey");
        files.put("data.zip", DATA);
        assertThat(refusal(zip())).isEqualTo("microdata.zip-nested");
    }

    @Test
    void an_entry_with_a_password_is_listed_and_refused() throws Exception {
        files.put("a.sav", DATA);
        var path = changed(8, 1, 2);
        assertThat(SurveyArchive.open(path).surveys().get(0).encrypted()).isTrue();
        assertThat(refusal(path)).isEqualTo("microdata.zip-encrypted");
    }

    @Test
    void another_way_of_packing_is_refused() throws Exception {
        files.put("a.sav", DATA);
        assertThat(refusal(changed(10, 9, 2))).isEqualTo("microdata.zip-method");
    }

    @Test
    void what_grows_beyond_what_the_archive_says_is_refused() throws Exception {
        files.put("a.sav", DATA);
        assertThat(refusal(changed(24, 100, 4))).isEqualTo("microdata.zip-bomb");
    }

    @Test
    void what_shrank_more_than_any_survey_is_refused() throws Exception {
        files.put("a.sav", DATA);
        assertThat(refusal(changed(24, 1 << 30, 4))).isEqualTo("microdata.zip-bomb");
        assertThat(refusal(changed(24, -1, 4))).isEqualTo("microdata.zip-large");
    }

    @Test
    void a_file_that_is_shorter_or_another_than_the_archive_says_is_refused() throws Exception {
        files.put("a.sav", DATA);
        assertThat(refusal(changed(24, DATA.length + 1, 4))).isEqualTo("microdata.zip-damaged");
        assertThat(refusal(changed(16, 12345, 4))).isEqualTo("microdata.zip-damaged");
        assertThat(refusal(changed(42, 7, 4))).isEqualTo("microdata.zip-damaged");
        assertThat(refusal(changed(20, 5, 4))).isEqualTo("microdata.zip-damaged");
    }

    @Test
    void what_is_no_archive_or_ends_early_is_refused() throws Exception {
        files.put("a.sav", DATA);
        var all = Files.readAllBytes(zip());
        for (var length : new int[] {0, 10, 22, all.length / 2, all.length - 1}) {
            var cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(all, length));
            assertThat(refusal(cut)).isEqualTo("microdata.zip-damaged");
        }
    }

    @Test
    void more_files_than_any_archive_of_a_survey_are_refused() throws Exception {
        for (var i = 0; i <= ArchiveDirectory.MOST_FILES; i++) {
            files.put(i + ".sav", new byte[0]);
        }
        assertThat(refusal(zip())).isEqualTo("microdata.zip-many");
    }

    @Test
    void no_unpacked_file_is_left_where_unpacking_fails() throws Exception {
        files.put("only-here-" + System.nanoTime() + ".sav", DATA);
        var name = files.keySet().iterator().next();
        assertThat(refusal(changed(16, 12345, 4))).isEqualTo("microdata.zip-damaged");
        try (var temporary = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "mindgap-*")) {
            for (var each : temporary) {
                assertThat(each.resolve(name)).doesNotExist();
            }
        }
    }
}
