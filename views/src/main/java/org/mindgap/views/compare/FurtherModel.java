package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.figure.comparison.FurtherFigures;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.figure.comparison.FurtherNumbers;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.Workbench;

/** Numbers beyond those of the studies: places of models, pooled gaps, response styles, log scores, associations. */
public final class FurtherModel {
    private final Workbench workbench;
    private final Texts texts;
    private final Computed<FurtherResult> computed;
    private final ReadOnlyObjectWrapper<PairsModel.Need> need = new ReadOnlyObjectWrapper<>(PairsModel.Need.SURVEY);
    private final ReadOnlyObjectWrapper<List<Variable>> variables = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<String>> by = new ReadOnlyObjectWrapper<>(Set.of());
    private final Chosen<FurtherNumber> what;
    private boolean watched;
    private boolean quiet;

    public FurtherModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        computed = new Computed<>(tasks);
        what = new Chosen<>(this::compute);
        quiet = true;
        what.offer(List.of(
                new Offer<>(FurtherNumber.RANKS, texts.get("cmp.further.ranks")),
                new Offer<>(FurtherNumber.POOLED, texts.get("cmp.further.pooled")),
                new Offer<>(FurtherNumber.STYLES, texts.get("cmp.further.styles")),
                new Offer<>(FurtherNumber.LOG_SCORE, texts.get("cmp.further.log-score")),
                new Offer<>(FurtherNumber.ASSOCIATION, texts.get("cmp.further.association"))));
        quiet = false;
        workbench.opened().addListener((o, before, now) -> opened());
        workbench.filters().choice().addListener((o, before, now) -> compute());
        opened();
    }

    void watch(boolean now) {
        if (now != watched) {
            watched = now;
            compute();
        }
    }

    Computed<FurtherResult> computed() {
        return computed;
    }

    ReadOnlyObjectProperty<PairsModel.Need> need() {
        return need.getReadOnlyProperty();
    }

    /** What divides people. */
    ReadOnlyObjectProperty<List<Variable>> variables() {
        return variables.getReadOnlyProperty();
    }

    /** Names of the variables that are crossed. */
    ReadOnlyObjectProperty<Set<String>> by() {
        return by.getReadOnlyProperty();
    }

    void cross(Set<String> names) {
        by.set(Set.copyOf(names));
        compute();
    }

    Chosen<FurtherNumber> what() {
        return what;
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
    void compute() {
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
        var asked = what.value().orElseThrow();
        var calculation = new FurtherNumbers(
                now.get().study().gaps(survey),
                survey,
                new FurtherFigures(survey, now.get().study().answers().models(), texts.locale()));
        computed.run(texts.get("job.compare.further"), context -> {
            var found = calculation.of(query, asked, context);
            return new FurtherResult(survey.id(), query, query.by(), asked, found.figure(), found.notes());
        });
    }
}
