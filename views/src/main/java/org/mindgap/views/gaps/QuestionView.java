package org.mindgap.views.gaps;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.mindgap.gap.CellState;
import org.mindgap.survey.OptionShare;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** One question: the overlay, the ways of asking beside it, prompts and answers below. */
final class QuestionView extends StackPane {
    private static final double BESIDE = 292;
    /** In wider windows bars would be too long to be compared at a glance. */
    private static final double WIDEST = 1100;

    private final QuestionModel model;
    private final Texts texts;
    private final Inspection words;
    private final MetricWords metrics;
    private final FigureScreen figure;
    private final VBox variants = new VBox(4);
    private final Label unit = Buttons.label("", "small");
    private final LanguageSwitch askedIn;
    private final ReplyPane replies;
    private final SharesTable shares;
    private final ScrollPane figures;
    private final Button before;
    private final Button after;
    private final SegmentedButton segments;
    private final ProblemList problems;

    QuestionView(QuestionModel model, Texts texts, FigureScreens screens) {
        this.model = model;
        this.texts = texts;
        this.words = new Inspection(texts);
        this.metrics = new MetricWords(texts);
        this.figure = screens.create(0);
        this.askedIn = new LanguageSwitch(model, texts);
        this.replies = new ReplyPane(texts);
        this.shares = new SharesTable(texts);
        this.problems = new ProblemList(texts);
        before = Buttons.icon(
                Icons.of(MaterialDesignA.ARROW_LEFT, 16), texts.get("question.before"), () -> model.step(-1));
        after = Buttons.icon(
                Icons.of(MaterialDesignA.ARROW_RIGHT, 16), texts.get("question.after"), () -> model.step(1));
        before.setId("question-before");
        after.setId("question-after");
        var sheet = new FigureSheet(figure, texts);
        sheet.getStyleClass().add("plain");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(Buttons.label(texts.get("question.variants"), "heading"), space, unit);
        line.setPadding(new Insets(0, 12, 0, 0));
        line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        var beside = new VBox(8, askedIn, line, variants);
        beside.setMaxWidth(BESIDE);
        beside.setMinWidth(BESIDE);
        beside.setPrefWidth(BESIDE);
        beside.setPadding(new Insets(16, 16, 16, 0));
        sheet.setMaxWidth(WIDEST);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        var row = new HBox(16, sheet, beside);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.getStyleClass().addAll("paper", "question-paper");
        var around = new StackPane(row); // the margin that the heatmap's sheet has: in the dark it is seen
        around.setPadding(new Insets(4, 12, 4, 12));
        figures = new ScrollPane(around);
        figures.setFitToWidth(true);
        figures.setFitToHeight(true);
        figures.setFocusTraversable(false);
        segments = segments();
        var top = new StackPane(figures, shares.node(), problems);
        shares.node().setVisible(false);
        var split = new SplitPane(top, replies);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        SplitPane.setResizableWithParent(replies, true);
        getChildren().add(split);
        setId("question");
        getStyleClass().add("view-body");
        model.question().addListener((o, was, now) -> {
            if (was != null && now != null && now.sameQuestion(was)) {
                showAgain(was, now);
            } else {
                show(now);
            }
        });
        model.problems().addListener((o, was, now) -> problems.show(now));
        problems.show(List.of());
    }

    /** Puts the keyboard on the way of asking that is shown, else on prompts and replies. */
    void enter() {
        variants.getChildren().stream()
                .filter(node -> node instanceof ToggleButton button && button.isSelected())
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, replies::enter);
    }

    /** Puts the keyboard on prompts and replies. */
    void showReplies() {
        replies.enter();
    }

    /** What stands in the line above. */
    List<Node> tools() {
        return List.of(before, after, segments);
    }

    private SegmentedButton segments() {
        var asFigure = Buttons.segment(texts.get("gaps.figure"));
        var asTable = Buttons.segment(texts.get("gaps.table"));
        asTable.setId("question-table-switch");
        return Buttons.segments(
                side -> {
                    figures.setVisible(side == asFigure);
                    shares.node().setVisible(side == asTable);
                },
                List.of(asFigure, asTable));
    }

    private void show(@org.jspecify.annotations.Nullable QuestionFacts facts) {
        if (facts == null) {
            variants.getChildren().clear(); // their buttons hold the question, its cell and the heatmap
            askedIn.clear();
            replies.clear();
            return;
        }
        figure.show(facts.overlay().spec());
        shares.show(facts);
        askedIn.show(facts);
        replies.show(facts);
        showPlace(facts);
        var chosenHere = variants.getChildren().stream().anyMatch(Node::isFocused);
        showVariants(facts);
        if (chosenHere) {
            enter();
        }
        unit.setText(metrics.points(facts.ranked().comparison().metric()) ? texts.get("question.points") : "");
    }

    /** The same question ranked anew or with its intervals: what somebody opened or stands on stays. */
    private void showAgain(QuestionFacts was, QuestionFacts facts) {
        if (!facts.overlay().spec().equals(was.overlay().spec())) {
            figure.show(facts.overlay().spec());
        }
        shares.show(facts);
        showPlace(facts);
        if (!facts.variants().equals(was.variants())) {
            var focused = variants.getChildren().stream()
                    .filter(Node::isFocused)
                    .map(variants.getChildren()::indexOf)
                    .findFirst();
            showVariants(facts);
            focused.ifPresent(i -> variants.getChildren().get(i).requestFocus());
        }
    }

    private void showPlace(QuestionFacts facts) {
        before.setDisable(facts.index() == 0);
        after.setDisable(facts.index() + 1 >= facts.cell().questions().size());
    }

    private void showVariants(QuestionFacts facts) {
        variants.getChildren()
                .setAll(facts.variants().stream().map(v -> variant(facts, v)).toList());
        variants.getChildren().add(new SmallAxis());
    }

    private Node variant(QuestionFacts facts, QuestionFacts.Variant variant) {
        var comparison = variant.comparison();
        var state = comparison.state();
        var numbered = state.hasValue() && state != CellState.NOT_ABOVE_SAMPLING;
        var said = words.headline(state, comparison.metric(), comparison.value());
        var name = Buttons.label(variant.name());
        name.setTooltip(new Tooltip(variant.name()));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var head = new HBox(8, name);
        var content = new VBox(4, head);
        if (numbered) {
            head.getChildren().add(whole(metrics.value(comparison.metric(), comparison.value()), "strong"));
        } else {
            content.getChildren().add(Buttons.label(said, "strong")); // a sentence has a line of its own
        }
        if (state.hasValue()) {
            content.getChildren().add(new SmallBars(comparison, facts.overlay().spec()));
        }
        var button = new ToggleButton("", content);
        button.getStyleClass().setAll("toggle-button", "variant");
        button.setSelected(variant.askedAs() == facts.askedAs());
        button.setMaxWidth(Double.MAX_VALUE);
        content.setMinWidth(0);
        content.setPrefWidth(BESIDE - 44);
        content.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setPrefWidth(BESIDE - 16);
        button.setMinWidth(0);
        button.setAccessibleText(variant.name() + ", " + said);
        button.setOnAction(e -> {
            button.setSelected(variant.askedAs() == facts.askedAs());
            model.askedAs(variant.askedAs());
        });
        return button;
    }

    private static Label whole(String text, String... styles) {
        var label = Buttons.label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** The overlay's twin: shares of people and model, option by option. */
    private static final class SharesTable {
        private final Texts texts;
        private final javafx.scene.control.TableView<String[]> table = new javafx.scene.control.TableView<>();

        SharesTable(Texts texts) {
            this.texts = texts;
            table.setId("question-table");
            table.setPlaceholder(Buttons.label(texts.get("state.hidden"), "secondary"));
            table.getColumns()
                    .addAll(List.of(
                            Tables.text(texts.get("question.option"), 300, (String[] r) -> r[0]),
                            Tables.number(texts.get("question.people"), 110, (String[] r) -> r[1]),
                            Tables.number(texts.get("question.model"), 110, (String[] r) -> r[2]),
                            Tables.number(texts.get("question.difference"), 160, (String[] r) -> r[3])));
            Tables.copyable(table, texts.get("export.kind.overlay"), texts);
        }

        Node node() {
            return table;
        }

        void show(QuestionFacts facts) {
            var comparison = facts.ranked().comparison();
            var people = comparison.people().counted();
            var model = comparison.model().shares();
            table.getItems().clear();
            if (comparison.state() == CellState.HIDDEN) {
                return;
            }
            for (var i = 0; i < people.size(); i++) {
                OptionShare share = people.get(i);
                var q = i < model.size() ? model.get(i).share() : Double.NaN;
                var difference = Math.round(100 * (q - share.share()));
                table.getItems().add(new String[] {
                    share.option().label(),
                    texts.percent(share.share()),
                    texts.percent(q),
                    Double.isNaN(q) || Double.isNaN(share.share())
                            ? "–"
                            : (difference > 0 ? "+" : difference < 0 ? "−" : "") + Math.abs(difference)
                });
            }
        }
    }
}
