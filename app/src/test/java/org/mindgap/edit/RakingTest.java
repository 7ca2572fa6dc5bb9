package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.formats.survey.CsvCodes;
import org.mindgap.formats.survey.SurveyExport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Raking against R's survey: docs/verification/raking.R and its last output. */
class RakingTest {
    private static final Path ROOT = Path.of(System.getProperty("mindgap.root", ".."));
    private static final Map<String, double[]> SHARES = Map.of(
            "g", new double[] {.25, .25, .25, .25},
            "y", new double[] {30, 30, 25, 15},
            "h", new double[] {.1, .2, .1, .15, .15, .1, .2});
    private static final Map<String, List<String>> CODES = Map.of(
            "g", List.of("a", "b", "c", "d"),
            "y", List.of("1", "2", "3", "4"),
            "h", List.of("1", "2", "3", "4", "5", "6", "7"));

    @TempDir
    Path folder;

    /** The people who have both g and y. */
    private static Survey survey() throws IOException {
        var lines = Files.readAllLines(ROOT.resolve("app/src/test/resources/org/mindgap/crosstab/people.csv"));
        var names = List.of(lines.get(0).split(",", -1));
        var rows = lines.stream()
                .skip(1)
                .map(l -> List.of(l.split(",", -1)))
                .filter(r -> !r.get(names.indexOf("g")).isEmpty()
                        && !r.get(names.indexOf("y")).isEmpty())
                .toList();
        var columns = new LinkedHashMap<String, Column>();
        var variables = new ArrayList<Variable>();
        for (var name : List.of("g", "y", "h")) {
            var at = names.indexOf(name);
            var codes = CODES.get(name);
            columns.put(
                    name,
                    new Column.Codes(
                            rows.stream()
                                    .mapToInt(r -> codes.indexOf(r.get(at)))
                                    .toArray(),
                            codes));
            variables.add(new Variable(
                    name,
                    "",
                    Role.GROUP,
                    Measure.NOMINAL,
                    codes.stream().map(c -> new Variable.Value(c, "label " + c)).toList()));
        }
        columns.put(
                "w",
                new Column.Numbers(rows.stream()
                        .mapToDouble(r -> Double.parseDouble(r.get(names.indexOf("w"))))
                        .toArray()));
        variables.add(new Variable("w", "", Role.WEIGHT, Measure.SCALE, List.of()));
        return new Survey(
                "s",
                "people",
                variables,
                List.of(),
                new InMemoryRespondents(rows.size(), columns),
                Provenance.ofFile("people.csv", ""),
                true);
    }

    private static Edit.RakedWeight.Margin margin(String variable, double... shares) {
        var targets = new ArrayList<Edit.RakedWeight.Target>();
        for (var i = 0; i < shares.length; i++) {
            targets.add(new Edit.RakedWeight.Target(CODES.get(variable).get(i), shares[i], 0));
        }
        return new Edit.RakedWeight.Margin(variable, targets);
    }

    private static Edit.RakedWeight raked(String base, double most, String... variables) {
        return new Edit.RakedWeight(
                "r",
                "",
                base,
                Arrays.stream(variables).map(v -> margin(v, SHARES.get(v))).toList(),
                most);
    }

    private static double[] r(String way, String what) throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/verification/raking.txt")).stream()
                .filter(l -> l.startsWith(way + " " + what + " "))
                .map(l -> l.substring(way.length() + what.length() + 2).strip().split(" ", -1))
                .map(w -> Arrays.stream(w).mapToDouble(Double::parseDouble).toArray())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "three", "flat", "trimmed"})
    void weightsAreThoseOfR(String way) throws Exception {
        var survey = survey();
        var edit = raked(
                way.equals("flat") ? "" : "w",
                way.equals("trimmed") ? 2.5 : 0,
                switch (way) {
                    case "three" -> new String[] {"g", "y", "h"};
                    case "flat" -> new String[] {"g", "h"};
                    default -> new String[] {"g", "y"};
                });
        var facts = RakedFacts.of((Respondents) survey.source(), edit);
        var outcome = Overlay.with(survey, List.of(), Weights.raked(survey, edit));
        var weights = ((Column.Numbers) ((Respondents) outcome.survey().source()).column("r")).values();
        assertThat(weights).hasSize(r(way, "weights").length).containsExactly(r(way, "weights"), within(1e-9));
        assertThat(facts.effective()).isCloseTo(r(way, "neff")[0], within(1e-9));
        assertThat(facts.trimmed() > 0).isEqualTo(way.equals("trimmed"));
        assertThat(facts.off()).isLessThan(way.equals("trimmed") ? .05 : 1e-11);
        assertThat(outcome.survey().withRole(Role.WEIGHT).orElseThrow().name()).isEqualTo("r");
        // what is kept gives the same survey again, without looking anything up
        var again =
                Overlay.of(survey, outcome.changes().stream().map(Change::edit).toList());
        assertThat(((Column.Numbers) ((Respondents) again.source()).column("r")).values())
                .containsExactly(weights);
        assertThat(outcome.changes().get(0).words()).contains("raked to g (a 0.25");
    }

    /** Weights of a replicate, in which every fourth person is not, raked again: those of R's rake of the same. */
    @Test
    void aReplicateIsRakedAgainAsInR() throws Exception {
        var outcome = Overlay.with(survey(), List.of(), Weights.raked(survey(), raked("w", 0, "g", "y")));
        var people = (Respondents) outcome.survey().source();
        var replicate = ((Column.Numbers) people.column("r")).values().clone();
        for (var i = 0; i < replicate.length; i++) {
            replicate[i] *= i % 4 * (1 + i % 3);
        }
        people.raked("r").orElseThrow().again(replicate);
        assertThat(replicate).containsExactly(r("replicate", "weights"), within(1e-8));
    }

    @Test
    void anExportSaysThatItsFileForgetsTheMargins(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        var raked = Overlay.with(survey(), List.of(), Weights.raked(survey(), raked("w", 0, "g", "y")))
                .survey();
        var people = (Respondents) raked.source();
        var clock = java.time.Clock.systemUTC();
        for (var kind : List.of(SurveyExport.Kind.SAV, SurveyExport.Kind.CSV)) {
            var written = new SurveyExport(raked, people, clock)
                    .write(folder.resolve("x" + kind), kind, CsvCodes.CODES, JobContext.unwatched());
            assertThat(written.notes()).extracting(Problem::code).contains("microdata.export-raked");
        }
    }

    /** What a margin says is known: gaps' replicates of its shares do not vary, and others' do. */
    @Test
    void sharesOfAMarginDoNotVaryInReplicates() throws Exception {
        var survey = Overlay.with(
                        survey(),
                        List.of(new Edit.UseAs("y", Role.OPINION), new Edit.UseAs("h", Role.OPINION)),
                        Weights.raked(survey(), raked("w", 0, "g", "y")))
                .survey();
        var replicates = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .replicates(50, 7);
        var block = replicates.block(0, 50);
        var known = block.shares(survey.question("y").orElseThrow(), Group.everyone())
                .clone();
        var open = block.shares(survey.question("h").orElseThrow(), Group.everyone())
                .clone();
        for (var b = 0; b < 50; b++) {
            for (var option = 0; option < 4; option++) {
                assertThat(known[option * 50 + b]).isCloseTo(SHARES.get("y")[option] / 100, within(1e-8));
            }
        }
        assertThat(Arrays.stream(open, 0, 50).distinct().count()).isGreaterThan(40);
    }

    private static void refused(String code, Edit.RakedWeight edit) throws IOException {
        var survey = survey();
        assertThatThrownBy(() -> Overlay.with(survey, List.of(), Weights.raked(survey, edit)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(code);
    }

    private static Edit.RakedWeight to(Edit.RakedWeight.Margin... margins) {
        return new Edit.RakedWeight("r", "", "w", List.of(margins), 0);
    }

    @Test
    void marginsThatDoNotFitAreRefused() throws Exception {
        refused("edit.rake-sum", to(margin("g", .25, .25, .25, .3)));
        refused("edit.rake-no-share", to(margin("g", .5, .25, .25)));
        refused("edit.rake-share", to(margin("g", .5, .25, .25, 0)));
        refused("edit.rake-trim", raked("w", .5, "g"));
        refused("edit.no-variable", new Edit.RakedWeight("r", "", "v", List.of(margin("g", .5, .2, .2, .1)), 0));
        var nobody = new Edit.RakedWeight.Margin(
                "g",
                List.of(
                        new Edit.RakedWeight.Target("a", .2, 0),
                        new Edit.RakedWeight.Target("b", .2, 0),
                        new Edit.RakedWeight.Target("c", .2, 0),
                        new Edit.RakedWeight.Target("d", .2, 0),
                        new Edit.RakedWeight.Target("e", .2, 0)));
        refused("edit.rake-nobody", to(nobody));
    }

    @Test
    void marginsThatContradictEachOtherAreRefused() throws Exception {
        var codes = List.of("1", "2");
        var columns = new LinkedHashMap<String, Column>();
        // whoever is 1 in the one is 1 in the other
        columns.put("a", new Column.Codes(new int[] {0, 0, 1, 1}, codes));
        columns.put("b", new Column.Codes(new int[] {0, 0, 1, 1}, codes));
        var people = new InMemoryRespondents(4, columns);
        var edit = new Edit.RakedWeight(
                "r",
                "",
                "",
                List.of(
                        new Edit.RakedWeight.Margin(
                                "a",
                                List.of(
                                        new Edit.RakedWeight.Target("1", .5, 0),
                                        new Edit.RakedWeight.Target("2", .5, 0))),
                        new Edit.RakedWeight.Margin(
                                "b",
                                List.of(
                                        new Edit.RakedWeight.Target("1", .3, 0),
                                        new Edit.RakedWeight.Target("2", .7, 0)))),
                0);
        assertThatThrownBy(() -> RakedFacts.of(people, edit)).hasMessageContaining("edit.rake-apart");
        columns.put("a", new Column.Codes(new int[] {0, 0, 1, -1}, codes));
        assertThatThrownBy(() -> RakedFacts.of(new InMemoryRespondents(4, columns), edit))
                .hasMessageContaining("edit.rake-missing");
    }

    @Test
    void aFileOfMarginsNamesCodesOrLabels() throws Exception {
        var file = folder.resolve("margins.csv");
        Files.writeString(file, "variable,value,share\ng,a,40\ng,label b,30\nG,c,20\ng,d,10\n");
        var margins = MarginFile.read(file, survey());
        assertThat(margins).hasSize(1);
        assertThat(margins.get(0).targets())
                .extracting(Edit.RakedWeight.Target::code)
                .containsExactly("a", "b", "c", "d");
        Files.writeString(file, "variable,value,share\ng,z,40\nq,1,30\ng,a,much\n");
        assertThatThrownBy(() -> MarginFile.read(file, survey()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactly("edit.rake-value", "edit.no-variable", "edit.rake-number"));
        Files.writeString(file, "variable,value\ng,a\n");
        assertThatThrownBy(() -> MarginFile.read(file, survey())).hasMessageContaining("edit.rake-column");
    }
}
