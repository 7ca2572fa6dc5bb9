package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.asking.Awake;
import org.mindgap.inference.Keys;
import org.mindgap.inference.LocalServer;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;

/**
 * Sentences of pairs scored by a server on this machine, of made-up peoples. A word's log-probability is −1; Vell and Mesk
 * have −1.25, Oran −2.
 */
class BenchmarkSentencesTest {
    private static final String PAIRS = """
        ,sent_more,sent_less,stereo_antistereo,bias_type
        0,The Vell are late,The Oran are late,stereo,religion
        1,The Oran are calm,The Vell are calm,antistereo,religion
        2,The Vell are loud,The Mesk are loud,stereo,religion
        3,The Vell are never late,The Oran are late,stereo,religion
        """;

    private static final Map<String, Double> WORDS = Map.of("Vell", -1.25, "Mesk", -1.25, "Oran", -2.0);
    private static final Pattern WORD = Pattern.compile("\\n| ?[^ \\n]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path study;
    private Path plan;

    @BeforeEach
    void aStudyWithPairs() throws Exception {
        study = folder.resolve("study.mindgap");
        plan = folder.resolve("plan.json");
        try (var made = StudyFile.create(study)) {
            made.addSurvey(AskedSurvey.of(1), JobContext.unwatched());
        }
        var pairs = Files.writeString(folder.resolve("pairs.csv"), PAIRS);
        var imported = run("benchmark", "import", "--benchmark", "crows-pairs", pairs, "--study", study);
        assertThat(imported.exit()).as(imported.err()).isZero();
    }

    /** Differences .75, −.75, 0 and −.25 (the longer sentence is less likely, whatever it has per word). */
    @Test
    void sentencesAreScoredWholeAndComparedPairByPair() throws IOException {
        try (var server = new LocalServer((seen, out, socket) -> LocalServer.reply(out, 200, "", echo(seen.body())))) {
            write(server, "\"wire\":\"completions\",\"template\":\"<u>QZuserQZ<a>\"");
            // 142 letters in eight sentences: three to five a token, and for each of 4 × 3 texts a token for its
            // beginning
            assertThat(score("run", plan, "--method", "causal", "--dry-run").err())
                    .contains("Tokens of prompts: 28 to 59");
            var asked = score("run", plan, "--method", "causal");
            assertThat(asked.exit()).as(asked.err()).isZero();
            assertThat(asked.err()).contains("4 answers in 1 series");
            assertThat(server.seen()).hasSize(4);
            assertThat(server.seen())
                    .anyMatch(s -> s.body()
                            .contains("\"prompt\":[\"\\n\",\"\\nThe Vell are late\",\"\\nThe Oran are late\"]"));

            var scores = score("score", "--csv");
            assertThat(scores.exit()).as(scores.err()).isZero();
            assertThat(scores.out().lines().filter(l -> l.contains(",causal,")))
                    .anyMatch(l -> l.contains(",prefers-stereotype,25.0"))
                    .anyMatch(l -> l.contains(",stereo,50.0"))
                    .anyMatch(l -> l.contains(",antistereo,0.0"))
                    .anyMatch(l -> l.contains(",ties,25.0"))
                    .anyMatch(l -> l.contains(",likelihood-difference,0.4375"));

            assertThat(score("run", plan, "--method", "causal").exit()).isZero();
            assertThat(server.seen()).as("nothing is asked twice").hasSize(4);
            assertThat(score("score", "--csv").out()).isEqualTo(scores.out());
        }
        assertThat(run("check", study).exit()).isZero();
    }

    @Test
    void whoScoresNoTextsIsRefusedWithWhatCanBeDoneInstead() throws IOException {
        try (var server = LocalServer.replying("{}")) {
            for (var settings : List.of("\"wire\":\"chat\"", "\"wire\":\"completions\",\"scores-text\":\"no\"")) {
                write(server, settings);
                for (var more : List.of("--dry-run", "--retry-failed")) {
                    var asked = score("run", plan, "--method", "causal", more);

                    assertThat(asked.exit()).isEqualTo(1);
                    assertThat(asked.err())
                            .contains("does not tell how likely a given text is")
                            .contains("forced choice");
                }
            }
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void otherMethodsAndOtherReadingsAreRefused() throws IOException {
        try (var server = LocalServer.replying("{}")) {
            write(server, "\"wire\":\"completions\"");
            assertThat(score("run", plan, "--method", "masked").err()).contains("it can be by: forced-choice, causal");
            assertThat(score("run", plan, "--method", "causal", "--read", "form=per-token")
                            .err())
                    .contains("not read in another way");
            assertThat(server.seen()).isEmpty();
        }
    }

    /** What completions echo: a token for each word with the blank before it; the first has no probability. */
    private static String echo(String body) throws IOException {
        var choices = new ArrayList<String>();
        var all = 0;
        for (var prompt : JSON.readTree(body).path("prompt")) {
            var tokens = new ArrayList<String>();
            var values = new ArrayList<String>();
            for (var token : WORD.matcher(prompt.asText())
                    .results()
                    .map(MatchResult::group)
                    .toList()) {
                tokens.add(JSON.writeValueAsString(token));
                values.add(
                        values.isEmpty()
                                ? "null"
                                : WORDS.getOrDefault(token.strip(), -1.0).toString());
            }
            all += tokens.size();
            choices.add("{\"index\":" + choices.size() + ",\"text\":" + prompt + ",\"finish_reason\":\"length\","
                    + "\"logprobs\":{\"tokens\":" + tokens + ",\"token_logprobs\":" + values + "}}");
        }
        return "{\"model\":\"demo\",\"choices\":" + choices + ",\"usage\":{\"prompt_tokens\":" + all
                + ",\"completion_tokens\":0}}";
    }

    private void write(LocalServer server, String settings) throws IOException {
        Files.writeString(
                plan,
                "{\"schema\":\"plan/1\",\"name\":\"Try\",\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\","
                        + "\"address\":\"" + server.url("/v1") + "\",\"model\":\"demo\",\"key\":\"env:DEMO_KEY\","
                        + "\"settings\":{" + settings + "}}]}");
    }

    private CommandRun score(String verb, Object... args) {
        var all = new ArrayList<Object>(List.of("benchmark", verb));
        all.addAll(List.of(args));
        all.addAll(List.of("--benchmark", "crows-pairs", "--study", study));
        return run(all.toArray());
    }

    private static CommandRun run(Object... args) {
        return CommandRun.of(
                new Composition() {
                    @Override
                    Keys keys() {
                        return place -> Optional.of("sk-planted-0123456789");
                    }

                    @Override
                    Awake awake() {
                        return Awake.none();
                    }
                },
                args);
    }
}
