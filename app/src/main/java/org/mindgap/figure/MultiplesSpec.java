package org.mindgap.figure;

import java.util.List;

/**
 * One question asked in several ways, side by side on one axis: the same people, different answers.
 *
 * @param title full wording
 * @param secondTitle the wording in the survey's script, or empty
 * @param subtitle group, base, effective n, weight; model, language, reading
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param askedHead "asked as"
 * @param peopleLegend "people, 95 % interval (the same in all)"
 * @param modelLegend "model, range over orders and wordings"
 * @param notFoundLegend "not found on the options"
 * @param modelIndex place of the model in the study, from 0
 * @param apartTitle "Outside the gap: share of all answers"
 * @param panels from left to right; all have the same options in the same order, apart ones too
 */
public record MultiplesSpec(
        String title,
        String secondTitle,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        String askedHead,
        String peopleLegend,
        String modelLegend,
        String notFoundLegend,
        int modelIndex,
        String apartTitle,
        List<Panel> panels)
        implements FigureSpec {

    public MultiplesSpec {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("no way of asking");
        }
        for (var panel : panels) {
            if (panel.options().size() != panels.get(0).options().size()
                    || panel.apart().size() != panels.get(0).apart().size()) {
                throw new IllegalArgumentException("panels with different options");
            }
        }
    }

    /**
     * One way of asking.
     *
     * @param head "someone from the country"
     * @param lead bold: "12 points", or empty
     * @param sentence "“mostly” 16 points more often", or why there is no number
     * @param single whether the model gave a single answer: a marker and no bar
     * @param options counted options in questionnaire order
     * @param apart don't know, refused, not found
     */
    public record Panel(
            String head,
            String lead,
            String sentence,
            boolean single,
            List<OverlaySpec.Bar> options,
            List<OverlaySpec.Bar> apart) {
        public Panel {
            options = List.copyOf(options);
            apart = List.copyOf(apart);
        }
    }
}
