package org.mindgap.views.stereotypes;

import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.DifferenceQuestionFigure;

/**
 * One question with its four distributions: the group and whom it is compared with, among people and in the model.
 *
 * @param cell it was opened from
 * @param index its place among the cell's questions, from 0
 * @param wording of the question
 * @param way as whom the model is asked
 * @param language tag of the prompts, or empty for all together
 * @param figure the group beside whom it is compared with; nothing where the model was asked as neither
 * @param lines one for each answer, as the map counts it: asked as the group, in all languages
 * @param prompts behind both sides
 */
public record PairFacts(
        CellDifferences cell,
        int index,
        String wording,
        AskedAs way,
        String language,
        Optional<DifferenceQuestionFigure> figure,
        List<Line> lines,
        List<Prompted> prompts) {
    public PairFacts {
        lines = List.copyOf(lines);
        prompts = List.copyOf(prompts);
    }

    /** The same question of a cell of which more is known. */
    PairFacts in(CellDifferences other, int place) {
        return new PairFacts(other, place, wording, way, language, figure, lines, prompts);
    }

    /**
     * An answer; shares from 0 to 1.
     *
     * @param option label
     */
    public record Line(
            String option, double groupPeople, double referencePeople, double groupModel, double referenceModel) {}

    /**
     * A prompt and its reply.
     *
     * @param side whose
     * @param readAs in words
     */
    public record Prompted(String side, String prompt, String reply, String readAs) {}
}
