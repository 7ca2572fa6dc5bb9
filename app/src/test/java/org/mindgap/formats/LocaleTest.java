package org.mindgap.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.formats.answers.AnswerSink;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.DistributionCsvReader;
import org.mindgap.formats.answers.RunJsonlReader;
import org.mindgap.formats.answers.VerbalisedCsvReader;
import org.mindgap.formats.survey.DialogueReader;
import org.mindgap.formats.survey.RespondentCsvReader;
import org.mindgap.formats.survey.SharesCsvReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Column;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/** Trap T19: the language of the computer changes no number and no word that a reader knows. */
@Isolated
class LocaleTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void everyReaderReadsTheSameEverywhere() throws Exception {
        Locale.setDefault(Locale.ROOT);
        var expected = everything();
        assertThat(expected).hasSizeGreaterThan(20);
        for (var tag : List.of("de-DE", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR")) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(everything()).as(tag).isEqualTo(expected);
        }
    }

    /** Surveys, answers and reports of every kind of file, as texts. */
    private List<String> everything() throws Exception {
        var found = new ArrayList<String>();
        var survey = survey(
                found,
                new SharesCsvReader(),
                "s.csv",
                "country,question_id,measure,option,percent,n\n"
                        + "IN,q,NOMINAL,Yes,41.25,1234\n"
                        + "IN,q,nominal,I DON'T KNOW,58.7,1234\n"
                        + "TH,q,,Yes,120.5,12\n"
                        + "TH,q,,I DON'T KNOW,1.5,12\n");
        survey(
                found,
                new DialogueReader(),
                "d.json",
                "{\"surveyId\":\"s\",\"questions\":{\"q\":{\"text\":\"T\",\"options\":[\"A\",\"UNSURE\"]}},\"segments\":["
                        + "{\"attributes\":{\"country\":\"IN\"},\"sampleSize\":1234,\"responses\":[{\"questionId\":\"q\",\"distribution\":[41.5,58.5]}]},"
                        + "{\"attributes\":{\"country\":\"TH\"},\"sampleSize\":\"12.5\",\"responses\":[{\"questionId\":\"q\",\"distribution\":[41.5,50.25]}]}]}");
        var file = Files.writeString(folder.resolve("r.csv"), "q,w,i\n1,.469825,1\n2,\"0,5\",2\n1,1.5e-3,3\n");
        var respondents = new RespondentCsvReader()
                .read(
                        SurveyRequest.of(file)
                                .weight(List.of("w"))
                                .reading(TableChoices.NONE.decimal(Optional.of(DecimalSign.POINT))),
                        JobContext.unwatched());
        found.add(java.util.Arrays.toString(
                ((Column.Numbers) ((Respondents) respondents.survey().source()).column("w")).values()));
        found.add(respondents.survey().questions() + " " + respondents.report());
        answers(found, survey);
        return found;
    }

    private Survey survey(List<String> found, SurveyReader reader, String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        var imported = reader.read(SurveyRequest.of(file), JobContext.unwatched());
        found.add(imported.survey().toString());
        imported.report().forEach(p -> found.add(p.toString()));
        return imported.survey();
    }

    private void answers(List<String> found, Survey survey) throws Exception {
        var sink = new Texts(found);
        var run = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"schema\":\"run/1\",\"q\":\"q\",\"model\":\"M\",\"mode\":\"logprob-top\",\"status\":\"OK\",\"steer\":\"COUNTRY\",\"country\":\"IN\",\"params\":{\"temperature\":0.25},\"opts\":[{\"code\":\"1\",\"lp\":-0.36},{\"code\":\"2\",\"lp\":\"-1.42\"}]}\n"
                        + "{\"schema\":\"run/1\",\"q\":\"q\",\"model\":\"M\",\"mode\":\"logprob-top\",\"status\":\"FILTERED\",\"opts\":[]}\n"
                        + "{\"schema\":\"run/1\",\"q\":\"q\",\"model\":\"M\",\"mode\":\"logprob-top\",\"coverage\":0.1234,\"opts\":[{\"code\":\"1\",\"lp\":-0.36}]}\n");
        var request = new AnswersRequest(run, List.of(survey), Optional.empty(), false);
        found.add(new RunJsonlReader()
                .read(request, sink, JobContext.unwatched())
                .problems()
                .toString());
        var csv = Files.writeString(
                folder.resolve("a.csv"),
                "model,question,option,share,reading,status,invented,asked_as\n"
                        + "I,q,1,0.415,STATED,OK,TRUE,NONE\n"
                        + "I,q,2,0.585,STATED,OK,TRUE,NONE\n"
                        + "I,q,1,0.1,DRAWS,,,NONE\n");
        found.add(new DistributionCsvReader()
                .read(new AnswersRequest(csv, List.of(survey), Optional.empty(), false), sink, JobContext.unwatched())
                .problems()
                .toString());
        var verbalised = Files.writeString(
                folder.resolve("v.csv"),
                "question,country,selections,options,llm_reasoning,llm_distribution\n"
                        + "Q,J,\"[0.41, 0.59]\",\"['YES', 'I DON\\'T KNOW']\",,\"[30.5, 69.5]\"\n"
                        + "Q,J,\"[0.41, 0.59]\",\"['YES', 'I DON\\'T KNOW']\",,\"[30.5, 60.5]\"\n");
        found.add(new VerbalisedCsvReader()
                .read(
                        new AnswersRequest(verbalised, List.of(), Optional.of("IİI"), false),
                        sink,
                        JobContext.unwatched())
                .problems()
                .toString());
    }

    private record Texts(List<String> found) implements AnswerSink {
        @Override
        public void survey(Survey survey) {
            found.add(survey.toString());
        }

        @Override
        public void model(Model model) {
            found.add(model.toString());
        }

        @Override
        public void answer(MatchedAnswer answer) {
            found.add(answer.toString());
        }
    }
}
