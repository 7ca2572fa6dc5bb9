package org.mindgap.formats.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mindgap.formats.text.FileFacts;

/**
 * A file taken out of an archive, in a folder of its own that only this user may read. Closing deletes both; should
 * nobody close it, they go when the program ends.
 *
 * @param path of the file; its name is made of plain letters and digits of the archived one
 * @param folder that holds nothing else
 */
public record UnpackedSurvey(Path path, Path folder) implements AutoCloseable {

    static UnpackedSurvey create(String archivedName) throws IOException {
        var folder = Files.createTempDirectory("mindgap-");
        folder.toFile().deleteOnExit();
        var dot = archivedName.lastIndexOf('.');
        var stem = FileFacts.plainId(dot > 0 ? archivedName.substring(0, dot) : archivedName);
        var ending = dot > 0 ? FileFacts.plainId(archivedName.substring(dot + 1)) : "";
        var file = folder.resolve((stem.isEmpty() ? "survey" : stem) + "." + ending.toLowerCase(Locale.ROOT));
        file.toFile().deleteOnExit();
        return new UnpackedSurvey(file, folder);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
    }
}
