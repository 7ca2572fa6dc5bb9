package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdThatIsTakenGetsTheNextFreeNumber() {
        var taken = Set.of("pew", "pew-2", "pew-4");
        assertThat(Ids.free("pew", taken::contains)).isEqualTo("pew-3");
        assertThat(Ids.free("wvs", taken::contains)).isEqualTo("wvs");
    }
}
