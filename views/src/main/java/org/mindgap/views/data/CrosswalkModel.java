package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.edit.Edit;
import org.mindgap.edit.EditedSurvey;
import org.mindgap.edit.Recipe;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.store.KeptRecipes;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;

/** The crosswalk of the variable that is pointed at, over all files of the study. */
final class CrosswalkModel {
    private final DataModel model;
    private final EditModel edits;
    private final Tasks tasks;
    private final Tasks.Slot reading;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<CrosswalkTable>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private Role role = Role.RELIGION;
    private String variable = "";
    private boolean open;

    CrosswalkModel(DataModel model, EditModel edits, Tasks tasks, Texts texts) {
        this.model = model;
        this.edits = edits;
        this.tasks = tasks;
        this.texts = texts;
        this.reading = tasks.slot();
        model.workbench().opened().addListener((o, before, now) -> read());
        edits.state().addListener((o, before, now) -> read());
    }

    /** Empty while it is not open or being read. */
    ReadOnlyObjectProperty<Optional<CrosswalkTable>> table() {
        return table.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Why the last edit was refused. */
    ReadOnlyObjectProperty<List<Problem>> refused() {
        return edits.refused();
    }

    /** What the panel is of: "Present religion". */
    String title() {
        return model.survey()
                .flatMap(s -> variable.isEmpty() ? s.withRole(role) : s.variable(variable))
                .map(v -> v.title())
                .orElse(model.words().use(role));
    }

    /** Opens it on a variable that divides people; another one changes nothing. */
    void open(VariableRow row) {
        if (row.role().divides()) {
            role = row.role();
            variable = row.name();
        }
        open = true;
        read();
    }

    void open() {
        open = true;
        read();
    }

    /** Opens it for countries, or for religions. */
    void open(Role of) {
        role = of;
        variable = "";
        open();
    }

    Role role() {
        return role;
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        reading.cancel();
        table.set(Optional.empty());
    }

    /** Says that a code stands for a group; an empty one takes that back. */
    void map(CrosswalkTable.FileCodes file, CrosswalkTable.Code code, String group) {
        var all = new ArrayList<Edit>();
        if (code.state() == CrosswalkTable.State.LEFT_OUT) {
            all.add(new Edit.LeaveCodeOut(file.variable(), code.code(), false));
        }
        all.add(new Edit.MapCode(file.variable(), code.code(), group));
        edits.apply(file.survey(), texts.get("edit.crosswalk"), all);
    }

    void leaveOut(CrosswalkTable.FileCodes file, CrosswalkTable.Code code) {
        edits.apply(
                file.survey(),
                texts.get("edit.crosswalk"),
                List.of(new Edit.LeaveCodeOut(file.variable(), code.code(), true)));
    }

    /** Accepts all that is proposed: one step for each file, since a step is of one survey. */
    void accept() {
        table.get()
                .ifPresent(t -> t.files().forEach(f -> {
                    if (!f.accepted().isEmpty()) {
                        edits.apply(
                                f.survey(),
                                texts.count(
                                        "edit.crosswalk.accept.one",
                                        "edit.crosswalk.accept",
                                        f.accepted().size()),
                                f.accepted());
                    }
                }));
    }

    void countryIs(CrosswalkTable.FileCodes file, String country) {
        edits.apply(file.survey(), texts.get("edit.countryIs"), List.of(new Edit.CountryIs(country.strip())));
    }

    /** Keeps what was accepted under a name, so that another file with the same codes can be given it. */
    void keep(String name, Runnable then) {
        var now = model.workbench().current();
        var shown = table.get();
        if (now.isEmpty() || shown.isEmpty()) {
            return;
        }
        var study = now.get().study();
        tasks.write(
                texts.get("job.recipe"),
                context -> {
                    var recipe = shown.get().recipe(name, surveys(study, context));
                    new KeptRecipes(study.kept()).keep(recipe);
                    return true;
                },
                done -> then.run(),
                problems::set,
                () -> {});
    }

    /** The recipes of the study. */
    void recipes(Consumer<KeptRecipes.Found> then) {
        model.workbench()
                .current()
                .ifPresent(now -> tasks.run(
                        texts.get("job.recipe"),
                        context -> new KeptRecipes(now.study().kept()).all(),
                        then,
                        problems::set));
    }

    /**
     * What a recipe was used for.
     *
     * @param codes settled by it, over all files
     * @param unfit why the rest does not fit the files that it fits in part, or all files where it fits none
     */
    record Used(int codes, List<Problem> unfit) {
        Used {
            unfit = List.copyOf(unfit);
        }
    }

    /** What a recipe would do to one file. */
    private record Plan(String survey, List<Edit> edits, Recipe.Fit fit) {}

    /** Uses a recipe for every code that nobody has settled: one step for each file. */
    void use(Recipe recipe, Consumer<Used> then) {
        var now = model.workbench().current();
        if (now.isEmpty()) {
            return;
        }
        var study = now.get().study();
        tasks.run(
                texts.get("job.recipe"),
                context -> surveys(study, context).stream()
                        .map(s -> {
                            var fit = s.fit(recipe);
                            return new Plan(s.now().id(), CrosswalkTable.unsettled(s, fit.edits()), fit);
                        })
                        .toList(),
                plans -> {
                    plans.forEach(p -> edits.apply(p.survey(), texts.get("edit.recipe", recipe.name()), p.edits()));
                    then.accept(used(plans));
                },
                problems::set);
    }

    private static Used used(List<Plan> plans) {
        var none = plans.stream().allMatch(p -> p.fit().edits().isEmpty());
        return new Used(
                plans.stream().mapToInt(p -> p.edits().size()).sum(),
                plans.stream()
                        .filter(p -> none || !p.fit().edits().isEmpty())
                        .flatMap(p -> p.fit().unfit().stream())
                        .toList());
    }

    private static List<EditedSurvey> surveys(OpenStudy study, JobContext context) {
        var surveys = new ArrayList<EditedSurvey>();
        for (var summary : study.surveys()) {
            context.checkCancelled();
            EditedSurvey.of(study.edits(), summary.id()).ifPresent(surveys::add);
        }
        return surveys;
    }

    private void read() {
        var now = model.workbench().current();
        if (!open || now.isEmpty()) {
            reading.cancel();
            table.set(Optional.empty());
            return;
        }
        var study = now.get().study();
        var wantedRole = role;
        var wantedVariable = variable;
        reading.run(
                texts.get("job.crosswalk"),
                context -> CrosswalkTable.of(
                        surveys(study, context),
                        wantedRole,
                        wantedVariable,
                        new KeptRecipes(study.kept()).all().recipes()),
                made -> {
                    problems.set(List.of());
                    table.set(Optional.of(made));
                },
                problems::set);
    }
}
