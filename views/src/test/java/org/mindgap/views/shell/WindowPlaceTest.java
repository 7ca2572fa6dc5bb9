package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D FULL_HD = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D SMALL = new Rectangle2D(0, 0, 1024, 600);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 3840, 2160);

    @Test
    void without_a_past_it_opens_as_designed_in_the_middle() {
        var place = WindowPlace.open(Optional.empty(), List.of(FULL_HD));
        assertThat(place).isEqualTo(new WindowPlace(319, 121, 1282, 838, false));
    }

    @Test
    void it_fits_a_screen_that_is_smaller_than_designed() {
        assertThat(WindowPlace.open(Optional.empty(), List.of(SMALL)))
                .isEqualTo(new WindowPlace(0, 0, 1024, 600, false));
        assertThat(WindowPlace.least(SMALL)).isEqualTo(new WindowPlace(0, 0, 1024, 600, false));
        assertThat(WindowPlace.least(FULL_HD)).isEqualTo(new WindowPlace(0, 0, 1280, 720, false));
        var left = new WindowPlace(100, 100, 1900, 1000, false);
        assertThat(WindowPlace.open(Optional.of(left), List.of(SMALL)))
                .isEqualTo(new WindowPlace(0, 0, 1024, 600, false));
    }

    @Test
    void it_comes_back_where_it_was_left_on_the_screen_it_was_on() {
        var left = new WindowPlace(2500, 300, 1600, 900, true);
        assertThat(WindowPlace.open(Optional.of(left), List.of(FULL_HD, RIGHT))).isEqualTo(left);
    }

    @Test
    void a_screen_that_was_taken_away_does_not_take_the_window_with_it() {
        var left = new WindowPlace(2500, 300, 1600, 900, false);
        assertThat(WindowPlace.open(Optional.of(left), List.of(FULL_HD)))
                .isEqualTo(new WindowPlace(160, 90, 1600, 900, false));
    }

    @Test
    void nonsense_in_the_file_is_not_followed() {
        for (var left : List.of(
                new WindowPlace(Double.NaN, 0, 1600, 900, false),
                new WindowPlace(0, 0, -5, 900, false),
                new WindowPlace(0, -900, 1600, 900, false))) {
            var place = WindowPlace.open(Optional.of(left), List.of(FULL_HD));
            assertThat(place.x()).isBetween(0.0, 1000.0);
            assertThat(place.y()).isBetween(0.0, 1000.0);
            assertThat(place.width()).isBetween(1280.0, 1920.0);
        }
    }
}
