package org.mindgap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;

class TidyTableTest {
    private final SmallStudy study = new SmallStudy();

    @TempDir
    Path folder;

    @Test
    void theColumnsAreThoseThatTheDocumentNames() throws Exception {
        var text = Files.readString(Path.of(System.getProperty("mindgap.root", ".."), "docs/formats/tidy-csv.md"));
        assertThat(TidyTable.COLUMNS).allSatisfy(c -> assertThat(text).contains("`" + c + "`"));
        assertThat(lines().get(0)).isEqualTo(String.join(",", TidyTable.COLUMNS));
    }

    /** Of 60 Indians 40 Hindus: 30 said yes; the 20 Muslims: 5. */
    @Test
    void sharesAreThoseThatWereCounted() throws Exception {
        var hindus = row("country=IN;religion=1", "1");
        assertThat(hindus.get("n")).isEqualTo("40");
        assertThat(Double.parseDouble(hindus.get("p_human"))).isCloseTo(0.75, within(1e-12));
        // a domain of 40 of 100 respondents drawn one by one: p(1 − p)/40 · 100/99
        assertThat(Double.parseDouble(hindus.get("p_human_se")))
                .isCloseTo(Math.sqrt(0.75 * 0.25 / 40 * 100 / 99), within(1e-12));
        assertThat(Double.parseDouble(row("country=IN", "1").get("p_human"))).isCloseTo(35.0 / 60, within(1e-12));
        assertThat(Double.parseDouble(hindus.get("q_model"))).isCloseTo(0.6, within(1e-12));
        assertThat(hindus.get("status")).isEqualTo("value");
        assertThat(hindus.get("invented")).isEqualTo("people and model");
        assertThat(hindus.get("schema")).isEqualTo("1");
    }

    /** Of 40 Thais 4 are Hindus: with the Thais and the Muslims shown, they could be had by subtraction. */
    @Test
    void aLoneSmallGroupTakesAnotherWithIt() throws Exception {
        var few = row("country=TH;religion=1", "1");
        assertThat(few.get("reason")).isEqualTo("gap.hidden");
        var beside = row("country=TH;religion=2", "1");
        assertThat(beside.get("reason")).isEqualTo("gap.hidden-beside");
        for (var hidden : List.of(few, beside)) {
            assertThat(hidden.get("status")).isEqualTo("hidden");
            for (var number : List.of("n", "n_eff", "p_human", "p_human_se", "p_human_lower", "p_human_upper")) {
                assertThat(hidden.get(number)).as(number).isEmpty();
            }
            assertThat(hidden.get("q_model")).isNotEmpty();
        }
        assertThat(row("country=TH", "1").get("n")).isEqualTo("40");
    }

    @Test
    void textThatASpreadsheetWouldRunIsHarmless() throws Exception {
        assertThat(row("country=IN", "2").get("option_label")).isEqualTo("'=1+1");
    }

    @Test
    void aFileIsThereWholeOrNotAtAll() throws Exception {
        var file = folder.resolve("tidy.csv");
        new TidyFile(study).write(List.of(study.survey()), file, JobContext.unwatched());
        assertThat(Files.readAllLines(file)).isEqualTo(lines());
        Files.writeString(file, "before");
        assertThatThrownBy(() -> new TidyFile(study).write(List.of(study.survey()), file, stopping()))
                .isInstanceOf(CancellationException.class);
        assertThat(file).content().isEqualTo("before");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static JobContext stopping() {
        return new JobContext() {
            @Override
            public void progress(long done, long total) {
                // nobody looks
            }

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
    }

    private List<String> lines() throws IOException {
        var out = new StringWriter();
        new TidyTable(study).write(List.of(study.survey()), out, JobContext.unwatched());
        return out.toString().lines().toList();
    }

    private Map<String, String> row(String group, String option) throws IOException {
        var lines = lines();
        var heads = List.of(lines.get(0).split(",", -1));
        var found = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.replaceAll("\"[^\"]*\"", "name").split(",", -1));
            var row = new HashMap<String, String>();
            for (var i = 0; i < heads.size(); i++) {
                row.put(heads.get(i), cells.get(i));
            }
            if (row.get("group").equals(group) && row.get("option").equals(option)) {
                found.add(row);
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
