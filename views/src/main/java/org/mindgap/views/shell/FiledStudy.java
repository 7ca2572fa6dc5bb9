package org.mindgap.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Edits;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.MultiplesFigure;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.figure.RankedFigure;
import org.mindgap.figure.RankedRequest;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.benchmark.BenchmarkSource;
import org.mindgap.store.ImportSummary;
import org.mindgap.store.KeptItems;
import org.mindgap.store.LogEntry;
import org.mindgap.store.StudyFile;
import org.mindgap.store.SurveySummary;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.study.FactsReader;
import org.mindgap.views.kit.study.Figures;
import org.mindgap.views.kit.study.OpenStudy;

/** A study in its file. */
final class FiledStudy implements OpenStudy {
    private final StudyFile file;
    private final boolean example;
    private final KeptItems kept;
    private final AnswerSource answers;
    private final Locale locale;
    private @Nullable Calculated calculated;
    private volatile boolean keepsFailed;

    FiledStudy(StudyFile file, boolean example, Locale locale) {
        this(file, example, locale, file.kept());
    }

    /** A study of which the user keeps things elsewhere: the example, whose file may not be written. */
    FiledStudy(StudyFile file, boolean example, Locale locale, KeptItems kept) {
        this.file = file;
        this.kept = kept;
        this.example = example;
        this.locale = locale;
        this.answers = new WithYardsticks(file);
    }

    /** The file itself, for imports. */
    StudyFile file() {
        return file;
    }

    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public boolean example() {
        return example;
    }

    @Override
    public List<Problem> notes() {
        return example ? List.of() : file.notes();
    }

    @Override
    public List<SurveySummary> surveys() {
        return file.surveys();
    }

    @Override
    public Optional<Survey> survey(String id) {
        return file.survey(id);
    }

    @Override
    public AnswerSource answers() {
        return answers;
    }

    @Override
    public GapCalculator gaps(Survey survey) {
        return calculated(survey).gaps();
    }

    @Override
    public boolean keepsFailed() {
        return keepsFailed;
    }

    @Override
    public void keepFailed(boolean now) {
        keepsFailed = now;
    }

    private Calculated calculated(Survey survey) {
        var now = new State(
                survey.id(),
                file.edits().revision(),
                file.news(),
                answers.models(),
                FactsReader.byHand(file.models(), file.kept()),
                keepsFailed);
        synchronized (this) {
            var known = calculated;
            if (known == null || !now.equals(known.of())) {
                var gaps = now.keepsFailed()
                        ? GapCalculator.keepingFailed(survey, answers)
                        : GapCalculator.of(survey, answers);
                known = new Calculated(now, gaps, new FigureBuilder(gaps, answers, locale));
                calculated = known;
            }
            return known;
        }
    }

    /** What keeps what it read of a state of the study. */
    private record Calculated(State of, GapCalculator gaps, FigureBuilder figures) {}

    /**
     * What a calculator was made for: it keeps what it read, and is thrown away when an import, a run or an edit
     * changes that.
     */
    private record State(
            String survey, long revision, long news, List<Model> models, List<String> codes, boolean keepsFailed) {}

    @Override
    public Figures figures(Survey survey) {
        var builder = calculated(survey).figures();
        return new Figures() {
            @Override
            public HeatmapFigure heatmap(HeatmapRequest request, JobContext context) {
                return builder.heatmap(request, context);
            }

            @Override
            public HeatmapFigure heatmapAtOnce(HeatmapRequest request, JobContext context) {
                return builder.heatmapAtOnce(request, context);
            }

            @Override
            public RankedFigure ranked(RankedRequest request, JobContext context) {
                return builder.ranked(request, context);
            }

            @Override
            public MultiplesFigure multiples(String model, Group group, String question, GapQuery query) {
                return builder.multiples(model, group, question, query);
            }

            @Override
            public OverlayFigure overlayAtOnce(
                    String model, AskedAs askedAs, Group group, String question, GapQuery query) {
                return builder.overlayAtOnce(model, askedAs, group, question, query);
            }

            @Override
            public OverlayFigure overlay(String model, AskedAs askedAs, Group group, String question, GapQuery query) {
                return builder.overlayFigure(model, askedAs, group, question, query);
            }
        };
    }

    @Override
    public BenchmarkSource benchmarks() {
        return file.benchmarks();
    }

    @Override
    public List<LogEntry> log() {
        return file.log();
    }

    @Override
    public List<ImportSummary> imports() {
        return file.imports();
    }

    @Override
    public List<ImportSummary> imports(String survey, Set<String> models) {
        return file.imports(survey, models);
    }

    @Override
    public Edits edits() {
        return file.edits();
    }

    @Override
    public KeptItems kept() {
        return kept;
    }

    @Override
    public void close() {
        if (!example) { // the example is shared by the start screen and the rooms, and closed with the program
            file.close();
        }
    }
}
