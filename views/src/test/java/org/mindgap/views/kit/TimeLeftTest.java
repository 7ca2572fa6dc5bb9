package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private final TimeLeft left = new TimeLeft();

    @Test
    void nothing_is_said_where_it_would_be_a_guess() {
        assertThat(left.at(60, 0)).isEqualTo(-1); // nobody knows how much there is
        assertThat(left.at(2, 0.5)).isEqualTo(-1); // too early
        assertThat(left.at(60, 0.01)).isEqualTo(-1); // too little
        assertThat(left.at(60, 1)).isEqualTo(-1); // done
    }

    @Test
    void it_is_said_in_steps_upwards_and_the_last_seconds_without_a_number() {
        assertThat(left.at(20, 0.5)).isEqualTo(20);
        assertThat(new TimeLeft().at(21, 0.5)).isEqualTo(30);
        assertThat(new TimeLeft().at(97, 0.97)).isZero(); // 3 s: not "about 10 s"
    }

    @Test
    void it_comes_down_with_the_clock_while_a_part_takes_longer_than_others() {
        assertThat(left.at(20, 0.5)).isEqualTo(20);
        assertThat(left.at(25, 0.5)).isEqualTo(20); // 25 s by the share alone
        assertThat(left.at(32, 0.65)).isEqualTo(10); // 17 s by the share
    }

    @Test
    void it_goes_up_where_the_job_is_far_slower_than_was_said() {
        assertThat(left.at(20, 0.5)).isEqualTo(20);
        assertThat(left.at(40, 0.5)).isEqualTo(40);
    }

    @Test
    void it_follows_at_once_where_the_job_is_faster() {
        assertThat(left.at(20, 0.1)).isEqualTo(180);
        assertThat(left.at(21, 0.7)).isEqualTo(10);
    }
}
