package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's life, as JavaFX leads it. */
public final class WindowApplication extends Application {
    private @Nullable Composition composition;

    @Override
    public void start(Stage stage) {
        var arguments = getParameters().getUnnamed();
        composition = Composition.ofProgram(stage, Locale.getDefault());
        // the session may end, or the system ask the program to stop, without the window being closed
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "closing"));
        var root = composition.window();
        var scene = new Scene(root, 1280, 800);
        composition.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setTitle("Mindgap");
        stage.show();
        StartMark.install(scene);
        composition.begin(study(arguments));
    }

    @Override
    public void stop() {
        if (composition != null) {
            composition.close();
        }
    }

    private static Optional<Path> study(List<String> arguments) {
        return arguments.stream().findFirst().map(Path::of);
    }
}
