package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.RunJsonlReader;
import org.mindgap.formats.survey.RespondentCsvReader;
import org.mindgap.formats.survey.SharesCsvReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;

/** Everything that reads files of others: each reader that the program finds, codebooks, the study file. */
final class FuzzTargets {
    private static final Set<String> IN_ARCHIVES = Set.of("sav", "dta", "por", "csv");

    private final Seeds seeds = Seeds.ofResources();
    private final RealFiles real;
    private final Path folder;

    /**
     * @param folder for files that come and go
     * @param real files of others, beside the small ones of the resources
     */
    FuzzTargets(Path folder, RealFiles real) {
        this.folder = folder;
        this.real = real;
    }

    /** One of them, made when it is wanted. */
    interface Maker {
        FuzzTarget make() throws IOException;
    }

    /** A name and what makes the target. */
    record Named(String name, Maker maker) {
        @Override
        public String toString() {
            return name;
        }
    }

    List<Named> all() throws IOException {
        var all = new ArrayList<Named>();
        for (var reader : new org.mindgap.formats.survey.Formats().readers()) {
            all.add(new Named(
                    "survey " + reader.format(),
                    () -> SurveyTarget.ofFiles(
                            reader, seeds, real.of(reader::recognises), own("survey-" + reader.format()))));
        }
        for (var reader : new org.mindgap.formats.answers.Formats().readers()) {
            all.add(new Named(
                    "answers " + reader.format(),
                    () -> new AnswersTarget(
                            reader, seeds, real.of(reader::recognises), own("answers-" + reader.format()))));
        }
        for (var reader : BenchmarkTarget.READERS.entrySet()) {
            all.add(new Named(
                    "benchmark " + reader.getKey().format(),
                    () -> new BenchmarkTarget(reader.getKey(), reader.getValue(), seeds)));
        }
        for (var kind : seeds.codebooks()) {
            all.add(new Named(
                    "codebook " + kind,
                    () -> SurveyTarget.ofCodebooks(kind, new RespondentCsvReader(), seeds, own("codebook-" + kind))));
        }
        all.add(new Named("archive zip", this::archives));
        all.add(new Named("study file", () -> {
            var own = own("study");
            return new StudyTarget(study(own), own);
        }));
        return all;
    }

    /** The files of respondents once more: damaged in their dictionary alone, and behind it alone. */
    List<Named> parts() throws IOException {
        var parts = new ArrayList<Named>();
        for (var reader : new org.mindgap.formats.survey.Formats().readers()) {
            if (IN_ARCHIVES.contains(reader.format())) {
                for (var cells : List.of(true, false)) {
                    var name = "survey " + reader.format() + (cells ? ", cells" : ", fields");
                    parts.add(new Named(
                            name,
                            () -> new PartTarget(
                                    SurveyTarget.ofFiles(
                                            reader,
                                            seeds,
                                            real.of(reader::recognises),
                                            own(name.replaceAll("[^a-z]+", "-"))),
                                    cells)));
                }
            }
        }
        return parts;
    }

    private FuzzTarget archives() throws IOException {
        var inside = new LinkedHashMap<SurveyReader, SurveyTarget>();
        for (var reader : new org.mindgap.formats.survey.Formats().readers()) {
            if (IN_ARCHIVES.contains(reader.format())) {
                inside.put(
                        reader,
                        SurveyTarget.ofFiles(
                                reader, seeds, real.of(reader::recognises), own("archived-" + reader.format())));
            }
        }
        return new ArchiveTarget(inside);
    }

    private Path own(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Respondents, published shares, answers and a yardstick. */
    private Path study(Path own) throws IOException {
        var file = Files.createTempDirectory(own, "whole").resolve("whole.mindgap");
        var codebook = seeds.codebook("csv").stream().findFirst();
        var csv = own.resolve("respondents.csv");
        Files.write(csv, seeds.of("survey", "csv").get(0).bytes());
        var run = own.resolve("run.jsonl");
        Files.write(run, seeds.of("answers", "run-jsonl").get(0).bytes());
        var shares = seeds.beside("answers", "run-jsonl", "survey.csv");
        try (var study = StudyFile.create(file)) {
            add(study, new RespondentCsvReader(), csv, codebook);
            add(study, new SharesCsvReader(), shares, Optional.empty());
            var survey = study.survey(study.surveys().get(1).id()).orElseThrow();
            try (var sink = study.beginAnswers("run.jsonl", "ab")) {
                var request = new AnswersRequest(run, List.of(survey), Optional.empty(), false);
                sink.commit(new RunJsonlReader().read(request, sink, JobContext.unwatched()));
            }
            study.addYardstick(org.mindgap.elicit.Model.Kind.UNIFORM);
        } catch (ProblemException e) {
            throw new IllegalStateException("the seeds make no study: " + e.problems(), e);
        }
        return file;
    }

    private static void add(StudyFile study, SurveyReader reader, Path file, Optional<Path> codebook)
            throws IOException, ProblemException {
        var plain = SurveyRequest.of(file);
        var request = SurveyRequest.of(file)
                .codebook(codebook)
                .weight(plain.weight())
                .country(plain.country())
                .countryIs(plain.countryIs())
                .religion(plain.religion())
                .groups(plain.groups())
                .name(plain.name());
        study.addSurvey(reader.read(request, JobContext.unwatched()).survey(), JobContext.unwatched());
    }
}
