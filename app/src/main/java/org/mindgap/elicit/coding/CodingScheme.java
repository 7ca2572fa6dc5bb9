package org.mindgap.elicit.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Want;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;

/**
 * How free answers to a question are coded: a coder model is shown the question, the answer and the stances, and names
 * one of them, or none. The coder is not told which model answered, nor as whom.
 *
 * @param question as it was asked
 * @param stances one for each option that counts, in the questionnaire's order
 */
public record CodingScheme(String question, List<Stance> stances) {
    /** The code of an answer that fits no stance. */
    public static final String NONE = "";

    private static final int MOST_TOKENS = 8;

    public CodingScheme {
        stances = List.copyOf(stances);
    }

    /** The scheme to begin with: each option's own words as its stance. */
    public static CodingScheme of(Question question) {
        var asked = question.asked();
        return new CodingScheme(
                asked.text(),
                asked.options().stream()
                        .filter(Option::substantive)
                        .map(o -> new Stance(o.code(), o.label()))
                        .toList());
    }

    /** What a coder is asked about an answer. */
    public Call call(String answer) {
        var choices = new ArrayList<Prompt.Choice>();
        for (var i = 0; i < stances.size(); i++) {
            choices.add(new Prompt.Choice(
                    stances.get(i).code(),
                    String.valueOf((char) ('A' + i)),
                    stances.get(i).says()));
        }
        choices.add(
                new Prompt.Choice(NONE, String.valueOf((char) ('A' + stances.size())), "None of these, or unclear"));
        var listed = choices.stream().map(c -> c.label() + ". " + c.text()).collect(Collectors.joining("\n"));
        return new Call(
                Want.TEXT,
                new Prompt(
                        List.of(
                                Message.system(
                                        "You code answers of an opinion survey. You judge what an answer says, not"
                                                + " whether it is right. You reply with one letter and nothing else."),
                                Message.user("Question:\n" + question + "\n\nAnswer:\n" + answer
                                        + "\n\nWhich of these does the answer come closest to?\n" + listed
                                        + "\n\nReply with the letter of one of them.")),
                        "",
                        choices,
                        List.of()),
                Decoding.at(0, MOST_TOKENS));
    }
}
