package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.example.Example;
import org.mindgap.inference.Keys;
import org.mindgap.inference.LocalServer;
import org.slf4j.LoggerFactory;

/** A key is planted and used; then everything that was written or said is searched for it. */
class PlantedKeyTest {
    private static final String KEY = "planted-4f9c2e71b8d3a650";

    @TempDir
    Path folder;

    private final List<CommandRun> said = new ArrayList<>();
    private final Set<String> looked = ConcurrentHashMap.newKeySet();
    private final Set<String> leaks = ConcurrentHashMap.newKeySet();

    private CommandRun run(Object... words) {
        var run = CommandRun.of(
                new Composition() {
                    @Override
                    Keys keys() {
                        return place -> Optional.of(KEY);
                    }
                },
                words);
        said.add(run);
        return run;
    }

    /** Repeats the key in every reply, as a careless server does. */
    private LocalServer server() throws IOException {
        return new LocalServer((seen, out, socket) -> {
            look();
            echo(seen, out);
        });
    }

    private static void echo(LocalServer.Seen seen, java.io.OutputStream out) throws IOException {
        LocalServer.reply(
                out,
                seen.path().endsWith("models") ? 404 : 200,
                "",
                "{\"model\":\"demo\",\"echo\":\"" + seen.headers().get("authorization")
                        + "\",\"choices\":[{\"message\":{\"content\":\"A\"},\"logprobs\":{\"content\":[{\"token\":\"A\","
                        + "\"logprob\":-0.5,\"top_logprobs\":[{\"token\":\"A\",\"logprob\":-0.5},{\"token\":\"B\","
                        + "\"logprob\":-1.5}]}]},\"finish_reason\":\"stop\"}]}");
    }

    @Test
    void isNowhereAfterARun() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var before = root.getLevel();
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try (var server = server()) {
            everything(server);
            assertThat(server.seen())
                    .anySatisfy(seen ->
                            assertThat(seen.headers().get("authorization")).isEqualTo("Bearer " + KEY));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        for (var event : log.list) {
            assertThat(event.getFormattedMessage()).doesNotContain(KEY);
            if (event.getThrowableProxy() != null) {
                assertThat(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .doesNotContain(KEY);
            }
        }
        said.forEach(r -> assertThat(r.out() + r.err()).doesNotContain(KEY));
        assertFilesHoldNoKey();
        assertThat(looked).contains("example.mindgap", "example.mindgap-wal");
        assertThat(leaks).isEmpty();
    }

    private void everything(LocalServer server) throws Exception {
        var study = folder.resolve("example.mindgap");
        Example.build(study);
        var plan = Files.writeString(
                folder.resolve("plan.json"),
                "{\"schema\":\"plan/1\",\"first\":2,\"endpoints\":[{\"id\":\"demo\",\"kind\":\"openai\",\"address\":\""
                        + server.url("/v1") + "\",\"model\":\"demo\",\"key\":\"env:DEMO_KEY\"}]}");
        run("probe", server.url("/v1"), "--key", "env:DEMO_KEY", "--json");
        run("probe", server.url("/v1"), "--key", "env:DEMO_KEY");
        assertThat(run("run", plan, "--study", study).exit()).isZero();
        run("prompts", "--study", study, "--plan", plan);
        run("batch", "write", plan, "--study", study, "--out", folder.resolve("batch"));
        assertThat(run("export", "tidy", "--study", study, "--out", folder.resolve("tidy.csv"))
                        .exit())
                .isZero();
        run("export", "packet", "--study", study, "--out", folder.resolve("packet"));
        run("models", "--study", study, "--json");
        run("check", study);
        assertThat(run("export", "survey", "--study", study, "--out", folder.resolve("survey.sav"))
                        .exit())
                .isBetween(0, 1);
        run("report", "--study", study, "--out", folder.resolve("report"));
        again(study);
        refused(plan, study);
    }

    /** Asked again of what was recorded, over HTTP and from the study, and read again from a batch. */
    private void again(Path study) throws Exception {
        var other = folder.resolve("again.mindgap");
        Example.build(other);
        var served = CommandRun.of(
                new Composition() {
                    @Override
                    void serve(String address) {
                        try {
                            Files.writeString(
                                    folder.resolve("again.json"),
                                    "{\"schema\":\"plan/1\",\"first\":2,\"endpoints\":[{\"id\":\"again\",\"kind\":\"openai\","
                                            + "\"address\":\"" + address + "\",\"model\":\"demo\"}]}");
                            assertThat(run("run", folder.resolve("again.json"), "--study", other)
                                            .exit())
                                    .isZero();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }
                },
                "serve-recorded",
                study,
                "--port",
                "0",
                "--model",
                "demo");
        said.add(served);
        assertThat(served.exit()).as(served.err()).isZero();
        Files.writeString(folder.resolve("batch").resolve("results.jsonl"), "{\"custom_id\":\"x\"}\n");
        run("batch", "read", folder.resolve("batch"), "--study", study);
    }

    /** A server that refuses a key likes to repeat it. */
    private void refused(Path plan, Path study) throws Exception {
        try (var server = new LocalServer((seen, out, socket) -> LocalServer.reply(
                out, 401, "", "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}"))) {
            var other = Files.writeString(
                    folder.resolve("refused.json"),
                    Files.readString(plan)
                            .replaceAll("http://[^\"]+", server.url("/v1"))
                            .replace("\"demo\",\"key", "\"other\",\"key")
                            .replace("\"id\":\"demo\"", "\"id\":\"refused\""));
            assertThat(run("run", other, "--study", study).exit()).isEqualTo(1);
            assertThat(run("probe", server.url("/v1"), "--model", "m", "--key", "env:DEMO_KEY")
                            .exit())
                    .isEqualTo(1);
        }
    }

    /** What stands in the folder at this moment: while the study is open, what was done last stands beside it. */
    private void look() {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                looked.add(file.getFileName().toString());
                if (bytes.contains(KEY)) {
                    leaks.add(file.toString());
                }
            }
        } catch (IOException e) {
            leaks.add(e.toString());
        }
    }

    /** Bytes of every file, the study and what stands beside it among them. */
    private void assertFilesHoldNoKey() throws IOException {
        try (var files = Files.walk(folder)) {
            var all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(3);
            for (var file : all) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(KEY);
            }
        }
    }
}
