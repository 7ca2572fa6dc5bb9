package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/** Files as services write them that ask people in the web. */
class WebExportsTest {
    private static final String QUALTRICS = """
        ResponseId,Age,Q1,Q2,Empty
        Response ID,How old are you?,How important is religion?,Which do you use? - Selected Choice,Nothing
        "{""ImportId"":""_recordId""}","{""ImportId"":""QID9""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""x""}"
        R_1,20,Very,"Radio,Press",
        R_2,31,Not,Radio,
        R_3,42,Very,"Radio,TV",
        R_4,53,Not,"Press,TV",
        R_5,64,Not,"Press,TV",
        """;

    @TempDir
    Path folder;

    @Test
    void linesOfTheHeaderAreNoRespondentsAndTheirTextsAreLabels() throws Exception {
        var read = read(QUALTRICS, TableChoices.NONE);
        var survey = read.survey();

        assertThat(((Respondents) survey.source()).count()).isEqualTo(5);
        assertThat(survey.variables())
                .extracting(Variable::label)
                .containsExactly(
                        "Response ID",
                        "How old are you?",
                        "How important is religion?",
                        "Which do you use? - Selected Choice",
                        "Nothing");
        var question = survey.question("Q1").orElseThrow();
        assertThat(question.label()).isEqualTo("How important is religion?");
        assertThat(question.wording()).isEmpty();
        assertThat(codes(read)).contains("formats.header-labels").doesNotContain("formats.label-is-name");
    }

    @Test
    void codesAndTextsOfLimeSurveyAreNamesAndLabels() throws Exception {
        var read = read("""
            "id. Response ID","startlanguage. Start language","G01Q01. How often, if ever, do you pray?","G01Q02[SQ001]. Do you trust? [The courts]"
            "1","en","A1","1"
            "2","en","A2","2"
            "3","hi","A1","2"
            "4","en","A2","1"
            """, TableChoices.NONE);

        assertThat(read.survey().variables())
                .extracting(Variable::name)
                .containsExactly("id", "startlanguage", "G01Q01", "G01Q02[SQ001]");
        assertThat(read.survey().question("G01Q01").orElseThrow().label())
                .isEqualTo("How often, if ever, do you pray?");
        assertThat(read.survey().question("G01Q02[SQ001]").orElseThrow().label())
                .isEqualTo("Do you trust? [The courts]");
        assertThat(codes(read)).contains("table.header-codes", "formats.header-labels");
    }

    @Test
    void oneFieldThatIsNoCodeAndTextLeavesTheHeaderAsItIs() throws Exception {
        var read = read("""
            Q1. How often?,Mr. Smith likes it,x
            1,2,1
            2,1,2
            1,1,2
            """, TableChoices.NONE);

        assertThat(read.survey().variables())
                .extracting(Variable::name)
                .containsExactly("Q1. How often?", "Mr. Smith likes it", "x");
    }

    @Test
    void severalAnswersInACellAreNeverHalfRead() throws Exception {
        var read = read(QUALTRICS, TableChoices.NONE);
        assertThat(read.survey().question("Q2")).isEmpty();
        assertThat(codes(read)).contains("formats.select-all-texts");
    }

    @Test
    void aColumnIsLeftOutForItsOwnReason() throws Exception {
        var read = read(QUALTRICS, TableChoices.NONE);
        assertThat(read.report())
                .filteredOn(p -> p.code().equals("formats.columns-empty"))
                .extracting(p -> p.arguments().get(1))
                .containsExactly("Empty");
        assertThat(read.report())
                .filteredOn(p -> p.code().equals("formats.columns-many"))
                .extracting(p -> p.arguments().get(1))
                .containsExactly("ResponseId, Age");
    }

    @Test
    void usesAreProposedByTextsAndValues() throws Exception {
        var file = Files.writeString(folder.resolve("q.csv"), QUALTRICS);
        var dictionary = new RespondentCsvReader()
                .describe(SurveyRequest.of(file), JobContext.unwatched())
                .dictionary();
        assertThat(dictionary.fields().get(2).label()).isEqualTo("How important is religion?");
        assertThat(new SuggestedUses(dictionary).all())
                .extracting(u -> u.variable() + " " + u.use() + " " + u.why().code())
                .contains(
                        "Q1 OPINION microdata.use-opinion-bare",
                        "Q2 LEFT_OUT microdata.use-lists",
                        "Empty LEFT_OUT microdata.use-empty");
    }

    @Test
    void whoeverSaysOneLineGetsTheOthersAsRespondents() throws Exception {
        var survey =
                read(QUALTRICS, TableChoices.NONE.headerLines(Optional.of(1))).survey();
        assertThat(((Respondents) survey.source()).count()).isEqualTo(7);
    }

    @Test
    void commasInsideOfAnswersMakeNoList() throws Exception {
        var survey = read(
                        "id,q\n1,\"Yes, often\"\n2,\"Yes, rarely\"\n3,No\n4,No\n5,\"Yes, often\"\n", TableChoices.NONE)
                .survey();
        assertThat(survey.question("q")).isPresent();
        assertThat(survey.variable("q").orElseThrow().role()).isEqualTo(Role.OPINION);
    }

    private SurveyImport read(String text, TableChoices choices) throws Exception {
        var file = Files.writeString(folder.resolve("t.csv"), text);
        return new RespondentCsvReader().read(SurveyRequest.of(file).reading(choices), JobContext.unwatched());
    }

    private static java.util.List<String> codes(SurveyImport read) {
        return read.report().stream().map(Problem::code).toList();
    }
}
