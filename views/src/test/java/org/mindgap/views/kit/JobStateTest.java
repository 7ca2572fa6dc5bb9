package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mindgap.job.JobContext;

class JobStateTest {
    @Test
    void shares_of_the_whole_are_no_count() {
        assertThat(new JobState("a", 3, 10).counts()).isTrue();
        assertThat(new JobState("a", 3, JobContext.WHOLE).counts()).isFalse();
        assertThat(new JobState("a", 3, 0).counts()).isFalse();
    }
}
