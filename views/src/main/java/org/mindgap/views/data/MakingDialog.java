package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Edit;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;

/**
 * A small window in which a new variable is put together. While one chooses it is tried out: what it would be is told
 * below, and what cannot be is said there and not afterwards.
 */
final class MakingDialog {
    /** How wide the names of fields are, in whatever is made. */
    static final double LABELS = 160;

    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final ProblemTexts sentences;
    private final Tasks.Slot trying;
    private final Dialogs dialogs;
    private final TextField name = new TextField();
    private final TextField label = new TextField();
    private final VBox facts = new VBox(2);
    private final ProblemList problems;
    private final Button save;
    private double height = 480;
    /** Whether somebody chose or wrote anything since it was opened. */
    private boolean begun;

    private @Nullable Supplier<Plan> plan;
    private Optional<Tried> tried = Optional.empty();

    /** What is to be made, as the fields say it at the moment. The rest is slow and runs in a job. */
    interface Plan {
        /** Name of the step. */
        String step();

        List<Edit> edits(Survey survey) throws ProblemException;

        /** What it would be, in words. */
        List<String> facts(Survey survey) throws ProblemException;
    }

    private record Tried(String survey, String step, List<Edit> edits, List<String> facts, List<Problem> problems) {}

    MakingDialog(DataModel model, EditModel edits, Texts texts, Tasks tasks, Dialogs dialogs) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
        this.trying = tasks.slot();
        this.dialogs = dialogs;
        this.problems = new ProblemList(texts);
        this.save = Buttons.primary(texts.get("making.make"), () -> {});
        name.setId("making-name");
        label.setId("making-label");
        facts.setId("making-facts");
        save.setId("making-save");
        save.setDefaultButton(true);
        save.setDisable(true);
    }

    String name() {
        return name.getText().strip();
    }

    String label() {
        return label.getText().strip();
    }

    /** So high before it scrolls. */
    MakingDialog high(double pixels) {
        height = pixels;
        return this;
    }

    /**
     * Opens it.
     *
     * @param title of the window
     * @param words what it does
     * @param suggested name of the new variable
     * @param content what is chosen
     * @param as what is chosen now
     */
    void open(String title, String words, String suggested, Node content, Supplier<Plan> as) {
        plan = as;
        begun = false;
        name.setText(suggested);
        var intro = wrapped(words, "secondary");
        var form = new GridPane();
        form.getStyleClass().add("form");
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().setAll(new ColumnConstraints(LABELS), grow);
        line(form, 0, "making.name", name);
        line(form, 1, "data.label", label);
        var body = new VBox(12, Buttons.label(title, "heading"), intro, content, form, facts, problems);
        body.getStyleClass().add("editor-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportWidth(560);
        scroll.setPrefViewportHeight(height);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var dialog = dialogs.open(title, new VBox(scroll), List.of(cancel, save));
        cancel.setOnAction(e -> dialog.close());
        save.setOnAction(e -> {
            dialog.close();
            tried.ifPresent(t -> edits.apply(t.survey(), t.step(), t.edits()));
        });
        dialog.onClosed(trying::cancel);
        name.textProperty().addListener((o, before, now) -> changed());
        label.textProperty().addListener((o, before, now) -> changed());
        tryOut();
    }

    /** Somebody chose something: what comes of it is tried out. */
    void changed() {
        begun = true;
        tryOut();
    }

    private void tryOut() {
        var survey = model.survey();
        var study = model.workbench().current();
        if (plan == null || survey.isEmpty() || study.isEmpty()) {
            return;
        }
        var now = plan.get();
        save.setDisable(true);
        trying.run(
                texts.get("job.making"),
                context -> tried(study.get().study(), survey.get(), now),
                this::show,
                problems::show);
    }

    /** What kept something outside the fields from being read. */
    void refused(List<Problem> found) {
        problems.show(found);
        save.setDisable(true);
    }

    private static Tried tried(OpenStudy study, Survey survey, Plan plan) {
        List<Edit> edits = List.of();
        List<String> facts = List.of();
        var wrong = new ArrayList<Problem>();
        try {
            edits = plan.edits(survey);
            wrong.addAll(study.edits().check(survey.id(), edits));
            facts = plan.facts(survey);
        } catch (ProblemException e) {
            wrong.addAll(e.problems());
        }
        return new Tried(survey.id(), plan.step(), edits, facts, wrong);
    }

    private void show(Tried now) {
        tried = Optional.of(now);
        // what still lacks before anybody chose is what to do next, and no mistake
        var next = begun ? List.<Problem>of() : now.problems();
        facts.getChildren()
                .setAll(Stream.concat(
                                next.stream().map(p -> wrapped(sentences.line(p), "secondary")),
                                now.facts().stream().map(f -> wrapped(f, "small")))
                        .toList());
        problems.show(begun ? now.problems() : List.of());
        save.setDisable(!now.problems().isEmpty() || now.edits().isEmpty());
    }

    private void line(GridPane form, int row, String key, Control field) {
        var words = Buttons.label(texts.get(key), "field-label");
        words.setLabelFor(field);
        field.setAccessibleText(texts.get(key));
        form.add(words, 0, row);
        form.add(field, 1, row);
    }

    private static Label wrapped(String text, String style) {
        var label = Buttons.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
