package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** The variables that a request names. */
final class NamedVariables {
    /** Name of the variable that {@code --country-is} adds. */
    static final String COUNTRY = "country";

    private static final int SHOWN = 40;

    private NamedVariables() {}

    /** Every name that the user gave as weight, country, religion or group. */
    static List<String> of(SurveyRequest request) {
        var names = new ArrayList<>(request.weight());
        request.country().ifPresent(names::add);
        request.religion().ifPresent(names::add);
        names.addAll(request.groups());
        names.addAll(request.uses().keySet());
        names.addAll(request.choices().kinds().keySet());
        names.addAll(request.choices().topics().keySet());
        return names;
    }

    /** @throws ProblemException naming each variable that the file does not have, and those that it has */
    static void mustExist(SurveyRequest request, Collection<String> known, String file) throws ProblemException {
        var problems = of(request).stream()
                .distinct()
                .filter(name -> !known.contains(name))
                .map(name -> Problem.error("formats.variable-missing", name, shown(known))
                        .at(Place.file(file)))
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** @throws ProblemException if the user says the file's country and the file has a country of its own */
    static void countryOnce(SurveyRequest request, Collection<String> known, String file) throws ProblemException {
        if (request.countryIs().isPresent() && (request.country().isPresent() || known.contains(COUNTRY))) {
            throw new ProblemException(
                    Problem.error("formats.country-twice", request.countryIs().orElseThrow())
                            .at(Place.file(file)));
        }
    }

    static String shown(Collection<String> known) {
        if (known.isEmpty()) {
            return "none";
        }
        var names = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return known.size() > SHOWN ? names + ", …" : names;
    }
}
