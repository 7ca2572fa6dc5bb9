package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mindgap.views.imports.FileKind;

/**
 * Files that were dropped on the window, one after the other: each may ask something, and a next one begins when the one
 * before is in. Where one fails or is given up, the others wait until they are called or left. On the window's thread.
 */
final class DroppedFiles {
    private final ObservableList<Path> waiting = FXCollections.observableArrayList();
    private final Opener opener;

    /** Does what a file's button would. */
    @FunctionalInterface
    interface Opener {
        /** @param then is called when it is in */
        void open(Path file, Runnable then);
    }

    DroppedFiles(Opener opener) {
        this.opener = opener;
    }

    /** Takes files: a study first, of several only the first by name; then the others by name. */
    void drop(List<Path> files) {
        var sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing((Path f) -> FileKind.of(f) != FileKind.STUDY)
                .thenComparing(f -> String.valueOf(f.getFileName())));
        waiting.clear();
        var studies = 0;
        for (var file : sorted) {
            if (FileKind.of(file) != FileKind.STUDY || studies++ == 0) {
                waiting.add(file);
            }
        }
        next();
    }

    /** Begins the next. */
    void next() {
        if (!waiting.isEmpty()) {
            opener.open(waiting.remove(0), this::next);
        }
    }

    /** Forgets those that wait. */
    void leave() {
        waiting.clear();
    }

    ObservableList<Path> waiting() {
        return waiting;
    }
}
