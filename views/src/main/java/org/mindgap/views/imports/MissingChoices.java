package org.mindgap.views.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.formats.table.MissingProposal;
import org.mindgap.formats.table.TableHead;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** Texts of a table that may stand for nothing: proposed with a reason, and read as nothing only where that is ticked. */
final class MissingChoices {
    private final TableForm form;
    private final Texts texts;
    private final ProblemTexts sentences;
    private final VBox node = new VBox(4);
    private final List<Line> lines = new ArrayList<>();
    private boolean showing;

    /** A proposal on screen. It stays the same while the proposals do, so that the keyboard does not lose its place. */
    private static final class Line {
        private MissingProposal proposal;
        private final CheckBox box = new CheckBox();
        private final Label why = Buttons.label("", "secondary");

        Line(MissingProposal proposal) {
            this.proposal = proposal;
        }
    }

    MissingChoices(TableForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
        node.setId("table-missing");
        form.head().addListener((o, before, now) -> show(now));
        show(form.head().get());
    }

    VBox node() {
        return node;
    }

    private void show(TableHead head) {
        showing = true;
        var codes = head.missing().stream().map(p -> p.code().code()).toList();
        if (!codes.equals(lines.stream().map(l -> l.proposal.code().code()).toList())) {
            lines.clear();
            head.missing().forEach(p -> lines.add(new Line(p)));
            node.getChildren().setAll(lines.stream().map(this::row).toList());
        }
        for (var i = 0; i < lines.size(); i++) {
            update(lines.get(i), head.missing().get(i));
        }
        node.setVisible(!lines.isEmpty());
        showing = false;
    }

    private Node row(Line line) {
        var code = line.proposal.code().code();
        line.box.setText(texts.get("table.missing.take", code));
        line.box.setId("table-missing-" + code.toLowerCase(Locale.ROOT));
        line.box.setMinWidth(Region.USE_PREF_SIZE);
        line.box.selectedProperty().addListener((o, was, now) -> {
            if (!showing) {
                form.take(line.proposal, now);
            }
        });
        line.why.setWrapText(true);
        line.why.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(line.why, Priority.ALWAYS);
        return new HBox(12, line.box, line.why);
    }

    private void update(Line line, MissingProposal proposal) {
        line.proposal = proposal;
        line.box.setSelected(proposal.taken());
        var sentence = sentences.sentence(proposal.why());
        line.why.setText(sentence);
        line.box.setAccessibleText(line.box.getText() + ". " + sentence);
    }
}
