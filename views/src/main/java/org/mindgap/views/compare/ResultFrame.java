package org.mindgap.views.compare;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** Where a result is shown, or why there is none: it is being computed, was stopped, or cannot be had. */
final class ResultFrame extends StackPane {
    private final Node content;
    private final Computed<?> computed;
    private final Label busy;
    private final VBox waiting;
    private final ProblemList problems;

    /**
     * @param again computes what was stopped
     */
    ResultFrame(Texts texts, String waitingWords, Node content, Computed<?> computed, Runnable again) {
        this.content = content;
        this.computed = computed;
        busy = Buttons.label(waitingWords, "secondary");
        waiting =
                new VBox(12, Buttons.label(texts.get("cmp.stopped")), Buttons.plain(texts.get("differ.again"), again));
        waiting.setPadding(new Insets(24));
        waiting.setMaxHeight(Region.USE_PREF_SIZE);
        problems = new ProblemList(texts);
        StackPane.setAlignment(waiting, Pos.TOP_LEFT);
        StackPane.setAlignment(busy, Pos.TOP_LEFT);
        StackPane.setMargin(busy, new Insets(24));
        StackPane.setAlignment(problems, Pos.TOP_LEFT);
        StackPane.setMargin(problems, new Insets(24));
        getChildren().addAll(content, waiting, busy, problems);
        setMinHeight(0);
        computed.result().addListener((o, before, now) -> refresh());
        computed.problems().addListener((o, before, now) -> refresh());
        computed.busy().addListener((o, before, now) -> refresh());
        computed.stopped().addListener((o, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        var there = computed.result().get() != null;
        content.setVisible(there);
        waiting.setVisible(!there && computed.stopped().get());
        busy.setVisible(!there && computed.busy().get());
        problems.show(there ? java.util.List.of() : computed.problems().get());
    }
}
