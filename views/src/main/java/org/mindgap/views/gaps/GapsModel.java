package org.mindgap.views.gaps;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.Metric;
import org.mindgap.gap.Metrics;
import org.mindgap.look.SavedView;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** The heatmap: what is asked of it, and the chosen cell. What is shown stays until something newer is ready. */
public final class GapsModel {
    /** What is missing before there can be a heatmap. */
    public enum Need {
        NOTHING,
        SURVEY,
        GROUPS
    }

    private final Workbench workbench;
    private final Texts texts;
    private final Tasks.Slot figureSlot;
    private final CellInSteps cellInSteps;
    private final HeatmapAsk ask = new HeatmapAsk();
    private final ObservableList<RowsChoice> rowsChoices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RowsChoice> rows = new SimpleObjectProperty<>();
    private final ObjectProperty<Metric> metric;
    private final BooleanProperty sameQuestions = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Need> need = new ReadOnlyObjectWrapper<>(Need.SURVEY);
    private final ReadOnlyBooleanWrapper unanswered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable RowsChoice> widening = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HeatmapFigure> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FigureScreen.@Nullable Cell> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CellFacts> cell = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<HeatmapOrder> order = new SimpleObjectProperty<>(HeatmapOrder.STUDY);
    private final EditsSince since = new EditsSince();
    private final StringProperty edited = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private boolean loading;
    private @Nullable Asked asked;
    private @Nullable String survey;

    /**
     * @param metric shown first
     */
    public GapsModel(Workbench workbench, Tasks tasks, Texts texts, Metric metric) {
        this.workbench = workbench;
        this.texts = texts;
        this.metric = new SimpleObjectProperty<>(metric);
        this.figureSlot = tasks.slot();
        this.cellInSteps = new CellInSteps(tasks, texts);
        workbench.opened().addListener((o, before, now) -> opened());
        workbench.filters().choice().addListener((o, before, now) -> compute());
        rows.addListener((o, before, now) -> compute());
        this.metric.addListener((o, before, now) -> compute());
        sameQuestions.addListener((o, before, now) -> compute());
        order.addListener((o, before, now) -> compute());
        opened();
    }

    public ObservableList<RowsChoice> rowsChoices() {
        return rowsChoices;
    }

    public ObjectProperty<@Nullable RowsChoice> rows() {
        return rows;
    }

    public ObjectProperty<Metric> metric() {
        return metric;
    }

    public BooleanProperty sameQuestions() {
        return sameQuestions;
    }

    /** In which order groups stand. */
    public ObjectProperty<HeatmapOrder> order() {
        return order;
    }

    /** Whether the heatmap was stopped before there was one to go back to, or before that one's intervals were known. */
    public ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /** What was changed in the data since the heatmap before this one, as a sentence; empty where nothing was. */
    public StringProperty edited() {
        return edited;
    }

    /** What the heatmap that is shown was asked with. */
    public Optional<HeatmapRequest> request() {
        return Optional.ofNullable(asked).map(Asked::request);
    }

    public ReadOnlyObjectProperty<Need> need() {
        return need.getReadOnlyProperty();
    }

    /** Whether there are people but no model's answers: the heatmap shows the yardsticks alone. */
    public ReadOnlyBooleanProperty unanswered() {
        return unanswered.getReadOnlyProperty();
    }

    /** Rows under which the chosen religions would count, where those that are shown cannot take several; else null. */
    public ReadOnlyObjectProperty<@Nullable RowsChoice> widening() {
        return widening.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable HeatmapFigure> figure() {
        return figure.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FigureScreen.@Nullable Cell> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /**
     * What stands behind the chosen cell, first without what sampling does to its questions; null while it is computed and
     * where none is chosen.
     */
    public ReadOnlyObjectProperty<@Nullable CellFacts> cell() {
        return cell.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Whether the example is open, in which a cell is framed for the first click. */
    public boolean example() {
        return workbench.current().map(o -> o.study().example()).orElse(false);
    }

    /** Everything that is chosen now, under a name. */
    public Optional<SavedView> view(String name) {
        return Optional.ofNullable(rows.get()).map(how -> {
            var f = workbench.filters().choice().get();
            return new Asked.Choices(how, metric.get(), sameQuestions.get(), order.get(), f).under(name);
        });
    }

    /** Chooses what a view chose; rows and a number that are not there any more stay as they are. */
    public void apply(SavedView view) {
        loading = true;
        try {
            rowsChoices.stream()
                    .filter(r -> r.variables().equals(view.rows()))
                    .findFirst()
                    .ifPresent(rows::set);
            Metrics.find(view.metric()).ifPresent(metric::set);
            sameQuestions.set(view.sameQuestions());
            order.set(view.order());
            workbench.filters().choice().set(Asked.Choices.filters(view));
        } finally {
            loading = false;
        }
        compute();
    }

    /** The study's file; nothing while none is open. */
    public Optional<Path> file() {
        return workbench.current().map(o -> o.study().path());
    }

    public Optional<Survey> survey() {
        return workbench.current().flatMap(o -> o.facts().survey());
    }

    /** Chooses a cell and has its questions ranked. */
    public void choose(FigureScreen.Cell place) {
        var shown = figure.get();
        if (shown == null || workbench.current().isEmpty() || place.equals(chosen.get())) {
            return;
        }
        if (place.row() >= shown.rows().size()
                || place.column() >= shown.columns().size()) {
            return; // of a larger heatmap that this one took the place of
        }
        chosen.set(place);
        rank(place);
    }

    private void rank(FigureScreen.Cell place) {
        var shown = figure.get();
        var now = workbench.current();
        if (shown == null || now.isEmpty()) {
            return;
        }
        cellInSteps.read(now.get(), shown, place, new CellInSteps.Then(cell::set, problems::set, this::leaveCell));
    }

    /** Chooses nothing. */
    public void leaveCell() {
        cellInSteps.cancel();
        chosen.set(null);
        cell.set(null);
    }

    private void opened() {
        loading = true;
        try {
            var facts = workbench.current().map(Workbench.Opened::facts);
            var now = facts.flatMap(f -> f.survey());
            var id = now.map(Survey::id).orElse(null);
            showRows(now, id != null && id.equals(survey) ? rows.get() : null);
            survey = id;
            if (now.isEmpty()) {
                need.set(Need.SURVEY);
            } else if (rowsChoices.isEmpty()) {
                need.set(Need.GROUPS);
            } else {
                need.set(Need.NOTHING);
            }
            unanswered.set(need.get() == Need.NOTHING && !facts.orElseThrow().answered());
            leaveCell();
            figure.set(null);
            asked = null;
        } finally {
            loading = false;
        }
        compute();
    }

    /** Rows to choose from: an edit may have taken some away or brought others; who chose some keeps them. */
    private void showRows(Optional<Survey> of, @Nullable RowsChoice before) {
        var choices = of.map(s -> RowsChoice.of(s, texts)).orElse(List.of());
        if (before == null || !choices.equals(rowsChoices)) {
            rowsChoices.setAll(choices);
            rows.set(choices.stream()
                    .filter(c -> before != null && c.variables().equals(before.variables()))
                    .findFirst()
                    .orElse(choices.isEmpty() ? null : choices.get(0)));
        }
    }

    /** Computes the heatmap, where nothing newer is under way. What is shown stays until it is there, its cell too. */
    public void compute() {
        if (loading) {
            return;
        }
        stopped.set(false);
        var how = rows.get();
        var now = workbench.current();
        widening.set(survey().flatMap(
                        s -> HeatmapAsk.widening(s, workbench.filters().choice().get(), how, rowsChoices))
                .orElse(null));
        if (need.get() != Need.NOTHING || how == null || now.isEmpty()) {
            figureSlot.cancel();
            leaveCell();
            figure.set(null);
            asked = null;
            return;
        }
        var study = now.get().study();
        var of = now.get().facts().survey().orElseThrow();
        var filters = workbench.filters().choice().get();
        var request = ask.request(of, filters, how, metric.get(), sameQuestions.get(), order.get());
        var wanted =
                new Asked(request, new Asked.Choices(how, metric.get(), sameQuestions.get(), order.get(), filters));
        figureSlot.run(
                texts.get("job.heatmap"),
                context -> new Computed(study.figures(of).heatmapAtOnce(request, context), since.sentence(study, of)),
                computed -> {
                    var next = computed.figure();
                    edited.set(computed.edited());
                    show(next, wanted);
                    if (!next.settled()) {
                        settle(study, of, wanted);
                    }
                },
                this::noFigure,
                this::goBack);
    }

    /** Brings what sampling alone would do; what was chosen meanwhile stays chosen. */
    private void settle(OpenStudy study, Survey of, Asked wanted) {
        figureSlot.run(
                texts.get("job.sampling"),
                context -> study.figures(of).heatmap(wanted.request(), context),
                next -> {
                    var before = figure.get();
                    var place = chosen.get();
                    if (before != null
                            && place != null
                            && !CellPlaces.same(before, place, next).equals(Optional.of(place))) {
                        show(next, wanted);
                    } else {
                        figure.set(next);
                        Optional.ofNullable(place).ifPresent(this::rank);
                    }
                },
                this::noFigure,
                this::goBack);
    }

    private void noFigure(List<Problem> found) {
        leaveCell();
        figure.set(null);
        asked = null;
        problems.set(found);
    }

    /** Shows a heatmap; the cell that was chosen stays so where the new one has it. */
    private void show(HeatmapFigure next, Asked wanted) {
        problems.set(List.of());
        asked = wanted;
        var before = figure.get();
        var place = chosen.get();
        var kept = before == null || place == null
                ? Optional.<FigureScreen.Cell>empty()
                : CellPlaces.same(before, place, next);
        cellInSteps.cancel();
        cell.set(null);
        chosen.set(kept.orElse(null));
        figure.set(next);
        kept.ifPresent(this::rank);
    }

    /** After a stop every choice is again what the figure shows, so that the two never disagree. */
    private void goBack() {
        var before = asked;
        if (before == null) {
            stopped.set(true);
            return;
        }
        var shown = figure.get();
        if (shown != null && !shown.settled()) { // its intervals are not being computed any more
            figure.set(shown.stopped(texts.locale()));
            Optional.ofNullable(chosen.get()).ifPresent(this::rank);
            stopped.set(true);
        }
        loading = true;
        try {
            rows.set(before.choices().rows());
            metric.set(before.choices().metric());
            sameQuestions.set(before.choices().same());
            order.set(before.choices().order());
            workbench.filters().choice().set(before.choices().filters());
        } finally {
            loading = false;
        }
        widening.set(survey().flatMap(s -> HeatmapAsk.widening(
                        s, before.choices().filters(), before.choices().rows(), rowsChoices))
                .orElse(null));
    }

    /** A heatmap, and what was changed in the data since the one before. */
    private record Computed(HeatmapFigure figure, String edited) {}
}
