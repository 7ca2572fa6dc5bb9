package org.mindgap.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.edit.Weights;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.survey.SavSurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.LonelyStrata;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Crosstabs against R's survey package, to 1e-9: the numbers are the last output of docs/verification/crosstabs.R, which
 * says how they were made, over the same files.
 */
class CrosstabsTest {
    private static final Path ROOT = Path.of(System.getProperty("mindgap.root", ".."));
    private static final double CLOSE = 1e-9;

    /** What R says of a file, analysed in a way: number by name. */
    private static Map<String, Double> numbers(String file, String way) throws IOException {
        var numbers = new LinkedHashMap<String, Double>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/verification/crosstabs.txt"))) {
            var words = line.split(" ");
            if (words[0].equals(file) && words[1].equals(way)) {
                var name = String.join(" ", List.of(words).subList(2, words.length - 1));
                var number = words[words.length - 1];
                numbers.put(
                        name, number.equals("NA") ? Double.NaN : Double.parseDouble(number.replace("Inf", "Infinity")));
            }
        }
        assertThat(numbers).as(file + " " + way).isNotEmpty();
        return numbers;
    }

    /** A survey of a CSV file of numbers: y is asked, g divides, x counts, h and c are strata and clusters. */
    static Survey survey(String resource, boolean design, Optional<ReplicateScheme> replicates) throws IOException {
        var lines = Files.readAllLines(
                ROOT.resolve("app/src/test/resources/org/mindgap").resolve(resource));
        var names = List.of(lines.get(0).split(","));
        var columns = new LinkedHashMap<String, Column>();
        var variables = new ArrayList<Variable>();
        for (var at = 0; at < names.size(); at++) {
            var place = at;
            var cells = lines.stream().skip(1).map(l -> l.split(",", -1)[place]).toList();
            var role = role(names.get(at), design, replicates);
            columns.put(names.get(at), column(role, cells));
            variables.add(new Variable(names.get(at), "", role, Measure.NOMINAL, List.of()));
        }
        return new Survey(
                "s",
                "people",
                variables,
                List.of(question("y", 4, "")),
                new InMemoryRespondents(lines.size() - 1, columns),
                Provenance.ofFile(resource, ""),
                true,
                replicates);
    }

    private static Role role(String name, boolean design, Optional<ReplicateScheme> replicates) {
        return switch (name) {
            case "y" -> Role.OPINION;
            case "g" -> Role.GROUP;
            case "w" -> Role.WEIGHT;
            case "h" -> design ? Role.STRATUM : Role.LEFT_OUT;
            case "c" -> design ? Role.CLUSTER : Role.LEFT_OUT;
            default ->
                replicates.isPresent() && replicates.get().variables().contains(name) ? Role.REPLICATE : Role.LEFT_OUT;
        };
    }

    private static Column column(Role role, List<String> cells) {
        if (role == Role.WEIGHT || role == Role.REPLICATE || role == Role.LEFT_OUT) {
            return new Column.Numbers(cells.stream()
                    .mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c))
                    .toArray());
        }
        var dictionary = cells.stream().filter(c -> !c.isEmpty()).distinct().toList();
        return new Column.Codes(cells.stream().mapToInt(dictionary::indexOf).toArray(), dictionary);
    }

    static Question question(String id, int options, String label) {
        return new Question(
                id,
                label,
                "",
                "en",
                Measure.ORDINAL,
                "",
                "",
                IntStream.rangeClosed(1, options)
                        .mapToObj(i -> new Option("" + i, "option " + i, i, OptionKind.SUBSTANTIVE))
                        .toList());
    }

    private static HumanBaseline baseline(Survey survey, LonelyStrata lonely) {
        return new HumanBaselines(survey, lonely).baseline(Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
    }

    @TestFactory
    List<DynamicTest> asRSaysOfInventedPeople() {
        var tests = new ArrayList<DynamicTest>();
        tests.add(DynamicTest.dynamicTest("plain", () -> {
            var survey = survey("crosstab/people.csv", false, Optional.empty());
            asR(numbers("people", "plain"), baseline(survey, LonelyStrata.ADJUST), "y", "g");
        }));
        for (var lonely : LonelyStrata.values()) {
            tests.add(DynamicTest.dynamicTest("strata of one cluster: " + lonely.word(), () -> {
                var survey = survey("crosstab/people.csv", true, Optional.empty());
                var baseline = baseline(survey, lonely);
                assertThat(baseline.design().orElseThrow().lonelyStrata()).isEqualTo(2);
                asR(numbers("people", lonely.word()), baseline, "y", "g");
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> asRSaysOfReplicateWeights() {
        var scheme = Map.of(
                "jk1", ReplicateShares.Method.JK1,
                "jkn", ReplicateShares.Method.JKN,
                "brr", ReplicateShares.Method.BRR,
                "fay", ReplicateShares.Method.FAY,
                "boot", ReplicateShares.Method.BOOTSTRAP);
        return scheme.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    var names = Files.readAllLines(
                            ROOT.resolve("app/src/test/resources/org/mindgap/survey/replicates.csv"));
                    var own = List.of(names.get(0).split(",")).stream()
                            .filter(n -> n.startsWith(kind.getKey() + "_"))
                            .toList();
                    var fay = kind.getKey().equals("fay") ? .3 : 0;
                    var survey = survey(
                            "survey/replicates.csv",
                            false,
                            Optional.of(new ReplicateScheme(
                                    kind.getValue(),
                                    own,
                                    fay,
                                    // half of each stratum of two units is left out: (2 - 1)/2
                                    kind.getKey().equals("jkn") ? Collections.nCopies(own.size(), .5) : List.of())));
                    asR(numbers("replicates", kind.getKey()), baseline(survey, LonelyStrata.ADJUST), "y", "g");
                }))
                .toList();
    }

    /** Errors after raking, with strata and clusters and without, weights cut and not: R's rake() and svyrecvar(). */
    @TestFactory
    List<DynamicTest> asRSaysOfRakedWeights() {
        var tests = new ArrayList<DynamicTest>();
        for (var way : List.of("plain", "plain-trimmed", "design", "design-trimmed")) {
            tests.add(DynamicTest.dynamicTest(way, () -> {
                var survey = grouped(survey("crosstab/people.csv", way.startsWith("design"), Optional.empty()));
                var raked = new Edit.RakedWeight(
                        "raked",
                        "",
                        "w",
                        List.of(
                                margin("g", List.of("a", "b", "c", "d"), 25, 25, 25, 25),
                                margin("h", List.of("1", "2", "3", "4", "5", "6", "7"), 10, 20, 10, 15, 15, 10, 20)),
                        way.endsWith("trimmed") ? 2 : 0);
                var made = Overlay.with(survey, List.of(), Weights.raked(survey, raked))
                        .survey();
                asR(numbers("raked", way), baseline(made, LonelyStrata.ADJUST), "y", "g");
            }));
        }
        return tests;
    }

    /** Without the people who are in no group. */
    private static Survey grouped(Survey all) {
        var people = (InMemoryRespondents) all.source();
        var group = ((Column.Codes) people.column("g")).index();
        var rows = IntStream.range(0, group.length).filter(i -> group[i] >= 0).toArray();
        var columns = new LinkedHashMap<String, Column>();
        for (var variable : all.variables()) {
            columns.put(
                    variable.name(),
                    people.column(variable.name()) instanceof Column.Numbers numbers
                            ? new Column.Numbers(IntStream.of(rows)
                                    .mapToDouble(i -> numbers.values()[i])
                                    .toArray())
                            : codes((Column.Codes) people.column(variable.name()), rows));
        }
        return new Survey(
                all.id(),
                all.name(),
                all.variables(),
                all.questions(),
                new InMemoryRespondents(rows.length, columns),
                all.provenance(),
                true,
                all.replicates());
    }

    private static Column codes(Column.Codes all, int[] rows) {
        return new Column.Codes(IntStream.of(rows).map(i -> all.index()[i]).toArray(), all.dictionary());
    }

    private static Edit.RakedWeight.Margin margin(String variable, List<String> codes, double... shares) {
        return new Edit.RakedWeight.Margin(
                variable,
                IntStream.range(0, shares.length)
                        .mapToObj(i -> new Edit.RakedWeight.Target(codes.get(i), shares[i], 0))
                        .toList());
    }

    @Test
    void asRSaysOfAFileOfSpss() throws Exception {
        var file = SharedData.file("survey/sav/spss-reader/weighted.sav");
        var read = new SavSurveyReader()
                .read(SurveyRequest.of(file), JobContext.unwatched())
                .survey();
        var survey = new Survey(
                read.id(),
                read.name(),
                read.variables().stream()
                        .map(v -> switch (v.name()) {
                            case "PSU" -> v.as(Role.CLUSTER);
                            case "Province" -> v.as(Role.STRATUM);
                            case "Urban" -> v.as(Role.OPINION);
                            default -> v;
                        })
                        .toList(),
                List.of(question("Urban", 2, "")),
                read.source(),
                read.provenance(),
                false);
        assertThat(survey.withRole(Role.WEIGHT).orElseThrow().name()).isEqualTo("Sample_Weight");
        var baseline = baseline(survey, LonelyStrata.ADJUST);
        asR(numbers("weighted", "design"), baseline, "Urban", "Province");
        var urban = Crosstabs.of(baseline)
                .table(survey.questions().get(0), survey.variable("Province").orElseThrow(), List.of());
        // issue 5: share, standard error and effective n of the file, as R's survey has them
        var share = urban.cells().get(0).get(34).ofColumn();
        assertThat(share.share()).isCloseTo(.21376239371162, within(1e-12));
        assertThat(share.standardError()).isCloseTo(.01874255519433, within(1e-12));
        assertThat(urban.total().effectiveBase()).isCloseTo(3006.11018852794, within(1e-9));
        asPspp(urban);
    }

    /** CROSSTABS of GNU PSPP under WEIGHT, docs/verification/crosstabs-pspp.sh and its last output. */
    private static void asPspp(Crosstab urban) throws IOException {
        var lines = Files.readAllLines(ROOT.resolve("docs/verification/crosstabs-pspp.txt"));
        var line = -1;
        var compared = 0;
        for (var text : lines.subList(lines.indexOf("Table: Urban × Province"), lines.size())) {
            var cells = List.of(text.split(",", -1));
            line += cells.size() > 3 && cells.get(2).equals("Count") ? 1 : 0;
            for (var c = 3; line >= 0 && c < cells.size(); c++) {
                var cell = urban.cells().get(line).get(c - 3);
                var ours = switch (cells.get(2)) {
                    case "Count" -> cell.sumOfWeights();
                    case "Row %" -> 100 * cell.ofRow().share();
                    case "Column %" -> 100 * cell.ofColumn().share();
                    default -> 100 * cell.ofTotal().share();
                };
                var theirs = Double.parseDouble(cells.get(c).replace("%", ""));
                assertThat(ours)
                        .as(text.substring(0, 20) + " " + c)
                        .isCloseTo(theirs, within(cells.get(2).equals("Count") ? 1e-6 : .0501));
                compared++;
            }
        }
        // two options and their total, 34 provinces and all of them, four numbers each
        assertThat(compared).isEqualTo(3 * 35 * 4);
    }

    /** Everything that R says of a table, and nothing of it unread. */
    private static void asR(Map<String, Double> r, HumanBaseline baseline, String rows, String columns)
            throws ProblemException {
        var survey = baseline.survey();
        var question = survey.question(rows).orElseThrow();
        var net = new Net("first two", question.options().size() > 2 ? Set.of("1", "2") : Set.of("1"));
        var table =
                Crosstabs.of(baseline).table(question, survey.variable(columns).orElseThrow(), List.of(net));
        var compared = 0;
        for (var entry : r.entrySet()) {
            var words = entry.getKey().split(" ", -1);
            var parts = words[0].split(":");
            if (parts[0].equals("net%") && question.options().size() == 2) {
                continue; // both options of two are all
            }
            var ours = switch (parts[0]) {
                case "degf" -> table.how().degreesOfFreedom();
                case "test" -> test(table, words[1]);
                case "column" -> column(table, parts[1], words[1]);
                case "numbers" -> number(averages(baseline, table, parts), words[1]);
                case "urban" ->
                    words[1].equals("neff")
                            ? table.total().effectiveBase()
                            : number(
                                    table.cells()
                                            .get(0)
                                            .get(table.columns().size() - 1)
                                            .ofColumn(),
                                    words[1]);
                default -> number(cell(table, parts), words[1]);
            };
            if (Double.isNaN(entry.getValue())) {
                // R has no logit of 0 and 1
                continue;
            }
            if (parts[0].equals("column%") && words[1].equals("se")) {
                // shares by group are those of the table
                var group = baseline.estimate(question, Group.of(columns, parts[2]));
                var option = group.counted().stream()
                        .filter(o -> o.option().code().equals(parts[1]))
                        .findFirst()
                        .orElseThrow();
                assertThat(option.standardError()).as(entry.getKey()).isCloseTo(entry.getValue(), within(CLOSE));
            }
            assertThat(ours).as(entry.getKey()).isCloseTo(entry.getValue(), within(close(entry.getValue())));
            compared++;
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static double close(double value) {
        return CLOSE * Math.max(1, Math.abs(value));
    }

    private static double test(Crosstab table, String what) {
        var test = table.test().orElseThrow();
        return switch (what) {
            case "f" -> test.f();
            case "ndf" -> test.numerator();
            case "ddf" -> test.denominator();
            case "p" -> test.p();
            case "chisq" -> test.pearson();
            case "df" -> test.cells();
            case "chisq-p" -> test.firstOrderP();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static int at(Crosstab table, String code) {
        return table.columns().stream().map(Crosstab.Column::code).toList().indexOf(code);
    }

    private static double column(Crosstab table, String code, String what) {
        var column = table.columns().get(at(table, code));
        return switch (what) {
            case "n" -> column.base();
            case "sum" -> column.sumOfWeights();
            case "neff" -> column.effectiveBase();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static TableShare cell(Crosstab table, String[] parts) {
        var net = parts[0].equals("net%");
        var line = table.lines().stream().map(Crosstab.Line::code).toList().indexOf(net ? "first two" : parts[1]);
        var cell = table.cells().get(line).get(at(table, parts[net ? 1 : 2]));
        return switch (parts[0]) {
            case "row%" -> cell.ofRow();
            case "total%" -> cell.ofTotal();
            default -> cell.ofColumn();
        };
    }

    private static double number(TableShare share, String what) {
        return switch (what) {
            case "share" -> share.share();
            case "se" -> share.standardError();
            case "deff" -> share.designEffect();
            case "lower" -> share.interval().lower();
            case "upper" -> share.interval().upper();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Averages averages(HumanBaseline baseline, Crosstab table, String[] parts) throws ProblemException {
        if (parts.length > 2 && parts[1].equals(table.question().id())) {
            return table.averages().get(at(table, parts[2]));
        }
        var variable = parts.length > 2
                ? baseline.survey()
                        .variable(parts[1].equals("score") ? "Urban" : "g")
                        .orElseThrow()
                : null;
        if (variable == null) {
            return Crosstabs.of(baseline).averages(parts[1]);
        }
        var of = Crosstabs.of(baseline).averages(parts[1], variable);
        return of.all().get(of.categories().codes().indexOf(parts[2]));
    }

    private static double number(Averages averages, String what) {
        return switch (what) {
            case "mean" -> averages.mean();
            case "se" -> averages.meanError();
            case "deff" -> averages.designEffect();
            case "lower" -> averages.meanInterval().lower();
            case "upper" -> averages.meanInterval().upper();
            case "median" -> averages.median();
            case "median-lower" -> averages.medianInterval().lower();
            case "median-upper" -> averages.medianInterval().upper();
            case "median-se" -> averages.medianError();
            default -> throw new IllegalArgumentException(what);
        };
    }
}
