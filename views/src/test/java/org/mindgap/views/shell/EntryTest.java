package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {

    @Test
    void linux_without_a_display_is_refused_before_anything_happens() {
        var monocle = System.getProperty("glass.platform");
        System.clearProperty("glass.platform");
        try {
            assertThatThrownBy(() -> MindgapApp.requireDisplay("Linux", Map.of()))
                    .isInstanceOf(NoDisplayException.class)
                    .hasMessageContaining("DISPLAY");
            MindgapApp.requireDisplay("Linux", Map.of("DISPLAY", ":0"));
            MindgapApp.requireDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"));
            MindgapApp.requireDisplay("Windows 11", Map.of());
        } finally {
            if (monocle != null) {
                System.setProperty("glass.platform", monocle);
            }
        }
    }

    @Test
    void small_files_live_where_each_system_has_them() {
        var home = Path.of("h");
        assertThat(Preferences.folder(Map.of("user.home", "h", "os.name", "Linux"), Map.of()))
                .isEqualTo(home.resolve(".config").resolve("mindgap"));
        assertThat(Preferences.folder(Map.of("user.home", "h", "os.name", "Linux"), Map.of("XDG_CONFIG_HOME", "c")))
                .isEqualTo(Path.of("c", "mindgap"));
        assertThat(Preferences.folder(Map.of("user.home", "h", "os.name", "Windows 11"), Map.of("APPDATA", "a")))
                .isEqualTo(Path.of("a", "Mindgap"));
        assertThat(Preferences.folder(Map.of("user.home", "h", "os.name", "Mac OS X"), Map.of()))
                .isEqualTo(
                        home.resolve("Library").resolve("Application Support").resolve("Mindgap"));
        assertThat(Preferences.folder(Map.of("mindgap.preferences", "p"), Map.of()))
                .isEqualTo(Path.of("p"));
    }
}
