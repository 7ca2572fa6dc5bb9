package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import javafx.scene.Node;
import org.mindgap.views.kit.Crumbs;
import org.mindgap.views.kit.Texts;

/** How one came from the map to what is shown, and leads back; nothing at the map itself. */
final class DifferenceTrail {
    private final DifferencesModel model;
    private final PairModel pairs;
    private final Texts texts;
    private final Crumbs crumbs = new Crumbs();

    DifferenceTrail(DifferencesModel model, PairModel pairs, Texts texts) {
        this.model = model;
        this.pairs = pairs;
        this.texts = texts;
    }

    Node node() {
        return crumbs;
    }

    /**
     * @param map leads back to the map
     */
    void show(Runnable map) {
        var all = new ArrayList<Crumbs.Crumb>();
        var cell = model.cell().get();
        if (cell != null) {
            all.add(new Crumbs.Crumb(texts.get("differ.map"), map));
            all.add(new Crumbs.Crumb(cell.people() + ", " + cell.column().name(), pairs::close));
            var now = pairs.pair().get();
            if (now != null) {
                all.add(new Crumbs.Crumb(
                        texts.get(
                                "gaps.question.of",
                                now.index() + 1,
                                cell.questions().size()),
                        () -> {}));
            }
        }
        crumbs.show(crumbs.isVisible() ? all : java.util.List.of());
    }
}
