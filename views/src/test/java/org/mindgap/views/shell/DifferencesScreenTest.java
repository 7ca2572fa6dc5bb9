package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Room;

/** The room of group differences where something is missing: it says what, and leads on. */
class DifferencesScreenTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.withoutAnswers());
        window.click("#see-example");
        window.shown("#show-table");
        WindowFixture.onFx(() -> {
            window.go(Room.DIFFERENCES);
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void without_a_model_asked_as_a_group_the_room_says_what_to_do() {
        window.shown("#to-benchmarks-pane");
        assertThat(window.shown("No model was asked as a group yet")).isNotNull();
        assertThat(window.isShown("Go to Model answers")).isTrue();
    }

    @Test
    void benchmarks_and_both_together_say_what_they_need_and_filters_rest_there() {
        assertThat(window.isShown("#chip-country")).isTrue();
        window.click("#to-benchmarks-pane");
        window.shown("No benchmark is in this study yet");
        assertThat(window.isShown("#chip-country")).isFalse();
        window.click("#to-together-pane");
        assertThat(window.shown("Nothing stands in both halves yet")).isNotNull();
    }
}
