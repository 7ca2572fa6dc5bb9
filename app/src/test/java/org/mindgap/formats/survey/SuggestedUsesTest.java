package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.sav.SavReader;
import org.mindgap.survey.AnswerSet;
import org.mindgap.survey.Role;

/** What is proposed of names and labels as surveys have them, and what is not. */
class SuggestedUsesTest {
    private final List<Field> fields = new ArrayList<>();
    private final List<AnswerSet> sets = new ArrayList<>();
    private Optional<String> weight = Optional.empty();

    private void field(String name, String label, int labelled) {
        field(
                name,
                label,
                "F8.2",
                0,
                IntStream.rangeClosed(1, labelled)
                        .mapToObj(i -> new ValueLabel(String.valueOf(i), "answer " + i))
                        .toList());
    }

    private void field(String name, String label, String format, int width, List<ValueLabel> labels) {
        fields.add(new Field(name, label, width, format, Optional.empty(), "", labels, MissingValues.NONE, Map.of()));
    }

    private SuggestedUse of(String name) {
        var origin = new FileOrigin("SPSS", "", "", "", "UTF-8", FileOrigin.EncodingFrom.FILE, OptionalLong.empty());
        var all = new SuggestedUses(new Dictionary(origin, fields, weight, sets, Map.of(), List.of())).all();
        assertThat(all)
                .extracting(SuggestedUse::variable)
                .isEqualTo(fields.stream().map(Field::name).toList());
        return all.stream().filter(u -> u.variable().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "WEIGHT,,0,WEIGHT", // Pew
        "W_WEIGHT,Weight,0,WEIGHT", // WVS
        "S017,Weight,0,WEIGHT", // integrated values surveys
        "gwght,,0,WEIGHT", // EVS/WVS joint
        "pspwght,Post-stratification weight,0,WEIGHT", // ESS
        "WTSSPS,,0,WEIGHT", // GSS
        "WTALL,,0,WEIGHT",
        "Sample_Weight,,0,WEIGHT",
        "V258,Weight,0,WEIGHT", // by its label
        "weight,Weight in kilograms,0,LEFT_OUT",
        "q7,I want to lose weight,4,OPINION",
        "country,,30,COUNTRY",
        "B_COUNTRY,ISO 3166-1 numeric country code,64,COUNTRY",
        "cntry,Country,30,COUNTRY",
        "S003,Country,90,COUNTRY",
        "QCURREL,,12,RELIGION",
        "RELIG,RS RELIGIOUS PREFERENCE,13,RELIGION",
        "Q289,Religious denominations - major groups,10,RELIGION",
        "q12,What is your present religion if any?,9,RELIGION",
        "maried,Religion of mother,9,OPINION",
        "q13,Importance of religion,4,OPINION",
        "stratum,,0,STRATUM",
        "strata,,40,STRATUM",
        "PSU,,0,CLUSTER",
        "cluster,,0,CLUSTER",
        "v9,Primary sampling unit,0,CLUSTER",
        "idno,Respondent's identification number,0,ID",
        "caseid,,0,ID",
        "party_id,Which party,6,OPINION",
        "sex,,2,GROUP",
        "Q260,Sex,2,GROUP",
        "agegroup,,5,GROUP",
        "educ,,6,GROUP",
        "URBAN,,2,GROUP",
        "age,Age,0,LEFT_OUT",
        "interviewer_id,,0,LEFT_OUT",
        "K_DURATION,,0,LEFT_OUT",
        "v2,Date of interview,0,LEFT_OUT",
        "v3,Language of interview,8,LEFT_OUT",
        "version,,3,LEFT_OUT",
        "SurveyPublic,Survey Public ID,5,COUNTRY", // Pew East Asia
        "I_PSU,,0,CLUSTER",
        "E_RESPINT,Respondent's interest,3,LEFT_OUT",
        "QMLangRec,Main language of interview?,2,LEFT_OUT",
        "QIV7,Did the respondent have a beard?,2,LEFT_OUT",
        "id,Identifiant,2,ID",
        "pid,,0,ID",
        "pid,Person identifier,0,ID",
        "pid,,7,OPINION", // Strong Democrat to strong Republican
        "p_id,Party identification,0,LEFT_OUT",
        "Q273,Marital status,6,LEFT_OUT",
        "Q274,How many children do you have,6,LEFT_OUT",
        "Q288,Scale of incomes,10,LEFT_OUT",
        "employ,,5,LEFT_OUT",
        "q41,Number of books read,7,LEFT_OUT",
        "q42,Importance of marital status,4,OPINION",
        "q43,What is your age?,5,GROUP",
        "q44,성별,2,GROUP",
        "ThaRegion,,5,GROUP",
        "treatment,,2,GROUP",
        "q1,Do you pray?,2,OPINION",
        "q2,How important?,20,OPINION",
        "q3,Which district?,21,LEFT_OUT",
        "q4,Only one label,1,LEFT_OUT"
    })
    void a_variable_is_proposed_by_its_name_or_label(String name, String label, int labelled, Role use) {
        field(name, label == null ? "" : label, labelled);
        assertThat(of(name).use()).isEqualTo(use);
    }

    @Test
    void the_weight_of_the_file_goes_before_any_name() {
        weight = Optional.of("x5");
        field("x5", "", 0);
        field("weight", "", 0);
        assertThat(of("x5").use()).isEqualTo(Role.WEIGHT);
        assertThat(of("x5").why().code()).isEqualTo("microdata.use-file-weight");
        assertThat(of("weight").use()).isEqualTo(Role.LEFT_OUT);
        assertThat(of("weight").why().code()).isEqualTo("microdata.use-other-weight");
        assertThat(of("weight").why().arguments()).containsExactly("x5");
    }

    @Test
    void of_several_that_look_alike_the_better_name_is_proposed() {
        field("dweight", "Design weight", 0);
        field("pspwght", "Post-stratification weight", 0);
        field("iso3", "", "A3", 3, List.of());
        field("country", "", 12);
        assertThat(of("pspwght").use()).isEqualTo(Role.WEIGHT);
        assertThat(of("dweight").use()).isEqualTo(Role.LEFT_OUT);
        assertThat(of("country").use()).isEqualTo(Role.COUNTRY);
        assertThat(of("iso3").why().code()).isEqualTo("microdata.use-other-country");
    }

    @Test
    void a_labelled_variable_is_no_weight() {
        field("weight", "Is your weight a worry?", 4);
        assertThat(of("weight").use()).isEqualTo(Role.OPINION);
    }

    @Test
    void dates_ticks_and_texts_are_kept_out_of_the_opinions() {
        field("q9", "Seen", "DATE11", 0, List.of());
        field("q10", "Seen", "%td", 0, List.of());
        field("q11", "Anything else?", "A200", 200, List.of());
        field("q12", "Radio", "F1", 0, List.of(new ValueLabel("0", "Not selected"), new ValueLabel("1", "Selected")));
        field("q13", "Paper", 2);
        field("rw12", "", 0);
        sets.add(new AnswerSet("$media", "", "1", List.of("q13")));
        assertThat(List.of("q9", "q10", "q11", "q12", "q13", "rw12"))
                .allSatisfy(name -> assertThat(of(name).use()).isEqualTo(Role.LEFT_OUT));
        assertThat(of("q12").why().code()).isEqualTo("microdata.use-ticks");
        assertThat(of("q13").why().code()).isEqualTo("microdata.use-ticks");
        assertThat(of("rw12").why().code()).isEqualTo("microdata.use-replicate");
    }

    @Test
    void lists_of_boxes_and_several_answers_to_one_question_are_no_opinions() {
        var box = List.of(new ValueLabel("0", "No"), new ValueLabel("1", "Yes"));
        for (var name : List.of("Q3_r1a1", "Q3_r1a2", "Q3_r2a1", "q1", "q2", "q3")) {
            field(name, "About " + name, "F1", 0, box);
        }
        var car = List.of(new ValueLabel("1", "Price"), new ValueLabel("2", "Speed"));
        field("Q4M1", "What matters to you?", "F1", 0, car);
        field("Q4M2", "What matters to you?", "F1", 0, car);
        assertThat(of("Q3_r1a2").why().code()).isEqualTo("microdata.use-list");
        assertThat(of("Q3_r1a2").why().arguments()).containsExactly("3", "Q3");
        assertThat(of("Q4M1").why().code()).isEqualTo("microdata.use-answers");
        assertThat(of("q2").use()).as("questions that are only counted through").isEqualTo(Role.OPINION);
    }

    @Test
    void a_file_of_habits_has_few_opinions() throws Exception {
        var file = SharedData.file("survey/sav/medella/Learning.sav");
        var dictionary = new SavReader().open(file, Optional.empty()).dictionary();
        var opinions = new SuggestedUses(dictionary)
                .all().stream()
                        .filter(u -> u.use() == Role.OPINION)
                        .map(SuggestedUse::variable)
                        .toList();
        assertThat(dictionary.fields()).hasSize(229);
        // four batteries: reasons for blogs, evaluating strategies, critical thinking, challenges
        assertThat(opinions).hasSize(40).allMatch(n -> n.matches("Q(9blog|11eval|12crit|13chal).*"));
    }

    @Test
    void answers_that_are_none_do_not_make_a_question() {
        field(
                "q1",
                "Opinion",
                "F2",
                0,
                List.of(
                        new ValueLabel("1", "Yes"),
                        new ValueLabel("98", "Don't know"),
                        new ValueLabel("99", "Refused")));
        assertThat(of("q1").use()).isEqualTo(Role.LEFT_OUT);
    }

    @Test
    void a_name_as_long_as_a_book_is_looked_at_in_no_time() {
        field("sex" + "_a1".repeat(100_000), "weight ".repeat(100_000), 0);
        assertThat(of(fields.get(0).name()).use()).isEqualTo(Role.WEIGHT);
    }
}
