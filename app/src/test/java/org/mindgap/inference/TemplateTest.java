package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;
import org.mindgap.problem.ProblemException;

class TemplateTest {
    private static final Template SHOWN = Template.shown("<u>QZuserQZ</u><a>", "<s>QZsystemQZ</s><u>QZuserQZ</u><a>");

    private static Prompt prompt(String prefill, Message... turns) {
        return new Prompt(List.of(turns), prefill, List.of(), List.of());
    }

    @Test
    void wordsStandWhereOursStood() throws ProblemException {
        assertThat(SHOWN.render(prompt("I", Message.user("Good?")), "E")).isEqualTo("<u>Good?</u><a>I");
        assertThat(SHOWN.render(prompt("", Message.system("Be brief."), Message.user("Good?")), "E"))
                .isEqualTo("<s>Be brief.</s><u>Good?</u><a>");
    }

    @Test
    void wordsThatLookLikeOursStayTheirs() throws ProblemException {
        assertThat(SHOWN.render(prompt("", Message.system("QZuserQZ"), Message.user("$1 QZsystemQZ")), "E"))
                .isEqualTo("<s>QZuserQZ</s><u>$1 QZsystemQZ</u><a>");
    }

    @Test
    void aTemplateThatDoesNotShowOurWordsOnceIsNone() throws ProblemException {
        assertThat(Template.shown("", "").known()).isFalse();
        assertThat(Template.shown("QZuserQZ QZuserQZ", "").known()).isFalse();
        assertThat(Template.shown("<u>QZuserQZ", "<u>QZuserQZ").system())
                .as("it swallows the instruction")
                .isEmpty();
        assertThat(Template.shown("", "").render(prompt("So", Message.user("a"), Message.user("b")), "E"))
                .isEqualTo("a\nbSo");
    }

    @Test
    void conversationsItWasNotShownForAreRefused() {
        assertThatThrownBy(() -> SHOWN.render(prompt("", Message.user("a"), Message.user("b")), "E"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("inference.template-turns");
        assertThatThrownBy(() -> Template.shown("<u>QZuserQZ", "")
                        .render(prompt("", Message.system("a"), Message.user("b")), "E"))
                .hasMessage("inference.template-turns");
    }

    @Test
    void settingsKeepIt() {
        var endpoint = new Endpoint("e", "E", "openai", "http://localhost", "m", "", SHOWN.settings());

        assertThat(Template.of(endpoint)).isEqualTo(SHOWN);
    }
}
