package org.mindgap.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.Response;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.regression.Regression;
import org.mindgap.job.JobContext;
import org.mindgap.stats.Seed;

/** Fits and bootstraps ask again and again whether anybody still wants them, and end where nobody does. */
class StoppedTest {
    /** Stops the computation the moment it has asked so often. */
    private static final class Stop implements JobContext {
        private final int at;
        private int asked;

        Stop(int at) {
            this.at = at;
        }

        @Override
        public void progress(long done, long total) {
            // nobody watches
        }

        @Override
        public void checkCancelled() {
            asked++;
            if (asked >= at) {
                throw new CancellationException();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"y ~ x + (1 | g), none, 30", "y ~ x + (x | g) + (1 | h), none, 100", "y ~ x + k, h, 30"})
    void aFitEndsWithinItsSearchOrItsBootstrap(String formula, String cluster, int at) throws Exception {
        var asked = new Regression(
                Formula.of(formula),
                Optional.empty(),
                false,
                cluster.equals("none") ? Optional.empty() : Optional.of(cluster),
                new Seed(1));
        var stop = new Stop(at);

        assertThatThrownBy(() -> asked.fit(Generated.data(), stop)).isInstanceOf(CancellationException.class);
        assertThat(stop.asked).isEqualTo(at);
        assertThat(asked.fit(Generated.data()).coefficients()).isNotEmpty();
    }

    @Test
    void aBootstrapOfQuestionsEndsAtTheNextDraw() {
        var responses = new ArrayList<Response>();
        for (var i = 0; i < 60; i++) {
            responses.add(
                    new Response("m", i % 2 == 0 ? "da" : "en", "q" + i % 10, (i * 7 % 11) / 10.0, (i % 10) / 9.0));
        }
        var how = new Consistency(0, 1, 1000, 100, new Seed(1));
        for (var at : List.of(5, 150, 900)) {
            var stop = new Stop(at);
            assertThatThrownBy(() -> how.rows(responses, stop)).isInstanceOf(CancellationException.class);
            assertThat(stop.asked).isEqualTo(at);
        }
        var stop = new Stop(5);
        assertThatThrownBy(() -> how.gaps(responses, stop)).isInstanceOf(CancellationException.class);
    }
}
