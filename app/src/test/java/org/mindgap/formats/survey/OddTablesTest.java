package org.mindgap.formats.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Option;
import org.mindgap.survey.Respondents;

/** Tables that are damaged, put together of several, or hold answers that only look the same. */
class OddTablesTest {
    @TempDir
    Path folder;

    @Test
    void answersThatLookAlikeStayTwoAndAreTold() throws Exception {
        var read = read("id,q\n1,Yes\n2,Yes\u00A0\n3,No\n4,Yes\n5,No\n", TableChoices.NONE);
        assertThat(read.survey().question("q").orElseThrow().options())
                .extracting(Option::code)
                .containsExactly("No", "Yes", "Yes\u00A0");
        var said = only(read, "formats.look-alike-more");
        assertThat(said.place()).isEqualTo(new Place("t.csv", 3, "q"));
        assertThat(new ProblemTexts(Locale.ENGLISH).sentence(said))
                .isEqualTo(
                        "“Yes” (2 rows) and “Yes\u00A0” (1 row) look alike and are two answers: the second has U+00A0 "
                                + "NO-BREAK SPACE besides.");
    }

    @Test
    void blanksAroundAnswersDoNotCountAndAreTold() throws Exception {
        var read = read("id,q\n1,Yes\n2,Yes \n3,No\n4, Yes\n5,No\n", TableChoices.NONE);
        assertThat(read.survey().question("q").orElseThrow().options())
                .extracting(Option::code)
                .containsExactly("No", "Yes");
        assertThat(only(read, "formats.blanks-around").arguments()).containsExactly("Yes", "2");
    }

    @Test
    void groupsAndColumnsThatLookAlikeAreToldToo() throws Exception {
        var file = write("id,q,q\u200B,g\n1,a,b,North\n2,b,a,N\u043Erth\n3,a,a,South\n");
        var read = new RespondentCsvReader().read(SurveyRequest.of(file).groups(List.of("g")), JobContext.unwatched());
        assertThat(only(read, "formats.look-alike").place()).isEqualTo(new Place("t.csv", 3, "g"));
        assertThat(read.survey().variable("g").orElseThrow().values()).hasSize(3);
        assertThat(only(read, "formats.look-alike-names-more").arguments().get(2))
                .isEqualTo("U+200B ZERO WIDTH SPACE");
    }

    @Test
    void aMarkInTheMiddleIsPassedOverAndTold() throws Exception {
        var read = read("\uFEFFq,id\na,1\nb,2\n\uFEFFa,3\nb,4\n", TableChoices.NONE);
        assertThat(read.survey().question("q").orElseThrow().options())
                .extracting(Option::code)
                .containsExactly("a", "b");
        assertThat(only(read, "table.mark-inside").place()).isEqualTo(Place.line("t.csv", 4));
    }

    @Test
    void namesThatComeAgainStopTheImport() throws Exception {
        var failed = failure("\uFEFFid,q\n1,a\n2,b\n\uFEFF\"id\",q\n1,a\n2,b\n", TableChoices.NONE);
        assertThat(failed.problems())
                .extracting(p -> p.code() + " " + p.place())
                .containsExactly("table.names-again " + Place.line("t.csv", 4));
    }

    @Test
    void namesThatComeAgainBehindTheBeginningStopTheImportToo() throws Exception {
        var text = new StringBuilder("id,q\n");
        for (var i = 0; i < 3000; i++) {
            text.append(i).append(i % 2 == 0 ? ",a\n" : ",b\n");
        }
        var failed = failure(text + "id,q\n1,a\n", TableChoices.NONE);
        assertThat(failed.problems())
                .extracting(p -> p.code() + " " + p.place())
                .containsExactly("table.names-again " + Place.line("t.csv", 3002));
    }

    @Test
    void rowsOfTextsThatAreTheSameAreRespondents() throws Exception {
        var survey = read("male,yes\nfemale,no\nmale,yes\nmale,no\n", TableChoices.NONE)
                .survey();
        assertThat(((Respondents) survey.source()).count()).isEqualTo(4);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsAskedFor() throws Exception {
        var text = "id,q\n1,a\n2,b\n3,a\n4,\"a\n";
        assertThat(failure(text, TableChoices.NONE).problems())
                .extracting(p -> p.code() + p.arguments())
                .containsExactly("table.quote-ask[5]");
        var meant = read(text, TableChoices.NONE.quote(Optional.of(QuoteSign.NONE)));
        assertThat(meant.survey().question("q").orElseThrow().options())
                .extracting(Option::code)
                .containsExactly("\"a", "a", "b");
        assertThat(failure(text, TableChoices.NONE.quote(Optional.of(QuoteSign.DOUBLE)))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("formats.csv-broken");
    }

    @Test
    void theDialogAsksItToo() throws Exception {
        var head = TableHead.read(write("id,q\n1,a\n2,b\n3,a\n4,\"a\n"), TableChoices.NONE);
        assertThat(head.guesses().quote().isOpen()).isTrue();
        assertThat(head.open()).hasSize(1);
    }

    private Path write(String text) throws Exception {
        return Files.write(folder.resolve("t.csv"), text.getBytes(UTF_8));
    }

    private SurveyImport read(String text, TableChoices choices) throws Exception {
        return new RespondentCsvReader().read(SurveyRequest.of(write(text)).reading(choices), JobContext.unwatched());
    }

    private ProblemException failure(String text, TableChoices choices) {
        return catchThrowableOfType(ProblemException.class, () -> read(text, choices));
    }

    private static Problem only(SurveyImport read, String code) {
        var found = read.report().stream().filter(p -> p.code().equals(code)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
