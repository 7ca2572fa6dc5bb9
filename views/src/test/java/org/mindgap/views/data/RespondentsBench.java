package org.mindgap.views.data;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.job.Jobs;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.FxThread;
import org.mindgap.views.kit.Look;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.Theme;
import org.mindgap.views.kit.study.Workbench;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Scrolling 1,000,000 respondents of 1,000 variables in the Data View: the processor time that one step takes on the JavaFX
 * thread, layout included, beside the 20 ms that it may take (design.md §7). Prints and writes what it measured; asserts no time.
 */
@Tag("bench")
class RespondentsBench {
    private static final int PEOPLE = 1_000_000;
    private static final int VARIABLES = 1_000;
    private static final int STEPS = 40;

    private final List<String> report = new ArrayList<>();

    @Test
    void scrolling() throws Exception {
        FxToolkit.registerPrimaryStage();
        var texts = new Texts(Locale.ENGLISH);
        try (var tasks = new Tasks(new Jobs(2), new FxThread(), e -> Assertions.fail(e))) {
            var workbench = onFx(() -> new Workbench(tasks, texts));
            var model = onFx(() -> new RespondentsModel(workbench, tasks, texts));
            var pane = onFx(() -> shown(model, texts));
            var bar = onFx(() -> (ScrollBar) pane.lookup(".respondents-table > .scroll-bar"));
            var survey = survey();
            onFx(() -> {
                workbench.open(
                        c -> FakeStudy.of(survey),
                        () -> {},
                        p -> Assertions.assertThat(p).isEmpty());
                model.activate(true);
                return true;
            });
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> onFx(() -> bar.getMax() > PEOPLE - 100));
            var rows = onFx(() ->
                    ((TableView<?>) pane.lookup("#respondents")).getItems().size());
            report.add(rows + " rows in sight");
            Assertions.assertThat(rows).isGreaterThan(15);
            var random = new SplittableRandom(1);
            steps("a page of rows on", bar, n -> n * 22);
            steps("three rows on", bar, n -> 5_000 + n * 3);
            steps("dragged far", bar, n -> 20_000 + n * 7_001);
            steps("to any row", bar, n -> random.nextInt(PEOPLE));
            pages(model, pane);
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/respondents.txt"), report);
        Assertions.assertThat(report).isNotEmpty();
    }

    private static RespondentsPane shown(RespondentsModel model, Texts texts) {
        var pane = new RespondentsPane(model, texts);
        var stage = new Stage();
        stage.setScene(new Scene(pane, 1100, 640));
        new Look(new Look.State(Theme.LIGHT, false)).dress(stage.getScene());
        stage.show();
        pane.applyCss();
        pane.layout();
        return pane;
    }

    private interface Row {
        int at(int step);
    }

    private void steps(String name, ScrollBar bar, Row row) {
        var times = new double[STEPS];
        for (var n = 0; n < STEPS; n++) {
            var to = row.at(n);
            times[n] = onFx(() -> {
                var from = worked();
                bar.setValue(to);
                bar.getScene().getRoot().applyCss();
                bar.getScene().getRoot().layout();
                return (worked() - from) / 1e6;
            });
        }
        say(name, times);
    }

    /** Columns are read by a job; what is measured is that they are shown. */
    private void pages(RespondentsModel model, RespondentsPane table) throws Exception {
        var times = new double[30];
        for (var n = 0; n < times.length; n++) {
            var before = model.shown().get();
            var from = onFx(() -> {
                var now = worked();
                model.go(1);
                return now;
            });
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> !model.shown().get().equals(before));
            times[n] = onFx(() -> {
                table.getScene().getRoot().applyCss();
                table.getScene().getRoot().layout();
                return (worked() - from) / 1e6;
            });
        }
        say("the next columns", times);
    }

    /** Processor time of the JavaFX thread: what others do on the machine is not in it. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void say(String name, double[] times) {
        Arrays.sort(times);
        var line = String.format(
                Locale.ROOT,
                "%-18s p50 %5.1f, p95 %5.1f, most %5.1f ms of processor on the JavaFX thread (limit 20)",
                name,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1]);
        report.add(line);
        System.out.println(line);
    }

    /** A thousand variables over eight columns: what is scrolled is many, what is held is little. */
    private static Survey survey() {
        var random = new SplittableRandom(20261122);
        var held = new ArrayList<Column>();
        for (var c = 0; c < RespondentsModel.COLUMNS; c++) {
            var index = new int[PEOPLE];
            for (var row = 0; row < PEOPLE; row++) {
                index[row] = random.nextInt(6) - 1;
            }
            held.add(new Column.Codes(index, List.of("1", "2", "3", "4", "98")));
        }
        var variables = new ArrayList<Variable>();
        var columns = new LinkedHashMap<String, Column>();
        for (var v = 0; v < VARIABLES; v++) {
            var name = "Q" + (v + 1);
            variables.add(new Variable(
                    name,
                    "Statement " + name,
                    Role.GROUP,
                    Measure.NOMINAL,
                    List.of(new Variable.Value("1", "Strongly agree"), new Variable.Value("98", "Don't know"))));
            columns.put(name, held.get(v % held.size()));
        }
        return new Survey(
                "s1",
                "Large",
                variables,
                List.of(),
                new InMemoryRespondents(PEOPLE, columns),
                Provenance.ofFile("made.csv", ""),
                true);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(120_000, work);
    }
}
