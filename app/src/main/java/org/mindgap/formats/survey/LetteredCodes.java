package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.text.DecimalText;

/**
 * Stata's missing values {@code .a} to {@code .z} in an SPSS file, which has none with letters: numbers below all others,
 * declared missing ({@code .a} is -1 where nothing else lies from -26 to -1, else -101, -1001 and so on). An attribute of
 * the variable says so, by which they come back as they were.
 */
final class LetteredCodes {
    /** Attribute with {@code .a=-1} for each letter; a star behind it where the survey itself does not declare it. */
    static final String ATTRIBUTE = "MindgapLetters";

    private static final Pattern LETTER = Pattern.compile("\\.[a-z]");
    private static final Pattern ENTRY = Pattern.compile("(\\.[a-z])=(-[0-9]{1,15})(\\*?)");
    private static final int LETTERS = 26;
    private static final int ROOM = 3;

    /** By letter the number, in the order of the letters. */
    private final Map<String, String> numbers;

    /** Letters that are declared missing in the file and not in the survey. */
    private final Collection<String> extra;

    private LetteredCodes(Map<String, String> numbers, Collection<String> extra) {
        this.numbers = numbers;
        this.extra = extra;
    }

    /** What is written for a field whose codes are numbers and letters; nothing where there is none of these. */
    static Optional<LetteredCodes> of(Field field, Cells cells) {
        var codes = new TreeSet<>(field.missing().codes());
        field.labels().forEach(l -> codes.add(l.code()));
        if (cells instanceof Cells.Texts texts) {
            codes.addAll(texts.dictionary());
        }
        var letters = codes.stream().filter(LetteredCodes::isLetter).toList();
        if (!field.isText()
                || !(cells instanceof Cells.Texts)
                || letters.isEmpty()
                || !codes.stream().allMatch(c -> isLetter(c) || WrittenMissing.isPlain(c))) {
            return Optional.empty();
        }
        var values = codes.stream()
                .filter(c -> !isLetter(c))
                .mapToDouble(c -> DecimalText.parse(c).orElseThrow())
                .toArray();
        long base = 0;
        for (var next = 100L; taken(values, base); next *= 10) {
            base = next;
        }
        var numbers = new LinkedHashMap<String, String>();
        for (var letter : letters) {
            numbers.put(letter, Long.toString(-base - (letter.charAt(1) - 'a' + 1)));
        }
        var question = field.attributes()
                .getOrDefault(SurveyDictionary.USE_AS, List.of())
                .contains("opinion");
        var extra = letters.stream()
                .filter(l -> !question && !field.missing().has(l))
                .toList();
        return Optional.of(new LetteredCodes(numbers, extra));
    }

    private static boolean taken(double[] values, long base) {
        return java.util.Arrays.stream(values).anyMatch(v -> v <= -base - 1 && v >= -base - LETTERS);
    }

    private static boolean isLetter(String code) {
        return LETTER.matcher(code).matches();
    }

    /** What a field of a file says of itself; nothing where it says nothing. */
    static Optional<LetteredCodes> said(Field field) {
        var said = field.attributes().getOrDefault(ATTRIBUTE, List.of());
        if (field.isText() || said.isEmpty()) {
            return Optional.empty();
        }
        var numbers = new LinkedHashMap<String, String>();
        var extra = new ArrayList<String>();
        for (var entry : said) {
            var read = ENTRY.matcher(entry);
            if (!read.matches() || numbers.containsValue(read.group(2))) {
                return Optional.empty();
            }
            numbers.put(read.group(1), read.group(2));
            if (!read.group(3).isEmpty()) {
                extra.add(read.group(1));
            }
        }
        return Optional.of(new LetteredCodes(numbers, extra));
    }

    /** {@code .a = -1, .b = -2}. */
    String words() {
        return String.join(
                ", ",
                numbers.entrySet().stream()
                        .map(e -> e.getKey() + " = " + e.getValue())
                        .toList());
    }

    /** Letters that count as answers, and are declared missing nowhere. */
    List<String> answers(Field field) {
        return numbers.keySet().stream()
                .filter(l -> !extra.contains(l) && !field.missing().has(l))
                .toList();
    }

    /** The field as a number. */
    Field numbered(Field field) {
        var attributes = new LinkedHashMap<>(field.attributes());
        attributes.put(
                ATTRIBUTE,
                numbers.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue() + (extra.contains(e.getKey()) ? "*" : ""))
                        .toList());
        return changed(field, numbers, declared(field), attributes);
    }

    private static Field changed(
            Field field, Map<String, String> codes, MissingValues missing, Map<String, List<String>> attributes) {
        return new Field(
                field.name(),
                field.label(),
                0,
                field.format(),
                field.measure(),
                field.roleInFile(),
                field.labels().stream()
                        .map(l -> new ValueLabel(codes.getOrDefault(l.code(), l.code()), l.label()))
                        .toList(),
                missing,
                attributes,
                field.look());
    }

    /** Up to three values, or a range of letters and one value; what has no room stands last and is told when written. */
    private MissingValues declared(Field field) {
        var letters = numbers.keySet().stream()
                .filter(l -> extra.contains(l) || field.missing().has(l))
                .map(numbers::get)
                .toList();
        var others = field.missing().codes().stream().filter(c -> !isLetter(c)).toList();
        var all = Stream.concat(others.stream(), letters.stream()).toList();
        if (all.size() <= ROOM || letters.size() < 2 || !answers(field).isEmpty()) {
            return new MissingValues(all, Optional.empty());
        }
        var range = new MissingValues.Range(
                Double.parseDouble(letters.get(letters.size() - 1)), Double.parseDouble(letters.get(0)));
        return new MissingValues(others, Optional.of(range));
    }

    /** The cells as numbers. */
    Cells numbered(Cells cells) {
        var texts = (Cells.Texts) cells;
        var values = texts.dictionary().stream()
                .mapToDouble(c -> DecimalText.parse(numbers.getOrDefault(c, c)).orElseThrow())
                .toArray();
        return new Cells.Coded(texts.index(), values);
    }

    /** The field as it was in the survey. */
    Field lettered(Field field) {
        var letters = new LinkedHashMap<String, String>();
        numbers.forEach((letter, number) -> letters.put(number, letter));
        var declared = new ArrayList<String>();
        field.missing().codes().stream()
                .map(c -> letters.getOrDefault(c, c))
                .filter(c -> !extra.contains(c))
                .forEach(declared::add);
        var range = field.missing().range();
        if (range.isPresent() && letters.containsKey(CodeText.of(range.get().low()))) {
            numbers.keySet().stream().filter(l -> !extra.contains(l)).forEach(declared::add);
            range = Optional.empty();
        }
        return changed(field, letters, new MissingValues(declared, range), field.attributes());
    }

    /** The cells with letters for numbers. */
    Cells lettered(Cells cells) {
        if (cells instanceof Cells.Coded coded) {
            var values = coded.dictionary().clone();
            for (var i = 0; i < values.length; i++) {
                values[i] = lettered(values[i]);
            }
            return new Cells.Coded(coded.index(), values);
        }
        if (cells instanceof Cells.Numbers many) {
            var values = new NumberDraft();
            for (var row = 0; row < many.size(); row++) {
                values.add(lettered(many.values().at(row)));
            }
            return values.cells();
        }
        return cells;
    }

    private double lettered(double value) {
        for (var entry : numbers.entrySet()) {
            if (Double.parseDouble(entry.getValue()) == value) {
                return CodeText.tagged(entry.getKey().charAt(1));
            }
        }
        return value;
    }
}
