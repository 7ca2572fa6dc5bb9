package org.mindgap.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.glossary.Terms;

class GlossaryTest {
    @Test
    void every_metric_has_all_its_words_and_nothing_else_has() {
        var expected = new ArrayList<String>();
        for (var id : Stream.concat(Metrics.all().stream(), Metrics.legacy().stream())
                .map(Metric::id)
                .toList()) {
            Stream.of(".unit", ".range", ".use", ".source").map(id::concat).forEach(expected::add);
        }
        assertThat(ResourceBundle.getBundle("org.mindgap.views.glossary", Locale.ENGLISH)
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(new Glossary(Locale.ENGLISH).all())
                .allSatisfy(e -> assertThat(e.about()).isNotBlank())
                .extracting(Glossary.Entry::id)
                .doesNotHaveDuplicates()
                .hasSize(expected.size() / 4 + new Terms(Locale.ENGLISH).all().size())
                .contains("cramers-v", "equivalence");
    }

    @Test
    void a_tip_says_what_it_is_and_names_the_id() {
        assertThat(new Glossary(Locale.ENGLISH).tip(Metrics.GAP_POINTS))
                .contains("percentage points")
                .endsWith("gap.points");
    }
}
