package org.mindgap.inference.llama;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Want;
import org.mindgap.inference.Endpoint;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Endpoints, engines and calls of tiny models. */
final class Llamas {
    private Llamas() {}

    /** Where the library in the program cannot run at all, tests of models are skipped by this name. */
    static void needsAvx2() throws IOException {
        var cpus = Path.of("/proc/cpuinfo");
        var linux = System.getProperty("os.name").startsWith("Linux");
        var intel = System.getProperty("os.arch").equals("amd64");
        assumeTrue(
                !System.getProperty("os.name").startsWith("Windows"), "llama.cpp comes without a library for Windows");
        assumeTrue(
                !linux
                        || !intel
                        || !Files.exists(cpus)
                        || Files.readString(cpus).contains("avx2"),
                "llama.cpp's library needs a processor with AVX2");
    }

    static Endpoint endpoint(Path file, Map<String, String> settings) {
        return new Endpoint("tiny", "Tiny", LlamaProvider.KIND, file.toString(), "", "", settings);
    }

    static LlamaEngine open(Path file, Map<String, String> settings) throws ProblemException, InterruptedException {
        return (LlamaEngine)
                new LlamaProvider().open(endpoint(file, settings), place -> Optional.empty(), JobContext.unwatched());
    }

    static Prompt prompt(String words, String prefill, List<String> labels, List<String> continuations) {
        return new Prompt(
                List.of(Message.user(words)),
                prefill,
                labels.stream().map(l -> new Prompt.Choice(l, l, "Option " + l)).toList(),
                continuations);
    }

    static Call labels(String words, String... labels) {
        return new Call(Want.TOKEN_CHANCES, prompt(words, "", List.of(labels), List.of()), Decoding.at(0, 1));
    }

    static Call texts(String words, String... continuations) {
        return new Call(Want.TEXT_CHANCES, prompt(words, "", List.of(), List.of(continuations)), Decoding.at(0, 1));
    }

    static Call text(String words, double temperature, double topP, long seed, int most) {
        return new Call(
                Want.TEXT,
                prompt(words, "", List.of(), List.of()),
                new Decoding(temperature, topP, OptionalLong.of(seed), most));
    }
}
