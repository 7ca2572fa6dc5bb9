package org.mindgap.views.shell;

import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files dragged by nobody: the events that a window system would send, made by hand. */
final class Drag {
    private final WindowFixture window;
    private final Dragboard board;

    Drag(WindowFixture window, Path... files) throws ReflectiveOperationException {
        this.window = window;
        var dragged = List.of(files).stream().map(Path::toFile).toList();
        var clipboard = Class.forName("com.sun.javafx.tk.TKClipboard");
        var peer = Proxy.newProxyInstance(
                clipboard.getClassLoader(), new Class<?>[] {clipboard}, (p, method, args) -> switch (method.getName()) {
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> args[0] == DataFormat.FILES;
                    case "getContent" -> content(dragged, args[0]);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> null;
                });
        var maker = Dragboard.class.getDeclaredConstructor(clipboard);
        maker.setAccessible(true);
        this.board = onFx(() -> maker.newInstance(peer));
    }

    /** Moves them over the window; says whether the window would take them. */
    boolean over() {
        return onFx(() -> {
            var event = event(DragEvent.DRAG_OVER);
            Event.fireEvent(window.stage().getScene().getRoot(), event);
            return event.isAccepted();
        });
    }

    /** Takes them out of the window again. */
    void out() {
        onFx(() -> {
            Event.fireEvent(window.stage().getScene(), event(DragEvent.DRAG_EXITED));
            return true;
        });
    }

    /** Lets go of them. */
    void drop() {
        onFx(() -> {
            Event.fireEvent(window.stage().getScene().getRoot(), event(DragEvent.DRAG_DROPPED));
            return true;
        });
    }

    private static Object content(List<File> dragged, Object format) {
        return format == DataFormat.FILES ? dragged : null;
    }

    private DragEvent event(EventType<DragEvent> type) {
        return new DragEvent(
                null,
                null,
                type,
                board,
                640,
                400,
                640,
                400,
                TransferMode.COPY,
                null,
                window.stage().getScene(),
                null);
    }
}
