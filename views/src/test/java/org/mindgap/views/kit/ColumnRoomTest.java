package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns take the room that is there; where it is too little, the widest give way first. */
class ColumnRoomTest {
    @Test
    void what_fits_is_as_wide_as_it_wants() {
        assertThat(ColumnRoom.widths(new double[] {60, 300, 120}, 500)).containsExactly(60, 300, 120);
    }

    @Test
    void the_widest_give_way_to_one_width_and_the_room_is_used_up() {
        assertThat(ColumnRoom.widths(new double[] {60, 400, 300, 140}, 600)).containsExactly(60, 200, 200, 140);
    }

    @Test
    void none_goes_under_the_least_width_and_the_table_scrolls() {
        assertThat(ColumnRoom.widths(new double[] {50, 400, 400}, 150)).containsExactly(50, 104, 104);
    }

    @Test
    void none_is_wider_than_it_wants_and_no_room_is_left_while_one_is_cut() {
        var random = new Random(7);
        for (var n = 0; n < 500; n++) {
            var wanted = random.doubles(1 + random.nextInt(12), 30, 560).toArray();
            var room = random.nextDouble(100, 3000);
            var widths = ColumnRoom.widths(wanted, room);
            var cut = false;
            for (var i = 0; i < wanted.length; i++) {
                assertThat(widths[i]).isLessThanOrEqualTo(wanted[i]);
                cut |= widths[i] < wanted[i];
            }
            if (cut) {
                assertThat(Arrays.stream(widths).sum()).isGreaterThan(room - 0.001);
            }
        }
    }
}
