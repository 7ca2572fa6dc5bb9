package org.mindgap.views.data;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mindgap.edit.Edit;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.KeptReports;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** The survey looked at, as rows of the Variable View: all, some kinds, or those that fit a search. */
public final class DataModel {
    /** The three views of a survey. */
    enum Section {
        VARIABLES,
        RESPONDENTS,
        QUESTIONS,
        TRANSLATIONS
    }

    /** Which variables are shown. */
    enum Kind {
        ALL,
        /** Those that are used as {@link #use} says. */
        USED_AS,
        /** Questions whose wording nobody has confirmed. */
        TO_COMPLETE
    }

    /** What is read of a survey. */
    private record Made(List<VariableRow> rows, Optional<ImportReports.Report> report) {}

    private final Workbench workbench;
    private final Texts texts;
    private final DataWords words;
    private final Tasks.Slot making;
    private final StaleModel stale;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.VARIABLES);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ALL);
    private final ObjectProperty<Role> use = new SimpleObjectProperty<>(Role.OPINION);
    private final StringProperty find = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<VariableRow>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<VariableRow>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    public DataModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.words = new DataWords(texts);
        this.making = tasks.slot();
        this.stale = new StaleModel(workbench, tasks, texts);
        workbench.opened().addListener((o, before, now) -> {
            if (before == null || now == null || before.study() != now.study()) {
                find.set("");
                kind.set(Kind.ALL);
                section.set(Section.VARIABLES);
            }
            make();
        });
        find.addListener((o, before, now) -> narrow());
        kind.addListener((o, before, now) -> narrow());
        use.addListener((o, before, now) -> narrow());
        make();
    }

    Optional<Survey> survey() {
        return workbench.current().flatMap(o -> o.facts().survey());
    }

    Workbench workbench() {
        return workbench;
    }

    DataWords words() {
        return words;
    }

    ObjectProperty<Section> section() {
        return section;
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    /** What the variables shown are used as, where the kind asks for that. */
    ObjectProperty<Role> use() {
        return use;
    }

    StringProperty find() {
        return find;
    }

    /** Every variable, in the file's order; a new value when the survey changed. */
    ReadOnlyObjectProperty<List<VariableRow>> all() {
        return all.getReadOnlyProperty();
    }

    /** Those that fit the kind and the search. */
    ReadOnlyObjectProperty<List<VariableRow>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** "212 variables, 151 opinion questions"; with a search or a kind also how many of them are shown. */
    String count() {
        var rows = all.get();
        var opinions = (int) rows.stream().filter(VariableRow::opinion).count();
        var whole = texts.count("data.count.one", "data.count", rows.size())
                + ", "
                + texts.count("data.count.opinion.one", "data.count.opinion", opinions);
        return shown.get().size() == rows.size()
                ? whole
                : texts.get("data.count.shown", shown.get().size(), whole);
    }

    /** How many questions have no confirmed wording. */
    int toComplete() {
        return (int) all.get().stream().filter(r -> r.wording().flagged()).count();
    }

    /** Whether a crosswalk says anything of the survey: it divides people, or all of them can be of one country. */
    boolean canCross() {
        return survey().map(
                        s -> s.source() instanceof Respondents || !s.dividing().isEmpty())
                .orElse(false);
    }

    Optional<Question> question(VariableRow row) {
        return survey().flatMap(s -> s.question(row.name()));
    }

    /** What no longer fits the data. */
    public StaleModel stale() {
        return stale;
    }

    public ImportReports reports() {
        return workbench.reports();
    }

    private void make() {
        var survey = survey();
        if (survey.isEmpty()) {
            making.cancel();
            all.set(List.of());
            narrow();
            return;
        }
        var study = workbench.current().orElseThrow().study();
        making.run(
                texts.get("job.variables"),
                context -> new Made(
                        new VariableRows(
                                        survey.get(),
                                        leftOut(study, survey.get().id()),
                                        words,
                                        texts.locale())
                                .make(context),
                        new KeptReports(study.kept()).of(survey.get().id())),
                made -> {
                    problems.set(List.of());
                    made.report()
                            .ifPresentOrElse(
                                    r -> reports().keep(ImportReports.Kind.SURVEY, r),
                                    () -> reports().drop(ImportReports.Kind.SURVEY));
                    all.set(made.rows());
                    narrow();
                },
                problems::set);
    }

    private static Map<String, Set<String>> leftOut(OpenStudy study, String survey) {
        var leftOut = new HashMap<String, Set<String>>();
        for (var edit : study.edits().active(survey)) {
            if (edit instanceof Edit.LeaveCodeOut out) {
                var codes = leftOut.computeIfAbsent(out.variable(), v -> new LinkedHashSet<>());
                if (out.leftOut()) {
                    codes.add(out.code());
                } else {
                    codes.remove(out.code());
                }
            }
        }
        return leftOut;
    }

    private void narrow() {
        var wanted = find.get().strip().toLowerCase(Locale.ROOT);
        shown.set(all.get().stream()
                .filter(r -> fits(r) && (wanted.isEmpty() || r.found().contains(wanted)))
                .toList());
    }

    private boolean fits(VariableRow row) {
        return switch (kind.get()) {
            case ALL -> true;
            case USED_AS -> row.role() == use.get();
            case TO_COMPLETE -> row.wording().flagged();
        };
    }
}
