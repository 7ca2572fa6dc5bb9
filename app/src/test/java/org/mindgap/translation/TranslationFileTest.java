package org.mindgap.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mindgap.translation.TranslationFixture.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.edit.Overlay;
import org.mindgap.formats.text.TextHash;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Wording;

/** Files of translations in their three forms, and what they do to a survey. */
class TranslationFileTest {
    @TempDir
    Path folder;

    private static final Question PRAY = question("Q1", "How often do you pray?", "Every day", "Never");
    private static final Question TRUST = question("Q2", "Do you trust people?", "Yes", "No", "Refused");

    private static Survey survey() {
        return TranslationFixture.survey(PRAY, TRUST);
    }

    private TranslationFile read(String name, String language, String... lines) throws IOException, ProblemException {
        var file = folder.resolve(name);
        Files.write(file, List.of(lines));
        return TranslationFile.read(
                file, language.isEmpty() ? Optional.empty() : Optional.of(language), JobContext.unwatched());
    }

    private static TranslationPlan plan(TranslationFile file, Survey survey) throws ProblemException {
        return TranslationPlan.of(file, survey, Optional.empty());
    }

    private static Wording of(TranslationPlan plan, String question, String tag) {
        return SideBySide.wording(
                        Overlay.of(survey(), plan.edits()).question(question).orElseThrow(), tag)
                .orElseThrow();
    }

    @Test
    void theFilesOfTheAuditOfPewAreReadOneForEachLanguage() throws IOException, ProblemException {
        var read = read(
                "jp_ja.json",
                "",
                "{\"QRID\": {\"question\": \"回答者\"},",
                " \"Q1\": {\"question\": \"どのくらい祈りますか\", \"options\": {\"1\": \"毎日\", \"2\": \"まったくない\"}},",
                " \"Q2\": {\"question\": \"人を信頼しますか\", \"options\": {\"1\": \"はい\", \"2\": \"いいえ\", \"7\": \"？\"}}}");
        assertThat(read.notes())
                .extracting(Problem::code)
                .containsExactly("translation.without-options", "translation.language-of-name");
        var plan = plan(read, survey());
        assertThat(plan.questions()).containsExactlyInAnyOrder("Q1", "Q2");
        assertThat(of(plan, "Q1", "ja").text()).isEqualTo("どのくらい祈りますか");
        assertThat(of(plan, "Q1", "ja").options())
                .containsExactly(new Wording.OptionText("1", "毎日"), new Wording.OptionText("2", "まったくない"));
        assertThat(plan.problems().subList(2, plan.problems().size()))
                .extracting(Problem::code)
                .containsExactly("translation.unknown-question", "translation.unknown-option", "translation.lacking");
        assertThat(plan.problems().get(3).arguments()).contains("Q2 7");
        assertThat(plan.problems().get(4).arguments()).containsExactly("1", "ja", "Q2");
    }

    @Test
    void aListSaysLanguageStemAndSourceOfEach() throws IOException, ProblemException {
        var read = read(
                "t.json",
                "",
                "[{\"id\": \"Q1\", \"language\": \"th\", \"stem\": \"ต่อไป\", \"wording\": \"คุณสวดมนต์บ่อยแค่ไหน\",",
                "  \"source\": \"p. 3\", \"options\": [{\"code\": \"2\", \"label\": \"ไม่เคย\"},",
                "  {\"code\": \"1\", \"label\": \"ทุกวัน\"}]}]");
        var th = of(plan(read, survey()), "Q1", "th");
        assertThat(th.stem()).isEqualTo("ต่อไป");
        assertThat(th.source()).isEqualTo("p. 3");
        // the file's order is kept: that is what may be wrong
        assertThat(th.options()).extracting(Wording.OptionText::code).containsExactly("2", "1");
    }

    @Test
    void csvHasARowForEachTextOrAColumnForEachLanguage() throws IOException, ProblemException {
        var rows = plan(
                read(
                        "t.csv",
                        "",
                        "id,part,code,language,text",
                        "Q1,,,th,สวดมนต์ไหม",
                        "Q1,option,1,th,ทุกวัน",
                        "Q1,,2,th,ไม่เคย"),
                survey());
        var columns = plan(
                read("w.csv", "", "id;code;th;ZH-hant", "Q1;;สวดมนต์ไหม;您多久祈禱一次", "Q1;1;ทุกวัน;每天", "Q1;2;ไม่เคย;"),
                survey());
        assertThat(of(columns, "Q1", "th")).isEqualTo(of(rows, "Q1", "th"));
        assertThat(of(columns, "Q1", "zh-Hant").option("2")).isEmpty();
        assertThat(columns.problems())
                .extracting(Problem::code)
                .containsExactly("translation.blank", "translation.lacking");
    }

    @Test
    void questionsAreKnownByTheHashOfTheirTextToo() throws IOException, ProblemException {
        var hash = TextHash.of("How often do you pray?");
        var plan = plan(
                read(
                        "t.csv",
                        "th",
                        "id,own_hash,code,text",
                        "," + hash + ",,สวดมนต์ไหม",
                        TextHash.id(TextHash.of("Do you trust people?")) + ",,,ไว้ใจไหม",
                        hash + "," + TextHash.of("Each day") + ",1,ทุกวัน"),
                survey());
        assertThat(of(plan, "Q1", "th").text()).isEqualTo("สวดมนต์ไหม");
        assertThat(of(plan, "Q1", "th").option("1")).contains("ทุกวัน");
        assertThat(of(plan, "Q2", "th").text()).isEqualTo("ไว้ใจไหม");
        assertThat(plan.problems()).extracting(Problem::code).contains("translation.other-text");
    }

    @Test
    void textsThatAFileHasNotStayAsTheyAre() throws IOException, ProblemException {
        var first = plan(read("a.csv", "th", "id,code,text", "Q1,,สวดมนต์ไหม", "Q1,1,ทุกวัน", "Q1,2,ไม่เคย"), survey());
        var edited = Overlay.of(survey(), first.edits());
        var second = TranslationPlan.of(read("b.csv", "th", "id,code,text", "Q1,2,ไม่เลย"), edited, Optional.empty());
        var now = SideBySide.wording(
                        Overlay.with(survey(), first.edits(), second.edits())
                                .survey()
                                .question("Q1")
                                .orElseThrow(),
                        "th")
                .orElseThrow();
        assertThat(now.text()).isEqualTo("สวดมนต์ไหม");
        assertThat(now.options())
                .containsExactly(new Wording.OptionText("1", "ทุกวัน"), new Wording.OptionText("2", "ไม่เลย"));
    }

    @Test
    void theSurveysOwnLanguageIsNoTranslation() throws IOException, ProblemException {
        var plan = plan(
                read(
                        "t.csv",
                        "",
                        "id,en,th",
                        "Q1,How often do you pray?,สวดมนต์ไหม",
                        "Q2,Do you trust others?,ไว้ใจไหม"),
                survey());
        assertThat(plan.edits()).hasSize(2);
        assertThat(plan.problems())
                .extracting(Problem::code)
                .containsExactly("translation.other-own", "translation.own-texts", "translation.lacking");
    }

    @Test
    void whichOfTwoLanguagesIsTheSurveysOwnIsNotGuessed() throws IOException, ProblemException {
        var unknown = new Question("Q1", "How often do you pray?", "", "", Measure.NOMINAL, "", "", PRAY.options());
        var survey = TranslationFixture.survey(unknown);
        var file = read("t.csv", "", "id,en,th", "Q1,How often do you pray?,สวดมนต์ไหม");
        var thrown = catchThrowableOfType(ProblemException.class, () -> plan(file, survey));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("translation.own-language");
        var edited = Overlay.of(
                survey, TranslationPlan.of(file, survey, Optional.of("en")).edits());
        assertThat(edited.question("Q1").orElseThrow().language()).isEqualTo("en");
        assertThat(edited.question("Q1").orElseThrow().translations())
                .extracting(Wording::language)
                .containsExactly("th");
    }

    @ParameterizedTest
    @CsvSource({
        "t.csv, 'id,text', 'Q1,x', translation.no-language",
        "hk_ma.json, '{\"Q1\": {\"question\": \"x\",', '\"options\": {\"1\": \"y\"}}}', translation.no-language",
        "t.csv, 'text,language', 'x,th', translation.column",
        "t.csv, 'id,note about it', 'Q1,x', translation.column-unknown",
        "t.csv, 'id,language,text', ',th,x', translation.no-id",
        "t.csv, 'id,language,text,part', 'Q1,th,x,answer', translation.part",
        "t.csv, 'id,language,text,part', 'Q1,th,x,option', translation.no-code",
        "t.csv, 'id,language,text,part,code', 'Q1,th,x,question,1', translation.code-of-question",
        "t.csv, 'id,language,text', 'Q1,no language,x', edit.language",
        "t.csv, 'id,language,text', 'Q1,th,', translation.empty",
        "t.json, '[1,', '2]', translation.shape",
        "t.json, '[{\"id\":\"Q1\",', '\"options\":3}]', translation.shape",
        "t.json, '{\"Q1\":{}', '', formats.json-broken"
    })
    void whatIsNotInOrderIsRefused(String name, String first, String second, String code) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> read(name, "", first, second));
        assertThat(thrown.problems()).extracting(Problem::code).contains(code);
    }

    @Test
    void aTextThatComesTwiceIsRefusedWithBothLines() {
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> read("t.csv", "th", "id,text", "Q1,x", "Q2,x", "Q1,y"));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("translation.twice");
        assertThat(thrown.problems().get(0).place().line()).isEqualTo(4);
        assertThat(thrown.problems().get(0).arguments()).contains("2");
    }
}
