package org.mindgap.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Regions of known sizes, so that no toolkit is needed. */
class SidesLineTest {
    private final FlowPane first = side();
    private final FlowPane second = side();
    private final SidesLine line = new SidesLine(first, second);

    @Test
    void both_stand_in_one_line_where_there_is_room() {
        lay(600);
        assertThat(line.prefHeight(600)).isEqualTo(24);
        assertThat(second.getLayoutY()).isEqualTo(first.getLayoutY());
        assertThat(second.getLayoutX()).isGreaterThan(first.getLayoutX() + 208);
    }

    @Test
    void else_one_stands_under_the_other() {
        lay(300);
        assertThat(line.prefHeight(300)).isEqualTo(24 + 6 + 24);
        assertThat(second.getLayoutX()).isZero();
        assertThat(second.getLayoutY()).isEqualTo(30);
    }

    @Test
    void a_side_that_is_too_wide_for_a_line_of_its_own_wraps() {
        lay(120);
        assertThat(line.prefHeight(120)).isEqualTo(2 * (24 + 6 + 24) + 6);
    }

    @Test
    void what_is_hidden_takes_no_room() {
        second.getChildren().get(0).setManaged(false);
        lay(350);
        assertThat(second.getLayoutY()).isZero();
    }

    private void lay(double width) {
        line.resize(width, line.prefHeight(width));
        line.layout();
    }

    /** Two chips of 100 by 24, 8 apart. */
    private static FlowPane side() {
        var flow = new FlowPane(8, 6);
        for (var i = 0; i < 2; i++) {
            var chip = new Region();
            chip.setMinSize(100, 24);
            chip.setPrefSize(100, 24);
            flow.getChildren().add(chip);
        }
        return flow;
    }
}
