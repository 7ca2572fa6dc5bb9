package org.mindgap.elicit.prompt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mindgap.elicit.AskedAs;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Says in a template's words as whom a model is to answer. Names of countries come in the template's language. */
final class Persona {
    private final Survey survey;
    private final CountryWords countries = new CountryWords();

    Persona(Survey survey) {
        this.survey = survey;
    }

    /**
     * The sentence, or nothing for no one in particular.
     *
     * @throws ProblemException where the people have no country or no attribute that could be named
     */
    Optional<String> text(Template template, AskedAs askedAs, Group target) throws ProblemException {
        if (askedAs == AskedAs.NO_ONE) {
            return Optional.empty();
        }
        var country = country(template, target);
        if (askedAs == AskedAs.COUNTRY) {
            return Optional.of(template.text(
                    "country",
                    Map.of("country", country.orElseThrow(() -> problem("elicit.no-country", target.toString())))));
        }
        var attributes = attributes(template, target);
        if (attributes.isEmpty()) {
            throw problem("elicit.no-group", target.toString());
        }
        var fills = new LinkedHashMap<String, String>();
        fills.put("attributes", attributes);
        country.ifPresent(c -> fills.put("country", c));
        return Optional.of(template.text(country.isPresent() ? "group" : "group.alone", fills));
    }

    private static ProblemException problem(String code, String about) {
        return new ProblemException(Problem.error(code, about));
    }

    private Optional<String> country(Template template, Group target) {
        return survey.withRole(Role.COUNTRY)
                .flatMap(v -> target.code(v.name()).map(v::labelOf))
                .map(label -> countries.in(template.language(), label));
    }

    private String attributes(Template template, Group target) {
        var parts = new LinkedHashMap<String, String>();
        for (var entry : target.codes().entrySet()) {
            var variable = survey.variable(entry.getKey());
            if (variable.isPresent() && variable.get().role() != Role.COUNTRY) {
                add(variable.get(), entry.getValue(), template, parts);
            }
        }
        return parts.values().stream().collect(Collectors.joining(template.text("attribute.join")));
    }

    /** An attribute in words; one that crosses others as each of them. */
    private void add(Variable variable, String code, Template template, Map<String, String> parts) {
        var crossed = variable.groups().get(code);
        if (crossed == null) {
            var key = variable.role() == Role.RELIGION && template.has("religion") ? "religion" : "attribute";
            parts.put(
                    variable.name(),
                    template.text(key, Map.of("variable", variable.title(), "value", variable.readLabelOf(code))));
            return;
        }
        crossed.codes()
                .forEach((name, value) -> survey.variable(name)
                        .filter(v -> v.role() != Role.COUNTRY)
                        .ifPresent(v -> add(v, value, template, parts)));
    }

    /** Countries' names from the Java platform's own tables (CLDR), each looked for once. Safe for many threads. */
    private static final class CountryWords {
        private final Map<List<String>, String> known = new ConcurrentHashMap<>();

        String in(String language, String label) {
            return known.computeIfAbsent(List.of(language, label), wanted -> find(language, label));
        }

        private static String find(String language, String label) {
            var wanted = label.strip().toLowerCase(Locale.ROOT);
            for (var code : Locale.getISOCountries()) {
                var country = new Locale.Builder().setRegion(code).build();
                if (country.getDisplayCountry(Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT)
                        .equals(wanted)) {
                    return country.getDisplayCountry(Locale.forLanguageTag(language));
                }
            }
            return label;
        }
    }
}
