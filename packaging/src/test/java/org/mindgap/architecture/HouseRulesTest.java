package org.mindgap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private static final String ROOT = "org.mindgap";
    private static final String FIXTURES = "org.mindgap.archfixtures";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void allFourModulesAreLookedAt() {
        assertThat(HOUSE.stream().map(type -> type.getPackageName().split("\\.", -1)[2]))
                .contains("problem", "charts", "views", "packaging");
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return new HouseRules(ROOT)
                .byFixture().values().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
    }

    /** A fixture holds classes named {@code Offender...}, all of which break its rule, and others, which keep it. */
    @TestFactory
    Stream<DynamicTest> eachRuleReportsItsFixture() {
        return new HouseRules(FIXTURES)
                .byFixture().keySet().stream()
                        .map(fixture -> DynamicTest.dynamicTest(fixture, () -> reportsItsFixture(fixture)));
    }

    private static void reportsItsFixture(String fixture) {
        String root = FIXTURES + "." + fixture;
        JavaClasses classes = new ClassFileImporter().importPackages(root);
        EvaluationResult result = new HouseRules(root).byFixture().get(fixture).evaluate(classes);
        String report = String.join("\n", result.getFailureReport().getDetails());

        assertThat(result.hasViolation()).as("the rule breaks on its fixture").isTrue();
        assertThat(classes.stream().filter(type -> type.getSimpleName().startsWith("Offender")))
                .isNotEmpty()
                .allSatisfy(offender -> assertThat(report).contains(offender.getName()));
        assertThat(classes.stream().filter(type -> type.getSimpleName().startsWith("Allowed")))
                .allSatisfy(allowed -> assertThat(report).doesNotContain("<" + allowed.getName()));
    }
}
