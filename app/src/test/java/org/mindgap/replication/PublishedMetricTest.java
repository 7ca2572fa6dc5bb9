package org.mindgap.replication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedMetricTest {
    @Test
    void eachErrorHasItsCorrectionAndNamesItsStudy() {
        assertThat(PublishedMetric.of("legacy.rep.values")).contains(PublishedMetric.REPRESENTATIVENESS);
        assertThat(PublishedMetric.of("w1.norm")).contains(PublishedMetric.DISTANCE);
        assertThat(PublishedMetric.of("tv")).isEmpty();
        for (var one : PublishedMetric.values()) {
            assertThat(one.published().legacy()).isTrue();
            assertThat(one.corrected().legacy()).isFalse();
            assertThat(one.published().direction()).isEqualTo(one.corrected().direction());
            assertThat(one.error()).contains("2603.06264");
        }
    }
}
