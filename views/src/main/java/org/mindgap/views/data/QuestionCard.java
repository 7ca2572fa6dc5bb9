package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.edit.Recodes;
import org.mindgap.survey.Question;
import org.mindgap.survey.Wording;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Texts;

/** One question whole: how it was asked, what could be answered, where it comes from. */
final class QuestionCard extends VBox {
    private static final double TILE = 280;
    private static final double OPTIONS = 720;

    private final Texts texts;
    private final DataWords words;
    private final Consumer<Question> putTogether;

    /** @param putTogether opens the recode of a question with what looks alike put together */
    QuestionCard(Texts texts, DataWords words, Consumer<Question> putTogether) {
        this.putTogether = putTogether;
        this.texts = texts;
        this.words = words;
        getStyleClass().add("question-card");
        setFocusTraversable(false);
    }

    void show(@Nullable Question question) {
        getChildren().clear();
        if (question != null) {
            getChildren().add(asked(question));
            if (!question.translations().isEmpty()) {
                getChildren().add(languages(question));
            }
            alike(question).ifPresent(getChildren()::add);
            getChildren().add(options(question));
        }
    }

    private Node asked(Question question) {
        var grid = CardGrid.empty();
        var row = 0;
        grid.add(wrapped(question.label(), "heading"), 0, row++, 2, 1);
        var state = HowWorded.of(question);
        var text = question.wording().isEmpty() ? words.wording(state) : question.wording();
        var said = wrapped(text);
        HBox.setHgrow(said, Priority.ALWAYS);
        var wording = new HBox(
                4,
                state.flagged()
                        ? Icons.of(MaterialDesignA.ALERT, 16, "caution-icon")
                        : Icons.of(MaterialDesignC.CHECK, 16, "good-icon"),
                said);
        row = line(grid, row, texts.get("data.stem"), question.stem());
        row = line(grid, row, texts.get("data.wording"), wording);
        row = line(grid, row, texts.get("data.showcard"), question.showcard());
        row = line(grid, row, texts.get("data.language"), question.language());
        row = line(grid, row, texts.get("data.topic"), question.topic());
        row = line(grid, row, texts.get("data.measure"), words.measure(question.measure()));
        row = line(grid, row, texts.get("data.battery"), question.battery());
        line(grid, row, texts.get("data.source"), question.source());
        return grid;
    }

    /** The wording in all its languages, side by side. */
    private Node languages(Question question) {
        var all = new ArrayList<Wording>();
        if (question.confirmed()) {
            all.add(new Wording(question.language(), question.stem(), question.wording(), question.source()));
        }
        all.addAll(question.translations());
        var tiles = new FlowPane(24, 16);
        tiles.setId("languages");
        for (var wording : all) {
            var name = Buttons.label(language(wording.language()), "small");
            var tile = new VBox(4, name);
            for (var part : List.of(wording.stem(), wording.text())) {
                if (!part.isEmpty()) {
                    tile.getChildren().add(wrapped(part));
                }
            }
            if (!wording.source().isEmpty()) {
                tile.getChildren().add(wrapped(wording.source(), "small"));
            }
            tile.setPrefWidth(TILE);
            tiles.getChildren().add(tile);
        }
        return new VBox(8, Buttons.label(texts.get("data.languages"), "strong"), tiles);
    }

    /** "Hindi (hi)"; a tag that nobody knows stands by itself. */
    private String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(texts.locale());
        return tag.isEmpty() ? texts.get("data.language.unknown") : name.isEmpty() ? tag : name + " (" + tag + ")";
    }

    /** Which options look alike, and the way to put them together. */
    private Optional<Node> alike(Question question) {
        return Recodes.alike(question).map(options -> {
            var groups = options.stream()
                    .filter(o -> o.from().size() > 1)
                    .map(o -> o.from().stream()
                            .flatMap(c -> question.option(c).stream())
                            .map(c -> texts.get("data.alike.option", c.label(), c.code()))
                            .collect(Collectors.joining(", ")))
                    .toList();
            var said = wrapped(texts.get("data.alike", String.join("; ", groups)));
            HBox.setHgrow(said, Priority.ALWAYS);
            var way = Buttons.plain(texts.get("data.alike.together"), () -> putTogether.accept(question));
            way.setId("put-together");
            way.setMinWidth(USE_PREF_SIZE);
            var line = new HBox(8, Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"), said, way);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setId("look-alikes");
            return line;
        });
    }

    private Node options(Question question) {
        var grid = CardGrid.withMargins(96, 160);
        grid.setMaxWidth(OPTIONS); // else what an option counts as stands far from it
        grid.add(Buttons.label(texts.get("data.code"), "small"), 0, 0);
        grid.add(Buttons.label(texts.get("question.option"), "small"), 1, 0);
        grid.add(Buttons.label(texts.get("data.kindOfOption"), "small"), 2, 0);
        var row = 1;
        for (var option : question.options()) {
            grid.add(Buttons.label(option.code(), "secondary"), 0, row);
            grid.add(wrapped(option.label()), 1, row);
            grid.add(Buttons.label(words.kind(option.kind()), option.substantive() ? "plain" : "secondary"), 2, row);
            row++;
        }
        return grid;
    }

    private int line(GridPane grid, int row, String name, String value) {
        return value.isEmpty() ? row : line(grid, row, name, wrapped(value));
    }

    private static int line(GridPane grid, int row, String name, Region value) {
        var label = Buttons.label(name, "field-label");
        GridPane.setValignment(label, VPos.TOP);
        grid.add(label, 0, row);
        grid.add(value, 1, row);
        return row + 1;
    }

    private static Region wrapped(String text, String... classes) {
        return Passage.sentence(text, classes);
    }
}
