package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.paired.PairedComparison;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.figure.ComparisonSpec;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.ComparisonFigures;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.figure.comparison.PowerFigures;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.Workbench;

/** Two sides on the same people and questions: what is chosen, the rows, and the row that is looked into. */
public final class PairsModel {
    /** What is missing before there can be a comparison. */
    enum Need {
        NOTHING,
        SURVEY,
        ANSWERS,
        /** There is one model, asked in one way. */
        SECOND
    }

    private static final long SEED = 1;

    private final Workbench workbench;
    private final Texts texts;
    private final PairChoices choices;
    private final Computed<PairsResult> computed;
    private final ReadOnlyObjectWrapper<Need> need = new ReadOnlyObjectWrapper<>(Need.SURVEY);
    private final ReadOnlyObjectWrapper<@Nullable PairedRow> chosen = new ReadOnlyObjectWrapper<>();
    private boolean watched;

    public PairsModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        computed = new Computed<>(tasks);
        choices = new PairChoices(texts, this::compute);
        workbench.opened().addListener((o, before, now) -> opened());
        workbench.filters().choice().addListener((o, before, now) -> compute());
        computed.result().addListener((o, before, now) -> keep(now));
        opened();
    }

    /** Whether somebody looks: nothing is computed for a room that nobody is in. */
    void watch(boolean now) {
        if (now != watched) {
            watched = now;
            compute();
        }
    }

    PairChoices choices() {
        return choices;
    }

    Computed<PairsResult> computed() {
        return computed;
    }

    ReadOnlyObjectProperty<Need> need() {
        return need.getReadOnlyProperty();
    }

    /** The row that is looked into; null where none is. */
    ReadOnlyObjectProperty<@Nullable PairedRow> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(@Nullable PairedRow row) {
        chosen.set(row);
    }

    /** The study's file; nothing while none is open. */
    Optional<Path> file() {
        return workbench.current().map(o -> o.study().path());
    }

    /** What the study holds; nothing while none is open. */
    Optional<StudyFacts> facts() {
        return workbench.current().map(Workbench.Opened::facts);
    }

    private void opened() {
        var facts = workbench.current().map(Workbench.Opened::facts);
        choices.offer(facts);
        if (facts.flatMap(StudyFacts::survey).isEmpty()) {
            need.set(Need.SURVEY);
        } else if (choices.first().side().isEmpty()) {
            need.set(Need.ANSWERS);
        } else {
            need.set(choices.comparable() ? Need.NOTHING : Need.SECOND);
        }
        computed.clear(List.of());
        compute();
    }

    /** Compares anew; what is shown stays until it is there. */
    void compute() {
        var now = workbench.current();
        var survey = now.flatMap(o -> o.facts().survey());
        var query = survey.flatMap(
                s -> choices.query(s, workbench.filters().choice().get()));
        var corrected = workbench.filters().choice().get().corrected();
        var one = choices.first().side().map(s -> s.corrected(corrected));
        var other = choices.second().side().map(s -> s.corrected(corrected));
        if (!watched || need.get() != Need.NOTHING) {
            return;
        }
        if (query.isEmpty() || one.isEmpty() || other.isEmpty()) {
            computed.clear(List.of());
            return;
        }
        if (one.equals(other)) {
            computed.clear(List.of(Problem.error("compare.same-side-window")));
            return;
        }
        var how = choices.adjustment().value().orElseThrow();
        var margin = choices.marginValue();
        var words = choices.first().words();
        var otherWords = choices.second().words();
        computed.run(texts.get("job.compare.pairs"), context -> {
            var result = PairedComparison.of(
                    now.get().study().gaps(survey.get()),
                    query.get(),
                    one.get(),
                    other.get(),
                    how,
                    new Seed(SEED),
                    context);
            if (result.rows().stream().allMatch(r -> r.test().isEmpty())) {
                var why = new ArrayList<Problem>();
                why.add(Problem.error("compare.nothing-shared-window"));
                why.addAll(result.notes());
                throw new ProblemException(why);
            }
            var figure = new ComparisonFigures(survey.get(), now.get().study().answers(), texts.locale())
                    .of(result, query.get(), one.get(), other.get(), margin.orElse(Double.NaN), how);
            return new PairsResult(
                    survey.get(),
                    query.get(),
                    one.get(),
                    other.get(),
                    words,
                    otherWords,
                    how,
                    margin,
                    result,
                    figure,
                    planning(survey.get(), query.get(), result, figure.spec()));
        });
    }

    /** How small a difference the questions of each row show. */
    private Optional<ComparedFigure<EffectsSpec>> planning(
            Survey survey, GapQuery query, PairedComparison result, ComparisonSpec drawn) {
        var rows = new ArrayList<PowerFigures.Compared>();
        for (var row : result.rows()) {
            var people = RowNames.of(survey, query.by(), row.keys());
            row.test()
                    .filter(t -> t.deviation() > 0)
                    .ifPresent(t -> rows.add(
                            new PowerFigures.Compared(people.isEmpty() ? texts.get("cmp.rows.all") : people, t)));
        }
        var around = new DotFigures.Around(
                drawn.subtitle(), List.of(), drawn.watermark(), drawn.caption().invented());
        return rows.isEmpty() ? Optional.empty() : Optional.of(new PowerFigures(texts.locale()).smallest(rows, around));
    }

    /** What is to be told of the comparison that is shown, each once. */
    List<Problem> notes() {
        var shown = computed.result().get();
        if (shown == null) {
            return List.of();
        }
        var all = new LinkedHashSet<Problem>();
        var rows = shown.comparison().rows();
        var same = rows.stream().filter(PairedRow::identical).count();
        if (same > 0) {
            all.add(Problem.warning("compare.identical", same, rows.size()));
        }
        all.addAll(shown.comparison().notes());
        return List.copyOf(all);
    }

    /** The chosen row stays chosen where the new comparison has it. */
    private void keep(@Nullable PairsResult now) {
        var before = chosen.get();
        chosen.set(
                now == null || before == null
                        ? null
                        : now.comparison().rows().stream()
                                .filter(r -> r.keys().equals(before.keys()))
                                .findFirst()
                                .orElse(null));
    }
}
