package org.mindgap.views.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.mindgap.charts.render.ScreenRenderer;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.preset.Presets;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.inference.Engines;
import org.mindgap.inference.key.KeyPlaces;
import org.mindgap.inference.key.SystemKeychain;
import org.mindgap.job.Jobs;
import org.mindgap.views.answers.AskDesk;
import org.mindgap.views.crosstab.CrosstabDesk;
import org.mindgap.views.data.EditHistory;
import org.mindgap.views.data.EditModel;
import org.mindgap.views.data.UndoButtons;
import org.mindgap.views.export.ExportDesk;
import org.mindgap.views.export.ExportMemory;
import org.mindgap.views.export.TableDesk;
import org.mindgap.views.imports.ImportDesk;
import org.mindgap.views.imports.Importer;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.FxThread;
import org.mindgap.views.kit.Look;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Studies;
import org.mindgap.views.kit.study.Workbench;
import org.mindgap.views.report.ExportsDesk;
import org.mindgap.views.start.RecentStudies;
import org.mindgap.views.start.StartModel;
import org.mindgap.views.start.StartView;

/** The one class of the window that knows who implements what. */
final class Composition implements AutoCloseable {
    /**
     * Intervals of a heatmap and of a cell may be under way when a question is opened, which waits for neither; a run
     * goes on beside them for hours.
     */
    private static final int JOB_THREADS = 4;

    private final Tasks tasks;
    private final ExecutorService painter;
    private final Workbench workbench;
    private final StartModel start;
    private final Studies studies;
    private final MainWindow window;
    private final Desk desk;
    private final Look look;
    private final CommandBook book;
    private final HelpDialog help;
    private final Stage stage;
    private final Memory memory;
    private final DroppedFiles dropped;
    private final Dialogs dialogs;
    private final SessionDesk session;
    private final TableDesk tables;
    private final Texts texts;
    private final Rooms rooms;
    private final Quitting quitting;
    private boolean closed;

    /**
     * What the window reaches outside itself.
     *
     * @param studies opens studies
     * @param example computes the heatmap of the start screen
     * @param importer reads other people's files
     * @param renderer draws figures into files, where the charts are beside the application
     * @param files asks the user for files
     * @param preferences folder of the user's small files
     * @param memory what the last start left
     */
    record Outside(
            Studies studies,
            StartModel.ExampleFigure example,
            Importer importer,
            Optional<FigureRenderer> renderer,
            FileDialogs files,
            Memory memory,
            Computer computer) {}

    /** The window of the program. */
    static Composition ofProgram(Stage stage, Locale locale, Studies studies, Ahead ahead) {
        return new Composition(
                stage,
                locale,
                new Outside(
                        studies,
                        ahead,
                        new FiledImporter(loaded(SurveyReader.class), loaded(AnswersReader.class)),
                        ServiceLoader.load(FigureRenderer.class).findFirst(),
                        new SystemFileDialogs(stage),
                        ahead.memory(),
                        new ThisComputer()));
    }

    Composition(Stage stage, Locale locale, Outside outside) {
        this.texts = new Texts(locale);
        this.stage = stage;
        this.memory = outside.memory();
        this.look = new Look(memory.settings().first());
        look.state().addListener((o, before, now) -> memory.keep(Settings.of(now)));
        var fx = new FxThread();
        dialogs = new Dialogs(texts, stage, look);
        var errors = new ErrorDesk(fx, code -> dialogs.say(texts.get("error.title"), texts.get("error.words", code)));
        Thread.setDefaultUncaughtExceptionHandler(errors);
        tasks = new Tasks(new Jobs(JOB_THREADS), fx, errors);
        painter = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "painter");
            thread.setDaemon(true);
            return thread;
        });
        painter.execute(new ScreenRenderer()::prepare);
        FigureScreens figures = width -> new ChartScreen(painter, fx, width, look);
        workbench = new Workbench(tasks, texts);
        workbench
                .opened()
                .addListener((o, before, now) ->
                        look.write(now != null && now.facts().eastAsian()));
        studies = outside.studies();
        start = new StartModel(tasks, texts, new RecentStudies(outside.memory().folder()), outside.example());
        var files = outside.files();
        var presets = new Presets(outside.memory().folder().resolve("presets"));
        var imports = new ImportDesk(outside.importer(), workbench, tasks, texts, files, dialogs, presets);
        var crosstabs = new CrosstabDesk(workbench, tasks, texts, dialogs, files);
        desk = new Desk(studies, workbench, start, texts, new Desk.Tools(imports, files, dialogs, crosstabs));
        window = new MainWindow(
                texts, desk, workbench, tasks, new StartView(start, texts, desk, figures, this::drawn), this::help);
        look.state().addListener((o, before, now) -> {
            if (now.presentation() != before.presentation()) {
                window.foldForLargerType(now.presentation());
            }
        });
        desk.attach(window);
        dropped = new DroppedFiles(this::take);
        window.notice(DropHint.waiting(dropped, texts));
        help = new HelpDialog(texts, dialogs);
        var asking = new AskDesk(
                workbench,
                tasks,
                texts,
                dialogs,
                files,
                new FiledAsking(
                        Engines::found,
                        new KeyPlaces(System::getenv, new SystemKeychain()),
                        outside.computer(),
                        new PriceTable(outside.memory().folder())),
                sentence -> told(outside.computer(), sentence));
        desk.replays(new ReplayDesk(
                studies, workbench, asking, desk, new ReplayDesk.Tools(files, dialogs, texts), start::opened)::open);
        var acts = new WindowCommands.Acts(
                asking::open,
                this::help,
                () -> new DiagnosticsDialog(texts, tasks, dialogs, files).open(diagnostics(), seen()),
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        var edits = new EditModel(workbench, tasks, texts);
        var undo = new UndoButtons(edits, new EditHistory(edits, texts, dialogs), texts, window::say);
        window.undo(undo.buttons());
        var exports = new ExportsDesk(workbench, tasks, texts, outside.renderer(), files, dialogs);
        var everywhere = new ArrayList<>(exports.commands());
        everywhere.addAll(new WindowCommands(texts, workbench).of(desk, window, look, acts));
        book = new CommandBook(
                () -> Stream.of(undo.commands(), everywhere)
                        .flatMap(List::stream)
                        .toList(),
                window::commands,
                PaletteView.same(texts));
        window.search(new PaletteView(texts, book));
        var exporting = exporting(outside);
        tables = new TableDesk(workbench, exporting);
        rooms = new Rooms(
                new Rooms.Parts(workbench, tasks, texts, figures, dialogs, look, outside, asking),
                window,
                desk,
                edits,
                new ExportDesk(outside.renderer(), workbench, exporting),
                exports);
        everywhere.addAll(rooms.everywhere());
        workbench.onOpening(rooms::furnish);
        window.onEntering(rooms::furnish);
        window.room().addListener((o, before, now) -> {
            if (now == Room.START) {
                start.load();
            }
        });
        quitting = new Quitting(tasks, texts, dialogs, stage::hide);
        stage.setOnCloseRequest(this::closing);
        session = new SessionDesk(memory, workbench, window, stage);
        new StudyAround(stage, texts, outside.files()).follow(workbench);
    }

    /** Says how something long ended, to those who look at another window as well. */
    private void told(Computer computer, String sentence) {
        window.say(sentence);
        if (!stage.isFocused()) {
            tasks.run(
                    texts.get("job.note"),
                    context -> {
                        computer.note("Mindgap", sentence);
                        return true;
                    },
                    done -> {},
                    problems -> {});
        }
    }

    private ExportDesk.Tools exporting(Outside outside) {
        var home = Path.of(System.getProperty("user.home", "."));
        var memory = new ExportMemory(outside.memory().folder());
        return new ExportDesk.Tools(tasks, texts, outside.files(), dialogs, memory, home);
    }

    Parent window() {
        return window;
    }

    /** Gives the scene its look, its keys and its way to take dropped files. */
    void dress(Scene scene) {
        look.dress(scene);
        WindowCommands.install(scene, book, window::escape);
        tables.install(scene);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> session.keep());
        scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> session.keep());
        window.hint().install(scene, all -> drop(all.stream().map(File::toPath).toList()));
    }

    private void take(Path file, Runnable then) {
        if (!rooms.takes(file, then)) {
            desk.dropped(file, then);
        }
    }

    /** Takes files that were dropped on the window. */
    void drop(List<Path> files) {
        dropped.drop(files);
    }

    Workbench workbench() {
        return workbench;
    }

    Tasks tasks() {
        return tasks;
    }

    CommandBook commands() {
        return book;
    }

    void go(Room room) {
        window.go(room);
    }

    /** The example stands there: now there is time for the rooms, one after the other. */
    private void drawn() {
        if (!closed && rooms.furnishNext()) {
            new FxThread().afterwards(this::drawn);
        }
    }

    private void help() {
        help.open(book.all(), window.guides() ? Optional.of(window::guide) : Optional.empty());
    }

    private static Diagnostics diagnostics() {
        var properties = properties();
        var home = Path.of(properties.getOrDefault("user.home", "."));
        return new Diagnostics(
                properties,
                home.resolve(".mindgap").resolve("log").resolve("mindgap.log")); // as packaging.Logging says
    }

    private Diagnostics.Seen seen() {
        return new Diagnostics.Seen(
                Screen.getScreens().stream()
                        .map(s -> (int) s.getBounds().getWidth() + " x "
                                + (int) s.getBounds().getHeight() + ", scale " + s.getOutputScaleX())
                        .toList(),
                Settings.of(look.state().get()),
                workbench.current().map(Workbench.Opened::facts),
                book.all().size());
    }

    private void closing(WindowEvent event) {
        if (stage.getScene().getFocusOwner() instanceof TextInputControl) {
            stage.getScene().getRoot().requestFocus(); // words are kept by going on, and this is going on
        }
        if (quitting.asks()) {
            event.consume();
        }
    }

    /**
     * Gives the window its size and place: where it was left, else as designed, always on a screen.
     *
     * @return where it is to be
     */
    WindowPlace place() {
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        var place = WindowPlace.open(Optional.ofNullable(memory.session().window()), screens);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        var least = WindowPlace.least(Screen.getPrimary().getVisualBounds());
        stage.setMinWidth(least.width());
        stage.setMinHeight(least.height());
        return place;
    }

    /** Begins to read what the start shows; nothing of it where a study is to be opened at once. */
    void load(Optional<Path> study) {
        if (study.isEmpty() && session.left().isEmpty()) {
            start.load();
        }
    }

    /** Shows the study that was named, or the one that was left open where it was left, or the start. */
    void begin(Optional<Path> study) {
        var left = session.left();
        load(study);
        window.go(Room.START);
        if (study.isPresent()) {
            desk.openStudy(study);
        } else if (left.isPresent()) {
            session.returning(true);
            desk.reopen(left.get().file(), session::restore, () -> {
                session.returning(false);
                start.load();
            });
        }
    }

    /** What a later start asks of this window: to open a study, and to come to the front. */
    void visited(Optional<Path> study) {
        new FxThread().execute(() -> {
            if (stage.isIconified()) {
                stage.setIconified(false);
            }
            stage.toFront();
            stage.requestFocus();
            study.ifPresent(s -> desk.openStudy(Optional.of(s)));
        });
    }

    /** Stops all jobs, then closes the study, so that one file remains. May be called again, and from any thread. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        tasks.close();
        painter.shutdownNow();
        workbench.close();
        studies.close();
        memory.close();
    }

    private static <T> List<T> loaded(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    static Map<String, String> properties() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(n -> n, n -> System.getProperty(n, "")));
    }
}
