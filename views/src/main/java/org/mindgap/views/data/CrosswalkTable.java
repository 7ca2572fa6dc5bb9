package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Step;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Which code in each file stands for which country or group of the study. What nobody accepted is proposed by label, and
 * never applied.
 *
 * @param role country, religion or other group
 * @param groups the study's groups, to choose from
 * @param files one for each survey that has such a variable, or could be told its country
 */
record CrosswalkTable(Role role, List<String> groups, List<FileCodes> files) {
    CrosswalkTable {
        groups = List.copyOf(groups);
        files = List.copyOf(files);
    }

    /** How far a code is. */
    enum State {
        ACCEPTED,
        PROPOSED,
        LEFT_OUT,
        /** Nobody said anything: it is a group of its own, called by its label. */
        OPEN
    }

    /**
     * The codes of one file.
     *
     * @param variable its variable, empty where it has none and the whole file may be one country
     * @param countryIs what the whole file was said to be, or empty
     */
    record FileCodes(String survey, String name, String variable, String countryIs, List<Code> codes) {
        FileCodes {
            codes = List.copyOf(codes);
        }

        int settled() {
            return (int) codes.stream()
                    .filter(c -> c.state() == State.ACCEPTED || c.state() == State.LEFT_OUT)
                    .count();
        }

        List<Edit> accepted() {
            return codes.stream()
                    .filter(c -> c.state() == State.PROPOSED)
                    .<Edit>map(c -> new Edit.MapCode(variable, c.code(), c.group()))
                    .toList();
        }
    }

    /**
     * A code of a file.
     *
     * @param label as it was imported
     * @param group what it stands for, or is proposed to; empty where nothing is known
     */
    record Code(String code, String label, String group, State state) {}

    int proposed() {
        return files.stream().mapToInt(f -> f.accepted().size()).sum();
    }

    /** A survey before and after its edits. */
    record Versions(Survey imported, Survey now) {}

    /**
     * Makes the table.
     *
     * @param variable the variable that was pointed at, for other groups, of which a survey may have many
     * @param steps all steps of the study; those that count are looked at
     */
    static CrosswalkTable of(List<Versions> surveys, Role role, String variable, List<Step> steps) {
        var said = new Said(steps);
        var files = new ArrayList<Found>();
        for (var survey : surveys) {
            find(survey, role, variable).ifPresentOrElse(v -> files.add(new Found(survey, v.name())), () -> {
                if (role == Role.COUNTRY) {
                    files.add(new Found(survey, ""));
                }
            });
        }
        var groups = groups(files, said);
        var proposable = proposable(files, said);
        return new CrosswalkTable(
                role,
                groups,
                files.stream().map(f -> codes(f, groups, proposable, said)).toList());
    }

    /** Plain names that mean the same in several files, or that somebody used: only those are worth a proposal. */
    private static Set<String> proposable(List<Found> files, Said said) {
        var once = new HashSet<String>();
        var worth = new HashSet<String>();
        for (var file : files) {
            var here = new HashSet<String>();
            for (var value : file.values()) {
                said.group(file, value.code()).ifPresent(g -> worth.add(plain(g)));
                here.add(plain(value.label()));
            }
            here.stream().filter(l -> !once.add(l)).forEach(worth::add);
        }
        worth.remove("");
        return worth;
    }

    /** A file and the name of its variable, empty for none. */
    private record Found(Versions survey, String variable) {
        List<Variable.Value> values() {
            // labels that an edit gave to codes without one stand in the edited survey only
            var all = new LinkedHashMap<String, Variable.Value>();
            for (var version : List.of(survey.now(), survey.imported())) {
                version.variable(variable).ifPresent(v -> v.values().forEach(value -> all.put(value.code(), value)));
            }
            return survey.imported()
                    .variable(variable)
                    .map(v -> {
                        var ordered = new ArrayList<Variable.Value>(v.values());
                        all.values().stream()
                                .filter(a ->
                                        ordered.stream().noneMatch(o -> o.code().equals(a.code())))
                                .forEach(ordered::add);
                        return (List<Variable.Value>) ordered;
                    })
                    .orElse(List.of());
        }
    }

    private static Optional<Variable> find(Versions survey, Role role, String variable) {
        var fitting = survey.now().variables().stream()
                .filter(v -> v.role() == role)
                .filter(v -> survey.imported().variable(v.name()).isPresent())
                .toList();
        return role == Role.GROUP
                ? fitting.stream().filter(v -> v.name().equals(variable)).findFirst()
                : fitting.stream().findFirst();
    }

    /** The names that codes were said to stand for, then the labels that are there. */
    private static List<String> groups(List<Found> files, Said said) {
        Set<String> all = new LinkedHashSet<>();
        for (var file : files) {
            file.values().forEach(v -> said.group(file, v.code()).ifPresent(all::add));
            said.countryOf(file.survey().now().id()).ifPresent(all::add);
        }
        var plain = new HashMap<String, String>();
        all.forEach(g -> plain.put(plain(g), g));
        for (var file : files) {
            for (var value : file.values()) {
                var free = said.group(file, value.code()).isEmpty() && !said.leftOut(file, value.code());
                if (free
                        && !value.label().isBlank()
                        && plain.putIfAbsent(plain(value.label()), value.label()) == null) {
                    all.add(value.label());
                }
            }
        }
        return List.copyOf(all);
    }

    private static FileCodes codes(Found file, List<String> groups, Set<String> proposable, Said said) {
        var survey = file.survey().now();
        var codes = new ArrayList<Code>();
        for (var value : file.values()) {
            codes.add(code(file, value, groups, proposable, said));
        }
        return new FileCodes(
                survey.id(),
                survey.name(),
                file.variable(),
                said.countryOf(survey.id()).orElse(""),
                codes);
    }

    private static Code code(Found file, Variable.Value value, List<String> groups, Set<String> proposable, Said said) {
        if (said.leftOut(file, value.code())) {
            return new Code(value.code(), value.label(), "", State.LEFT_OUT);
        }
        var group = said.group(file, value.code());
        if (group.isPresent()) {
            return new Code(value.code(), value.label(), group.get(), State.ACCEPTED);
        }
        return groups.stream()
                .filter(g -> plain(g).equals(plain(value.label())) && proposable.contains(plain(g)))
                .findFirst()
                .map(g -> new Code(value.code(), value.label(), g, State.PROPOSED))
                .orElseGet(() -> new Code(value.code(), value.label(), "", State.OPEN));
    }

    /** Labels are the same whatever their case, their spaces and what stands in brackets behind them. */
    static String plain(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("[(\\[].*?[)\\]]", " ")
                .replaceAll("[\\s\\p{Punct}]+", " ")
                .strip();
    }

    /** What steps that count say of codes and files. */
    private static final class Said {
        private final Map<List<String>, String> groups = new HashMap<>();
        private final Map<List<String>, Boolean> leftOut = new HashMap<>();
        private final Map<String, String> countries = new HashMap<>();

        Said(List<Step> steps) {
            for (var step : steps) {
                if (step.state() == Step.State.DONE) {
                    step.changes().forEach(c -> take(step.survey(), c.edit()));
                }
            }
        }

        Optional<String> group(Found file, String code) {
            return said(groups.get(key(file, code)));
        }

        boolean leftOut(Found file, String code) {
            return leftOut.getOrDefault(key(file, code), false);
        }

        Optional<String> countryOf(String survey) {
            return said(countries.get(survey));
        }

        private void take(String survey, Edit edit) {
            if (edit instanceof Edit.MapCode map) {
                groups.put(List.of(survey, map.variable(), map.code()), map.group());
            } else if (edit instanceof Edit.LeaveCodeOut out) {
                leftOut.put(List.of(survey, out.variable(), out.code()), out.leftOut());
            } else if (edit instanceof Edit.CountryIs country) {
                countries.put(survey, country.country());
            }
        }

        private static List<String> key(Found file, String code) {
            return List.of(file.survey().now().id(), file.variable(), code);
        }

        private static Optional<String> said(@org.jspecify.annotations.Nullable String text) {
            return Optional.ofNullable(text).filter(t -> !t.isEmpty());
        }
    }
}
