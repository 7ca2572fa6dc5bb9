package org.mindgap.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;

/** The example of the first minute: published percentages of real people, answers of four invented models. */
public final class Example implements AutoCloseable {
    private static final String NAME =
            "Religion in India and its neighbours, published percentages, questions in our own words";

    private final StudyFile study;
    private final Optional<Path> folder;

    private Example(StudyFile study, Optional<Path> folder) {
        this.study = study;
        this.folder = folder;
    }

    /**
     * Builds the example's study from the plain files of {@code sample-data}.
     *
     * @param file the study to create; never overwritten
     */
    public static void build(Path file) throws IOException, ProblemException {
        build(file, SampleData.folder());
    }

    /** The same from another folder: {@code shares.csv} and any number of {@code *.jsonl} with answers. */
    static void build(Path file, Path samples) throws IOException, ProblemException {
        new SampleStudy(false).build(file, request(samples.resolve("shares.csv")), answers(samples));
    }

    /**
     * Opens the study that was built with the program, which the system property {@code mindgap.example} names; where
     * there is none that can be read, one is built as {@link #temporary()} does.
     */
    public static Example open() throws IOException, ProblemException {
        return open(System.getProperty("mindgap.example", ""));
    }

    static Example open(String built) throws IOException, ProblemException {
        if (!built.isEmpty()) {
            try {
                return new Example(StudyFile.openReadOnly(Path.of(built)), Optional.empty());
            } catch (ProblemException e) {
                return temporary(); // it is damaged, or gone
            }
        }
        return temporary();
    }

    /** Builds it in a temporary folder and opens it; closing takes all of it away. */
    public static Example temporary() throws IOException, ProblemException {
        var folder = Files.createTempDirectory("mindgap-example");
        try {
            var file = folder.resolve("example.mindgap");
            build(file);
            return new Example(StudyFile.openReadOnly(file), Optional.of(folder));
        } catch (IOException | ProblemException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    public StudyFile study() {
        return study;
    }

    @Override
    public void close() throws IOException {
        study.close();
        if (folder.isPresent()) {
            delete(folder.get());
        }
    }

    private static SurveyRequest request(Path file) {
        var usual = SurveyRequest.of(file);
        return SurveyRequest.of(usual.file())
                .codebook(usual.codebook())
                .weight(usual.weight())
                .country(usual.country())
                .countryIs(usual.countryIs())
                .religion(usual.religion())
                .groups(usual.groups())
                .name(NAME);
    }

    private static List<Path> answers(Path samples) throws IOException {
        try (var files = Files.list(samples)) {
            return files.filter(f -> FileFacts.name(f).endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
