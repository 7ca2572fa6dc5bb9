package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.TextHash;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** The survey that a file of option probabilities brings where a study has none: questions, countries, and no shares. */
final class OwnQuestions {
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /** A question; one that came before is not taken again. */
    void take(String hash, String text, List<String> labels) {
        questions.computeIfAbsent(TextHash.id(hash), id -> {
            var options = new ArrayList<Option>();
            for (var label : labels) {
                var position = options.size() + 1;
                options.add(new Option(String.valueOf(position), label, position, OptionWords.kind(label)));
            }
            return new Question(
                    id,
                    text.isBlank() ? id : text.strip(),
                    text.isBlank() ? "" : text,
                    "",
                    Measure.NOMINAL,
                    "",
                    text.isBlank() ? "SHA-256 of its text: " + hash : "",
                    options);
        });
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }

    Survey survey(Path file, List<String> countries) throws IOException {
        var name = "Questions of " + FileFacts.stem(file);
        var values = countries.stream().map(c -> new Variable.Value(c, c)).toList();
        return new Survey(
                FileFacts.id(name),
                name,
                List.of(new Variable("country", "", Role.COUNTRY, Measure.NOMINAL, values)),
                List.copyOf(questions.values()),
                new PublishedShares(List.of()),
                Provenance.ofFile(FileFacts.name(file), FileFacts.sha256(file)),
                false);
    }
}
