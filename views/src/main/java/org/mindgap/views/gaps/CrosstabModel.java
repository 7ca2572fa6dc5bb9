package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.gap.GapCalculator;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.OptionShare;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** People's answers to a question of a cell, by the groups around it. */
public final class CrosstabModel {
    private static final double FEWEST = 10;

    private final Workbench workbench;
    private final Texts texts;
    private final Tasks.Slot slot;
    private final ReadOnlyObjectWrapper<@Nullable CrosstabFacts> crosstab = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    public CrosstabModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.slot = tasks.slot();
    }

    ReadOnlyObjectProperty<@Nullable CrosstabFacts> crosstab() {
        return crosstab.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Opens the crosstab of a question of a cell. */
    void open(CellFacts cell, RankedQuestion question) {
        workbench
                .current()
                .ifPresent(now -> now.facts()
                        .survey()
                        .ifPresent(survey -> slot.run(
                                texts.get("job.crosstab"),
                                context -> read(now.study().gaps(survey), cell, question, context),
                                crosstab::set,
                                problems::set)));
    }

    void close() {
        slot.cancel();
        crosstab.set(null);
    }

    /** The whole block of the cell's row. */
    static CrosstabFacts read(GapCalculator gaps, CellFacts cell, RankedQuestion question, JobContext context) {
        var figure = cell.figure();
        var first = 0;
        var size = 0;
        for (var block : figure.spec().blocks()) {
            size = block.rows().size();
            if (cell.place().row() < first + size) {
                break;
            }
            first += size;
        }
        var baseline = gaps.baseline(figure.query());
        var columns = new ArrayList<CrosstabFacts.Column>();
        var estimates = new ArrayList<Estimate>();
        for (var row = first; row < first + size; row++) {
            context.checkCancelled();
            var estimate = baseline.estimate(question.question(), figure.rows().get(row));
            estimates.add(estimate);
            columns.add(new CrosstabFacts.Column(
                    figure.spec().rows().get(row).label(),
                    estimate.base(),
                    estimate.effectiveBase(),
                    hidden(estimate)));
        }
        var lines = new ArrayList<CrosstabFacts.Line>();
        var model = estimates.get(0);
        for (var i = 0; i < model.counted().size(); i++) {
            lines.add(line(model.counted().get(i), false, i, estimates));
        }
        for (var i = 0; i < model.apart().size(); i++) {
            lines.add(line(model.apart().get(i), true, i, estimates));
        }
        return new CrosstabFacts(
                question.question(), columns, lines, cell.place().row() - first);
    }

    private static CrosstabFacts.Line line(OptionShare option, boolean apart, int place, List<Estimate> estimates) {
        var shares = new ArrayList<Double>();
        for (var estimate : estimates) {
            var all = apart ? estimate.apart() : estimate.counted();
            var known = !hidden(estimate) && place < all.size();
            shares.add(known ? all.get(place).share() : Double.NaN);
        }
        return new CrosstabFacts.Line(option.option().label(), apart, shares);
    }

    private static boolean hidden(Estimate estimate) {
        return (estimate.answered() && estimate.effectiveBase() < FEWEST)
                || (estimate.base() > 0 && estimate.base() < FEWEST);
    }
}
