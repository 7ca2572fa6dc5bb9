package org.mindgap.formats.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the lines above the first respondent say of the columns. Questionnaire services write up to three of them: names
 * and the questions' texts, and below these, as Qualtrics does, numbers by which a file is imported again. Sources: the
 * services' own descriptions, named in docs/formats/respondents-csv.md.
 *
 * @param names as many as there are columns, no two of them the same but empty ones ({@link TableNames})
 * @param labels what the lines below the names say, column by column; empty where they say nothing
 */
public record TableHeader(List<String> names, List<String> labels) {
    /** A reader that is told of more lines than this was told nonsense. */
    public static final int MOST_LINES = 9;

    /** What SurveyMonkey writes below a question that has one column. */
    private static final Pattern REPLY = Pattern.compile("(?:Open-Ended )?Response", Pattern.CASE_INSENSITIVE);

    private static final Pattern IMPORT_ID = Pattern.compile("\\{\\s*['\"]ImportId['\"]\\s*:.*", Pattern.DOTALL);

    /** A code, as LimeSurvey has them ("Q1", "Q2[SQ001]"), a full stop and what was asked. */
    private static final Pattern CODE_AND_TEXT =
            Pattern.compile("([A-Za-z]\\w{0,63}(?:\\[[^\\[\\]]{1,63}\\]){0,3})\\.\\s+(\\S.*)", Pattern.DOTALL);

    public TableHeader {
        names = List.copyOf(names);
        labels = List.copyOf(labels);
    }

    /**
     * Reads these lines.
     *
     * @param lines of the header, the names first; none where no line names the columns
     * @param width how many columns there are
     */
    public static TableHeader of(List<List<String>> lines, int width) {
        if (lines.isEmpty()) {
            return new TableHeader(
                    TableNames.of(Collections.nCopies(width, ""), false), Collections.nCopies(width, ""));
        }
        if (lines.size() == 1 && areCodesAndTexts(lines.get(0))) {
            return codesAndTexts(lines.get(0), width);
        }
        var texts = lines.subList(1, lines.size()).stream()
                .filter(l -> !areImportIds(l))
                .toList();
        var written = new ArrayList<String>();
        var labels = new ArrayList<String>();
        var question = "";
        for (var column = 0; column < width; column++) {
            var name = field(lines.get(0), column);
            var text = text(texts, column);
            var goesOn = name.isEmpty() && !text.isEmpty() && !question.isEmpty();
            question = goesOn ? question : name;
            written.add(question.isEmpty() ? name : question);
            labels.add(text);
        }
        return new TableHeader(TableNames.of(written, true), labels(written, labels));
    }

    /** Whether a line holds what Qualtrics imports its own files by, and nothing else. */
    public static boolean areImportIds(List<String> fields) {
        var filled = fields.stream().filter(f -> !f.isBlank()).toList();
        return !filled.isEmpty()
                && filled.stream().allMatch(f -> IMPORT_ID.matcher(f.strip()).matches());
    }

    /** Whether every field of a line is a code and a text, as LimeSurvey writes them where both are wanted. */
    public static boolean areCodesAndTexts(List<String> fields) {
        var filled =
                fields.stream().map(String::strip).filter(f -> !f.isEmpty()).toList();
        var codes = new ArrayList<String>();
        for (var field : filled) {
            var match = CODE_AND_TEXT.matcher(field);
            if (!match.matches() || match.group(2).chars().noneMatch(Character::isLetter)) {
                return false;
            }
            codes.add(match.group(1));
        }
        return codes.size() > 1 && codes.stream().distinct().count() == codes.size();
    }

    private static TableHeader codesAndTexts(List<String> fields, int width) {
        var codes = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (var column = 0; column < width; column++) {
            var match = CODE_AND_TEXT.matcher(field(fields, column));
            codes.add(match.matches() ? match.group(1) : "");
            texts.add(match.matches() ? match.group(2).strip() : "");
        }
        return new TableHeader(TableNames.of(codes, true), texts);
    }

    private static String field(List<String> fields, int column) {
        return column < fields.size() ? fields.get(column).strip() : "";
    }

    private static String text(List<List<String>> lines, int column) {
        var all = new ArrayList<String>();
        for (var line : lines) {
            var text = field(line, column);
            if (!text.isEmpty() && !all.contains(text)) {
                all.add(text);
            }
        }
        return String.join(" - ", all);
    }

    /** Where the first line is the question and the second an option of it, both make the label. */
    private static List<String> labels(List<String> written, List<String> texts) {
        var labels = new ArrayList<String>();
        for (var i = 0; i < texts.size(); i++) {
            var shared = !written.get(i).isEmpty()
                    && ((i > 0 && written.get(i).equals(written.get(i - 1)))
                            || (i + 1 < written.size() && written.get(i).equals(written.get(i + 1))));
            var text = texts.get(i);
            var reply = REPLY.matcher(text).matches();
            labels.add(reply ? written.get(i) : shared && !text.isEmpty() ? written.get(i) + ": " + text : text);
        }
        return labels;
    }

    /** What a column is called besides its name, or empty. */
    public String label(String name) {
        var at = names.indexOf(name);
        return at < 0 ? "" : labels.get(at);
    }
}
