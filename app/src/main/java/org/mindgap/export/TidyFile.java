package org.mindgap.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Survey;

/** The tidy table as a file, written whole or not at all. */
public final class TidyFile {
    private final AnswerSource answers;

    public TidyFile(AnswerSource answers) {
        this.answers = answers;
    }

    /** Writes it beside its place first, then moves it there; a stop leaves nothing. */
    public void write(List<Survey> surveys, Path file, JobContext context) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        var draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (var out = Files.newBufferedWriter(draft, StandardOpenOption.CREATE_NEW)) {
                new TidyTable(answers).write(surveys, out, context);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
