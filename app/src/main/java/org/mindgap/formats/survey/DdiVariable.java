package org.mindgap.formats.survey;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.text.XmlCursor;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Role;

/** One {@code var} of a DDI codebook while it is read, and the entry that it becomes. */
final class DdiVariable {
    private static final int LEAST_ANSWERS = 2;

    private final String file;
    private final String name;
    private final long line;
    private final String interval;
    private final String nature;
    private final DdiTexts labels = new DdiTexts();
    private final DdiTexts questions = new DdiTexts();
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final DdiMissing missing = new DdiMissing();
    private boolean lead;
    private boolean validRange;
    private int withoutCode;

    /** A code, its labels, and whether the codebook calls it missing. */
    private record Category(DdiTexts labels, boolean missing) {
        String label(String language) {
            return labels.in(language, "category").map(DdiTexts.Text::text).orElse("");
        }
    }

    DdiVariable(String file, String name, XmlCursor cursor) throws ProblemException {
        this.file = file;
        this.name = name;
        this.line = cursor.line();
        this.interval = cursor.attribute("intrvl");
        this.nature = cursor.attribute("nature");
    }

    /** Reads what is in {@code var}, which was just entered. */
    void read(XmlCursor cursor) throws IOException, ProblemException {
        while (cursor.child()) {
            switch (cursor.name()) {
                case "labl" -> text(labels, cursor);
                case "qstn" -> question(cursor);
                case "catgry" -> category(cursor);
                case "invalrng" -> missing.read(cursor);
                case "valrng" -> {
                    validRange = true;
                    cursor.skip();
                }
                default -> cursor.skip();
            }
        }
    }

    private void question(XmlCursor cursor) throws IOException, ProblemException {
        while (cursor.child()) {
            switch (cursor.name()) {
                case "qstnLit" -> text(questions, cursor);
                case "preQTxt" -> lead |= !cursor.text().isEmpty();
                default -> cursor.skip();
            }
        }
    }

    private void category(XmlCursor cursor) throws IOException, ProblemException {
        var at = cursor.line();
        var called = cursor.attribute("missing").equalsIgnoreCase("Y");
        var texts = new DdiTexts();
        var code = "";
        while (cursor.child()) {
            switch (cursor.name()) {
                case "catValu" -> code = cursor.text();
                case "labl" -> text(texts, cursor);
                default -> cursor.skip();
            }
        }
        if (code.isEmpty()) {
            withoutCode++;
            return;
        }
        var category = new Category(texts, called);
        var earlier = categories.putIfAbsent(code, category);
        if (earlier != null && !earlier.label("").equals(category.label(""))) {
            throw new ProblemException(
                    Problem.error("formats.ddi-code-twice", code, name, earlier.label(""), category.label(""))
                            .at(Place.line(file, at)));
        }
    }

    private static void text(DdiTexts texts, XmlCursor cursor) throws IOException, ProblemException {
        var language = cursor.language();
        var level = cursor.attribute("level");
        texts.add(cursor.text(), language, level);
    }

    String name() {
        return name;
    }

    /** Whether a text before the question, which the wording then lacks, belongs to it. */
    boolean hasLead() {
        return lead && questions.in("", "").isPresent();
    }

    boolean hasValidRange() {
        return validRange;
    }

    /** The language of its first label, or empty. */
    String firstLanguage() {
        return labels.firstLanguage();
    }

    boolean severalLanguages() {
        return labels.severalLanguages()
                || questions.severalLanguages()
                || categories.values().stream().anyMatch(c -> c.labels().severalLanguages());
    }

    /** The entry, its texts in one language where the codebook has it. */
    Codebook.Entry entry(String language, ProblemLog log) {
        var place = new Place(file, line, name);
        if (withoutCode > 0) {
            log.add(Problem.warning("formats.ddi-code-none", withoutCode).at(place));
        }
        var options = new LinkedHashMap<String, String>();
        var kinds = new LinkedHashMap<String, OptionKind>();
        categories.forEach((code, category) -> {
            var label = category.label(language);
            var called = category.missing() || missing.has(code);
            // "." and "Sysmiss" stand for nobody's answer
            if (label.isEmpty() && called) {
                return;
            }
            options.put(code, label.isEmpty() ? code : label);
            if (called && OptionWords.kind(label) == OptionKind.SUBSTANTIVE) {
                kinds.put(code, OptionKind.NOT_ASKED);
                log.add(Problem.warning("formats.ddi-missing", code, label).at(place));
            }
        });
        var answers = options.entrySet().stream()
                .filter(o -> !kinds.containsKey(o.getKey()) && OptionWords.kind(o.getValue()) == OptionKind.SUBSTANTIVE)
                .count();
        var role = Optional.<Role>empty();
        if (!options.isEmpty() && answers < LEAST_ANSWERS) {
            log.add(Problem.note("formats.ddi-few-answers", answers).at(place));
            role = Optional.of(Role.LEFT_OUT);
        }
        var label = labels.in(language, "variable");
        var wording = questions.in(language, "variable");
        return new Codebook.Entry(
                label.map(DdiTexts.Text::text).orElse(""),
                texts(label, wording),
                measure(),
                role,
                options,
                kinds,
                line);
    }

    private static Map<String, String> texts(Optional<DdiTexts.Text> label, Optional<DdiTexts.Text> wording) {
        var texts = new LinkedHashMap<String, String>();
        wording.ifPresent(w -> texts.put("wording", w.text()));
        var language = wording.or(() -> label).map(DdiTexts.Text::language).orElse("");
        var same = label.map(l -> l.language().equals(language)).orElse(true);
        if (!language.isEmpty() && same) {
            texts.put("language", language);
        }
        return texts;
    }

    /** As the codebook says; "discrete" alone says nothing of an order. */
    private Optional<Measure> measure() {
        return switch (nature) {
            case "ordinal" -> Optional.of(Measure.ORDINAL);
            case "nominal" -> Optional.of(Measure.NOMINAL);
            case "interval", "ratio", "percent" -> Optional.of(Measure.SCALE);
            default -> interval.equals("contin") ? Optional.of(Measure.SCALE) : Optional.empty();
        };
    }
}
