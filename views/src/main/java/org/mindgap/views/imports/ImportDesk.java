package org.mindgap.views.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.runs.RunFolder;
import org.mindgap.formats.answers.runs.RunReader;
import org.mindgap.formats.preset.Presets;
import org.mindgap.formats.survey.DescribingSurveyReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.table.TableHead;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.KeptReports;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** Brings in surveys and model answers: recognises, asks, imports, and says what was decided and left out. */
public final class ImportDesk {
    /** Kinds of tables of text; how they are read is shown before anything else is asked. */
    private static final Set<String> TABLES = Set.of("csv", "shares-csv");

    private final Importer importer;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final FileDialogs files;
    private final Dialogs dialogs;
    private final ArchiveDesk archives;
    private final RunDesk runs;
    private final Presets presets;

    /** A file and the readers that know it. */
    private record Known(
            Path file,
            List<SurveyReader> surveys,
            List<AnswersReader> answers,
            boolean namesModel,
            TablePreview preview,
            Optional<Described> described,
            Optional<TableHead> table) {

        Known with(Described now) {
            return new Known(file, surveys, answers, namesModel, preview, Optional.of(now), table);
        }

        Known with(TableHead head) {
            return new Known(file, surveys, answers, namesModel, preview, described, Optional.of(head));
        }

        /** Whether it is a table of text before anything else, and how it is read has to be seen. */
        boolean isTable() {
            return !surveys.isEmpty() && TABLES.contains(surveys.get(0).format());
        }

        /** The reader of its kind, where that tells of the variables before an import. */
        Optional<DescribingSurveyReader> describing() {
            return surveys.stream()
                    .limit(1)
                    .filter(DescribingSurveyReader.class::isInstance)
                    .map(DescribingSurveyReader.class::cast)
                    .findFirst();
        }
    }

    public ImportDesk(
            Importer importer,
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            FileDialogs files,
            Dialogs dialogs,
            Presets presets) {
        this.presets = presets;
        this.importer = importer;
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.files = files;
        this.dialogs = dialogs;
        this.archives = new ArchiveDesk(tasks, texts, dialogs);
        this.runs = new RunDesk(importer, workbench, tasks, texts, files, dialogs);
    }

    /** Asks for a survey file. */
    public Optional<Path> chooseSurvey() {
        return files.open(
                texts.get("import.survey.title"),
                List.of(
                        new FileDialogs.Kind(
                                texts.get("file.surveys"),
                                List.of(
                                        "*.sav", "*.zsav", "*.por", "*.dta", "*.zip", "*.csv", "*.tsv", "*.tab",
                                        "*.txt", "*.json")),
                        new FileDialogs.Kind(texts.get("file.all"), List.of("*.*"))));
    }

    /** Asks for a file of model answers. */
    public Optional<Path> chooseAnswers() {
        return files.open(
                texts.get("import.answers.title"),
                List.of(
                        new FileDialogs.Kind(
                                texts.get("file.answers"), List.of("*.jsonl", "*.csv", "*.json", "*.eval")),
                        new FileDialogs.Kind(texts.get("file.all"), List.of("*.*"))));
    }

    /**
     * Brings in a survey.
     *
     * @param study runs its argument when a study is open that can take it
     * @param then is called when the survey is there
     */
    public void survey(Path file, Consumer<Runnable> study, Runnable then) {
        if (!readable(file)) {
            return;
        }
        if (FileKind.of(file) == FileKind.ARCHIVE) {
            archives.open(file, unpacked -> choose(unpacked, study, then));
        } else {
            choose(file, study, then);
        }
    }

    private void choose(Path file, Consumer<Runnable> study, Runnable then) {
        recognise(file, known -> {
            if (known.described().isPresent()) {
                var form = new DescribedForm(
                        file,
                        known.describing().orElseThrow(),
                        known.described().get());
                steps(form).open(dialogs, ready -> study.accept(() -> importSurvey(ready, then)), archives::close);
            } else if (known.surveys().isEmpty()) {
                dialogs.say(
                        texts.get("import.title"),
                        texts.get(
                                known.answers().isEmpty() ? "import.unknown" : "import.isAnswers", file.getFileName()));
                archives.close();
            } else if (known.table().isPresent()) {
                var form = new TableForm(file, known.table().get());
                askTable(form, known, ready -> study.accept(() -> importSurvey(ready, then)));
            } else {
                var form = new SurveyForm(file, known.preview(), known.surveys());
                new SurveyDialog(form, texts, files, tasks)
                        .open(dialogs, ready -> study.accept(() -> importSurvey(ReadySurvey.of(ready), then)));
            }
        });
    }

    private DescribedDialog steps(DescribedForm form) {
        return new DescribedDialog(form, texts, tasks, files, presets);
    }

    /** First how the table is read, then what it is and what its columns are; from there one can go back. */
    private void askTable(TableForm form, Known known, Consumer<ReadySurvey> start) {
        Runnable before = () -> askTable(form, known, start);
        new TableDialog(form, texts, tasks)
                .open(
                        dialogs,
                        () -> known.describing()
                                .ifPresentOrElse(
                                        reader -> askColumns(form, reader, before, start),
                                        () -> askKind(form, known, before, start)),
                        archives::close);
    }

    /** A table that is known as something else than respondents may be that all the same. */
    private void askKind(TableForm form, Known known, Runnable before, Consumer<ReadySurvey> start) {
        var choices = form.choices().get();
        var asked = new SurveyForm(form.file(), TablePreview.of(form.head().get()), known.surveys(), choices);
        new SurveyDialog(asked, texts, files, tasks).before(before).open(dialogs, ready -> {
            if (ready.reader().get() instanceof DescribingSurveyReader reader) {
                askColumns(form, reader, before, start);
            } else {
                start.accept(ReadySurvey.of(ready));
            }
        });
    }

    /** The table is read to its end for the values of its columns. */
    private void askColumns(
            TableForm form, DescribingSurveyReader reader, Runnable before, Consumer<ReadySurvey> start) {
        var choices = form.choices().get();
        tasks.run(
                texts.get("job.describe", form.file().getFileName()),
                context -> Described.read(reader, SurveyRequest.of(form.file()).reading(choices), presets, context),
                described -> steps(new DescribedForm(form.file(), reader, described, choices))
                        .before(before)
                        .open(dialogs, start, archives::close),
                this::failed);
    }

    /** Asks for a folder of a run, or of several. */
    public Optional<Path> chooseFolder() {
        return files.folder(texts.get("import.folder.title"));
    }

    /** Brings in model answers, of a file or of all runs in a folder; as {@link #survey}. */
    public void answers(Path file, Consumer<Runnable> study, Runnable then) {
        if (readable(file)) {
            tasks.run(
                    texts.get("job.recognise"),
                    context -> importer.folder(file),
                    folder -> folder.ifPresentOrElse(
                            runsIn -> answers(file, runsIn, study, then), () -> answersOf(file, study, then)),
                    this::failed);
        }
    }

    private void answers(Path folder, RunFolder found, Consumer<Runnable> study, Runnable then) {
        if (found.runs().stream().noneMatch(r -> r.reader() instanceof RunReader)) {
            dialogs.say(
                    texts.get("import.answers.head"),
                    texts.get(
                            found.runs().isEmpty() ? "import.folder.none" : "import.folder.single",
                            folder.getFileName()));
            return;
        }
        study.accept(() -> runs.open(found, (report, next) -> brought(report, then, next)));
    }

    private void answersOf(Path file, Consumer<Runnable> study, Runnable then) {
        recognise(file, known -> {
            if (known.answers().isEmpty()) {
                dialogs.say(
                        texts.get("import.answers.head"),
                        texts.get(
                                known.surveys().isEmpty() ? "import.answers.unknown" : "import.isSurvey",
                                file.getFileName()));
            } else if (known.answers().get(0) instanceof RunReader run) {
                study.accept(() -> runs.open(file, run, report -> brought(report, then, () -> {})));
            } else if (known.namesModel()) {
                study.accept(() -> importAnswers(file, known.answers().get(0), "", then));
            } else {
                new ModelDialog(texts)
                        .open(
                                dialogs,
                                file,
                                known.answers().get(0),
                                model -> study.accept(() ->
                                        importAnswers(file, known.answers().get(0), model, then)));
            }
        });
    }

    /** Whether a dropped file is rather model answers than a survey; told on the window's thread. */
    public void isAnswers(Path file, Consumer<Boolean> then) {
        recognise(
                file,
                known -> then.accept(
                        !known.answers().isEmpty() && known.surveys().stream().allMatch(SurveyReader::respondents)));
    }

    /** Whether something dropped is a folder; told on the window's thread. */
    public void isFolder(Path file, Consumer<Boolean> then) {
        tasks.run(texts.get("job.recognise"), context -> Files.isDirectory(file), then, this::failed);
    }

    /** Says plainly that a kind of file cannot be opened yet. */
    private boolean readable(Path file) {
        if (FileKind.of(file) == FileKind.LATER) {
            dialogs.say(texts.get("import.title"), texts.get("import.later", file.getFileName()));
            return false;
        }
        return true;
    }

    private void recognise(Path file, Consumer<Known> then) {
        tasks.run(
                texts.get("job.recognise"),
                context -> {
                    if (Files.size(file) == 0) { // of whatever kind: a copy that was broken off
                        throw new ProblemException(
                                Problem.error("formats.empty-file").at(Place.file(String.valueOf(file.getFileName()))));
                    }
                    var surveys = importer.surveyReaders(file);
                    var answers = importer.answersReaders(file);
                    var csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
                    var known = new Known(
                            file,
                            surveys,
                            answers,
                            !answers.isEmpty() && answers.get(0).namesModel(file),
                            csv && !surveys.isEmpty() ? TablePreview.read(file, context) : TablePreview.none(),
                            Optional.empty(),
                            Optional.empty());
                    if (known.isTable()) {
                        return known.with(TableHead.read(file, TableChoices.NONE));
                    }
                    var describing = known.describing();
                    return describing.isEmpty()
                            ? known
                            : known.with(Described.read(describing.get(), SurveyRequest.of(file), presets, context));
                },
                then,
                this::failed);
    }

    private void importSurvey(ReadySurvey ready, Runnable then) {
        var taken = archives.taken();
        workbench
                .current()
                .ifPresent(now -> tasks.write(
                        texts.get("job.import", ready.request().file().getFileName()),
                        context -> {
                            var problems = new ArrayList<>(taken);
                            problems.addAll(importer.survey(now.study(), ready.reader(), ready.request(), context));
                            problems.addAll(ready.decided());
                            var report = new ImportReports.Report(done(ready.name(), problems), problems);
                            keep(now.study(), ready.name(), report);
                            return report;
                        },
                        report -> workbench.refreshNewest(
                                () -> {
                                    archives.close();
                                    then.run();
                                    report(ImportReports.Kind.SURVEY, report.words(), report.problems(), () -> {});
                                },
                                this::failed),
                        this::failed,
                        () -> {
                            archives.close();
                            dialogs.say(texts.get("import.stopped"), texts.get("import.stopped.more"));
                        }));
    }

    private String done(String name, List<Problem> problems) {
        return texts.get(problems.isEmpty() ? "import.done.plain" : "import.done.report", name);
    }

    /** So that a later session can read it too. */
    private static void keep(OpenStudy study, String name, ImportReports.Report report) {
        var surveys = study.surveys();
        if (!surveys.isEmpty()) {
            new KeptReports(study.kept()).put(surveys.get(surveys.size() - 1).id(), name, report);
        }
    }

    private void importAnswers(Path file, AnswersReader reader, String model, Runnable then) {
        workbench
                .current()
                .ifPresent(now -> tasks.write(
                        texts.get("job.import", file.getFileName()),
                        context -> importer.answers(now.study(), reader, file, model, context),
                        report -> brought(report, then, () -> {}),
                        this::failed,
                        () -> dialogs.say(texts.get("import.stopped"), texts.get("import.stopped.more"))));
    }

    /** @param closed runs when the report was read */
    private void brought(AnswersReport report, Runnable then, Runnable closed) {
        workbench.refresh(
                Optional.empty(),
                () -> {
                    then.run();
                    report(
                            ImportReports.Kind.ANSWERS,
                            texts.get("import.done.answers", report.matched(), report.rows()),
                            report.problems(),
                            closed);
                },
                this::failed);
    }

    private void report(ImportReports.Kind kind, String words, List<Problem> problems, Runnable closed) {
        workbench.reports().keep(kind, new ImportReports.Report(words, problems));
        dialogs.sayOnceDrawn(texts.get("import.done"), words, problems, closed);
    }

    private void failed(List<Problem> problems) {
        archives.close();
        dialogs.say(texts.get("import.failed"), texts.get("import.failed.more"), problems);
    }
}
