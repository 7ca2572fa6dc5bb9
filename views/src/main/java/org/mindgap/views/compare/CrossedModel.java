package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.Workbench;

/**
 * Numbers of the groups that variables of the survey divide people into, as the filters leave them: computed while
 * somebody looks, and anew when a choice or the study changes.
 *
 * @param <R> what is computed
 */
abstract class CrossedModel<R> {
    private final Workbench workbench;
    private final Texts texts;
    private final Computed<R> computed;
    private final ReadOnlyObjectWrapper<PairsModel.Need> need = new ReadOnlyObjectWrapper<>(PairsModel.Need.SURVEY);
    private final ReadOnlyObjectWrapper<List<Variable>> variables = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<String>> by = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean watched;
    private boolean quiet = true;

    CrossedModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        computed = new Computed<>(tasks);
    }

    /** To be called when the heir's own choices are offered; before, nothing is computed. */
    final void begin() {
        quiet = false;
        workbench.opened().addListener((o, before, now) -> opened());
        workbench.filters().choice().addListener((o, before, now) -> compute());
        opened();
    }

    /**
     * Computes for an open study with a survey and answers to it.
     *
     * @param crossed the chosen variables, at least one
     * @param query what the filters leave, with a row for each group of these variables
     */
    abstract void compute(Workbench.Opened now, Survey survey, List<Variable> crossed, GapQuery query);

    /** Changes choices without computing. */
    final void quietly(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
    }

    final void watch(boolean now) {
        if (now != watched) {
            watched = now;
            compute();
        }
    }

    final Computed<R> computed() {
        return computed;
    }

    final ReadOnlyObjectProperty<PairsModel.Need> need() {
        return need.getReadOnlyProperty();
    }

    /** What divides people. */
    final ReadOnlyObjectProperty<List<Variable>> variables() {
        return variables.getReadOnlyProperty();
    }

    /** Names of the variables that are crossed. */
    final ReadOnlyObjectProperty<Set<String>> by() {
        return by.getReadOnlyProperty();
    }

    final void cross(Set<String> names) {
        by.set(Set.copyOf(names));
        compute();
    }

    /** The study's file; nothing while none is open. */
    final Optional<Path> file() {
        return workbench.current().map(o -> o.study().path());
    }

    /** What the study holds; nothing while none is open. */
    final Optional<StudyFacts> facts() {
        return workbench.current().map(Workbench.Opened::facts);
    }

    final Texts texts() {
        return texts;
    }

    private void opened() {
        var facts = facts();
        var survey = facts.flatMap(f -> f.survey());
        need.set(
                survey.isEmpty()
                        ? PairsModel.Need.SURVEY
                        : facts.filter(f -> f.answered()).isEmpty()
                                ? PairsModel.Need.ANSWERS
                                : PairsModel.Need.NOTHING);
        var all = survey.map(Survey::dividing).orElse(List.of());
        var names = all.stream().map(Variable::name).collect(Collectors.toSet());
        variables.set(all);
        if (by.get().isEmpty() || !names.containsAll(by.get())) {
            by.set(survey.map(s -> RowsChoice.of(s, texts)).orElse(List.of()).stream()
                    .findFirst()
                    .map(r -> Set.copyOf(r.variables()))
                    .orElse(Set.of()));
        }
        computed.clear(List.of());
        compute();
    }

    /** Computes anew; what is shown stays until it is there. */
    final void compute() {
        var now = workbench.current();
        if (quiet || !watched || need.get() != PairsModel.Need.NOTHING || now.isEmpty()) {
            return;
        }
        var survey = now.get().facts().survey().orElseThrow();
        var crossed = variables.get().stream()
                .filter(v -> by.get().contains(v.name()))
                .toList();
        if (crossed.isEmpty()) {
            computed.clear(List.of(Problem.error("compare.no-variable")));
            return;
        }
        var query = SubgroupsModel.query(
                now.get(), survey, crossed, workbench.filters().choice().get());
        compute(now.get(), survey, crossed, query);
    }
}
