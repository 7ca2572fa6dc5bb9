package org.mindgap.formats.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.sav.SavReader;
import org.mindgap.formats.survey.LayoutFiles;
import org.mindgap.formats.survey.SuggestedUses;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/** Every preset knows files of its layout, written by the project's own writer, and no other's. */
class PresetsTest {
    private static final double[] PEOPLE = {1, 2, 98, 1};
    private static final double[] WEIGHTS = {0.5, 1.5, 1, 1};
    private static final String[] YES_NO = {"1=Yes", "2=No", "98=Don't know (DO NOT READ)", "99=Refused (DO NOT READ)"};

    @TempDir
    Path folder;

    private Presets presets;

    @BeforeEach
    void none() {
        presets = new Presets(folder.resolve("presets"));
    }

    private static LayoutFiles layout(String preset) {
        var file = new LayoutFiles();
        return switch (preset) {
            case "pew-india-2019-20" ->
                file.add("COUNTRY", "COUNTRY ID", PEOPLE, "1=INDIA")
                        .named("QRID")
                        .add("weight", "Final Weight", WEIGHTS)
                        .add(
                                "QMLangRec",
                                "Main language of interview?",
                                PEOPLE,
                                "1=Hindi",
                                "2=Language other than Hindi")
                        .add("Q3rec_1", "Q3. Television", PEOPLE, "1=Selected", "2=Not Selected")
                        .add("Q4", "Q4. Economic situation", PEOPLE, YES_NO)
                        .add("QRELSING", "Religion", PEOPLE, "1=Hindu", "2=Muslim")
                        .add("QCASTE", "Caste", PEOPLE, "1=General", "2=SC")
                        .add("QGEN", "Gender", PEOPLE, "1=Male", "2=Female")
                        .add("QMARRIEDrec", "Married", PEOPLE, "1=Married", "2=Other");
            case "pew-south-southeast-asia-2022" ->
                file.named("QRID")
                        .add("weight", "Final Weight", WEIGHTS)
                        .add("COUNTRY", "COUNTRY ID", PEOPLE, "1=Cambodia", "2=Indonesia")
                        .add("DEMONYM", "DEMONYM", PEOPLE, "1=Cambodian", "2=Indonesian")
                        .add("Q1", "Q1. Economic situation", PEOPLE, YES_NO)
                        .add("QCURREL", "What is your religion?", PEOPLE, "1=Buddhist", "2=Muslim")
                        .add("qethkhm", "Ethnicity", PEOPLE, "1=Khmer", "2=Cham")
                        .add("GenderRec", "Gender", PEOPLE, "1=Man", "2=Woman");
            case "pew-east-asia-2023" ->
                file.named("QRID")
                        .add("weight", "Final weight", WEIGHTS)
                        .add("SurveyPublic", "Survey Public ID", PEOPLE, "1=Hong Kong", "2=Japan")
                        .add("DEMONYM", "DEMONYM.", PEOPLE, "1=Hong Konger", "2=Japanese")
                        .add("Q1", "Q1. Satisfied", PEOPLE, YES_NO)
                        .add("QCURREL", "What is your religion?", PEOPLE, "1=Buddhist", "9=No religion")
                        .add(
                                "Language",
                                "Language in which interview was conducted",
                                PEOPLE,
                                "1=Cantonese",
                                "4=Japanese");
            case "wvs-7" ->
                file.named("version", "A_YEAR", "D_INTERVIEW", "W_WEIGHT", "PWGHT")
                        .add("B_COUNTRY", "ISO 3166-1 numeric country code", PEOPLE, "1=A", "2=B", "98=C")
                        .add("B_COUNTRY_ALPHA", "ISO 3166-1 alpha-3", PEOPLE)
                        .add("E_RESPINT", "Interest of respondent", PEOPLE, "1=Very", "2=Not")
                        .add(
                                "Q1",
                                "Important in life: Family",
                                PEOPLE,
                                "-5=Missing; Unknown",
                                "-4=Not asked in survey",
                                "-2=No answer",
                                "-1=Don't know",
                                "1=Very important",
                                "2=Rather important")
                        .add("Q164", "Importance of God", PEOPLE, "-1=Don't know", "1=Not at all", "10=Very")
                        .add("Q260", "Sex", PEOPLE, "1=Male", "2=Female")
                        .add("Q273", "Marital status", PEOPLE, "1=Married", "2=Single")
                        .add("Q289", "Religious denominations", PEOPLE, "0=None", "1=Catholic", "5=Muslim");
            case "evs-wvs-joint" ->
                file.named("uniqid", "gwght", "pwght", "study", "year")
                        .add("cntry", "Country", PEOPLE, "1=A", "2=B")
                        .add("cntry_AN", "Country code", PEOPLE)
                        .add(
                                "A001",
                                "Important in life: Family",
                                PEOPLE,
                                "-2=no answer",
                                "-1=dont know",
                                "-4=not asked",
                                "1=Very important",
                                "2=Rather important")
                        .add("F025", "Religious denomination", PEOPLE, "0=None", "1=Catholic")
                        .add("X001", "Sex", PEOPLE, "1=Male", "2=Female");
            case "gss" ->
                file.named("year", "id", "wtssps", "wtssnrps", "vpsu", "vstrat")
                        .add("ballot", "Ballot used for interview", PEOPLE, "1=a", "2=b")
                        .add("relig", "RS RELIGIOUS PREFERENCE", PEOPLE, "1=Protestant", "2=Catholic")
                        .add("degree", "R's highest degree", PEOPLE, "0=None", "1=High school")
                        .add("marital", "Marital status", PEOPLE, "1=Married", "2=Single")
                        .add("trust", "Can people be trusted", PEOPLE, "1=can trust", "2=cannot trust", "8=dk", "9=na");
            case "afrobarometer" ->
                file.named("RESPNO", "withinwt", "Combinwt")
                        .add("COUNTRY", "Country", PEOPLE, "1=Algeria", "2=Benin")
                        .add("URBRUR", "Urban or rural", PEOPLE, "1=Urban", "2=Rural")
                        .add(
                                "Q43A",
                                "Trust president",
                                PEOPLE,
                                "-1=Missing",
                                "0=Not at all",
                                "1=Just a little",
                                "2=Somewhat",
                                "3=A lot",
                                "8=Refused",
                                "9=Don't know");
            default -> throw new IllegalArgumentException(preset);
        };
    }

    private AppliedPreset applied(String id, Dictionary dictionary) throws Exception {
        return AppliedPreset.of(presets.named(id), dictionary, new SuggestedUses(dictionary).all());
    }

    @ParameterizedTest
    @CsvSource({
        "pew-india-2019-20,weight,COUNTRY,QRELSING,Q4,QMARRIEDrec",
        "pew-south-southeast-asia-2022,weight,COUNTRY,QCURREL,Q1,qethkhm",
        "pew-east-asia-2023,weight,SurveyPublic,QCURREL,Q1,Language",
        "wvs-7,W_WEIGHT,B_COUNTRY,Q289,Q1,Q273",
        "evs-wvs-joint,gwght+pwght,cntry,F025,A001,study",
        "gss,wtssnrps,,relig,trust,marital",
        "afrobarometer,withinwt,COUNTRY,,Q43A,Combinwt"
    })
    void a_preset_knows_its_files_and_says_what_is_what(
            String id, String weight, String country, String religion, String question, String leftOut)
            throws Exception {
        var file = layout(id).write(folder.resolve(id + ".sav"));
        var dictionary = new SavReader().open(file, Optional.empty()).dictionary();
        assertThat(presets.fitting(dictionary)).extracting(Preset::id).containsExactly(id);
        var uses = applied(id, dictionary).choices().uses();
        assertThat(of(uses, Role.WEIGHT)).isEqualTo(weight);
        assertThat(of(uses, Role.COUNTRY)).isEqualTo(country == null ? "" : country);
        assertThat(of(uses, Role.RELIGION)).isEqualTo(religion == null ? "" : religion);
        assertThat(uses).containsEntry(question, Role.OPINION).containsEntry(leftOut, Role.LEFT_OUT);
    }

    private static String of(Map<String, Role> uses, Role role) {
        return String.join(
                "+",
                uses.entrySet().stream()
                        .filter(e -> e.getValue() == role)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    @Test
    void choosing_a_preset_accepts_what_labels_say_clearly() throws Exception {
        var wvs = applied("wvs-7", layout("wvs-7").dictionary()).choices();
        assertThat(wvs.kinds().get("Q1"))
                .containsEntry("-1", OptionKind.DONT_KNOW)
                .containsEntry("-2", OptionKind.REFUSED)
                .containsEntry("-4", OptionKind.NOT_ASKED)
                .containsEntry("-5", OptionKind.NOT_ASKED)
                .hasSize(4);
        assertThat(wvs.topics())
                .containsEntry("Q1", "Social values, attitudes and stereotypes")
                .containsEntry("Q164", "Religious values");
        var afro =
                applied("afrobarometer", layout("afrobarometer").dictionary()).choices();
        assertThat(afro.kinds().get("Q43A"))
                .containsEntry("8", OptionKind.REFUSED)
                .containsEntry("9", OptionKind.DONT_KNOW)
                .doesNotContainKey("0");
    }

    @Test
    void the_country_of_everyone_is_said_where_the_file_has_none() throws Exception {
        assertThat(applied("gss", layout("gss").dictionary()).countryIs()).contains("United States");
        assertThat(applied("pew-india-2019-20", layout("pew-india-2019-20").dictionary())
                        .countryIs())
                .isEmpty();
    }

    @Test
    void every_preset_cites_a_source_and_says_what_is_not_verified() {
        assertThat(presets.all()).hasSize(7).allSatisfy(p -> {
            assertThat(p.origin().sources()).isNotEmpty();
            assertThat(p.origin().notVerified()).isNotEmpty();
            assertThat(p.about()).isNotEmpty();
        });
    }

    @Test
    void a_preset_is_the_same_after_writing_and_reading() throws Exception {
        for (var preset : presets.all()) {
            assertThat(PresetFile.read(PresetFile.write(preset), "p.json")).isEqualTo(preset);
        }
    }

    @Test
    void own_presets_are_kept_found_and_go_before_others() throws Exception {
        var gss = presets.named("GSS");
        var own = new Preset("gss", "My GSS", "", gss.fingerprint(), gss.parts(), gss.rules(), gss.origin());
        presets.keep(own);
        assertThat(presets.named("my gss")).isEqualTo(own);
        assertThat(presets.fitting(layout("gss").dictionary())).containsExactly(own);
        Files.writeString(folder.resolve("presets/broken.json"), "{");
        assertThat(presets.all()).hasSize(7);
    }

    @Test
    void what_is_no_preset_is_refused_in_words() throws Exception {
        assertThatThrownBy(() -> presets.named("wvs-8"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .allSatisfy(p -> assertThat(p.code()).isEqualTo("formats.preset-unknown")));
        for (var text : List.of(
                "{}",
                "{\"mindgap_preset\":2}",
                "{\"mindgap_preset\":1,\"id\":\"a\"}",
                "{\"mindgap_preset\":1,\"id\":\"a\",\"name\":\"A\",\"uses\":[{\"variables\":[\"a\"],\"use\":\"opinon\"}]}")) {
            assertThatThrownBy(() -> PresetFile.read(text, "a.json"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problems())
                                    .allSatisfy(p -> assertThat(p.code()).isEqualTo("formats.preset-none")));
        }
        assertThatThrownBy(() -> PresetFile.read("{", "a.json")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Q1,q1,true", "Q1,Q10,false", "Q1..Q45,Q45,true", "Q1..Q45,Q46,false", "Q1..Q45,Q1R,false", "Q1..Q45,AQ3,false",
        "A_*,A_YEAR,true", "*Province,KhmProvince,true", "q*rec,Q3rec_1,false", "*a*a,aba,true", "*a*a,a,false",
                "*,x,true"
    })
    void names_are_written_whole_with_stars_or_counted(String pattern, String name, boolean fits) {
        assertThat(new VariablePattern(pattern).matches(name)).isEqualTo(fits);
    }
}
