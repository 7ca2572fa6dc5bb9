package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.Respondents;

/**
 * A million respondents of six columns are read by a Java that has 96 MB: their columns take 28 MB, their texts would
 * take several times what there is.
 */
class MillionRowsTest {
    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void streamsInBoundedMemory() throws Exception {
        var file = folder.resolve("million.csv");
        write(file);
        var output = folder.resolve("out").toFile();
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(child.waitFor()).as(Files.readString(output.toPath())).isZero();
        assertThat(Files.readString(output.toPath())).isEqualTo("1000000 respondents, 3 questions, 250000 say 4\n");
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("id,w,q1,q2,q3,sex\n");
            for (var i = 0; i < ROWS; i++) {
                out.write(i + "," + (i % 1000) / 1000.0 + "," + (i % 4 + 1) + "," + (i % 5) + "," + (i % 7) + ","
                        + (i % 2) + "\n");
            }
        }
    }

    /** What the second Java does. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException, ProblemException {
            var request = SurveyRequest.of(Path.of(args[0]))
                    .weight(List.of("w"))
                    .groups(List.of("sex"))
                    .invented(true);
            var survey = new RespondentCsvReader()
                    .read(request, JobContext.unwatched())
                    .survey();
            var respondents = (Respondents) survey.source();
            var q1 = (Column.Codes) respondents.column("q1");
            var four = q1.dictionary().indexOf("4");
            var count =
                    java.util.Arrays.stream(q1.index()).filter(i -> i == four).count();
            System.out.print(respondents.count() + " respondents, "
                    + survey.questions().size() + " questions, " + count + " say 4\n");
        }
    }
}
