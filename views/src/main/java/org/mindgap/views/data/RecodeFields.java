package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Recodes;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** The options of a question, and the code and label that each becomes. Those with the same code are put together. */
final class RecodeFields extends VBox {
    private final Question question;
    private final Runnable changed;
    private final List<Line> lines = new ArrayList<>();
    private final CheckBox keepBoth;
    private boolean filling;

    private record Line(Option option, TextField code, TextField label) {}

    RecodeFields(Question question, Texts texts, Runnable changed) {
        this.question = question;
        this.changed = changed;
        setSpacing(12);
        var reverse = Buttons.plain(texts.get("recode.reverse"), this::reverse);
        reverse.setId("recode-reverse");
        var back = Buttons.plain(texts.get("recode.back"), this::asTheyAre);
        back.setId("recode-back");
        var alike = Recodes.alike(question);
        var together = Buttons.plain(texts.get("recode.alike"), () -> alike.ifPresent(this::fill));
        together.setId("recode-alike");
        together.setVisible(alike.isPresent());
        together.setManaged(alike.isPresent());
        var ways = new HBox(8, reverse, together, back);
        ways.setAlignment(Pos.CENTER_LEFT);
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grow.setMinWidth(120);
        grid.getColumnConstraints().setAll(new ColumnConstraints(48), grow, new ColumnConstraints(64), grow);
        grid.add(Buttons.label(texts.get("data.code"), "field-label"), 0, 0);
        grid.add(Buttons.label(texts.get("data.label"), "field-label"), 1, 0);
        grid.add(Buttons.label(texts.get("recode.code"), "field-label"), 2, 0);
        grid.add(Buttons.label(texts.get("recode.label"), "field-label"), 3, 0);
        for (var option : question.options()) {
            var line = new Line(option, new TextField(), new TextField());
            line.label().setPrefColumnCount(14);
            line.code().setPrefColumnCount(4);
            line.code().setId("recode-code-" + option.code());
            line.label().setId("recode-label-" + option.code());
            line.code().setAccessibleText(texts.get("recode.code.of", option.label()));
            line.label().setAccessibleText(texts.get("recode.label.of", option.label()));
            var old = new Label(option.label());
            old.setWrapText(true);
            old.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setHgrow(line.label(), Priority.ALWAYS);
            grid.addRow(lines.size() + 1, Buttons.label(option.code(), "secondary"), old, line.code(), line.label());
            lines.add(line);
        }
        keepBoth = new CheckBox(texts.get("recode.keepBoth"));
        keepBoth.setId("recode-keep");
        keepBoth.setWrapText(true);
        getChildren().addAll(ways, grid, keepBoth);
        asTheyAre();
        lines.forEach(l -> {
            l.code().textProperty().addListener((o, before, now) -> heard(true));
            l.label().textProperty().addListener((o, before, now) -> heard(false));
        });
        keepBoth.selectedProperty().addListener((o, before, now) -> changed.run());
    }

    boolean keepBoth() {
        return keepBoth.isSelected();
    }

    /** The new options as the fields say them. */
    List<Edit.Recoded.To> options() {
        var codes = new LinkedHashMap<String, String>();
        var labels = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var code = line.code().getText().strip();
            codes.put(line.option().code(), code);
            labels.putIfAbsent(code, line.label().getText());
        }
        return Recodes.of(question, codes, labels);
    }

    /** Puts together what looks alike, where anything does. */
    void putTogether() {
        Recodes.alike(question).ifPresent(this::fill);
    }

    private void reverse() {
        fill(Recodes.reversed(question));
    }

    private void asTheyAre() {
        fill(question.options().stream()
                .map(o -> new Edit.Recoded.To(o.code(), o.label(), o.kind(), List.of(o.code())))
                .toList());
    }

    private void fill(List<Edit.Recoded.To> options) {
        filling = true;
        for (var to : options) {
            for (var line : lines) {
                if (to.from().contains(line.option().code())) {
                    line.code().setText(to.code());
                    line.label().setText(to.label());
                }
            }
        }
        filling = false;
        heard(true);
    }

    /** The first option with a code says what it is called; what has none is no answer and called nothing. */
    private void heard(boolean codes) {
        if (filling) {
            return;
        }
        if (codes) {
            var seen = new ArrayList<String>();
            for (var line : lines) {
                var code = line.code().getText().strip();
                line.label().setDisable(code.isEmpty() || seen.contains(code));
                seen.add(code);
            }
        }
        changed.run();
    }
}
