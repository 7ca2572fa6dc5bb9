package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mindgap.fuzz.FuzzTarget.Finding;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

/** The study into which a target imports: after some imports it is closed, checked and begun anew. */
final class KeptStudy implements AutoCloseable {
    private static final int IMPORTS = 50;

    private final Path file;
    private final Optional<Survey> known;
    private Optional<StudyFile> open = Optional.empty();
    private int imports;

    /** @param known a survey that is in the study from the beginning */
    KeptStudy(Path folder, Optional<Survey> known) {
        this.file = folder.resolve("kept.mindgap");
        this.known = known;
    }

    /** Goes on to the next file; now and then in a new study. */
    StudyFile next() throws ProblemException, IOException {
        if (imports >= IMPORTS) {
            close();
        }
        return study();
    }

    private StudyFile study() throws ProblemException, IOException {
        if (open.isEmpty()) {
            var made = StudyFile.create(file);
            open = Optional.of(made);
            if (known.isPresent()) {
                made.addSurvey(known.get(), JobContext.unwatched());
            }
        }
        return open.get();
    }

    void imported() {
        imports++;
    }

    /** Everything that a refused file must not change. */
    List<String> contents() throws ProblemException, IOException {
        var study = study();
        return Stream.of(
                        study.surveys().stream(),
                        study.models().stream(),
                        study.imports().stream(),
                        study.log().stream())
                .flatMap(s -> s.map(Object::toString))
                .toList();
    }

    long answers() throws ProblemException, IOException {
        var study = study();
        var count = 0L;
        for (var survey : study.surveys()) {
            for (var model : study.models()) {
                count += study.answers(survey.id(), model.id()).size();
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        if (open.isEmpty()) {
            return;
        }
        open.get().close();
        open = Optional.empty();
        imports = 0;
        var wrong = StudyFile.check(file).stream()
                .map(Problem::code)
                .filter(c -> c.startsWith("store.") && !c.equals("store.rows-left-out"))
                .toList();
        try (var beside = Files.list(file.getParent())) {
            var left = beside.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("kept.mindgap") && !n.equals("kept.mindgap"))
                    .toList();
            if (!left.isEmpty()) {
                throw new Finding("left beside the study: " + left);
            }
        } finally {
            Files.deleteIfExists(file);
        }
        if (!wrong.isEmpty()) {
            throw new Finding("the study after imports: " + wrong);
        }
    }
}
