package org.mindgap.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.table.Guess.By;
import org.mindgap.problem.ProblemTexts;

/** Tables whose columns are named in more than one line, as services write them that ask people in the web. */
class HeaderLinesTest {
    private static final String QUALTRICS = """
        StartDate,Progress,Q1,Q2_1
        Start Date,Progress,How important is religion?,"Trust... - Parliament, today"
        "{""ImportId"":""startDate"",""timeZone"":""Europe/Berlin""}","{""ImportId"":""progress""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}"
        2026-03-01 10:00:00,100,Very,A lot
        2026-03-02 10:00:00,40,Not,Some
        2026-03-02 11:00:00,100,Very,Some
        """;

    private static final String SURVEYMONKEY = """
        Respondent ID,Collector ID,How important is religion?,Which do you use?,,,Anything else?
        ,,Response,Radio,Press,TV,Open-Ended Response
        118,446,Very,Radio,,TV,no
        119,446,Not,,Press,,yes
        """;

    @TempDir
    Path folder;

    @Test
    void qualtricsHasThreeLines() throws Exception {
        var head = head(QUALTRICS, TableChoices.NONE);
        var guess = head.guesses().headerLines();
        assertThat(guess.value()).isEqualTo(3);
        assertThat(guess.by()).isEqualTo(By.SEEN);
        assertThat(guess.others()).containsExactly(1, 2, 0);
        assertThat(why(guess))
                .isEqualTo("The rows from line 1 to line 3 say what the columns are: the last of them holds import ids,"
                        + " as Qualtrics writes.");
        assertThat(head.columns()).containsExactly("StartDate", "Progress", "Q1", "Q2_1");
        assertThat(head.header().labels())
                .containsExactly(
                        "Start Date", "Progress", "How important is religion?", "Trust... - Parliament, today");
        assertThat(head.rows()).hasSize(3);
        assertThat(head.rows().get(0).get(1)).isEqualTo(new ReadField("100", ReadField.As.NUMBER, "100"));
    }

    @Test
    void whoeverSaysOneLineGetsWhatStandsBelowAsRows() throws Exception {
        var head = head(QUALTRICS, TableChoices.NONE.headerLines(Optional.of(1)));
        assertThat(head.guesses().headerLines().by()).isEqualTo(By.CHOSEN);
        assertThat(head.header().labels()).containsOnly("");
        assertThat(head.rows()).hasSize(5);
    }

    @Test
    void surveyMonkeyNamesOptionsInItsSecondLine() throws Exception {
        var head = head(SURVEYMONKEY, TableChoices.NONE);
        assertThat(head.guesses().headerLines().value()).isEqualTo(2);
        assertThat(head.columns())
                .containsExactly(
                        "Respondent ID",
                        "Collector ID",
                        "How important is religion?",
                        "Which do you use?",
                        "Which do you use?_2",
                        "Which do you use?_3",
                        "Anything else?");
        assertThat(head.header().labels())
                .containsExactly(
                        "",
                        "",
                        "How important is religion?",
                        "Which do you use?: Radio",
                        "Which do you use?: Press",
                        "Which do you use?: TV",
                        "Anything else?");
        assertThat(head.rows()).hasSize(2);
        assertThat(head.conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "id,age,q\\nNumber,Age in years,Why?\\n1,20,a\\n2,30,b ~ 2 ~ SEEN",
                // somebody who did not say is a respondent
                "id,age,q\\n1,refused,a\\n2,30,b\\n3,40,a ~ 1 ~ SEEN",
                "id,age,q\\nNA,NA,a\\n2,30,b\\n3,40,a ~ 1 ~ ASSUMED",
                // a text that comes again is an answer
                "id,age,q\\nx,old,a\\n2,30,a\\n3,40,b ~ 1 ~ ASSUMED",
                // one column of numbers is too little to tell
                "age,q\\nAge in years,Why?\\n20,a\\n30,b ~ 1 ~ ASSUMED",
            })
    void textsAboveNumbersTwiceAreNamesAndTexts(String text, int lines, By by) throws Exception {
        var guess = head(text.replace("\\n", "\n"), TableChoices.NONE).guesses().headerLines();
        assertThat(guess.value()).isEqualTo(lines);
        assertThat(guess.by()).isEqualTo(by);
    }

    @Test
    void whatCannotBeToldIsSaid() throws Exception {
        var guess = head("age,q\nAge in years,Why?\n20,a\n30,b\n", TableChoices.NONE)
                .guesses()
                .headerLines();
        assertThat(why(guess))
                .isEqualTo("Line 1 names the columns. Line 2 has a text, Age in years, above numbers, and is read as a "
                        + "respondent.");
    }

    private static String why(Guess<?> guess) {
        return new ProblemTexts(Locale.ENGLISH).sentence(guess.why());
    }

    private TableHead head(String text, TableChoices choices) throws Exception {
        var file = Files.writeString(folder.resolve("t.csv"), text, StandardCharsets.UTF_8);
        return TableHead.read(file, choices);
    }
}
