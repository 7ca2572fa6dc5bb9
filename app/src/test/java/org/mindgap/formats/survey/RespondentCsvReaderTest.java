package org.mindgap.formats.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.table.MissingCode;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.text.DecimalSign;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

class RespondentCsvReaderTest {
    /** The layout of formats.md §2.12. */
    private static final String CODEBOOK = """
        {"QRID": {"question": "Respondent"},
         "weight": {"question": "Weight"},
         "COUNTRY": {"question": "Country", "options": {"1": "Cambodia", "7": "Thailand"}},
         "QCURREL": {"question": "Religion", "options": {"1": "Buddhist", "2": "Muslim", "99": "(DO NOT READ) Refused"}},
         "Q28": {"question": "How often do you pray?", "options": {
            "99": "(DO NOT READ) Refused", "98": "(DO NOT READ) Don't know", "10": "Never", "2": "Weekly", "1": "Daily"}},
         "Q30": {"question": "Better leaders", "options": {"1": "Men", "2": "Women [OR]"}},
         "Q31": {"question": "Which of these?", "options": {"1": "a", "2": "b", "3": "c"}},
         "Q99": {"question": "Never asked", "options": {"1": "a"}}}
        """;

    private static final String ROWS = "\uFEFFQRID,weight,COUNTRY,QCURREL,Q28,Q30,Q31\r\n"
            + "101,.469825,1,1,1,1,\"1,3\"\r\n"
            + "102,1.25,7,1,98, ,2\r\n"
            + "103, ,7,2,10,2,\r\n"
            + "104,2,7,99, ,2,\"1,2,3\"\r\n";

    @TempDir
    Path folder;

    @Test
    void readsThePublicScriptsLayout() throws Exception {
        var imported = read(
                ROWS,
                CODEBOOK,
                request -> request.country("COUNTRY").religion("QCURREL").weight("weight"));
        var survey = imported.survey();

        assertThat(survey.variables())
                .extracting(v -> v.name() + " " + v.role() + " " + v.measure())
                .containsExactly(
                        "QRID LEFT_OUT SCALE",
                        "weight WEIGHT SCALE",
                        "COUNTRY COUNTRY NOMINAL",
                        "QCURREL RELIGION NOMINAL",
                        "Q28 OPINION NOMINAL",
                        "Q30 OPINION NOMINAL",
                        "Q31 LEFT_OUT NOMINAL");
        var question = survey.question("Q28").orElseThrow();
        assertThat(question.label()).isEqualTo("How often do you pray?");
        assertThat(question.wording()).isEmpty();
        assertThat(question.options())
                .containsExactly(
                        new Option("1", "Daily", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "Weekly", 2, OptionKind.SUBSTANTIVE),
                        new Option("10", "Never", 3, OptionKind.SUBSTANTIVE),
                        new Option("98", "(DO NOT READ) Don't know", 4, OptionKind.DONT_KNOW),
                        new Option("99", "(DO NOT READ) Refused", 5, OptionKind.REFUSED));
        assertThat(survey.question("Q30").orElseThrow().options().get(1).label())
                .isEqualTo("Women [OR]");
        assertThat(((Column.Numbers) column(survey, "weight")).values()).containsExactly(0.469825, 1.25, Double.NaN, 2);
        assertThat(((Column.Numbers) column(survey, "QRID")).values()).containsExactly(101, 102, 103, 104);
        assertThat(values(survey, "Q28")).containsExactly("1", "98", "10", null);
        assertThat(values(survey, "Q30")).containsExactly("1", null, "2", "2");
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.select-all"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.place().line()).isEqualTo(2);
                    assertThat(p.place().column()).isEqualTo("Q31");
                });
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains("formats.option-kind", "formats.codebook-unused");
    }

    /** Weighted by hand: Thailand has 1.25 and 2; one says don't know, one nothing. */
    @Test
    void whatIsReadGivesTheSharesByHand() throws Exception {
        var survey = read(ROWS, CODEBOOK, request -> request.country("COUNTRY").weight("weight"))
                .survey();
        var baseline = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        var everyone = baseline.estimate(survey.question("Q30").orElseThrow(), Group.everyone());
        assertThat(everyone.base()).isEqualTo(2);
        assertThat(everyone.shares()[0]).isEqualTo(0.469825 / 2.469825);
    }

    @Test
    void codesWithoutALabelAreCountedAndNotOffered() throws Exception {
        var imported = read("Q30\n1\n1\n3\n3\n3\n1.0\n02\n", CODEBOOK, r -> r);
        assertThat(imported.survey().question("Q30").orElseThrow().options())
                .extracting(Option::code)
                .containsExactly("1", "2");
        assertThat(values(imported.survey(), "Q30")).containsExactly("1", "1", "3", "3", "3", "1", "2");
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.value-unlabelled"))
                .singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsExactly("3", "3"));
        assertThat(imported.report()).extracting(Problem::code).contains("formats.code-read-as");
        var estimate = HumanBaselines.of(imported.survey(), Group.everyone(), false, OptionPolicy.ALL)
                .estimate(imported.survey().questions().get(0), Group.everyone());
        assertThat(estimate.base()).isEqualTo(4);
    }

    @Test
    void readsTheDocumentedExtensionsOfTheCodebook() throws Exception {
        var imported = read("a,b,c,d,w,s,i\n1,1,1,x,2,7,p1\n2,5,1,y,3,8,p2\n", """
            {"a": {"question": "Label?", "label": "Short", "wording": "As asked?", "topic": "T", "language": "en",
                   "measure": "ordinal", "source": "Here", "options": {"1": "one", "2": "two"}},
             "b": {"question": "B", "kinds": {"5": "refused"}, "options": {"1": "one", "5": "ตอบ"}},
             "c": {"role": "left-out", "options": {"1": "one"}},
             "d": {"role": "group"},
             "w": {"role": "weight"},
             "s": {"role": "stratum"},
             "i": {"role": "id", "measure": "wrong"}}
            """, r -> r);
        var question = imported.survey().question("a").orElseThrow();
        assertThat(question.label()).isEqualTo("Short");
        assertThat(question.wording()).isEqualTo("As asked?");
        assertThat(question.topic()).isEqualTo("T");
        assertThat(question.language()).isEqualTo("en");
        assertThat(question.source()).isEqualTo("Here");
        assertThat(question.measure()).isEqualTo(Measure.ORDINAL);
        assertThat(imported.survey()
                        .question("b")
                        .orElseThrow()
                        .options()
                        .get(1)
                        .kind())
                .isEqualTo(OptionKind.REFUSED);
        assertThat(imported.survey().variables())
                .extracting(Variable::role)
                .containsExactly(
                        Role.OPINION, Role.OPINION, Role.LEFT_OUT, Role.GROUP, Role.WEIGHT, Role.STRATUM, Role.ID);
        assertThat(imported.report()).extracting(Problem::code).contains("formats.codebook-word");
    }

    @Test
    void aCodeThatLooksMissingAndIsNotUnderstoodIsReported() throws Exception {
        var imported = read("q\n1\n99\n1\n", "{\"q\":{\"options\":{\"1\":\"ใช่\",\"99\":\"ไม่ตอบ\"}}}", r -> r);
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.looks-missing"))
                .singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsExactly("99", "ไม่ตอบ"));
    }

    @Test
    void weightsThatAreNoneAreReportedWithTheirLine() throws Exception {
        var imported = read(
                "Q30,w\n1,0.5\n1,-1\n2,\"0,5\"\n2,0\n1,abc\n1,\n",
                CODEBOOK,
                r -> r.point().weight("w"));
        assertThat(((Column.Numbers) column(imported.survey(), "w")).values())
                .containsExactly(0.5, -1, Double.NaN, 0, Double.NaN, Double.NaN);
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.weight"))
                .extracting(p -> p.place().line())
                .containsExactly(4L, 6L);
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.weight-negative"))
                .extracting(p -> p.place().line())
                .containsExactly(3L);
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.weight-use"))
                .singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsExactly("6", "3", "1", "1", "1"));
    }

    @Test
    void saysHowManyWeightsAreInUse() throws Exception {
        var imported = read(
                "Q30,w,v\n1,0.5,1\n1,,1\n2,0,1\n1,2,0\n2,1,\n",
                CODEBOOK,
                r -> r.weight("w").weight("v"));
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.weight-use"))
                .singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsExactly("5", "2", "0", "2", "1"))
                .satisfies(p -> assertThat(p.severity()).isEqualTo(org.mindgap.problem.Severity.NOTE));
        assertThat(read("Q30\n1\n2\n", CODEBOOK, r -> r).report())
                .extracting(org.mindgap.problem.Problem::code)
                .doesNotContain("formats.weight-use");
    }

    @Test
    void severalWeightsStaySeveral() throws Exception {
        var survey = read(
                        "Q30,w,v\n1,0.5,2\n2,1,3\n",
                        CODEBOOK,
                        r -> r.weight("w").weight("v"))
                .survey();
        assertThat(survey.variables().stream().filter(v -> v.role() == Role.WEIGHT))
                .hasSize(2);
    }

    @Test
    void addsTheCountryThatTheUserSays() throws Exception {
        var survey = read("Q30\n1\n2\n", CODEBOOK, r -> r.countryIs("IN")).survey();
        assertThat(survey.withRole(Role.COUNTRY).orElseThrow().name()).isEqualTo("country");
        assertThat(values(survey, "country")).containsExactly("IN", "IN");
    }

    @Test
    void groupsKeepCodesWithoutALabelAsTheirOwn() throws Exception {
        var imported = read("QCURREL,Q30\n1,1\n7,1\n2,2\n", CODEBOOK, r -> r.religion("QCURREL"));
        assertThat(imported.survey().withRole(Role.RELIGION).orElseThrow().values())
                .extracting(Variable.Value::label)
                .containsExactly("Buddhist", "Muslim", "(DO NOT READ) Refused", "7");
        assertThat(imported.report()).extracting(Problem::code).contains("formats.group-unlabelled");
    }

    @Test
    void withoutACodebookColumnsWithFewCodesAreQuestions() throws Exception {
        var text = new StringBuilder("id,q1,q2,age,note,w,sex\n");
        for (var i = 0; i < 60; i++) {
            text.append(i)
                    .append(',')
                    .append(i % 3 + 1)
                    .append(',')
                    .append(i % 4 == 0 ? "Refused" : i % 4)
                    .append(',')
                    .append(20 + i % 50)
                    .append(",text ")
                    .append(i)
                    .append(",1.5,")
                    .append(i % 2)
                    .append('\n');
        }
        var imported = read(text.toString(), null, r -> r.group("sex").weight("w"));
        var survey = imported.survey();
        assertThat(survey.questions()).extracting(q -> q.id() + " " + q.label()).containsExactly("q1 q1", "q2 q2");
        assertThat(survey.question("q2").orElseThrow().options())
                .containsExactly(
                        new Option("1", "1", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "2", 2, OptionKind.SUBSTANTIVE),
                        new Option("3", "3", 3, OptionKind.SUBSTANTIVE),
                        new Option("Refused", "Refused", 4, OptionKind.REFUSED));
        assertThat(survey.variable("sex").orElseThrow().role()).isEqualTo(Role.GROUP);
        assertThat(survey.variable("age").orElseThrow().measure()).isEqualTo(Measure.SCALE);
        assertThat(survey.variable("note").orElseThrow().role()).isEqualTo(Role.LEFT_OUT);
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains("formats.label-is-name", "formats.mixed-column", "formats.columns-many");
    }

    @Test
    void aColumnOfTextAndThenNumbersIsReportedWhateverTheCodebookSays() throws Exception {
        var imported = read("q,r,s,t\nsome,a,x,a\n1,1,1,1\n2,2,2,2\n", """
            {"q": {"options": {"1": "one", "2": "two"}},
             "r": {"question": "No options"},
             "s": {"options": {"1": "one", "2": "two"}},
             "t": {"options": {"a": "all", "1": "one", "2": "two"}}}
            """, r -> r.group("s"));

        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.mixed-column"))
                .extracting(p -> p.place().column() + " " + p.place().line())
                .containsExactly("q 3", "r 3", "s 3");
    }

    @Test
    void aLabelledVariableIsNoWeight() {
        var problem = catchThrowableOfType(
                        ProblemException.class,
                        () -> read("QCURREL,Q30\n1,1\n2,2\n", CODEBOOK, r -> r.weight("QCURREL")))
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo("formats.weight-labelled");
        assertThat(problem.arguments()).containsExactly("Buddhist");
    }

    @Test
    void oneColumnPerOptionIsASelectAllItem() throws Exception {
        var imported = read("m_1,m_2,n1,yes_1,yes_2\n0,1,1,0,1\n1,1,2,1,0\n0,0,1,0,0\n", """
            {"m_1": {"options": {"0": "Not selected", "1": "Selected"}},
             "m_2": {"options": {"0": "Not selected", "1": "Selected"}},
             "n1": {"options": {"1": "a", "2": "b"}},
             "yes_1": {"options": {"0": "No", "1": "Yes"}},
             "yes_2": {"options": {"0": "No", "1": "Yes"}}}
            """, r -> r);
        assertThat(imported.survey().questions()).extracting(q -> q.id()).containsExactly("n1", "yes_1", "yes_2");
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.select-all-column"))
                .extracting(Problem::place)
                .containsExactly(new Place("responses.csv", 0, "m_1, m_2"));
        var bare = read("m_1,m_2,n1,x1\n0,1,1,0\n1,1,2,1\n0,0,1,1\n", null, r -> r);
        assertThat(bare.survey().questions()).extracting(q -> q.id()).containsExactly("n1", "x1");
    }

    @Test
    void aLabelWithACommaIsNoSelectAllItem() throws Exception {
        var survey = read(
                        "q\n\"1,2\"\n3\n3\n",
                        "{\"q\":{\"options\":{\"1,2\":\"one or two\",\"3\":\"three\"}}}",
                        r -> r.point())
                .survey();
        assertThat(survey.questions()).hasSize(1);
    }

    @Test
    void freeTextIsNotKeptAndManyNumbersAreNumbers() throws Exception {
        var text = new StringBuilder("say,num,q\n");
        for (var i = 0; i < 1500; i++) {
            text.append("text ")
                    .append(i)
                    .append(',')
                    .append(i * 0.5)
                    .append(',')
                    .append(i % 2)
                    .append('\n');
        }
        var imported = read(text.toString(), null, r -> r);
        assertThat(imported.survey().variables()).extracting(Variable::name).containsExactly("num", "q");
        assertThat(((Column.Numbers) column(imported.survey(), "num")).values()[1499])
                .isEqualTo(749.5);
        assertThat(imported.report()).extracting(Problem::code).contains("formats.free-text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Q30,w\\n1,2\\n1' | formats.row-length | 3",
                "'Q30,w\\n1,2,3' | formats.row-length | 2",
                "'Q30' | formats.no-rows | 0",
                "'' | formats.empty-file | 0",
            })
    void stopsBeforeAnythingIsHalfRead(String text, String code, long line) {
        var problem = catchThrowableOfType(
                        ProblemException.class, () -> read(text.replace("\\n", "\n"), CODEBOOK, r -> r))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place().line()).isEqualTo(line);
    }

    @Test
    void columnsWithoutANameAreReportedAndEmptyFieldsBeyondTheHeaderDropped() throws Exception {
        var imported = read(",Q30\n0,1,,\n1,2\n", CODEBOOK, r -> r);
        assertThat(imported.survey().variables()).hasSize(1);
        assertThat(imported.report()).extracting(Problem::code).contains("formats.header-empty");
    }

    @Test
    void columnsOfOneNameAreToldApartAndSaid() throws Exception {
        var imported = read("Q30,Q30,x\n1,2,0\n2,1,0\n", null, r -> r);
        assertThat(imported.survey().variables()).extracting(Variable::name).containsExactly("Q30", "Q30_2", "x");
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("table.names-twice"))
                .singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsExactly("Q30", "Q30_2"));
    }

    @Test
    void everyDecisionAboutTheFileIsInTheReport() throws Exception {
        assertThat(read("Q30;w\n1;0,5\n2;1.234,25\n", CODEBOOK, r -> r.weight("w"))
                        .report())
                .extracting(Problem::code)
                .containsSubsequence(
                        "table.read-all",
                        "table.encoding-ascii",
                        "table.delimiter-counted",
                        "table.quote-unseen",
                        "table.skipped-none",
                        "table.header-numbers",
                        "table.decimal-seen",
                        "table.thousands-seen");
    }

    @Test
    void europeanDecimalsAreWeights() throws Exception {
        var survey = read("Q30;w;h\n1;0,435;12\n2;1.234,5;7\n1;2;1.000\n", CODEBOOK, r -> r.weight("w"))
                .survey();
        assertThat(((Column.Numbers) column(survey, "w")).values()).containsExactly(0.435, 1234.5, 2);
        assertThat(((Column.Numbers) column(survey, "h")).values()).containsExactly(12, 7, 1000);
    }

    /** A fraction of nothing (800,00) among others is a number like them, and a decimal comma parts no codes. */
    @Test
    void numbersWithADecimalCommaAreNumbersWhateverTheirFraction() throws Exception {
        var imported = read(
                "Q30;income\n1;809,57\n2;800,00\n2;1205,4\n",
                CODEBOOK,
                r -> r.group("income").reading(TableChoices.NONE.decimal(Optional.of(DecimalSign.COMMA))));
        assertThat(values(imported.survey(), "income")).containsExactly("809.57", "800.00", "1205.4");
        assertThat(imported.report())
                .extracting(Problem::code)
                .doesNotContain("formats.select-all", "formats.mixed-column");
    }

    /** The one that loses a factor of a thousand elsewhere: it is asked, and each answer is taken at its word. */
    @Test
    void aNumberThatMayBeTwoIsAskedFor() throws Exception {
        var text = "Q30;w\n1;1,234\n2;2,345\n";
        assertThat(code(text, r -> r.weight("w"))).isEqualTo("table.decimal-ask");
        var comma = TableChoices.NONE.decimal(Optional.of(DecimalSign.COMMA));
        var point = TableChoices.NONE.decimal(Optional.of(DecimalSign.POINT));
        assertThat(((Column.Numbers) column(
                                read(text, null, r -> r.weight("w").reading(comma))
                                        .survey(),
                                "w"))
                        .values())
                .containsExactly(1.234, 2.345);
        assertThat(((Column.Numbers) column(
                                read(text, null, r -> r.weight("w").reading(point))
                                        .survey(),
                                "w"))
                        .values())
                .containsExactly(1234, 2345);
    }

    @Test
    void missingCodesAreProposedAndReadAsNothingOnlyWhenTaken() throws Exception {
        var text = "q,age\n1,99\n2,25\n99,31\nNA,40\n1,18\n";
        var untouched = read(text, null, r -> r);
        assertThat(values(untouched.survey(), "q")).containsExactly("1", "2", "99", "NA", "1");
        assertThat(untouched.report()).extracting(Problem::code).contains("table.missing-word", "table.missing-high");
        var taken = read(
                text,
                null,
                r -> r.reading(TableChoices.NONE.missing(
                        List.of(MissingCode.everywhere("NA"), new MissingCode("99", Set.of("q"))))));
        assertThat(values(taken.survey(), "q")).containsExactly("1", "2", null, null, "1");
        assertThat(((Column.Numbers) column(taken.survey(), "age")).values()).containsExactly(99, 25, 31, 40, 18);
        assertThat(taken.report())
                .filteredOn(p -> p.code().equals("table.missing-read"))
                .extracting(p -> p.arguments().toString())
                .containsExactly("[NA, 1]", "[q:99, 1]");
    }

    @Test
    void aMissingCodeOfAColumnThatIsNotThereIsRefused() {
        assertThat(code("Q30\n1\n2\n", r -> r.reading(TableChoices.NONE.missing(MissingCode.parse("Q31:99")))))
                .isEqualTo("formats.variable-missing");
    }

    @Test
    void oldCharactersAreAskedForAndReadAsChosen() throws Exception {
        var thai = java.nio.charset.Charset.forName("x-windows-874");
        var file = Files.write(folder.resolve("thai.csv"), "q,r\n1,ใช่\n2,ไม่\n1,ใช่\n".getBytes(thai));
        var problem = catchThrowableOfType(
                        ProblemException.class,
                        () -> new RespondentCsvReader().read(SurveyRequest.of(file), JobContext.unwatched()))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo("table.encoding-ask");
        var read = new RespondentCsvReader().read(SurveyRequest.of(file).in(thai), JobContext.unwatched());
        assertThat(values(read.survey(), "r")).containsExactly("ใช่", "ไม่", "ใช่");
    }

    @Test
    void aTableWithoutNamesHasNumberedOnes() throws Exception {
        var imported = read("1;0,5\n2;0,25\n1;1,5\n", null, r -> r.weight("V2"));
        assertThat(imported.survey().variables()).extracting(Variable::name).containsExactly("V1", "V2");
        assertThat(((Column.Numbers) column(imported.survey(), "V2")).values()).containsExactly(0.5, 0.25, 1.5);
        assertThat(values(imported.survey(), "V1")).containsExactly("1", "2", "1");
    }

    @Test
    void linesAboveTheTableArePassedOverAndLinesKeepTheirNumbers() throws Exception {
        var imported = read("Wave 7, file of \"2020\nmade by us\nQ30,w,x\n1,0.5,1\n2,no,1\n", null, r -> r.weight("w"));
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.weight"))
                .extracting(p -> p.place().line())
                .containsExactly(5L);
    }

    @Test
    void refusesRequestsThatTheFileCannotMeet() {
        assertThat(code("Q30\n1\n", r -> r.weight("w"))).isEqualTo("formats.variable-missing");
        assertThat(code("Q30,country\n1,2\n", r -> r.countryIs("IN"))).isEqualTo("formats.country-twice");
        assertThat(code("Q30,c\n1,2\n", r -> r.countryIs("IN").country("c"))).isEqualTo("formats.country-twice");
        assertThat(code("Q30,w\n1,x\n", r -> r.weight("w"))).isEqualTo("formats.weight-useless");
        assertThat(code("Q30,g\n1,\"1,2\"\n", r -> r.point().group("g"))).isEqualTo("formats.group-several");
        var many = new StringBuilder("Q30,g\n");
        for (var i = 0; i < 1100; i++) {
            many.append("1,").append(i).append('\n');
        }
        assertThat(code(many.toString(), r -> r.group("g"))).isEqualTo("formats.group-values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[]' | formats.json-shape",
                "'{\"a\":1}' | formats.json-shape",
                "'{\"a\":{\"options\":[1]}}' | formats.json-shape",
                "'{\"a\":{},\"a\":{}}' | formats.json-broken",
                "'{' | formats.json-broken",
            })
    void refusesACodebookThatIsNone(String codebook, String code) {
        var problem = catchThrowableOfType(ProblemException.class, () -> read("Q30\n1\n", codebook, r -> r))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place().file()).isEqualTo("codebook.json");
    }

    @Test
    void aQuestionWithTooManyValuesCountsNobody() throws Exception {
        var text = new StringBuilder("Q30\n");
        for (var i = 0; i < 1100; i++) {
            text.append("x").append(i).append('\n');
        }
        var imported = read(text.toString(), CODEBOOK, r -> r);
        assertThat(imported.report()).extracting(Problem::code).contains("formats.too-many-values");
        assertThat(values(imported.survey(), "Q30")).containsOnlyNulls();
    }

    private String code(String text, java.util.function.UnaryOperator<Asked> how) {
        return catchThrowableOfType(ProblemException.class, () -> read(text, CODEBOOK, how))
                .problems()
                .get(0)
                .code();
    }

    /** Names of a codebook that mean nothing or two things are left, and each is said. */
    @Test
    void shownNamesThatAreNoneOrTwiceAreSaid() throws Exception {
        var codebook = """
            {"a": {"question": "A", "options": {"1": "Yes", "2": "No"}, "shown_name": "trust"},
             "b": {"question": "B", "options": {"1": "Yes", "2": "No"}, "shown_name": "Trust"},
             "c": {"question": "C", "options": {"1": "Yes", "2": "No"}, "shown_name": "my name"},
             "d": {"question": "D", "options": {"1": "Yes", "2": "No"}, "shown_name": "A"},
             "e": {"question": "E", "options": {"1": "Yes", "2": "No"}, "shown_name": "E"}}
            """;
        var imported = read("a,b,c,d,e\n1,1,1,1,1\n2,2,2,2,2\n", codebook, r -> r);
        assertThat(imported.survey().questions())
                .extracting(org.mindgap.survey.Question::shownName)
                .containsExactly("trust", "b", "c", "d", "E");
        assertThat(imported.survey().variables())
                .extracting(org.mindgap.survey.Variable::shownName)
                .containsExactly("trust", "b", "c", "d", "E");
        assertThat(imported.report())
                .filteredOn(p -> p.code().startsWith("formats.shown-name"))
                .extracting(p -> p.code() + " " + p.arguments().get(0) + " "
                        + p.arguments().get(1))
                .containsExactlyInAnyOrder(
                        "formats.shown-name-taken Trust b",
                        "formats.shown-name-invalid my name c",
                        "formats.shown-name-taken A d");
    }

    private SurveyImport read(String text, String codebook, java.util.function.UnaryOperator<Asked> how)
            throws IOException, ProblemException {
        var file = Files.write(folder.resolve("responses.csv"), text.getBytes(UTF_8));
        var book = Optional.<Path>empty();
        if (codebook != null) {
            book = Optional.of(Files.writeString(folder.resolve("codebook.json"), codebook));
        }
        var asked = how.apply(new Asked());
        var request = SurveyRequest.of(file)
                .codebook(book)
                .weight(asked.weights)
                .country(asked.country)
                .countryIs(asked.countryIs)
                .religion(asked.religion)
                .groups(asked.groups);
        return new RespondentCsvReader().read(request.reading(asked.table), JobContext.unwatched());
    }

    private static Column column(Survey survey, String name) {
        return ((Respondents) survey.source()).column(name);
    }

    private static List<String> values(Survey survey, String name) {
        var codes = (Column.Codes) column(survey, name);
        return java.util.Arrays.stream(codes.index())
                .mapToObj(i -> i < 0 ? null : codes.dictionary().get(i))
                .toList();
    }

    /** What the user says, for a test. */
    private static final class Asked {
        private final List<String> weights = new java.util.ArrayList<>();
        private final List<String> groups = new java.util.ArrayList<>();
        private Optional<String> country = Optional.empty();
        private Optional<String> countryIs = Optional.empty();
        private Optional<String> religion = Optional.empty();
        private TableChoices table = TableChoices.NONE;

        /** A comma in a field stands between codes, or is wrong. */
        Asked point() {
            return reading(TableChoices.NONE.decimal(Optional.of(DecimalSign.POINT)));
        }

        Asked reading(TableChoices how) {
            table = how;
            return this;
        }

        Asked weight(String name) {
            weights.add(name);
            return this;
        }

        Asked group(String name) {
            groups.add(name);
            return this;
        }

        Asked country(String name) {
            country = Optional.of(name);
            return this;
        }

        Asked countryIs(String code) {
            countryIs = Optional.of(code);
            return this;
        }

        Asked religion(String name) {
            religion = Optional.of(name);
            return this;
        }
    }

    @Test
    void a_report_says_first_what_changes_numbers_and_once_what_is_said_of_several_columns() {
        var log = new org.mindgap.problem.ProblemLog();
        log.add(Problem.note("table.read-all", 3));
        log.add(Problem.note("formats.label-is-name", 1, "a"));
        log.add(Problem.warning("formats.select-all-column").at(new Place("f", 0, "q1")));
        log.add(Problem.note("formats.weight-use", 3, 0, 0, 0, 3));
        log.add(Problem.warning("formats.select-all-column").at(new Place("f", 0, "q2")));
        log.add(Problem.warning("formats.select-all-column").at(new Place("f", 7, "q3")));
        var report = org.mindgap.formats.text.ImportReport.of(log, "f");
        assertThat(report)
                .extracting(Problem::code)
                .containsExactly(
                        "formats.select-all-column",
                        "formats.select-all-column",
                        "formats.weight-use",
                        "formats.label-is-name",
                        "table.read-all");
        assertThat(report.get(0).place()).isEqualTo(new Place("f", 0, "q1, q2"));
        assertThat(report.get(1).place()).isEqualTo(new Place("f", 7, "q3"));
    }
}
