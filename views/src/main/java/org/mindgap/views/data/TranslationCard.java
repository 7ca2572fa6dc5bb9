package org.mindgap.views.data;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.edit.Edit;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.translation.Flag;
import org.mindgap.translation.Scripts;
import org.mindgap.translation.SideBySide;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.ScriptFonts;
import org.mindgap.views.kit.Texts;

/** One text whole in every language, with what makes one doubt it, what to do, and its hash. */
final class TranslationCard extends VBox {
    private static final double TILE = 380;
    private static final int DIGITS = 16;

    private static final SideBySide.Cell NOTHING = new SideBySide.Cell("", List.of(), List.of());

    private final TranslationsModel model;
    private final EditModel edits;
    private final Texts texts;
    private final LanguageWords languages;
    private final ProblemTexts sentences;
    private @Nullable ScriptFonts fonts;

    TranslationCard(TranslationsModel model, EditModel edits, Texts texts) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.languages = new LanguageWords(texts);
        this.sentences = new ProblemTexts(texts.locale());
        getStyleClass().add("question-card");
        setFocusTraversable(false);
    }

    void show(SideBySide.@Nullable Row row, List<String> tags, @Nullable ScriptFonts installed) {
        fonts = installed;
        getChildren().clear();
        if (row == null) {
            return;
        }
        var name = switch (row.part().kind()) {
            case STEM -> texts.get("data.stem");
            case QUESTION -> texts.get("translations.question");
            case OPTION -> texts.get("translations.option", row.part().code());
        };
        var tiles = new FlowPane(24, 16);
        tiles.setId("translation-tiles");
        tiles.getChildren().add(own(row));
        // what is doubted stands where it is seen
        var sorted = tags.stream()
                .filter(row.others()::containsKey)
                .sorted(java.util.Comparator.comparing(
                        t -> row.others().getOrDefault(t, NOTHING).open().isEmpty()))
                .toList();
        for (var tag : sorted) {
            tiles.getChildren().add(tile(row, tag, row.others().getOrDefault(tag, NOTHING)));
        }
        getChildren().addAll(Buttons.label(row.question().shownName() + "  " + name, "strong"), tiles);
    }

    private Node own(SideBySide.Row row) {
        var tag = row.question().language();
        var head = tag.isEmpty() ? texts.get("translations.own") : texts.get("translations.ownIn", languages.own(tag));
        var tile = tile(head, row.own(), tag);
        if (!row.own().isEmpty()) {
            tile.getChildren().add(hash(row.ownHash()));
        }
        return tile;
    }

    private Node tile(SideBySide.Row row, String tag, SideBySide.Cell cell) {
        var tile = tile(head(tag), cell.text(), tag);
        if (!cell.text().isEmpty()) {
            tile.getChildren().add(hash(cell.hash()));
        }
        cell.open().forEach(f -> tile.getChildren().add(doubt(row, tag, f)));
        cell.accepted().forEach(f -> tile.getChildren().add(accepted(row, tag, f)));
        return tile;
    }

    /** Brackets behind an Urdu name would become part of it. */
    private String head(String tag) {
        return Scripts.rightToLeft(tag) ? tag + "  " + languages.own(tag) : languages.own(tag) + " (" + tag + ")";
    }

    private VBox tile(String head, String text, String tag) {
        var words = wrapped(
                text.isEmpty() ? texts.get("translations.missing") : text, text.isEmpty() ? "secondary" : "plain");
        words.setMaxWidth(Double.MAX_VALUE);
        if (fonts != null) {
            fonts.dress(words, tag);
        }
        if (Scripts.rightToLeft(tag)) {
            words.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        var tile = new VBox(4, Buttons.label(head, "small"), words);
        tile.setPrefWidth(TILE);
        return tile;
    }

    /** The first digits; a click copies all. */
    private Node hash(String hash) {
        var link = Buttons.link(texts.get("translations.hash", hash.substring(0, DIGITS)), () -> DataMenus.put(hash));
        link.getStyleClass().add("small");
        link.setAccessibleText(texts.get("translations.hash.copy"));
        link.setTooltip(new javafx.scene.control.Tooltip(hash + "\n" + texts.get("translations.hash.copy")));
        return link;
    }

    private Node doubt(SideBySide.Row row, String tag, Flag flag) {
        var words = new VBox(
                2,
                wrapped(sentences.sentence(flag.problem()), "plain"),
                wrapped(sentences.hint(flag.problem()), "secondary"));
        var accept = Buttons.plain(
                texts.get("translations.accept"),
                () -> edits.apply(
                        texts.get("translations.accept.step", row.question().shownName(), languages.said(tag)),
                        model.accept(row.question(), tag, flag)));
        accept.getStyleClass().add("accept-doubt");
        accept.setAccessibleText(texts.get("translations.accept.said", kind(flag)));
        words.getChildren().add(accept);
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(8, Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"), words);
        box.getStyleClass().add("doubt");
        return box;
    }

    private Node accepted(SideBySide.Row row, String tag, Flag flag) {
        List<Edit> again = model.doubt(row.question(), tag, flag);
        var link = Buttons.link(
                texts.get("translations.doubt"),
                () -> edits.apply(
                        texts.get("translations.doubt.step", row.question().shownName(), languages.said(tag)), again));
        var box = new HBox(
                8,
                Icons.of(MaterialDesignC.CHECK, 16, "good-icon"),
                Buttons.label(texts.get("translations.accepted", kind(flag)), "secondary"),
                link);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    private String kind(Flag flag) {
        return switch (flag.kind()) {
            case MISSING -> texts.get("flag.missing");
            case UNTRANSLATED -> texts.get("flag.untranslated");
            case CODE_ONLY -> texts.get("flag.code-only");
            case WRONG_SCRIPT -> texts.get("flag.wrong-script");
            case DAMAGED -> texts.get("flag.damaged");
            case ORDER -> texts.get("flag.order");
            case ALIKE -> texts.get("flag.alike");
            case PLACEHOLDER -> texts.get("flag.placeholder");
            case NUMBERS -> texts.get("flag.numbers");
            case LENGTH -> texts.get("flag.length");
        };
    }

    private static Label wrapped(String text, String styleClass) {
        var label = Buttons.label(text, styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
