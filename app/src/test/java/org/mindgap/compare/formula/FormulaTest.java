package org.mindgap.compare.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.compare.Generated;
import org.mindgap.problem.ProblemException;

/** What R's terms() and model.matrix() make of the same formulas. */
class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y ~ x; 1 x",
                "y ~ x - 1; x",
                "y ~ 0 + x:k; x:k",
                "y ~ a*b; 1 a b a:b",
                "y ~ a*b*c; 1 a b c a:b a:c b:c a:b:c",
                "y ~ a*b - a:b; 1 a b",
                "y ~ a:b + c; 1 c a:b",
                "y ~ a + a + b:a + a:b; 1 a b:a",
                "y ~ 1; 1",
                "y ~ 0 + 1; 1",
                "`my answer` ~ `a b`; 1 a b",
                "y ~ ชื่อ; 1 ชื่อ"
            })
    void termsStandByTheNumberOfTheirVariables(String text, String terms) throws Exception {
        assertThat(String.join(
                        " ",
                        Formula.of(text).fixed().stream().map(Term::toString).toList()))
                .isEqualTo(terms);
    }

    @Test
    void bracketsAreGroups() throws Exception {
        var formula = Formula.of("y ~ x + (1 + x | g) + (x || h) + (1 | a/b) + (0 + x | c:d)");

        assertThat(formula.groupings())
                .containsExactly(
                        new Grouping(List.of(Term.CONSTANT, new Term(List.of("x"))), List.of("g")),
                        new Grouping(List.of(Term.CONSTANT), List.of("h")),
                        new Grouping(List.of(new Term(List.of("x"))), List.of("h")),
                        new Grouping(List.of(Term.CONSTANT), List.of("a")),
                        new Grouping(List.of(Term.CONSTANT), List.of("a", "b")),
                        new Grouping(List.of(new Term(List.of("x"))), List.of("c", "d")));
        assertThat(formula.variables()).containsExactly("y", "x", "g", "h", "a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "y",
                "y ~",
                "~ x",
                "y ~ x +",
                "y ~ (1 | g",
                "y ~ (0 | g)",
                "y ~ x ~ z",
                "y ~ x | g",
                "y ~ 2*x",
                "y ~ (x)",
                "y ~ `x",
                "y ~ x ^ 2",
                "y ~ - (1 | g)",
                "y ~ x)"
            })
    void whatIsNoFormulaIsToldWithItsPlace(String text) {
        assertThatThrownBy(() -> Formula.of(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting("code").containsExactly("compare.formula"));
    }

    @Test
    void functionsAreToldToBeNone() {
        assertThatThrownBy(() -> Formula.of("log(y) ~ x"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting("code").containsExactly("compare.formula-function"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y ~ k; (Intercept) k[b] k[c]",
                "y ~ 0 + k; k[a] k[b] k[c]",
                "y ~ x:k; (Intercept) x:k[a] x:k[b] x:k[c]",
                "y ~ x*k; (Intercept) x k[b] k[c] x:k[b] x:k[c]",
                "y ~ 0 + x:k; x:k[a] x:k[b] x:k[c]"
            })
    void factorsAreComparedWithTheirFirstLevelWhereTheRestOfTheTermIsThere(String text, String names) throws Exception {
        assertThat(String.join(
                        " ",
                        DesignColumns.of(Generated.data(), Formula.of(text).fixed()).stream()
                                .map(DesignColumn::name)
                                .toList()))
                .isEqualTo(names);
    }

    @Test
    void productsHaveTheProductOfTheirVariables() throws Exception {
        var data = Generated.data();
        var column = DesignColumns.of(data, Formula.of("y ~ 0 + x:k").fixed()).get(1);
        var k = (Series.Categories) data.column("k").orElseThrow();
        var x = (Series.Numbers) data.column("x").orElseThrow();

        for (var row = 0; row < data.rows(); row++) {
            assertThat(column.values()[row]).isEqualTo(k.code(row) == 1 ? x.value(row) : 0);
        }
    }

    @Test
    void columnsThatFollowFromOthersAreNamed() throws Exception {
        var data = Generated.data();
        var columns = new java.util.ArrayList<>(
                DesignColumns.of(data, Formula.of("y ~ k").fixed()));
        columns.addAll(DesignColumns.of(data, Formula.of("y ~ 0 + k").fixed()));

        var basis = Basis.of(columns);

        assertThat(basis.size()).isEqualTo(3);
        assertThat(basis.dropped()).containsExactly("k[a]", "k[b]", "k[c]");
    }
}
