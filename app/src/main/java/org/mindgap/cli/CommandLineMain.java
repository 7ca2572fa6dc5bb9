package org.mindgap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine;

/**
 * The command line. Results go to standard output, problems to standard error, both as UTF-8. Exit codes: 0 done, 1
 * problem in the data, 2 wrong use. Never ends the JVM itself.
 */
public final class CommandLineMain {

    private CommandLineMain() {}

    /** Runs one command and says how it ended. */
    public static int run(String[] args) {
        // not closed: what the JVM itself has to say afterwards must still be heard
        return run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    /** The same with other streams. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, new Terminal(out, err), new Composition());
    }

    static int run(String[] args, Terminal terminal, Composition composition) {
        var factory = new CommandFactory(terminal, composition);
        var line = new CommandLine(new MindgapCommand(), factory);
        var words = new HashSet<>(List.of(args));
        Commands.addTo(line, words, factory);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        if (words.contains("gaps")) {
            line.setResourceBundle(new MetricHelp());
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(new WrongUse(terminal));
        line.setExecutionExceptionHandler(new Failure(terminal));
        var exit = execute(line, args, terminal);
        terminal.out().flush();
        terminal.err().flush();
        return exit;
    }

    /** What Java itself throws ends in a sentence too: picocli passes on errors that are no exceptions. */
    private static int execute(CommandLine line, String[] args, Terminal terminal) {
        try {
            return line.execute(args);
        } catch (Error e) {
            new Failure(terminal).error(e);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
