package org.mindgap.views.gaps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.metric.Metric;
import org.mindgap.look.Ranks;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Keys;
import org.mindgap.views.kit.Texts;

/** What can be done in the room Gaps, with its counterparts on the command line. */
final class GapsCommands {
    private final GapsModel model;
    private final QuestionModel question;
    private final Texts texts;
    private final List<Metric> metrics;
    private final Supplier<Optional<Path>> study;

    /**
     * @param study the file that is open
     */
    GapsCommands(
            GapsModel model,
            QuestionModel question,
            Texts texts,
            List<Metric> metrics,
            Supplier<Optional<Path>> study) {
        this.model = model;
        this.question = question;
        this.texts = texts;
        this.metrics = List.copyOf(metrics);
        this.study = study;
    }

    /** What the room's own buttons do. */
    record Buttons(
            Runnable save,
            Runnable pin,
            Runnable table,
            Runnable whole,
            Runnable crosstab,
            Runnable holds,
            Runnable note,
            Runnable views,
            KeptLooks looks) {}

    List<Command> all(Buttons does) {
        var all = new ArrayList<Command>();
        all.add(command("gaps.save-figure", "gaps.save", does.save())
                .withKeys(Keys.control(KeyCode.S)) // else the palette had the window's, too
                .asLine(this::figure));
        all.add(command("gaps.pin", "gaps.pin", does.pin()));
        all.add(command("gaps.table", "gaps.command.table", does.table())
                .asLine(() -> asked((file, survey, request) -> GapsLines.table(file, survey, request))));
        all.add(command(
                "gaps.same-questions",
                "gaps.same",
                () -> model.sameQuestions().set(!model.sameQuestions().get())));
        all.add(command(
                "gaps.order",
                "gaps.command.order",
                () -> model.order()
                        .set(model.order().get() == HeatmapOrder.STUDY ? HeatmapOrder.GAP : HeatmapOrder.STUDY)));
        all.add(command("gaps.ranked-questions", "gaps.command.questions", does.whole())
                .when(() -> model.cell().get() != null)
                .asLine(this::ranked));
        all.add(command("gaps.people-answers", "inspector.people.way", does.crosstab())
                .when(() -> model.cell().get() != null));
        all.add(command("gaps.does-it-hold", "inspector.holds", does.holds())
                .when(() -> model.cell().get() != null));
        all.add(command("gaps.write-note", "note.command", does.note())
                .when(() -> model.cell().get() != null));
        all.add(command("gaps.note-undo", "note.undo.command", does.looks()::undo)
                .when(() -> does.looks().changed().get() != null));
        all.add(command("gaps.saved-views", "saved.command", does.views()));
        all.addAll(views(does.looks()));
        all.addAll(ranks());
        for (var rows : model.rowsChoices()) {
            all.add(Command.of(
                            "gaps.rows-" + String.join("-", rows.variables()),
                            texts.get("gaps.command.rows", rows.label()),
                            () -> model.rows().set(rows))
                    .when(this::shown));
        }
        var words = new MetricWords(texts);
        metrics.stream()
                .filter(m -> !m.legacy())
                .forEach(m -> all.add(Command.of(
                                "gaps.metric-" + m.id(),
                                texts.get("gaps.command.metric", words.name(m)),
                                () -> model.metric().set(m))
                        .when(this::shown)));
        return all;
    }

    /** The views that are kept; their names are the users', so that ids count them. */
    private List<Command> views(KeptLooks looks) {
        var views = looks.kept().get().views();
        return IntStream.range(0, views.size())
                .mapToObj(i -> Command.of(
                                "gaps.view-" + (i + 1),
                                texts.get("saved.command.go", views.get(i).name()),
                                () -> model.apply(views.get(i)))
                        .when(this::shown))
                .toList();
    }

    /** What the switch of the ranks does, from every number: of one that no study got wrong, by the first that one did. */
    private List<Command> ranks() {
        return List.of(
                ranks("gaps.ranks-as-published", "ranks.command.published", Ranks.AS_PUBLISHED),
                ranks("gaps.ranks-corrected", "ranks.command.corrected", Ranks.CORRECTED),
                ranks("gaps.ranks-none", "ranks.command.none", Ranks.NONE));
    }

    private Command ranks(String id, String key, Ranks ranks) {
        return command(id, key, () -> model.rank(ranks))
                .when(() -> shown() && model.rankable() && model.ranks().get() != ranks)
                .asLine(() -> ranks == Ranks.NONE
                        ? Optional.empty()
                        : asked((file, survey, request) -> GapsLines.published(file, survey, request)));
    }

    private Command command(String id, String key, Runnable action) {
        return Command.of(id, texts.get(key), action).when(this::shown);
    }

    private boolean shown() {
        return model.figure().get() != null;
    }

    private Optional<String> figure() {
        var open = question.question().get();
        return asked((file, survey, request) -> open == null
                ? GapsLines.heatmap(file, survey, request)
                : GapsLines.overlay(
                        file,
                        survey,
                        request.query(),
                        open.overlay().group(),
                        open.overlay().model().id(),
                        open.askedAs(),
                        open.ranked().question().id()));
    }

    private Optional<String> ranked() {
        var cell = model.cell().get();
        return cell == null
                ? Optional.empty()
                : asked((file, survey, request) -> GapsLines.questions(
                        file,
                        survey,
                        request,
                        cell.figure().rows().get(cell.place().row()),
                        cell.row().model(),
                        cell.row().askedAs()));
    }

    private interface Line {
        Optional<String> of(Path file, Survey survey, HeatmapRequest request);
    }

    private Optional<String> asked(Line line) {
        Function<HeatmapRequest, Optional<String>> said = request -> study.get()
                .flatMap(file -> model.survey().flatMap(survey -> line.of(file, survey, request)))
                .map(words -> String.join(
                        " ",
                        Stream.concat(Stream.of(words), untold(request).stream())
                                .toList()));
        return model.request().flatMap(said);
    }

    private List<String> untold(HeatmapRequest request) {
        return model.untold(request.query().choice().corrected());
    }
}
