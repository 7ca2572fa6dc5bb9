package org.mindgap.figure;

import java.util.List;

/**
 * People and a model on one question, option by option (design.md §6, experience.md §4).
 *
 * @param title full wording
 * @param secondTitle the wording in the survey's script, or empty
 * @param subtitle group, base, effective n, weight; model, asked as, language, reading
 * @param sentenceLead bold: "22 points:", or empty
 * @param sentence "the model says “very important” 27 points more often", or why there is no number
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param peopleLegend "people, 95 % interval"
 * @param modelLegend "model, range over orders, wordings"
 * @param modelIndex place of the model in the study, from 0: rules colour and marker
 * @param single whether the model gave a single answer: a marker and no bar
 * @param options counted options in questionnaire order
 * @param apartTitle "Outside the gap: share of all answers"
 * @param apart don't know, refused and "not found on options"
 */
public record OverlaySpec(
        String title,
        String secondTitle,
        String subtitle,
        String sentenceLead,
        String sentence,
        Caption caption,
        String watermark,
        String altText,
        String peopleLegend,
        String modelLegend,
        int modelIndex,
        boolean single,
        List<Bar> options,
        String apartTitle,
        List<Bar> apart)
        implements FigureSpec {

    public OverlaySpec {
        options = List.copyOf(options);
        apart = List.copyOf(apart);
    }

    OverlaySpec with(Caption words) {
        return new OverlaySpec(
                title,
                secondTitle,
                subtitle,
                sentenceLead,
                sentence,
                words,
                watermark,
                altText,
                peopleLegend,
                modelLegend,
                modelIndex,
                single,
                options,
                apartTitle,
                apart);
    }

    /**
     * A pair of bars. Shares are between 0 and 1, NaN where there is none (drawn as nothing, printed as a dash).
     *
     * @param label of the option
     * @param secondLabel in the survey's script, or empty
     * @param people share
     * @param peopleLower lower end of the interval
     * @param peopleUpper upper end
     * @param model share
     * @param modelLowest over orders and wordings
     * @param modelHighest over orders and wordings
     * @param notFound whether this is the share of the answer not found on the options (hatched)
     * @param modelWord what stands in place of a share of the model: "not offered", or empty
     */
    public record Bar(
            String label,
            String secondLabel,
            double people,
            double peopleLower,
            double peopleUpper,
            double model,
            double modelLowest,
            double modelHighest,
            boolean notFound,
            String modelWord) {
        /** The same with a word in place of the model's share. */
        Bar withModelWord(String word) {
            return new Bar(
                    label,
                    secondLabel,
                    people,
                    peopleLower,
                    peopleUpper,
                    model,
                    modelLowest,
                    modelHighest,
                    notFound,
                    word);
        }

        /** A pair in which the model could choose the option. */
        public Bar(
                String label,
                String secondLabel,
                double people,
                double peopleLower,
                double peopleUpper,
                double model,
                double modelLowest,
                double modelHighest,
                boolean notFound) {
            this(label, secondLabel, people, peopleLower, peopleUpper, model, modelLowest, modelHighest, notFound, "");
        }
    }
}
