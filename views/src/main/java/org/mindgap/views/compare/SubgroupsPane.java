package org.mindgap.views.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.Column;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.pin.PinRequest;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FilterChip;
import org.mindgap.views.kit.Texts;

/** Groups crossed of variables, and how near models are to each. */
final class SubgroupsPane implements ComparePane {
    private final SubgroupsModel model;
    private final Texts texts;
    private final FilterChip by;
    private final SubgroupsTable table;
    private final FigureOrTable both;
    private final Chosen<Column> drawn;
    private @Nullable SubgroupsResult shown;
    private final Label about = Buttons.label("", "secondary");
    private final Notes notes;
    private final EmptyCompare empty;
    private final VBox there;
    private final StackPane body = new StackPane();
    private final CompareLines lines;

    SubgroupsPane(SubgroupsModel model, Texts texts, Doors doors, FigureOrTable.Outlet outlet) {
        this.model = model;
        this.lines = new CompareLines(CommandLine.here(), model::facts);
        this.texts = texts;
        by = new FilterChip(texts.get("cmp.by"), texts, model::cross);
        by.setId("compare-by");
        by.none(texts.get("cmp.by.none"));
        table = new SubgroupsTable(texts);
        both = new FigureOrTable(
                new FigureOrTable.Named("subgroups", texts.get("cmp.export.subgroups"), "subgroups"),
                outlet,
                table.node(),
                texts);
        drawn = new Chosen<>(this::draw);
        both.pinned(this::pinned);
        both.rows(this::row);
        notes = new Notes(texts);
        empty = new EmptyCompare(texts, doors);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var choices = new FlowPane(8, 6);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.getChildren()
                .addAll(
                        by,
                        model.what().chip(texts.get("cmp.what"), "compare-what"),
                        model.fewest().chip(texts.get("cmp.fewest"), "compare-fewest"),
                        drawn.chip(texts.get("cmp.drawn"), "compare-drawn"));
        var result = new VBox(8, about, both.with(notes));
        var frame =
                new ResultFrame(texts, texts.get("cmp.subgroups.waiting"), result, model.computed(), model::compute);
        VBox.setVgrow(frame, Priority.ALWAYS);
        there = new VBox(8, choices, frame);
        there.setPadding(new Insets(12, 16, 0, 16));
        body.setId("compare-subgroups-pane");
        body.getStyleClass().add("view-body");
        body.getChildren().addAll(there, empty);
        model.variables().addListener((o, before, now) -> offer());
        model.by().addListener((o, before, now) -> offer());
        model.need().addListener((o, before, now) -> refresh());
        model.computed().result().addListener((o, before, now) -> {
            shown = now;
            offerDrawn();
            refresh();
        });
        offer();
        refresh();
    }

    private void offer() {
        by.show(
                model.variables().get().stream()
                        .map(v -> new FilterChip.Choice(v.name(), v.title()))
                        .toList(),
                model.by().get());
    }

    private void refresh() {
        empty.show(model.need().get());
        there.setVisible(model.need().get() == PairsModel.Need.NOTHING);
        var result = model.computed().result().get();
        if (result == null) {
            table.clear();
        } else {
            table.show(result);
            notes.show(result.notes());
            about.setText(texts.get(
                    switch (result.what()) {
                        case ACCURACY -> "cmp.about.accuracy";
                        case NMAE -> "cmp.about.nmae";
                        case DISPARITY -> "cmp.about.disparity";
                        case DIVERSITY -> "cmp.about.diversity";
                    },
                    result.fewest()));
        }
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public boolean narrows() {
        return true;
    }

    @Override
    public boolean narrowsAnswers() {
        return true;
    }

    /** One model in a figure: those that have one, under their names. */
    private void offerDrawn() {
        var result = shown;
        drawn.offer(
                result == null || result.what() == SubgroupsModel.What.DIVERSITY
                        ? List.of()
                        : result.figures().keySet().stream()
                                .map(c -> new Offer<>(c, table.name(result, c)))
                                .toList());
        draw();
    }

    private void draw() {
        var result = shown;
        both.show(
                result == null
                        ? Optional.empty()
                        : drawn.value()
                                .flatMap(c ->
                                        Optional.ofNullable(result.figures().get(c))));
    }

    @Override
    public Map<String, String> place() {
        return model.place();
    }

    @Override
    public void goTo(Map<String, String> where) {
        model.restore(where);
    }

    @Override
    public FigureOrTable shown() {
        return both;
    }

    @Override
    public void watch(boolean now) {
        model.watch(now);
    }

    @Override
    public void enter() {
        if (empty.isVisible()) {
            empty.enter();
        } else {
            both.enter();
            if (both.table()) {
                table.enter();
            }
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("compare.subgroups-table", texts.get("cmp.command.subgroups"), this::enter)
                        .when(() -> model.computed().result().get() != null)
                        .asLine(() -> model.file()
                                .flatMap(f -> Optional.ofNullable(
                                                model.computed().result().get())
                                        .flatMap(r -> lines.subgroups(f, r)))),
                both.saving(
                        texts,
                        () -> model.file()
                                .flatMap(f -> Optional.ofNullable(shown)
                                        .flatMap(r -> drawn.value().flatMap(c -> lines.subgroupsDrawn(f, r, c))))),
                Command.of("compare.pin-subgroups", texts.get("gaps.pin"), both::pin)
                        .when(both::pinnable));
    }

    /** The group of a row of the figure; of how much groups differ, the model's one row. */
    private Optional<ChosenRow.Row> row(FigureScreen.Cell at) {
        return Optional.ofNullable(shown).flatMap(r -> drawn.value().flatMap(c -> table.row(r, c, at.row())));
    }

    private Optional<FigureOrTable.Pinned> pinned() {
        return Optional.ofNullable(shown)
                .flatMap(r -> drawn.value()
                        .map(c -> new FigureOrTable.Pinned(
                                new HeatmapRequest(
                                        r.query().metrics(List.of(Metrics.GAP_POINTS)),
                                        r.query().by(),
                                        false),
                                new PinRequest.Groups(
                                        c.model().id(),
                                        c.askedAs(),
                                        r.fewest(),
                                        r.what() == SubgroupsModel.What.NMAE))));
    }
}
