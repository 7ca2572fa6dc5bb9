package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Edit;
import org.mindgap.edit.TopicPreset;
import org.mindgap.edit.WvsOrder;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** What is proposed for many questions at once: each with its reason, ticked or not, and then one step. */
final class ProposalDesk {
    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final Tasks tasks;
    private final Dialogs dialogs;

    ProposalDesk(DataModel model, EditModel edits, Texts texts, Tasks tasks, Dialogs dialogs) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** A proposal as it is listed. */
    private static final class Row {
        private final String title;
        private final String detail;
        private final List<Edit> edits;
        private boolean ticked = true;

        Row(String title, String detail, List<Edit> edits) {
            this.title = title;
            this.detail = detail;
            this.edits = List.copyOf(edits);
        }
    }

    /** What is found, and what is to be said besides. */
    private record Found(List<Row> rows, String more) {}

    /** The words of a window. */
    private record Words(String title, String about, String none, IntFunction<String> step) {}

    private Words topicWords() {
        return new Words(
                texts.get("topics.title"),
                texts.get("topics.words"),
                texts.get("topics.none"),
                number -> texts.get("topics.step", number));
    }

    private Words orderWords() {
        return new Words(
                texts.get("order.title"),
                texts.get("order.words"),
                texts.get("order.none"),
                number -> texts.get("order.step", number));
    }

    void topics() {
        model.survey()
                .ifPresent(survey -> tasks.run(
                        texts.get("job.proposals"),
                        context -> new Found(
                                TopicPreset.ofS1().propose(survey).stream()
                                        .map(this::row)
                                        .toList(),
                                ""),
                        found -> open(topicWords(), survey.id(), found),
                        problems -> dialogs.say(texts.get("topics.title"), texts.get("topics.none"), problems)));
    }

    private Row row(TopicPreset.Proposal proposal) {
        var question = proposal.question();
        return new Row(
                question.id() + ": " + proposal.topic(),
                texts.get("topics.because", question.text(), String.join(", ", proposal.words())),
                List.of(proposal.edit()));
    }

    void order() {
        model.survey()
                .ifPresent(survey -> tasks.run(
                        texts.get("job.proposals"),
                        context -> {
                            var found = WvsOrder.of(survey);
                            return new Found(
                                    found.fitting().stream()
                                            .map(p -> new Row(
                                                    p.question()
                                                            + survey.question(p.question())
                                                                    .map(q -> ": " + q.label())
                                                                    .orElse(""),
                                                    p.words(),
                                                    p.edits()))
                                            .toList(),
                                    found.unlike().isEmpty()
                                            ? ""
                                            : texts.get("order.unlike", String.join(", ", found.unlike())));
                        },
                        found -> open(orderWords(), survey.id(), found),
                        problems -> dialogs.say(texts.get("order.title"), texts.get("order.none"), problems)));
    }

    private void open(Words words, String survey, Found found) {
        var title = words.title();
        if (found.rows().isEmpty()) {
            dialogs.say(title, words.none() + (found.more().isEmpty() ? "" : "\n" + found.more()));
            return;
        }
        var accept = Buttons.primary("", () -> {});
        accept.setId("proposals-accept");
        accept.setDefaultButton(true);
        var list = list(found.rows(), accept);
        var about = new Label(words.about() + (found.more().isEmpty() ? "" : " " + found.more()));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.setPrefWidth(560);
        var body = new VBox(12, Buttons.label(title, "heading"), about, list);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var none = Buttons.plain(texts.get("proposals.none"), () -> tick(found.rows(), false, list, accept));
        none.setId("proposals-none");
        var all = Buttons.plain(texts.get("proposals.all"), () -> tick(found.rows(), true, list, accept));
        var dialog = dialogs.open(title, body, List.of(all, none, cancel, accept));
        cancel.setOnAction(e -> dialog.close());
        accept.setOnAction(e -> {
            dialog.close();
            var ticked = found.rows().stream().filter(r -> r.ticked).toList();
            edits.apply(
                    survey,
                    words.step().apply(ticked.size()),
                    ticked.stream().flatMap(r -> r.edits.stream()).collect(Collectors.toCollection(ArrayList::new)));
        });
        list.requestFocus();
    }

    private ListView<Row> list(List<Row> rows, Button accept) {
        var list = new ListView<Row>();
        list.setId("proposals");
        list.setAccessibleText(texts.get("proposals.list"));
        list.getItems().setAll(rows);
        list.setPrefSize(600, Math.min(420, 52.0 * rows.size() + 8));
        list.setCellFactory(v -> new Cell(() -> count(rows, accept)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.SPACE && chosen != null) {
                chosen.ticked = !chosen.ticked;
                list.refresh();
                count(rows, accept);
                e.consume();
            }
        });
        list.getSelectionModel().select(0);
        count(rows, accept);
        return list;
    }

    private void tick(List<Row> rows, boolean ticked, ListView<Row> list, Button accept) {
        rows.forEach(r -> r.ticked = ticked);
        list.refresh();
        count(rows, accept);
    }

    private void count(List<Row> rows, Button accept) {
        var ticked = (int) rows.stream().filter(r -> r.ticked).count();
        accept.setText(texts.get("proposals.accept", ticked, rows.size()));
        accept.setDisable(ticked == 0);
    }

    private static final class Cell extends ListCell<Row> {
        private final CheckBox box = new CheckBox();
        private final Label title = Buttons.label("", "strong");
        private final Label detail = Buttons.label("", "small");
        private final HBox line;

        Cell(Runnable changed) {
            var words = new VBox(title, detail);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            line = new HBox(8, box, words);
            line.setMaxWidth(560);
            box.setFocusTraversable(false);
            box.setOnAction(e -> {
                if (getItem() != null) {
                    getItem().ticked = box.isSelected();
                    changed.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            box.setSelected(row.ticked);
            title.setText(row.title);
            detail.setText(row.detail);
            detail.setWrapText(true);
            setAccessibleText((row.ticked ? "☑ " : "☐ ") + row.title + ". " + row.detail);
            setGraphic(line);
        }
    }
}
