package org.mindgap.views.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.mindgap.views.kit.FileDialogs;

/** The system's own file dialogs; they open where the last one was left. */
final class SystemFileDialogs implements FileDialogs {
    private final Window owner;
    private @Nullable File folder;

    SystemFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
        return chosen(chooser(title, kinds).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(String title, String name, List<Kind> kinds) {
        var chooser = chooser(title, kinds);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        var chosen = chooser.showDialog(owner);
        if (chosen != null) {
            folder = chosen;
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private FileChooser chooser(String title, List<Kind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        for (var kind : kinds) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns()));
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file != null) {
            folder = file.getAbsoluteFile().getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
