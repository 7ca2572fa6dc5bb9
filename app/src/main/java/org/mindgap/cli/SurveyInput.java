package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.archive.ArchivedFile;
import org.mindgap.formats.archive.SurveyArchive;
import org.mindgap.formats.archive.UnpackedSurvey;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The file that a command is to read: the named one, or one taken out of an archive, which is deleted on closing.
 *
 * @param path to read
 * @param unpacked what has to be deleted
 * @param notes where the file came from
 */
record SurveyInput(Path path, Optional<UnpackedSurvey> unpacked, List<Problem> notes) implements AutoCloseable {

    /**
     * Opens a file.
     *
     * @param entry name of a file in the archive, with or without its folders; null where there is one survey only
     * @throws ProblemException if it is an archive from which no single survey can be taken
     */
    static SurveyInput open(Path file, @Nullable String entry) throws IOException, ProblemException {
        var name = FileFacts.name(file);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip") || !Files.isRegularFile(file)) {
            if (entry != null) {
                throw new ProblemException(
                        Problem.error("cli.no-archive", entry).at(Place.file(name)));
            }
            return new SurveyInput(file, Optional.empty(), List.of());
        }
        var archive = SurveyArchive.open(file);
        var chosen = chosen(archive, entry, name);
        var unpacked = archive.unpack(chosen, JobContext.unwatched());
        return new SurveyInput(
                unpacked.path(),
                Optional.of(unpacked),
                List.of(Problem.note("cli.unpacked", chosen.name(), name)
                        .at(Place.file(FileFacts.name(unpacked.path())))));
    }

    private static ArchivedFile chosen(SurveyArchive archive, @Nullable String entry, String name)
            throws ProblemException {
        var surveys = archive.surveys();
        if (entry == null) {
            if (surveys.size() > 1) {
                throw new ProblemException(Problem.error("cli.archive-several", surveys.size(), names(surveys))
                        .at(Place.file(name)));
            }
            return surveys.get(0);
        }
        var found = surveys.stream()
                .filter(f -> f.name().equals(entry) || f.shortName().equals(entry))
                .toList();
        if (found.size() != 1) {
            throw new ProblemException(Problem.error(
                            found.isEmpty() ? "cli.archive-no-entry" : "cli.archive-entries", entry, names(surveys))
                    .at(Place.file(name)));
        }
        return found.get(0);
    }

    private static String names(List<ArchivedFile> files) {
        return String.join(
                ", ", files.stream().map(ArchivedFile::name).limit(40).toList());
    }

    @Override
    public void close() throws IOException {
        if (unpacked.isPresent()) {
            unpacked.get().close();
        }
    }
}
