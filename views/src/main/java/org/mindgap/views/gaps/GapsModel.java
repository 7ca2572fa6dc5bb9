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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.metric.Metric;
import org.mindgap.look.Ranks;
import org.mindgap.look.SavedView;
import org.mindgap.problem.Problem;
import org.mindgap.replication.PublishedHeatmaps;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.RowsChoice;
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
    private final HeatmapChoices choices;
    private final ReadOnlyObjectWrapper<Need> need = new ReadOnlyObjectWrapper<>(Need.SURVEY);
    private final ReadOnlyBooleanWrapper unanswered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable RowsChoice> widening = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HeatmapFigure> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FigureScreen.@Nullable Cell> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CellFacts> cell = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable PublishedHeatmaps> ranked = new ReadOnlyObjectWrapper<>();
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
        this.choices = new HeatmapChoices(metric, workbench.filters().choice());
        this.figureSlot = tasks.slot();
        this.cellInSteps = new CellInSteps(tasks, texts);
        workbench.opened().addListener((o, before, now) -> opened());
        choices.onChange(this::compute);
        opened();
    }

    public ObservableList<RowsChoice> rowsChoices() {
        return choices.rowsChoices();
    }

    public ObjectProperty<@Nullable RowsChoice> rows() {
        return choices.rows();
    }

    public ObjectProperty<Metric> metric() {
        return choices.metric();
    }

    public BooleanProperty sameQuestions() {
        return choices.sameQuestions();
    }

    /** Whether averages over countries count each by the people who live there. */
    public BooleanProperty byPopulation() {
        return choices.byPopulation();
    }

    /** In which order groups stand. */
    public ObjectProperty<HeatmapOrder> order() {
        return choices.order();
    }

    /** Whether cells show the models' ranks under a metric that a study got wrong, and under which of the two. */
    public ReadOnlyObjectProperty<Ranks> ranks() {
        return choices.ranks();
    }

    /** What all models can be read by. */
    CommonReading commonReading() {
        return new CommonReading(workbench, figure.get());
    }

    /** Ranks models, or shows numbers again; of a metric that no study got wrong, by the first that one did. */
    public void rank(Ranks how) {
        choices.rank(how);
    }

    /** Whether the survey has what those metrics compare: questions whose answers have an order, and a model's answers. */
    public boolean rankable() {
        return HeatmapAsk.rankable(workbench);
    }

    /** Both sides of the heatmap that is shown, where it shows ranks; else null. */
    public ReadOnlyObjectProperty<@Nullable PublishedHeatmaps> ranked() {
        return ranked.getReadOnlyProperty();
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
        return choices.now().map(c -> c.under(name));
    }

    /** Chooses what a view chose; rows and a number that are not there any more stay as they are. */
    public void apply(SavedView view) {
        choices.apply(view);
        compute();
    }

    /** The study's file; nothing while none is open. */
    public Optional<Path> file() {
        return workbench.current().map(o -> o.study().path());
    }

    public Optional<Survey> survey() {
        return workbench.current().flatMap(o -> o.facts().survey());
    }

    /** What the window does otherwise than a command that is told nothing. */
    List<String> untold(boolean corrected) {
        return workbench.current().map(o -> o.facts().untold(corrected)).orElse(List.of());
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
            choices.showRows(now, id != null && id.equals(survey) ? rows().get() : null, texts);
            survey = id;
            if (now.isEmpty()) {
                need.set(Need.SURVEY);
            } else if (rowsChoices().isEmpty()) {
                need.set(Need.GROUPS);
            } else {
                need.set(Need.NOTHING);
            }
            unanswered.set(need.get() == Need.NOTHING && !facts.orElseThrow().answered());
            if (!rankable()) {
                choices.rank(Ranks.NONE);
            }
            nothing();
        } finally {
            loading = false;
        }
        compute();
    }

    /** Shows no heatmap. */
    private void nothing() {
        leaveCell();
        ranked.set(null);
        figure.set(null);
        asked = null;
    }

    /** Computes the heatmap, where nothing newer is under way. What is shown stays until it is there, its cell too. */
    public void compute() {
        if (loading) {
            return;
        }
        stopped.set(false);
        var now = workbench.current();
        widen(choices.now());
        var chosen = choices.now();
        if (need.get() != Need.NOTHING || chosen.isEmpty() || now.isEmpty()) {
            figureSlot.cancel();
            nothing();
            return;
        }
        var study = now.get().study();
        var of = now.get().facts().survey().orElseThrow();
        var wanted = new Asked(ask.request(of, chosen.get()), chosen.get());
        if (wanted.ranks()) {
            rank(study, of, wanted);
            return;
        }
        figureSlot.run(
                texts.get("job.heatmap"),
                context -> new Asked.Computed(
                        study.figures(of).heatmapAtOnce(wanted.request(), context), since.sentence(study, of)),
                computed -> {
                    var next = computed.figure();
                    edited.set(computed.edited());
                    ranked.set(null);
                    show(next, wanted);
                    if (!next.settled()) {
                        settle(study, of, wanted);
                    }
                },
                this::noFigure,
                this::goBack);
    }

    /** Computes the ranks both ways, or where both are there shows the other: nothing but ranks changes. */
    private void rank(OpenStudy study, Survey of, Asked wanted) {
        var both = ranked.get();
        if (both != null && asked != null && wanted.sameRanks(asked)) {
            figureSlot.cancel();
            show(both.side(wanted.asPublished()), wanted);
            return;
        }
        var which = wanted.published().orElseThrow();
        figureSlot.run(
                texts.get("job.published"),
                context -> PublishedHeatmaps.of(
                        which,
                        wanted.request(),
                        of,
                        study.figures(of)::heatmap,
                        study.answers().models(),
                        context),
                computed -> {
                    edited.set("");
                    ranked.set(computed);
                    show(computed.side(wanted.asPublished()), wanted);
                },
                this::noFigure,
                this::goBack);
    }

    private void widen(Optional<Asked.Choices> chosen) {
        widening.set(survey().flatMap(
                        s -> chosen.flatMap(c -> HeatmapAsk.widening(s, c.filters(), c.rows(), rowsChoices())))
                .orElse(null));
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
        nothing();
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
        choices.set(before.choices());
        widen(Optional.of(before.choices()));
    }
}
