package org.mindgap.views.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.figure.DifferenceMapFigure;
import org.mindgap.job.Jobs;
import org.mindgap.views.bench.MillionReplies;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.Workbench;
import org.mindgap.views.stereotypes.CellDifferences;
import org.mindgap.views.stereotypes.DifferencesModel;
import org.mindgap.views.stereotypes.PairFacts;
import org.mindgap.views.stereotypes.PairModel;

/** The room of group differences on the study of a million replies: its map, a cell's answers, one question; asserts no time. */
@Tag("bench")
class DifferencesBench extends BenchWindow {
    @Test
    void groupDifferences() throws Exception {
        var file = Path.of("target/bench/million-2.mindgap");
        MillionReplies.write(file);
        try (var tasks = new Tasks(new Jobs(2), window, BenchWindow::fail)) {
            var texts = new Texts(Locale.ENGLISH);
            var workbench = new Workbench(tasks, texts);
            var studies = new FiledStudies(Locale.ENGLISH);
            var differences = onWindow(() -> new DifferencesModel(workbench, tasks, texts));
            var pairs = onWindow(() -> new PairModel(workbench, tasks, texts));
            var opened = new CompletableFuture<Boolean>();
            onWindow(() -> {
                workbench.open(c -> studies.open(file), () -> opened.complete(true), p -> fail(p));
                return true;
            });
            opened.get(SECONDS, TimeUnit.SECONDS);
            var maps = new Seen<DifferenceMapFigure>(differences.figure());
            for (var round = 1; round <= 3; round++) {
                var choice = round % 2 == 0 ? Filters.Choice.NONE.withTopics(Set.of("topic 1")) : Filters.Choice.NONE;
                maps.forget();
                var from = System.nanoTime();
                var busy = worked();
                onWindow(() -> {
                    workbench.filters().choice().set(choice);
                    differences.watch(true);
                    return true;
                });
                draw(maps.await(m -> true).spec());
                since("map of group differences drawn, round " + round, "none", from, busy);
                draw(maps.await(DifferenceMapFigure::settled).spec());
                since("the same with its sampling", "none", from, busy);
            }
            var map = maps.await(DifferenceMapFigure::settled);
            var cells = new Seen<CellDifferences>(differences.cell());
            var questions = new Seen<PairFacts>(pairs.pair());
            var points = new double[map.spec().rows().size()];
            var one = new double[points.length];
            for (var row = 0; row < points.length; row++) {
                var place =
                        new FigureScreen.Cell(row, row % map.spec().columns().size());
                cells.forget();
                questions.forget();
                var from = System.nanoTime();
                onWindow(() -> {
                    differences.choose(place);
                    return true;
                });
                var cell = cells.await(c -> true);
                if (cell.points().isPresent()) {
                    draw(cell.points().get().spec());
                    points[row] = since(from);
                    from = System.nanoTime();
                    onWindow(() -> {
                        pairs.open(cell, 0);
                        return true;
                    });
                    draw(questions.await(q -> true).figure().orElseThrow().spec());
                    one[row] = since(from);
                }
            }
            say(
                    "click on a cell: points drawn            p50 %5.0f p95 %5.0f ms",
                    quantile(points, .5), quantile(points, .95));
            say(
                    "click on a question: four distributions  p50 %5.0f p95 %5.0f ms",
                    quantile(one, .5), quantile(one, .95));
            say("load at the end %.1f", load());
        } finally {
            window.shutdownNow();
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/differences.txt"), report);
    }
}
