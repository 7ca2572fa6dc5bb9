package org.mindgap.views.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.crosstab.Crosstab;
import org.mindgap.crosstab.CrosstabWords;
import org.mindgap.crosstab.Percent;
import org.mindgap.problem.Problem;
import org.mindgap.stats.LonelyStrata;
import org.mindgap.survey.Question;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** A question by the groups of a variable: choices above, then the test in a sentence, the table, and what counts. */
final class CrosstabDialog {
    private static final int LONGEST = 60;
    /** In the order of the choice. */
    private static final List<Percent> PERCENTS = List.of(Percent.COLUMN, Percent.ROW, Percent.TOTAL);

    private final CrosstabChoices choices;
    private final Texts texts;
    private final ComboBox<Question> question = new ComboBox<>();
    private final ComboBox<Variable> by = new ComboBox<>();
    private final ComboBox<CrosstabChoices.People> among = new ComboBox<>();
    private final ComboBox<LonelyStrata> lonely = new ComboBox<>();
    private final TextField nets = new TextField();
    private final CheckBox weighted = new CheckBox();
    private final CheckBox all = new CheckBox();
    private final Label asked = wrapped("strong");
    private final Label test = wrapped("value");
    private final Label counts = wrapped("secondary");
    private final ProblemList problems;
    private final CrosstabPane table;
    private final VBox strata;
    private Consumer<CrosstabAsk> ask = a -> {};
    private Consumer<Crosstab> save = c -> {};
    private Percent percent = Percent.COLUMN;
    private @Nullable Crosstab shown;
    private boolean quiet;

    CrosstabDialog(CrosstabChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
        this.problems = new ProblemList(texts);
        this.table = new CrosstabPane(texts);
        this.strata = labelled("crosspane.lonely", lonely);
    }

    /** Who computes. */
    void onAsk(Consumer<CrosstabAsk> listener) {
        ask = listener;
    }

    void onSave(Consumer<Crosstab> listener) {
        save = listener;
    }

    void open(Dialogs dialogs, Optional<String> row, Optional<String> column, Runnable stop) {
        quiet = true;
        fill(question, choices.questions(), q -> named(q.shownName(), q.text()), "crosstab-question");
        fill(by, choices.variables(), v -> named(v.shownName(), v.label()), "crosstab-by");
        fill(among, choices.people(), CrosstabChoices.People::name, "crosstab-among");
        fill(lonely, List.of(LonelyStrata.values()), this::words, "crosstab-lonely");
        question.setValue(choices.question(row));
        by.setValue(choices.variable(column, question.getValue()));
        among.setValue(choices.firstPeople());
        lonely.setValue(LonelyStrata.ADJUST);
        quiet = false;
        test.setId("crosstab-test");
        counts.setId("crosstab-counts");
        asked.setId("crosstab-asked");
        problems.show(List.of());
        VBox.setVgrow(table, Priority.ALWAYS);
        var scroll = new ScrollPane(counts);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setPrefViewportHeight(92);
        var body = new VBox(8, tools(), asked, test, problems, table, scroll);
        body.setPrefSize(1140, 640);
        var keep = Buttons.plain(texts.get("crosspane.save"), this::keep);
        keep.setId("crosstab-save");
        var copy = Buttons.plain(texts.get("table.copy"), () -> table.copy(choices.invented()));
        copy.setId("crosstab-copy");
        var close = Buttons.primary(texts.get("dialog.close"), () -> {});
        close.setId("dialog-close");
        var dialog = dialogs.open(texts.get("crosspane.title"), body, List.of(copy, keep, close));
        close.setOnAction(e -> dialog.close());
        dialog.onClosed(stop);
        question.requestFocus();
        compute();
    }

    void show(Crosstab found) {
        shown = found;
        problems.show(List.of());
        var some = found.how().design().map(d -> d.lonelyStrata() > 0).orElse(false);
        visible(strata, some);
        refresh();
    }

    void failed(List<Problem> found) {
        shown = null;
        problems.show(found);
        refresh();
    }

    private Node tools() {
        nets.setId("crosstab-nets");
        nets.setPromptText(texts.get("crosspane.nets.prompt"));
        nets.setPrefColumnCount(18);
        nets.setOnAction(e -> compute());
        nets.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                compute();
            }
        });
        var first = row(
                labelled("crosspane.question", question),
                labelled("crosspane.by", by),
                labelled("crosspane.among", among));
        visible(first.getChildren().get(2), choices.people().size() > 2);
        var sides = List.of(
                Buttons.segment(texts.get("crosspane.column")),
                Buttons.segment(texts.get("crosspane.row")),
                Buttons.segment(texts.get("crosspane.total")));
        for (var i = 0; i < sides.size(); i++) {
            sides.get(i).setId("crosstab-" + PERCENTS.get(i).word());
        }
        var segments = Buttons.segments(
                side -> {
                    percent = PERCENTS.get(sides.indexOf(side));
                    refresh();
                },
                sides);
        check(weighted, "crosspane.weighted", "crosstab-weighted", choices.weights());
        weighted.setDisable(!choices.weights());
        check(all, "crosspane.all", "crosstab-all", false);
        visible(all, choices.survey().offersNonresponse());
        visible(strata, false);
        var ticks = new HBox(16, weighted, all);
        ticks.setAlignment(Pos.BOTTOM_LEFT);
        ticks.setPadding(new Insets(0, 0, 5, 0)); // in the middle of the fields beside them
        var second = row(labelled("crosspane.percent", segments), labelled("crosspane.nets", nets), strata, ticks);
        return new VBox(8, first, second);
    }

    private static FlowPane row(Node... nodes) {
        var row = new FlowPane(16, 8, nodes);
        row.setAlignment(Pos.BOTTOM_LEFT);
        row.setRowValignment(VPos.BOTTOM);
        return row;
    }

    private void check(CheckBox box, String key, String id, boolean on) {
        box.setText(texts.get(key));
        box.setId(id);
        box.setSelected(on);
        box.setOnAction(e -> compute());
    }

    private VBox labelled(String key, Node control) {
        var label = Buttons.label(texts.get(key), "field-label");
        label.setLabelFor(control);
        control.setAccessibleText(texts.get(key));
        return new VBox(2, label, control);
    }

    private <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> name, String id) {
        box.setId(id);
        box.setMaxWidth(340);
        box.setConverter(ChosenWords.of(name));
        box.getItems().setAll(values);
        box.valueProperty().addListener((o, before, now) -> compute());
    }

    private static String named(String id, String label) {
        var text = label.isBlank() || label.equals(id) ? id : id + "  " + label.strip();
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    private String words(LonelyStrata way) {
        return switch (way) {
            case ADJUST -> texts.get("crosspane.lonely.adjust");
            case AVERAGE -> texts.get("crosspane.lonely.average");
            case REMOVE -> texts.get("crosspane.lonely.remove");
            case CERTAINTY -> texts.get("crosspane.lonely.certainty");
            case COLLAPSE -> texts.get("crosspane.lonely.collapse");
        };
    }

    private void compute() {
        if (!quiet) {
            if (shown == null) {
                test.setText(texts.get("crosspane.computing"));
            }
            ask.accept(new CrosstabAsk(
                    question.getValue(),
                    by.getValue(),
                    among.getValue().group(),
                    nets.getText(),
                    lonely.getValue(),
                    weighted.isSelected(),
                    all.isSelected()));
        }
    }

    private void refresh() {
        var now = shown;
        table.setVisible(now != null);
        if (now == null) {
            asked.setText("");
            test.setText("");
            counts.setText("");
            return;
        }
        asked.setText(now.question().text());
        test.setText(CrosstabWords.test(now));
        var lines = new ArrayList<String>();
        lines.add(CrosstabWords.percent(percent) + texts.get("crosspane.errors"));
        lines.addAll(CrosstabWords.notes(now));
        if (!choices.invented().isBlank()) {
            lines.add(choices.invented());
        }
        counts.setText(String.join("\n", lines));
        table.show(now, percent);
    }

    private void keep() {
        if (shown != null) {
            save.accept(shown);
        }
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static Label wrapped(String style) {
        var label = Buttons.label("", style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
