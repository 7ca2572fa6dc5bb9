package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.elicit.Outcome;
import org.mindgap.inference.OutcomeProblem;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.run.Ending;
import org.mindgap.run.RunResult;
import org.mindgap.store.StoredRun;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** Models that were asked from here: the run that goes on with its reins, what the last came to, and all runs. */
final class RunsPane extends ScrollPane {
    private static final double LEAST = 140;
    /** Of the room's height: the rest is the table's of the models. */
    private static final double PART = 0.5;

    private static final double REIN = 88;
    /** Three lines of what came. */
    private static final double COUNTED = 58;

    private final Region room;
    private final RunsModel model;
    private final AskDesk asking;
    private final CodingDesk desk;
    private final Texts texts;
    private final ProblemTexts sentences;
    private final Label name = Buttons.label("", "strong");
    private final Label count = Buttons.label("", "secondary");
    private final ProgressBar bar = new ProgressBar();
    private final Button pause;
    private final ReplayBar replay;
    private final HBox going;
    private final VBox counted = new VBox(2);
    private final VBox last = new VBox(4);
    private final VBox rows = new VBox(4);
    private final ProblemList problems;
    private Optional<RunsModel.Ended> showsEnded = Optional.empty();
    private List<Object> showsRuns = List.of();

    /** @param room in which it is the lower part */
    RunsPane(AskDesk asking, Texts texts, Region room) {
        this.room = room;
        room.heightProperty().addListener((o, before, now) -> requestLayout());
        this.asking = asking;
        this.model = asking.runs();
        this.desk = asking.coding();
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
        this.problems = new ProblemList(texts);
        pause = Buttons.plain(texts.get("asking.pause"), this::pauseOrResume);
        pause.setId("run-pause");
        var stop = Buttons.plain(texts.get("asking.stop"), model::stop);
        stop.setId("run-stop");
        bar.setPrefWidth(160);
        pause.setMinWidth(REIN); // Pause and Resume are of one width
        // before the count, which grows: a button that moves while somebody aims at it is missed
        going = new HBox(12, name, pause, stop, bar, count);
        going.setAlignment(Pos.CENTER_LEFT);
        replay = new ReplayBar(model, texts);
        replay.obey(going);
        rows.setId("runs");
        last.setId("run-ended");
        var all = new VBox(
                8,
                Buttons.label(texts.get("asking.runs"), "heading"),
                going,
                replay.node(),
                counted,
                last,
                problems,
                rows);
        all.setPadding(new Insets(12, 16, 16, 16));
        getStyleClass().add("pane-below");
        setContent(all);
        setFitToWidth(true);
        setMinHeight(LEAST);
        setMaxHeight(USE_PREF_SIZE);
        model.going().addListener((o, before, now) -> show());
        model.ended().addListener((o, before, now) -> show());
        model.runs().addListener((o, before, now) -> show());
        model.outcomes().addListener((o, before, now) -> show());
        model.problems().addListener((o, before, now) -> show());
        shown(last, false);
        show();
    }

    /** As high as what it holds, up to its part of the room. */
    @Override
    protected double computePrefHeight(double width) {
        var inside = getContent()
                .prefHeight(Math.max(
                        0, getWidth() - getInsets().getLeft() - getInsets().getRight()));
        var holds = inside + getInsets().getTop() + getInsets().getBottom() + 2;
        return Math.max(LEAST, Math.min(holds, PART * room.getHeight()));
    }

    private void pauseOrResume() {
        var paused = model.going().get().map(GoingRun::paused).orElse(false);
        if (paused) {
            model.resume();
        } else {
            model.pause();
        }
    }

    private void show() {
        var now = model.going().get();
        shown(going, now.isPresent());
        counted.getChildren().clear();
        // of a replay the line that counts comes with the first answer: what is above does not move for it
        counted.setMinHeight(now.flatMap(GoingRun::replay).isPresent() ? COUNTED : 0);
        now.ifPresent(g -> {
            name.setText(texts.get(g.coding() ? "coding.job" : "asking.job", g.name()));
            bar.setProgress(g.calls() > 0 ? (double) g.done() / g.calls() : -1);
            bar.setAccessibleText(name.getText());
            count.setText(texts.get(
                    g.paused() ? "asking.going.paused" : "asking.going",
                    texts.number(g.done()),
                    texts.number(g.calls())));
            pause.setText(texts.get(
                    g.replay().isPresent()
                            ? g.paused() ? "replay.play" : "replay.pause"
                            : g.paused() ? "asking.resume" : "asking.pause"));
            counted.getChildren().setAll(outcomes(g.name(), g.outcomes(), false));
            g.why()
                    .filter(why -> g.waiting() > 0)
                    .ifPresent(why -> counted.getChildren()
                            .add(EndpointDialog.wrapped(texts.get(
                                    "asking.waiting",
                                    texts.number(g.waiting()),
                                    sentences.sentence(OutcomeProblem.of(why, g.name()))))));
            if (g.maySleep()) {
                counted.getChildren().add(EndpointDialog.wrapped(texts.get("asking.maySleep")));
            }
        });
        replay.show(now.flatMap(GoingRun::replay));
        var over = model.ended().get().filter(e -> now.isEmpty());
        if (!over.equals(showsEnded)) { // a button that is made anew while somebody presses it does nothing
            showsEnded = over;
            ended();
        }
        problems.show(model.problems().get());
        var all = new ArrayList<>(model.runs().get());
        all.sort(Comparator.comparing((StoredRun r) -> r.course().began()).reversed());
        var listed = List.of(all, model.outcomes().get(), showsEnded.map(RunsModel.Ended::run), now.isPresent());
        if (!listed.equals(showsRuns)) {
            showsRuns = listed;
            rows.getChildren().setAll(all.stream().map(this::row).toList());
        }
        shown(this, now.isPresent() || !all.isEmpty() || !problems.getChildren().isEmpty());
    }

    private void ended() {
        last.getChildren().clear();
        showsEnded.ifPresent(e -> {
            var where = e.wanted().asked().name();
            last.getChildren().add(Buttons.label(RunEnding.sentence(texts, where, e.result()), "strong"));
            last.getChildren().addAll(outcomes(where, e.result().outcomes(), true));
            var more = new HBox(12);
            more.setAlignment(Pos.CENTER_LEFT);
            if (e.failed() > 0) {
                var again = Buttons.plain(texts.get("asking.retry", texts.number(e.failed())), model::retryFailed);
                again.setId("run-retry");
                more.getChildren().add(again);
            }
            if (!e.model().isEmpty()) {
                var raw = Buttons.link(texts.get("raw.open"), () -> asking.raw(e));
                raw.setId("run-raw");
                more.getChildren().add(raw);
            }
            last.getChildren().add(1, more);
            if (e.result().ending() == Ending.CANNOT_SERVE) {
                last.getChildren().add(cannot(e.result()));
            }
            e.changed().ifPresent(c -> last.getChildren().add(1, changed(c, where)));
        });
        shown(last, !last.getChildren().isEmpty());
    }

    /** To send the same again would bring the same: what to do in its place. */
    private Label cannot(RunResult result) {
        var said = EndpointDialog.wrapped(texts.get(
                RunOutcomes.inVain(result.ending().name(), result.outcomes())
                        ? "asking.cannot.way"
                        : "asking.cannot.goOn"));
        said.setId("run-cannot");
        return said;
    }

    /** Who answered, who answers now, and what can be done about it. */
    private VBox changed(ChangedModel changed, String where) {
        var accept = Buttons.plain(texts.get("changed.accept"), () -> model.accept(changed));
        accept.setId("changed-accept");
        var leave = Buttons.plain(texts.get("changed.leave"), model::leave);
        leave.setId("changed-leave");
        var said = EndpointDialog.wrapped(texts.get("changed.said", where, changed.before(), changed.after()));
        said.setId("changed-said");
        var buttons = new HBox(12, accept, leave);
        var all = new VBox(
                4, said, EndpointDialog.wrapped(texts.get(changed.unasked() ? "changed.unasked" : "changed.apart")));
        if (changed.mayBeOne()) {
            var one = Buttons.plain(texts.get("changed.one"), () -> model.together(changed));
            one.setId("changed-one");
            buttons.getChildren().add(1, one);
            all.getChildren().add(EndpointDialog.wrapped(texts.get("changed.mayBeOne")));
        }
        all.getChildren().add(buttons);
        return all;
    }

    /**
     * Each with how many, the most first.
     *
     * @param hints whether it says what to do, too
     */
    private List<Label> outcomes(String where, Map<Outcome, Long> outcomes, boolean hints) {
        return sorted(outcomes)
                .map(e -> {
                    Problem said = OutcomeProblem.of(e.getKey(), where);
                    var hint = hints ? sentences.hint(said) : "";
                    var words = texts.get("asking.outcome", texts.number(e.getValue()), sentences.sentence(said));
                    return wrapped(hint.isEmpty() ? words : words + " " + hint);
                })
                .toList();
    }

    private static Stream<Map.Entry<Outcome, Long>> sorted(Map<Outcome, Long> outcomes) {
        return outcomes.entrySet().stream()
                .sorted(Map.Entry.<Outcome, Long>comparingByValue().reversed());
    }

    private static Label wrapped(String words) {
        var label = Buttons.label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A run, and below it what it came to, unless that stands above as what ended just now. */
    private VBox row(StoredRun run) {
        var all = new VBox(0, line(run));
        var counts = model.outcomes().get().getOrDefault(run.id(), Map.of());
        if (!counts.isEmpty()
                && showsEnded.filter(e -> e.run().equals(run.id())).isEmpty()) {
            var where = run.endpoint().name();
            var said = wrapped(String.join(
                    " ",
                    sorted(counts)
                            .map(e -> texts.get(
                                    "asking.outcome",
                                    texts.number(e.getValue()),
                                    sentences.sentence(OutcomeProblem.of(e.getKey(), where))))
                            .toList()));
            said.setId("run-came-to");
            said.getStyleClass().add("secondary");
            all.getChildren().add(said);
        }
        return all;
    }

    private HBox line(StoredRun run) {
        var what = Buttons.label(texts.get(
                run.coding() ? "coding.run" : "asking.run", run.endpoint().name(), run.name()));
        var state = Buttons.label(
                texts.get(
                        "asking.state",
                        state(run),
                        texts.number(run.course().calls()),
                        run.course().began().replaceFirst("T", " ").replaceFirst("[.Z].*$", "")),
                "secondary");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(12, what, state, space);
        row.setAlignment(Pos.CENTER_LEFT);
        var done = RunsModel.done(run);
        var busy = model.going().get().isPresent();
        if (Wanted.recorded(run.endpoint()) && !run.coding()) {
            var anew = Buttons.plain(texts.get("replay.again"), () -> model.fromStart(run));
            anew.setId("replay-again");
            anew.setAccessibleText(
                    texts.get("replay.again") + ": " + run.endpoint().name());
            anew.setDisable(busy);
            row.getChildren().add(anew);
        }
        var counts = model.outcomes().get().getOrDefault(run.id(), Map.of());
        var failed = RunOutcomes.failed(counts);
        if (run.coding()) {
            var check = Buttons.plain(texts.get("coding.check"), () -> desk.check(run));
            check.setId("coding-check");
            var again = Buttons.plain(texts.get("coding.again"), () -> desk.again(run));
            again.setId("coding-again");
            again.setDisable(busy);
            row.getChildren().addAll(check, again);
        }
        if (run.course().unread() && !busy) {
            var read = Buttons.plain(texts.get("asking.readWhatCame"), () -> model.readWhatCame(run));
            read.setId("run-read");
            read.setAccessibleText(
                    texts.get("asking.readWhatCame") + ": " + run.endpoint().name());
            row.getChildren().add(read);
        } else if (!run.coding() && !run.course().reading().isEmpty()) {
            var raw = Buttons.plain(texts.get("raw.open"), () -> asking.raw(run));
            raw.setId("run-raw-of");
            raw.setAccessibleText(texts.get("raw.open") + ": " + run.endpoint().name());
            row.getChildren().add(raw);
        }
        if (RunOutcomes.inVain(run.course().ending(), counts)) {
            row.getChildren().add(Buttons.label(texts.get("asking.otherWay"), "secondary"));
        } else if (!done || failed > 0) {
            var words = done ? texts.get("asking.again", texts.number(failed)) : texts.get("asking.goOn");
            var on = Buttons.plain(words, () -> model.goOn(run, done));
            on.setId("run-go-on");
            on.setAccessibleText(words + ": " + run.endpoint().name());
            on.setDisable(busy);
            row.getChildren().add(on);
        }
        return row;
    }

    private String state(StoredRun run) {
        var ending = run.course().ending();
        if (ending.isEmpty()) {
            return texts.get("asking.state.open");
        }
        return texts.get(
                switch (Ending.valueOf(ending)) {
                    case DONE -> "asking.state.done";
                    case STOPPED -> "asking.state.stopped";
                    case MODEL_CHANGED -> "asking.state.changed";
                    case MONEY, TOKENS, TIME, CANNOT_SERVE, NOT_KEPT -> "asking.state.ended";
                });
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
