package org.mindgap.views.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;

/** The rooms, from top to bottom. */
final class Rail extends VBox {
    private final Map<Room, ToggleButton> items = new EnumMap<>(Room.class);

    Rail(Texts texts, Doors doors, ReadOnlyObjectProperty<Room> room) {
        getStyleClass().add("rail");
        add(Room.DATA, texts.get("room.data"), MaterialDesignD.DATABASE_OUTLINE, doors);
        add(Room.ANSWERS, texts.get("room.answers"), MaterialDesignC.COMMENT_TEXT_OUTLINE, doors);
        add(Room.GAPS, texts.get("room.gaps"), MaterialDesignG.GRID, doors);
        add(Room.DIFFERENCES, texts.get("room.differences"), MaterialDesignC.CHART_SCATTER_PLOT, doors);
        add(Room.COMPARE, texts.get("room.compare"), MaterialDesignS.SCALE_BALANCE, doors);
        add(Room.REPORT, texts.get("room.report"), MaterialDesignF.FILE_DOCUMENT_OUTLINE, doors);
        room.addListener((o, before, now) -> select(now));
        select(room.get());
    }

    private void add(Room room, String name, Ikon ikon, Doors doors) {
        var button = new ToggleButton(name, Icons.of(ikon, 20));
        button.getStyleClass().add("rail-item");
        button.setId("rail-" + room.name().toLowerCase(java.util.Locale.ROOT));
        button.setOnAction(e -> {
            button.setSelected(true);
            doors.go(room);
        });
        items.put(room, button);
        getChildren().add(button);
    }

    private void select(Room room) {
        items.forEach((r, b) -> b.setSelected(r == room));
    }
}
