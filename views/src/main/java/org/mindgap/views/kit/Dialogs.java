package org.mindgap.views.kit;

import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.mindgap.problem.Problem;

/** Small windows over the window: they hold it until they are closed; Esc closes them. */
public final class Dialogs {
    /** Of a window, with its title; not known before it is shown. */
    private static final double FRAME_HEIGHT = 38;

    private final Texts texts;
    private final Window owner;
    private final Look look;

    public Dialogs(Texts texts, Window owner, Look look) {
        this.texts = texts;
        this.owner = owner;
        this.look = look;
    }

    /** An open dialog. */
    public final class Dialog {
        private final Stage stage = new Stage();
        private final ShrunkBox root;

        private Dialog(String title, Node body, List<? extends Node> foot) {
            var buttons = new HBox();
            buttons.getStyleClass().add("dialog-foot");
            buttons.getChildren().addAll(foot);
            VBox.setVgrow(body, Priority.ALWAYS);
            root = new ShrunkBox(body, buttons);
            var scene = new Scene(root);
            look.dress(scene);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (e.getCode() == KeyCode.ESCAPE) {
                    close();
                    e.consume();
                }
            });
            scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                if (e.getCode() == KeyCode.ESCAPE && Keys.idle(scene.getFocusOwner())) {
                    close();
                    e.consume();
                }
            });
            // what a table in a dialog wants, the window below does
            scene.addEventHandler(TableEvent.WANTED, e -> Event.fireEvent(owner.getScene(), e));
            stage.setScene(scene);
            stage.setTitle(title);
            stage.initOwner(owner);
            stage.initModality(Modality.WINDOW_MODAL);
        }

        public void close() {
            stage.close();
        }

        /**
         * Closes it and goes on when the key or click that closed it is over: a file chooser of the system that opens
         * while the key still belongs to a window that is gone ends the whole program (GTK).
         */
        public void closeThen(Runnable next) {
            close();
            new FxThread().afterwards(next);
        }

        /** Called when it is closed in whatever way. */
        public void onClosed(Runnable action) {
            stage.setOnHidden(e -> action.run());
        }
    }

    /** Opens a dialog with a body and buttons at its foot. */
    public Dialog open(String title, Node body, List<? extends Node> foot) {
        body.getStyleClass().add("dialog-body");
        var dialog = new Dialog(title, body, foot);
        var scene = dialog.stage.getScene();
        var room = room();
        dialog.root.applyCss();
        if (look.larger() > 1 && body instanceof Region region) {
            grow(region, dialog.root, room);
        }
        dialog.root.fitInto(room.getWidth(), room.getHeight() - FRAME_HEIGHT);
        AskedSize.hold(
                dialog.stage,
                () -> scene.getWidth() < scene.getRoot().prefWidth(-1) - 1
                        || scene.getHeight() < scene.getRoot().prefHeight(scene.getWidth()) - 1,
                () -> {
                    dialog.stage.sizeToScene();
                    middle(dialog.stage, scene.getRoot());
                });
        dialog.stage.show();
        return dialog;
    }

    /** A body that asks for a size means it for usual type: larger type needs more, as far as the screen goes. */
    private void grow(Region body, Region root, Rectangle2D room) {
        if (body.getPrefWidth() > 0) {
            body.setPrefWidth(
                    Math.min(body.getPrefWidth() * look.larger(), Math.max(body.getPrefWidth(), room.getWidth())));
        }
        if (body.getPrefHeight() > 0) {
            var foot = root.prefHeight(root.prefWidth(-1)) - body.getPrefHeight();
            var most = room.getHeight() - FRAME_HEIGHT - foot;
            body.setPrefHeight(Math.min(body.getPrefHeight() * look.larger(), Math.max(body.getPrefHeight(), most)));
        }
    }

    /** What windows may cover of the screen on which the window below stands most. */
    private Rectangle2D room() {
        var screens = Screen.getScreensForRectangle(
                owner.getX() + owner.getWidth() / 2, owner.getY() + owner.getHeight() / 2, 1, 1);
        return (screens.isEmpty() ? Screen.getPrimary() : screens.get(0)).getVisualBounds();
    }

    /** Over a maximised window GTK puts a dialog's title above the edge of the screen when its size is asked for again. */
    private void middle(Stage dialog, Parent root) {
        var width = root.prefWidth(-1);
        var height = root.prefHeight(width);
        dialog.setX(owner.getX() + Math.max(0, (owner.getWidth() - width) / 2));
        dialog.setY(owner.getY() + Math.max(0, (owner.getHeight() - height) / 2));
    }

    /** Says something that only has to be read. */
    public Dialog say(String title, String words) {
        return say(title, words, List.of());
    }

    /** Asks something; the buttons are the answers. */
    public Dialog ask(String title, String words, List<Button> answers) {
        var text = new Label(words);
        text.setWrapText(true);
        text.setPrefWidth(480 * look.larger());
        text.setMinHeight(Region.USE_PREF_SIZE);
        return open(title, new VBox(12, Buttons.label(title, "heading"), text), answers);
    }

    /**
     * The same once the window below stands: a room that opens with it is laid out first, and a dialog shown before would
     * be white until then.
     *
     * @param then runs when it is closed
     */
    public void sayOnceDrawn(String title, String words, List<Problem> problems, Runnable then) {
        var below = owner.getScene();
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            below.removePostLayoutPulseListener(once[0]);
            new FxThread().afterwards(() -> say(title, words, problems).onClosed(then));
        };
        below.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }

    /** Says something and lists problems. */
    public Dialog say(String title, String words, List<Problem> problems) {
        var heading = Buttons.label(title, "heading");
        var text = new Label(words);
        text.setWrapText(true);
        text.setPrefWidth(480 * look.larger());
        text.setMinHeight(Region.USE_PREF_SIZE);
        var list = new ProblemList(texts);
        list.show(problems);
        var body = new VBox(heading, text);
        if (!problems.isEmpty()) {
            var scroll = new javafx.scene.control.ScrollPane(list);
            scroll.setFitToWidth(true);
            var larger = look.larger();
            scroll.setPrefSize(520 * larger, Math.min(360, 70.0 * problems.size() + 20) * larger);
            body.getChildren().add(scroll);
        }
        body.setSpacing(12);
        var close = Buttons.primary(texts.get("dialog.close"), () -> {});
        close.setId("dialog-close");
        close.setDefaultButton(true);
        var dialog = open(title, body, List.of(close));
        close.setOnAction(e -> dialog.close());
        return dialog;
    }
}
