package org.mindgap.views.gaps;

import java.util.Optional;
import org.mindgap.look.Ranks;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.study.Pins;

/** The figure that is open, heatmap or question: saves it into a file and pins it into the report. */
final class ShownFigure {
    private final GapsModel model;
    private final QuestionModel question;
    private final Saver saver;
    private final Optional<Pins> pins;

    /**
     * @param pins takes figures into the report, where there is one
     */
    ShownFigure(GapsModel model, QuestionModel question, Saver saver, Optional<Pins> pins) {
        this.model = model;
        this.question = question;
        this.saver = saver;
        this.pins = pins;
    }

    /** Whether there was a figure to save. */
    boolean save() {
        var open = question.question().get();
        if (open != null) {
            saver.save(open.overlay());
            return true;
        }
        var heatmap = model.figure().get();
        var both = model.ranked().get();
        if (heatmap != null && both != null) {
            saver.save(
                    model.ranks().get() == Ranks.AS_PUBLISHED ? "ranks-as-published" : "ranks-corrected",
                    heatmap,
                    both.data(),
                    Optional.ofNullable(model.chosen().get()));
            return true;
        }
        var request = model.request();
        if (heatmap != null && request.isPresent()) {
            saver.save(
                    request.get(), heatmap, Optional.ofNullable(model.chosen().get()));
            return true;
        }
        return false;
    }

    /**
     * @param table whether the heatmap is shown as a table
     */
    void pin(boolean table) {
        var open = question.question().get();
        var request = model.request();
        if (request.isEmpty() || model.figure().get() == null) {
            return;
        }
        pins.ifPresent(to -> {
            if (open != null) {
                to.overlay(
                        request.get(),
                        CellPlaces.pinned(open.cell(), open.askedAs()),
                        open.ranked().question().id());
            } else if (model.ranked().get() != null) {
                to.ranks(request.get(), model.ranks().get() == Ranks.AS_PUBLISHED);
            } else if (table) {
                to.table(request.get());
            } else {
                to.heatmap(request.get());
            }
        });
    }
}
