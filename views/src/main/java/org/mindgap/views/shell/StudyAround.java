package org.mindgap.views.shell;

import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** What around the window follows the open study: its title, and the folder where file dialogs open first. */
final class StudyAround {
    private final Stage stage;
    private final Texts texts;
    private final FileDialogs files;

    StudyAround(Stage stage, Texts texts, FileDialogs files) {
        this.stage = stage;
        this.texts = texts;
        this.files = files;
    }

    void follow(Workbench workbench) {
        workbench.opened().addListener((o, before, now) -> show(now == null ? null : now.study()));
    }

    private void show(@Nullable OpenStudy study) {
        stage.setTitle(
                study == null
                        ? "Mindgap"
                        : texts.get("window.title", study.path().getFileName()));
        // the example lies where nobody looks for a file
        if (study != null && !study.example()) {
            var folder = study.path().toAbsolutePath().getParent();
            if (folder != null) {
                files.usual(folder);
            }
        }
    }
}
