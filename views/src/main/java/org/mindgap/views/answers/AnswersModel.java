package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.StudyFacts.AnswerFacts;
import org.mindgap.views.kit.study.Workbench;

/** The models of a study and how they were asked, as rows of text. */
public final class AnswersModel {
    private static final double LITTLE_FOUND = 0.9;

    private final Workbench workbench;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Problem>> alarms = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ModelRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * A model as a row.
     *
     * @param checks what to look at, or that nothing was found
     * @param clean whether the checks found nothing
     */
    public record ModelRow(
            String name,
            String kind,
            String askedAs,
            String reading,
            String answers,
            String questions,
            String coverage,
            String checks,
            boolean clean) {}

    public AnswersModel(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** What looks wrong in the answers themselves; set before the rows. */
    public ReadOnlyObjectProperty<List<Problem>> alarms() {
        return alarms.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ModelRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    public ImportReports reports() {
        return workbench.reports();
    }

    private void refresh() {
        alarms.set(workbench.current().map(o -> o.facts().alarms()).orElse(List.of()));
        rows.set(workbench
                .current()
                .map(o ->
                        o.facts().models().stream().map(m -> row(m, o.facts())).toList())
                .orElse(List.of()));
    }

    private ModelRow row(Model model, StudyFacts facts) {
        var answers = facts.answers().get(model.id());
        if (answers == null) {
            return new ModelRow(
                    model.name(), kind(model.kind()), "–", texts.get("reading.yardstick"), "–", "–", "–", "", true);
        }
        var checks = checks(answers);
        if (facts.alarms().stream().anyMatch(a -> a.arguments().contains(model.name()))) {
            checks.add(texts.get("answers.check.alarm"));
        }
        return new ModelRow(
                model.name(),
                kind(model.kind()),
                answers.askedAs().stream().map(this::word).collect(Collectors.joining(", ")),
                answers.readings().stream().map(this::word).collect(Collectors.joining("; ")),
                texts.number(answers.answers()),
                texts.number(answers.questions()),
                texts.percent(answers.coverage()),
                checks.isEmpty() ? texts.get("answers.checks.none") : String.join("; ", checks),
                checks.isEmpty());
    }

    private List<String> checks(@Nullable AnswerFacts facts) {
        var found = new ArrayList<String>();
        if (facts == null) {
            return found;
        }
        if (facts.answers() == 0) {
            found.add(texts.get("answers.check.none"));
        }
        if (facts.coverage() < LITTLE_FOUND) {
            found.add(texts.get("answers.check.coverage"));
        }
        if (facts.declined() > 0) {
            found.add(texts.count("answers.check.declined.one", "answers.check.declined", facts.declined()));
        }
        if (facts.notCoded() > 0) {
            found.add(texts.count("answers.check.notCoded.one", "answers.check.notCoded", facts.notCoded()));
        }
        if (facts.failed() > 0) {
            found.add(texts.count("answers.check.failed.one", "answers.check.failed", facts.failed()));
        }
        if (facts.orderUnknown() > 0) {
            found.add(texts.count("answers.check.order.one", "answers.check.order", facts.orderUnknown()));
        }
        return found;
    }

    private String kind(Model.Kind kind) {
        return switch (kind) {
            case LANGUAGE_MODEL -> texts.get("kind.model");
            case INVENTED -> texts.get("kind.invented");
            case UNIFORM, MAJORITY, NATIONAL, HALVES -> texts.get("kind.yardstick");
        };
    }

    private String word(AskedAs value) {
        return switch (value) {
            case NO_ONE -> texts.get("askedAs.none.short");
            case COUNTRY -> texts.get("askedAs.country.short");
            case GROUP -> texts.get("askedAs.group.short");
        };
    }

    private String word(Reading value) {
        return switch (value) {
            case PROBABILITIES -> texts.get("reading.probabilities");
            case DRAWS -> texts.get("reading.draws");
            case STATED -> texts.get("reading.stated");
            case YARDSTICK -> texts.get("reading.yardstick");
        };
    }
}
