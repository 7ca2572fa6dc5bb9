package org.mindgap.views.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.Jobs;
import org.mindgap.views.bench.MillionReplies;
import org.mindgap.views.gaps.CellFacts;
import org.mindgap.views.gaps.FiltersAhead;
import org.mindgap.views.gaps.GapsModel;
import org.mindgap.views.gaps.QuestionFacts;
import org.mindgap.views.gaps.QuestionModel;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.Workbench;

/**
 * design.md §9, the rows on a click, a changed filter and the heap, on a study of a million replies, and how long it takes
 * to open: the view models of the room Gaps without a window, and each figure drawn as the window draws it, at 1x. Prints
 * and writes what it measured beside the limit, processor time of all threads beside the time on the clock; asserts no time.
 */
@Tag("bench")
class StudyBench extends BenchWindow {
    @Test
    void clickAndFilter() throws Exception {
        var file = Path.of("target/bench/million-2.mindgap");
        MillionReplies.write(file);
        say(
                "1,000,800 replies, study file of %.0f MB, %d cores, load %.1f, heap of at most %d MB",
                Files.size(file) / 1e6,
                Runtime.getRuntime().availableProcessors(),
                load(),
                Runtime.getRuntime().maxMemory() >> 20);
        try (var tasks = new Tasks(new Jobs(2), window, BenchWindow::fail)) {
            var texts = new Texts(Locale.ENGLISH);
            var workbench = new Workbench(tasks, texts);
            var studies = new FiledStudies(Locale.ENGLISH);
            var gaps = onWindow(() -> new GapsModel(workbench, tasks, texts, Metrics.GAP_POINTS));
            var question = onWindow(() -> new QuestionModel(workbench, tasks, texts));
            onWindow(() -> {
                FiltersAhead.of(workbench, tasks, gaps);
                return true;
            });
            var seen = new Seen<>(gaps.figure());
            var from = System.nanoTime();
            var busy = worked();
            var opened = new CompletableFuture<Boolean>();
            onWindow(() -> {
                workbench.open(c -> studies.open(file), () -> opened.complete(true), p -> fail(p));
                return true;
            });
            opened.get(SECONDS, TimeUnit.SECONDS);
            since("opened, checks of the answers included", "a few seconds", from, busy);
            var whole = seen.await(f -> true);
            draw(whole.spec());
            since("opened and the first heatmap's values drawn", "a few seconds", from, busy);
            draw(seen.await(HeatmapFigure::settled).spec());
            since("the same with its intervals", "seconds", from, busy);
            heap("heap with the first heatmap");
            warm(workbench, seen);
            hasty(workbench, seen);
            for (var kind : List.of("country", "model", "asked as", "everything")) {
                filters(kind, workbench, seen);
            }
            ahead(tasks, workbench, seen);
            filters("topic", workbench, seen);
            languages(workbench, seen);
            measure(Filters.Choice.NONE, workbench, seen);
            click(gaps, question);
            heap("heap after all this");
            say("load at the end %.1f", load());
        } finally {
            window.shutdownNow();
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/study.txt"), report);
    }

    private void warm(Workbench workbench, Seen<HeatmapFigure> seen) throws Exception {
        for (var n = 0; n < 3; n++) {
            for (var kind : List.of("asked as", "model", "everything")) {
                measure(choice(kind, n), workbench, seen);
            }
        }
    }

    private static Filters.Choice choice(String kind, int n) {
        return switch (kind) {
            case "country" -> Filters.Choice.NONE.withCountries(Set.of("" + (1 + n % 5)));
            case "topic" -> Filters.Choice.NONE.withTopics(Set.of("topic " + n % 5));
            case "model" -> Filters.Choice.NONE.withModels(Set.of("m" + n % 4, "m" + (n + 1) % 4));
            case "asked as" ->
                Filters.Choice.NONE.withAskedAs(
                        Set.of(n % 3 == 0 ? AskedAs.NO_ONE : n % 3 == 1 ? AskedAs.COUNTRY : AskedAs.GROUP));
            case "language" -> Filters.Choice.NONE.withLanguages(Set.of(n % 2 == 0 ? "en" : "hi"));
            default -> Filters.Choice.NONE.withTopics(n % 2 == 0 ? Set.of() : Set.of("topic 1", "topic 2"));
        };
    }

    /** A topic that is chosen before it could be computed ahead. */
    private void hasty(Workbench workbench, Seen<HeatmapFigure> seen) throws Exception {
        var times = measure(choice("topic", 0), workbench, seen);
        say(
                "filter: topic, in the first seconds: drawn %5.0f ms, processor %5.0f ms; sampling known %5.0f ms",
                times[0], times[2], times[1]);
    }

    /** Nobody touches anything until what may be asked next is computed: each topic and each language alone. */
    private void ahead(Tasks tasks, Workbench workbench, Seen<HeatmapFigure> seen) throws Exception {
        measure(Filters.Choice.NONE, workbench, seen);
        var from = System.nanoTime();
        var busy = worked();
        while (!tasks.ahead().done()) {
            Thread.sleep(20);
        }
        since("each topic and language, while nobody waits", "none", from, busy);
        heap("heap with that");
    }

    /** The first choice of each language finds what was computed ahead; after that it is a filter like others. */
    private void languages(Workbench workbench, Seen<HeatmapFigure> seen) throws Exception {
        for (var n = 0; n < 2; n++) {
            var times = measure(choice("language", n), workbench, seen);
            say(
                    "filter: language, the first time: drawn %5.0f ms, processor %5.0f ms; sampling known %5.0f ms",
                    times[0], times[2], times[1]);
        }
        filters("language", workbench, seen);
    }

    private void filters(String kind, Workbench workbench, Seen<HeatmapFigure> seen) throws Exception {
        var rounds = 20;
        var drawn = new double[rounds];
        var settled = new double[rounds];
        var worked = new double[rounds];
        for (var n = 0; n < rounds; n++) {
            var times = measure(choice(kind, n), workbench, seen);
            drawn[n] = times[0];
            settled[n] = times[1];
            worked[n] = times[2];
        }
        say(
                "filter: %-11s drawn p50 %5.0f p95 %5.0f ms (limit 100), processor p50 %5.0f p95 %5.0f ms;"
                        + " sampling known p50 %5.0f p95 %5.0f ms",
                kind,
                quantile(drawn, .5),
                quantile(drawn, .95),
                quantile(worked, .5),
                quantile(worked, .95),
                quantile(settled, .5),
                quantile(settled, .95));
    }

    private double[] measure(Filters.Choice choice, Workbench workbench, Seen<HeatmapFigure> seen) throws Exception {
        // so that a choice is always a change
        var other = choice.withReligions(Set.of());
        if (workbench.filters().choice().get().equals(other)) {
            return new double[] {0, 0, 0};
        }
        seen.forget();
        var busy = worked();
        var from = System.nanoTime();
        onWindow(() -> {
            workbench.filters().choice().set(choice);
            return true;
        });
        draw(seen.await(f -> true).spec());
        var drawn = since(from);
        var worked = (worked() - busy) / 1e6;
        draw(seen.await(HeatmapFigure::settled).spec());
        return new double[] {drawn, since(from), worked};
    }

    private void click(GapsModel gaps, QuestionModel question) throws Exception {
        var cells = new Seen<CellFacts>(gaps.cell());
        var questions = new Seen<QuestionFacts>(question.question());
        var rounds = 60;
        var ranked = new double[rounds];
        var overlay = new double[rounds];
        var both = new double[rounds];
        var worked = new double[rounds];
        var own = new double[rounds];
        var known = new double[rounds];
        for (var n = -20; n < rounds; n++) {
            var place = new FigureScreen.Cell(Math.floorMod(7 * n, 40), Math.floorMod(n, 9));
            cells.forget();
            var busy = worked();
            var from = System.nanoTime();
            onWindow(() -> {
                gaps.choose(place);
                return true;
            });
            var cell = cells.await(c -> true);
            var clicked = since(from);
            questions.forget();
            var then = System.nanoTime();
            onWindow(() -> {
                question.open(cell, 0);
                return true;
            });
            draw(questions.await(q -> true).overlay().spec());
            if (n >= 0) {
                ranked[n] = clicked;
                overlay[n] = since(then);
                both[n] = since(from);
                worked[n] = (worked() - busy) / 1e6;
            }
            questions.await(QuestionFacts::settled);
            var asked = since(from);
            cells.await(CellFacts::settled);
            if (n >= 0) {
                own[n] = asked;
                known[n] = since(from);
            }
        }
        say(
                "click on a cell: 150 questions ranked    p50 %5.0f p95 %5.0f ms",
                quantile(ranked, .5), quantile(ranked, .95));
        say(
                "click on a question: overlay drawn       p50 %5.0f p95 %5.0f ms",
                quantile(overlay, .5), quantile(overlay, .95));
        say(
                "from the cell to the question's interval p50 %5.0f p95 %5.0f ms, to those of all 150 p50 %5.0f p95"
                        + " %5.0f ms",
                quantile(own, .5), quantile(own, .95), quantile(known, .5), quantile(known, .95));
        say(
                "both, from the cell to the overlay drawn p50 %5.0f p95 %5.0f ms (limit 50), processor p50 %5.0f p95"
                        + " %5.0f ms",
                quantile(both, .5), quantile(both, .95), quantile(worked, .5), quantile(worked, .95));
    }
}
