package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OddNumbers;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Weightless;

/** Typos in missing values, numbers that look like none, and weights that weigh nobody. */
class MissingCheckTest {
    private static final Survey SURVEY = survey();

    private static Survey survey() {
        var columns = java.util.Map.<String, Column>of(
                "faith", new Column.Codes(new int[] {0, 1, 2, 1}, List.of("1", "2", "NA")),
                "age", new Column.Numbers(new double[] {18, -2, 90, 999}),
                "w", new Column.Numbers(new double[] {1, -1, 0, 2}),
                "v", new Column.Numbers(new double[] {2, -3, -1, Double.NaN}));
        return new Survey(
                "s",
                "Fixture",
                List.of(
                        new Variable(
                                "faith",
                                "",
                                Role.RELIGION,
                                Measure.NOMINAL,
                                List.of(new Variable.Value("1", "A"), new Variable.Value("9", "Nobody's"))),
                        new Variable("age", "", Role.LEFT_OUT, Measure.SCALE, List.of()),
                        new Variable("w", "", Role.WEIGHT, Measure.SCALE, List.of()),
                        new Variable("v", "", Role.WEIGHT, Measure.SCALE, List.of())),
                List.of(),
                new InMemoryRespondents(4, columns),
                Provenance.ofFile("f", ""),
                false);
    }

    private static List<Problem> look(String variable, String values) throws ProblemException {
        return new MissingCheck(SURVEY).of(List.of(new Edit.MissingValues(variable, values)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"faith;1", "faith;9", "faith;NA", "faith;1.0, 2", "age;-2, 999", "age;lo thru 0", "faith;''"})
    void whatSomebodyHasOrALabelNamesIsDeclared(String variable, String values) throws ProblemException {
        assertThat(look(variable, values)).isEmpty();
    }

    @Test
    void aTypoIsRefusedWithTheValuesThatThereAre() throws ProblemException {
        var found = look("faith", "1, zz, 77");
        assertThat(found).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("edit.missing-unknown");
            assertThat(p.severity()).isEqualTo(Severity.ERROR);
            assertThat(p.arguments()).containsExactly("faith", "zz, 77", "1 A, 9 Nobody's, 2, NA");
        });
        assertThat(look("age", "998").get(0).arguments()).containsExactly("age", "998", "-2 to 999");
        assertThat(look("age", "-9 thru -5")).singleElement().satisfies(p -> {
            assertThat(p.severity())
                    .as("a range is often said of many variables")
                    .isEqualTo(Severity.WARNING);
            assertThat(p.arguments()).containsExactly("age", "-9 thru -5");
        });
    }

    @Test
    void numbersThatLookLikeNoValueAreNoticed() {
        var odd = OddNumbers.of(((Respondents) SURVEY.source()).column("age"));
        assertThat(odd.words()).isEqualTo("-2 (1 person), 999 (1 person)");
        assertThat(odd.others()).isEqualTo("18 to 90");
        assertThat(OddNumbers.of(new double[] {-0.5, 1, 2}).none())
                .as("numbers that can be negative")
                .isTrue();
        assertThat(OddNumbers.of(new double[] {-2, -1, -2, 0, 1}).none())
                .as("more below 0 than above")
                .isTrue();
        assertThat(OddNumbers.of(new double[] {40, 99, 90}).none())
                .as("an age of 99")
                .isTrue();
        assertThat(OddNumbers.of(new double[] {1, 4, 99}).numbers()).isEqualTo("99");
        assertThat(OddNumbers.of(new double[] {Double.NaN}).none()).isTrue();
        assertThat(BandFacts.odd(SURVEY, "age")).map(Problem::code).contains("edit.band-odd");
    }

    /** A factor that is negative makes no weight, two of them neither; what lacks one has none; 0 stays 0. */
    @Test
    void productsAreToldApartAsTheirFactorsAre() throws ProblemException {
        var people = (Respondents) SURVEY.source();
        var facts = WeightFacts.of(people, List.of("w", "v"));
        assertThat(facts.weightless()).isEqualTo(new Weightless(1, 1, 1));
        assertThat(facts.used()).isEqualTo(1);
        var made = Overlay.with(SURVEY, List.of(), Weights.product(SURVEY, "product", "", List.of("w", "v"), false))
                .survey();
        var product = (Column.Numbers) ((Respondents) made.source()).column("product");
        assertThat(product.values()).containsExactly(2, -3, -0.0, Double.NaN);
        assertThat(Weightless.of(product.values())).isEqualTo(new Weightless(1, 1, 1));
    }
}
