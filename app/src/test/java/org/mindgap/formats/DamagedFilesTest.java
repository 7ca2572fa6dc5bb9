package org.mindgap.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.formats.answers.AnswerSink;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Survey;

/** Whatever bytes a file holds, a reader reads them or says why not, in a sentence; nothing else is ever thrown. */
class DamagedFilesTest {
    private static final List<String> WHOLE = List.of(
            "country,religion,question_id,question_text,option,percent,n,source_url,note\nIN,Hindu,q,Text,Yes,41.5,100,u,n\nIN,Hindu,q,Text,\"No, \"\"never\"\"\",58.5,100,u,n\n",
            "{\"surveyId\":\"s\",\"questions\":{\"q\":{\"text\":\"T\",\"type\":\"single-select\",\"options\":[\"A\",\"B\"]}},\"segments\":[{\"id\":\"a\",\"attributes\":{\"country\":\"TH\"},\"sampleSize\":812,\"responses\":[{\"questionId\":\"q\",\"distribution\":[41.5,58.5]}]}]}",
            "id,q,w,multi\n1,1,.469825,\"1,3\"\n2, ,1.5,2\n3,98,abc,\n",
            "{\"q\":{\"question\":\"Q\",\"options\":{\"1\":\"Daily\",\"98\":\"(DO NOT READ) Don't know\"},\"measure\":\"ordinal\",\"kinds\":{\"98\":\"dont-know\"}}}",
            ",key,question,references,option_mapping,option_ordinal\n0,q,\"Q, or not?\",\"['1', \"\"b's\"\", 'Refused']\",{},\"[1.0, 2.0]\"\n",
            "qkey,model_name,context_type,mapping,top_k_logprobs,probs_unnorm,misses,D_M,R_M,ordinal_refs,refusal_refs\nq,m,default,\"{'A': 'Yes', 'B': 'No'}\",\"{' A': -0.5, 'B': -1.5}\",[0.6 0.2],\"[False, False]\",[0.75 0.25],0,\"['Yes', 'No']\",[]\n",
            "<codeBook xmlns='ddi:codebook:2_5' xml:lang='en'><stdyDscr><citation><titlStmt><titl>T</titl></titlStmt></citation></stdyDscr><dataDscr><var ID='V1' name='q' intrvl='discrete'><labl>Q &amp; A</labl><qstn><qstnLit>Q?</qstnLit></qstn><invalrng><range min='90' max='99'/></invalrng><catgry><catValu>1</catValu><labl>a</labl></catgry><catgry missing='Y'><catValu>98</catValu><labl><![CDATA[b]]></labl></catgry></var></dataDscr></codeBook>",
            "{\"schema\":\"run/1\",\"q\":\"q\",\"country\":\"IN\",\"steer\":\"country\",\"perm\":[0,1],\"mode\":\"logprob-top\",\"model\":{\"id\":\"m\"},\"params\":{\"temperature\":0},\"opts\":[{\"code\":\"1\",\"lp\":-0.36},{\"code\":\"2\",\"lp\":-9999.0}],\"coverage\":0.7,\"status\":\"ok\"}\n",
            "model,question,option,share,country,asked_as,draws,coverage\nm,q,1,0.5,IN,country,10,\nm,q,2,0.5,IN,country,10,\n",
            "question,selections,options,source\nQ,\"defaultdict(<class 'list'>, {'J': [0.4, nan], 'Peru': [0.5, 0.5]})\",\"['a', \"\"don't\"\"]\",GAS\n",
            "question_sha256,options,probs,model_id,max_choice,Japan,Peru\nadeba4f80f3880930c70e2d875140122e421a5e47774a1ea0973bc8d5c9f0628,\"['a', \"\"don't\"\"]\",\"[0.4, 0.6]\",m,0,-1.0,0.75\n",
            "question,country,selections,options,llm_reasoning,llm_distribution\nQ,J,\"{'J': [0.4, 0.6]}\",\"['a', \"\"don't\"\"]\",r,\"{'a': 30, \"\"don't\"\": 70}\"\n");

    @TempDir
    Path folder;

    private final List<org.mindgap.formats.survey.SurveyReader> surveyReaders =
            new org.mindgap.formats.survey.Formats().readers();
    private final List<org.mindgap.formats.answers.AnswersReader> answersReaders =
            new org.mindgap.formats.answers.Formats().readers();

    private int read;
    private int refused;

    @Test
    void cutFilesAreReadOrRefused() throws Exception {
        for (var whole : WHOLE) {
            var bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (var length = 0; length <= bytes.length; length += 3 + length / 20) {
                everyReader(Arrays.copyOf(bytes, length));
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void changedBytesAreReadOrRefused() throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20251121);
        for (var whole : WHOLE) {
            for (var i = 0; i < 40; i++) {
                everyReader(damaged(whole.getBytes(StandardCharsets.UTF_8), random));
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void randomBytesAreRefused() throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (var i = 0; i < 60; i++) {
            var bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            everyReader(bytes);
        }
        assertThat(refused).isPositive();
    }

    private static byte[] damaged(byte[] whole, RandomGenerator random) {
        var special = "\"',;:{}[]\\\n\r\t -+.eE0123456789\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        var bytes = whole.clone();
        for (var n = 1 + random.nextInt(4); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = special[random.nextInt(special.length)];
        }
        return bytes;
    }

    private void everyReader(byte[] bytes) throws IOException, ProblemException {
        var file = Files.write(folder.resolve("damaged"), bytes);
        for (var reader : surveyReaders) {
            reader.recognises(file);
            attempt(() ->
                    reader.read(SurveyRequest.of(file), JobContext.unwatched()).report());
        }
        var csv = Files.writeString(folder.resolve("r.csv"), "q\n1\n98\n");
        var csvReader = new org.mindgap.formats.survey.RespondentCsvReader();
        attempt(() -> csvReader
                .read(
                        new SurveyRequest(
                                csv,
                                Optional.of(file),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                false),
                        JobContext.unwatched())
                .report());
        var known = List.of(survey());
        for (var reader : answersReaders) {
            reader.recognises(file);
            attempt(() -> reader.read(
                            new AnswersRequest(file, known, Optional.of("m"), false),
                            new Nowhere(),
                            JobContext.unwatched())
                    .problems());
        }
    }

    private Survey survey() throws IOException, ProblemException {
        var file = Files.writeString(
                folder.resolve("known.csv"), "country,question_id,option,percent\nIN,q,A,40\nIN,q,B,60\n");
        return new org.mindgap.formats.survey.SharesCsvReader()
                .read(SurveyRequest.of(file), JobContext.unwatched())
                .survey();
    }

    private interface Attempt {
        List<Problem> run() throws IOException, ProblemException;
    }

    /** A runtime exception would fail the test. */
    private void attempt(Attempt attempt) throws IOException {
        List<Problem> problems;
        try {
            problems = attempt.run();
            read++;
        } catch (ProblemException e) {
            problems = e.problems();
            refused++;
            assertThat(problems).isNotEmpty();
        }
        var texts = new ProblemTexts(Locale.ROOT);
        for (var problem : problems) {
            assertThat(texts.sentence(problem)).doesNotStartWith("formats.").doesNotStartWith("answers.");
        }
    }

    private static final class Nowhere implements AnswerSink {
        @Override
        public void survey(Survey survey) {}

        @Override
        public void model(Model model) {}

        @Override
        public void answer(MatchedAnswer answer) {}
    }
}
