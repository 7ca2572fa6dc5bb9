package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mindgap.cli.Filter.Pair;

class FilterTest {
    private final Filter.Reader pairs = new Filter.Reader();

    @Test
    void conditionsStandBetweenCommas() {
        assertThat(pairs.convert("religion=Muslim, country=India").all())
                .containsExactly(new Pair("religion", "Muslim"), new Pair("country", "India"));
    }

    @Test
    void quotesKeepCommasTogether() {
        assertThat(pairs.convert("country=\"Korea, South\",sex=1").all())
                .containsExactly(new Pair("country", "Korea, South"), new Pair("sex", "1"));
    }

    @Test
    void onlyTheFirstEqualsDivides() {
        assertThat(pairs.convert("a=b=c").all()).containsExactly(new Pair("a", "b=c"));
    }
}
