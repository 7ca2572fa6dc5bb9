package org.mindgap.views.kit.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.Alarm;
import org.mindgap.store.SurveySummary;
import org.mindgap.survey.Survey;

/**
 * What a study holds, read once when it was opened or after an import, so that no screen has to ask the file for it.
 *
 * @param surveys all surveys
 * @param survey the one looked at, or none where the study is empty
 * @param models models in the study's order, yardsticks included
 * @param answers per model id what its answers to the survey look like
 * @param alarms what looks wrong in questions and answers; nobody looks before models were asked
 * @param benchmarked names of models that answered items of a benchmark
 * @param eastAsian whether surveys or names of models have words in Korean, Japanese or Chinese letters
 * @param corrects whether the study is set to correct coded free answers for their coder's errors
 * @param keepsFailed whether answers that failed the checks as a whole show their numbers
 * @param byHand who coded free answers by hand and when last, as {@link FactsReader#byHand} tells it: other codes are
 *     other facts, and what is corrected by them is computed anew
 */
public record StudyFacts(
        List<SurveySummary> surveys,
        java.util.Optional<Survey> survey,
        List<Model> models,
        Map<String, AnswerFacts> answers,
        List<Alarm> alarms,
        Set<String> benchmarked,
        boolean eastAsian,
        boolean corrects,
        boolean keepsFailed,
        List<String> byHand) {

    /** Where no model answered items of a benchmark, and coded answers are taken as they are. */
    public StudyFacts(
            List<SurveySummary> surveys,
            java.util.Optional<Survey> survey,
            List<Model> models,
            Map<String, AnswerFacts> answers,
            List<Alarm> alarms,
            boolean eastAsian) {
        this(surveys, survey, models, answers, alarms, Set.of(), eastAsian, false, false, List.of());
    }

    public StudyFacts {
        surveys = List.copyOf(surveys);
        models = List.copyOf(models);
        answers = Map.copyOf(answers);
        alarms = List.copyOf(alarms);
        benchmarked = Set.copyOf(benchmarked);
        byHand = List.copyOf(byHand);
    }

    /**
     * What the window does otherwise than a command that is told nothing, as words of the command line.
     *
     * @param corrected whether coded answers are corrected in what is shown
     */
    public List<String> untold(boolean corrected) {
        var words = new ArrayList<String>();
        if (corrects && !corrected) {
            words.add("--no-corrected");
        }
        if (keepsFailed) {
            words.add("--keep-failed");
        }
        return words;
    }

    /** Whether there is any answer of a model to the survey. */
    public boolean answered() {
        return answers.values().stream().anyMatch(a -> a.answers() > 0);
    }

    /** Whether any model's free answers were coded by another one. */
    public boolean coded() {
        return models.stream().anyMatch(Model::coded);
    }

    /** Models that were asked, yardsticks left out. */
    public List<Model> asked() {
        return models.stream().filter(m -> !m.kind().yardstick()).toList();
    }

    /**
     * A model's answers to the survey.
     *
     * @param answers number of answers of any status
     * @param scored number that could be read
     * @param questions number of different questions
     * @param askedAs as whom, in order
     * @param readings how the answers are read
     * @param languages tags, an empty one among them where a file does not say
     * @param orders number of different option orders; unknown orders are not counted
     * @param coverage mean share of the answer found on the options, NaN where unknown
     * @param declined number declined or blocked
     * @param notCoded number in which no option was found
     * @param failed number where no answer came
     * @param orderUnknown number whose option order is unknown
     */
    public record AnswerFacts(
            int answers,
            int scored,
            int questions,
            List<AskedAs> askedAs,
            List<Reading> readings,
            List<String> languages,
            int orders,
            double coverage,
            int declined,
            int notCoded,
            int failed,
            int orderUnknown) {
        /** Of a model in a study without a survey. */
        static final AnswerFacts NONE =
                new AnswerFacts(0, 0, 0, List.of(), List.of(), List.of(), 0, Double.NaN, 0, 0, 0, 0);

        public AnswerFacts {
            askedAs = List.copyOf(askedAs);
            readings = List.copyOf(readings);
            languages = List.copyOf(languages);
        }
    }
}
