package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Wording;

/** Wordings: files of them, what makes one doubt them, and confirming labels. */
class WordingTest {
    @TempDir
    Path folder;

    private static Question labelled(String label, String battery) {
        return new Question("q", label, "", "", Measure.NOMINAL, "", "", battery, Optional.empty(), List.of());
    }

    private static Survey survey() {
        var bare = SurveyFixture.question("r", Measure.ORDINAL, "", 2, false);
        return new SurveyFixture()
                .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 2, false), "1", "2")
                .asks(
                        new Question("r", "How safe is your street?", "", "", Measure.NOMINAL, "", "", bare.options()),
                        "1",
                        "2")
                .build();
    }

    private WordingFile read(String... lines) throws IOException, ProblemException {
        var file = folder.resolve("w.csv");
        Files.write(file, List.of(lines));
        return WordingFile.read(file, JobContext.unwatched());
    }

    @Test
    void aFileSaysHowQuestionsWereAsked() throws IOException, ProblemException {
        var plan = read(
                        "id,stem,wording,language,source",
                        "q,\"Now, about life.\",How happy are you?,en,Wave 7",
                        "q,,आप कितने खुश हैं?,hi,Wave 7",
                        "r,,¿Es segura su calle?,es,",
                        "x,,Nobody knows,en,")
                .plan(survey());
        assertThat(plan.unknown()).extracting(Problem::code).containsExactly("edit.wording-unknown");
        assertThat(plan.unknown().get(0).arguments()).contains("x");
        assertThat(plan.unknown().get(0).place().line()).isEqualTo(5);
        var edited = Overlay.of(survey(), plan.edits());
        var q = edited.question("q").orElseThrow();
        assertThat(q.text()).isEqualTo("Now, about life. How happy are you?");
        assertThat(q.source()).isEqualTo("Wave 7");
        assertThat(q.label()).isEqualTo("q");
        assertThat(q.translations()).containsExactly(new Wording("hi", "", "आप कितने खुश हैं?", "Wave 7"));
        // of a question whose language nobody knew, the file's is its own
        assertThat(edited.question("r").orElseThrow().language()).isEqualTo("es");
        assertThat(edited.question("r").orElseThrow().confirmed()).isTrue();
    }

    @Test
    void withoutAColumnOfStemsTheStemStays() throws IOException, ProblemException {
        var before = List.<Edit>of(new Edit.StemText("q", "Now"));
        var plan = read("id;wording", "q;How happy are you?").plan(Overlay.of(survey(), before));
        var outcome = Overlay.with(survey(), before, plan.edits());
        assertThat(outcome.survey().question("q").orElseThrow().text()).isEqualTo("Now How happy are you?");
    }

    @Test
    void everyRowThatIsNotInOrderIsNamed() {
        var thrown = catchThrowableOfType(
                ProblemException.class,
                () -> read("id,wording,language", ",How?,en", "q,,en", "q,How?,no language", "r,How?,en", "r,Why?,en"));
        assertThat(thrown.problems())
                .extracting(Problem::code)
                .containsExactly("edit.wording-no-id", "edit.wording-none", "edit.language", "edit.wording-twice");
        assertThat(thrown.problems()).extracting(p -> p.place().line()).containsExactly(2L, 3L, 4L, 6L);
    }

    @ParameterizedTest
    @CsvSource({"'id,text', edit.wording-column", "'id,wording,note', edit.wording-columns"})
    void otherColumnsAreRefused(String header, String code) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> read(header, "q,How?,x"));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        var thrown = catchThrowableOfType(ProblemException.class, () -> read("id,wording"));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("edit.wording-empty");
    }

    @Test
    void labelsAreConfirmedWhenAskedFor() {
        var survey = survey();
        assertThat(Confirmation.open(survey)).extracting(Question::id).containsExactly("q", "r");
        var edits = Confirmation.edits(survey, List.of("r"));
        assertThat(edits).containsExactly(new Edit.WordingText("r", "How safe is your street?"));
        var edited = Overlay.of(survey, edits);
        assertThat(Confirmation.open(edited)).extracting(Question::id).containsExactly("q");
        assertThat(WordingFlag.of(edited.question("r").orElseThrow())).containsExactly(WordingFlag.SAME_AS_LABEL);
    }

    @ParameterizedTest
    @CsvSource({
        "QRELSING, 1",
        "How safe is your street?, 5",
        "आप कितने खुश हैं?, 4",
        "   , 0",
        "คุณมีความสุขแค่ไหน, 7",
        "您觉得您的生活有多幸福, 5",
        "How safe is  東京 ?, 4"
    })
    void wordsAreCounted(String text, int words) {
        assertThat(WordingFlag.words(text == null ? "" : text)).isEqualTo(words);
    }

    @Test
    void textsThatHardlyWereAskedAreFlagged() {
        assertThat(WordingFlag.of(labelled("Importance of religion", ""))).containsExactly(WordingFlag.FEW_WORDS);
        assertThat(WordingFlag.of(labelled("How important is religion to you?", "")))
                .isEmpty();
        assertThat(WordingFlag.of(labelled("How important is religion to you?", "R")))
                .containsExactly(WordingFlag.WITHOUT_STEM);
        assertThat(WordingFlag.of(labelled("a. How important is religion to you?", "")))
                .containsExactly(WordingFlag.WITHOUT_STEM);
        assertThat(WordingFlag.of(labelled("...is religion important in your life?", "")))
                .containsExactly(WordingFlag.WITHOUT_STEM);
        var long255 = "five words of a question " + "x".repeat(255 - 25);
        assertThat(WordingFlag.of(labelled(long255, ""))).containsExactly(WordingFlag.CUT);
        assertThat(WordingFlag.of(labelled(long255 + "xxxx", ""))).isEmpty();
        // three bytes a letter: 252 of 255 fit
        assertThat(WordingFlag.of(labelled("सवाल ".repeat(19) + "सवा", ""))).containsExactly(WordingFlag.CUT);
    }
}
