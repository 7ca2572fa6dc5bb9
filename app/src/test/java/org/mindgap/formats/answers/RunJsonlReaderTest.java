package org.mindgap.formats.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

class RunJsonlReaderTest {
    /** The row of formats.md §2.14, word for word. */
    private static final String DOCUMENTED = """
        {"schema":"run/1","run":"r-7f3","req":"sha256:…","q":"Q28","country":"TH","group":{"religion":"Buddhist"},\
        "steer":"religion","lang":"th","perm":[0,2,1],"rep":0,"mode":"logprob-top",\
        "model":{"id":"demo-8b","digest":"sha256:…","server":"ollama 0.12.11","fingerprint":null},\
        "params":{"temperature":0,"top":20,"seed":1},"pos":0,\
        "opts":[{"code":"1","label":"Daily","lp":-0.36,"via":["A"," A"]},{"code":"2","label":"Weekly","lp":-1.42,"via":["B"]},{"code":"3","label":"Never","lp":null}],\
        "coverage":0.94,"missing":1,"policy":"lower0","status":"ok","http":200,"t":"2026-08-01T09:00:00Z","ms":412,"tok":[71,1]}
        """;

    private static final String PLAIN =
            "{\"schema\":\"run/1\",\"q\":\"Q28\",\"mode\":\"logprob-top\",\"model\":\"m\",\"opts\":[OPTS]}\n";

    private static final String OPTS =
            "{\"code\":\"1\",\"lp\":-1},{\"code\":\"2\",\"lp\":-2},{\"code\":\"3\",\"lp\":-3}";

    @TempDir
    Path folder;

    private final Collected sink = new Collected();

    @Test
    void readsTheDocumentedRow() throws Exception {
        var report = read(DOCUMENTED);

        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.matched()).isEqualTo(1);
        var answer = sink.answers().get(0);
        assertThat(answer.survey()).isEqualTo("s");
        assertThat(answer.question()).isEqualTo("Q28");
        assertThat(answer.target()).isEqualTo(Group.of("country", "TH").and("QCURREL", "1"));
        assertThat(answer.condition().askedAs()).isEqualTo(AskedAs.GROUP);
        assertThat(answer.condition().language()).isEqualTo("th");
        assertThat(answer.condition().order()).isEqualTo("0,2,1");
        assertThat(answer.condition().reading()).isEqualTo(Reading.PROBABILITIES);
        assertThat(answer.condition().temperature()).isEqualTo(0.0);
        assertThat(answer.shares()).containsOnlyKeys("1", "2");
        assertThat(answer.shares().get("1")).isCloseTo(Math.exp(-0.36), within(1e-15));
        assertThat(answer.coverage()).isEqualTo(0.94);
        assertThat(answer.status()).isEqualTo(AnswerStatus.OK);
        assertThat(sink.models)
                .containsExactly(new Model(
                        "demo-8b", "demo-8b", Model.Kind.LANGUAGE_MODEL, "digest sha256:…, server ollama 0.12.11"));
        assertThat(sink.matched.get(0).evidence())
                .isEqualTo(new Evidence("", "", "run.jsonl", 1, "2026-08-01T09:00:00Z"));
    }

    /** Trap T7: impossible, unknown and not there are three things. */
    @Test
    void tellsImpossibleFromUnknown() throws Exception {
        read(PLAIN.replace(
                        "OPTS",
                        "{\"code\":\"1\",\"lp\":-9999.0},{\"code\":\"2\",\"lp\":null},{\"code\":\"3\",\"lp\":-0.1}")
                + PLAIN.replace(
                        "OPTS",
                        "{\"code\":\"1\",\"lp\":NaN},{\"code\":\"3\",\"lp\":\"-Infinity\"},{\"code\":\"2\",\"lp\":-0.1}")
                + PLAIN.replace("OPTS", "{\"code\":\"2\",\"lp\":-0.1}"));

        assertThat(sink.answers().get(0).shares()).containsOnlyKeys("1", "3").containsEntry("1", 0.0);
        assertThat(sink.answers().get(1).shares()).containsOnlyKeys("2", "3").containsEntry("3", 0.0);
        assertThat(sink.answers().get(2).shares()).containsOnlyKeys("2");
    }

    /** Trap T5: "1" and "10", "98" and "99" are never merged, and a beginning is no label. */
    @Test
    void matchesCodesAndLabelsToTheLetter() throws Exception {
        var q29 = PLAIN.replace("Q28", "Q29");
        var report = read(q29.replace(
                        "OPTS",
                        "{\"code\":\"1\",\"lp\":-1},{\"code\":\"10\",\"lp\":-2},{\"code\":\"98\",\"lp\":-3},{\"code\":\"99\",\"lp\":-4}")
                + q29.replace("OPTS", "{\"label\":\"Ye\",\"lp\":-1}")
                + q29.replace("OPTS", "{\"code\":\"9\",\"lp\":-1}")
                + q29.replace("OPTS", "{\"label\":\"Yes\",\"lp\":-1},{\"label\":\"No\",\"lp\":-1}"));

        assertThat(sink.answers()).hasSize(2);
        assertThat(sink.answers().get(0).shares())
                .hasSize(4)
                .containsEntry("1", Math.exp(-1))
                .containsEntry("10", Math.exp(-2))
                .containsEntry("98", Math.exp(-3))
                .containsEntry("99", Math.exp(-4));
        assertThat(sink.answers().get(1).shares()).containsOnlyKeys("1", "10");
        assertThat(report.counts()).isEqualTo(Map.of("answers.option-unknown", 2));
        assertThat(report.problems()).extracting(p -> p.place().line()).containsExactly(2L, 3L);
    }

    /** Trap T10 for our own files: numbers as texts mean the same. */
    @Test
    void readsNumbersThatAreWrittenAsTexts() throws Exception {
        read(DOCUMENTED
                + DOCUMENTED
                        .replace(":-0.36", ":\"-0.36\"")
                        .replace(":-1.42", ":\"-1.42\"")
                        .replace("0.94", "\"0.94\"")
                        .replace("[0,2,1]", "[\"0\",\"2\",\"1\"]")
                        .replace("\"temperature\":0", "\"temperature\":\"0\""));
        assertThat(sink.answers()).hasSize(2);
        assertThat(sink.answers().get(1)).isEqualTo(sink.answers().get(0));
    }

    @Test
    void readsDrawsOneByOneAndCounted() throws Exception {
        var draw = PLAIN.replace("logprob-top", "draw").replace("\"opts\":[OPTS]", "\"choice\":\"Weekly\"");
        var counts = PLAIN.replace("logprob-top", "sampling")
                .replace("OPTS", "{\"code\":\"1\",\"n\":12},{\"code\":\"3\",\"n\":\"4\"}");
        read(draw + counts);

        assertThat(sink.answers()).extracting(a -> a.condition().reading()).containsOnly(Reading.DRAWS);
        assertThat(sink.answers()).extracting(Answer::draws).containsExactly(1, 16);
        assertThat(sink.answers().get(0).shares()).isEqualTo(Map.of("1", 0.0, "2", 1.0, "3", 0.0));
        assertThat(sink.answers().get(1).shares()).isEqualTo(Map.of("1", 0.75, "2", 0.0, "3", 0.25));
        assertThat(sink.answers()).extracting(Answer::coverage).containsOnly(1.0);
    }

    @Test
    void readsStatedShares() throws Exception {
        var stated = PLAIN.replace("logprob-top", "verbalised");
        var report = read(stated.replace("OPTS", "{\"code\":\"1\",\"share\":0.5},{\"code\":\"2\",\"share\":0.5}")
                + stated.replace("OPTS", "{\"code\":\"1\",\"share\":0.5},{\"code\":\"2\",\"share\":0.4}")
                + stated.replace(
                        "\"opts\":[OPTS]",
                        "\"coverage\":0.9,\"opts\":[{\"code\":\"1\",\"share\":0.5},{\"code\":\"2\",\"share\":0.4}]"));
        assertThat(sink.answers()).hasSize(2);
        assertThat(sink.answers().get(0).condition().reading()).isEqualTo(Reading.STATED);
        assertThat(sink.answers().get(1).coverage()).isEqualTo(0.9);
        assertThat(report.counts()).isEqualTo(Map.of("answers.sum-under", 1));
    }

    @Test
    void coverageIsWhatWasFoundWhereTheFileDoesNotSay() throws Exception {
        read(PLAIN.replace("OPTS", OPTS));
        assertThat(sink.answers().get(0).coverage())
                .isCloseTo(Math.exp(-1) + Math.exp(-2) + Math.exp(-3), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "ok, OK",
        "declined, DECLINED",
        "refusal, DECLINED",
        "content_filter, BLOCKED",
        "safety, BLOCKED",
        "not-coded, NOT_CODED",
        "timeout, FAILED",
        "Error, FAILED"
    })
    void readsTheOutcome(String word, AnswerStatus status) throws Exception {
        read(PLAIN.replace("OPTS", OPTS).replace("\"q\"", "\"status\":\"" + word + "\",\"q\""));
        assertThat(sink.answers().get(0).status()).isEqualTo(status);
        assertThat(sink.answers().get(0).shares().isEmpty()).isEqualTo(status != AnswerStatus.OK);
        assertThat(Double.isNaN(sink.answers().get(0).coverage())).isEqualTo(status != AnswerStatus.OK);
    }

    /** Trap T3, and a 429 is never a data point. */
    @Test
    void anAnswerWithoutProbabilitiesOrWithAServerErrorIsNoAnswer() throws Exception {
        var report = read(PLAIN.replace("OPTS", "{\"code\":\"1\",\"lp\":null}")
                + PLAIN.replace("OPTS", OPTS).replace("\"q\"", "\"http\":429,\"status\":\"ok\",\"q\""));
        assertThat(sink.answers())
                .extracting(Answer::status)
                .containsExactly(AnswerStatus.NOT_CODED, AnswerStatus.FAILED);
        assertThat(sink.answers()).allMatch(a -> a.shares().isEmpty());
        assertThat(report.counts()).containsOnlyKeys("answers.no-shares", "answers.http");
    }

    @Test
    void keepsPromptAndReplyWordForWord() throws Exception {
        read(PLAIN.replace("OPTS", OPTS)
                .replace(
                        "\"q\"",
                        "\"prompt\":\" Wie oft\\n"
                                + "beten Sie? \",\"raw\":{\"text\":\"A\"},\"asked\":\"2026-01-02\",\"q\""));
        assertThat(sink.matched.get(0).evidence())
                .isEqualTo(new Evidence(" Wie oft\nbeten Sie? ", "{\"text\":\"A\"}", "run.jsonl", 1, "2026-01-02"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"steer\":\"none\",' | NO_ONE",
                "'\"steer\":\"country\",\"country\":\"Thailand\",' | COUNTRY",
                "'\"steer\":\"group\",\"group\":{\"sex\":\"women\"},' | GROUP",
                "'' | NO_ONE",
            })
    void readsAsWhomTheModelWasAsked(String fields, AskedAs asked) throws Exception {
        read(PLAIN.replace("OPTS", OPTS).replace("\"q\"", fields + "\"q\""));
        assertThat(sink.answers().get(0).condition().askedAs()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"country\":\"TH\",' | answers.asked-as-missing",
                "'\"steer\":\"country\",' | answers.asked-as-nobody",
                "'\"steer\":\"religion\",\"country\":\"TH\",' | answers.asked-as-nobody",
                "'\"steer\":\"odd\",' | answers.asked-as",
                "'\"steer\":\"country\",\"country\":\"XX\",' | answers.group-unknown",
                "'\"steer\":\"group\",\"group\":{\"caste\":\"1\"},' | answers.variable-unknown",
                "'\"steer\":\"group\",\"group\":[1],' | answers.field-shape",
                "'\"survey\":\"z\",' | answers.survey-unknown",
                "'\"perm\":[0,0,1],' | answers.perm",
                "'\"perm\":[1,2,3],' | answers.perm",
                "'\"perm\":[0,1.5],' | answers.perm",
                "'\"perm\":\"x\",' | answers.perm",
                "'\"coverage\":2,' | answers.coverage",
                "'\"coverage\":0.2,' | answers.coverage-sum",
                "'\"coverage\":\"much\",' | answers.field-shape",
                "'\"status\":\"perhaps\",' | answers.status",
                "'\"params\":{\"temperature\":\"hot\"},' | answers.field-shape",
            })
    void leavesOutAndReportsFieldsThatAreWrong(String fields, String code) throws Exception {
        var report = read(PLAIN.replace("OPTS", OPTS).replace("\"q\"", fields + "\"q\""));
        assertThat(sink.matched).isEmpty();
        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.counts()).isEqualTo(Map.of(code, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"code\":\"1\",\"lp\":0.5}' | answers.lp",
                "'{\"code\":\"1\",\"lp\":\"x\"}' | answers.lp",
                "'{\"code\":\"1\",\"lp\":[1]}' | answers.lp",
                "'{\"code\":\"1\",\"lp\":-1,\"share\":0.3}' | answers.lp-and-share",
                "'{\"code\":\"1\",\"share\":1.5}' | answers.share",
                "'{\"code\":\"1\",\"share\":-0.5}' | answers.share",
                "'{\"code\":\"1\",\"lp\":-0.1},{\"code\":\"2\",\"lp\":-0.1}' | answers.sum-over",
                "'{\"code\":\"1\",\"lp\":-1},{\"code\":\"1\",\"lp\":-1}' | answers.option-twice",
                "'{\"code\":\"1\",\"label\":\"Never\",\"lp\":-1}' | answers.option-contradicts",
                "'{\"lp\":-1}' | answers.field-missing",
            })
    void leavesOutAndReportsOptionsThatAreWrong(String options, String code) throws Exception {
        var report = read(PLAIN.replace("OPTS", options));
        assertThat(sink.matched).isEmpty();
        assertThat(report.counts()).isEqualTo(Map.of(code, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"q\":\"Q28\"}' | answers.schema",
                "'{\"schema\":\"run/2\"}' | answers.schema",
                "'{\"schema\":\"run/1\"}' | answers.field-missing",
                "'[1,2]' | answers.line-object",
                "'nonsense' | answers.line-json",
                "'{\"schema\":\"run/1\",\"q\":\"Q77\",\"model\":\"m\"}' | answers.question-unknown",
                "'{\"schema\":\"run/1\",\"q\":\"Q28\",\"model\":\"m\"}' | answers.mode",
                "'{\"schema\":\"run/1\",\"q\":\"Q28\",\"mode\":\"draw\",\"model\":\"m\"}' | answers.field-missing",
                "'{\"schema\":\"run/1\",\"q\":\"Q28\",\"mode\":\"draw\",\"opts\":[],\"model\":\"m\"}' |"
                        + " answers.draws-none",
                "'{\"schema\":\"run/1\",\"q\":\"Q28\",\"mode\":\"draw\",\"opts\":[{\"code\":\"1\",\"n\":1.5}]}' |"
                        + " answers.draws",
                "'{\"schema\":\"run/1\",\"q\":\"Q28\",\"mode\":\"logprob\",\"opts\":[{\"code\":\"1\",\"lp\":-1}]}' |"
                        + " answers.model-missing",
            })
    void leavesOutAndReportsLinesThatAreWrong(String line, String code) throws Exception {
        var report = read(line + "\n" + PLAIN.replace("OPTS", OPTS));
        assertThat(sink.matched).hasSize(1);
        assertThat(report.counts()).isEqualTo(Map.of(code, 1));
        assertThat(report.problems().get(0).place().line()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void aTornLastLineIsReportedAndNotFatal() throws Exception {
        var whole = DOCUMENTED.getBytes(UTF_8);
        for (var cut : List.of(200, 60, 54, 53)) {
            var bytes = new byte[whole.length + cut];
            System.arraycopy(whole, 0, bytes, 0, whole.length);
            System.arraycopy(whole, 0, bytes, whole.length, cut);
            var file = Files.write(folder.resolve("run.jsonl"), bytes);
            var report = new RunJsonlReader().read(request(file), new Collected(), JobContext.unwatched());
            assertThat(report.matched()).isEqualTo(1);
            assertThat(report.counts()).isEqualTo(Map.of("answers.torn-line", 1));
            assertThat(report.problems().get(0).place().line()).isEqualTo(2);
        }
    }

    @Test
    void aBadByteInTheMiddleEndsTheImport() throws Exception {
        var file = Files.write(folder.resolve("run.jsonl"), new byte[] {'{', '}', '\n', (byte) 0xFF, '\n', '{', '}'});
        var problem = catchThrowableOfType(
                        ProblemException.class,
                        () -> new RunJsonlReader().read(request(file), sink, JobContext.unwatched()))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo("formats.not-utf8");
        assertThat(problem.place().line()).isEqualTo(2);
    }

    @Test
    void aModelMayBeInventedAndChange() throws Exception {
        var made = PLAIN.replace("OPTS", OPTS)
                .replace("\"model\":\"m\"", "\"model\":{\"id\":\"m/1\",\"name\":\"Mirror\",\"invented\":true}");
        var report = read(made + made + made.replace("true", "false") + made.replace("m/1", "m/2"));
        assertThat(sink.models)
                .as("again where it is described in another way")
                .containsExactly(
                        new Model("mirror", "Mirror", Model.Kind.INVENTED, "id m/1"),
                        new Model("mirror", "Mirror", Model.Kind.INVENTED, "id m/1 / also: id m/2"));
        assertThat(report.counts()).isEqualTo(Map.of("answers.model-invented", 1, "answers.model-changed", 1));
    }

    @Test
    void modelIdsArePlainUnlessTwoNamesGiveTheSame() throws Exception {
        var made = PLAIN.replace("OPTS", OPTS);
        read(made.replace("\"model\":\"m\"", "\"model\":\"Majority voice\"")
                + made.replace("\"model\":\"m\"", "\"model\":\"majority/voice\""));
        assertThat(sink.models.get(0).id()).isEqualTo("majority-voice");
        assertThat(sink.models.get(1).id()).matches("majority-voice-[0-9a-f]{6}");
        assertThat(sink.models).extracting(Model::name).containsExactly("Majority voice", "majority/voice");
    }

    @Test
    void namesTheModelAsTheUserSaysWhereTheFileDoesNot() throws Exception {
        var file = Files.writeString(
                folder.resolve("run.jsonl"), PLAIN.replace("OPTS", OPTS).replace("\"model\":\"m\",", ""));
        new RunJsonlReader()
                .read(
                        new AnswersRequest(file, List.of(AskedSurvey.survey()), Optional.of("Given"), true),
                        sink,
                        JobContext.unwatched());
        assertThat(sink.models.get(0).name()).isEqualTo("Given");
        assertThat(sink.models.get(0).kind()).isEqualTo(Model.Kind.INVENTED);
    }

    @Test
    void aQuestionOfTwoSurveysNeedsItsSurvey() throws Exception {
        var row = PLAIN.replace("OPTS", OPTS);
        var file = Files.writeString(
                folder.resolve("run.jsonl"),
                row
                        + row.replace("\"q\"", "\"survey\":\"b\",\"q\"")
                        + row.replace("\"q\"", "\"survey\":\"Survey a\",\"q\""));
        var report = new RunJsonlReader()
                .read(
                        new AnswersRequest(
                                file,
                                List.of(AskedSurvey.survey("a"), AskedSurvey.survey("b")),
                                Optional.empty(),
                                false),
                        sink,
                        JobContext.unwatched());
        assertThat(sink.answers()).extracting(Answer::survey).containsExactly("b", "a");
        assertThat(report.counts()).isEqualTo(Map.of("answers.question-ambiguous", 1));
    }

    @Test
    void keepsAHundredProblemsOfAKindAndCountsAll() throws Exception {
        var report = read("nonsense\n".repeat(250));
        assertThat(report.problems()).hasSize(100);
        assertThat(report.counts()).isEqualTo(Map.of("answers.line-json", 250));
    }

    @Test
    void toleratesAMarkBlankLinesAndBothLineEnds() throws Exception {
        var report = read("\uFEFF" + PLAIN.replace("OPTS", OPTS).replace("\n", "\r\n") + "\n  \n"
                + PLAIN.replace("OPTS", OPTS).strip());
        assertThat(report.problems()).extracting(Problem::code).isEmpty();
        assertThat(sink.matched).hasSize(2);
        assertThat(sink.matched.get(1).evidence().line()).isEqualTo(4);
    }

    @Test
    void recognisesItsFiles() throws Exception {
        var reader = new RunJsonlReader();
        assertThat(reader.recognises(Files.writeString(folder.resolve("a"), "{\"q\":1,\"schema\": \"run/1\"}\n")))
                .isTrue();
        assertThat(reader.recognises(Files.writeString(folder.resolve("b"), "{\"q\":1}\n")))
                .isFalse();
        assertThat(reader.recognises(Files.writeString(folder.resolve("c"), "")))
                .isFalse();
    }

    private AnswersReport read(String text) throws IOException, ProblemException {
        var file = Files.writeString(folder.resolve("run.jsonl"), text);
        return new RunJsonlReader().read(request(file), sink, JobContext.unwatched());
    }

    private static AnswersRequest request(Path file) {
        List<Survey> surveys = List.of(AskedSurvey.survey());
        return new AnswersRequest(file, surveys, Optional.empty(), false);
    }
}
