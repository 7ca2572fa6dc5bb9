package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mindgap.charts.render.text.SystemFonts;
import org.mindgap.views.kit.AskedSize;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.start.ExampleHeatmap;

/** The window's life, as JavaFX leads it. */
public final class WindowApplication extends Application {
    private @Nullable Composition composition;
    private @Nullable OneWindow one;
    private @Nullable FiledStudies studies;
    private @Nullable Ahead ahead;

    /** Reads what the last start left, off the window's thread; a window that is open already takes over. */
    @Override
    public void init() {
        var folder = folder();
        var claimed = OneWindow.claim(folder, study(getParameters().getUnnamed()));
        if (claimed.isPresent()) {
            one = claimed.get();
            studies = new FiledStudies(Texts.LANGUAGE);
            ahead = new Ahead(folder, study(getParameters().getUnnamed()).isPresent(), new ExampleHeatmap(studies));
            SystemFonts.find(); // unless it was; before JavaFX asks for fonts: both at once can end the program
        }
    }

    @Override
    public void start(Stage stage) {
        if (one == null || studies == null || ahead == null) {
            Platform.exit();
            return;
        }
        var made = Composition.ofProgram(stage, Texts.LANGUAGE, studies, ahead);
        composition = made;
        // the session may end, or the system ask the program to stop, without the window being closed
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "closing"));
        made.load(study(getParameters().getUnnamed())); // while the window comes up
        var scene = new Scene(made.window(), WindowPlace.WIDTH, WindowPlace.HEIGHT);
        made.dress(scene);
        stage.setScene(scene);
        stage.setTitle("Mindgap");
        var place = made.place();
        AskedSize.hold(
                stage,
                () -> !stage.isMaximized()
                        && (stage.getWidth() != place.width() || stage.getHeight() != place.height()),
                () -> {
                    stage.setWidth(place.width());
                    stage.setHeight(place.height());
                });
        stage.show();
        StartMark.install(scene);
        Rehearsal.install(scene, made);
        made.begin(study(getParameters().getUnnamed()));
        one.listen(made::visited);
    }

    @Override
    public void stop() {
        if (ahead != null) {
            ahead.close();
        }
        if (composition != null) {
            composition.close();
        }
        if (one != null) {
            one.close();
        }
    }

    private static Path folder() {
        return Preferences.folder(Composition.properties(), System.getenv());
    }

    private static Optional<Path> study(List<String> arguments) {
        return arguments.stream().findFirst().map(Path::of);
    }
}
