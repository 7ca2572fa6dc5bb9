package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/** Files of a survey, or codebooks of one that stays as it is: read, written into a study, read back, used. */
final class SurveyTarget implements FuzzTarget {
    private final String name;
    private final SurveyReader reader;
    private final List<Seeds.Seed> seeds;
    private final Properties said;
    private final Optional<Path> beside;
    private final boolean codebooks;
    private final KeptStudy kept;
    private int number;

    private SurveyTarget(
            String name,
            SurveyReader reader,
            List<Seeds.Seed> seeds,
            Properties said,
            Optional<Path> beside,
            boolean codebooks,
            Path folder) {
        this.name = name;
        this.reader = reader;
        this.seeds = seeds;
        this.said = said;
        this.beside = beside;
        this.codebooks = codebooks;
        this.kept = new KeptStudy(folder, Optional.empty());
    }

    static SurveyTarget ofFiles(SurveyReader reader, Seeds seeds, List<Seeds.Seed> more, Path folder)
            throws IOException {
        var format = reader.format();
        var whole = new java.util.ArrayList<>(seeds.of("survey", format));
        whole.addAll(more);
        return new SurveyTarget(
                "survey " + format,
                reader,
                List.copyOf(whole),
                seeds.request("survey", format),
                seeds.codebook(format).stream().findFirst(),
                false,
                folder);
    }

    static SurveyTarget ofCodebooks(String kind, SurveyReader csv, Seeds seeds, Path folder) throws IOException {
        return new SurveyTarget(
                "codebook " + kind,
                csv,
                seeds.of("codebook", kind),
                seeds.request("codebook", kind),
                Optional.of(seeds.beside("codebook", kind, "responses.csv")),
                true,
                folder);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Seeds.Seed> seeds() {
        return seeds;
    }

    @Override
    public Ending read(Path file, boolean plain) throws IOException, ProblemException {
        reader.recognises(file);
        var study = kept.next();
        var before = kept.contents();
        var imported = false;
        try {
            var result = reader.read(request(file, plain), JobContext.unwatched());
            Sentences.require(result.report());
            if (result.report().stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
                study.addSurvey(result.survey(), JobContext.unwatched());
                imported = true;
                kept.imported();
                same(result.survey(), study.survey(result.survey().id()).orElseThrow());
                use(study.survey(result.survey().id()).orElseThrow());
            }
        } finally {
            if (!imported && !before.equals(kept.contents())) {
                throw new Finding("a refused file has changed the study");
            }
        }
        return imported ? Ending.IMPORTED : Ending.REFUSED;
    }

    private SurveyRequest request(Path file, boolean plain) {
        var words = plain ? new Properties() : said;
        return SurveyRequest.of(codebooks ? beside.orElseThrow() : file)
                .codebook(codebooks ? Optional.of(file) : beside.filter(codebook -> !plain))
                .weight(list(words, "weight"))
                .country(Optional.ofNullable(words.getProperty("country")))
                .religion(Optional.ofNullable(words.getProperty("religion")))
                .groups(list(words, "groups"))
                .name("fuzz " + number++);
    }

    private static List<String> list(Properties words, String key) {
        var value = words.getProperty(key, "");
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    private static void same(Survey read, Survey stored) {
        if (!read.variables().equals(stored.variables()) || !read.questions().equals(stored.questions())) {
            throw new Finding("what was stored is not what was read");
        }
        if (read.source() instanceof Respondents people && stored.source() instanceof Respondents back) {
            for (var variable : read.variables()) {
                // a study hides what the file declares missing from those who use it, and keeps it
                if (!equal(people.whole(variable.name()), back.whole(variable.name()))) {
                    throw new Finding("column " + variable.name() + " was stored otherwise than it was read");
                }
            }
        } else if (!read.source().equals(stored.source())) {
            throw new Finding("shares were stored otherwise than they were read");
        }
    }

    private static boolean equal(Column one, Column other) {
        if (one instanceof Column.Numbers a && other instanceof Column.Numbers b) {
            return Arrays.equals(a.values(), b.values());
        }
        return one instanceof Column.Codes a
                && other instanceof Column.Codes b
                && a.dictionary().equals(b.dictionary())
                && Arrays.equals(a.index(), b.index());
    }

    /** Whatever was let in can be counted. */
    private static void use(Survey survey) {
        var everyone = new HumanBaselines(survey).baseline(Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        for (var question : survey.questions()) {
            for (var option : everyone.estimate(question, Group.everyone()).counted()) {
                if (option.share() < 0 || option.share() > 1 + 1e-9) {
                    throw new Finding("a share of " + option.share() + " for " + question.id());
                }
            }
        }
        everyone.groups(survey.dividing());
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
