package org.mindgap.formats.answers.subgroup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Reads keys such as {@code Q1_sex_x_age_Female_16-24-years}: a question, the variables that divide people, joined by
 * {@code _x_}, and a value of each, in which blanks became hyphens. Question, variables and values are those of the survey;
 * nothing is taken because it is similar but letters' case and what is no letter or digit.
 */
final class GroupKey {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final String CROSS = "_x_";
    private static final Map<String, String> ALSO = Map.of("age", "age_group", "age_group", "age");

    private final Survey survey;
    private final GroupResolver resolver;
    private final List<String> questions;

    GroupKey(Survey survey) {
        this.survey = survey;
        this.resolver = new GroupResolver(survey);
        this.questions = survey.asked().stream()
                .map(Question::id)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * What a key means.
     *
     * @param question id
     * @param group code by name of the survey's variable
     */
    record Meant(String question, Map<String, String> group) {}

    /** A part of a key. */
    enum Part {
        QUESTION,
        VARIABLE,
        VALUE
    }

    /** Why a key means nothing here: the part of it that is not known. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        private final String part;
        private final Part what;

        Unknown(Part what, String part) {
            super(what + " " + part, null, false, false);
            this.what = what;
            this.part = part;
        }

        String part() {
            return part;
        }

        Part what() {
            return what;
        }
    }

    Meant read(String key) throws Unknown {
        var question = questions.stream()
                .filter(q -> key.equals(q) || key.startsWith(q + "_"))
                .findFirst()
                .or(() -> questions.stream()
                        .filter(q -> key.toLowerCase(Locale.ROOT).startsWith(q.toLowerCase(Locale.ROOT) + "_"))
                        .findFirst())
                .orElseThrow(() -> new Unknown(Part.QUESTION, key));
        if (key.length() == question.length()) {
            throw new Unknown(Part.VARIABLE, key);
        }
        var rest = key.substring(question.length() + 1);
        var parts = rest.split(Pattern.quote(CROSS), -1);
        var variables = new ArrayList<Variable>();
        for (var i = 0; i < parts.length - 1; i++) {
            var name = parts[i];
            variables.add(variable(name).orElseThrow(() -> new Unknown(Part.VARIABLE, name)));
        }
        var last = parts[parts.length - 1];
        for (var cut = last.length(); cut > 0; cut = last.lastIndexOf('_', cut - 1)) {
            var named = variable(last.substring(0, cut));
            if (named.isPresent() && cut < last.length()) {
                variables.add(named.get());
                var values = last.substring(cut + 1);
                return new Meant(
                        question,
                        group(variables, List.of(values.split("_", -1)))
                                .orElseThrow(() -> new Unknown(Part.VALUE, values)));
            }
        }
        throw new Unknown(Part.VARIABLE, last);
    }

    private Optional<Variable> variable(String name) {
        return resolver.variable(name)
                .or(() -> Optional.ofNullable(ALSO.get(name)).flatMap(resolver::variable))
                .filter(v -> v.role().divides());
    }

    /** The words dealt to the variables in their order, at least one to each; the first way that fits. */
    private static Optional<Map<String, String>> group(List<Variable> variables, List<String> words) {
        if (variables.isEmpty()) {
            return words.isEmpty() ? Optional.of(Map.of()) : Optional.empty();
        }
        var first = variables.get(0);
        var others = variables.subList(1, variables.size());
        for (var taken = 1; taken <= words.size() - others.size(); taken++) {
            var code = code(first, String.join("-", words.subList(0, taken)));
            if (code.isPresent()) {
                var rest = group(others, words.subList(taken, words.size()));
                if (rest.isPresent()) {
                    var all = new LinkedHashMap<String, String>();
                    all.put(first.name(), code.get());
                    all.putAll(rest.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    /** The one value whose label is this, else whose code is. */
    private static Optional<String> code(Variable variable, String text) {
        var wanted = plain(text);
        for (var labels : List.of(true, false)) {
            var meant = variable.values().stream()
                    .filter(v -> plain(labels ? v.label() : v.code()).equals(wanted))
                    .map(Variable.Value::code)
                    .distinct()
                    .toList();
            if (meant.size() == 1) {
                return Optional.of(meant.get(0));
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return String.join(
                "-",
                Arrays.stream(NO_WORD.split(folded)).filter(w -> !w.isEmpty()).toList());
    }

    Survey survey() {
        return survey;
    }
}
