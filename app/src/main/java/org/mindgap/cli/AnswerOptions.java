package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.Reading;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which of a model's answers count, where it was read or asked in several ways. */
final class AnswerOptions {
    @Option(
            names = "--read",
            split = ",",
            paramLabel = "probabilities|draws|stated",
            converter = ReadWord.class,
            description = "Only answers that are read in this way, where a model was read in several.")
    List<Reading> read = new ArrayList<>();

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "TAG",
            description = "Only answers to prompts in this language, by its tag: en, hi.")
    List<String> languages = new ArrayList<>();

    @Option(
            names = "--corrected",
            negatable = true,
            fallbackValue = "true",
            description = "Shares of free answers that a model coded are corrected for its errors against people's"
                    + " codes; intervals hold what is not known of these errors. --no-corrected: as coded. As the study"
                    + " is set where neither is said (code correct).")
    @Nullable
    Boolean corrected;

    /**
     * The choice.
     *
     * @param terms of the study, which says whether it corrects coded answers where nobody says otherwise
     * @throws ProblemException where no answer to the survey is in a language that is named
     */
    AnswerChoice choice(Survey survey, ModelTerms terms) throws ProblemException {
        return new AnswerChoice(
                Set.copyOf(read),
                terms.languages(languages, survey),
                corrected == null ? terms.corrected() : corrected);
    }

    /** Reads probabilities, draws or stated. */
    static final class ReadWord implements ITypeConverter<Reading> {
        @Override
        public Reading convert(String word) {
            for (var reading : List.of(Reading.PROBABILITIES, Reading.DRAWS, Reading.STATED)) {
                if (reading.name().toLowerCase(Locale.ROOT).equals(word.strip().toLowerCase(Locale.ROOT))) {
                    return reading;
                }
            }
            throw new TypeConversionException("Answers are read as probabilities, draws or stated; found: " + word);
        }
    }
}
