package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.figure.Caption;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.views.start.StartModel;

class AheadTest {
    @TempDir
    Path preferences;

    @Test
    void what_was_begun_is_not_computed_again() throws Exception {
        var example = new Counted();
        try (var ahead = new Ahead(preferences, false, example)) {
            example.begun.await(); // nobody asked yet
            var first = ahead.values(JobContext.unwatched());
            assertThat(ahead.values(JobContext.unwatched())).isSameAs(first);
        }
        assertThat(example.computed).hasValue(1);
    }

    @Test
    void where_a_study_is_opened_the_example_waits_until_it_is_asked_for() throws Exception {
        Files.writeString(preferences.resolve("last-session.json"), "{\"version\":1,\"study\":\"example\"}");
        var named = new Counted();
        var left = new Counted();
        try (var first = new Ahead(preferences, true, named);
                var second = new Ahead(preferences, false, left)) {
            first.memory();
            second.memory();
            first.values(JobContext.unwatched());
            second.values(JobContext.unwatched());
        }
        assertThat(List.of(named.by(), left.by())).containsOnly("who asked");
    }

    @Test
    void a_failure_is_told_as_it_was() {
        var example = new Counted() {
            @Override
            public HeatmapFigure values(JobContext context) throws IOException {
                throw new IOException("no example");
            }
        };
        try (var ahead = new Ahead(preferences, false, example)) {
            assertThatThrownBy(() -> ahead.values(JobContext.unwatched()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no example");
        }
    }

    private static class Counted implements StartModel.ExampleFigure {
        final AtomicInteger computed = new AtomicInteger();
        final CountDownLatch begun = new CountDownLatch(1);
        private final Thread test = Thread.currentThread();
        private volatile boolean here;

        @Override
        public HeatmapFigure values(JobContext context) throws Exception {
            computed.incrementAndGet();
            here = Thread.currentThread() == test;
            begun.countDown();
            return figure();
        }

        @Override
        public HeatmapFigure whole(JobContext context) {
            return figure();
        }

        /** Who computed: the one who asked, or the thread beside. */
        String by() {
            return here ? "who asked" : "the thread beside";
        }

        private static HeatmapFigure figure() {
            var spec = new HeatmapSpec(
                    "",
                    "",
                    new Caption("", "", ""),
                    "",
                    "",
                    new HeatmapSpec.Scale("", List.of(0.0, 1.0)),
                    "",
                    "",
                    List.of(),
                    List.of());
            return new HeatmapFigure(
                    spec, List.of(), List.of(), List.of(), GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()));
        }
    }
}
