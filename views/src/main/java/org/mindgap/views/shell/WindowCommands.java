package org.mindgap.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Keys;
import org.mindgap.views.kit.Look;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.Theme;
import org.mindgap.views.kit.study.Workbench;

/** What can be done everywhere in the window. */
final class WindowCommands {
    static final KeyCombination PALETTE = Keys.control(KeyCode.K);

    private final Texts texts;
    private final Workbench workbench;
    private final CommandLine lines = CommandLine.here();
    private final List<Command> all = new ArrayList<>();

    /**
     * What the commands call beside the desk and the window.
     *
     * @param ask asks a model
     * @param help keys, commands and the glossary
     * @param diagnostics what goes to whoever mends the program
     * @param quit closes the window, and asks first where something would be lost
     */
    record Acts(Runnable ask, Runnable help, Runnable diagnostics, Runnable quit) {}

    WindowCommands(Texts texts, Workbench workbench) {
        this.texts = texts;
        this.workbench = workbench;
    }

    List<Command> of(Desk desk, MainWindow window, Look look, Acts acts) {
        studies(desk, window);
        all.add(command("command.answers.ask", acts.ask()).when(this::hasStudy));
        rooms(desk, window);
        looks(look);
        add("command.palette.open", window::openPalette, PALETTE);
        add("command.help.open", acts.help(), Keys.plain(KeyCode.F1));
        add("command.help.guidance", window::guide, window::guides);
        add("command.diagnostics.save", acts.diagnostics());
        add("command.window.quit", acts.quit(), Keys.control(KeyCode.Q));
        return List.copyOf(all);
    }

    /** Makes the keys of a scene do what the commands say; Esc goes one step back inside the room. */
    static void install(Scene scene, CommandBook book, BooleanSupplier escape) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && Keys.idle(scene.getFocusOwner()) && escape.getAsBoolean()) {
                e.consume();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && escape.getAsBoolean()) {
                e.consume();
                return;
            }
            book.of(e).ifPresent(command -> {
                e.consume();
                command.action().run();
            });
        });
    }

    private void studies(Desk desk, MainWindow window) {
        add(
                "command.study.open",
                () -> desk.openStudy(Optional.empty()),
                Keys.control(KeyCode.O),
                () -> true,
                () -> path().flatMap(p -> lines.of("open", p)));
        add("command.study.new", desk::newStudy, Keys.control(KeyCode.N));
        add("command.survey.open", () -> desk.openSurvey(Optional.empty()), Keys.controlShift(KeyCode.O));
        add("command.answers.bring", () -> desk.bringAnswers(Optional.empty()), Keys.controlShift(KeyCode.B));
        add("command.answers.folder", desk::bringFolder);
        add("command.example.see", desk::seeExample);
        add("command.example.fresh", desk::freshExample);
        add("command.replay", desk::replay);
        all.add(command("command.practice.new", desk::practice)
                .asLine(() -> lines.of("new", texts.get("practice.name"), "--practice")));
        all.add(command("command.figure.save", window::save)
                .withKeys(Keys.control(KeyCode.S))
                .when(() -> window.room().get() == Room.GAPS
                        || window.room().get() == Room.DIFFERENCES
                        || window.room().get() == Room.COMPARE));
        all.add(command("command.study.report", () -> desk.go(Room.REPORT))
                .when(this::hasStudy)
                .asLine(() -> path().flatMap(p -> lines.of("report", "--study", p, "--out", p + "-report"))));
        all.add(command("command.study.check", () -> desk.go(Room.ANSWERS))
                .when(this::hasStudy)
                .asLine(() -> path().flatMap(p -> lines.of("check", p))));
    }

    private void rooms(Desk desk, MainWindow window) {
        add("command.go.start", () -> desk.go(Room.START), Keys.control(KeyCode.DIGIT0));
        add("command.go.data", () -> desk.go(Room.DATA), Keys.control(KeyCode.DIGIT1));
        add("command.go.answers", () -> desk.go(Room.ANSWERS), Keys.control(KeyCode.DIGIT2));
        add("command.go.gaps", () -> desk.go(Room.GAPS), Keys.control(KeyCode.DIGIT3));
        add("command.go.differences", () -> desk.go(Room.DIFFERENCES), Keys.control(KeyCode.DIGIT4));
        add("command.go.compare", () -> desk.go(Room.COMPARE), Keys.control(KeyCode.DIGIT5));
        add("command.go.report", () -> desk.go(Room.REPORT), Keys.control(KeyCode.DIGIT6));
        add("command.go.back", window::back, Keys.alt(KeyCode.LEFT));
        add("command.pane.next", () -> window.nextPane(false), Keys.plain(KeyCode.F6));
        add(
                "command.pane.previous",
                () -> window.nextPane(true),
                new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN));
        add("command.inspector.fold", window::fold, Keys.control(KeyCode.I));
        all.add(command("command.line.copy", () -> line(window).ifPresent(line -> copy(line, window)))
                .when(() -> line(window).isPresent())
                .asLine(() -> line(window)));
        all.add(command("command.filters.clear", () -> workbench.filters().clear())
                .when(() -> !workbench.filters().choice().get().isEmpty()));
    }

    /** What shows on the command line what the room shows: of the first of its commands that has a line. */
    private static Optional<String> line(MainWindow window) {
        return window.commands().stream()
                .filter(c -> c.possible().getAsBoolean())
                .flatMap(c -> c.line().get().stream())
                .findFirst();
    }

    private void copy(String line, MainWindow window) {
        var content = new ClipboardContent();
        content.putString(line);
        Clipboard.getSystemClipboard().setContent(content);
        window.say(texts.get("palette.copied", line));
    }

    private void looks(Look look) {
        for (var theme : Theme.values()) {
            var key = switch (theme) {
                case LIGHT -> "command.look.light";
                case DARK -> "command.look.dark";
                case SYSTEM -> "command.look.system";
            };
            all.add(command(key, () -> look.show(theme))
                    .when(() -> look.state().get().theme() != theme));
        }
        all.add(command("command.look.larger", () -> look.present(true))
                .when(() -> !look.state().get().presentation()));
        all.add(command("command.look.usual", () -> look.present(false))
                .when(() -> look.state().get().presentation()));
    }

    private boolean hasStudy() {
        return workbench.current().map(o -> !o.study().example()).orElse(false);
    }

    /** Of the open study; the example lives in a folder that goes with the program. */
    private Optional<String> path() {
        return workbench
                .current()
                .filter(o -> !o.study().example())
                .map(o -> o.study().path().toAbsolutePath().toString());
    }

    /** The id is the key of the name without what it begins with. */
    private Command command(String key, Runnable action) {
        return Command.of(key.substring(key.indexOf('.') + 1), texts.get(key), action);
    }

    private void add(String key, Runnable action) {
        all.add(command(key, action));
    }

    private void add(String key, Runnable action, BooleanSupplier possible) {
        all.add(command(key, action).when(possible));
    }

    private void add(String key, Runnable action, KeyCombination keys) {
        all.add(command(key, action).withKeys(keys));
    }

    private void add(
            String key,
            Runnable action,
            KeyCombination keys,
            BooleanSupplier possible,
            Supplier<Optional<String>> line) {
        all.add(command(key, action).withKeys(keys).when(possible).asLine(line));
    }
}
