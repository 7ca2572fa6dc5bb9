package org.mindgap.formats.sav;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mindgap.survey.AnswerSet;

/**
 * One line of the records of multiple-response sets: {@code $name=C 5 label A B} for categories, {@code $name=D1 1 5
 * label A B} or {@code $name=E 1 1 1 5 label A B} for ticks, whose counted value stands before the label. Texts have
 * their length before them.
 */
final class SavAnswerSets {
    private final String line;
    private final SavCharset charset;
    private int at;

    /** @param line a character for each byte, since lengths count bytes */
    SavAnswerSets(String line, SavCharset charset) {
        this.line = line;
        this.charset = charset;
    }

    /** Nothing where the line is broken. */
    Optional<AnswerSet> read(Map<String, String> longNames) {
        var equals = line.indexOf('=');
        if (equals < 1 || equals + 2 > line.length()) {
            return Optional.empty();
        }
        var name = line.substring(0, equals).strip();
        var kind = line.charAt(equals + 1);
        at = equals + 2;
        try {
            var counted = "";
            if (kind == 'E') {
                skipBlank();
                word(); // flags: where the labels come from
                skipBlank();
            }
            if (kind == 'D' || kind == 'E') {
                counted = counted();
            } else if (kind != 'C') {
                return Optional.empty();
            }
            skipBlank();
            var label = counted();
            var fields = Arrays.stream(line.substring(at).strip().split("\\s+"))
                    .filter(f -> !f.isEmpty())
                    .map(this::decoded)
                    .map(f -> longNames.getOrDefault(f.toUpperCase(Locale.ROOT), f))
                    .toList();
            return Optional.of(new AnswerSet(
                    decoded(name), decoded(label).strip(), decoded(counted).strip(), fields));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private String decoded(String bytes) {
        return charset.text(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void skipBlank() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
    }

    private String word() {
        var from = at;
        while (at < line.length() && line.charAt(at) != ' ') {
            at++;
        }
        return line.substring(from, at);
    }

    /** A length, a blank, so many characters. */
    private String counted() {
        var length = Integer.parseInt(word());
        at++;
        var text = line.substring(at, at + length);
        at += length;
        return text;
    }
}
