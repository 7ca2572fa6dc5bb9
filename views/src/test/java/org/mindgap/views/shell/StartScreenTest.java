package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.start.RecentStudies;

class StartScreenTest {
    @TempDir
    Path folder;

    private final FakeStudy example = FakeStudy.ofProgram();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        var recents = new RecentStudies(folder);
        var there = Files.createFile(folder.resolve("there.mindgap"));
        recents.opened(folder.resolve("gone.mindgap"));
        recents.opened(there);
        window = WindowFixture.over(folder, example);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        assertThat(example.closed()).isTrue();
    }

    @Test
    void four_ways_in_stand_at_the_left_and_the_first_has_the_focus() {
        for (var id : new String[] {"#see-example", "#open-survey", "#bring-answers", "#replay"}) {
            assertThat(window.shown(id)).isNotNull();
        }
        assertThat(onFx(() -> window.stage().getScene().getFocusOwner().getId()))
                .isEqualTo("see-example");
    }

    /** For a projector words have a line more: the button grows with them, and cuts none. */
    @Test
    void a_way_in_is_as_high_as_its_words_in_larger_type() {
        var button = (Button) window.shown("#see-example");
        var usual = onFx(button::getHeight);
        assertThat(usual).isGreaterThanOrEqualTo(64);
        onFx(() -> {
            window.stage().getScene().getRoot().setStyle("-fx-font-size: 24px");
            button.lookupAll(".label").forEach(label -> label.setStyle("-fx-font-size: 24px"));
            return true;
        });
        window.until(() -> button.getHeight() > usual
                && button.getHeight() >= ((Region) button.getGraphic()).prefHeight(button.getWidth() - 40));
    }

    /** As the command makes it, not by a style: every size of the sheet changes at once, the words' last of all. */
    @Test
    void no_way_in_cuts_its_words_on_a_projector() {
        window.shown("#see-example");
        larger();
        for (var id : new String[] {"#see-example", "#open-survey", "#bring-answers", "#replay"}) {
            var button = (Button) window.shown(id);
            window.until(() -> button.lookupAll(".label").stream()
                    .allMatch(label -> label.getBoundsInParent().getHeight() >= 18
                            && button.localToScreen(button.getBoundsInLocal())
                                    .contains(label.localToScreen(label.getBoundsInLocal()))));
        }
    }

    /** Dialogs ask for their size in usual type: with larger words they need more, as far as the screen goes. */
    @Test
    void a_dialog_is_wider_in_larger_type() {
        window.answers().open = folder.resolve("wave7.gz");
        window.click("#open-survey");
        var usual = onFx(() -> window.now("#dialog-close").getScene().getWidth());
        window.click("#dialog-close");
        larger();
        window.click("#open-survey");
        window.until(() -> window.now("#dialog-close").getScene().getWidth() > usual * 1.1);
        window.click("#dialog-close");
    }

    private void larger() {
        var command = window.commands().all().stream()
                .filter(c -> c.name().startsWith("Larger type"))
                .findFirst()
                .orElseThrow();
        onFx(() -> {
            command.action().run();
            return true;
        });
    }

    @Test
    void everything_of_the_left_half_fits_720_pixels() {
        onFx(() -> {
            window.stage().setHeight(720);
            return true;
        });
        var foot = window.shown("Works offline");
        var recents = window.shown("Recent studies");
        assertThat(onFx(() -> bottom(foot))).isLessThanOrEqualTo(720);
        assertThat(onFx(() -> bottom(recents)))
                .isLessThan(
                        onFx(() -> foot.localToScene(foot.getBoundsInLocal()).getMinY()));
    }

    @Test
    void recent_studies_are_listed_and_missing_ones_are_no_links() {
        assertThat(window.shown("there.mindgap")).isInstanceOf(javafx.scene.control.Hyperlink.class);
        assertThat(window.shown("gone.mindgap")).isNotInstanceOf(javafx.scene.control.Hyperlink.class);
    }

    @Test
    void the_keyboard_alone_leads_to_the_example_and_its_guidance() {
        window.shown("#see-example");
        window.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(window.shown("#guidance")).isNotNull();
        assertThat(window.isShown("Step 1 of 4")).isTrue();
        window.click("#guidance-next");
        assertThat(window.isShown("Step 2 of 4")).isTrue();
        window.click("#guidance-close");
        assertThat(window.isShown("#guidance")).isFalse();
    }

    @Test
    void the_practice_survey_is_copied_from_beside_the_recent_studies() {
        window.answers().save = folder.resolve("course.mindgap");
        window.click("#practice");
        window.until(() -> window.stage().getTitle().startsWith("practice.mindgap"));
        assertThat(window.shown("#rail-gaps")).isNotNull();
    }

    @Test
    void the_framed_cell_says_who_which_model_and_how_far() {
        assertThat(window.shown("Click the framed cell: ")).isNotNull();
    }

    @Test
    void an_archive_that_is_not_opened_is_refused_in_words() {
        window.answers().open = folder.resolve("wave7.gz");
        window.click("#open-survey");
        assertThat(window.shown("are not opened yet")).isNotNull();
        window.click("#dialog-close");
    }

    @Test
    void a_recent_study_opens_with_a_click() {
        window.click("there.mindgap");
        window.until(() -> window.stage().getTitle().startsWith("practice.mindgap"));
        assertThat(window.shown("#rail-gaps")).isNotNull();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }
}
