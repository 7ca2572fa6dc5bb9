package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/**
 * What variables of a file are used as, as CSV (docs/formats/roles-csv.md): {@code variable,use,kinds,topic}, of which
 * the first two must be there. Other columns are for the eye.
 */
public final class RolesFile {
    private static final String VARIABLE = "variable";
    private static final String USE = "use";
    private static final String KINDS = "kinds";
    private static final String TOPIC = "topic";

    private RolesFile() {}

    /** Whether a name says that a file is CSV, as roles files are, or says nothing. */
    public static boolean isNamed(Path file) {
        var name = FileFacts.name(file).toLowerCase(Locale.ROOT);
        return name.lastIndexOf('.') <= 0 || name.endsWith(".csv") || name.endsWith(".txt");
    }

    /**
     * Reads what somebody decided. A variable without a use keeps what the import itself makes of it.
     *
     * @throws ProblemException with every row that is not in order, by its line
     */
    public static Choices read(Path path) throws IOException, ProblemException {
        var file = FileFacts.name(path);
        var log = new ProblemLog();
        Map<String, Role> uses = new LinkedHashMap<>();
        Map<String, Map<String, OptionKind>> kinds = new LinkedHashMap<>();
        Map<String, String> topics = new LinkedHashMap<>();
        var seen = new HashMap<String, Long>();
        try (var table = CsvTable.open(path, JobContext.unwatched())) {
            for (var needed : List.of(VARIABLE, USE)) {
                if (table.column(needed) < 0) {
                    throw new ProblemException(
                            Problem.error("formats.roles-column", needed).at(Place.line(file, 1)));
                }
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var at = Place.line(file, row.get().line());
                var name = harmless(row.get().text(table.column(VARIABLE)));
                if (name.isEmpty()) {
                    continue;
                }
                var before = seen.putIfAbsent(name, row.get().line());
                if (before != null) {
                    log.add(Problem.error("formats.roles-twice", name, before).at(at));
                }
                use(row.get().text(table.column(USE)), at, log).ifPresent(role -> uses.put(name, role));
                if (table.column(KINDS) >= 0) {
                    var said = kinds(harmless(row.get().text(table.column(KINDS))), at, log);
                    if (!said.isEmpty()) {
                        kinds.put(name, said);
                    }
                }
                var topic = table.column(TOPIC) < 0 ? "" : row.get().text(table.column(TOPIC));
                if (!topic.isEmpty()) {
                    topics.put(name, topic);
                }
            }
        }
        if (seen.isEmpty()) {
            log.add(Problem.error("formats.roles-empty").at(Place.file(file)));
        }
        if (log.hasErrors()) {
            throw new ProblemException(log.problems());
        }
        return new Choices(uses, kinds, topics, List.of(Problem.note("formats.roles-file", uses.size(), file)));
    }

    /** Spreadsheets are shown a mark before a text that could be a formula; it is no part of the text. */
    private static String harmless(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static Optional<Role> use(String word, Place at, ProblemLog log) {
        var plain = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        var role = plain.equals("leave-out") ? Role.LEFT_OUT : CodebookReader.ROLES.get(plain);
        if (role == null) {
            log.add(Problem.error("formats.roles-use", word, words(CodebookReader.ROLES.keySet()))
                    .at(at));
        }
        return Optional.ofNullable(role);
    }

    private static Map<String, OptionKind> kinds(String text, Place at, ProblemLog log) {
        var kinds = new LinkedHashMap<String, OptionKind>();
        for (var part : List.of(text.split(";", -1))) {
            if (part.isBlank()) {
                continue;
            }
            var equals = part.lastIndexOf('=');
            var kind = equals < 1
                    ? null
                    : CodebookReader.KINDS.get(
                            part.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
            if (kind == null) {
                log.add(Problem.error("formats.roles-kind", part.strip(), words(CodebookReader.KINDS.keySet()))
                        .at(at));
            } else {
                kinds.put(part.substring(0, equals).strip(), kind);
            }
        }
        return kinds;
    }

    private static String words(java.util.Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    /**
     * A roles file to begin with: every variable with the use that is proposed, and the kinds of its options that labels
     * say clearly. What is doubtful stands in a column of its own, which is not read.
     *
     * @param choices what was decided already, by a preset for instance; it counts before proposals
     */
    public static DataTable start(Dictionary dictionary, List<SuggestedUse> suggested, Choices choices) {
        var sentences = new ProblemTexts(Locale.ENGLISH);
        var proposals =
                new OptionProposals().of(dictionary).stream().collect(Collectors.groupingBy(OptionProposal::variable));
        var rows = new ArrayList<List<Object>>();
        for (var each : suggested) {
            var use = choices.uses().getOrDefault(each.variable(), each.use());
            var asked = use == Role.OPINION;
            var own = proposals.getOrDefault(each.variable(), List.of());
            var kinds = new LinkedHashMap<String, OptionKind>();
            own.stream().filter(OptionProposal::clear).forEach(p -> kinds.put(p.code(), p.kind()));
            kinds.putAll(choices.kinds().getOrDefault(each.variable(), Map.of()));
            var doubtful = new LinkedHashMap<String, OptionKind>();
            own.stream()
                    .filter(p -> !p.clear() && !kinds.containsKey(p.code()))
                    .forEach(p -> doubtful.put(p.code(), p.kind()));
            rows.add(List.of(
                    each.variable(),
                    word(use),
                    asked ? written(kinds) : "",
                    choices.topics().getOrDefault(each.variable(), ""),
                    asked ? written(doubtful) : "",
                    dictionary.field(each.variable()).map(Field::label).orElse(""),
                    choices.uses().containsKey(each.variable()) ? "" : sentences.sentence(each.why())));
        }
        return new DataTable(List.of(VARIABLE, USE, KINDS, TOPIC, "doubtful", "label", "why"), rows);
    }

    private static String written(Map<String, OptionKind> kinds) {
        return kinds.entrySet().stream()
                .map(k -> k.getKey() + "="
                        + k.getValue().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining("; "));
    }

    /** The word for a use in files and on the command line. */
    public static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
