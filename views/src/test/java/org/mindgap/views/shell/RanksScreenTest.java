package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.views.fakes.FakeStudy;

/** The switch above the heatmap of a number that a study got wrong. */
class RanksScreenTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.full());
        window.click("#see-example");
        window.shown("#show-table");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void numbers_that_nobody_got_wrong_have_no_switch() {
        assertThat(window.isShown("#ranks-bar")).isFalse();
    }

    @Test
    void each_side_changes_the_heatmap_in_place_and_says_what_moved() {
        rankAsPublished();
        assertThat(side("#ranks-published").isSelected()).isTrue();
        assertThat(said()).contains("cells rank differently").contains("▲ ranks better");
        assertThat(onFx(() -> window.now("#order").isDisabled()))
                .as("the order rests while ranks are shown")
                .isTrue();
        window.click("#ranks-corrected");
        until(() -> side("#ranks-corrected").isSelected());
        assertThat(side("#ranks-published").isSelected()).isFalse();
        window.click("#ranks-none");
        window.until(() -> !said().contains("rank differently"));
        assertThat(said()).startsWith("A study published this number wrongly");
        assertThat(window.isShown("#ranks-bar")).isTrue();
    }

    @Test
    void each_side_says_what_was_wrong_and_what_stands_instead() {
        rankAsPublished();
        var which = PublishedMetric.REPRESENTATIVENESS;
        assertThat(side("#ranks-published").getTooltip().getText()).isEqualTo(which.error());
        assertThat(side("#ranks-corrected").getTooltip().getText()).isEqualTo(which.instead());
        assertThat(side("#ranks-corrected").getAccessibleHelp()).isEqualTo(which.instead());
    }

    @Test
    void the_keyboard_switches_sides_and_escape_shows_numbers() {
        rankAsPublished();
        onFx(() -> {
            window.now("#ranks-published").requestFocus();
            return true;
        });
        window.robot().press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        window.robot().press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> side("#ranks-corrected").isSelected());
        window.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> side("#ranks-none").isSelected());
    }

    private void rankAsPublished() {
        onFx(() -> {
            window.commands().all().stream()
                    .filter(c -> c.id().equals("gaps.ranks-as-published"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return true;
        });
        window.shown("#ranks-bar");
        until(() -> said().contains("rank differently"));
    }

    /** Said and chosen are looked up on the window's thread, so this waits beside it. */
    private static void until(Callable<Boolean> holds) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(holds);
    }

    private ToggleButton side(String id) {
        return onFx(() -> (ToggleButton) window.now(id));
    }

    private String said() {
        return onFx(() -> ((Label) window.now("#ranks-said")).getText());
    }
}
