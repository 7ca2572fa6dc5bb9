package org.mindgap.example;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Where the example's plain files are: {@code sample-data} in the folder that the system property {@code mindgap.home}
 * names, else in the nearest folder above the application's own jar or classes.
 */
final class SampleData {
    private static final String FOLDER = "sample-data";

    private SampleData() {}

    static Path folder() throws ProblemException {
        var home = System.getProperty("mindgap.home", "");
        if (!home.isEmpty()) {
            return existing(Path.of(home));
        }
        for (var above = origin(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(FOLDER))) {
                return above.resolve(FOLDER);
            }
        }
        throw new ProblemException(Problem.error("example.missing"));
    }

    private static Path existing(Path home) throws ProblemException {
        var folder = home.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.error("example.missing"));
        }
        return folder;
    }

    private static Path origin() throws ProblemException {
        var source = SampleData.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new ProblemException(Problem.error("example.missing"));
        }
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new ProblemException(Problem.error("example.missing"), e);
        }
    }
}
