package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mindgap.asking.PlanBatch;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** What was written of a batch and what to do with it, and what came of it. */
final class BatchWords {
    private static final double WIDTH = 700;
    private static final double HEIGHT = 340;

    private final Texts texts;

    BatchWords(Texts texts) {
        this.texts = texts;
    }

    void wrote(BatchDesk.Wrote wrote, Dialogs dialogs) {
        var all = new ArrayList<Node>();
        var written = wrote.written();
        if (written.requests() == 0) {
            all.add(heading("batch.write"));
            all.add(EndpointDialog.wrapped(texts.get("batch.wrote.nothing")));
            show("batch.write", all, wrote.problems(), dialogs);
            return;
        }
        all.add(heading("batch.wrote"));
        all.add(EndpointDialog.wrapped(texts.get(
                "batch.wrote.count",
                texts.number(written.requests()),
                texts.number(written.files().size()),
                wrote.model())));
        if (written.same() + written.kept() > 0) {
            all.add(EndpointDialog.wrapped(
                    texts.get("batch.wrote.less", texts.number(written.same() + written.kept()))));
        }
        var where = new TextField(wrote.folder().toString());
        where.setId("batch-folder");
        where.setEditable(false); // to be copied
        where.setAccessibleText(texts.get("batch.wrote.where"));
        var named = Buttons.label(texts.get("batch.wrote.where"), "field-label");
        named.setLabelFor(where);
        all.add(new VBox(4, named, where));
        all.add(EndpointDialog.wrapped(texts.get("batch.wrote.next")));
        all.add(EndpointDialog.wrapped(texts.get("batch.wrote.limits")));
        show("batch.write", all, wrote.problems(), dialogs);
    }

    void came(BatchDesk.Read read, Dialogs dialogs) {
        var all = new ArrayList<Node>();
        all.add(heading("batch.came"));
        for (var came : read.all()) {
            var kept = came.kept();
            all.add(EndpointDialog.wrapped(texts.get(
                    "batch.came.model",
                    came.wanted().endpoint().name(),
                    texts.number(PlanBatch.received(kept)),
                    texts.number(PlanBatch.failed(kept)),
                    texts.number(kept.waiting()),
                    texts.number(kept.reused()))));
        }
        var whole = read.all().stream().allMatch(BatchDesk.Came::whole);
        all.add(EndpointDialog.wrapped(texts.get(whole ? "batch.came.whole" : "batch.came.rest")));
        show("batch.came", all, read.problems(), dialogs);
    }

    private Node heading(String key) {
        return Buttons.label(texts.get(key), "heading");
    }

    private void show(String title, List<Node> all, List<Problem> problems, Dialogs dialogs) {
        var list = new ProblemList(texts);
        list.show(problems);
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setVisible(!problems.isEmpty());
        scroll.setManaged(!problems.isEmpty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var body = new VBox(10);
        body.getChildren().setAll(all);
        body.getChildren().add(scroll);
        body.setPrefWidth(WIDTH);
        if (!problems.isEmpty()) {
            body.setPrefHeight(HEIGHT);
        }
        var close = Buttons.primary(texts.get("dialog.close"), () -> {});
        close.setId("batch-close");
        var dialog = dialogs.open(texts.get(title), body, List.of(close));
        close.setOnAction(e -> dialog.close());
        close.requestFocus();
    }
}
