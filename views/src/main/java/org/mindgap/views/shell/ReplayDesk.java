package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mindgap.problem.Problem;
import org.mindgap.store.ReplayCopy;
import org.mindgap.views.answers.AskDesk;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Studies;
import org.mindgap.views.kit.study.Workbench;

/**
 * Plays recorded sessions, for workshops: into the study that is open, or, where none is, into a copy of the session's own
 * study, in which nothing was asked yet.
 */
final class ReplayDesk {
    private static final String ENDING = ".mindgap";

    private final Studies studies;
    private final Workbench workbench;
    private final Texts texts;
    private final FileDialogs files;
    private final Dialogs dialogs;
    private final AskDesk asking;
    private final Doors doors;
    private final Consumer<Path> opened;

    /** What asks for files, and says things. */
    record Tools(FileDialogs files, Dialogs dialogs, Texts texts) {}

    /** @param opened is told of the study that was made */
    ReplayDesk(Studies studies, Workbench workbench, AskDesk asking, Doors doors, Tools tools, Consumer<Path> opened) {
        this.studies = studies;
        this.workbench = workbench;
        this.asking = asking;
        this.doors = doors;
        this.texts = tools.texts();
        this.files = tools.files();
        this.dialogs = tools.dialogs();
        this.opened = opened;
    }

    /** Asks for a session, and shows how it may be played. */
    void open() {
        files.open(
                        texts.get("replay.title"),
                        List.of(new FileDialogs.Kind(
                                texts.get("asking.file.recordings"), List.of("*" + ENDING, "*.jsonl"))))
                .ifPresent(this::play);
    }

    private void play(Path session) {
        var survey = workbench
                .current()
                .filter(o -> !o.study().example())
                .flatMap(o -> o.facts().survey());
        if (survey.isPresent()) {
            doors.go(Room.ANSWERS);
            asking.replay(session);
        } else if (!String.valueOf(session.getFileName())
                .toLowerCase(Locale.ROOT)
                .endsWith(ENDING)) {
            dialogs.say(texts.get("replay.title"), texts.get("replay.noStudy"));
        } else {
            files.save(
                            texts.get("replay.copy"),
                            texts.get("replay.copy.name"),
                            List.of(new FileDialogs.Kind(texts.get("file.studies"), List.of("*" + ENDING))))
                    .map(Desk::named)
                    .ifPresent(copy -> copied(session, copy));
        }
    }

    private void copied(Path session, Path copy) {
        workbench.open(
                context -> {
                    ReplayCopy.make(session, copy);
                    return studies.open(copy);
                },
                () -> {
                    opened.accept(copy);
                    doors.go(Room.ANSWERS);
                    asking.replay(session);
                },
                this::failed);
    }

    private void failed(List<Problem> why) {
        dialogs.say(texts.get("replay.title"), texts.get("replay.failed"), why);
    }
}
