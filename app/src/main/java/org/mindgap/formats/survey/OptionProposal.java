package org.mindgap.formats.survey;

import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;

/**
 * That an option may be no opinion. A proposal: nothing comes of it before somebody has accepted it.
 *
 * @param variable whose option it is
 * @param code of the option
 * @param label of the option
 * @param kind what it would be
 * @param notAsked for the kind not asked, whether its label says that the question was not put; otherwise the answer is
 *     missing
 * @param clear whether label or declaration say so in words that mean nothing else; otherwise somebody should look
 * @param why in a sentence
 */
public record OptionProposal(
        String variable, String code, String label, OptionKind kind, boolean notAsked, boolean clear, Problem why) {

    /** The kind in words of a sentence. */
    public String kindWords() {
        return words(kind, notAsked);
    }

    /** A kind in words of a sentence: not asked is apart from missing. */
    public static String words(OptionKind kind, boolean notAsked) {
        return kind == OptionKind.NOT_ASKED && !notAsked ? "missing" : DialogueDocument.words(kind);
    }
}
