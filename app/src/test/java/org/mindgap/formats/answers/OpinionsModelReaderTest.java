package org.mindgap.formats.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

class OpinionsModelReaderTest {
    private static final String HEADER =
            "qkey,model_name,context_type,steer_attribute,steer_group,references,mapping,top_k_logprobs,probs_unnorm,misses,D_M,R_M,ordinal_refs,refusal_refs\n";

    /** methods.md §6.4: options A to E, E the refusal; the prompt had another order than the vectors. */
    private static final String REFERENCES = "\"['delta', \"\"epsilon's\"\", 'alpha', 'beta', 'gamma']\"";

    private static final String MAPPING =
            "\"{'A': 'alpha', 'B': 'beta', 'C': 'gamma', 'D': 'delta', 'E': \"\"epsilon's\"\"}\"";
    private static final String TOKENS = "\"{' A': -0.8, 'A': -2.5, ' B': -1.5, ' C': -3, 'The': -3.2}\"";
    private static final String COMPUTED =
            "\"[0.44932896 0.22313016 0.04978707\n 0.0407622  0.0407622 ]\",\"[False, False, False, True, True]\"";
    private static final String PUBLISHED = "[0.58889098 0.29243451 0.06525171 0.0534228 ],0.05071374";
    private static final String LABELS = "\"['alpha', 'beta', 'gamma', 'delta']\",\"[\"\"epsilon's\"\"]\"\n";
    private static final String TAIL = COMPUTED + "," + PUBLISHED + "," + LABELS;

    @TempDir
    Path folder;

    /** The oracle's sums: mass .804331, normalised [.660690, .277411, .061899]; what has no token is unknown. */
    @Test
    void addsUpSpellingsAndLeavesWhatIsMissingUnknown() throws Exception {
        var collected = new Collected();
        var report = read(
                new OpinionsModelReader(),
                HEADER + "Q_W26,ada,default,,," + REFERENCES + "," + MAPPING + "," + TOKENS + "," + TAIL,
                collected);
        assertThat(report.matched()).isEqualTo(1);
        var answer = collected.answers().get(0);
        assertThat(answer.shares()).containsOnlyKeys("alpha", "beta", "gamma");
        assertThat(answer.coverage()).isCloseTo(.804331, within(5e-7));
        assertThat(answer.shares().get("alpha") / answer.coverage()).isCloseTo(.660690, within(5e-7));
        assertThat(answer.shares().get("beta") / answer.coverage()).isCloseTo(.277411, within(5e-7));
        assertThat(answer.shares().get("gamma") / answer.coverage()).isCloseTo(.061899, within(5e-7));
        assertThat(answer.status()).isEqualTo(AnswerStatus.OK);
        assertThat(answer.draws()).isZero();
        assertThat(answer.target()).isEqualTo(Group.everyone());
        assertThat(answer.condition().askedAs()).isEqualTo(AskedAs.NO_ONE);
        assertThat(answer.condition().reading()).isEqualTo(Reading.PROBABILITIES);
        assertThat(collected.matched.get(0).evidence().reply()).startsWith("{' A': -0.8");
        assertThat(report.problems())
                .filteredOn(p -> p.code().equals("answers.opinions-missing"))
                .singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsExactly("2", "Q_W26"));
    }

    /** The oracle's D_M [.588891, .292435, .065251, .053423] and all [.559026, .277604, .061942, .050714, .050714]. */
    @Test
    void asPublishedTheMissingHaveTheirBound() throws Exception {
        var collected = new Collected();
        var report = read(
                new OpinionsPublishedReader(),
                HEADER + "Q_W26,ada,default,,," + REFERENCES + "," + MAPPING + "," + TOKENS + "," + TAIL,
                collected);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("answers.opinions-as-published");
        var shares = collected.answers().get(0).shares();
        var all = List.of(.559026, .277604, .061942, .050714, .050714);
        var labels = List.of("alpha", "beta", "gamma", "delta", "epsilon's");
        var answers = List.of(.588891, .292435, .065251, .053423);
        var sum = shares.values().stream().mapToDouble(s -> s).sum();
        for (var i = 0; i < all.size(); i++) {
            assertThat(shares.get(labels.get(i)) / sum).isCloseTo(all.get(i), within(1.1e-6));
        }
        var some = sum - shares.get("epsilon's");
        for (var i = 0; i < answers.size(); i++) {
            assertThat(shares.get(labels.get(i)) / some).isCloseTo(answers.get(i), within(1.1e-6));
        }
    }

    /** Without tokens, what the authors computed is taken, but not what they put in. */
    @Test
    void withoutTokensTheComputedIsTakenWithoutTheBounds() throws Exception {
        var collected = new Collected();
        read(new OpinionsModelReader(), HEADER + "Q_W26,ada,default,,," + REFERENCES + ",,," + TAIL, collected);
        var answer = collected.answers().get(0);
        assertThat(answer.shares()).isEqualTo(Map.of("alpha", 0.44932896, "beta", 0.22313016, "gamma", 0.04978707));
        assertThat(answer.coverage()).isCloseTo(0.72224619, within(1e-12));
    }

    @Test
    void steeredAnswersNameTheirPeople() throws Exception {
        var collected = new Collected();
        var start = "Q_W26,ada,steer-bio,";
        var rest = REFERENCES + "," + MAPPING + "," + TOKENS + "," + TAIL;
        var report = read(
                new OpinionsModelReader(),
                HEADER + start + "SEX,Female," + rest + start + ",," + rest + start + "SEX,Nobody," + rest,
                collected);
        assertThat(report.rows()).isEqualTo(3);
        assertThat(collected.answers()).singleElement().satisfies(a -> {
            assertThat(a.target()).isEqualTo(Group.of("SEX", "Female"));
            assertThat(a.condition().askedAs()).isEqualTo(AskedAs.GROUP);
            assertThat(a.condition().wording()).isEqualTo("steer-bio");
        });
        assertThat(report.problems())
                .filteredOn(p -> !p.code().equals("answers.opinions-missing"))
                .extracting(Problem::code)
                .containsExactly("answers.opinions-steered", "answers.group-unknown");
    }

    @Test
    void wrongRowsAreLeftOutWithTheirLine() throws Exception {
        var good = "Q_W26,ada,default,,," + REFERENCES + "," + MAPPING + "," + TOKENS + "," + TAIL;
        var noTokens = good.replace(TOKENS, "");
        var rows = List.of(
                good.replace("Q_W26", "Q_W27"),
                good.replace("'A': -2.5", "'A': 2.5"),
                good.replace("'alpha', 'B'", "'else', 'B'"),
                good.replace("'alpha', 'beta', 'gamma', 'delta']", "'alpha', 'beta', 'alpha', 'delta']"),
                noTokens.replace("0.58889098", "0.4"),
                noTokens.replace("0.05071374", "0.4"),
                noTokens.replace("[False, False, False, True, True]", "[False]"),
                noTokens.replace("0.44932896 ", "0.44932896 ..."),
                good.replace("Q_W26,ada", "Q_W26,"),
                good.replace(TOKENS, "{"));
        var collected = new Collected();
        var report = read(new OpinionsModelReader(), HEADER + String.join("", rows) + good, collected);
        assertThat(report.matched()).isEqualTo(1);
        assertThat(report.problems())
                .filteredOn(p -> !p.code().equals("answers.opinions-missing"))
                .extracting(Problem::code)
                .containsExactly(
                        "answers.question-unknown",
                        "answers.literal",
                        "answers.opinions-mapping",
                        "answers.literal",
                        "answers.opinions-differ",
                        "answers.opinions-differ",
                        "answers.literal-length",
                        "answers.literal",
                        "answers.field-missing",
                        "answers.literal");
        assertThat(report.problems())
                .allMatch(p -> p.place() != null && p.place().line() > 1);
    }

    @Test
    void knowsItsFilesAndNoOthers() throws IOException {
        var reader = new OpinionsModelReader();
        var model = Files.writeString(folder.resolve("a_model.csv"), HEADER);
        var combined = Files.writeString(folder.resolve("a_combined.csv"), HEADER.replace("R_M", "R_M,D_H"));
        var csv = Files.writeString(folder.resolve("a.csv"), "model,question,option,share\n");
        assertThat(reader.recognises(model)).isTrue();
        assertThat(reader.recognises(combined)).isFalse();
        assertThat(reader.recognises(csv)).isFalse();
        assertThat(new OpinionsPublishedReader().recognises(model)).isFalse();
        assertThat(new Formats()
                        .readers().stream().filter(r -> recognises(r, model)).map(AnswersReader::format))
                .containsExactly("opinionsqa");
    }

    private static boolean recognises(AnswersReader reader, Path file) {
        try {
            return reader.recognises(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private AnswersReport read(AnswersReader reader, String text, Collected collected)
            throws IOException, ProblemException {
        var file = Files.writeString(folder.resolve("x_model.csv"), text);
        return reader.read(
                new AnswersRequest(file, List.of(survey()), Optional.empty(), false),
                collected,
                JobContext.unwatched());
    }

    private static Survey survey() {
        var labels = List.of("alpha", "beta", "gamma", "delta", "epsilon's");
        var options = IntStream.range(0, labels.size())
                .mapToObj(i -> new Option(
                        labels.get(i), labels.get(i), i + 1, i < 4 ? OptionKind.SUBSTANTIVE : OptionKind.REFUSED))
                .toList();
        return new Survey(
                "w26",
                "W26",
                List.of(new Variable(
                        "SEX", "", Role.GROUP, Measure.NOMINAL, List.of(new Variable.Value("Female", "Female")))),
                List.of(new Question("Q_W26", "Q?", "Q?", "", Measure.ORDINAL, "", "", options)),
                new PublishedShares(List.of()),
                Provenance.ofFile("responses.csv", ""),
                false);
    }
}
