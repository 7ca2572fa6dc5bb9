package org.mindgap.formats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.asking.AskedSurvey;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.read.Missing;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.run.Ability;
import org.mindgap.run.Pairs;
import org.mindgap.run.RunPlan;
import org.mindgap.run.StandardAudit;
import org.mindgap.survey.Group;

class PlanReaderTest {
    private static final String ENDPOINT =
            "\"endpoints\":[{\"id\":\"e\",\"kind\":\"openai\",\"address\":\"http://localhost/v1\",\"model\":\"m\"%s}]";

    private static String plan(String more) {
        return "{\"schema\":\"plan/1\"," + String.format(ENDPOINT, "") + more + "}";
    }

    private static PlanFile read(String text) throws ProblemException {
        return PlanReader.read(text, "plan.json");
    }

    private static String refused(String text) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> read(text));
        assertThat(thrown).as(text).isNotNull();
        return thrown.problems().get(0).code() + " "
                + new ProblemTexts(Locale.ENGLISH).line(thrown.problems().get(0));
    }

    @Test
    void surveyAndEndpointAloneAreTheStandardAudit() throws ProblemException {
        var file = read(plan(""));
        var ability = new Ability(20, false, false, false, false);
        var survey = AskedSurvey.of(3);
        var made = file.at(file.endpoints().get(0), survey, ability);
        assertThat(made)
                .isEqualTo(StandardAudit.of(
                        survey.id(),
                        List.of(
                                Group.of("C", "1").and("R", "1"),
                                Group.of("C", "1").and("R", "2"),
                                Group.of("C", "2").and("R", "1")),
                        "e",
                        ability));
        assertThat(file.at(file.endpoints().get(0), survey, Ability.TEXT_ONLY)
                        .ways()
                        .mode())
                .isEqualTo(Mode.SAMPLED);
        assertThat(file.reading()).isEqualTo(ReadingRules.STANDARD);
    }

    @Test
    void pairsComeBackAsTheyWereWritten() throws ProblemException {
        var file = read("{\"schema\":\"plan/1\"," + String.format(ENDPOINT, "")
                + ",\"pairs\":{\"kind\":\"congruent\",\"spoken\":{\"Sri Lanka\":[\"si\",\"ta\"]}}}");
        var made = file.at(file.endpoints().get(0), AskedSurvey.of(3), Ability.TEXT_ONLY);
        assertThat(made.scope().pairs())
                .isEqualTo(new Pairs(Pairs.Kind.CONGRUENT, java.util.Map.of("Sri Lanka", List.of("si", "ta"))));
        var again = read(PlanWriter.whole(made, file.endpoints().get(0), file));
        assertThat(again.rows().pairs()).isEqualTo(made.scope().pairs());
        assertThat(PlanWriter.what(made))
                .isNotEqualTo(PlanWriter.what(read("{\"schema\":\"plan/1\"," + String.format(ENDPOINT, "") + "}")
                        .at(file.endpoints().get(0), AskedSurvey.of(3), Ability.TEXT_ONLY)));
    }

    @Test
    void everyFieldIsRead() throws ProblemException {
        var file = read(
                "{\"schema\":\"plan/1\",\"name\":\"Try\",\"survey\":\"s\","
                        + String.format(ENDPOINT, ",\"key\":\"env:MY_KEY\",\"settings\":{\"wire\":\"completions\"}")
                        + ",\"questions\":[\"q1\"],\"rows\":[{\"C\":\"1\"}],\"first\":4,\"mode\":\"sampled\","
                        + "\"asked_as\":[\"country\"],\"languages\":[\"th\"],\"templates\":[\"standard\",\"x\"],"
                        + "\"orders\":\"cyclic\",\"most_orders\":5,\"draws\":30,\"temperature\":0.7,\"top_p\":0.9,"
                        + "\"max_tokens\":12,\"offer_dont_know\":true,"
                        + "\"limits\":{\"money\":2.5,\"tokens\":1000,\"minutes\":1.5,\"at_once\":3},"
                        + "\"prices\":[{\"model\":\"m*\",\"prompt\":1,\"answer\":2,\"currency\":\"EUR\",\"as_of\":\"2026-01\"}],"
                        + "\"seed\":9,\"reading\":{\"missing\":\"opinions-qa\",\"spellings\":\"largest\",\"form\":\"per-token\"}}");
        var made = file.at(file.endpoints().get(0), AskedSurvey.of(3), Ability.TEXT_ONLY);
        assertThat(made.scope()).isEqualTo(new RunPlan.Scope(List.of("q1"), List.of(Group.of("C", "1")), 4));
        assertThat(made.ways())
                .isEqualTo(new RunPlan.Ways(
                        Mode.SAMPLED,
                        List.of(AskedAs.COUNTRY),
                        List.of("th"),
                        List.of("standard", "x"),
                        Orders.CYCLIC,
                        5,
                        new RunPlan.Drawing(30, 0.7, 0.9, 12),
                        true));
        assertThat(made.limits().money()).hasValue(2.5);
        assertThat(made.limits().tokens()).hasValue(1000);
        assertThat(made.limits().time()).contains(java.time.Duration.ofSeconds(90));
        assertThat(made.limits().atOnce()).isEqualTo(3);
        assertThat(made.seed()).isEqualTo(9);
        assertThat(file.price("model-x").orElseThrow().currency()).isEqualTo("EUR");
        assertThat(file.price("other")).isEqualTo(Optional.empty());
        assertThat(file.reading().missing()).isEqualTo(Missing.OPINIONS_QA);
        assertThat(file.endpoints().get(0).key()).isEqualTo("env:MY_KEY");
        assertThat(file.endpoints().get(0).settings()).containsEntry("wire", "completions");
        // what a study keeps of it is read as the same plan
        var again = read(PlanWriter.whole(made, file.endpoints().get(0), file));
        assertThat(again.at(again.endpoints().get(0), AskedSurvey.of(3), Ability.TEXT_ONLY))
                .isEqualTo(made);
        assertThat(PlanWriter.what(made.pilot(2))).isEqualTo(PlanWriter.what(made));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-live-0123456789",
                "env:",
                "env:sk-live-0123456789\\n",
                "keychain",
                "Bearer sk-live-0123456789",
                "file:sk-live-0123456789"
            })
    void whatIsNoPlaceOfAKeyIsRefusedAndNeverRepeated(String key) {
        var text = "{\"schema\":\"plan/1\"," + String.format(ENDPOINT, ",\"key\":\"" + key + "\"") + "}";
        assertThat(refused(text)).startsWith("formats.plan-key ").doesNotContain("0123456789");
    }

    @Test
    void keysHideNeitherInSettingsNorInBrokenJson() {
        var inSettings = String.format(ENDPOINT, ",\"settings\":{\"api_key\":\"sk-0123456789\"}");
        assertThat(refused("{\"schema\":\"plan/1\"," + inSettings + "}"))
                .startsWith("formats.plan-key ")
                .doesNotContain("0123456789");
        assertThat(refused("{\"schema\":\"plan/1\",\"endpoints\":[{\"key\": sk-0123456789}]}"))
                .startsWith("formats.plan-json ")
                .contains("line 1, column")
                .doesNotContain("0123456789");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                ",'draw':5 | formats.plan-field | draw;",
                ",'limits':{'cost':5} | formats.plan-field | limits.cost;",
                ",'mode':'guess' | formats.plan-word | label, option-text, sampled",
                ",'asked_as':[] | formats.plan-shape | asked_as",
                ",'draws':0 | formats.plan-shape | draws",
                ",'draws':1.5 | formats.plan-shape | draws",
                ",'temperature':-1 | formats.plan-shape | temperature",
                ",'seed':'x' | formats.plan-shape | seed",
                ",'rows':[{}] | formats.plan-shape | rows",
                ",'offer_dont_know':1 | formats.plan-shape | offer_dont_know",
            })
    void whatIsWrongIsRefusedByItsName(String more, String code, String named) {
        assertThat(refused(plan(more.replace('\'', '"'))))
                .startsWith(code + " ")
                .contains(named);
    }

    @Test
    void withoutASchemaOrAnEndpointOrWithOneTwiceItIsNoPlan() {
        assertThat(refused("{}")).startsWith("formats.plan-schema ");
        assertThat(refused("[]")).startsWith("formats.plan-shape ");
        assertThat(refused("{\"schema\":\"plan/1\"}")).startsWith("formats.plan-shape ");
        var one = "{\"id\":\"e\",\"kind\":\"openai\",\"address\":\"a\",\"model\":\"m\"}";
        assertThat(refused("{\"schema\":\"plan/1\",\"endpoints\":[" + one + "," + one + "]}"))
                .startsWith("formats.plan-endpoint-twice ");
        assertThat(refused("{\"schema\":\"plan/1\",\"endpoints\":[" + one.replace("\"e\"", "\"A B\"") + "]}"))
                .startsWith("formats.plan-endpoint-id ");
    }

    @Test
    void whatTheSurveyDoesNotHaveIsSaid() throws ProblemException {
        var survey = AskedSurvey.of(3);
        var questions = read(plan(",\"questions\":[\"q9\"]"));
        var variables = read(plan(",\"rows\":{\"by\":[\"Z\"]}"));
        for (var file : List.of(questions, variables)) {
            var thrown = catchThrowableOfType(
                    ProblemException.class, () -> file.at(file.endpoints().get(0), survey, Ability.TEXT_ONLY));
            assertThat(thrown.problems().get(0).code()).startsWith("formats.plan-");
        }
        var byCountry = read(plan(",\"rows\":{\"by\":[\"C\"]}"));
        assertThat(byCountry
                        .at(byCountry.endpoints().get(0), survey, Ability.TEXT_ONLY)
                        .scope()
                        .targets())
                .containsExactly(Group.of("C", "1"), Group.of("C", "2"));
        var byRole = read(plan(",\"rows\":{\"by\":[\"country\"]}"));
        assertThat(byRole.at(byRole.endpoints().get(0), survey, Ability.TEXT_ONLY)
                        .scope()
                        .targets())
                .containsExactly(Group.of("C", "1"), Group.of("C", "2"));
        var byLabel = read(plan(",\"rows\":[{\"country\":\"India\",\"R\":\"2\"}]"));
        assertThat(byLabel.at(byLabel.endpoints().get(0), survey, Ability.TEXT_ONLY)
                        .scope()
                        .targets())
                .containsExactly(Group.of("C", "1").and("R", "2"));
        var noValue = read(plan(",\"rows\":[{\"country\":\"Atlantis\"}]"));
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> noValue.at(noValue.endpoints().get(0), survey, Ability.TEXT_ONLY));
        assertThat(thrown.problems().get(0).code()).isEqualTo("formats.plan-value");
    }
}
