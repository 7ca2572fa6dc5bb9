package org.mindgap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of design.md §1 for the classes under one root package.
 *
 * @param root the package the rooms stand in: {@code org.mindgap}, or a fixture's package that plays its part
 */
record HouseRules(String root) {

    private static final List<String> SUBJECTS = List.of(
            "survey",
            "crosstab",
            "elicit",
            "run",
            "gap",
            "stereotype",
            "compare",
            "stats",
            "figure",
            "job",
            "problem",
            "script");

    private static final List<String> IMPLEMENTERS = List.of("store", "formats", "inference", "charts.render");

    /** Each rule under the name of the fixture package that breaks it. */
    Map<String, ArchRule> byFixture() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("appwithoutwindow", appHasNoWindow());
        rules.put("subjectsapart", subjectsKnowNoFilesNorNetwork());
        rules.put("nobodyknowscli", nobodyKnowsTheCommandLine());
        rules.put("renderwithoutjavafx", renderingHasNoJavaFx());
        rules.put("viewswithoutcli", viewsDoNotKnowTheCommandLine());
        rules.put("screensapart", screensDoNotKnowEachOther());
        rules.put("onefxthread", runLaterStandsInOneClass());
        rules.put("nostaticstate", noStaticStateThatChanges());
        rules.put("classnames", classesAreNamedBySubject());
        rules.put("packagenames", packagesAreNamedBySubject());
        rules.put("onecomposition", onlyCompositionMakesImplementers());
        rules.put("nocircles", packagesKnowEachOtherInNoCircle());
        return rules;
    }

    private ArchRule appHasNoWindow() {
        return noClasses()
                .that()
                .resideInAPackage(all())
                .and()
                .resideOutsideOfPackages(room("charts"), room("views"), room("packaging"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .as("app has no window: neither JavaFX nor AWT nor Swing")
                .allowEmptyShould(true);
    }

    private ArchRule subjectsKnowNoFilesNorNetwork() {
        String[] forbidden = Stream.concat(
                        Stream.of("store", "formats", "inference", "cli").map(this::room),
                        Stream.of("java.sql..", "java.net..", "com.fasterxml.."))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(SUBJECTS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .as("the subjects know neither store, formats, engines and command line nor SQL, network and JSON")
                .allowEmptyShould(true);
    }

    private ArchRule nobodyKnowsTheCommandLine() {
        return noClasses()
                .that()
                .resideInAPackage(all())
                .and()
                .resideOutsideOfPackages(room("cli"), room("packaging"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("cli"))
                .as("nothing but packaging.Main knows cli")
                .allowEmptyShould(true);
    }

    private ArchRule renderingHasNoJavaFx() {
        return noClasses()
                .that()
                .resideInAPackage(room("charts.render"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.jfree.chart.fx..", "org.jfree.fx..")
                .as("charts.render draws without JavaFX")
                .allowEmptyShould(true);
    }

    private ArchRule viewsDoNotKnowTheCommandLine() {
        return noClasses()
                .that()
                .resideInAPackage(room("views"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("cli"))
                .as("views do not know cli")
                .allowEmptyShould(true);
    }

    private ArchRule screensDoNotKnowEachOther() {
        return slices().matching(root + ".views.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(room("views.kit")))
                .ignoreDependency(resideInAnyPackage(room("views.shell")), DescribedPredicate.alwaysTrue())
                .as("a screen knows views.kit and no other screen; only views.shell knows them all")
                .allowEmptyShould(true);
    }

    private ArchRule runLaterStandsInOneClass() {
        DescribedPredicate<JavaAccess<?>> runLater = DescribedPredicate.describe(
                "Platform.runLater",
                access -> access.getTargetOwner().getName().equals("javafx.application.Platform")
                        && access.getName().equals("runLater"));
        return noClasses()
                .that()
                .resideInAPackage(all())
                .and()
                .doNotHaveFullyQualifiedName(root + ".views.kit.FxThread")
                .should()
                .accessTargetWhere(runLater)
                .as("Platform.runLater stands in views.kit.FxThread only")
                .allowEmptyShould(true);
    }

    private ArchRule noStaticStateThatChanges() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(all())
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .as("no static field changes")
                .allowEmptyShould(true);
    }

    private ArchRule classesAreNamedBySubject() {
        return noClasses()
                .that()
                .resideInAPackage(all())
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper|Helpers)")
                .as("classes are named by what they are, not *Util, *Manager, *Impl, *Helper")
                .allowEmptyShould(true);
    }

    private ArchRule packagesAreNamedBySubject() {
        return noClasses()
                .that()
                .resideInAPackage(all())
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..model..", "..manager..", "..impl..", "..helper..")
                .as("packages are named by subject, not util, model, manager, impl, helper")
                .allowEmptyShould(true);
    }

    private ArchRule onlyCompositionMakesImplementers() {
        DescribedPredicate<JavaClass> implementer = resideInAnyPackage(rooms(IMPLEMENTERS))
                .and(DescribedPredicate.describe(
                        "implement one of our interfaces and are no records",
                        made -> !made.isRecord()
                                && made.getAllRawInterfaces().stream().anyMatch(resideInAnyPackage(all()))));
        DescribedPredicate<JavaConstructorCall> makesImplementer = DescribedPredicate.describe(
                "make a class of " + IMPLEMENTERS + " that implements one of our interfaces",
                call -> implementer.test(call.getTargetOwner()));
        return noClasses()
                .that()
                .resideInAnyPackage(room("views"), room("cli"))
                .and()
                .doNotHaveSimpleName("Composition")
                .should()
                .callConstructorWhere(makesImplementer)
                .as("in views and cli only Composition knows who implements what")
                .allowEmptyShould(true);
    }

    private ArchRule packagesKnowEachOtherInNoCircle() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("no packages know each other in a circle")
                .allowEmptyShould(true);
    }

    private String all() {
        return root + "..";
    }

    private String room(String name) {
        return root + "." + name + "..";
    }

    private String[] rooms(List<String> names) {
        return names.stream().map(this::room).toArray(String[]::new);
    }
}
