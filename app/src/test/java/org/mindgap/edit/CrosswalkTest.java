package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.edit.Crosswalk.Because;
import org.mindgap.edit.Crosswalk.Proposal;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** Crosswalks: nothing is proposed but what a table says, and a recipe does what it did before. */
class CrosswalkTest {
    @TempDir
    Path folder;

    private static Survey survey(List<Edit> labels) {
        var survey = new SurveyFixture()
                .divides("land", Role.COUNTRY, List.of("356", "764"), "356", "356", "764", "764")
                .divides("QRELSING", Role.RELIGION, List.of("1", "2", "3", "4"), "1", "2", "3", "4")
                .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 2, false), "1", "2", "1", "2")
                .build();
        return Overlay.of(survey, labels);
    }

    private static Edit label(String variable, String code, String label) {
        return new Edit.ValueLabel(variable, code, label);
    }

    private static final List<Edit> INDIA = List.of(
            label("land", "356", "India (Old national sample)"),
            label("land", "764", "Thailand"),
            label("QRELSING", "1", "HINDUS "),
            label("QRELSING", "2", "Muslim"),
            label("QRELSING", "3", "मुस्लिम"),
            label("QRELSING", "4", "พุทธ"));

    private static final List<Edit> STUDY = List.of(
            label("land", "356", "India"),
            label("land", "764", "Pakistan"),
            label("QRELSING", "1", "Hindus"),
            label("QRELSING", "2", "Muslims"),
            label("QRELSING", "3", "Sikhs"),
            label("QRELSING", "4", "Jains"));

    @Test
    void onlyWhatATableSaysIsProposed() {
        var alone = new Crosswalk(List.of(survey(STUDY)), List.of());
        assertThat(alone.propose(survey(INDIA)))
                .containsExactly(
                        new Proposal("land", "356", "India (Old national sample)", "India", Because.COUNTRY_NAME),
                        new Proposal("QRELSING", "1", "HINDUS ", "Hindus", Because.SAME_LABEL));
        var recipe = new Recipe(
                "Faiths",
                "",
                List.of(
                        new Recipe.Entry("Q289", "5", "Muslim", "Muslims"),
                        new Recipe.Entry("Q289", "7", "मुस्लिम", "Muslims")));
        var withTable = new Crosswalk(List.of(survey(STUDY)), List.of(recipe));
        assertThat(withTable.propose(survey(INDIA)))
                .filteredOn(p -> p.because() == Because.RECIPE)
                .containsExactly(
                        new Proposal("QRELSING", "2", "Muslim", "Muslims", Because.RECIPE),
                        new Proposal("QRELSING", "3", "मुस्लिम", "Muslims", Because.RECIPE));
    }

    @Test
    void codesWithoutLabelsAreProposedAsCountries() {
        var bare = survey(List.of(label("land", "356", "356"), label("land", "764", "764")));
        assertThat(new Crosswalk(List.of(), List.of()).propose(bare))
                .containsExactly(
                        new Proposal("land", "356", "356", "India", Because.COUNTRY_CODE),
                        new Proposal("land", "764", "764", "Thailand", Because.COUNTRY_CODE));
        var called = survey(List.of(label("land", "356", "Siam"), label("land", "764", "Siam")));
        var ownName = new Crosswalk(
                List.of(survey(List.of(label("land", "356", "Bharat"), label("land", "764", "X")))), List.of());
        assertThat(ownName.propose(called)).as("codes with labels").isEmpty();
        // the study's own name of a country goes first
        var korea = Overlay.of(
                new SurveyFixture()
                        .divides("land", Role.COUNTRY, List.of("410", "826"), "410", "826")
                        .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 2, false), "1", "2")
                        .build(),
                List.of(label("land", "410", "410"), label("land", "826", "826")));
        var pew = Overlay.of(
                new SurveyFixture()
                        .divides("c", Role.COUNTRY, List.of("1", "2"), "1", "2")
                        .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 2, false), "1", "2")
                        .build(),
                List.of(label("c", "1", "Britain"), label("c", "2", "Japan")));
        assertThat(new Crosswalk(List.of(pew), List.of()).propose(korea))
                .containsExactly(
                        new Proposal("land", "410", "410", "South Korea", Because.COUNTRY_CODE),
                        new Proposal("land", "826", "826", "Britain", Because.COUNTRY_CODE));
    }

    @Test
    void aLabelThatCouldBeTwoGroupsIsNotProposed() {
        var one = new Recipe("A", "", List.of(new Recipe.Entry("v", "1", "Muslim", "Sunni")));
        var other = new Recipe("B", "", List.of(new Recipe.Entry("v", "1", "Muslim", "Shia")));
        assertThat(new Crosswalk(List.of(), List.of(one, other)).propose(survey(INDIA)))
                .isEmpty();
    }

    @Test
    void theSameTextCodedInAnotherWayIsTheSame() {
        var composed = survey(List.of(label("QRELSING", "1", "\u00c9glise")));
        var decomposed = survey(List.of(label("QRELSING", "1", "e\u0301glise")));
        assertThat(new Crosswalk(List.of(composed), List.of()).propose(decomposed))
                .filteredOn(p -> p.code().equals("1") && p.variable().equals("QRELSING"))
                .extracting(Proposal::group)
                .containsExactly("\u00c9glise");
    }

    @Test
    void aRecipeDoesElsewhereWhatItDidHere() throws Exception {
        List<Edit> mapped = List.of(
                new Edit.MapCode("QRELSING", "2", "Muslims"),
                new Edit.MapCode("QRELSING", "3", "Muslims"),
                new Edit.MapCode("QRELSING", "4", "Buddhists"),
                new Edit.MapCode("QRELSING", "4", ""));
        var recipe = Recipe.of("India", survey(INDIA), mapped);
        assertThat(recipe.entries())
                .containsExactly(
                        new Recipe.Entry("QRELSING", "2", "Muslim", "Muslims"),
                        new Recipe.Entry("QRELSING", "3", "मुस्लिम", "Muslims"));
        var file = folder.resolve("india.json");
        Files.writeString(file, RecipeFile.write(recipe));
        assertThat(RecipeFile.read(file)).isEqualTo(recipe);

        var fit = recipe.fit(survey(INDIA), List.of());
        assertThat(fit.unfit()).isEmpty();
        assertThat(fit.edits()).containsExactlyElementsOf(mapped.subList(0, 2));
        // once more it fits as well, although the codes are one by now
        assertThat(recipe.fit(survey(INDIA), mapped).unfit()).isEmpty();
        // where the codes mean something else it does nothing
        var other = recipe.fit(survey(STUDY), List.of());
        assertThat(other.edits()).isEmpty();
        assertThat(other.unfit()).extracting(Problem::code).containsExactly("edit.recipe-label", "edit.recipe-label");
    }

    @Test
    void aRecipeLeavesOutWhatWasLeftOutAndNotWhatCameBack() throws Exception {
        List<Edit> edits = List.of(
                new Edit.LeaveCodeOut("QRELSING", "3", true),
                new Edit.MapCode("QRELSING", "2", "Muslims"),
                new Edit.LeaveCodeOut("QRELSING", "4", true),
                new Edit.LeaveCodeOut("QRELSING", "4", false));
        var recipe = Recipe.of("India", survey(INDIA), edits);
        assertThat(recipe.entries())
                .containsExactly(
                        new Recipe.Entry("QRELSING", "3", "मुस्लिम", ""),
                        new Recipe.Entry("QRELSING", "2", "Muslim", "Muslims"));
        assertThat(RecipeFile.read(RecipeFile.write(recipe), "r.json")).isEqualTo(recipe);
        assertThat(recipe.fit(survey(INDIA), List.of()).edits()).containsExactlyElementsOf(edits.subList(0, 2));
        // what is left out names no group
        assertThat(new Crosswalk(List.of(), List.of(recipe)).propose(survey(INDIA)))
                .extracting(Proposal::code)
                .containsExactly("2");
    }

    @Test
    void recipesOfFilesThatUseACodeDifferentlyAreOneAndEachFileTakesItsOwn() {
        var india = new Recipe("I", "India", List.of(new Recipe.Entry("QRELSING", "2", "Muslim", "Muslims")));
        var study = new Recipe("S", "Pakistan", List.of(new Recipe.Entry("QRELSING", "2", "Muslims", "Islam")));
        var both = Recipe.together("Both", List.of(india, study));
        assertThat(both.country()).isEmpty();
        assertThat(both.fit(survey(INDIA), List.of()).edits())
                .containsExactly(new Edit.MapCode("QRELSING", "2", "Muslims"));
        assertThat(both.fit(survey(STUDY), List.of()).edits())
                .containsExactly(new Edit.MapCode("QRELSING", "2", "Islam"));
        assertThat(both.fit(survey(STUDY), List.of()).unfit()).isEmpty();
        assertThat(Recipe.together("One", List.of(india)).country()).isEqualTo("India");
    }

    @Test
    void aRecipeForAnotherFileSaysWhatIsMissing() {
        var recipe = new Recipe(
                "r",
                "India",
                List.of(
                        new Recipe.Entry("Q289", "5", "Muslim", "Muslims"),
                        new Recipe.Entry("QRELSING", "77", "Jain", "Jains")));
        var fit = recipe.fit(survey(INDIA), List.of());
        assertThat(fit.edits()).containsExactly(new Edit.CountryIs("India"));
        assertThat(fit.unfit()).extracting(Problem::code).containsExactly("edit.recipe-variable", "edit.recipe-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"mindgap_crosswalk\":2,\"entries\":[]}",
                "{\"mindgap_crosswalk\":1}",
                "{\"mindgap_crosswalk\":1,\"entries\":[{\"variable\":\"v\",\"code\":\"1\"}]}",
                "{\"mindgap_crosswalk\":1,\"entries\":["
            })
    void whatIsNoCrosswalkIsRefused(String text) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> RecipeFile.read(text, "r.json"));
        assertThat(thrown.problems().get(0).place().file()).isEqualTo("r.json");
    }

    @Test
    void theGroupsOfAStudyAreNamedOnce() {
        assertThat(Crosswalk.groups(java.util.stream.Stream.of(survey(STUDY), survey(STUDY))
                        .flatMap(s -> s.dividing().stream())
                        .toList()))
                .containsExactly("India", "Pakistan", "Hindus", "Muslims", "Sikhs", "Jains");
    }
}
