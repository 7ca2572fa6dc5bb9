package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mindgap.formats.text.XmlCursor;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;

/** Reads a codebook in DDI Codebook XML, 1.2 to 2.6, as data archives and Pew write it (docs/formats/ddi-codebook.md). */
final class DdiCodebookReader {
    private static final Pattern NAMESPACE =
            Pattern.compile("|ddi:codebook:2_\\d|http://www\\.icpsr\\.umich\\.edu/DDI/?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int NAMED = 20;

    private final String file;
    private final ProblemLog log;
    private final DdiStudy study = new DdiStudy();
    private final Map<String, Codebook.Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> namesById = new LinkedHashMap<>();
    private final Set<String> weights = new LinkedHashSet<>();
    private final Set<String> weightIds = new LinkedHashSet<>();
    private final List<String> leads = new ArrayList<>();
    private final List<String> validRanges = new ArrayList<>();
    private final List<String> severalLanguages = new ArrayList<>();
    private String language = "";
    private boolean dataDescribed;

    DdiCodebookReader(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
    }

    /** Whether a text begins as XML does. */
    static boolean isXml(String head) {
        return head.stripLeading().startsWith("<");
    }

    Codebook read(Path path) throws IOException, ProblemException {
        try (var cursor = XmlCursor.open(path)) {
            cursor.child();
            if (!cursor.name().equals("codeBook")
                    || !NAMESPACE.matcher(cursor.namespace()).matches()) {
                var space = cursor.namespace();
                throw new ProblemException(
                        Problem.error("formats.ddi-root", cursor.name() + (space.isEmpty() ? "" : " of " + space))
                                .at(Place.line(file, cursor.line())));
            }
            language = cursor.language();
            while (cursor.child()) {
                switch (cursor.name()) {
                    case "stdyDscr" -> study.read(cursor);
                    case "dataDscr" -> variables(cursor);
                    default -> cursor.skip();
                }
            }
            // what follows the root is nothing, or no XML
            cursor.child();
        }
        if (!dataDescribed) {
            throw new ProblemException(Problem.error("formats.ddi-no-variables").at(Place.file(file)));
        }
        report();
        return new Codebook(entries, study.fieldwork(), study.citation(), "");
    }

    private void variables(XmlCursor cursor) throws IOException, ProblemException {
        while (cursor.child()) {
            if (cursor.name().equals("var")) {
                variable(cursor);
            } else {
                cursor.skip();
            }
        }
    }

    private void variable(XmlCursor cursor) throws IOException, ProblemException {
        dataDescribed = true;
        var line = cursor.line();
        var name = cursor.attribute("name");
        var id = cursor.attribute("ID");
        var isWeight = cursor.attribute("wgt").equals("wgt");
        BLANKS.splitAsStream(cursor.attribute("wgt-var"))
                .filter(w -> !w.isEmpty() && weightIds.size() < NAMED)
                .forEach(weightIds::add);
        var variable = new DdiVariable(file, name, cursor);
        variable.read(cursor);
        if (name.isEmpty()) {
            log.add(Problem.warning("formats.ddi-no-name", id).at(Place.line(file, line)));
            return;
        }
        // labels of the first variable that says its language decide, where the root does not
        if (language.isEmpty()) {
            language = variable.firstLanguage();
        }
        var entry = variable.entry(language, log);
        var earlier = entries.putIfAbsent(name, entry);
        if (earlier != null && !says(earlier).equals(says(entry))) {
            throw new ProblemException(Problem.error("formats.ddi-variable-twice", name, earlier.line())
                    .at(Place.line(file, line)));
        }
        namesById.putIfAbsent(id, name);
        if (isWeight) {
            weights.add(name);
        }
        collect(variable);
    }

    private void collect(DdiVariable variable) {
        if (variable.hasLead()) {
            leads.add(variable.name());
        }
        if (variable.hasValidRange()) {
            validRanges.add(variable.name());
        }
        if (variable.severalLanguages()) {
            severalLanguages.add(variable.name());
        }
    }

    /** All that an entry says but where. */
    private static List<Object> says(Codebook.Entry entry) {
        return List.of(entry.label(), entry.texts(), entry.measure(), entry.options(), entry.kinds());
    }

    private void report() {
        weightIds.stream().map(i -> namesById.getOrDefault(i, i)).forEach(weights::add);
        note("formats.ddi-weight", List.copyOf(weights));
        note("formats.ddi-lead", leads);
        note("formats.ddi-valid-range", validRanges);
        if (!severalLanguages.isEmpty()) {
            log.add(Problem.note(
                            "formats.ddi-languages",
                            severalLanguages.size(),
                            language.isEmpty() ? "the first" : language)
                    .at(Place.file(file)));
        }
    }

    private void note(String code, List<String> names) {
        if (!names.isEmpty()) {
            var shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            log.add(Problem.note(code, names.size(), names.size() > NAMED ? shown + ", …" : shown)
                    .at(Place.file(file)));
        }
    }
}
