package org.mindgap.views.gaps;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
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
import org.mindgap.inference.WireWords;
import org.mindgap.views.gaps.QuestionFacts.ReplyFacts;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Texts;

/** "Prompt as sent" and "Answer as it came". */
final class ReplyPane extends StackPane {
    private static final double GOOD = 0.9;
    private static final double CAUTION = 0.5;
    private static final int SWITCHED = 6;
    private static final int BESIDE = 2;
    private static final int FEW_DRAWS = 20;

    /** Longer replies stand behind a link. */
    private static final int SHORT = 400;

    private static final int LONG = 20_000;

    private final Texts texts;
    private final WireWords wire = new WireWords();
    private final Passage prompt = new Passage("");
    /** The whole request, where the prompt is a part of one. */
    private final Hyperlink request = Buttons.link("", () -> {});

    private final VBox answer = new VBox(8);
    private final HBox orders = new HBox();
    /** More sides than have room beside the heading. */
    private final HBox ordersBelow = new HBox();

    private final HBox coverage = new HBox(6);

    ReplyPane(Texts texts) {
        this.texts = texts;
        var left = pane("question.prompt", orders, new VBox(8, ordersBelow, quoted(prompt), request));
        request.setId("whole-request");
        request.managedProperty().bind(request.visibleProperty());
        request.setVisible(false);
        ordersBelow.managedProperty().bind(Bindings.isNotEmpty(ordersBelow.getChildren()));
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
        ordersBelow.getChildren().clear();
        coverage.getChildren().clear();
        answer.getChildren().clear();
        request.setVisible(false);
        prompt.setText("");
    }

    void show(QuestionFacts facts) {
        orders.getChildren().clear();
        ordersBelow.getChildren().clear();
        if (facts.replies().isEmpty()) {
            prompt.setText(texts.get("question.prompt.nobody"));
            request.setVisible(false);
            coverage.getChildren().clear();
            answer.getChildren().setAll(wrapped(texts.get("question.reply.none"), "secondary"));
            return;
        }
        var shown = facts.replies().stream().limit(SWITCHED).toList();
        if (shown.size() > 1) {
            var names = new ReplyNames(texts).of(shown);
            var sides = names.stream().map(Buttons::segment).toList();
            (shown.size() > BESIDE ? ordersBelow : orders)
                    .getChildren()
                    .add(Buttons.segments(side -> show(shown.get(sides.indexOf(side)), facts.repliesInAll()), sides));
        }
        show(shown.get(0), facts.repliesInAll());
    }

    private void show(ReplyFacts reply, int inAll) {
        asked(reply.evidence().prompt(), false);
        coverage.getChildren().setAll(coverage(reply.coverage()));
        answer.getChildren().clear();
        if (reply.status().isEmpty()) {
            answer.getChildren().add(lines(reply));
        } else {
            answer.getChildren().add(wrapped(status(reply.status())));
        }
        var raw = reply.evidence().reply();
        if (!raw.isEmpty() && raw.length() <= SHORT) {
            answer.getChildren().addAll(Buttons.label(texts.get("question.raw"), "small"), quoted(new Passage(raw)));
        }
        var source = wrapped(source(reply, inAll), "small");
        HBox.setHgrow(source, Priority.ALWAYS);
        source.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(12, source);
        if (raw.length() > SHORT) {
            var whole = Buttons.link(texts.get("question.whole"), () -> showWhole(reply, inAll));
            whole.setId("whole-reply");
            foot.getChildren().add(whole);
        }
        answer.getChildren().add(foot);
    }

    /** The conversation in words; the JSON that carried it, and all settings with it, behind a link. */
    private void asked(String sent, boolean whole) {
        var words = sent.length() > LONG ? Optional.<String>empty() : wire.request(sent);
        request.setVisible(words.isPresent());
        request.setText(texts.get(whole ? "question.request.less" : "question.request"));
        request.setOnAction(e -> asked(sent, !whole));
        if (sent.isEmpty()) {
            prompt.setText(texts.get("question.prompt.none"));
        } else {
            prompt.setText(whole ? sent : words.orElse(sent));
        }
    }

    /** The reply word for word, to be read and copied; of what is very long the beginning. */
    private void showWhole(ReplyFacts reply, int inAll) {
        var raw = reply.evidence().reply();
        var area = new TextArea(raw.substring(0, Math.min(LONG, raw.length())));
        area.setId("whole-reply-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(12);
        area.setAccessibleText(texts.get("question.raw"));
        var back = Buttons.link(texts.get("question.whole.less"), () -> show(reply, inAll));
        answer.getChildren().setAll(Buttons.label(texts.get("question.raw"), "small"), area);
        if (raw.length() > LONG) {
            answer.getChildren().add(wrapped(texts.get("question.whole.cut", LONG, raw.length()), "small"));
        }
        answer.getChildren().add(back);
        area.requestFocus();
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
                    wrapped(line.label()),
                    bar,
                    Buttons.label(share(reply, line.share())));
        }
        if (!Double.isNaN(reply.coverage()) && reply.coverage() < 0.9995) {
            grid.addRow(
                    row,
                    Buttons.label("…", "secondary"),
                    elsewhere(reply),
                    new Region(),
                    Buttons.label(share(reply, 1 - reply.coverage()), "secondary"));
        }
        return grid;
    }

    /** The tokens that are no option, where the reply names them. */
    private Label elsewhere(ReplyFacts reply) {
        var tokens = reply.elsewhere().stream()
                .map(t -> texts.get("question.elsewhere.token", t))
                .collect(Collectors.joining(", "));
        return Buttons.label(
                tokens.isEmpty() ? texts.get("question.elsewhere") : texts.get("question.elsewhere.tokens", tokens),
                "secondary");
    }

    /** Few draws are counted: of one draw there is no percentage. */
    private String share(ReplyFacts reply, double share) {
        return reply.draws() > 0 && reply.draws() < FEW_DRAWS && !Double.isNaN(share)
                ? texts.get("question.draws", Math.round(share * reply.draws()), reply.draws())
                : share(share);
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
        inner.setPadding(new Insets(6, 16, 12, 16));
        var scroll = new ScrollPane(inner);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(head, scroll);
    }

    private static Node quoted(Node words) {
        var box = new VBox(words);
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
