package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.Alarm;
import org.mindgap.problem.Problem;
import org.mindgap.problem.Severity;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.ReadingWords;
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
     * @param verdict how bad it is
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
            Verdict verdict) {}

    /** What the checks say of a model. */
    public enum Verdict {
        NOTHING_FOUND,
        LOOK,
        /** Numbers are withheld from tables and figures. */
        FAILED
    }

    public AnswersModel(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> refresh());
        refresh();
    }

    /** What looks wrong in questions and answers, the worst first; set before the rows. */
    public ReadOnlyObjectProperty<List<Problem>> alarms() {
        return alarms.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ModelRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Whether a number stands nowhere because the answers behind it failed the checks as a whole. */
    boolean withholds() {
        return workbench
                .current()
                .filter(o -> o.facts().alarms().stream().anyMatch(Alarm::withholds))
                .isPresent();
    }

    /** Whether such numbers are shown all the same. */
    boolean keepsFailed() {
        return workbench.current().filter(o -> o.facts().keepsFailed()).isPresent();
    }

    void keepFailed(boolean now) {
        workbench.current().ifPresent(o -> {
            o.study().keepFailed(now);
            workbench.refresh(Optional.empty(), () -> {}, problems -> {});
        });
    }

    public ImportReports reports() {
        return workbench.reports();
    }

    private void refresh() {
        alarms.set(workbench
                .current()
                .map(o -> o.facts().alarms().stream()
                        .sorted(Comparator.comparing(Alarm::withholds)
                                .reversed()
                                .thenComparing(a -> a.problem().severity() != Severity.WARNING))
                        .map(Alarm::problem)
                        .toList())
                .orElse(List.of()));
        rows.set(workbench
                .current()
                // yardsticks alone are no answers: the room says what it needs
                .filter(o -> !o.facts().answers().isEmpty())
                .map(o ->
                        o.facts().models().stream().map(m -> row(m, o.facts())).toList())
                .orElse(List.of()));
    }

    private ModelRow row(Model model, StudyFacts facts) {
        var answers = facts.answers().get(model.id());
        if (answers == null) {
            return new ModelRow(
                    model.name(),
                    kind(model.kind()),
                    "–",
                    texts.get("reading.yardstick"),
                    "–",
                    "–",
                    "–",
                    "",
                    Verdict.NOTHING_FOUND);
        }
        var alarms = facts.alarms().stream().filter(a -> a.concerns(model.id())).toList();
        var checks = alarms.stream()
                .flatMap(a -> said(a).stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        var benchmarked = answers.answers() == 0 && facts.benchmarked().contains(model.name());
        checks.addAll(benchmarked ? List.of() : checks(answers));
        var failed = alarms.stream().anyMatch(Alarm::withholds);
        if (failed) {
            checks.add(texts.get(keepsFailed() ? "answers.check.kept" : "answers.check.withheld"));
        }
        return new ModelRow(
                model.name(),
                kind(model.kind()),
                answers.askedAs().stream().map(this::word).collect(Collectors.joining(", ")),
                answers.readings().stream().map(this::word).collect(Collectors.joining("; ")),
                texts.number(answers.answers()),
                texts.number(answers.questions()),
                texts.percent(answers.coverage()),
                benchmarked && checks.isEmpty()
                        ? texts.get("answers.check.benchmark")
                        : checks.isEmpty() ? texts.get("answers.checks.none") : String.join("; ", checks),
                failed ? Verdict.FAILED : checks.isEmpty() ? Verdict.NOTHING_FOUND : Verdict.LOOK);
    }

    /** An alarm in a few words; nothing for a note, or where the counts of the answers say it. */
    private Optional<String> said(Alarm alarm) {
        return alarm.problem().severity() == Severity.WARNING
                ? inShort(alarm.problem().code())
                : Optional.empty();
    }

    private Optional<String> inShort(String code) {
        return switch (code) {
            case "gap.alarm-uniform" -> Optional.of(texts.get("answers.check.alarm-uniform"));
            case "gap.alarm-same-persona" -> Optional.of(texts.get("answers.check.alarm-same-persona"));
            case "gap.alarm-same-model" -> Optional.of(texts.get("answers.check.alarm-same-model"));
            case "gap.alarm-same-language" -> Optional.of(texts.get("answers.check.alarm-same-language"));
            case "gap.alarm-place" -> Optional.of(texts.get("answers.check.alarm-place"));
            case "gap.alarm-first" -> Optional.of(texts.get("answers.check.alarm-first"));
            case "gap.alarm-one-hot" -> Optional.of(texts.get("answers.check.alarm-one-hot"));
            case "gap.alarm-single" -> Optional.of(texts.get("answers.check.alarm-single"));
            case "gap.alarm-few-draws" -> Optional.of(texts.get("answers.check.alarm-few-draws"));
            case "gap.alarm-missing-option" -> Optional.of(texts.get("answers.check.alarm-missing-option"));
            case "gap.alarm-sum" -> Optional.of(texts.get("answers.check.alarm-sum"));
            case "gap.alarm-ranks" -> Optional.of(texts.get("answers.check.alarm-ranks"));
            case "gap.alarm-ranks-against" -> Optional.of(texts.get("answers.check.alarm-ranks-against"));
            default -> Optional.empty();
        };
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
        return new ReadingWords(texts).of(value);
    }
}
