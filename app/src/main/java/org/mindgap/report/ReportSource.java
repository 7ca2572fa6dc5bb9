package org.mindgap.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapCalculator;
import org.mindgap.look.CellNote;
import org.mindgap.look.Looks;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.StereotypeDirection;
import org.mindgap.store.ImportSummary;
import org.mindgap.store.KeptStereotypes;
import org.mindgap.store.LogEntry;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

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
        Stereotypes stereotypes) {
    /** Where no stereotype was declared. */
    public ReportSource(
            String name,
            Surveys surveys,
            AnswerSource answers,
            Calculators gaps,
            List<LogEntry> log,
            List<ImportSummary> imports,
            Files files,
            List<CellNote> notes) {
        this(name, surveys, answers, gaps, log, imports, files, notes, survey -> List.of());
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
                new KeptStereotypes(study.kept())::of);
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
