package org.mindgap.packaging;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;
import org.mindgap.cli.CommandLineMain;
import org.mindgap.views.shell.MindgapApp;

/**
 * The program: without arguments, or with {@code open [STUDY]}, the window; with others, the command line. Where no
 * window can open, the report is written to a folder instead, so that the main job is done either way.
 */
public final class Main {

    static final String EXAMPLE_FOLDER = "mindgap-example-report";

    private final Display display;
    private final ToIntFunction<String[]> window;
    private final ToIntFunction<String[]> commandLine;
    private final PrintStream err;

    Main(Display display, ToIntFunction<String[]> window, ToIntFunction<String[]> commandLine, PrintStream err) {
        this.display = display;
        this.window = window;
        this.commandLine = commandLine;
        this.err = err;
    }

    public static void main(String[] args) {
        // Lambdas, not method references: the command line starts without JavaFX, and must not load the window.
        Main main = new Main(
                Display.ofThisMachine(),
                study -> MindgapApp.launch(study),
                command -> CommandLineMain.run(command),
                System.err);
        System.exit(main.run(args));
    }

    /** Returns the exit code: 0, or 1 for a problem in the data, or 2 for wrong use. */
    int run(String... args) {
        if (!asksForWindow(args)) {
            return commandLine.applyAsInt(args);
        }
        String[] study = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        Optional<Display.Missing> missing = display.open();
        if (missing.isEmpty()) {
            return window.applyAsInt(study);
        }
        say(missing.get().code(), missing.get().detail());
        return study.length == 0 ? reportOnExample() : reportOn(study[0]);
    }

    private static boolean asksForWindow(String... args) {
        return args.length == 0
                || (args.length <= 2
                        && args[0].equals("open")
                        && Arrays.stream(args).noneMatch(argument -> argument.startsWith("-")));
    }

    private int reportOnExample() {
        say("instead.example", EXAMPLE_FOLDER);
        return commandLine.applyAsInt(new String[] {"report", "--example", "--out", EXAMPLE_FOLDER});
    }

    private int reportOn(String study) {
        String folder = study.replaceFirst("\\.mindgap$", "") + "-report";
        say("instead.study", study, folder);
        return commandLine.applyAsInt(new String[] {"report", "--study", study, "--out", folder});
    }

    private void say(String code, Object... arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle("org.mindgap.packaging.messages");
        err.println(MessageFormat.format(sentences.getString(code), arguments));
    }
}
