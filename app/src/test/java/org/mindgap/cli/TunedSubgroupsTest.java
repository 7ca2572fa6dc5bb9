package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.job.JobContext;

/**
 * The whole way of study S3: conversations to tune on, outputs that come back under keys, and the tuned model beside its
 * base. The tuned one says of the groups that it has seen what most of them say and of others 1; its base always says 1.
 */
class TunedSubgroupsTest {
    private static final Map<String, String> FAITHS =
            Map.of("1", "Tuzendic", "2", "Pyllowan", "3", "Kelvarish", "4", "Hodrimene", "5", "No-faith");

    @TempDir
    static Path folder;

    private static Path study;

    @BeforeAll
    static void outputsComeBack() throws Exception {
        study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
        assertThat(CommandRun.of("edit", "name", "FAITH=religion", "SEX=sex", "--study", study)
                        .exit())
                .isZero();
        assertThat(CommandRun.of(
                                "export",
                                "sft",
                                "--study",
                                study,
                                "--by",
                                "religion,sex",
                                "--where",
                                "country=Nuvardo",
                                "--out",
                                folder.resolve("t"))
                        .exit())
                .isZero();
        var tuned = new StringBuilder();
        var base = new StringBuilder();
        for (var row : index()) {
            var codes = new LinkedHashMap<String, String>();
            for (var pair : row.get("group").split(",", -1)) {
                var parts = pair.split("=", -1);
                codes.put(parts[0], parts[1]);
            }
            var key = row.get("question") + "_religion_x_sex_" + FAITHS.get(codes.get("FAITH")) + "_"
                    + (codes.get("SEX").equals("1") ? "Women" : "Men");
            var seen = row.get("file").equals("train");
            tuned.append(line(key, seen ? row.get("code") : "1"));
            base.append(line(key, "1"));
        }
        var map = Files.writeString(
                folder.resolve("map.json"), "{\"schema\":\"map/1\",\"country\":{\"value\":\"Nuvardo\"}}");
        for (var model : Map.of("tuned", tuned, "plain", base).entrySet()) {
            var file = Files.writeString(folder.resolve(model.getKey() + ".jsonl"), model.getValue());
            var run = CommandRun.of(
                    "import", "answers", file, "--study", study, "--model", model.getKey(), "--map", map, "--csv");
            assertThat(run.field(1, "left_out")).isEqualTo("0");
        }
    }

    private static java.util.List<Map<String, String>> index() throws Exception {
        var table = ObservationsCsv.read(folder.resolve("t-index.csv"), JobContext.unwatched())
                .data();
        var rows = new java.util.ArrayList<Map<String, String>>();
        for (var r = 0; r < table.rows(); r++) {
            var row = new LinkedHashMap<String, String>();
            for (var name : java.util.List.of("file", "group", "question", "code")) {
                var column = (org.mindgap.compare.formula.Series.Categories)
                        table.asCategories(name).column(name).orElseThrow();
                row.put(name, column.levels().get(column.code(r)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String line(String key, String code) throws Exception {
        return new JsonMapper().writeValueAsString(Map.of("custom_id", key, "response", "Answer: " + code)) + "\n";
    }

    private static CommandRun run(Object... more) {
        var all = new java.util.ArrayList<Object>(java.util.List.of(
                "subgroups",
                "--study",
                study,
                "--by",
                "religion,sex",
                "--where",
                "country=Nuvardo",
                "--tuned",
                "tuned",
                "--base",
                "plain",
                "--held-out-index",
                folder.resolve("t-index.csv"),
                "--csv"));
        all.addAll(java.util.List.of(more));
        return CommandRun.of(all.toArray());
    }

    @Test
    void aGroupThatWasSeenGainsAllThatWasWrongAndOthersNothing() {
        var run = run();

        assertThat(run.csv()).hasSizeGreaterThan(5);
        for (var row = 1; row < run.csv().size(); row++) {
            if (run.field(row, "held_out").equals("yes")) {
                assertThat(run.number(row, "gain")).isZero();
                assertThat(run.number(row, "tuned")).isEqualTo(run.number(row, "base"));
            } else {
                assertThat(run.number(row, "tuned")).isEqualTo(1);
                assertThat(run.number(row, "gain")).isCloseTo(1 - run.number(row, "base"), within(1e-12));
                assertThat(run.number(row, "nmae_change")).isNegative();
                assertThat(run.number(row, "p_adjusted")).isLessThan(.01);
            }
        }
    }

    @Test
    void disparityStandsBesideTheGainForGroupsSeenAndHeldOut() {
        var run = run("--what", "disparity", "--replicates", "100");
        var rows = run();
        var gains = IntStream.range(1, rows.csv().size())
                .mapToDouble(r -> rows.number(r, "gain"))
                .average()
                .orElseThrow();

        assertThat(run.csv()).hasSize(7);
        assertThat(run.field(1, "groups") + " " + run.field(1, "number")).isEqualTo("all accuracy");
        assertThat(run.number(1, "gain")).isCloseTo(gains, within(1e-12));
        assertThat(run.number(1, "lower")).isLessThan(run.number(1, "gain"));
        assertThat(run.number(1, "wider"))
                .isCloseTo(run.number(1, "range_tuned") - run.number(1, "range_base"), within(1e-12));
        assertThat(run.number(1, "wider")).isPositive();
        assertThat(run.field(3, "groups")).isEqualTo("seen");
        assertThat(run.number(3, "range_tuned")).isZero();
        assertThat(run.field(5, "groups")).isEqualTo("held out");
        assertThat(run.number(5, "gain")).isZero();
        assertThat(run.number(5, "wider_upper")).isZero();
    }

    @Test
    void whatDoesNotBelongTogetherIsTold() {
        assertThat(run("--what", "diversity").err()).contains("tuning changes nothing about it");
        assertThat(CommandRun.of("subgroups", "--study", study, "--by", "religion", "--tuned", "tuned")
                        .err())
                .contains("--tuned and --base belong together");
        assertThat(run("--asked", "none,group").err()).contains("as asked in one way");
    }

    @Test
    void publishedSharesSayWhyChanceIsNotKnown() {
        var example = folder.resolve("e.mindgap");
        assertThat(CommandRun.of("new", example, "--example").exit()).isZero();

        var run = CommandRun.of(
                "subgroups", "--study", example, "--by", "country,religion", "--what", "diversity", "--csv");

        assertThat(run.err()).contains("Shares were published without respondents");
        assertThat(run.field(1, "mds_by_chance")).isEmpty();
    }
}
