package org.mindgap.edit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mindgap.formats.survey.CountryCodes;
import org.mindgap.formats.survey.CountryNames;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Proposes which codes of a survey stand for which countries and groups of a study. Only by what a table says: the same
 * label (upper and lower case, blanks and the way a character is coded do not matter), a recipe, the list of country
 * names, or the codes of countries where a file has no labels for them; nothing is translated, no word is taken for its plural. Proposals are never applied unasked.
 */
public final class Crosswalk {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Map<String, Set<String>> countries = new LinkedHashMap<>();
    private final CountryNames names = new CountryNames();
    private final CountryCodes codes = new CountryCodes();

    /**
     * A code and the group it could stand for.
     *
     * @param label of the code as it is
     * @param because what says so
     */
    public record Proposal(String variable, String code, String label, String group, Because because) {

        /** The edit that takes it up. */
        public Edit edit() {
            return new Edit.MapCode(variable, code, group);
        }
    }

    /** What says that a code stands for a group. */
    public enum Because {
        /** The study has a group of this name. */
        SAME_LABEL,
        /** A recipe or another survey of the study has this label stand for the group. */
        RECIPE,
        /** The list of country names has both names for one country. */
        COUNTRY_NAME,
        /** The code has no label and is the country's by ISO 3166-1, as all codes of the variable are. */
        COUNTRY_CODE
    }

    /**
     * What the study knows.
     *
     * @param surveys the other surveys of the study: the names of their countries and groups
     * @param recipes kept ones, and those of the other surveys
     */
    public Crosswalk(Collection<Survey> surveys, Collection<Recipe> recipes) {
        for (var survey : surveys) {
            for (var variable : survey.dividing()) {
                for (var value : variable.values()) {
                    know(value.label(), value.label());
                    if (variable.role() == Role.COUNTRY) {
                        country(value.label());
                    }
                }
            }
        }
        for (var recipe : recipes) {
            for (var entry : recipe.entries()) {
                if (!entry.leftOut()) {
                    know(entry.group(), entry.group());
                    know(entry.label(), entry.group());
                }
            }
            if (!recipe.country().isEmpty()) {
                country(recipe.country());
            }
        }
    }

    /**
     * What a survey is proposed by all the others of its study, as {@link #Crosswalk}.
     *
     * @param survey its id
     * @param all surveys of the study
     * @param kept recipes
     */
    public static Crosswalk besides(String survey, Collection<EditedSurvey> all, Collection<Recipe> kept) {
        var others = all.stream().filter(s -> !s.imported().id().equals(survey)).toList();
        var recipes = new ArrayList<Recipe>(kept);
        others.forEach(s -> recipes.add(s.recipe(s.imported().name())));
        return new Crosswalk(others.stream().map(EditedSurvey::now).toList(), recipes);
    }

    /** The names of countries and groups that some variables stand for, each once, in their order. */
    public static List<String> groups(Collection<Variable> variables) {
        var found = new LinkedHashSet<String>();
        variables.forEach(variable -> variable.values().forEach(v -> found.add(v.label())));
        found.remove("");
        return List.copyOf(found);
    }

    /** Whether two labels are the same text. */
    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /**
     * Proposals for the codes of a survey's countries and groups. A code whose label could stand for several groups gets
     * none, and one that is called as its group is gets none either.
     */
    public List<Proposal> propose(Survey survey) {
        var proposals = new ArrayList<Proposal>();
        for (var variable : survey.dividing()) {
            var countries =
                    variable.role() == Role.COUNTRY ? codes.countries(variable.unlabelled()) : Map.<String, String>of();
            for (var value : variable.values()) {
                proposal(variable.role(), value.label())
                        .or(() -> country(countries, value.code()))
                        .ifPresent(found -> {
                            if (!found.group().equals(value.label())) {
                                proposals.add(new Proposal(
                                        variable.name(), value.code(), value.label(), found.group(), found.because()));
                            }
                        });
            }
        }
        return proposals;
    }

    private record Found(String group, Because because) {}

    private Optional<Found> proposal(Role role, String label) {
        var known = groups.getOrDefault(folded(label), Set.of());
        if (known.size() == 1) {
            var group = known.iterator().next();
            return Optional.of(new Found(group, same(label, group) ? Because.SAME_LABEL : Because.RECIPE));
        }
        if (known.isEmpty() && role == Role.COUNTRY) {
            return names.code(label)
                    .map(code -> countries.getOrDefault(code, Set.of()))
                    .filter(c -> c.size() == 1)
                    .map(c -> new Found(c.iterator().next(), Because.COUNTRY_NAME));
        }
        return Optional.empty();
    }

    /** The study's own name of a country, where it has one. */
    private Optional<Found> country(Map<String, String> byCode, String code) {
        return Optional.ofNullable(byCode.get(code)).map(country -> {
            var known = countries.getOrDefault(country, Set.of());
            return new Found(
                    known.size() == 1 ? known.iterator().next() : CountryCodes.name(country), Because.COUNTRY_CODE);
        });
    }

    private void know(String label, String group) {
        if (!label.isBlank()) {
            groups.computeIfAbsent(folded(label), l -> new TreeSet<>()).add(group);
        }
    }

    private void country(String name) {
        names.code(name)
                .ifPresent(code ->
                        countries.computeIfAbsent(code, c -> new TreeSet<>()).add(name));
    }

    static String folded(String label) {
        var one = Normalizer.normalize(label, Normalizer.Form.NFC).strip();
        return BLANKS.matcher(one).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
