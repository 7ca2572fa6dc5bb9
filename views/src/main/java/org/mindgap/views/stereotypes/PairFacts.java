package org.mindgap.views.stereotypes;

import java.util.List;
import java.util.Optional;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.OverlayFigure;

/**
 * One question with its four distributions: the group and whom it is compared with, among people and in the model.
 *
 * @param cell it was opened from
 * @param index its place among the cell's questions, from 0
 * @param wording of the question
 * @param way as whom the model is asked
 * @param language tag of the prompts, or empty for all together
 * @param sides the group first, then whom it is compared with where that is one group of people
 * @param lines one for each answer, as the map counts it: asked as the group, in all languages
 * @param prompts behind both sides
 */
public record PairFacts(
        CellDifferences cell,
        int index,
        String wording,
        AskedAs way,
        String language,
        List<Side> sides,
        List<Line> lines,
        List<Prompted> prompts) {
    public PairFacts {
        sides = List.copyOf(sides);
        lines = List.copyOf(lines);
        prompts = List.copyOf(prompts);
    }

    /** The same question of a cell of which more is known. */
    PairFacts in(CellDifferences other, int place) {
        return new PairFacts(other, place, wording, way, language, sides, lines, prompts);
    }

    /** People and model of one side; no figure where the model was not asked so. */
    public record Side(String name, Optional<OverlayFigure> figure) {}

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
