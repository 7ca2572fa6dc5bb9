package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.edit.Edit;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

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
                                texts.get("edit.crosswalk.accept", f.accepted().size()),
                                f.accepted());
                    }
                }));
    }

    void countryIs(CrosswalkTable.FileCodes file, String country) {
        edits.apply(file.survey(), texts.get("edit.countryIs"), List.of(new Edit.CountryIs(country.strip())));
    }

    /** Keeps what was accepted under a name, so that another file of the same kind can be given it. */
    void keep(String name, Runnable then) {
        var now = model.workbench().current();
        if (now.isEmpty() || table.get().isEmpty()) {
            return;
        }
        var body = CrosswalkRecipe.of(table.get().get()).json();
        tasks.run(
                texts.get("job.recipe"),
                context -> {
                    now.get().study().kept().put(CrosswalkRecipe.KIND, name, name, body);
                    return true;
                },
                done -> then.run(),
                problems::set);
    }

    /** The recipes of the study by name. */
    void recipes(java.util.function.Consumer<Map<String, CrosswalkRecipe>> then) {
        model.workbench()
                .current()
                .ifPresent(now -> tasks.run(
                        texts.get("job.recipe"),
                        context -> {
                            Map<String, CrosswalkRecipe> all = new LinkedHashMap<>();
                            for (var item : now.study().kept().list(CrosswalkRecipe.KIND)) {
                                CrosswalkRecipe.read(item.body()).ifPresent(r -> all.put(item.name(), r));
                            }
                            return all;
                        },
                        then,
                        problems::set));
    }

    /** Uses a recipe for every code that nobody has settled. */
    void use(CrosswalkRecipe recipe) {
        table.get()
                .ifPresent(t -> t.files().forEach(f -> {
                    var all = recipe.edits(f);
                    if (!all.isEmpty()) {
                        edits.apply(f.survey(), texts.get("edit.recipe"), all);
                    }
                }));
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
                context -> {
                    var surveys = new ArrayList<CrosswalkTable.Versions>();
                    for (var summary : study.surveys()) {
                        context.checkCancelled();
                        var imported = study.edits().imported(summary.id());
                        Optional<Survey> edited = study.survey(summary.id());
                        if (imported.isPresent() && edited.isPresent()) {
                            surveys.add(new CrosswalkTable.Versions(imported.get(), edited.get()));
                        }
                    }
                    return CrosswalkTable.of(
                            surveys, wantedRole, wantedVariable, study.edits().history());
                },
                made -> {
                    problems.set(List.of());
                    table.set(Optional.of(made));
                },
                problems::set);
    }
}
