package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;

/** What goes to whoever mends the program is shown first, and holds nothing of a study, of people or of this computer's folders. */
class DiagnosticsScreenTest {
    @TempDir
    Path folder;

    private final FakeStudy study = FakeStudy.ofProgram();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, study);
        window.click("#see-example");
        window.shown("#show-table");
        var save = window.commands().all().stream()
                .filter(c -> c.id().equals("diagnostics.save"))
                .findFirst()
                .orElseThrow();
        onFx(() -> {
            save.action().run();
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void what_is_shown_and_what_is_saved_hold_nothing_of_the_study() throws Exception {
        var area = (TextInputControl) window.shown("#diagnostics-text");
        window.until(() -> area.getText().contains("java.version"));
        clean(onFx(area::getText));
        var file = folder.resolve("diagnostics.zip");
        window.answers().save = file;
        var save = (ButtonBase) window.shown("#diagnostics-save");
        onFx(() -> {
            save.fire();
            return true;
        });
        window.until(() -> Files.exists(file) && Files.size(file) > 0);
        window.until(() -> window.tasks().running().get().isEmpty());
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                all.append(entry.getName());
                try (var in = zip.getInputStream(entry)) {
                    all.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(all.toString()).contains("java.version");
        clean(all.toString());
    }

    private void clean(String text) {
        var survey = study.survey(study.surveys().get(0).id()).orElseThrow();
        assertThat(text)
                .doesNotContain(folder.toString())
                .doesNotContain(System.getProperty("user.home"))
                .doesNotContain(study.path().toString())
                .doesNotContain(survey.name())
                .doesNotContain(FakeStudy.TERSE, FakeStudy.VERBOSE);
        for (var question : survey.questions()) {
            assertThat(text).doesNotContain(question.text());
            question.options().forEach(o -> assertThat(text).doesNotContain(o.label()));
        }
    }
}
