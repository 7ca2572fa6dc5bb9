package org.mindgap.charts.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.mindgap.charts.render.StatesStudy;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A screen reader hears every state of a cell as the whole sentence that the pointer reads. */
class FigureStatesTest {
    @Test
    void everyStateIsHeardAsItIsRead() throws Exception {
        FxToolkit.registerPrimaryStage();
        var worker = Executors.newSingleThreadExecutor();
        var drawn = new AtomicInteger();
        var figure = new StatesStudy().heatmap().spec();
        var viewer = new FigureViewer(worker, Platform::runLater);
        var stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            viewer.setOnDrawn(drawn::incrementAndGet);
            var window = new Stage();
            window.setScene(new Scene(new StackPane(viewer), 920, 600));
            window.show();
            viewer.show(figure);
            return window;
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> drawn.get() > 0);
        var heard = WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> viewer.lookupAll("*").stream()
                        .filter(n -> n.getAccessibleRole() == AccessibleRole.BUTTON)
                        .map(Node::getAccessibleText)
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(heard)
                .containsExactlyElementsOf(figure.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell.sentence())
                        .toList());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            viewer.dispose();
            stage.close();
            return true;
        });
        worker.shutdownNow();
    }
}
