package org.mindgap.views.kit;

import java.util.List;
import javafx.scene.layout.VBox;

/** A white sheet with a figure on it, and below it what could not be drawn as it should. */
public final class FigureSheet extends VBox {
    private final ProblemList problems;

    /** A sheet for a place that nothing else listens to for problems. */
    public FigureSheet(FigureScreen figure, Texts texts) {
        problems = new ProblemList(texts);
        getStyleClass().addAll("sheet", "paper");
        getChildren().addAll(figure.node(), problems);
        problems.getStyleClass().add("sheet-problems");
        problems.show(List.of());
        figure.onProblems(problems::show);
    }
}
