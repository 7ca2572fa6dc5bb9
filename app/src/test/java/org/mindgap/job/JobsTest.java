package org.mindgap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobsTest {

    @Test
    void hands_back_what_the_job_finds_and_how_far_it_was() throws Exception {
        try (var jobs = new Jobs(1)) {
            var job = jobs.start("count", context -> {
                context.progress(3, 4);
                return 42;
            });
            assertThat(job.result().get(10, TimeUnit.SECONDS)).isEqualTo(42);
            assertThat(job.progress()).isEqualTo(new RunningJob.Progress(3, 4));
            assertThat(job.name()).isEqualTo("count");
            assertThat(jobs.running()).isEmpty();
        }
    }

    /** 800 of 1,000 were there before: of the 200 that are work 50 are done. */
    @Test
    void what_was_done_before_is_no_work() throws Exception {
        try (var jobs = new Jobs(1)) {
            var job = jobs.start("go on", context -> {
                context.foundDone(800);
                context.progress(850, 1000);
                return true;
            });
            assertThat(job.result().get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(job.workDone()).isEqualTo(0.25);
            var unknown = jobs.start("unknown", context -> true);
            assertThat(unknown.result().get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(unknown.workDone()).isZero();
            var nothing = jobs.start("all there", context -> {
                context.foundDone(3);
                context.progress(3, 3);
                return true;
            });
            assertThat(nothing.result().get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(nothing.workDone()).isZero();
        }
    }

    @Test
    void hands_back_what_the_job_died_of() {
        try (var jobs = new Jobs(1)) {
            var job = jobs.start("fail", context -> {
                throw new java.io.IOException("gone");
            });
            assertThatThrownBy(() -> job.result().get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void a_stopped_job_ends_at_its_next_check() throws Exception {
        try (var jobs = new Jobs(1)) {
            var begun = new CountDownLatch(1);
            var job = jobs.start("endless", context -> {
                begun.countDown();
                while (true) {
                    context.checkCancelled();
                    Thread.onSpinWait();
                }
            });
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(jobs.running()).containsExactly(job);
            job.cancel();
            assertThatThrownBy(() -> job.result().get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
            assertThat(jobs.running()).isEmpty();
        }
    }

    @Test
    void a_job_that_was_stopped_while_it_waited_never_begins() throws Exception {
        try (var jobs = new Jobs(1)) {
            var free = new CountDownLatch(1);
            var ran = new AtomicBoolean();
            jobs.start("first", context -> free.await(10, TimeUnit.SECONDS));
            var second = jobs.start("second", context -> {
                ran.set(true);
                return 0;
            });
            second.cancel();
            free.countDown();
            assertThatThrownBy(() -> second.result().get(10, TimeUnit.SECONDS))
                    .isInstanceOf(CancellationException.class);
            assertThat(ran).isFalse();
        }
    }

    @Test
    void closing_stops_all_and_takes_nothing_new() {
        var jobs = new Jobs(2);
        var job = jobs.start("endless", context -> {
            while (true) {
                context.checkCancelled();
                Thread.onSpinWait();
            }
        });
        jobs.close();
        assertThat(job.result()).isCancelled();
        var late = jobs.start("late", context -> 1);
        assertThat(late.isCancelled()).isTrue();
        assertThat(late.result()).isCancelled();
        assertThat(jobs.running()).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }
}
