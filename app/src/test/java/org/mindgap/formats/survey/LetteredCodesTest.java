package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.sav.SavReader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Missing values of Stata in SPSS files: numbers that are declared missing, and letters again when read back. */
class LetteredCodesTest {
    @TempDir
    Path folder;

    private Path out;

    @Test
    void lettersAreNumbersDeclaredMissing() throws Exception {
        var written = write(survey(List.of("1", "2", ".a", ".b"), OptionKind.REFUSED));
        assertThat(written)
                .filteredOn(p -> p.code().startsWith("microdata.letters"))
                .extracting(p -> p.code() + p.arguments())
                .containsExactly("microdata.letters-coded[q, .a = -1, .b = -2]");

        var field = new SavReader()
                .open(out, Optional.empty())
                .dictionary()
                .fields()
                .get(0);
        assertThat(field.isText()).isFalse();
        assertThat(field.labels())
                .containsExactly(
                        new ValueLabel("1", "L1"),
                        new ValueLabel("2", "L2"),
                        new ValueLabel("-1", "L.a"),
                        new ValueLabel("-2", "L.b"));
        assertThat(field.missing()).isEqualTo(new MissingValues(List.of("-1", "-2"), Optional.empty()));
    }

    @Test
    void theyComeBackAsTheyWere() throws Exception {
        var survey = survey(List.of("1", "2", ".a", ".b"), OptionKind.REFUSED);
        write(survey);
        var back = new SavSurveyReader()
                .read(SurveyRequest.of(out), JobContext.unwatched())
                .survey();
        assertThat(back.question("q").orElseThrow().options())
                .isEqualTo(survey.question("q").orElseThrow().options());
        assertThat(codes(back)).isEqualTo(codes(survey));
    }

    @Test
    void manyLettersAreARange() throws Exception {
        write(survey(List.of("1", "2", ".a", ".c", ".d", ".z"), OptionKind.DONT_KNOW));
        assertThat(new SavReader()
                        .open(out, Optional.empty())
                        .dictionary()
                        .fields()
                        .get(0)
                        .missing())
                .isEqualTo(new MissingValues(List.of(), Optional.of(new MissingValues.Range(-26, -1))));
        assertThat(codes(new SavSurveyReader()
                        .read(SurveyRequest.of(out), JobContext.unwatched())
                        .survey()))
                .containsExactly("1", "2", ".a", ".c", ".d", ".z");
    }

    @Test
    void negativeCodesKeepTheirNumbers() throws Exception {
        write(survey(List.of("-2", "1", ".a"), OptionKind.REFUSED));
        assertThat(new SavReader()
                        .open(out, Optional.empty())
                        .dictionary()
                        .fields()
                        .get(0)
                        .labels())
                .extracting(ValueLabel::code)
                .containsExactlyInAnyOrder("-2", "1", "-101");
    }

    @Test
    void whatCountsAsAnAnswerIsNotDeclaredMissing() throws Exception {
        var written = write(survey(List.of("1", "2", ".a"), OptionKind.SUBSTANTIVE));
        assertThat(written).extracting(Problem::code).contains("microdata.letters-answers");
        assertThat(new SavReader()
                        .open(out, Optional.empty())
                        .dictionary()
                        .fields()
                        .get(0)
                        .missing())
                .isEqualTo(MissingValues.NONE);
    }

    /** One question; everybody chose another of these codes. */
    private static Survey survey(List<String> codes, OptionKind lettered) {
        var options = codes.stream()
                .map(c -> new Option(
                        c, "L" + c, codes.indexOf(c) + 1, c.startsWith(".") ? lettered : OptionKind.SUBSTANTIVE))
                .toList();
        var index = java.util.stream.IntStream.range(0, codes.size()).toArray();
        return new Survey(
                "s",
                "s",
                List.of(new Variable(
                        "q",
                        "Q",
                        Role.OPINION,
                        Measure.NOMINAL,
                        options.stream()
                                .map(o -> new Variable.Value(o.code(), o.label()))
                                .toList())),
                List.of(new Question("q", "Q", "", "", Measure.NOMINAL, "", "", options)),
                new InMemoryRespondents(codes.size(), Map.of("q", new Column.Codes(index, codes))),
                new Provenance("s.dta", "0".repeat(64), "", ""),
                false);
    }

    private List<Problem> write(Survey survey) throws Exception {
        out = folder.resolve("out.sav");
        return new SurveyExport(survey, (Respondents) survey.source())
                .write(out, SurveyExport.Kind.SAV, CsvCodes.CODES, JobContext.unwatched())
                .notes();
    }

    private static List<String> codes(Survey survey) {
        var column = (Column.Codes) ((Respondents) survey.source()).column("q");
        return java.util.Arrays.stream(column.index())
                .mapToObj(i -> i < 0 ? "" : column.dictionary().get(i))
                .toList();
    }
}
