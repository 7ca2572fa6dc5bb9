package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.edit.Recipe;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** Which code in each file is which group of the study. */
final class CrosswalkPanel extends VBox {
    private static final double CODE = 24;
    private static final double WIDEST_CODE = 64;
    /** Room for one letter or digit of a code. */
    private static final double DIGIT = 9;

    private final CrosswalkModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Label title = Buttons.label("", "strong");
    private final VBox files = new VBox();
    private final SegmentedButton segments;
    private final ToggleButton countries;
    private final ToggleButton religions;
    private final ToggleButton other;
    private final Button accept;
    private final Button keep;
    private final ProblemList problems;
    private final Set<String> folded = new HashSet<>();

    /** What a code can be set to. */
    private record Target(String group, Kind kind) {
        enum Kind {
            GROUP,
            LEAVE_OUT,
            AS_LABELLED,
            NEW
        }
    }

    CrosswalkPanel(CrosswalkModel model, Texts texts, Dialogs dialogs, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        getStyleClass().add("side-panel");
        setId("crosswalk");
        var about = Buttons.label(texts.get("crosswalk.about"));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("crosswalk-about");
        countries = Buttons.segment(texts.get("crosswalk.countries"));
        countries.setId("crosswalk-countries");
        countries.setOnAction(e -> model.open(Role.COUNTRY));
        religions = Buttons.segment(texts.get("crosswalk.religions"));
        religions.setId("crosswalk-religions");
        religions.setOnAction(e -> model.open(Role.RELIGION));
        other = Buttons.segment(texts.get("use.group"));
        segments = Buttons.segments(side -> {}, List.of(countries, religions, other));
        var of = new VBox(segments);
        of.getStyleClass().add("crosswalk-of");
        problems = new ProblemList(texts);
        problems.getStyleClass().add("side-body");
        problems.show(List.of());
        var scroll = new ScrollPane(files);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        accept = Buttons.plain("", model::accept);
        accept.setId("crosswalk-accept");
        keep = Buttons.plain(texts.get("crosswalk.recipe"), this::recipe);
        keep.setId("crosswalk-recipe");
        HBox.setHgrow(accept, Priority.ALWAYS);
        accept.setMaxWidth(Double.MAX_VALUE);
        var use = Buttons.link(texts.get("crosswalk.recipe.use"), this::useRecipe);
        var buttons = new HBox(8, accept, keep);
        var foot = new VBox(8, use, buttons);
        foot.getStyleClass().add("side-foot");
        getChildren().addAll(SideHead.of(title, texts, close), of, about, problems, scroll, foot);
        model.table().addListener((o, before, now) -> show(now));
        model.problems().addListener((o, before, now) -> problems.show(now));
        // what was refused stands as it was
        model.refused().addListener((o, before, now) -> show(model.table().get()));
        show(model.table().get());
    }

    private void show(Optional<CrosswalkTable> now) {
        segments.getButtons()
                .setAll(
                        model.role() == Role.GROUP
                                ? List.of(countries, religions, other)
                                : List.of(countries, religions));
        (model.role() == Role.GROUP ? other : model.role() == Role.COUNTRY ? countries : religions).setSelected(true);
        title.setText(texts.get("crosswalk.title", model.title()));
        title.setMinWidth(0);
        var proposed = now.map(CrosswalkTable::proposed).orElse(0);
        accept.setText(proposed == 0 ? texts.get("crosswalk.accept.none") : texts.get("crosswalk.accept", proposed));
        accept.setDisable(proposed == 0);
        keep.setDisable(now.map(t -> !t.says()).orElse(true));
        var rows = new ArrayList<Node>();
        now.ifPresent(t -> t.files().forEach(f -> rows.add(file(t, f))));
        files.getChildren().setAll(rows);
    }

    private Node file(CrosswalkTable table, CrosswalkTable.FileCodes file) {
        var name = Buttons.label(file.name(), "strong");
        name.setMinWidth(0);
        var variable = Buttons.label(file.variable(), "small");
        variable.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var open = !folded.contains(file.survey());
        var head = new HBox(
                8, Icons.of(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT, 14), name, variable);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(space, state(file));
        var fold = new Button("", head);
        fold.getStyleClass().add("crosswalk-file");
        fold.setMaxWidth(Double.MAX_VALUE);
        fold.setAccessibleText(texts.get(
                "crosswalk.spoken", file.name(), file.settled(), file.codes().size()));
        head.prefWidthProperty().bind(fold.widthProperty().subtract(32));
        fold.setOnAction(e -> {
            if (!folded.remove(file.survey())) {
                folded.add(file.survey());
            }
            show(model.table().get());
        });
        var box = new VBox(fold);
        if (open && file.variable().isEmpty()) {
            box.getChildren().add(country(file));
        } else if (open) {
            file.codes().forEach(c -> box.getChildren().add(code(table, file, c)));
        }
        return box;
    }

    private Node state(CrosswalkTable.FileCodes file) {
        var settled = file.settled();
        var whole = file.variable().isEmpty()
                ? !file.countryIs().isEmpty()
                : settled == file.codes().size();
        return whole
                ? Icons.of(MaterialDesignC.CHECK, 16, "good-icon")
                : small(
                        file.variable().isEmpty()
                                ? texts.get("crosswalk.noCountry")
                                : texts.get("chip.some", settled, file.codes().size()));
    }

    /** A file without a country variable can be one country. */
    private Node country(CrosswalkTable.FileCodes file) {
        var field = new TextField(file.countryIs());
        field.setPromptText(texts.get("import.country.prompt"));
        field.setAccessibleText(texts.get("crosswalk.fileIs"));
        field.setId("country-is");
        field.setOnAction(e -> model.countryIs(file, field.getText()));
        HBox.setHgrow(field, Priority.ALWAYS);
        var set = Buttons.plain(texts.get("crosswalk.set"), () -> model.countryIs(file, field.getText()));
        var row = new HBox(8, Buttons.label(texts.get("crosswalk.fileIs")), field, set);
        row.getStyleClass().add("crosswalk-row");
        return row;
    }

    private Node code(CrosswalkTable table, CrosswalkTable.FileCodes file, CrosswalkTable.Code code) {
        var row = new HBox(6);
        if (!file.codesAreLabels()) {
            var number = Buttons.label(code.code(), "secondary");
            var wide = Math.min(WIDEST_CODE, Math.max(CODE, DIGIT * file.longestCode()));
            number.setMinWidth(wide);
            number.setPrefWidth(wide);
            number.setAlignment(Pos.CENTER_RIGHT);
            row.getChildren().add(number);
        }
        var label = Buttons.label(code.label());
        label.setPrefWidth(72);
        label.setMinWidth(40);
        label.setTooltip(new Tooltip(code.label()));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var target = target(table, file, code);
        row.getChildren().addAll(label, Icons.of(MaterialDesignA.ARROW_RIGHT, 14), target, state(code));
        row.getStyleClass().add("crosswalk-row");
        return row;
    }

    private Node state(CrosswalkTable.Code code) {
        Node node = switch (code.state()) {
            case ACCEPTED, SAME -> Icons.of(MaterialDesignC.CHECK, 16, "good-icon");
            case PROPOSED -> small("crosswalk.proposed", "caution");
            case LEFT_OUT -> small("crosswalk.leftOut", "secondary");
            case OPEN -> new Region(); // the list says it
        };
        var box = new HBox(node);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(54);
        box.setPrefWidth(54);
        return box;
    }

    private static Label small(String words) {
        var label = Buttons.label(words, "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Label small(String key, String styleClass) {
        var label = Buttons.label(texts.get(key), "crosswalk-state", styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private ComboBox<Target> target(CrosswalkTable table, CrosswalkTable.FileCodes file, CrosswalkTable.Code code) {
        var box = new ComboBox<Target>();
        table.groups().forEach(g -> box.getItems().add(new Target(g, Target.Kind.GROUP)));
        box.getItems().add(new Target("", Target.Kind.AS_LABELLED));
        box.getItems().add(new Target("", Target.Kind.LEAVE_OUT));
        box.getItems().add(new Target("", Target.Kind.NEW));
        box.setCellFactory(l -> new TargetCell());
        box.setButtonCell(new TargetCell());
        box.setValue(
                switch (code.state()) {
                    case LEFT_OUT -> new Target("", Target.Kind.LEAVE_OUT);
                    case OPEN -> new Target("", Target.Kind.AS_LABELLED);
                    case ACCEPTED, PROPOSED, SAME -> new Target(code.group(), Target.Kind.GROUP);
                });
        box.setPrefWidth(112);
        box.setMinWidth(112);
        box.setMaxWidth(112);
        box.getStyleClass().add("in-cell");
        box.setAccessibleText(texts.get("crosswalk.code.spoken", code.code(), code.label(), file.name()));
        box.setId("code-" + code.code());
        Picked.of(box, chosen -> choose(file, code, chosen));
        return box;
    }

    private void choose(CrosswalkTable.FileCodes file, CrosswalkTable.Code code, Target chosen) {
        switch (chosen.kind()) {
            case GROUP -> model.map(file, code, chosen.group());
            case AS_LABELLED -> model.map(file, code, "");
            case LEAVE_OUT -> model.leaveOut(file, code);
            case NEW ->
                ask(texts.get("crosswalk.new.of", code.label()), code.label(), name -> model.map(file, code, name));
        }
    }

    private void recipe() {
        ask(
                texts.get("crosswalk.recipe"),
                model.title(),
                name -> model.keep(
                        name,
                        () -> dialogs.say(texts.get("crosswalk.recipe"), texts.get("crosswalk.recipe.kept", name))));
    }

    private void useRecipe() {
        model.recipes(found -> {
            var all = found.recipes();
            if (all.isEmpty()) {
                dialogs.say(texts.get("crosswalk.recipe.use"), texts.get("crosswalk.recipe.none"), found.unread());
                return;
            }
            var choice = new ComboBox<String>();
            choice.setId("recipe");
            choice.getItems().setAll(all.stream().map(Recipe::name).toList());
            choice.getSelectionModel().selectFirst();
            choice.setAccessibleText(texts.get("crosswalk.recipe.use"));
            var use = Buttons.primary(texts.get("crosswalk.recipe.go"), () -> {});
            use.setId("recipe-use");
            use.setDefaultButton(true);
            var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
            var unread = new ProblemList(texts);
            unread.show(found.unread());
            var body = new VBox(12, Buttons.label(texts.get("crosswalk.recipe.use"), "heading"), choice, unread);
            var dialog = dialogs.open(texts.get("crosswalk.recipe.use"), body, List.of(cancel, use));
            cancel.setOnAction(e -> dialog.close());
            use.setOnAction(e -> {
                var chosen = all.get(choice.getSelectionModel().getSelectedIndex());
                dialog.closeThen(() -> model.use(chosen, used -> used(chosen.name(), used)));
            });
        });
    }

    private void used(String name, CrosswalkModel.Used used) {
        if (used.codes() == 0 || !used.unfit().isEmpty()) {
            dialogs.say(
                    texts.get("crosswalk.recipe.use"),
                    texts.get(
                            used.codes() == 1 ? "crosswalk.recipe.used.one" : "crosswalk.recipe.used",
                            used.codes(),
                            name),
                    used.unfit());
        }
    }

    private void ask(String heading, String proposal, java.util.function.Consumer<String> then) {
        var field = new TextField(proposal);
        field.setAccessibleText(heading);
        field.setPrefColumnCount(30);
        var save = Buttons.primary(texts.get("edit.save"), () -> {});
        save.setId("asked-save");
        save.setDefaultButton(true);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var body = new VBox(12, Buttons.label(heading, "heading"), field);
        var dialog = dialogs.open(heading, body, List.of(cancel, save));
        cancel.setOnAction(e -> {
            dialog.close();
            show(model.table().get());
        });
        save.setOnAction(e -> {
            dialog.close();
            if (!field.getText().isBlank()) {
                then.accept(field.getText().strip());
            }
        });
        field.requestFocus();
    }

    private final class TargetCell extends ListCell<Target> {
        @Override
        protected void updateItem(@Nullable Target target, boolean nothing) {
            super.updateItem(target, nothing);
            setText(nothing || target == null ? "" : words(target));
        }

        private String words(Target target) {
            return switch (target.kind()) {
                case GROUP -> target.group();
                case AS_LABELLED -> texts.get("crosswalk.asLabelled");
                case LEAVE_OUT -> texts.get("use.leftOut");
                case NEW -> texts.get("crosswalk.new");
            };
        }
    }
}
