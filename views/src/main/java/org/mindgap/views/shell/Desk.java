package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mindgap.job.Job;
import org.mindgap.problem.Problem;
import org.mindgap.views.crosstab.CrosstabDesk;
import org.mindgap.views.imports.FileKind;
import org.mindgap.views.imports.ImportDesk;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Studies;
import org.mindgap.views.kit.study.Workbench;
import org.mindgap.views.start.StartModel;

/** What the doors do. */
final class Desk implements Doors {
    private final Studies studies;
    private final Workbench workbench;
    private final StartModel start;
    private final ImportDesk imports;
    private final Texts texts;
    private final FileDialogs files;
    private final Dialogs dialogs;
    private final CrosstabDesk crosstabs;
    private @Nullable MainWindow window;
    private Runnable replay = () -> {};

    /** What brings things in and says things. */
    record Tools(ImportDesk imports, FileDialogs files, Dialogs dialogs, CrosstabDesk crosstabs) {}

    Desk(Studies studies, Workbench workbench, StartModel start, Texts texts, Tools tools) {
        this.studies = studies;
        this.workbench = workbench;
        this.start = start;
        this.texts = texts;
        this.imports = tools.imports();
        this.files = tools.files();
        this.dialogs = tools.dialogs();
        this.crosstabs = tools.crosstabs();
    }

    /** The window that the doors lead through; before any of them is opened. */
    void attach(MainWindow mainWindow) {
        window = mainWindow;
    }

    /** Who plays recorded sessions. */
    void replays(Runnable how) {
        replay = how;
    }

    @Override
    public void replay() {
        replay.run();
    }

    @Override
    public void go(Room room) {
        if (window != null) {
            window.go(room);
        }
    }

    @Override
    public void crosstab(Optional<String> question, Optional<String> variable) {
        crosstabs.open(question, variable);
    }

    @Override
    public void seeExample() {
        if (workbench.current().map(o -> o.study().example()).orElse(false)) {
            showExample();
        } else {
            opening(studies::example, this::showExample);
        }
    }

    /**
     * Opens a study.
     *
     * @param land shows the room where one looks at it, unless somebody went to another one meanwhile
     */
    private void opening(Job<OpenStudy> way, Runnable land) {
        var from = room();
        workbench.open(
                way,
                () -> {
                    if (room() == from) {
                        land.run();
                    }
                },
                this::failed);
    }

    private Room room() {
        return window == null ? Room.START : window.room().get();
    }

    /** Builds the example anew and shows it as it is first seen. */
    void freshExample() {
        workbench.open(
                studies::freshExample,
                () -> {
                    showExample();
                    if (window != null) {
                        window.goTo(Map.of());
                    }
                },
                this::failed);
    }

    /** A new copy of the practice study, in a file of the user's choice. */
    @Override
    public void practice() {
        files.save(texts.get("practice.title"), texts.get("practice.name"), kinds())
                .map(Desk::named)
                .ifPresent(path -> workbench.open(
                        context -> studies.practice(path),
                        () -> {
                            start.opened(path);
                            go(Room.GAPS);
                        },
                        this::failed));
    }

    /** Opens what was left open; the example where there is no file. */
    void reopen(Optional<Path> file, Runnable then, Runnable otherwise) {
        Consumer<List<Problem>> failed = problems -> {
            otherwise.run();
            dialogs.say(texts.get("session.failed"), texts.get("session.failed.more"), problems);
        };
        workbench.open(context -> file.isPresent() ? studies.open(file.get()) : studies.example(context), then, failed);
    }

    @Override
    public void openStudy(Optional<Path> file) {
        file.or(() -> files.open(texts.get("study.open.title"), kinds())).ifPresent(path -> {
            var from = room();
            if (isOpen(path)) {
                backToIt();
                return;
            }
            open(path, () -> {
                if (room() == from) {
                    go(landing());
                }
                sayNotes();
            });
        });
    }

    /** As a second click on its file in the file manager asks: it stands here already. */
    private void backToIt() {
        if (room() == Room.START) {
            go(landing());
        }
    }

    private boolean isOpen(Path path) {
        return workbench
                .current()
                .filter(o -> !o.study().example())
                .filter(o -> o.study()
                        .path()
                        .toAbsolutePath()
                        .normalize()
                        .equals(path.toAbsolutePath().normalize()))
                .isPresent();
    }

    @Override
    public void newStudy() {
        create(texts.get("study.new.name"), () -> go(Room.DATA));
    }

    @Override
    public void openSurvey(Optional<Path> file) {
        file.or(imports::chooseSurvey).ifPresent(path -> survey(path, () -> {}));
    }

    @Override
    public void bringAnswers(Optional<Path> file) {
        file.or(imports::chooseAnswers)
                .ifPresent(path -> imports.answers(path, this::withStudyOfAnswers, () -> go(landing())));
    }

    @Override
    public void bringFolder() {
        imports.chooseFolder().ifPresent(path -> bringAnswers(Optional.of(path)));
    }

    @Override
    public void showReport(ImportReports.Kind kind) {
        workbench.reports().of(kind).ifPresent(r -> dialogs.say(texts.get("import.done"), r.words(), r.problems()));
    }

    /**
     * What a file dropped on the window does: the same as its button.
     *
     * @param then is called when it is in
     */
    void dropped(Path file, Runnable then) {
        switch (FileKind.of(file)) {
            case STUDY -> {
                if (isOpen(file)) {
                    backToIt();
                    then.run();
                } else {
                    open(file, () -> {
                        go(landing());
                        sayNotes();
                        then.run();
                    });
                }
            }
            case DATA, ARCHIVE, LATER -> survey(file, then);
            case TEXT ->
                imports.isAnswers(file, answers -> {
                    if (answers) {
                        imports.answers(file, this::withStudyOfAnswers, () -> landed(then));
                    } else {
                        survey(file, then);
                    }
                });
            case OTHER ->
                imports.isFolder(file, folder -> {
                    if (folder) {
                        imports.answers(file, this::withStudyOfAnswers, () -> landed(then));
                    } else {
                        dialogs.say(
                                texts.get("drop.title"), texts.get("drop.unknown", String.valueOf(file.getFileName())));
                    }
                });
        }
    }

    private void survey(Path file, Runnable then) {
        imports.survey(file, work -> withStudy(nameAfter(file), work), () -> landed(then));
    }

    private void landed(Runnable then) {
        go(landing());
        then.run();
    }

    private void showExample() {
        go(Room.GAPS);
        if (window != null) {
            window.guide();
        }
    }

    /** Runs something with a study that can take it: the open one, unless that is the example, else a new one. */
    private void withStudy(String name, Runnable work) {
        if (workbench.current().map(o -> !o.study().example()).orElse(false)) {
            work.run();
        } else {
            create(name, work);
        }
    }

    /** A new study is proposed under the name of the survey that it is made for. */
    private static String nameAfter(Path survey) {
        return String.valueOf(survey.getFileName()).replaceFirst("\\.[^.]*$", "") + ".mindgap";
    }

    /** Answers need the study that holds their survey. */
    private void withStudyOfAnswers(Runnable work) {
        if (workbench.current().map(o -> !o.study().example()).orElse(false)) {
            work.run();
            return;
        }
        var open = Buttons.primary(texts.get("study.needed.open"), () -> {});
        open.setId("study-open");
        var create = Buttons.plain(texts.get("study.needed.new"), () -> {});
        create.setId("study-new");
        var dialog = dialogs.ask(texts.get("study.needed"), texts.get("study.needed.words"), List.of(create, open));
        open.setOnAction(e -> dialog.closeThen(
                () -> files.open(texts.get("study.open.title"), kinds()).ifPresent(path -> open(path, work))));
        create.setOnAction(e -> dialog.closeThen(() -> create(texts.get("study.new.name"), work)));
    }

    private void sayNotes() {
        var notes = workbench.current().map(o -> o.study().notes()).orElse(List.of());
        if (!notes.isEmpty()) {
            dialogs.say(texts.get("study.notes"), texts.get("study.notes.words"), notes);
        }
    }

    private void open(Path path, Runnable then) {
        workbench.open(
                context -> studies.open(path),
                () -> {
                    start.opened(path);
                    then.run();
                },
                this::failed);
    }

    private void create(String name, Runnable then) {
        files.save(texts.get("study.new.title"), name, kinds())
                .map(Desk::named)
                .ifPresent(path -> workbench.open(
                        context -> studies.create(path),
                        () -> {
                            start.opened(path);
                            then.run();
                        },
                        this::failed));
    }

    private List<FileDialogs.Kind> kinds() {
        return List.of(new FileDialogs.Kind(texts.get("file.studies"), List.of("*.mindgap")));
    }

    static Path named(Path path) {
        return FileKind.of(path) == FileKind.STUDY ? path : path.resolveSibling(path.getFileName() + ".mindgap");
    }

    private Room landing() {
        return workbench.current().map(o -> o.facts().answered()).orElse(false) ? Room.GAPS : Room.DATA;
    }

    private void failed(List<Problem> problems) {
        if (room() == Room.START) {
            start.load(); // it was left out where a study was to be opened at once
        }
        dialogs.say(texts.get("study.failed"), texts.get("study.failed.more"), problems);
    }
}
