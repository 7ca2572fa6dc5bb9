package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.edit.Crosswalk;
import org.mindgap.edit.Edit;
import org.mindgap.edit.EditedSurvey;
import org.mindgap.edit.Recipe;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/**
 * Which code in each file stands for which country or group of the study. What nobody accepted is proposed as {@link
 * Crosswalk} proposes it, and never applied.
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
        /** Nobody said anything, and another file has a group of the very same name: they are one. */
        SAME,
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

        /** Whether the file has words in place of codes, so that to show both would say all twice. */
        boolean codesAreLabels() {
            return codes.stream().allMatch(c -> c.code().equalsIgnoreCase(c.label()));
        }

        /** How many signs the longest code has. */
        int longestCode() {
            return codes.stream().mapToInt(c -> c.code().length()).max().orElse(0);
        }

        int settled() {
            return (int) codes.stream()
                    .filter(c -> c.state() != State.PROPOSED && c.state() != State.OPEN)
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
     * @param label its own, whatever it stands for
     * @param group what it stands for, or is proposed to; empty where nothing is known
     */
    record Code(String code, String label, String group, State state) {}

    int proposed() {
        return files.stream().mapToInt(f -> f.accepted().size()).sum();
    }

    /** Whether there is something that a recipe could hold. */
    boolean says() {
        return files.stream()
                .anyMatch(f -> !f.countryIs().isEmpty()
                        || f.codes().stream()
                                .anyMatch(c -> c.state() == State.ACCEPTED || c.state() == State.LEFT_OUT));
    }

    /** What was said here, for the next file with the same codes. */
    Recipe recipe(String name, List<EditedSurvey> surveys) {
        var parts = new ArrayList<Recipe>();
        for (var survey : surveys) {
            files.stream()
                    .filter(f -> f.survey().equals(survey.now().id()))
                    .forEach(f -> parts.add(survey.recipe(name).only(List.of(f.variable()), role == Role.COUNTRY)));
        }
        return Recipe.together(name, parts);
    }

    /**
     * What a recipe says of codes that nobody has settled: of the others it changes nothing.
     *
     * @param fitting the edits of a recipe that fit the survey
     */
    static List<Edit> unsettled(EditedSurvey survey, List<Edit> fitting) {
        var said = new Said(survey.active());
        return fitting.stream().filter(e -> said.leavesOpen(e, survey)).toList();
    }

    /**
     * Makes the table.
     *
     * @param variable the variable that was pointed at, for other groups, of which a survey may have many
     * @param kept recipes, whose labels are known too
     */
    static CrosswalkTable of(List<EditedSurvey> surveys, Role role, String variable, Collection<Recipe> kept) {
        var files = new ArrayList<Found>();
        for (var survey : surveys) {
            find(survey, role, variable)
                    .ifPresentOrElse(
                            v -> files.add(new Found(survey, Optional.of(v), new Said(survey.active()))), () -> {
                                if (role == Role.COUNTRY) {
                                    files.add(new Found(survey, Optional.empty(), new Said(survey.active())));
                                }
                            });
        }
        var groups = new LinkedHashSet<String>();
        files.forEach(f -> f.groups().forEach(groups::add));
        var rows = new ArrayList<FileCodes>();
        for (var place = 0; place < files.size(); place++) {
            var elsewhere = new HashSet<String>();
            for (var other = 0; other < files.size(); other++) {
                if (other != place) {
                    elsewhere.addAll(files.get(other).groups());
                }
            }
            var file = files.get(place);
            rows.add(codes(file, elsewhere, proposals(file, surveys, kept)));
        }
        // what a recipe proposes may be a group that no file has yet
        rows.forEach(f ->
                f.codes().stream().map(Code::group).filter(g -> !g.isEmpty()).forEach(groups::add));
        return new CrosswalkTable(role, List.copyOf(groups), rows);
    }

    /** A file, its variable as it stands, and what was said of its codes. */
    private record Found(EditedSurvey survey, Optional<Variable> variable, Said said) {
        List<String> groups() {
            var all = new ArrayList<>(Crosswalk.groups(variable.stream().toList()));
            if (!said.country().isEmpty()) {
                all.add(said.country());
            }
            return all;
        }
    }

    private static Optional<Variable> find(EditedSurvey survey, Role role, String variable) {
        return survey.now().variables().stream()
                .filter(v -> v.role() == role && (role != Role.GROUP || v.name().equals(variable)))
                .filter(v -> survey.imported().variable(v.name()).isPresent())
                .findFirst();
    }

    private static Map<String, String> proposals(Found file, List<EditedSurvey> surveys, Collection<Recipe> kept) {
        var now = file.survey().now();
        var all = new HashMap<String, String>();
        file.variable()
                .ifPresent(v -> Crosswalk.besides(now.id(), surveys, kept).propose(now).stream()
                        .filter(p -> p.variable().equals(v.name()))
                        .forEach(p -> all.put(p.code(), p.group())));
        return all;
    }

    private static FileCodes codes(Found file, Set<String> elsewhere, Map<String, String> proposals) {
        var codes = new ArrayList<Code>();
        var name = file.variable().map(Variable::name).orElse("");
        file.survey()
                .ownLabels(name)
                .ifPresent(v -> v.values()
                        .forEach(value -> codes.add(code(
                                value,
                                file.said().leftOut(name, value.code()),
                                file.said().group(name, value.code()),
                                proposals.getOrDefault(value.code(), ""),
                                elsewhere))));
        var survey = file.survey().now();
        return new FileCodes(survey.id(), survey.name(), name, file.said().country(), codes);
    }

    private static Code code(
            Variable.Value value, boolean leftOut, String group, String proposed, Set<String> elsewhere) {
        var label = value.label();
        if (leftOut) {
            return new Code(value.code(), label, "", State.LEFT_OUT);
        } else if (!group.isEmpty()) {
            return new Code(value.code(), label, group, State.ACCEPTED);
        } else if (!proposed.isEmpty()) {
            return new Code(value.code(), label, proposed, State.PROPOSED);
        }
        return elsewhere.contains(label)
                ? new Code(value.code(), label, label, State.SAME)
                : new Code(value.code(), label, "", State.OPEN);
    }

    /** What edits say of the codes of a file. */
    private static final class Said {
        private final Map<List<String>, String> groups = new HashMap<>();
        private final Map<List<String>, Boolean> leftOut = new HashMap<>();
        private String country = "";

        Said(List<Edit> edits) {
            for (var edit : edits) {
                if (edit instanceof Edit.MapCode map) {
                    groups.put(List.of(map.variable(), map.code()), map.group().strip());
                } else if (edit instanceof Edit.LeaveCodeOut out) {
                    leftOut.put(List.of(out.variable(), out.code()), out.leftOut());
                } else if (edit instanceof Edit.CountryIs is) {
                    country = is.country().strip();
                }
            }
        }

        String group(String variable, String code) {
            return groups.getOrDefault(List.of(variable, code), "");
        }

        boolean leftOut(String variable, String code) {
            return leftOut.getOrDefault(List.of(variable, code), false);
        }

        String country() {
            return country;
        }

        boolean leavesOpen(Edit edit, EditedSurvey survey) {
            if (edit instanceof Edit.MapCode map) {
                return open(map.variable(), map.code());
            } else if (edit instanceof Edit.LeaveCodeOut out) {
                return open(out.variable(), out.code());
            }
            return survey.now().withRole(Role.COUNTRY).isEmpty();
        }

        private boolean open(String variable, String code) {
            return group(variable, code).isEmpty() && !leftOut(variable, code);
        }
    }
}
