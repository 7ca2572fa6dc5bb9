package org.mindgap.views.gaps;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.elicit.Reading;
import org.mindgap.views.gaps.QuestionFacts.ReplyFacts;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** "Prompt as sent" and "Answer as it came". */
final class ReplyPane extends StackPane {
    private static final double GOOD = 0.9;
    private static final double CAUTION = 0.5;
    private static final int SWITCHED = 6;

    private final Texts texts;
    private final Label prompt = wrapped("");
    private final VBox answer = new VBox(8);
    private final HBox orders = new HBox();
    private final HBox coverage = new HBox(6);

    ReplyPane(Texts texts) {
        this.texts = texts;
        var left = pane("question.prompt", orders, quoted(prompt));
        var right = pane("question.reply", coverage, answer);
        var split = new SplitPane(left, right);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.5);
        getChildren().add(split);
        setMinHeight(120);
        answer.setFocusTraversable(true);
        answer.getStyleClass().add("focus-pane");
        coverage.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        orders.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    }

    /** Puts the keyboard on the answer, so that it is seen and read. */
    void enter() {
        answer.requestFocus();
    }

    /** Lets go of the replies that were shown. */
    void clear() {
        orders.getChildren().clear();
        coverage.getChildren().clear();
        answer.getChildren().clear();
        prompt.setText("");
    }

    void show(QuestionFacts facts) {
        orders.getChildren().clear();
        if (facts.replies().isEmpty()) {
            prompt.setText(texts.get("question.prompt.none"));
            coverage.getChildren().clear();
            answer.getChildren().setAll(wrapped(texts.get("question.reply.none"), "secondary"));
            return;
        }
        var shown = facts.replies().stream().limit(SWITCHED).toList();
        if (shown.size() > 1) {
            var sides = new ArrayList<ToggleButton>();
            for (var reply : shown) {
                sides.add(Buttons.segment(orderName(reply, sides.size())));
            }
            orders.getChildren()
                    .add(Buttons.segments(side -> show(shown.get(sides.indexOf(side)), facts.repliesInAll()), sides));
        }
        show(shown.get(0), facts.repliesInAll());
    }

    private void show(ReplyFacts reply, int inAll) {
        prompt.setText(
                reply.evidence().prompt().isEmpty()
                        ? texts.get("question.prompt.none")
                        : reply.evidence().prompt());
        coverage.getChildren().setAll(coverage(reply.coverage()));
        answer.getChildren().clear();
        if (reply.status().isEmpty()) {
            answer.getChildren().add(lines(reply));
        } else {
            answer.getChildren().add(wrapped(status(reply.status())));
        }
        if (!reply.evidence().reply().isEmpty()) {
            answer.getChildren()
                    .addAll(
                            Buttons.label(texts.get("question.raw"), "small"),
                            quoted(wrapped(reply.evidence().reply())));
        }
        answer.getChildren().add(wrapped(source(reply, inAll), "small"));
    }

    private String source(ReplyFacts reply, int inAll) {
        var evidence = reply.evidence();
        var text = new StringBuilder();
        if (!evidence.asked().isEmpty()) {
            text.append(texts.get("question.asked", time(evidence.asked()))).append(' ');
        }
        if (!evidence.file().isEmpty()) {
            text.append(
                            evidence.line() > 0
                                    ? texts.get("question.file.line", evidence.file(), evidence.line())
                                    : texts.get("question.file", evidence.file()))
                    .append(' ');
        }
        return text.append(texts.count("question.replies.one", "question.replies", inAll))
                .toString();
    }

    /** The time as the locale writes it, in this computer's zone; as it stands in the file where it is no such time. */
    private String time(String asked) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(texts.locale())
                    .format(OffsetDateTime.parse(asked).atZoneSameInstant(ZoneId.systemDefault()));
        } catch (DateTimeParseException e) {
            return asked;
        }
    }

    private GridPane lines(ReplyFacts reply) {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        var label = new ColumnConstraints();
        label.setHgrow(Priority.ALWAYS);
        label.setMinWidth(60);
        var number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(Region.USE_PREF_SIZE);
        var letter = new ColumnConstraints();
        letter.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(letter, label, new ColumnConstraints(90), number);
        grid.addRow(
                0,
                Buttons.label(texts.get("question.letter"), "small"),
                Buttons.label(texts.get("question.read"), "small"),
                new Region(),
                Buttons.label(
                        texts.get(reply.reading() == Reading.PROBABILITIES ? "question.probability" : "question.share"),
                        "small"));
        var row = 1;
        for (var line : reply.lines()) {
            var bar = new ProgressBar(Double.isNaN(line.share()) ? 0 : line.share());
            bar.setPrefWidth(90);
            grid.addRow(
                    row++,
                    Buttons.label(line.letter(), "strong"),
                    Buttons.label(line.label()),
                    bar,
                    Buttons.label(share(line.share())));
        }
        if (!Double.isNaN(reply.coverage()) && reply.coverage() < 0.9995) {
            grid.addRow(
                    row,
                    Buttons.label("…", "secondary"),
                    Buttons.label(texts.get("question.elsewhere"), "secondary"),
                    new Region(),
                    Buttons.label(share(1 - reply.coverage()), "secondary"));
        }
        return grid;
    }

    private String share(double share) {
        return Double.isNaN(share) ? texts.get("question.unknown") : texts.number(100 * share, 1) + "\u00a0%";
    }

    private List<Node> coverage(double share) {
        if (Double.isNaN(share)) {
            return List.of(Buttons.label(texts.get("question.coverage.unknown"), "secondary"));
        }
        if (share >= GOOD) {
            return List.of(
                    Icons.of(MaterialDesignC.CHECK_CIRCLE, 16, "good-icon"),
                    Buttons.label(texts.get("question.coverage", texts.percent(share)), "good"));
        }
        if (share >= CAUTION) {
            return List.of(
                    Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"),
                    Buttons.label(texts.get("question.coverage.caution", texts.percent(share)), "caution"));
        }
        return List.of(
                Icons.of(MaterialDesignC.CLOSE_OCTAGON, 16, "bad-icon"),
                Buttons.label(texts.get("question.coverage.bad", texts.percent(share)), "bad"));
    }

    private String orderName(ReplyFacts reply, int index) {
        return switch (reply.order()) {
            case "forward" -> texts.get("order.forward", last(reply));
            case "reversed" -> texts.get("order.reversed", last(reply));
            case "" -> String.valueOf(index + 1);
            default ->
                isSorted(reply.order(), 1)
                        ? texts.get("order.forward", last(reply))
                        : isSorted(reply.order(), -1) ? texts.get("order.reversed", last(reply)) : reply.order();
        };
    }

    private static String last(ReplyFacts reply) {
        return reply.lines().isEmpty()
                ? ""
                : reply.lines().get(reply.lines().size() - 1).letter();
    }

    private static boolean isSorted(String order, int direction) {
        var parts = order.split(",", -1);
        for (var i = 0; i < parts.length; i++) {
            var expected = direction > 0 ? i : parts.length - 1 - i;
            if (!parts[i].strip().equals(String.valueOf(expected))) {
                return false;
            }
        }
        return true;
    }

    private String status(String status) {
        return switch (status) {
            case "DECLINED" -> texts.get("status.declined");
            case "BLOCKED" -> texts.get("status.blocked");
            case "NOT_CODED" -> texts.get("status.notCoded");
            default -> texts.get("status.failed");
        };
    }

    private Node pane(String title, Node beside, Node content) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(Buttons.label(texts.get(title), "heading"), space, beside);
        head.getStyleClass().add("pane-head");
        var inner = new VBox(content);
        inner.setPadding(new Insets(0, 16, 12, 16));
        var scroll = new ScrollPane(inner);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(head, scroll);
    }

    private static Node quoted(Label label) {
        var box = new VBox(label);
        box.getStyleClass().add("quoted");
        return box;
    }

    private static Label wrapped(String text, String... classes) {
        var label = Buttons.label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
