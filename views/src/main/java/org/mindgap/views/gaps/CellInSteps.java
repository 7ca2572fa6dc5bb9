package org.mindgap.views.gaps;

import java.util.List;
import java.util.function.Consumer;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.gap.GapCalculator;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Brings what stands behind a cell: its questions by their values at once, what sampling does to them after. */
final class CellInSteps {
    private final Tasks.Slot slot;
    private final Texts texts;
    private final CellReader reader = new CellReader();
    /** How often a cell was asked for or left: who was told of values may have gone elsewhere meanwhile. */
    private int asked;

    CellInSteps(Tasks tasks, Texts texts) {
        this.slot = tasks.slot();
        this.texts = texts;
    }

    /** What to do with what comes of it, on the window's thread. */
    record Then(Consumer<CellFacts> found, Consumer<List<Problem>> problems, Runnable stopped) {}

    /**
     * Reads a cell of a heatmap; what was being read before is not wanted any more.
     *
     * @param then is told of the values, and again when intervals are known or were stopped
     */
    void read(Workbench.Opened of, HeatmapFigure figure, FigureScreen.Cell place, Then then) {
        var mine = ++asked;
        slot.run(
                texts.get("job.questions"),
                context -> facts(of, figure, place, gaps(of).atOnce(), context),
                first -> {
                    then.found().accept(first);
                    if (!first.settled() && mine == asked) {
                        settle(of, first, then);
                    }
                },
                then.problems(),
                then.stopped());
    }

    private void settle(Workbench.Opened of, CellFacts first, Then then) {
        slot.run(
                texts.get("job.sampling"),
                context -> facts(of, first.figure(), first.place(), gaps(of), context),
                then.found(),
                problems -> {
                    then.found().accept(first.stopped());
                    then.problems().accept(problems);
                },
                () -> then.found().accept(first.stopped()));
    }

    void cancel() {
        asked++;
        slot.cancel();
    }

    private static GapCalculator gaps(Workbench.Opened of) {
        return of.study().gaps(of.facts().survey().orElseThrow());
    }

    private CellFacts facts(
            Workbench.Opened of,
            HeatmapFigure figure,
            FigureScreen.Cell place,
            GapCalculator gaps,
            JobContext context) {
        return reader.read(of.facts().survey().orElseThrow(), gaps, of.facts().models(), figure, place, context);
    }
}
