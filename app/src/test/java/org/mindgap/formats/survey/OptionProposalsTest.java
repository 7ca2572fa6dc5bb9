package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.survey.OptionKind;

/** What looks like no opinion is proposed with its reason, and what is an answer is not. */
class OptionProposalsTest {
    private static final double[] PEOPLE = {1, 2, 1, 2};

    private static List<OptionProposal> of(String... labels) {
        return new OptionProposals()
                .of(new LayoutFiles().add("q", "", PEOPLE, labels).dictionary());
    }

    private static OptionProposal last(String label) {
        var all = of("1=Yes", "2=No", "98=" + label);
        return all.get(all.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Don't know|DONT_KNOW|English",
                "(DO NOT READ) Don't know|DONT_KNOW|English",
                "[DO NOT READ] Refused|REFUSED|English",
                "DK (VOL.)|DONT_KNOW|English",
                "Don’t know/Refused|DONT_KNOW|English",
                "No answer|REFUSED|English",
                "Decline to state|REFUSED|English",
                "N/A|NOT_ASKED|English",
                "Not asked in this country|NOT_ASKED|English",
                "Missing; Unknown|NOT_ASKED|English",
                "Other missing; Multiple answers Mail (EVS)|NOT_ASKED|English",
                "ไม่ทราบ|DONT_KNOW|Thai",
                "모름|DONT_KNOW|Korean",
                "不知道|DONT_KNOW|Chinese",
                "拒絕回答|REFUSED|Chinese",
                "わからない|DONT_KNOW|Japanese",
                "पता नहीं (ना पढ़ें)|DONT_KNOW|Hindi",
                "उत्तर देने से इंकार (ना पढ़ें)|REFUSED|Hindi",
                "[ហាមអាន] មិនដឹង|DONT_KNOW|Khmer",
                "[ வாசிக்க வேண்டாம் ] பதிலளிக்க மறுத்தார்|REFUSED|Tamil",
                "නොදනී|DONT_KNOW|Sinhala",
                "Tidak tahu|DONT_KNOW|Indonesian",
                "Từ chối trả lời|REFUSED|Vietnamese",
                "Weiß nicht|DONT_KNOW|German",
                "Ne sait pas|DONT_KNOW|French",
            })
    void labels_say_so_in_several_languages(String label, OptionKind kind, String language) {
        var proposal = last(label);
        assertThat(proposal.code()).isEqualTo("98");
        assertThat(proposal.kind()).isEqualTo(kind);
        assertThat(proposal.clear()).isTrue();
        assertThat(proposal.why().code()).isEqualTo("microdata.proposal-words");
        assertThat(proposal.why().arguments()).containsExactly(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Neutral / Not sure",
                "Don't know anybody",
                "Refused to serve",
                "Not applicable to women",
                "Unknown soldier",
                "No",
                "ไม่ใช่",
                "नहीं"
            })
    void an_answer_is_no_proposal_by_its_words(String label) {
        assertThat(of("1=Yes", "2=" + label)).isEmpty();
    }

    @Test
    void not_asked_is_apart_from_missing() {
        assertThat(last("Not asked").notAsked()).isTrue();
        assertThat(last("Not asked").kindWords()).isEqualTo("not asked");
        assertThat(last("Missing").notAsked()).isFalse();
        assertThat(last("Missing").kindWords()).isEqualTo("missing");
    }

    @Test
    void codes_that_stand_apart_behind_a_scale_are_doubtful() {
        var all = of("1=Viel", "2=Etwas", "3=Wenig", "8=xx", "9=yy");
        assertThat(all).extracting(OptionProposal::code).containsExactly("8", "9");
        assertThat(all).extracting(OptionProposal::kind).containsExactly(OptionKind.DONT_KNOW, OptionKind.REFUSED);
        assertThat(all).allSatisfy(p -> assertThat(p.clear()).isFalse());
        assertThat(of("1=a", "2=b", "3=c", "998=xx", "999=yy")).hasSize(2);
    }

    @Test
    void a_scale_that_goes_on_to_its_end_has_no_such_code() {
        assertThat(of("5=e", "6=f", "7=g", "8=h", "9=i")).isEmpty();
        assertThat(of("1=a", "2=b", "8=Other", "9=None")).isEmpty();
        assertThat(of("1=a", "2=b", "99=99 years and older")).isEmpty();
    }

    @Test
    void negative_codes_beside_a_scale_are_doubtful_and_a_scale_around_zero_is_none() {
        var all = of("-5=e", "-4=d", "-2=b", "-1=a", "1=Agree", "2=Disagree");
        assertThat(all)
                .extracting(OptionProposal::kind)
                .containsExactly(OptionKind.NOT_ASKED, OptionKind.NOT_ASKED, OptionKind.REFUSED, OptionKind.DONT_KNOW);
        assertThat(all).extracting(OptionProposal::notAsked).containsExactly(false, true, false, false);
        assertThat(of("-2=Very cold", "-1=Cold", "0=Mild", "1=Warm", "2=Hot")).isEmpty();
    }

    @Test
    void what_interviewers_do_not_read_out_is_an_answer_unless_somebody_says_otherwise() {
        var all = of("1=Men", "2=Women", "4=(DO NOT READ) Depends/Other");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).clear()).isFalse();
        assertThat(all.get(0).why().code()).isEqualTo("microdata.proposal-not-read");
    }

    @Test
    void of_what_the_file_declares_missing_only_a_better_word_is_proposed() {
        var missing = new MissingValues(List.of("98", "99"), java.util.Optional.empty());
        var file = new LayoutFiles()
                .add("q", "", missing, PEOPLE, "1=ใช่", "2=ไม่ใช่", "98=ไม่ทราบ", "99=Refused")
                .dictionary();
        var all = new OptionProposals().of(file);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).code()).isEqualTo("98");
        assertThat(all.get(0).why().code()).isEqualTo("microdata.proposal-declared");
    }

    @Test
    void a_label_as_long_as_a_book_is_looked_at_in_no_time() {
        assertThat(of("1=" + " (".repeat(50_000), "2=b")).isEmpty();
    }
}
