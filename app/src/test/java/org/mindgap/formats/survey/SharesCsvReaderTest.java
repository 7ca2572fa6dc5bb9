package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.formats.text.ThousandsSign;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

class SharesCsvReaderTest {
    private static final String HEAD = "country,religion,question_id,option,percent,n\n";

    @TempDir
    Path folder;

    @Test
    void readsTheSharedFileAsItStands() throws Exception {
        var imported = new SharesCsvReader()
                .read(withReligion(SharedData.file("survey/published_shares.csv")), JobContext.unwatched());
        var survey = imported.survey();

        assertThat(survey.variables())
                .extracting(v -> v.name() + " " + v.role())
                .containsExactly("country COUNTRY", "group RELIGION");
        var free =
                cell(survey, "IND_free_practice", Group.of("country", "India").and("group", "Jain"));
        assertThat(free.base()).isEqualTo(109);
        assertThat(free.shares()).containsEntry("1", 0.85).hasSize(2);
        assertThat(free.shares().get("other")).isCloseTo(0.15, within(1e-12));
        assertThat(free.source()).contains("https://www.hindustantimes.com/");
        var everyone = cell(survey, "IND_respect_truly", Group.of("country", "India"));
        assertThat(everyone.base()).isEqualTo(29999);
        var thais = cell(survey, "SEA_QLEGAL", Group.of("country", "Thailand"));
        assertThat(thais.shares()).containsEntry("1", 0.60).containsEntry("2", 0.32);
        assertThat(thais.shares().get("other")).isCloseTo(0.08, within(1e-12));
        assertThat(thais.source()).contains("note: 60+32=92");
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains(
                        "formats.shares-rest",
                        "formats.shares-sum",
                        "formats.shares-overlap",
                        "formats.shares-other-options");
        assertThat(survey.provenance().citation()).contains("Pew Religion in India 2019-20");
    }

    /** 95 "very or somewhat" contains 87 "very"; 11 + 40 + 32 stays under 100 and overlaps all the same. */
    @Test
    void leavesOutOptionsThatOverlap() throws Exception {
        var report = new SharesCsvReader()
                .read(SurveyRequest.of(SharedData.file("survey/published_shares.csv")), JobContext.unwatched())
                .report();
        assertThat(report)
                .filteredOn(p -> p.code().equals("formats.shares-sum"))
                .anyMatch(p -> p.arguments().contains("SEA_truly"));
        assertThat(report)
                .filteredOn(p -> p.code().equals("formats.shares-overlap"))
                .anyMatch(p -> p.arguments().contains("EA_Q41"));
    }

    @Test
    void takesAWholeDistributionWithoutARest() throws Exception {
        var survey = read(HEAD + "TH,Buddhist,q,Yes,41.5,812\nTH,Buddhist,q,No,58.5,812\n")
                .survey();
        assertThat(survey.questions().get(0).options())
                .containsExactly(
                        new Option("1", "Yes", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "No", 2, OptionKind.SUBSTANTIVE));
        assertThat(cells(survey).get(0).shares())
                .containsEntry("1", 0.415)
                .containsEntry("2", 0.585)
                .hasSize(2);
    }

    @Test
    void putsDontKnowLastAndTheRestAfterIt() throws Exception {
        var imported = read(HEAD + "TH,,q,Don't know,5,\nTH,,q,Yes,41,\nTH,,q,No,50,\n");
        assertThat(imported.survey().questions().get(0).options())
                .extracting(Option::label)
                .containsExactly("Yes", "No", "Don't know", "all other answers");
        assertThat(cells(imported.survey()).get(0).base()).isNull();
        assertThat(imported.report()).extracting(Problem::code).contains("formats.option-kind", "formats.shares-rest");
    }

    @Test
    void keepsOnlyGroupsPublishedWithTheSameOptions() throws Exception {
        var imported = read(HEAD
                + "IN,Hindu,q,good,43,\nIN,Hindu,q,bad,37,\n"
                + "IN,Muslim,q,good,30,\nIN,Muslim,q,bad,48,\n"
                + "IN,Sikh,q,bad,66,\n");
        assertThat(cells(imported.survey()))
                .extracting(c -> c.group().code("religion").orElseThrow())
                .containsExactly("Hindu", "Muslim");
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.shares-other-options"))
                .singleElement()
                .satisfies(p -> assertThat(p.place().line()).isEqualTo(6));
    }

    @Test
    void takesEveryWordForEveryone() throws Exception {
        var survey = read(HEAD + "IN,all,q,Yes,41,\nall,Total,q,Yes,42,\n,Everyone,r,Yes,43,\n")
                .survey();
        assertThat(cells(survey))
                .extracting(PublishedCell::group)
                .containsExactly(Group.of("country", "IN"), Group.everyone(), Group.everyone());
    }

    @Test
    void readsTheDocumentedExtensions() throws Exception {
        var survey = read("country,sex,question_id,question_text,wording,language,topic,measure,option,option_code,"
                        + "option_position,option_kind,share,n,source,note\n"
                        + "TH,men,q,Prayer,How often do you pray?,en,daily life,ordinal,Never,9,2,,0.29,100,A page,\n"
                        + "TH,men,q,,,,,,Daily,5,1,,0.61,100,A page,look\n"
                        + "TH,men,q,,,,,,Kein Kommentar,99,3,refused,.1,100,A page,\n")
                .survey();
        var question = survey.questions().get(0);
        assertThat(question.label()).isEqualTo("Prayer");
        assertThat(question.wording()).isEqualTo("How often do you pray?");
        assertThat(question.language()).isEqualTo("en");
        assertThat(question.topic()).isEqualTo("daily life");
        assertThat(question.measure()).isEqualTo(Measure.ORDINAL);
        assertThat(question.options())
                .containsExactly(
                        new Option("5", "Daily", 1, OptionKind.SUBSTANTIVE),
                        new Option("9", "Never", 2, OptionKind.SUBSTANTIVE),
                        new Option("99", "Kein Kommentar", 3, OptionKind.REFUSED));
        assertThat(cells(survey).get(0).shares()).containsEntry("9", 0.29).containsEntry("5", 0.61);
        assertThat(cells(survey).get(0).source()).isEqualTo("A page | A page; note: look");
        assertThat(survey.variable("sex").orElseThrow().role()).isEqualTo(Role.GROUP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'IN,Hindu,q,good,forty,' | formats.percent | 2",
                "'IN,Hindu,q,good,120,' | formats.percent | 2",
                "'IN,Hindu,q,good,-1,' | formats.percent | 2",
                "'IN,Hindu,q,good,41\\nIN,Hindu,q,good,42' | formats.shares-twice | 2",
                "'IN,Hindu,q,good,60\\nIN,Hindu,q,bad,60' | formats.shares-sum | 2",
                "'IN,Hindu,,good,60' | formats.shares-row | 2",
                "'IN,Hindu,q,,60' | formats.shares-row | 2",
                "'IN,Hindu,q,good,60,12.5' | formats.base | 2",
                "'IN,Hindu,q,good,60,0' | formats.base | 2",
                "'IN,Hindu,q,good,40,100\\nIN,Hindu,q,bad,50,200' | formats.base-differs | 2",
            })
    void reportsWithItsLineWhatIsWrong(String rows, String code, long line) throws Exception {
        var text = new StringBuilder("country,religion,question_id,option,percent,n\n");
        for (var row : rows.split("\\\\n", -1)) {
            text.append(row)
                    .append(row.chars().filter(c -> c == ',').count() < 5 ? "," : "")
                    .append('\n');
        }
        var imported = read(text + "IN,Sikh,other,yes,50,\n");
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals(code))
                .singleElement()
                .satisfies(p -> assertThat(p.place().line()).isEqualTo(line));
    }

    @Test
    void aWrongFigureTakesTheWholeCellWithIt() throws Exception {
        var imported = read(HEAD + "IN,Hindu,q,good,43,\nIN,Hindu,q,bad,x,\nIN,Sikh,q,good,3,\nIN,Sikh,q,bad,4,\n");
        assertThat(cells(imported.survey())).hasSize(1);
        assertThat(imported.report()).extracting(Problem::code).contains("formats.percent", "formats.shares-broken");
    }

    @Test
    void anOrderWithoutTheRestIsNoOrder() throws Exception {
        var imported = read("question_id,measure,option,percent\nq,ordinal,often,40\nq,ordinal,never,20\n");
        assertThat(imported.survey().questions().get(0).measure()).isEqualTo(Measure.NOMINAL);
        assertThat(imported.report()).extracting(Problem::code).contains("formats.shares-unordered");
    }

    @Test
    void contradictionsBetweenRowsAreReported() throws Exception {
        var imported = read("question_id,question_text,measure,option,option_position,option_kind,percent\n"
                + "q,One,ordinal,a,x,odd,40\nq,Two,wrong,b,,,60\n");
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains(
                        "formats.question-says",
                        "formats.measure",
                        "formats.option-position",
                        "formats.option-kind-word");
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        var problems = catchThrowableOfType(ProblemException.class, () -> read("a,b\n1,2\n"))
                .problems();
        assertThat(problems.get(0).code()).isEqualTo("formats.column-missing");
        assertThat(problems.get(0).arguments().get(0)).isEqualTo("question_id, option, percent");
    }

    @Test
    void namesAVariableThatIsNotThere() throws Exception {
        var file = write(HEAD + "IN,Hindu,q,good,43,\n");
        var request = SurveyRequest.of(file).religion("faith");
        var problems = catchThrowableOfType(
                        ProblemException.class, () -> new SharesCsvReader().read(request, JobContext.unwatched()))
                .problems();
        assertThat(problems.get(0).code()).isEqualTo("formats.variable-missing");
    }

    @Test
    void readsOnlyTheGroupsThatAreNamed() throws Exception {
        var file = write("country,sex,page,question_id,option,percent\nIN,men,7,q,a,40\n");
        var request = SurveyRequest.of(file).groups(List.of("sex"));
        var imported = new SharesCsvReader().read(request, JobContext.unwatched());
        assertThat(cells(imported.survey()).get(0).group())
                .isEqualTo(Group.of("country", "IN").and("sex", "men"));
        assertThat(imported.report()).extracting(Problem::code).contains("formats.columns-unread");
    }

    private static SurveyRequest withReligion(Path file) {
        return SurveyRequest.of(file).religion("group");
    }

    private static PublishedCell cell(Survey survey, String question, Group group) {
        return cells(survey).stream()
                .filter(c -> c.question().equals(question) && c.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static List<PublishedCell> cells(Survey survey) {
        return ((PublishedShares) survey.source()).cells();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("s.csv"), text);
    }

    private SurveyImport read(String text) throws IOException, ProblemException {
        return new SharesCsvReader().read(SurveyRequest.of(write(text)), JobContext.unwatched());
    }

    @Test
    void semicolons_are_found_and_a_decimal_comma_is_said() throws Exception {
        var file = Files.writeString(
                folder.resolve("de.csv"), "country;question_id;option;percent\nA;q;Ja;12,5\nA;q;Nein;87,5\n");
        var asked = catchThrowableOfType(
                ProblemException.class,
                () -> new SharesCsvReader().read(SurveyRequest.of(file), JobContext.unwatched()));
        assertThat(asked.problems()).as("12,5 may be two codes").isNotEmpty();
        var request = SurveyRequest.of(file).reading(TableChoices.NONE.decimal(Optional.of(DecimalSign.COMMA)));
        var imported = new SharesCsvReader().read(request, JobContext.unwatched());
        var cells = ((PublishedShares) imported.survey().source()).cells();
        assertThat(cells.get(0).shares().values()).containsExactlyInAnyOrder(.125, .875);
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains("table.delimiter-counted", "table.decimal-chosen");
    }

    @Test
    void what_may_be_two_numbers_is_asked_for() throws Exception {
        var file = Files.writeString(
                folder.resolve("open.csv"),
                "country;question_id;option;percent;n\nA;q;Ja;40;1,234\nA;q;Nein;60;1,234\n");
        var asked = catchThrowableOfType(
                ProblemException.class,
                () -> new SharesCsvReader().read(SurveyRequest.of(file), JobContext.unwatched()));
        assertThat(asked.problems()).isNotEmpty();
        var said =
                TableChoices.NONE.thousands(Optional.of(ThousandsSign.COMMA)).decimal(Optional.of(DecimalSign.POINT));
        var imported = new SharesCsvReader().read(SurveyRequest.of(file).reading(said), JobContext.unwatched());
        var cells = ((PublishedShares) imported.survey().source()).cells();
        assertThat(cells.get(0).base()).isEqualTo(1234);
    }
}
