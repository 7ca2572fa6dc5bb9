package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for tuning from the practice survey. */
class ExportSftCommandTest {
    @TempDir
    static Path folder;

    private static Path study;

    @BeforeAll
    static void practice() {
        study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
    }

    private static CommandRun run(String name, Object... more) {
        var all = new ArrayList<Object>(List.of("export", "sft", "--study", study, "--out", folder.resolve(name)));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray());
    }

    private static List<JsonNode> lines(String name) throws Exception {
        var mapper = new JsonMapper();
        var all = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(folder.resolve(name))) {
            all.add(mapper.readTree(line).get("messages"));
        }
        return all;
    }

    @Test
    void groupsThatAreHeldOutAreInNoConversationToLearnFrom() throws Exception {
        var run = run("a", "--by", "religion,sex", "--where", "country=Nuvardo", "--hold-out", "0.3");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Invented data");
        var train = new HashSet<String>();
        var test = new HashSet<String>();
        lines("a-train.jsonl").forEach(m -> train.add(m.get(0).get("content").asText()));
        lines("a-test.jsonl").forEach(m -> test.add(m.get(0).get("content").asText()));
        assertThat(test).isNotEmpty().doesNotContainAnyElementsOf(train);
        // one of the ten has fewer than 30 people
        assertThat(train.size() + test.size()).isEqualTo(9);
    }

    @Test
    void theReplyIsTheNumberOfTheMostCommonAnswer() throws Exception {
        run("b", "--by", "religion", "--where", "country=Nuvardo", "--questions", "FA1");
        var shares = CommandRun.of(
                "shares",
                "--study",
                study,
                "--question",
                "FA1",
                "--where",
                "country=Nuvardo,religion=Pyllowan",
                "--csv");
        var best = 1;
        for (var row = 1; row < shares.csv().size(); row++) {
            best = shares.number(row, "share") > shares.number(best, "share") ? row : best;
        }
        var all = new ArrayList<>(lines("b-train.jsonl"));
        all.addAll(lines("b-test.jsonl"));
        var one = all.stream()
                .filter(m -> m.get(0).get("content").asText().contains("Pyllowan"))
                .findFirst()
                .orElseThrow();

        assertThat(one.get(2).get("role").asText()).isEqualTo("assistant");
        assertThat(one.get(2).get("content").asText()).isEqualTo("Answer: " + best);
        assertThat(one.get(1).get("content").asText()).contains(best + ". ");
    }

    @Test
    void theSameSeedHoldsTheSameGroupsOut() throws Exception {
        run("c", "--by", "religion", "--where", "country=Nuvardo", "--seed", "5");
        run("d", "--by", "religion", "--where", "country=Nuvardo", "--seed", "5");

        for (var file : List.of("-train.jsonl", "-test.jsonl", "-index.csv")) {
            assertThat(folder.resolve("c" + file)).hasSameTextualContentAs(folder.resolve("d" + file));
        }
    }

    @Test
    void fewPeopleAreNeverTold() {
        assertThat(run("e", "--by", "religion", "--min-n", "3").err()).contains("--min-n is 10 or more");
    }
}
