package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.mindgap.document.DocumentWriter;
import org.mindgap.formats.benchmark.BenchmarkFormats;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.look.SavedView;
import org.mindgap.views.answers.AnswersModel;
import org.mindgap.views.answers.AnswersView;
import org.mindgap.views.answers.AskDesk;
import org.mindgap.views.compare.CompareView;
import org.mindgap.views.compare.ConsistencyModel;
import org.mindgap.views.compare.FitModel;
import org.mindgap.views.compare.FurtherModel;
import org.mindgap.views.compare.PairsModel;
import org.mindgap.views.compare.PresetDesk;
import org.mindgap.views.compare.PresetModel;
import org.mindgap.views.compare.SubgroupsModel;
import org.mindgap.views.data.DataModel;
import org.mindgap.views.data.DataView;
import org.mindgap.views.data.EditModel;
import org.mindgap.views.data.RespondentsModel;
import org.mindgap.views.data.TranslationsModel;
import org.mindgap.views.export.ExportDesk;
import org.mindgap.views.gaps.CountriesDesk;
import org.mindgap.views.gaps.CrosstabModel;
import org.mindgap.views.gaps.FiltersAhead;
import org.mindgap.views.gaps.GapsModel;
import org.mindgap.views.gaps.GapsView;
import org.mindgap.views.gaps.KeptLooks;
import org.mindgap.views.gaps.QuestionModel;
import org.mindgap.views.holds.HoldsDesk;
import org.mindgap.views.imports.FileKind;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.Look;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;
import org.mindgap.views.report.ExportsDesk;
import org.mindgap.views.report.PinRow;
import org.mindgap.views.report.ReportModel;
import org.mindgap.views.report.ReportView;
import org.mindgap.views.stereotypes.BenchmarkDesk;
import org.mindgap.views.stereotypes.BenchmarksModel;
import org.mindgap.views.stereotypes.DifferencesModel;
import org.mindgap.views.stereotypes.PairModel;
import org.mindgap.views.stereotypes.RoomViews;
import org.mindgap.views.stereotypes.StereotypesView;

/**
 * The rooms of the window. What they show is made at once, so that it hears of every study; the rooms themselves when
 * one is entered or a study is opened, since the start screen does without them and they take longer than it does.
 */
final class Rooms {
    private final Parts parts;
    private final MainWindow window;
    private final Desk desk;
    private final EditModel edits;
    private final ExportDesk saver;
    private final ExportsDesk exports;
    private final ReportModel report;
    private final HoldsDesk holds;
    private final CountriesDesk countries;
    private final GapsModel gaps;
    private final QuestionModel question;
    private final CrosstabModel crosstab;
    private final KeptLooks looks;
    private final DifferencesModel differences;
    private final PairModel pairs;
    private final BenchmarksModel benchmarks;
    private final BenchmarkDesk benchmarkDesk;
    private final CompareView.Parts compared;
    private final DataModel data;
    private final RespondentsModel respondents;
    private final TranslationsModel translations;
    private final AnswersModel answers;
    private final Queue<Runnable> unfurnished = new ArrayDeque<>();

    /** What every room works with. */
    record Parts(
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            FigureScreens figures,
            Dialogs dialogs,
            Look look,
            Composition.Outside outside,
            AskDesk asking) {}

    Rooms(Parts parts, MainWindow window, Desk desk, EditModel edits, ExportDesk saver, ExportsDesk exports) {
        this.exports = exports;
        this.parts = parts;
        this.window = window;
        this.desk = desk;
        this.edits = edits;
        this.saver = saver;
        var workbench = parts.workbench();
        var tasks = parts.tasks();
        var texts = parts.texts();
        report = new ReportModel(workbench, tasks, texts);
        report.said().addListener((o, before, now) -> window.say(now));
        var files = parts.outside().files();
        holds = new HoldsDesk(workbench, tasks, texts, parts.dialogs(), files, saver);
        countries = new CountriesDesk(
                workbench, texts, new CountriesDesk.Tools(tasks, files, parts.dialogs()), edits::apply);
        gaps = new GapsModel(workbench, tasks, texts, Metrics.GAP_POINTS);
        FiltersAhead.of(workbench, tasks, gaps);
        question = new QuestionModel(workbench, tasks, texts);
        crosstab = new CrosstabModel(workbench, tasks, texts);
        looks = new KeptLooks(workbench, tasks, texts);
        differences = new DifferencesModel(workbench, tasks, texts);
        pairs = new PairModel(workbench, tasks, texts);
        benchmarks = new BenchmarksModel(workbench, differences, tasks, texts);
        var consistency = new ConsistencyModel(workbench, tasks, texts);
        benchmarkDesk = new BenchmarkDesk(
                new FiledBenchmarks(new BenchmarkFormats()),
                benchmarks,
                workbench,
                tasks,
                texts,
                files,
                parts.dialogs());
        compared = new CompareView.Parts(
                new PairsModel(workbench, tasks, texts),
                new SubgroupsModel(workbench, tasks, texts),
                consistency,
                new FitModel(workbench, consistency, tasks, texts),
                new FurtherModel(workbench, tasks, texts),
                files,
                parts.figures(),
                saver,
                new PresetDesk(
                        new PresetModel(workbench, shelf(), tasks, texts), texts, parts.dialogs(), files, report),
                Optional.of(report));
        data = new DataModel(workbench, tasks, texts);
        report.rows()
                .addListener((ListChangeListener<PinRow>) change -> data.stale().look());
        looks.kept().addListener((o, before, now) -> {
            data.stale().look();
            report.noted();
        });
        respondents = new RespondentsModel(workbench, tasks, texts);
        translations = new TranslationsModel(workbench, tasks, texts);
        answers = new AnswersModel(workbench, texts);
        window.guideBy(gaps.chosen(), question.question());
        question.question().addListener((o, before, now) -> {
            if (now != null && now.eastAsian()) { // a prompt or reply in letters that the survey does not have
                parts.look().write(true);
            }
        });
        later(Room.GAPS, this::gaps);
        later(Room.DATA, this::data);
        later(Room.ANSWERS, () -> new AnswersView(answers, parts.asking(), texts, desk));
        later(Room.REPORT, this::report);
        later(Room.DIFFERENCES, this::differences);
        later(Room.COMPARE, this::compare);
    }

    /** What of the rooms can be done from everywhere. */
    List<Command> everywhere() {
        return Stream.of(compared.presets().commands(), countries.commands())
                .flatMap(List::stream)
                .toList();
    }

    private void later(Room room, Supplier<Screen> made) {
        unfurnished.add(() -> window.put(room, made.get()));
    }

    /** Makes the next room that is not there yet; says whether there are more. */
    boolean furnishNext() {
        var next = unfurnished.poll();
        if (next != null) {
            next.run();
        }
        return !unfurnished.isEmpty();
    }

    /** Makes all rooms that are not there yet. */
    void furnish() {
        while (!unfurnished.isEmpty()) {
            furnishNext();
        }
    }

    private Screen gaps() {
        return new GapsView(
                new GapsView.Parts(
                        gaps,
                        question,
                        Metrics.all(),
                        parts.figures(),
                        saver,
                        crosstab,
                        looks,
                        new GapsView.Hooks(Optional.of(report), Optional.of(holds), Optional.of(countries))),
                parts.texts(),
                desk,
                window::fold);
    }

    /**
     * Brings in a dropped file where the room that is shown says what it is.
     *
     * @param then runs when it is in
     * @return whether the room takes it
     */
    boolean takes(Path file, Runnable then) {
        if (FileKind.of(file) != FileKind.TEXT) {
            return false;
        }
        if (benchmarks.looking()) {
            benchmarkDesk.bring(file, then);
            return true;
        }
        var scores = compared.consistency();
        var table = compared.fit();
        if (scores.looking()) {
            scores.open(file);
        } else if (table.looking()) {
            table.open(file);
        }
        if (scores.looking() || table.looking()) {
            then.run();
            return true;
        }
        return false;
    }

    private Screen differences() {
        return new StereotypesView(
                new StereotypesView.Parts(
                        differences,
                        pairs,
                        benchmarks,
                        parts.workbench(),
                        parts.figures(),
                        saver,
                        Optional.of(report),
                        new RoomViews(parts.workbench(), parts.tasks(), parts.texts()),
                        benchmarkDesk,
                        set -> parts.asking().benchmark(set, () -> window.go(Room.ANSWERS))),
                parts.texts(),
                desk,
                window::fold,
                window::again);
    }

    /** Presets of studies put views of the heatmap where those that somebody saved are. */
    private PresetModel.Shelf shelf() {
        return new PresetModel.Shelf() {
            @Override
            public Set<String> names() {
                return looks.names();
            }

            @Override
            public void put(List<SavedView> views, Runnable then) {
                looks.save(views, then);
            }

            @Override
            public void take(List<SavedView> views, Runnable then) {
                looks.remove(views, then);
            }
        };
    }

    private Screen compare() {
        return new CompareView(compared, parts.texts(), desk, window::fold, window::again);
    }

    private Screen data() {
        var files = parts.outside().files();
        return new DataView(
                new DataView.Parts(data, respondents, translations, edits, parts.tasks(), files, parts.dialogs()),
                parts.texts(),
                desk);
    }

    private Screen report() {
        return new ReportView(
                report,
                parts.texts(),
                parts.figures(),
                new ReportView.Output(
                        parts.outside().renderer(),
                        ServiceLoader.load(DocumentWriter.class).findFirst(),
                        parts.outside().files(),
                        parts.dialogs(),
                        exports),
                () -> desk.go(Room.GAPS));
    }
}
