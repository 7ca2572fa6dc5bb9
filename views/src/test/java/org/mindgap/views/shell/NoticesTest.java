package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.problem.Problem;
import org.mindgap.views.fakes.FakeScreen;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.Texts;
import org.testfx.api.FxToolkit;

/** What is said beside a figure: what is missing, and what could not be drawn. */
class NoticesTest {
    @TempDir
    Path folder;

    @Test
    void a_survey_that_no_model_answered_shows_its_heatmap_and_the_way_to_answers() throws Exception {
        try (var window = WindowFixture.over(folder, FakeStudy.withoutAnswers())) {
            window.click("#see-example");
            assertThat(window.shown("#rows")).isNotNull();
            window.cell("People of a land. Gap 33 points.", 0);
            assertThat(window.shown("No model was asked yet")).isNotNull();
            assertThat(window.shown("#bring-answers")).isNotNull();
        }
    }

    @Test
    void a_missing_script_is_named_under_the_figure_with_the_package_that_brings_it() throws Exception {
        FxToolkit.registerPrimaryStage();
        var said = onFx(() -> {
            var screen = new FakeScreen();
            var sheet = new FigureSheet(screen, new Texts(Locale.ENGLISH));
            screen.drawn(Problem.warning("figure.script-missing", "Devanagari", "fonts-noto-core"));
            return sheet.lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .map(n -> ((Label) n).getText())
                    .collect(Collectors.joining(" "));
        });
        assertThat(said).contains("Devanagari").contains("fonts-noto-core");
    }
}
