package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mindgap.job.Job;

class AheadTest {
    private final Ahead ahead = new Ahead();
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void close() {
        ahead.close();
    }

    @Test
    void nothing_begins_while_somebody_waits() {
        ahead.ask(List.<Job<Integer>>of(context -> made.incrementAndGet()));
        for (var n = 0; n < 20; n++) {
            ahead.look(n % 4 != 0);
        }
        assertThat(ahead.done()).isFalse();
        assertThat(made).hasValue(0);
    }

    @Test
    void pieces_are_made_one_after_the_other_when_nobody_does() {
        var order = new java.util.concurrent.CopyOnWriteArrayList<Integer>();
        ahead.ask(List.<Job<Boolean>>of(context -> order.add(1), context -> order.add(2)));
        quiet();
        assertThat(order).containsExactly(1, 2);
    }

    @Test
    void a_piece_ends_when_somebody_asks_for_something_else_and_begins_again_later() {
        var began = new CountDownLatch(1);
        ahead.ask(List.<Job<Boolean>>of(context -> {
            made.incrementAndGet();
            began.countDown();
            while (made.get() == 1) {
                context.checkCancelled();
                Thread.onSpinWait();
            }
            return true;
        }));
        Awaitility.await().until(() -> {
            ahead.look(true);
            return began.getCount() == 0;
        });
        ahead.giveWay();
        quiet();
        assertThat(made).hasValue(2);
    }

    @Test
    void a_piece_that_fails_is_not_tried_again_and_others_go_on() {
        ahead.ask(List.<Job<Integer>>of(
                context -> {
                    throw new IllegalStateException("of this test");
                },
                context -> made.incrementAndGet()));
        quiet();
        assertThat(made).hasValue(1);
    }

    @Test
    void what_is_asked_later_takes_the_place_of_what_was() {
        ahead.ask(List.<Job<Integer>>of(context -> made.addAndGet(10)));
        ahead.ask(List.<Job<Integer>>of(context -> made.incrementAndGet()));
        quiet();
        assertThat(made).hasValue(1);
    }

    private void quiet() {
        Awaitility.await().until(() -> {
            ahead.look(true);
            return ahead.done();
        });
    }
}
