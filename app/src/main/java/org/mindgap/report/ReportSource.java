package org.mindgap.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapCalculator;
import org.mindgap.look.CellNote;
import org.mindgap.look.Looks;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.StereotypeDirection;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.BenchmarkSource;
import org.mindgap.store.GroupLinks;
import org.mindgap.store.ImportSummary;
import org.mindgap.store.KeptItems;
import org.mindgap.store.KeptStereotypes;
import org.mindgap.store.LogEntry;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * What a report is written from. Slow: reads a study.
 *
 * @param name of the study's file
 * @param surveys looks a survey up by its id
 * @param answers with yardsticks
 * @param gaps a calculator of these answers for a survey
 * @param log what was done to the study, oldest first
 * @param imports of answers, oldest first
 * @param files looks up from which of these some models have their answers
 * @param notes of users on cells
 * @param stereotypes what was declared of a survey
 * @param benchmarks of the study
 */
public record ReportSource(
        String name,
        Surveys surveys,
        AnswerSource answers,
        Calculators gaps,
        List<LogEntry> log,
        List<ImportSummary> imports,
        Files files,
        List<CellNote> notes,
        Stereotypes stereotypes,
        Benchmarks benchmarks) {
    /** Where no stereotype was declared, and no benchmark is. */
    public ReportSource(
            String name,
            Surveys surveys,
            AnswerSource answers,
            Calculators gaps,
            List<LogEntry> log,
            List<ImportSummary> imports,
            Files files,
            List<CellNote> notes) {
        this(name, surveys, answers, gaps, log, imports, files, notes, survey -> List.of(), Benchmarks.NONE);
    }

    public ReportSource {
        log = List.copyOf(log);
        imports = List.copyOf(imports);
        notes = List.copyOf(notes);
    }

    /** Looks up imports. */
    public interface Files {
        /** Those that brought answers of these models to a survey, oldest first. */
        List<ImportSummary> of(String survey, Set<String> models);
    }

    /** Looks surveys up. */
    public interface Surveys {
        Optional<Survey> find(String id);
    }

    /** Looks up declared stereotypes. */
    public interface Stereotypes {
        List<StereotypeDirection> of(String survey) throws ProblemException;
    }

    /**
     * Benchmarks of a study.
     *
     * @param source items and answers
     * @param mapping which groups of a survey's variable a benchmark calls how, of those that it names
     */
    public record Benchmarks(BenchmarkSource source, Mapping mapping) {
        static final Benchmarks NONE = new Benchmarks(new NoBenchmarks(), (set, survey, variable, groups) -> Map.of());

        /** Labels of groups, each with what the benchmark calls it. */
        public interface Mapping {
            Map<String, String> of(String set, Survey survey, Variable variable, List<String> groups);
        }

        /** Of what a study has and what was said in it. */
        public static Benchmarks of(BenchmarkSource source, KeptItems kept) {
            return new Benchmarks(source, new GroupLinks(kept)::mapping);
        }
    }

    private static final class NoBenchmarks implements BenchmarkSource {
        @Override
        public List<BenchmarkSet> sets() {
            return List.of();
        }

        @Override
        public List<BenchmarkItem> items(String set) {
            return List.of();
        }

        @Override
        public List<BenchmarkSeries> series() {
            return List.of();
        }

        @Override
        public List<BenchmarkAnswer> answers(String series) {
            return List.of();
        }
    }

    /** Makes calculators, or has them. */
    public interface Calculators {
        GapCalculator of(Survey survey);
    }

    /** Of a study's file. */
    public static ReportSource of(StudyFile study) {
        var all = new WithYardsticks(study);
        return new ReportSource(
                String.valueOf(study.path().getFileName()),
                study::survey,
                all,
                survey -> GapCalculator.of(survey, all),
                study.log(),
                study.imports(),
                study::imports,
                new Looks(study.kept()).notes(),
                new KeptStereotypes(study.kept())::of,
                Benchmarks.of(study.benchmarks(), study.kept()));
    }

    /** The same with numbers of answers that failed the checks as a whole; keeps calculators, one for each survey. */
    ReportSource keepingFailed() {
        var known = new ConcurrentHashMap<String, GapCalculator>();
        return new ReportSource(
                name,
                surveys,
                answers,
                survey -> known.computeIfAbsent(survey.id(), id -> GapCalculator.keepingFailed(survey, answers)),
                log,
                imports,
                files,
                notes,
                stereotypes,
                benchmarks);
    }

    FigureBuilder figures(Survey survey) {
        return new FigureBuilder(gaps.of(survey), answers, Locale.ENGLISH);
    }

    /** The version of the program that computes now. */
    public static String program() {
        var version = ReportSource.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
