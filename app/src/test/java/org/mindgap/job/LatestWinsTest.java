package org.mindgap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatestWinsTest {
    private final Jobs jobs = new Jobs(2);
    private final List<Object> delivered = new ArrayList<>();

    /** A window's thread that runs what it was given when the test says so. */
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    private final LatestWins latest = new LatestWins(jobs, window::add);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void a_result_that_came_in_time_but_was_overtaken_before_delivery_is_dropped() throws InterruptedException {
        latest.start("old", context -> "old", delivered::add, delivered::add);
        var old = next();
        latest.start("new", context -> "new", delivered::add, delivered::add);
        old.run();
        assertThat(delivered).isEmpty();
        assertThat(latest.busy()).isTrue();
        next().run();
        assertThat(delivered).containsExactly("new");
        assertThat(latest.busy()).isFalse();
    }

    @Test
    void the_older_job_is_stopped_and_its_end_is_not_delivered() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var older = latest.start(
                "old",
                context -> {
                    begun.countDown();
                    while (true) {
                        context.checkCancelled();
                        Thread.onSpinWait();
                    }
                },
                delivered::add,
                delivered::add);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        latest.start("new", context -> "new", delivered::add, delivered::add);
        assertThat(older.isCancelled()).isTrue();
        next().run();
        next().run();
        assertThat(delivered).containsExactly("new");
    }

    @Test
    void an_older_job_that_heeds_nothing_and_ends_last_is_dropped() throws InterruptedException {
        var release = new CountDownLatch(1);
        latest.start(
                "stubborn",
                context -> {
                    release.await();
                    return "stubborn";
                },
                delivered::add,
                delivered::add);
        latest.start("new", context -> "new", delivered::add, delivered::add);
        next().run();
        release.countDown();
        next().run();
        assertThat(delivered).containsExactly("new");
    }

    @Test
    void what_the_latest_died_of_is_delivered_and_what_an_older_died_of_is_not() throws InterruptedException {
        var gone = new java.io.IOException("gone");
        var release = new CountDownLatch(1);
        latest.start(
                "old",
                context -> {
                    release.await();
                    throw new IllegalStateException("old");
                },
                delivered::add,
                delivered::add);
        latest.start(
                "new",
                context -> {
                    throw gone;
                },
                delivered::add,
                delivered::add);
        next().run();
        release.countDown();
        next().run();
        assertThat(delivered).containsExactly(gone);
    }

    @Test
    void nothing_is_delivered_after_a_cancel() throws InterruptedException {
        latest.start("one", context -> "one", delivered::add, delivered::add);
        var one = next();
        latest.cancel();
        assertThat(latest.busy()).isFalse();
        one.run();
        assertThat(delivered).isEmpty();
    }

    @Test
    void deliveries_never_go_back_however_threads_run() throws InterruptedException {
        var requests = 300;
        var direct = new LatestWins(jobs, Runnable::run);
        var seen = new ArrayList<Integer>();
        var asked = new AtomicInteger();
        var late = new AtomicInteger();
        var last = new CountDownLatch(1);
        for (var i = 1; i <= requests; i++) {
            var number = i;
            direct.start(
                    "request",
                    context -> number,
                    found -> {
                        // the lock of LatestWins orders this with every start
                        if (found < asked.get()) {
                            late.incrementAndGet();
                        }
                        seen.add(found);
                        if (found == requests) {
                            last.countDown();
                        }
                    },
                    delivered::add);
            asked.set(number);
        }
        assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isSorted().doesNotHaveDuplicates().endsWith(requests);
        assertThat(late).hasValue(0);
        assertThat(delivered).isEmpty();
    }

    @Test
    void asking_again_from_a_delivery_works() throws InterruptedException {
        Queue<String> wishes = new ArrayDeque<>(List.of("second"));
        latest.start(
                "first",
                context -> "first",
                found -> {
                    delivered.add(found);
                    latest.start("again", context -> wishes.remove(), delivered::add, delivered::add);
                },
                delivered::add);
        next().run();
        next().run();
        assertThat(delivered).containsExactly("first", "second");
    }

    private Runnable next() throws InterruptedException {
        var news = window.poll(10, TimeUnit.SECONDS);
        assertThat(news).as("something to deliver").isNotNull();
        return news;
    }
}
