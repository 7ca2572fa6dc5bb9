package org.mindgap.formats.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

class CsvTableTest {
    @TempDir
    Path folder;

    @Test
    void readsMarkQuotedLineBreaksAndBothLineEnds() throws Exception {
        var rows = rows("\uFEFFa,b\r\n1,\"x\ny\"\r\n2,\"say \"\"no\"\"\"\n".getBytes(UTF_8));
        assertThat(rows)
                .containsExactly(new CsvRow(2, List.of("1", "x\ny")), new CsvRow(4, List.of("2", "say \"no\"")));
    }

    @Test
    void dropsEmptyFieldsBeyondTheHeader() throws Exception {
        assertThat(rows("a,b\n1,2,, \n".getBytes(UTF_8))).containsExactly(new CsvRow(2, List.of("1", "2")));
    }

    @Test
    void stopsAtARowOfAnotherLength() {
        assertThat(problem("a,b\n1,2\n3\n")).isEqualTo(at(Problem.error("formats.row-length", 2, 1), 3));
        assertThat(problem("a,b\n1,2\n3,4,5\n")).isEqualTo(at(Problem.error("formats.row-length", 2, 3), 3));
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThat(problem("a,b,a\n1,2,3\n")).isEqualTo(at(Problem.error("formats.header-duplicate", "a"), 1));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(problem("").code()).isEqualTo("formats.empty-file");
    }

    @Test
    void saysWhereAQuoteIsNotClosed() {
        var problem = problem("a,b\n1,\"2\n3,4\n");
        assertThat(problem.code()).isEqualTo("formats.csv-broken");
        assertThat(problem.arguments().get(0)).contains("line 2");
    }

    @Test
    void reportsWhatIsNoUtf8WithItsLine() {
        var problem = catchThrowableOfType(
                        ProblemException.class, () -> rows(new byte[] {'a', '\n', '1', '\n', (byte) 0xE9, '\n'}))
                .problems()
                .get(0);
        assertThat(problem).isEqualTo(at(Problem.error("formats.not-utf8", "byte 0xE9"), 3));
    }

    @Test
    void findsTheSeparatorInTheHeader() throws Exception {
        assertThat(rows("a;\"b,c,d\";e\n1;2;3\n".getBytes(UTF_8)))
                .containsExactly(new CsvRow(2, List.of("1", "2", "3")));
        assertThat(rows("a\tb\n1,5\t2\n".getBytes(UTF_8))).containsExactly(new CsvRow(2, List.of("1,5", "2")));
    }

    private Problem problem(String text) {
        return catchThrowableOfType(ProblemException.class, () -> rows(text.getBytes(UTF_8)))
                .problems()
                .get(0);
    }

    private static Problem at(Problem problem, long line) {
        return problem.at(Place.line("t.csv", line));
    }

    private List<CsvRow> rows(byte[] bytes) throws IOException, ProblemException {
        var file = Files.write(folder.resolve("t.csv"), bytes);
        var rows = new ArrayList<CsvRow>();
        try (var table = CsvTable.open(file, JobContext.unwatched())) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
