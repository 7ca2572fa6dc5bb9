package org.mindgap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.mindgap.job.RunningJob.Progress;

class PartsTest {
    private final RunningJob<String> job = new RunningJob<>("job");

    @Test
    void parts_that_follow_each_other_are_one_progress() {
        var seen = new ArrayList<Double>();
        var first = job.part(0, 0.25);
        var second = job.part(0.25, 1);
        for (var i = 1; i <= 5; i++) {
            first.progress(i, 5);
            seen.add(share());
        }
        var inner = second.part(0.5, 1);
        second.part(0, 0.5).progress(1, 1);
        seen.add(share());
        inner.progress(1, 2);
        seen.add(share());
        inner.progress(2, 2);
        seen.add(share());
        assertThat(seen).containsExactly(0.05, 0.1, 0.15, 0.2, 0.25, 0.625, 0.8125, 1.0);
    }

    @Test
    void progress_never_goes_back() {
        job.progress(7, 10);
        job.progress(6, 10); // a thread that came late
        assertThat(job.progress()).isEqualTo(new Progress(7, 10));
    }

    @Test
    void a_job_that_counts_anew_is_one_of_which_nobody_knows_how_far_it_is() {
        job.progress(10, 10);
        job.progress(1, 50);
        assertThat(job.progress()).isEqualTo(new Progress(0, 0));
        job.progress(2, 50);
        assertThat(job.progress()).isEqualTo(new Progress(0, 0));
    }

    private double share() {
        return (double) job.progress().done() / job.progress().total();
    }
}
