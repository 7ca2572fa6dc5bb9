package org.mindgap.formats.sav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.Read;
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
                field.attributes());
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
}
