package org.mindgap.views.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.formats.table.Guess;
import org.mindgap.formats.table.Guesses;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.Delimiter;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.formats.text.ThousandsSign;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Shows how a table of text is read and why, with its first rows read so; every choice can be changed and is seen at once. */
final class TableDialog {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 580;
    private static final double MISSING_HIGH = 76;
    private static final double CONFLICTS_HIGH = 84;

    private final TableForm form;
    private final Texts texts;
    private final ProblemTexts sentences;
    private final Tasks.Slot reading;
    private final ProblemList conflicts;
    private final GridPane grid = new GridPane();
    private final VBox missing;
    private final TableView<?> preview;
    private List<Problem> failed = List.of();
    private int row;

    TableDialog(TableForm form, Texts texts, Tasks tasks) {
        this.form = form;
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
        this.reading = tasks.slot();
        this.conflicts = new ProblemList(texts);
        grid.getStyleClass().add("form");
        FileLetters.dress(grid);
        this.missing = new MissingChoices(form, texts).node();
        this.preview = new TableRowsPreview(form, texts).node();
        FileLetters.dress(preview);
        form.choices().addListener((o, before, now) -> again(now));
        form.head().addListener((o, before, now) -> show(now));
    }

    /**
     * @param next goes on with the file read so
     * @param closed is called when the dialog was closed and nothing is to be imported
     */
    void open(Dialogs dialogs, Runnable next, Runnable closed) {
        decisions();
        var heading = Buttons.label(String.valueOf(form.file().getFileName()), "heading");
        var body = new VBox(8, heading, extent(), grid, missing(), problems(), preview());
        body.setPrefSize(WIDTH, HEIGHT);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var found = Buttons.plain(texts.get("table.found"), form::asFound);
        found.setId("table-found");
        var go = Buttons.primary(texts.get("table.next"), () -> {});
        go.setId("table-next");
        go.setDefaultButton(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Runnable allow = () -> {
            go.setDisable(!form.open().isEmpty() || !failed.isEmpty());
            found.setDisable(form.choices().get().equals(TableChoices.NONE));
        };
        form.head().addListener((o, before, now) -> allow.run());
        form.choices().addListener((o, before, now) -> allow.run());
        allow.run();
        show(form.head().get());
        var dialog = dialogs.open(texts.get("import.title"), body, List.of(found, space, cancel, go));
        dialog.onClosed(closed);
        cancel.setOnAction(e -> dialog.close());
        go.setOnAction(e -> {
            dialog.onClosed(() -> {});
            dialog.closeThen(next);
        });
    }

    private void again(TableChoices now) {
        var name = String.valueOf(form.file().getFileName());
        reading.run(
                texts.get("job.tableHead", name),
                context -> TableHead.read(form.file(), now),
                head -> {
                    failed = List.of();
                    form.read(head);
                },
                problems -> {
                    failed = problems;
                    conflicts.show(problems);
                });
    }

    private void decisions() {
        decide(
                "table.encoding",
                "table-encoding",
                Guesses::encoding,
                new CharsetWords(texts)::of,
                TableChoices::encoding);
        decide("table.delimiter", "table-delimiter", Guesses::delimiter, this::delimiter, TableChoices::delimiter);
        decide("table.quote", "table-quote", Guesses::quote, this::quote, TableChoices::quote);
        decide(
                "table.skipped",
                "table-skipped",
                Guesses::skipped,
                n -> texts.get("table.line", n + 1),
                TableChoices::skipped);
        decide("table.header", "table-header", Guesses::headerLines, this::header, TableChoices::headerLines);
        decide("table.decimal", "table-decimal", Guesses::decimal, this::decimal, TableChoices::decimal);
        decide("table.thousands", "table-thousands", Guesses::thousands, this::thousands, TableChoices::thousands);
    }

    private <T> void decide(
            String key,
            String id,
            Function<Guesses, Guess<T>> guess,
            Function<T, String> words,
            BiFunction<TableChoices, Optional<T>, TableChoices> chosen) {
        var title = texts.get(key);
        var decision = new TableDecision<>(form, texts, title, guess, words, chosen);
        decision.box().setId(id);
        decision.why().setId(id + "-why");
        var label = Buttons.label(title, "field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(decision.box());
        grid.addRow(row++, label, decision.box(), decision.why());
        GridPane.setHgrow(decision.why(), Priority.ALWAYS);
    }

    private String delimiter(Delimiter delimiter) {
        return switch (delimiter) {
            case COMMA -> texts.get("table.comma");
            case SEMICOLON -> texts.get("table.semicolon");
            case TAB -> texts.get("table.tab");
            case BAR -> texts.get("table.bar");
        };
    }

    private String quote(QuoteSign quote) {
        return switch (quote) {
            case DOUBLE -> texts.get("table.quote.double");
            case SINGLE -> texts.get("table.quote.single");
            case NONE -> texts.get("table.quote.none");
        };
    }

    private String header(int lines) {
        return switch (lines) {
            case 0 -> texts.get("table.header.none");
            case 1 -> texts.get("table.header.names");
            default -> texts.get("table.header.texts", lines);
        };
    }

    private String decimal(DecimalSign sign) {
        return switch (sign) {
            case POINT -> texts.get("table.decimal.point");
            case COMMA -> texts.get("table.decimal.comma");
        };
    }

    private String thousands(ThousandsSign sign) {
        return switch (sign) {
            case NONE -> texts.get("table.thousands.none");
            case COMMA -> texts.get("table.thousands.comma");
            case POINT -> texts.get("table.thousands.point");
            case SPACE -> texts.get("table.thousands.space");
            case APOSTROPHE -> texts.get("table.thousands.apostrophe");
        };
    }

    private Label extent() {
        var label = Buttons.label("", "secondary");
        label.setId("table-extent");
        Runnable say = () -> {
            var head = form.head().get();
            label.setText(texts.count(
                            "described.variables.one",
                            "described.variables",
                            head.columns().size())
                    + " · "
                    + sentences.sentence(head.decisions().get(0)));
        };
        form.head().addListener((o, before, now) -> say.run());
        say.run();
        return label;
    }

    private Node missing() {
        var label = Buttons.label(texts.get("table.missing"), "field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var scroll = scrolled(missing, MISSING_HIGH);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var box = new HBox(12, label, scroll);
        box.visibleProperty().bind(missing.visibleProperty());
        box.managedProperty().bind(missing.visibleProperty());
        return box;
    }

    private Node problems() {
        conflicts.setId("table-conflicts");
        var scroll = scrolled(conflicts, CONFLICTS_HIGH);
        scroll.visibleProperty().bind(conflicts.visibleProperty());
        scroll.managedProperty().bind(conflicts.visibleProperty());
        return scroll;
    }

    private static ScrollPane scrolled(Region content, double high) {
        var scroll = new LowScroll(content, high);
        scroll.setFitToWidth(true);
        FileLetters.dress(content);
        return scroll;
    }

    /** As high as what it holds, up to a height from which on it scrolls. */
    private static final class LowScroll extends ScrollPane {
        private final Region content;
        private final double high;

        LowScroll(Region content, double high) {
            super(content);
            this.content = content;
            this.high = high;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(high, Math.ceil(content.prefHeight(getWidth() > 0 ? getWidth() : WIDTH - 200)) + 4);
        }

        @Override
        protected double computeMaxHeight(double width) {
            return computePrefHeight(width);
        }
    }

    private Node preview() {
        preview.setMinHeight(110);
        preview.setPrefHeight(180);
        VBox.setVgrow(preview, Priority.ALWAYS);
        return preview;
    }

    private void show(TableHead head) {
        conflicts.show(head.conflicts());
        var eastAsian = FileLetters.eastAsian(head);
        List.of(grid, conflicts, missing, preview).forEach(node -> FileLetters.eastAsian(node, eastAsian));
    }
}
