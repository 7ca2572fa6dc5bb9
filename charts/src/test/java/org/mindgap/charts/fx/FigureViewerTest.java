package org.mindgap.charts.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.charts.render.DifferenceSamples;
import org.mindgap.charts.render.Entity;
import org.mindgap.charts.render.Samples;
import org.mindgap.figure.FigureSpec;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FigureViewerTest {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicInteger drawn = new AtomicInteger();
    private final List<CellRef> chosen = new ArrayList<>();
    private final List<CellRef> opened = new ArrayList<>();
    private Stage stage;
    private FigureViewer viewer;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        viewer = new FigureViewer(worker, Platform::runLater);
        stage = onFx(() -> {
            viewer.setOnDrawn(drawn::incrementAndGet);
            viewer.setOnCell(chosen::add);
            viewer.setOnCellOpened(opened::add);
            var window = new Stage();
            window.setScene(new Scene(new StackPane(viewer), 920, 700));
            window.show();
            return window;
        });
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            viewer.dispose();
            stage.close();
            return true;
        });
        worker.shutdownNow();
    }

    @Test
    void aFigureIsDrawnOnTheWorkerAndEveryCellCanBeHeard() throws Exception {
        show(Samples.wide());
        var spec = Samples.wide();
        var sentences = onFx(() -> nodes().stream().map(Node::getAccessibleText).toList());
        assertThat(sentences)
                .containsExactlyElementsOf(spec.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell.sentence())
                        .toList());
        assertThat(onFx(() -> viewer.lookupAll("*").stream()
                        .map(Node::getAccessibleText)
                        .filter(Objects::nonNull)
                        .toList()))
                .contains(spec.altText());
    }

    @Test
    void cellNodesLieOverTheirCells() throws Exception {
        show(Samples.wide());
        var figure = viewer.figure().orElseThrow();
        var boxes = onFx(() -> nodes().stream().map(Node::getBoundsInParent).toList());
        for (var i = 0; i < boxes.size(); i++) {
            var cell = figure.entities().get(i).box();
            assertThat(boxes.get(i).getMinX()).isEqualTo(cell.getMinX());
            assertThat(boxes.get(i).getMaxY()).isEqualTo(cell.getMaxY());
        }
    }

    @Test
    void arrowKeysWalkTheCellsAndStopAtTheEdges() throws Exception {
        show(Samples.wide());
        onFx(() -> {
            viewer.select(0, 0);
            nodeOf(0, 0).requestFocus();
            return true;
        });
        assertThat(chosen).isEmpty();
        press(KeyCode.DOWN);
        press(KeyCode.RIGHT);
        press(KeyCode.END);
        press(KeyCode.RIGHT);
        press(KeyCode.PAGE_UP);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        assertThat(chosen)
                .containsExactly(new CellRef(1, 0), new CellRef(1, 1), new CellRef(1, 11), new CellRef(0, 11));
        assertThat(opened).containsExactly(new CellRef(0, 11));
        assertThat(drawn).as("choosing draws nothing again").hasValue(1);
    }

    @Test
    void theKeyboardThatIsSentToAViewerWithoutAWindowArrivesWithTheWindow() throws Exception {
        var scroll = onFx(() -> {
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(new Button("first"));
            viewer.show(Samples.wide());
            viewer.select(2, 1);
            viewer.requestFocus();
            var pane = new ScrollPane(viewer);
            pane.setFitToWidth(true);
            ((StackPane) stage.getScene().getRoot()).getChildren().add(pane);
            return pane;
        });
        await().atMost(Duration.ofSeconds(40))
                .until(() -> onFx(() -> viewer.figure().isPresent()
                        && nodeOf(2, 1).equals(stage.getScene().getFocusOwner())));
        assertThat(scroll.getContent()).isSameAs(viewer);
    }

    @Test
    void theKeyboardThatIsSentToAHiddenViewerArrivesWhenItIsShownUnlessItWentOn() throws Exception {
        for (var goesOn : List.of(false, true)) {
            var other = onFx(() -> {
                var button = new Button("elsewhere");
                var start = new Button("start");
                ((StackPane) stage.getScene().getRoot()).getChildren().setAll(start, button, viewer);
                viewer.setVisible(false);
                start.requestFocus();
                viewer.requestFocus();
                if (goesOn) {
                    button.requestFocus();
                }
                viewer.setVisible(true);
                viewer.show(goesOn ? Samples.wide() : DifferenceSamples.scatters());
                return button;
            });
            var before = drawn.get();
            await().atMost(Duration.ofSeconds(40)).until(() -> drawn.get() > before);
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> onFx(() -> other.equals(stage.getScene().getFocusOwner()) == goesOn));
        }
    }

    @Test
    void arrowKeysWalkThePointsOfAScatterAndEnterOpensOne() throws Exception {
        show(DifferenceSamples.scatters());
        onFx(() -> {
            viewer.select(0, 3);
            viewer.requestFocus();
            return true;
        });
        press(KeyCode.HOME);
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        assertThat(chosen).hasSize(2).doesNotHaveDuplicates().allMatch(c -> c.row() == 0);
        assertThat(opened).containsExactly(chosen.get(1));
        press(KeyCode.PAGE_DOWN);
        assertThat(chosen.get(2).row()).isEqualTo(1);
        assertThat(drawn).as("choosing draws nothing again").hasValue(1);
    }

    @Test
    void arrowKeysWalkTheCellsOfAMapOfDifferences() throws Exception {
        show(DifferenceSamples.map());
        onFx(() -> {
            viewer.select(0, 0);
            viewer.requestFocus();
            return true;
        });
        press(KeyCode.DOWN);
        press(KeyCode.END);
        assertThat(chosen).containsExactly(new CellRef(1, 0), new CellRef(1, 4));
    }

    @Test
    void theKeyboardWaitsForTheFigureAndGoesToTheChosenCell() throws Exception {
        onFx(() -> {
            viewer.show(Samples.wide());
            viewer.select(1, 2);
            viewer.requestFocus();
            return true;
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> drawn.get() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(() -> nodeOf(1, 2).equals(stage.getScene().getFocusOwner())))
                .isTrue();
        press(KeyCode.ENTER);
        assertThat(opened).containsExactly(new CellRef(1, 2));
    }

    @Test
    void theKeyboardStaysOnTheFramedCellThroughTheNextDrawing() throws Exception {
        show(Samples.plain(4, 3, "Row"));
        onFx(() -> {
            viewer.select(1, 2);
            viewer.requestFocus();
            return true;
        });
        onFx(() -> {
            viewer.show(Samples.plain(5, 3, "Row"));
            viewer.select(2, 1);
            return true;
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> drawn.get() > 1);
        WaitForAsyncUtils.waitForFxEvents();
        press(KeyCode.ENTER);
        assertThat(opened).containsExactly(new CellRef(2, 1));
    }

    @Test
    void aClickBeforeTheNextFigureIsDrawnMeansTheCellThatIsSeen() throws Exception {
        show(Samples.plain(4, 3, "Row"));
        onFx(() -> {
            viewer.show(Samples.plain(2, 3, "Row"));
            viewer.select(0, 0);
            nodeOf(1, 1).requestFocus();
            nodeOf(1, 1)
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            nodeOf(3, 1)
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
        assertThat(opened).as("the second has no such row any more").containsExactly(new CellRef(1, 1));
        assertThat(chosen).containsExactly(new CellRef(1, 1));
        assertThat(viewer.selected()).contains(new CellRef(1, 1));
    }

    @Test
    void onlyOneCellIsAStopOfTheTabKey() throws Exception {
        show(Samples.wide());
        onFx(() -> {
            viewer.select(3, 2);
            return true;
        });
        assertThat(onFx(() -> nodes().stream().filter(Node::isFocusTraversable).toList()))
                .containsExactly(onFx(() -> nodeOf(3, 2)));
    }

    @Test
    void theLastFigureAskedForIsShown() throws Exception {
        onFx(() -> {
            for (var rows = 1; rows <= 20; rows++) {
                viewer.show(Samples.plain(rows, 2, "Row"));
                viewer.layout();
            }
            return true;
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> onFx(() -> nodes().size() == 40));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(() -> nodes().size())).isEqualTo(40);
    }

    @Test
    void aNewWidthDrawsAgainAndTheSameDoesNot() throws Exception {
        show(Samples.wide());
        var before = viewer.figure().orElseThrow().width();
        onFx(() -> {
            viewer.requestLayout();
            stage.setWidth(1000);
            return true;
        });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> onFx(() -> viewer.figure().orElseThrow().width() > before));
        assertThat(drawn).hasValue(2);
    }

    @Test
    void aDisposedViewerHoldsNothing() throws Exception {
        show(Samples.overlay());
        assertThat(onFx(() -> nodes().size())).isEqualTo(14);
        onFx(() -> {
            viewer.dispose();
            return true;
        });
        assertThat(viewer.figure()).isEmpty();
        assertThat(onFx(() -> nodes())).isEmpty();
    }

    private void show(FigureSpec spec) throws Exception {
        var before = drawn.get();
        onFx(() -> {
            viewer.show(spec);
            return true;
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> drawn.get() > before);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode code) throws Exception {
        onFx(() -> {
            var target = stage.getScene().getFocusOwner();
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    private List<Region> nodes() {
        return viewer.lookupAll("*").stream()
                .filter(node -> node.getUserData() instanceof Entity)
                .map(Region.class::cast)
                .toList();
    }

    private Region nodeOf(int row, int column) {
        return nodes().stream()
                .filter(node ->
                        node.getUserData() instanceof Entity.Cell cell && cell.row() == row && cell.column() == column)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get();
    }
}
