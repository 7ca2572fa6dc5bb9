package org.mindgap.elicit.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers follow from the definitions of methods.md §7 rule 6. */
class OrdersTest {

    @Test
    void theQuestionnairesOwnOrderComesFirstInEveryPolicy() {
        for (var policy : Orders.values()) {
            assertThat(policy.of(4, 1, 24, 1).get(0)).isEqualTo(List.of(0, 1, 2, 3, 4));
        }
    }

    @Test
    void reversingLeavesDontKnowAtTheEnd() {
        assertThat(Orders.FORWARD_REVERSED.of(3, 1, 1, 0)).containsExactly(List.of(0, 1, 2, 3), List.of(2, 1, 0, 3));
    }

    @Test
    void oneOptionHasOneOrder() {
        for (var policy : Orders.values()) {
            assertThat(policy.of(1, 0, 10, 3)).containsExactly(List.of(0));
        }
    }

    @Test
    void inACycleEveryOptionStandsOnceInEveryPlace() {
        var orders = Orders.CYCLIC.of(5, 0, 1, 0);
        assertThat(orders).hasSize(5);
        for (var place = 0; place < 5; place++) {
            var seen = new HashSet<Integer>();
            for (var order : orders) {
                seen.add(order.get(place));
            }
            assertThat(seen).hasSize(5);
        }
    }

    @Test
    void allMeansEachOnceWhereTheyAreFewAndADistinctSampleWhereTheyAreMany() {
        assertThat(Orders.ALL.of(4, 0, 24, 1)).hasSize(24).doesNotHaveDuplicates();
        var sample = Orders.ALL.of(9, 1, 50, 7);
        assertThat(sample).hasSize(50).doesNotHaveDuplicates().isEqualTo(Orders.ALL.of(9, 1, 50, 7));
        assertThat(sample).allSatisfy(o -> assertThat(o.get(9)).isEqualTo(9));
    }

    @Test
    void anOrderIsWrittenAsConditionsHaveIt() {
        assertThat(Orders.text(List.of(2, 0, 1))).isEqualTo("2,0,1");
        assertThat(Orders.places("2,0,1")).containsExactly(2, 0, 1);
    }
}
