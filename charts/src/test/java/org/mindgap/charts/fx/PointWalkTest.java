package org.mindgap.charts.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mindgap.charts.render.DifferenceSamples;
import org.mindgap.charts.render.Entity;
import org.mindgap.charts.render.ScreenRenderer;

/** The keyboard's way through the points of a scatter. */
class PointWalkTest {
    private final List<Entity.Point> points = points();

    private static List<Entity.Point> points() {
        try {
            return new ScreenRenderer()
                    .render(DifferenceSamples.scatters(), 888, 1).entities().stream()
                            .map(Entity.Point.class::cast)
                            .toList();
        } catch (org.mindgap.problem.ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fromHomeRightVisitsEveryPointOfThePanelOnce() {
        var at = PointWalk.next(points, points.get(5), KeyCode.HOME).orElseThrow();
        var seen = 1;
        for (var next = step(at, KeyCode.RIGHT); !next.equals(at); next = step(at, KeyCode.RIGHT)) {
            assertThat(next.box().getCenterX()).isGreaterThanOrEqualTo(at.box().getCenterX());
            assertThat(next.panel()).isEqualTo(at.panel());
            at = next;
            seen++;
        }
        var panel = at.panel();
        assertThat(seen)
                .isEqualTo((int) points.stream().filter(p -> p.panel() == panel).count());
        assertThat(PointWalk.next(points, points.get(5), KeyCode.END)).contains(at);
    }

    @Test
    void upLeadsHigherAndDownBack() {
        var from = points.get(40);
        var up = step(from, KeyCode.UP);
        assertThat(up.box().getCenterY()).isLessThanOrEqualTo(from.box().getCenterY());
        assertThat(step(up, KeyCode.DOWN)).isEqualTo(from);
    }

    @Test
    void pagesLeadToOtherPanelsAndStopAtTheLast() {
        var first = points.get(0);
        assertThat(step(first, KeyCode.PAGE_UP)).isEqualTo(first);
        assertThat(step(first, KeyCode.PAGE_DOWN).panel()).isEqualTo(1);
        assertThat(PointWalk.next(points, first, KeyCode.ENTER)).isEmpty();
    }

    private Entity.Point step(Entity.Point from, KeyCode key) {
        return PointWalk.next(points, from, key).orElseThrow();
    }
}
