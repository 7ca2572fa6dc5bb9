package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** The layout of formats.md §2.11; questions and figures are made up. */
class OpinionsSharesReaderTest {
    private static final String HUMAN = ",qkey,attribute,group,D_H,R_H\n";
    private static final String INFO = """
        ,key,question,references,option_mapping,option_ordinal
        0,SAFE_W26,How safe?,"['Very', 'Not', 'Somewhat', 'Refused']",{},"[1.0, 2.0, 1.5]"
        1,CLUB_W26,Which?,"['Red', 'Blue', ""Don't know"", 'Refused']",{},"[1.0, 1.0]"
        2,BAD_W26,Which?,none,{},"[1.0, 1.0]"
        """;

    @TempDir
    Path folder;

    @Test
    void sharesOfPeopleWithTheOptionsOfInfo() throws Exception {
        Files.writeString(folder.resolve("info.csv"), INFO);
        var file = folder.resolve("W26_human.csv");
        Files.writeString(
                file,
                HUMAN
                        + "0,SAFE_W26,Overall,Overall,[0.5 0.2 0.3],0.02\n"
                        + "1,SAFE_W26,RELIG,Muslim,\"[0.25\n 0.5  0.25]\",0.0\n"
                        + "2,CLUB_W26,Overall,Overall,[6.e-01 4.e-01],0.1\n"
                        + "3,CLUB_W26,RELIG,Muslim,[0.9 0.1],\n"
                        + "4,CLUB_W26,RELIG,Hindu,[nan nan],nan\n"
                        + "5,NONE_W26,Overall,Overall,[0.9 0.1],0\n"
                        + "6,BAD_W26,Overall,Overall,[0.9 0.1],0\n"
                        + "7,CLUB_W26,SEX,Male,[0.5 0.3 0.2],0\n");
        var imported = read(file, Optional.empty());
        var survey = imported.survey();
        assertThat(survey.variables())
                .extracting(Variable::name, Variable::role)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("RELIG", Role.RELIGION));
        var safe = survey.questions().get(0);
        assertThat(safe.measure()).isEqualTo(Measure.ORDINAL);
        assertThat(safe.options()).extracting(Option::label).containsExactly("Very", "Somewhat", "Not", "Refused");
        var club = survey.questions().get(1);
        assertThat(club.measure()).isEqualTo(Measure.NOMINAL);
        assertThat(club.options().get(2)).isEqualTo(new Option("3", "Don't know / Refused", 3, OptionKind.REFUSED));
        assertThat(shares(survey, 0, Group.everyone())).containsExactly(new double[] {.5, .3, .2}, within(1e-12));
        assertThat(shares(survey, 0, Group.of("RELIG", "Muslim")))
                .containsExactly(new double[] {.25, .25, .5}, within(1e-12));
        var estimate = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(club, Group.everyone());
        assertThat(estimate.apart().get(0).share()).isCloseTo(.1, within(1e-12));
        assertThat(estimate.base()).isZero();
        assertThat(estimate.interval(estimate.counted().get(0)).lower()).isNaN();
        assertThat(((PublishedShares) survey.source()).cells()).hasSize(4);
        assertThat(imported.report().stream().filter(p -> p.code().equals("formats.subpop-row")))
                .as("nobody of the group, no such question, no options, another length")
                .hasSize(4);
        assertThat(imported.report()).extracting(Problem::code).contains("formats.opinions-shares-unknown");
    }

    @Test
    void combinedFilesNameTheirOptionsAndRepeatTheirPeople() throws Exception {
        var file = folder.resolve("W26_default_combined.csv");
        var start = "SAFE_W26,How safe?,\"[1.0, 2.0]\",\"['Very', 'Not']\",['Refused'],";
        Files.writeString(
                file,
                "qkey,question,ordinal,ordinal_refs,refusal_refs,model_name,attribute,group,D_H,R_H\n"
                        + start + "demo-1,Overall,Overall,[0.7 0.3],0.02\n"
                        + start + "demo-2,Overall,Overall,[0.7 0.3],0.02\n"
                        + start + "demo-3,Overall,Overall,[0.6 0.4],0.02\n"
                        + start + "demo-1,SEX,Female,[0.6 0.4],0.05\n");
        assertThat(new Formats().choose(file, Formats.AUTO, false)).isInstanceOf(OpinionsSharesReader.class);
        var imported = read(file, Optional.empty());
        assertThat(shares(imported.survey(), 0, Group.everyone()))
                .containsExactly(new double[] {.7, .3}, within(1e-12));
        assertThat(((PublishedShares) imported.survey().source()).cells()).hasSize(2);
        assertThat(imported.report())
                .as("the same people with other figures")
                .extracting(Problem::code)
                .containsOnlyOnce("formats.cell-twice");
    }

    @Test
    void withoutNamesOfOptionsNothingIsGuessed() throws Exception {
        var file = folder.resolve("W26_human.csv");
        Files.writeString(file, HUMAN + "0,SAFE_W26,Overall,Overall,[0.5 0.2 0.3],0.02\n");
        assertThat(catchThrowableOfType(ProblemException.class, () -> read(file, Optional.empty()))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("formats.opinions-shares-info");
        var elsewhere = Files.createDirectory(folder.resolve("W26")).resolve("info.csv");
        Files.writeString(elsewhere, INFO);
        assertThat(read(file, Optional.of(elsewhere)).survey().questions()).hasSize(1);
    }

    /** model_input has neither ids nor answers. */
    @Test
    void whatWasPutToModelsHoldsNoShares() throws Exception {
        var file = folder.resolve("W26.tsv");
        Files.writeString(file, "question\toptions\nHow safe?\t['Very', 'Not']\n");
        var refused =
                catchThrowableOfType(ProblemException.class, () -> new Formats().choose(file, Formats.AUTO, false));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("formats.model-input");
    }

    private static double[] shares(Survey survey, int question, Group group) {
        return HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(survey.questions().get(question), group)
                .shares();
    }

    private static SurveyImport read(Path file, Optional<Path> codebook) throws IOException, ProblemException {
        var request = SurveyRequest.of(file).codebook(codebook).invented(true);
        return new OpinionsSharesReader().read(request, JobContext.unwatched());
    }
}
