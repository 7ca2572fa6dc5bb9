package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.edit.Edit;
import org.mindgap.edit.PastedPopulations;
import org.mindgap.edit.PastedTable;
import org.mindgap.edit.PopulationFile;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.Workbench;

/** How many people live in the countries: asks for it, and makes one step of what is said. Nothing is looked up. */
public final class CountriesDesk {
    private static final double HEIGHT = 320;
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final Workbench workbench;
    private final Texts texts;
    private final Tools tools;
    private final BiConsumer<String, List<Edit>> edits;

    /** What asks, reads and says. */
    public record Tools(Tasks tasks, FileDialogs files, Dialogs dialogs) {}

    /** What is filled in for a country. */
    private record Fields(Variable.Value country, TextField people, TextField source) {}

    /** @param edits makes edits of the survey looked at, under the name of the step */
    public CountriesDesk(Workbench workbench, Texts texts, Tools tools, BiConsumer<String, List<Edit>> edits) {
        this.workbench = workbench;
        this.texts = texts;
        this.tools = tools;
        this.edits = edits;
    }

    /** What of it stands in the palette. */
    public List<Command> commands() {
        return List.of(Command.of("countries.people", texts.get("countries.command"), () -> ask(() -> {}))
                .when(() -> survey().flatMap(s -> s.withRole(Role.COUNTRY)).isPresent()));
    }

    /** Countries of the survey that a heatmap may average; fewer than two where there is nothing to average. */
    List<Variable.Value> averaged(RowsChoice rows) {
        var countries = workbench.filters().choice().get().countries();
        var variable = survey().flatMap(s -> s.withRole(Role.COUNTRY));
        if (variable.isEmpty() || rows.variables().contains(variable.get().name())) {
            return List.of();
        }
        return variable.get().values().stream()
                .filter(v -> countries.isEmpty() || countries.contains(v.code()))
                .toList();
    }

    Optional<Survey> survey() {
        return workbench.current().flatMap(o -> o.facts().survey());
    }

    /** Whether somebody said how many people live in each of these countries. */
    boolean known(List<Variable.Value> countries) {
        return survey().map(Survey::populations)
                .filter(p -> countries.stream().allMatch(c -> p.containsKey(c.code())))
                .isPresent();
    }

    /**
     * Asks for them.
     *
     * @param then runs when something was said
     */
    void ask(Runnable then) {
        var survey = survey();
        if (survey.isEmpty() || survey.get().withRole(Role.COUNTRY).isEmpty()) {
            return;
        }
        var now = survey.get();
        var fields = now.withRole(Role.COUNTRY).orElseThrow().values().stream()
                .map(v -> fields(now, v))
                .toList();
        var problems = new ProblemList(texts);
        problems.show(List.of());
        var scroll = new ScrollPane(grid(fields));
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(Math.min(HEIGHT, 48 + 40.0 * fields.size()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var more = Buttons.label(texts.get("countries.more"), "secondary");
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        var body = new VBox(12, Buttons.label(texts.get("countries.head"), "heading"), more, scroll, problems);
        body.setPrefWidth(640);
        var read = Buttons.plain(texts.get("countries.read"), () -> read(now, fields, problems));
        read.setId("countries-read");
        var paste = Buttons.plain(texts.get("countries.paste"), () -> paste(now, fields, problems));
        paste.setId("countries-paste");
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (PASTE.match(e) && cells()) { // one cell goes into its field, as everywhere
                paste(now, fields, problems);
                e.consume();
            }
        });
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var keep = Buttons.primary(texts.get("countries.keep"), () -> {});
        keep.setId("countries-keep");
        keep.setDefaultButton(true);
        var dialog = tools.dialogs().open(texts.get("countries.head"), body, List.of(read, paste, cancel, keep));
        cancel.setOnAction(e -> dialog.close());
        keep.setOnAction(e -> {
            try {
                var said = said(now, fields);
                dialog.closeThen(() -> {
                    edits.accept(texts.get("countries.step"), said);
                    then.run();
                });
            } catch (ProblemException wrong) {
                problems.show(wrong.problems());
            }
        });
        if (!fields.isEmpty()) {
            fields.get(0).people().requestFocus();
        }
    }

    private Fields fields(Survey survey, Variable.Value country) {
        var known = Optional.ofNullable(survey.populations().get(country.code()));
        var people = new TextField(known.map(p -> plain(p.people())).orElse(""));
        people.setId("people-" + country.code());
        people.setPrefColumnCount(12);
        people.setAccessibleText(texts.get("countries.people") + ", " + country.label());
        var source = new TextField(known.map(p -> p.source()).orElse(""));
        source.setAccessibleText(texts.get("countries.source") + ", " + country.label());
        return new Fields(country, people, source);
    }

    private static String plain(double people) {
        return people == Math.rint(people) && people < 1e15 ? String.valueOf((long) people) : String.valueOf(people);
    }

    private GridPane grid(List<Fields> fields) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), wide);
        grid.addRow(
                0,
                Buttons.label(texts.get("countries.country"), "field-label"),
                Buttons.label(texts.get("countries.people"), "field-label"),
                Buttons.label(texts.get("countries.source"), "field-label"));
        var row = 1;
        for (var one : fields) {
            var name = Buttons.label(one.country().label());
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setLabelFor(one.people());
            grid.addRow(row++, name, one.people(), one.source());
        }
        return grid;
    }

    /** Only what is filled in; an empty field takes an earlier number away. */
    private static List<Edit> said(Survey survey, List<Fields> fields) throws ProblemException {
        var all = new ArrayList<Edit>();
        var wrong = new ArrayList<Problem>();
        for (var one : fields) {
            var people = one.people().getText().strip();
            if (people.isEmpty()
                    && !survey.populations().containsKey(one.country().code())) {
                continue;
            }
            try {
                all.add(PopulationFile.of(
                        survey,
                        one.country().code(),
                        people.isEmpty() ? "0" : people,
                        people.isEmpty() ? "" : one.source().getText()));
            } catch (ProblemException e) {
                wrong.addAll(e.problems());
            }
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(wrong);
        }
        return all;
    }

    private void read(Survey survey, List<Fields> fields, ProblemList problems) {
        tools.files()
                .open(
                        texts.get("countries.read"),
                        List.of(
                                new FileDialogs.Kind(texts.get("file.wordings"), List.of("*.csv")),
                                new FileDialogs.Kind(texts.get("file.all"), List.of("*.*"))))
                .ifPresent(path -> tools.tasks()
                        .run(
                                texts.get("job.populations", path.getFileName()),
                                context -> PopulationFile.read(path, survey),
                                read -> fill(read, fields, problems),
                                problems::show));
    }

    private static boolean cells() {
        var text = Clipboard.getSystemClipboard().getString();
        return text != null && (text.contains("\t") || text.strip().contains("\n"));
    }

    /** Fills in what stands on the clipboard; what of it cannot be is said. */
    private static void paste(Survey survey, List<Fields> fields, ProblemList problems) {
        try {
            var text = Optional.ofNullable(Clipboard.getSystemClipboard().getString());
            var plan = PastedPopulations.of(survey, PastedTable.of(text.orElse("")));
            fill(plan.taken(), fields, problems);
            problems.show(plan.left());
        } catch (ProblemException e) {
            problems.show(e.problems());
        }
    }

    private static void fill(List<? extends Edit> read, List<Fields> fields, ProblemList problems) {
        problems.show(List.of());
        Map<String, Edit.CountryPopulation> byCode = new LinkedHashMap<>();
        for (var edit : read) {
            if (edit instanceof Edit.CountryPopulation one) {
                byCode.put(one.code(), one);
            }
        }
        for (var one : fields) {
            var said = byCode.get(one.country().code());
            if (said != null) {
                one.people().setText(said.people() == 0 ? "" : plain(said.people()));
                one.source().setText(said.source());
            }
        }
    }
}
