package org.mindgap.views.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** The survey looked at, as rows of two tables. */
public final class DataModel {
    private static final int VALUES_SHOWN = 12;

    private final Workbench workbench;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Variable>> variables = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<QuestionRow>> questions = new ReadOnlyObjectWrapper<>(List.of());

    /** A question as a row of text. */
    public record QuestionRow(String id, String label, String wording, String topic, String measure, String options) {}

    public DataModel(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> refresh());
        refresh();
    }

    public Optional<Survey> survey() {
        return workbench.current().flatMap(o -> o.facts().survey());
    }

    public ReadOnlyObjectProperty<List<Variable>> variables() {
        return variables.getReadOnlyProperty();
    }

    /** Set before the variables, so that a listener to those sees both. */
    public ReadOnlyObjectProperty<List<QuestionRow>> questions() {
        return questions.getReadOnlyProperty();
    }

    /** What a variable is used as, in the words of the screen. */
    public String use(Role role) {
        return switch (role) {
            case OPINION -> texts.get("use.opinion");
            case COUNTRY -> texts.get("use.country");
            case RELIGION -> texts.get("use.religion");
            case GROUP -> texts.get("use.group");
            case WEIGHT -> texts.get("use.weight");
            case REPLICATE -> texts.get("use.replicate");
            case STRATUM -> texts.get("use.stratum");
            case CLUSTER -> texts.get("use.cluster");
            case ID -> texts.get("use.id");
            case LEFT_OUT -> texts.get("use.leftOut");
        };
    }

    public String measure(Measure measure) {
        return switch (measure) {
            case NOMINAL -> texts.get("measure.nominal");
            case ORDINAL -> texts.get("measure.ordinal");
            case SCALE -> texts.get("measure.scale");
        };
    }

    /** The first value labels of a variable: "1 Very important, 2 Somewhat important, …". */
    static String values(Variable variable) {
        var shown = values(variable, VALUES_SHOWN);
        return variable.values().size() > VALUES_SHOWN ? shown + ", …" : shown;
    }

    /** All value labels of a variable. */
    static String allValues(Variable variable) {
        return values(variable, Integer.MAX_VALUE);
    }

    private static String values(Variable variable, int most) {
        return variable.values().stream()
                .limit(most)
                .map(v -> v.code().equals(v.label()) ? v.label() : v.code() + " " + v.label())
                .collect(Collectors.joining(", "));
    }

    public ImportReports reports() {
        return workbench.reports();
    }

    private void refresh() {
        questions.set(survey().map(s -> s.questions().stream().map(this::row).toList())
                .orElse(List.of()));
        variables.set(survey().map(Survey::variables).orElse(List.of()));
    }

    private QuestionRow row(Question question) {
        return new QuestionRow(
                question.id(),
                question.label(),
                question.wording().isEmpty() ? texts.get("data.wording.none") : question.wording(),
                question.topic(),
                measure(question.measure()),
                question.options().stream().map(Option::label).collect(Collectors.joining(" · ")));
    }
}
