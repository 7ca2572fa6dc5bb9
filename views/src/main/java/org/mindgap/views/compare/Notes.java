package org.mindgap.views.compare;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** What is to be told of a result, below it: as high as its sentences; a few lines where nothing around it scrolls. */
final class Notes extends ScrollPane {
    private static final double HIGHEST = 120;

    private final ProblemList problems;

    Notes(Texts texts) {
        problems = new ProblemList(texts);
        problems.setPadding(new Insets(4, 0, 12, 0));
        setContent(problems);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMaxHeight(HIGHEST);
        setMinHeight(Region.USE_PREF_SIZE);
        problems.heightProperty().addListener((o, before, now) -> fit());
        setPrefHeight(HIGHEST);
        show(List.of());
    }

    /** Whether they stand whole, where something around them scrolls. */
    void whole(boolean now) {
        setMaxHeight(now ? Double.MAX_VALUE : HIGHEST);
        fit();
    }

    private void fit() {
        setPrefHeight(Math.min(getMaxHeight(), problems.getHeight() + 2));
    }

    void show(List<Problem> now) {
        problems.show(now);
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
    }
}
