package org.mindgap.views.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where the window stands, its frame included; in the units of the screen, whatever its scale. */
record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    /** What is inside the frame where the screen allows. */
    static final double WIDTH = 1280;

    static final double HEIGHT = 800;
    static final double LEAST_WIDTH = 1280;
    static final double LEAST_HEIGHT = 720;
    /** A frame that is not known yet: a line at the sides, a title above. */
    private static final double FRAME_WIDTH = 2;

    private static final double FRAME_HEIGHT = 38;
    /** So much of a window must lie on a screen to be caught with the mouse. */
    private static final double CATCH = 64;

    /**
     * Where to open: where it was left, if that is still on a screen, else in the middle of the first screen.
     *
     * @param screens what of each screen windows may cover; the first is the main one
     */
    static WindowPlace open(Optional<WindowPlace> left, List<Rectangle2D> screens) {
        var main = screens.get(0);
        var usable = left.filter(p -> p.width() > 0 && p.height() > 0 && Double.isFinite(p.x() + p.y()));
        if (usable.isPresent()) {
            var place = usable.get();
            for (var screen : screens) {
                if (place.catchable(screen)) {
                    return place.within(screen);
                }
            }
        }
        var maximised = usable.map(WindowPlace::maximised).orElse(false);
        var width = Math.min(usable.map(WindowPlace::width).orElse(WIDTH + FRAME_WIDTH), main.getWidth());
        var height = Math.min(usable.map(WindowPlace::height).orElse(HEIGHT + FRAME_HEIGHT), main.getHeight());
        return new WindowPlace(
                main.getMinX() + (main.getWidth() - width) / 2,
                main.getMinY() + (main.getHeight() - height) / 2,
                width,
                height,
                maximised);
    }

    /** The least width and height of a window on a screen: as designed, or the whole screen where that is smaller. */
    static WindowPlace least(Rectangle2D screen) {
        return new WindowPlace(
                0, 0, Math.min(LEAST_WIDTH, screen.getWidth()), Math.min(LEAST_HEIGHT, screen.getHeight()), false);
    }

    private boolean catchable(Rectangle2D screen) {
        return Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX()) >= CATCH
                && y >= screen.getMinY() - 1
                && y <= screen.getMaxY() - CATCH;
    }

    private WindowPlace within(Rectangle2D screen) {
        var least = least(screen);
        var w = Math.max(least.width(), Math.min(width, screen.getWidth()));
        var h = Math.max(least.height(), Math.min(height, screen.getHeight()));
        return new WindowPlace(
                Math.max(screen.getMinX(), Math.min(x, screen.getMaxX() - w)),
                Math.max(screen.getMinY(), Math.min(y, screen.getMaxY() - h)),
                w,
                h,
                maximised);
    }
}
