package org.mindgap.views.gaps;

import java.util.ArrayList;
import javafx.scene.Node;
import org.mindgap.views.kit.Crumbs;
import org.mindgap.views.kit.Texts;

/** Says how one came from the heatmap to what is shown, and leads back. */
final class GapsTrail {
    private final GapsModel model;
    private final QuestionModel question;
    private final CrosstabModel crosstab;
    private final Texts texts;
    private final Crumbs crumbs = new Crumbs();

    GapsTrail(GapsModel model, QuestionModel question, CrosstabModel crosstab, Texts texts) {
        this.model = model;
        this.question = question;
        this.crosstab = crosstab;
        this.texts = texts;
    }

    Node node() {
        return crumbs;
    }

    void show() {
        var all = new ArrayList<Crumbs.Crumb>();
        all.add(new Crumbs.Crumb(texts.get("room.gaps"), () -> {
            toCell();
            model.leaveCell();
        }));
        var cell = model.cell().get();
        if (cell != null) {
            all.add(new Crumbs.Crumb(cell.rowName(), this::toCell));
            all.add(new Crumbs.Crumb(cell.columnName(), this::toCell));
            var open = question.question().get();
            if (open != null) {
                all.add(new Crumbs.Crumb(
                        texts.get(
                                "gaps.question.of",
                                open.index() + 1,
                                cell.questions().size()),
                        crosstab::close));
            }
        }
        if (crosstab.crosstab().get() != null) {
            all.add(new Crumbs.Crumb(texts.get("crosstab.crumb"), () -> {}));
        }
        crumbs.show(all);
    }

    private void toCell() {
        crosstab.close();
        question.close();
    }
}
