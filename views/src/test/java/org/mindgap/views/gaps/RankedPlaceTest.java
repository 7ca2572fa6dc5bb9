package org.mindgap.views.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mindgap.views.kit.Texts;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where the questions stand in rooms of several sizes; laid out without a window, which may be no larger than its screen. */
class RankedPlaceTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(40_000, work);
    }

    /** The place of the questions' left upper corner in a room of a size. */
    private static javafx.geometry.Point2D corner(double width, double height) {
        return onFx(() -> {
            var ranked = new RankedPane(new Texts(Locale.ENGLISH), (question, place) -> {});
            Region heatmap = new StackPane();
            var place = new RankedPlace(heatmap, ranked);
            var scene = new Scene(place, width, height);
            place.show(true);
            place.heatmap(300);
            for (var i = 0; i < 3; i++) { // a divider moves after the first layout
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            return in(ranked, place);
        });
    }

    private static javafx.geometry.Point2D in(Node node, Node root) {
        return root.sceneToLocal(node.localToScene(0, 0));
    }

    @Test
    void inAWideRoomTheyStandBesideTheHeatmapAndElseUnderIt() {
        assertThat(corner(3480, 2000).getY()).isLessThan(10);
        assertThat(corner(3480, 2000).getX()).isBetween(1900.0, 2000.0);
        assertThat(corner(1180, 700).getX()).isLessThan(10);
        assertThat(corner(1180, 700).getY()).isGreaterThan(300);
    }
}
