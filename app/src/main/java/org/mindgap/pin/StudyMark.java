package org.mindgap.pin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mindgap.store.ImportSummary;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * What a survey and its answers were like at one time, as short hashes: enough to say afterwards what was changed, and
 * nothing of what it was.
 *
 * @param program version of the program
 * @param file SHA-256 of the survey's file, or empty
 * @param wordings by question the hash of its wording and label
 * @param options by question the hash of its options, their order and kinds, its measure, pole and battery
 * @param topics by question the hash of its topic
 * @param variables by variable the hash of its use and of its value labels
 * @param imports the imports of answers, oldest first
 */
public record StudyMark(
        String program,
        String file,
        Map<String, String> wordings,
        Map<String, String> options,
        Map<String, String> topics,
        Map<String, String> variables,
        List<String> imports) {
    private static final int DIGITS = 16;

    public StudyMark {
        wordings = Map.copyOf(wordings);
        options = Map.copyOf(options);
        topics = Map.copyOf(topics);
        variables = Map.copyOf(variables);
        imports = List.copyOf(imports);
    }

    /** What a survey is like now. */
    public static StudyMark of(String program, Survey survey, List<ImportSummary> imports) {
        var wordings = new TreeMap<String, String>();
        var options = new TreeMap<String, String>();
        var topics = new TreeMap<String, String>();
        for (var question : survey.questions()) {
            wordings.put(question.id(), hash(List.of(question.label(), question.wording(), question.language())));
            options.put(question.id(), hash(scale(question)));
            topics.put(question.id(), hash(List.of(question.topic())));
        }
        var variables = new TreeMap<String, String>();
        survey.variables().forEach(v -> variables.put(v.name(), hash(use(v))));
        return new StudyMark(
                program,
                survey.provenance().sha256(),
                wordings,
                options,
                topics,
                variables,
                imports.stream()
                        .map(i -> hash(List.of(i.file(), i.sha256(), i.time(), String.valueOf(i.written()))))
                        .toList());
    }

    private static List<String> scale(Question question) {
        var parts = new ArrayList<String>();
        parts.add(question.measure().name());
        parts.add(question.battery());
        parts.add(question.pole().map(p -> p.name() + " " + p.end()).orElse(""));
        question.options()
                .forEach(o -> parts.addAll(List.of(
                        o.code(),
                        o.label(),
                        String.valueOf(o.position()),
                        o.kind().name())));
        return parts;
    }

    private static List<String> use(Variable variable) {
        var parts = new ArrayList<String>(List.of(variable.role().name()));
        variable.values().forEach(v -> parts.addAll(List.of(v.code(), v.label())));
        return parts;
    }

    private static String hash(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
