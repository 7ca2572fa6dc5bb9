package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.mindgap.asking.CodingForecast;
import org.mindgap.asking.Forecast;
import org.mindgap.asking.HeldEndpoint;
import org.mindgap.asking.PlanBatch;
import org.mindgap.problem.Problem;
import org.mindgap.run.Estimate;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** What a plan would take, counted anew with every choice: calls, tokens, cost, what is left out. */
final class ForecastPane {
    private static final double SHORTEST = 0.05;
    private static final double MINUTE = 60;
    /** So many minutes are better said in hours. */
    private static final long LONG = 120;

    private final PlanForm form;
    private final HeldEndpoint held;
    private final Texts texts;
    private final Tasks.Slot counting;
    private final Label calls = Buttons.label("", "strong");
    private final Label tokens = Buttons.label("");
    private final Label time = Buttons.label("");
    private final ProblemList problems;
    private final VBox node;
    private Optional<Forecast> forecast = Optional.empty();
    private boolean batch;
    private Runnable changed = () -> {};

    ForecastPane(PlanForm form, HeldEndpoint held, Texts texts, Tasks tasks) {
        this.form = form;
        this.held = held;
        this.texts = texts;
        this.counting = tasks.slot();
        this.problems = new ProblemList(texts);
        problems.show(List.of());
        calls.setId("ask-calls");
        tokens.setWrapText(true);
        var scroll = new ScrollPane(problems);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(110);
        scroll.setMinHeight(0);
        scroll.visibleProperty().bind(problems.visibleProperty());
        scroll.managedProperty().bind(problems.visibleProperty());
        time.setId("ask-time");
        time.setWrapText(true);
        node = new VBox(4, calls, tokens, time, scroll);
        form.onChange(this::count);
        form.limits().addListener((o, before, now) -> time());
        count();
    }

    VBox node() {
        return node;
    }

    void onChange(Runnable then) {
        changed = then;
    }

    /** Whether there is anything to ask as it is chosen now. */
    boolean anything() {
        return forecast.filter(Forecast::anything).isPresent();
    }

    /** Whether it can be asked by files of a batch. */
    boolean batch() {
        return batch;
    }

    void cancel() {
        counting.cancel();
    }

    private void count() {
        forecast = Optional.empty();
        changed.run();
        tokens.setText("");
        time();
        if (!form.whole()) {
            counting.cancel();
            calls.setText(texts.get(form.base().questions().isEmpty() ? "asking.noWordings" : "asking.noWay"));
            problems.show(List.of());
            return;
        }
        calls.setText(texts.get("asking.counting"));
        var plan = form.plan("", List.of(), 0);
        counting.run(
                texts.get("asking.counting"),
                context -> {
                    try (var run = held.dry(plan, form.base().survey())) {
                        var coding = plan.coding("");
                        return new Counted(
                                run.forecast(),
                                PlanBatch.fits(run),
                                coding.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(CodingForecast.of(
                                                run, coding.get(), form.base().survey())));
                    }
                },
                this::show,
                why -> {
                    calls.setText(texts.get("asking.nothing"));
                    problems.show(why);
                });
    }

    private record Counted(Forecast forecast, boolean batch, Optional<CodingForecast> coding) {}

    private void show(Counted counted) {
        var now = counted.forecast();
        forecast = Optional.of(now);
        batch = counted.batch();
        var estimate = now.estimate();
        calls.setText(texts.get(
                "asking.calls",
                texts.number(estimate.calls()),
                texts.number(form.questions().size())));
        tokens.setText(
                Wanted.recorded(form.base().endpoint())
                        ? texts.get("asking.tokens.recorded")
                        : tokens(estimate, counted));
        time();
        var all = new ArrayList<Problem>();
        if (now.same().found() > 0) {
            all.add(Problem.warning("run.same-request", now.same().found()));
        }
        all.addAll(now.leftOut());
        problems.show(all);
        changed.run();
    }

    private String tokens(Estimate estimate, Counted counted) {
        var words = texts.get("asking.tokens", range(estimate.promptTokens(), 0), range(estimate.answerTokens(), 0));
        return words + " "
                + counted.forecast()
                        .price()
                        .map(p -> texts.get("asking.cost", range(estimate.cost(p), 2)))
                        .orElseGet(() -> texts.get(ofFile() ? "asking.cost.file" : "asking.cost.unknown"))
                + counted.coding().map(c -> "\n" + coding(c)).orElse("");
    }

    /** A model in a file on this computer bills nobody. */
    private boolean ofFile() {
        return form.base().endpoint().kind().equals(EndpointForm.LOCAL);
    }

    private String coding(CodingForecast coding) {
        var estimate = coding.estimate();
        return texts.get(
                        "asking.coding",
                        texts.number(estimate.calls()),
                        form.coder().get().endpoint().name(),
                        range(estimate.promptTokens(), 0))
                + " "
                + coding.price()
                        .map(p -> texts.get("asking.cost", range(estimate.cost(p), 2)))
                        .orElseGet(() -> texts.get("asking.cost.unknown"));
    }

    /** From what the test's calls took; a busy server takes longer. */
    private void time() {
        var atOnce = form.limits().get().atOnce();
        time.setText(forecast.flatMap(f -> form.secondsPerCall()
                        .flatMap(call -> f.estimate()
                                .seconds(call, atOnce)
                                .map(all -> texts.get("asking.time", duration(all), perCall(call), atOnce))))
                .orElse(""));
        time.setVisible(!time.getText().isEmpty());
        time.setManaged(time.isVisible());
    }

    private String perCall(double seconds) {
        return seconds < SHORTEST ? texts.get("asking.time.short") : texts.number(seconds, 1);
    }

    private String duration(double seconds) {
        if (seconds < MINUTE) {
            return texts.get("asking.time.less");
        }
        var minutes = Math.round(seconds / MINUTE);
        return minutes < LONG
                ? texts.get("asking.time.minutes", texts.number(minutes))
                : texts.get("asking.time.hours", texts.number(Math.round(seconds / MINUTE / MINUTE)));
    }

    private String range(Estimate.Range range, int decimals) {
        return texts.get("asking.range", texts.number(range.least(), decimals), texts.number(range.most(), decimals));
    }
}
