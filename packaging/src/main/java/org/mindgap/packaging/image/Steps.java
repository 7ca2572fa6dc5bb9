package org.mindgap.packaging.image;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the programs of a build one after the other and passes on what they say. */
final class Steps {
    private final PrintStream out;

    Steps(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs a program in a folder and waits for it.
     *
     * @throws IOException if it cannot be started, or ends with another code than 0
     */
    void run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        try (var lines = process.inputReader(Charset.defaultCharset())) {
            lines.lines().forEach(out::println);
        }
        if (process.waitFor() != 0) {
            throw new IOException("ended with code " + process.exitValue() + ": " + String.join(" ", command));
        }
    }

    void say(String sentence) {
        out.println(sentence);
    }
}
