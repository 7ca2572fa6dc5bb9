package org.mindgap.views.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The look of every window of the program: one style sheet of tokens, two sets of colours, two sets of sizes. Changes
 * reach all windows that are open. To be used on the window's thread.
 */
public final class Look {
    /** Under this key the root of each window says how much larger everything is than usual: a number. */
    static final String ENLARGED = "mindgap.larger";

    private static final String SHEET = "/org/mindgap/views/mindgap.css";
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass EAST_ASIAN = PseudoClass.getPseudoClass("east-asian");
    /** How much larger everything is for a projector: 13 px become 17. */
    private static final double LARGER = 1.3;

    /** As the token of surfaces in the dark. */
    private static final Color DARK_GROUND = Color.web("#212429");

    private final ListChangeListener<Window> opened = this::ground;
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
    private final ReadOnlyObjectWrapper<State> state;
    private @Nullable String largerSheet;
    private final Lettering lettering = new Lettering();
    private boolean eastAsian;

    /**
     * @param theme the colours
     * @param presentation larger type, for projectors
     */
    public record State(Theme theme, boolean presentation) {}

    public Look(State first) {
        state = new ReadOnlyObjectWrapper<>(first);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            Window.getWindows().addListener(new WeakListChangeListener<>(opened));
        }
    }

    /** Without see-through windows the room around a menu would be white in the dark, too. */
    private void ground(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (var window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup) {
                    popup.getScene().setFill(ground());
                }
            }
        }
    }

    private Color ground() {
        return state.get().theme().dark() ? DARK_GROUND : Color.WHITE;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Gives a window its look, now and whenever it changes. */
    public void dress(Scene scene) {
        scenes.add(scene);
        apply(scene);
        lettering.watch(scene.getRoot());
    }

    public void show(Theme theme) {
        change(new State(theme, state.get().presentation()));
    }

    public void present(boolean presentation) {
        change(new State(state.get().theme(), presentation));
    }

    /** How much larger everything is now: 1 for usual type. */
    public double larger() {
        return state.get().presentation() ? LARGER : 1;
    }

    /**
     * Whether Korean, Japanese or Chinese letters are to be shown. JavaFX on Linux leaves fonts with CFF outlines out of
     * what it falls back on (JDK-8322251), Noto CJK among them, and draws boxes; named as the family, they are used.
     */
    public void write(boolean lettersOfEastAsia) {
        eastAsian = lettersOfEastAsia;
        scenes.forEach(this::apply);
    }

    private void change(State next) {
        state.set(next);
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        var sheet = state.get().presentation() ? largerSheet() : usual();
        if (!scene.getStylesheets().equals(List.of(sheet))) {
            scene.getStylesheets().setAll(sheet);
        }
        // before its first picture, and where it grows, a window shows what is behind it all: never white in the dark
        scene.setFill(ground());
        scene.getRoot().getProperties().put(ENLARGED, larger());
        scene.getRoot().pseudoClassStateChanged(DARK, state.get().theme().dark());
        scene.getRoot().pseudoClassStateChanged(EAST_ASIAN, eastAsian);
    }

    private static String usual() {
        return Objects.requireNonNull(Look.class.getResource(SHEET)).toExternalForm();
    }

    private String largerSheet() {
        var sheet = largerSheet;
        if (sheet == null) {
            try (var in = Objects.requireNonNull(Look.class.getResourceAsStream(SHEET))) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                sheet = "data:text/css;base64,"
                        + Base64.getEncoder()
                                .encodeToString(TokenSheet.scaled(text, LARGER).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) { // it stands in our own jar
                throw new UncheckedIOException(e);
            }
            largerSheet = sheet;
        }
        return sheet;
    }
}
