package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;

/** Which options are put together because they look alike; what is expected follows from reading the labels. */
class RecodesAlikeTest {
    private static Question question(String... labels) {
        var options = new ArrayList<Option>();
        for (var label : labels) {
            var code = Integer.toString(options.size() + 1);
            var kind = label.startsWith("DK:") ? OptionKind.DONT_KNOW : OptionKind.SUBSTANTIVE;
            options.add(new Option(code, label.replace("DK:", ""), options.size() + 1, kind));
        }
        return new Question("q", "Q", "", "", Measure.NOMINAL, "", "", options);
    }

    private static List<List<String>> together(String... labels) {
        return Recodes.alike(question(labels)).orElseThrow().stream()
                .map(Edit.Recoded.To::from)
                .toList();
    }

    @Test
    void whatLooksAlikeIsPutUnderTheFirst() {
        assertThat(together("Agree", "Disagree", "agree", "AGREE", "disagree"))
                .containsExactly(List.of("1", "3", "4"), List.of("2", "5"));
        var first = Recodes.alike(question("Agree", "Disagree", "agree"))
                .orElseThrow()
                .get(0);
        assertThat(first.code()).isEqualTo("1");
        assertThat(first.label()).isEqualTo("Agree");
    }

    @Test
    void numbersAndLettersOfAnotherScriptLookAlikeToo() {
        assertThat(together("1", "01", "2", "1.0")).containsExactly(List.of("1", "2", "4"), List.of("3"));
        assertThat(together("No", "Yes", "N\u043E")).containsExactly(List.of("1", "3"), List.of("2"));
    }

    @Test
    void optionsOfAnotherKindAndOptionsThatDifferStay() {
        assertThat(Recodes.alike(question("Yes", "No", "DK:no"))).isEmpty();
        assertThat(Recodes.alike(question("Yes", "No", "Not sure"))).isEmpty();
    }

    @Test
    void asManyPeopleAsBefore() {
        var options = together("Agree", "agree", "Disagree", "DK:Don't know", "DK:don't know");
        assertThat(options.stream().flatMap(List::stream)).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }
}
