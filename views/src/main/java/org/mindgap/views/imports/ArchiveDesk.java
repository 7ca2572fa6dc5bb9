package org.mindgap.views.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mindgap.formats.archive.ArchivedFile;
import org.mindgap.formats.archive.SurveyArchive;
import org.mindgap.formats.archive.UnpackedSurvey;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Takes one survey out of an archive. Holds one unpacked file at most, until it was imported or the next is opened. */
final class ArchiveDesk {
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private Optional<Taken> taken = Optional.empty();

    /** A file that was unpacked, and where it came from. */
    private record Taken(UnpackedSurvey unpacked, Path archive, ArchivedFile file) {}

    ArchiveDesk(Tasks tasks, Texts texts, Dialogs dialogs) {
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** @param then gets the unpacked file */
    void open(Path archive, Consumer<Path> then) {
        close();
        tasks.run(
                texts.get("job.recognise"),
                context -> SurveyArchive.open(archive),
                opened -> {
                    if (opened.surveys().size() == 1) {
                        unpack(opened, opened.surveys().get(0), then);
                    } else {
                        new ArchiveDialog(opened, texts).open(dialogs, file -> unpack(opened, file, then));
                    }
                },
                this::failed);
    }

    private void unpack(SurveyArchive archive, ArchivedFile file, Consumer<Path> then) {
        tasks.run(
                texts.get("job.unpack", file.shortName()),
                context -> archive.unpack(file, context),
                unpacked -> {
                    taken = Optional.of(new Taken(unpacked, archive.path(), file));
                    then.accept(unpacked.path());
                },
                this::failed);
    }

    /** Where the file came from, for the report of the import. */
    List<Problem> taken() {
        return taken.map(t -> List.of(Problem.note("views.unpacked", t.file().name(), FileFacts.name(t.archive()))
                        .at(Place.file(FileFacts.name(t.unpacked().path())))))
                .orElse(List.of());
    }

    /** Deletes what was unpacked; does nothing where nothing was. */
    void close() {
        taken.ifPresent(t -> tasks.run(
                texts.get("job.unpack", t.file().shortName()),
                context -> {
                    delete(t.unpacked());
                    return t;
                },
                gone -> {},
                this::failed));
        taken = Optional.empty();
    }

    private static void delete(UnpackedSurvey unpacked) throws IOException {
        unpacked.close();
    }

    private void failed(List<Problem> problems) {
        dialogs.say(texts.get("import.failed"), texts.get("import.failed.more"), problems);
    }
}
