package org.mindgap.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mindgap.formats.text.TextHash;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Wording;

/**
 * Every text of a survey's questions in every language that it has, with what makes one doubt each.
 *
 * @param languages tags of the translations, sorted
 * @param rows a row for each text: stem where there is one, question, options
 */
public record SideBySide(List<String> languages, List<Row> rows) {

    public SideBySide {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /**
     * One text.
     *
     * @param question it belongs to
     * @param part of the question
     * @param own what the survey says, to the letter
     * @param others by language, those that are there or that are missed
     */
    public record Row(Question question, TextPart part, String own, Map<String, Cell> others) {
        public Row {
            others = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }

        /** SHA-256 of the survey's own text. */
        public String ownHash() {
            return TextHash.of(own);
        }

        /** Whether one of its translations is doubted. */
        public boolean flagged() {
            return others.values().stream().anyMatch(c -> !c.open().isEmpty());
        }
    }

    /**
     * One text in one language.
     *
     * @param text to the letter; empty where it is missing
     * @param open doubts that nobody has accepted
     * @param accepted doubts that somebody has
     */
    public record Cell(String text, List<Flag> open, List<Flag> accepted) {
        public Cell {
            open = List.copyOf(open);
            accepted = List.copyOf(accepted);
        }

        /** SHA-256 of the text to the letter, in UTF-8; empty where there is none. */
        public String hash() {
            return text.isEmpty() ? "" : TextHash.of(text);
        }
    }

    /** All questions of a survey. Some thousand texts take well under a second; not for the thread of a window. */
    public static SideBySide of(Survey survey) {
        var languages = new TreeSet<String>();
        survey.questions().forEach(q -> q.translations().forEach(t -> languages.add(t.language())));
        var uses = new LinkedHashMap<String, LabelUse>();
        languages.forEach(l -> uses.put(l, new LabelUse(survey.questions(), l)));
        var rows = new ArrayList<Row>();
        for (var question : survey.questions()) {
            rows.addAll(rows(question, uses));
        }
        return new SideBySide(List.copyOf(languages), rows);
    }

    /** Number of texts that are doubted, over all languages. */
    public long flagged() {
        return rows.stream()
                .flatMap(r -> r.others().values().stream())
                .filter(c -> !c.open().isEmpty())
                .count();
    }

    private static List<Row> rows(Question question, Map<String, LabelUse> uses) {
        var flags = new LinkedHashMap<String, Map<TextPart, List<Flag>>>();
        var parts = new LinkedHashSet<TextPart>();
        if (!question.stem().isEmpty()
                || question.translations().stream().anyMatch(t -> !t.stem().isEmpty())) {
            parts.add(TextPart.STEM);
        }
        parts.add(TextPart.QUESTION);
        question.options().forEach(o -> parts.add(TextPart.option(o.code())));
        uses.forEach((tag, use) -> wording(question, tag)
                .ifPresent(w -> flags.put(
                        tag, flags(question, w, use, parts).stream().collect(Collectors.groupingBy(Flag::part)))));
        var rows = new ArrayList<Row>();
        for (var part : parts) {
            var cells = new LinkedHashMap<String, Cell>();
            flags.forEach((tag, all) -> {
                var wording = wording(question, tag).orElseThrow();
                var here = all.getOrDefault(part, List.of());
                var open = here.stream()
                        .filter(f -> !wording.accepted().contains(f.key()))
                        .toList();
                var accepted = here.stream()
                        .filter(f -> wording.accepted().contains(f.key()))
                        .toList();
                cells.put(tag, new Cell(text(wording, part), open, accepted));
            });
            rows.add(new Row(question, part, own(question, part), cells));
        }
        return rows;
    }

    private static List<Flag> flags(Question question, Wording wording, LabelUse uses, Iterable<TextPart> parts) {
        var flags = new ArrayList<Flag>();
        for (var part : parts) {
            flags.addAll(new TextChecks(
                            wording.language(), question.language(), part, own(question, part), text(wording, part))
                    .found());
        }
        flags.addAll(new OrderChecks(question, wording, uses).found());
        return flags;
    }

    static Optional<Wording> wording(Question question, String tag) {
        return question.translations().stream()
                .filter(t -> t.language().equals(tag))
                .findFirst();
    }

    /** What the survey itself says: the wording where it is known, else the label. */
    static String own(Question question, TextPart part) {
        return switch (part.kind()) {
            case STEM -> question.stem();
            case QUESTION -> question.confirmed() ? question.wording() : question.label();
            case OPTION -> question.option(part.code()).map(o -> o.label()).orElse("");
        };
    }

    static String text(Wording wording, TextPart part) {
        return switch (part.kind()) {
            case STEM -> wording.stem();
            case QUESTION -> wording.text();
            case OPTION -> wording.option(part.code()).orElse("");
        };
    }
}
