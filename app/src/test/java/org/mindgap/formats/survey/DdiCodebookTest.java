package org.mindgap.formats.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.text.XmlGuard;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
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

class DdiCodebookTest {
    /** As the R package DDIwR writes it for Pew: a namespace, labels without levels, statistics, no question texts. */
    private static final String PEW = """
        <?xml version="1.0" encoding="UTF-8"?>
        <codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="en">
          <docDscr><citation><titlStmt><titl>About this file</titl></titlStmt></citation></docDscr>
          <stdyDscr>
            <citation>
              <titlStmt><titl>Gardens of the Isles</titl><IDNo agency="Isles">S1</IDNo></titlStmt>
              <distStmt><distrbtr>Isles Research</distrbtr></distStmt>
            </citation>
            <stdyInfo><abstract>Text</abstract></stdyInfo>
          </stdyDscr>
          <dataDscr>
            <var ID="a1" name="weight" dcml="15"><labl>Final weight</labl>
              <sumStat type="min">0.2</sumStat><varFormat type="numeric">F8.2</varFormat></var>
            <var ID="a2" name="ISLE" dcml="0"><labl>Isle</labl>
              <catgry><catValu>1</catValu><labl>North</labl><catStat type="freq">2</catStat></catgry>
              <catgry><catValu>2</catValu><labl>South</labl><catStat type="freq">3</catStat></catgry></var>
            <var ID="a3" name="Q1" dcml="0"><labl>Q1. Who waters &amp; weeds?</labl>
              <catgry><catValu>1</catValu><labl>Old people</labl></catgry>
              <catgry><catValu>2</catValu><labl>Young people [OR]</labl></catgry>
              <catgry><catValu>98</catValu><labl>(DO NOT READ) Don't know</labl></catgry>
              <catgry><catValu>99</catValu><labl>(DO NOT READ) Refused</labl></catgry></var>
            <var ID="a4" name="Q2" dcml="0"><labl>Q2. Not in the file</labl>
              <catgry><catValu>1</catValu><labl>Yes</labl></catgry>
              <catgry><catValu>2</catValu><labl>No</labl></catgry></var>
          </dataDscr>
        </codeBook>
        """;

    private static final String PEW_ROWS =
            "\uFEFFweight,ISLE,Q1,extra\r\n.5,1,1,x\r\n1.5,1,2,x\r\n1,2,98,x\r\n1,2, ,x\r\n1,2,2,x\r\n";

    /** As archives write it: no namespace, levels, CDATA, missing codes, a weight. */
    private static final String ARCHIVE = """
        <codeBook version="2.0">
          <stdyDscr><citation><titlStmt><titl>Ignored</titl></titlStmt>
              <biblCit>Ada Example (2001). Tea and rain. Example Archive.</biblCit></citation>
            <stdyInfo><sumDscr><collDate event="start" date="2001-02-03"/><collDate event="end" date="2001-03-04"/>
            </sumDscr></stdyInfo></stdyDscr>
          <fileDscr ID="f1"><fileTxt><fileName>tea.tab</fileName></fileTxt></fileDscr>
          <dataDscr>
            <varGrp ID="g1" type="grid" var="v2 v3"><labl>Tea</labl></varGrp>
            <var ID="v1" name="w" wgt="wgt" intrvl="contin"><labl level="variable">Weight</labl></var>
            <var ID="v2" name="tea" intrvl="discrete" nature="ordinal" wgt-var="v1"><location fileid="f1"/>
              <labl level="variable"><![CDATA[
                Tea per day ]]></labl>
              <qstn><preQTxt>Think of last week.</preQTxt>
                <qstnLit>How much <emph>tea</emph> do you
                   drink?</qstnLit><ivuInstr>Wait.</ivuInstr></qstn>
              <valrng><range min="1" max="3"/></valrng>
              <invalrng><item VALUE="8"/><range min="90" max="99"/></invalrng>
              <catgry missing="N"><catValu>1</catValu><labl level="category">None</labl></catgry>
              <catgry><catValu>2</catValu><labl level="category">Some</labl></catgry>
              <catgry><catValu>3</catValu><labl level="category">Much</labl></catgry>
              <catgry><catValu>8</catValu><labl level="category">No teapot</labl></catgry>
              <catgry><catValu>97</catValu><labl level="category">Don't know</labl></catgry>
              <catgry missing="Y"><catValu>7</catValu><labl level="category">Left the room</labl></catgry>
              <catgry missing="Y"><catValu>.</catValu><catStat type="freq">3</catStat></catgry>
              <notes type="VDC:UNF">UNF:6:x</notes></var>
            <var ID="v3" name="age" intrvl="contin"><labl level="variable">Age</labl>
              <catgry><catValu>99</catValu><labl level="category">Refused</labl></catgry></var>
          </dataDscr>
        </codeBook>
        """;

    @TempDir
    Path folder;

    @Test
    void readsWhatPewExports() throws Exception {
        var imported = read(PEW_ROWS, PEW, "weight");
        var survey = imported.survey();
        assertThat(survey.variables())
                .extracting(v -> v.name() + " " + v.role() + " " + v.label())
                .containsExactly(
                        "weight WEIGHT Final weight",
                        "ISLE OPINION Isle",
                        "Q1 OPINION Q1. Who waters & weeds?",
                        "extra LEFT_OUT ");
        var question = survey.question("Q1").orElseThrow();
        assertThat(question.wording()).isEmpty();
        assertThat(question.language()).isEqualTo("en");
        assertThat(question.measure()).isEqualTo(Measure.NOMINAL);
        assertThat(question.options())
                .containsExactly(
                        new Option("1", "Old people", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "Young people [OR]", 2, OptionKind.SUBSTANTIVE),
                        new Option("98", "(DO NOT READ) Don't know", 3, OptionKind.DONT_KNOW),
                        new Option("99", "(DO NOT READ) Refused", 4, OptionKind.REFUSED));
        assertThat(survey.provenance().citation()).isEqualTo("Isles Research, Gardens of the Isles");
        assertThat(survey.provenance().fieldwork()).isEmpty();
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains("formats.columns-undescribed", "formats.codebook-unused", "formats.option-kind");
        // by hand: weights of those who chose 2 over those who chose 1 or 2
        var shares = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(question, Group.everyone())
                .shares();
        assertThat(shares).startsWith(0.5 / 3, 2.5 / 3);
    }

    /** The same survey comes of the same codebook as JSON. */
    @Test
    void equalsTheJsonCodebook() throws Exception {
        var ddi = read(PEW_ROWS, PEW, "weight").survey();
        var json = read(PEW_ROWS, """
            {"weight": {"question": "Final weight"},
             "ISLE": {"question": "Isle", "language": "en", "options": {"1": "North", "2": "South"}},
             "Q1": {"question": "Q1. Who waters & weeds?", "language": "en", "options": {"1": "Old people",
               "2": "Young people [OR]", "98": "(DO NOT READ) Don't know", "99": "(DO NOT READ) Refused"}}}
            """, "weight").survey();
        assertThat(ddi.questions()).isEqualTo(json.questions());
        assertThat(ddi.variables()).isEqualTo(json.variables());
        for (var name : List.of("ISLE", "Q1")) {
            assertThat(values(ddi, name).dictionary())
                    .isEqualTo(values(json, name).dictionary());
            assertThat(values(ddi, name).index()).isEqualTo(values(json, name).index());
        }
    }

    @Test
    void readsWhatArchivesExport() throws Exception {
        var imported = read("w,tea,age\n1,1,33\n2,3,99\n1,8,40\n1,.,50\n1,97,60\n1,7,61\n", ARCHIVE, "");
        var survey = imported.survey();
        var tea = survey.question("tea").orElseThrow();
        assertThat(tea.label()).isEqualTo("Tea per day");
        assertThat(tea.wording()).isEqualTo("How much tea do you drink?");
        assertThat(tea.language()).isEmpty();
        assertThat(tea.measure()).isEqualTo(Measure.ORDINAL);
        assertThat(tea.options())
                .containsExactly(
                        new Option("1", "None", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "Some", 2, OptionKind.SUBSTANTIVE),
                        new Option("3", "Much", 3, OptionKind.SUBSTANTIVE),
                        new Option("7", "Left the room", 4, OptionKind.NOT_ASKED),
                        new Option("8", "No teapot", 5, OptionKind.NOT_ASKED),
                        new Option("97", "Don't know", 6, OptionKind.DONT_KNOW));
        assertThat(survey.questions()).hasSize(1);
        assertThat(survey.variable("w").orElseThrow().role()).isEqualTo(Role.LEFT_OUT);
        assertThat(survey.variable("age").orElseThrow().role()).isEqualTo(Role.LEFT_OUT);
        assertThat(survey.provenance().citation()).isEqualTo("Ada Example (2001). Tea and rain. Example Archive.");
        assertThat(survey.provenance().fieldwork()).isEqualTo("2001-02-03 to 2001-03-04");
        assertThat(problem(imported, "formats.ddi-weight").arguments()).containsExactly("1", "w");
        assertThat(problem(imported, "formats.ddi-lead").arguments()).containsExactly("1", "tea");
        assertThat(problem(imported, "formats.ddi-valid-range").arguments()).containsExactly("1", "tea");
        assertThat(problem(imported, "formats.ddi-few-answers").place().column())
                .isEqualTo("age");
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.ddi-missing"))
                .extracting(p -> p.arguments().get(0))
                .containsExactlyInAnyOrder("7", "8");
        assertThat(problem(imported, "formats.value-unlabelled").arguments()).containsExactly(".", "1");
    }

    /** A weight that only a codebook names changes no number. */
    @Test
    void aWeightOfTheCodebookIsNotUsedUnasked() throws Exception {
        var rows = "w,tea,age\n1,1,33\n3,2,99\n";
        assertThat(shares(read(rows, ARCHIVE, "").survey(), "tea")).startsWith(0.5, 0.5);
        assertThat(shares(read(rows, ARCHIVE, "w").survey(), "tea")).startsWith(0.25, 0.75);
    }

    @ParameterizedTest
    @CsvSource({"xml:lang='fi',Tee,Tee?,Ei,fi", "xml:lang='en',Tea,Tea?,No,en", "'',Tee,Tee?,Ei,fi"})
    void takesOneLanguage(String root, String label, String wording, String option, String language) throws Exception {
        var imported = read("a\n1\n2\n", """
            <codeBook %s><dataDscr><var name="a">
              <labl xml:lang="fi">Tee</labl><labl xml:lang="en">Tea</labl>
              <qstn xml:lang="en"><qstnLit>Tea?</qstnLit></qstn><qstn xml:lang="fi"><qstnLit>Tee?</qstnLit></qstn>
              <catgry><catValu>1</catValu><labl xml:lang="fi">Ei</labl><labl xml:lang="en">No</labl></catgry>
              <catgry><catValu>2</catValu><labl xml:lang="en">Yes</labl><labl xml:lang="fi">On</labl></catgry>
            </var></dataDscr></codeBook>
            """.formatted(root), "");
        var question = imported.survey().questions().get(0);
        assertThat(question.label()).isEqualTo(label);
        assertThat(question.wording()).isEqualTo(wording);
        assertThat(question.options().get(0).label()).isEqualTo(option);
        assertThat(question.language()).isEqualTo(language);
        assertThat(imported.report()).extracting(Problem::code).contains("formats.ddi-languages");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE codeBook [<!ENTITY a 'aaa'>]><codeBook/> | formats.xml-doctype | 1",
                "<!DOCTYPE codeBook SYSTEM 'file:///etc/hostname'><codeBook/> | formats.xml-doctype | 1",
                "<codeBook><dataDscr><var name='a'><labl>&xxe;</labl></var></dataDscr></codeBook> | formats.xml-broken"
                        + " | 1",
                "<codeBook><dataDscr><var name='a'></dataDscr></codeBook> | formats.xml-broken | 1",
                "<codeBook><dataDscr><var name='a'/></dataDscr></codeBook>more | formats.xml-broken | 1",
                "<codeBook><dataDscr><var name='a | formats.xml-broken | 1",
                "<codeBook/> | formats.ddi-no-variables | 0",
                "<codeBook><dataDscr/></codeBook> | formats.ddi-no-variables | 0",
                "<html><dataDscr><var name='a'/></dataDscr></html> | formats.ddi-root | 1",
                "<DDIInstance xmlns='ddi:instance:3_2'/> | formats.ddi-root | 1",
                "<codeBook xmlns='urn:else'><dataDscr><var name='a'/></dataDscr></codeBook> | formats.ddi-root | 1",
                "<codeBook><dataDscr><var name='a'/><var name='a'><labl>b</labl></var></dataDscr></codeBook>"
                        + " | formats.ddi-variable-twice | 1",
                "<codeBook><dataDscr><var name='a'><catgry><catValu>1</catValu><labl>b</labl></catgry>"
                        + "<catgry><catValu>1</catValu><labl>c</labl></catgry></var></dataDscr></codeBook>"
                        + " | formats.ddi-code-twice | 1"
            })
    void refusesInASentence(String xml, String code, int line) {
        assertThat(refusal(xml, UTF_8)).satisfies(p -> {
            assertThat(p.code()).isEqualTo(code);
            assertThat(p.place().line()).isEqualTo(line);
            assertThat(new ProblemTexts(Locale.ROOT).sentence(p)).endsWith(".");
        });
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrTooMuch() {
        assertThat(refusal("<codeBook>" + "<a>".repeat(100), UTF_8).code()).isEqualTo("formats.xml-deep");
        assertThat(refusal("<codeBook><a>" + "x".repeat(XmlGuard.LONGEST + 1), UTF_8)
                        .code())
                .isEqualTo("formats.xml-long");
        var names = new StringBuilder("<codeBook>");
        for (var i = 0; i < 2001; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(refusal(names.toString(), UTF_8).code()).isEqualTo("formats.xml-much");
        var piece = "<b>" + "x".repeat(1 << 19) + "</b>";
        assertThat(refusal(
                                "<codeBook><dataDscr><var name='a'><labl>" + piece + piece + piece
                                        + "</labl></var></dataDscr></codeBook>",
                                UTF_8)
                        .code())
                .isEqualTo("formats.xml-long");
    }

    @Test
    void whatIsNotUtf8IsRefusedAsThat() {
        assertThat(refusal("<codeBook><dataDscr><var name='é'/></dataDscr></codeBook>", StandardCharsets.ISO_8859_1)
                        .code())
                .isEqualTo("formats.not-utf8");
    }

    @Test
    void theSameVariableTwiceIsOne() throws Exception {
        var variable =
                "<var ID='%s' files='%s' name='a'><labl>A</labl><catgry><catValu>1</catValu><labl>x</labl></catgry>"
                        + "<catgry><catValu>2</catValu><labl>y</labl></catgry></var>";
        var xml = "<?xml version='1.0' encoding='ISO-8859-1'?><codeBook><dataDscr>" + variable.formatted("V1", "F1")
                + variable.formatted("V9", "F2") + "<var ID='V3'/></dataDscr></codeBook>";
        var imported = read("a\n1\n2\n", xml, "");
        assertThat(imported.survey().questions()).hasSize(1);
        assertThat(problem(imported, "formats.ddi-no-name").arguments()).containsExactly("V3");
    }

    /** Cut anywhere, a codebook is refused, and nothing else is thrown. */
    @Test
    void cutCodebooksAreRefused() throws IOException {
        var bytes = PEW.strip().getBytes(UTF_8);
        for (var length = 1; length < bytes.length; length += 7) {
            var cut = new String(Arrays.copyOf(bytes, length), UTF_8);
            assertThat(refusal(cut, UTF_8).code()).isEqualTo("formats.xml-broken");
        }
    }

    @Test
    void aCodebookIsNoSurveyFile() throws IOException {
        var file = Files.writeString(folder.resolve("codebook.xml"), PEW.replace("\n", " ; "));
        for (var reader : new Formats().readers()) {
            assertThat(reader.recognises(file)).as(reader.format()).isFalse();
        }
    }

    private Problem refusal(String xml, Charset charset) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> read("a\n1\n2\n", xml.getBytes(charset), ""));
        assertThat(thrown).as(xml.length() > 200 ? xml.substring(0, 200) : xml).isNotNull();
        return thrown.problems().get(0);
    }

    private SurveyImport read(String rows, String codebook, String weight) throws IOException, ProblemException {
        return read(rows, codebook.getBytes(UTF_8), weight);
    }

    private SurveyImport read(String rows, byte[] codebook, String weight) throws IOException, ProblemException {
        var file = Files.writeString(folder.resolve("responses.csv"), rows);
        return new RespondentCsvReader()
                .read(
                        SurveyRequest.of(file)
                                .codebook(Files.write(folder.resolve("codebook"), codebook))
                                .weight(weight.isEmpty() ? List.of() : List.of(weight))
                                .invented(true),
                        JobContext.unwatched());
    }

    private static double[] shares(Survey survey, String question) {
        return HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(survey.question(question).orElseThrow(), Group.everyone())
                .shares();
    }

    private static Problem problem(SurveyImport imported, String code) {
        return imported.report().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + imported.report()));
    }

    private static Column.Codes values(Survey survey, String variable) {
        return (Column.Codes) ((Respondents) survey.source()).column(variable);
    }
}
