package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mindgap.job.JobContext;

class JobStateTest {
    @Test
    void time_left_is_said_only_where_it_can_be_estimated() {
        assertThat(JobState.after(60, "a", 0, 0).secondsLeft()).isEqualTo(-1); // nobody knows how much there is
        assertThat(JobState.after(2, "a", 50, 100).secondsLeft()).isEqualTo(-1); // too early
        assertThat(JobState.after(60, "a", 1, 100).secondsLeft()).isEqualTo(-1); // too little
        assertThat(JobState.after(60, "a", 100, 100).secondsLeft()).isEqualTo(-1); // done
        assertThat(JobState.after(20, "a", 50, 100).secondsLeft()).isEqualTo(20);
        assertThat(JobState.after(21, "a", 50, 100).secondsLeft()).isEqualTo(30); // in steps, upwards
    }

    @Test
    void shares_of_the_whole_are_no_count() {
        assertThat(new JobState("a", 3, 10).counts()).isTrue();
        assertThat(new JobState("a", 3, JobContext.WHOLE).counts()).isFalse();
        assertThat(new JobState("a", 3, 0).counts()).isFalse();
    }
}
