package org.mindgap.formats.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Python's {@code repr} writes of plain data: strings in either quote, numbers, None, True, False, nan, inf,
 * lists, tuples, dicts, and a dict inside {@code defaultdict(<class 'list'>, ...)}. Nothing is executed; nesting and
 * length are bounded. A list becomes a {@link List}, a dict a {@link Map}, a number a {@link Double}, None null.
 */
public final class PythonLiteral {
    private static final int DEEPEST = 32;
    private static final int LONGEST = 1 << 20;

    private final String text;
    private int at;

    /** The text is no such literal. */
    public static final class NotLiteralException extends Exception {
        private static final long serialVersionUID = 1L;

        /** Says in plain words what was expected. */
        public NotLiteralException(String message) {
            super(message, null, false, false);
        }
    }

    private PythonLiteral(String text) {
        this.text = text;
    }

    /**
     * The value of a whole text.
     *
     * @throws NotLiteralException saying at which character and what was expected
     */
    public static @Nullable Object parse(String text) throws NotLiteralException {
        if (text.length() > LONGEST) {
            throw new NotLiteralException("longer than a million characters");
        }
        var reader = new PythonLiteral(text);
        var value = reader.value(0);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.expected("the end");
        }
        return value;
    }

    private @Nullable Object value(int depth) throws NotLiteralException {
        if (depth > DEEPEST) {
            throw new NotLiteralException("nested more than " + DEEPEST + " times");
        }
        blanks();
        var c = peek();
        if (c == '\'' || c == '"') {
            return string();
        }
        if (c == '[') {
            return list(']', depth);
        }
        if (c == '(') {
            return list(')', depth);
        }
        if (c == '{') {
            return dict(depth);
        }
        if (c == '-' || c == '+' || c == '.' || isDigit(c)) {
            return number();
        }
        return word(depth);
    }

    private List<@Nullable Object> list(char end, int depth) throws NotLiteralException {
        var list = new ArrayList<@Nullable Object>();
        at++;
        blanks();
        while (peek() != end) {
            list.add(value(depth + 1));
            comma(end);
        }
        at++;
        return list;
    }

    private Map<String, @Nullable Object> dict(int depth) throws NotLiteralException {
        var dict = new LinkedHashMap<String, @Nullable Object>();
        at++;
        blanks();
        while (peek() != '}') {
            var key = value(depth + 1);
            blanks();
            if (peek() != ':') {
                throw expected("a colon");
            }
            at++;
            var value = value(depth + 1);
            if (dict.containsKey(text(key))) {
                throw new NotLiteralException("the key “" + text(key) + "” comes twice");
            }
            dict.put(text(key), value);
            comma('}');
        }
        at++;
        return dict;
    }

    private void comma(char end) throws NotLiteralException {
        blanks();
        if (peek() == ',') {
            at++;
            blanks();
        } else if (peek() != end) {
            throw expected("a comma or " + end);
        }
    }

    private String string() throws NotLiteralException {
        var quote = peek();
        var string = new StringBuilder();
        at++;
        while (peek() != quote) {
            var c = text.charAt(at++);
            if (c == '\n') {
                throw expected("a closing quote");
            }
            if (c == '\\') {
                escape(string);
            } else {
                string.append(c);
            }
        }
        at++;
        for (var i = 0; i < string.length(); i += Character.charCount(string.codePointAt(i))) {
            if (Character.getType(string.codePointAt(i)) == Character.SURROGATE) {
                throw new NotLiteralException("half of a character stands in a text");
            }
        }
        return string.toString();
    }

    private void escape(StringBuilder string) throws NotLiteralException {
        var c = peek();
        at++;
        switch (c) {
            case '\\', '\'', '"' -> string.append(c);
            case 'n' -> string.append('\n');
            case 't' -> string.append('\t');
            case 'r' -> string.append('\r');
            case 'x' -> string.append((char) hex(2));
            case 'u' -> string.append((char) hex(4));
            case 'U' -> {
                var point = hex(8);
                if (!Character.isValidCodePoint(point)) {
                    throw expected("a character");
                }
                string.appendCodePoint(point);
            }
            default -> throw expected("a known escape");
        }
    }

    private int hex(int digits) throws NotLiteralException {
        var value = 0;
        for (var i = 0; i < digits; i++) {
            var digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw expected("a hexadecimal digit");
            }
            value = value * 16 + digit;
            at++;
        }
        return value;
    }

    private Double number() throws NotLiteralException {
        var start = at;
        while (at < text.length() && ("+-.eE_".indexOf(text.charAt(at)) >= 0 || isDigit(peek()))) {
            at++;
        }
        var written = text.substring(start, at);
        if (written.equals("-") && text.startsWith("inf", at)) {
            at += 3;
            return Double.NEGATIVE_INFINITY;
        }
        return DecimalText.parse(written).stream()
                .boxed()
                .findFirst()
                .orElseThrow(() -> new NotLiteralException("“" + written + "” is no number"));
    }

    private @Nullable Object word(int depth) throws NotLiteralException {
        var start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        var word = text.substring(start, at);
        return switch (word) {
            case "None" -> null;
            case "True" -> true;
            case "False" -> false;
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "defaultdict" -> defaultDict(depth);
            default -> {
                at = start;
                throw expected("a value");
            }
        };
    }

    /** {@code defaultdict(<class 'list'>, {...})}: only the dict inside. */
    private Object defaultDict(int depth) throws NotLiteralException {
        var brace = text.indexOf('{', at);
        var before = brace < 0 ? "" : text.substring(at, brace).strip();
        if (!before.matches("\\(\\s*(?:<[^<>{}\"]{1,100}>|None)\\s*,")) {
            throw expected("(<class 'list'>, {");
        }
        at = brace;
        var dict = dict(depth + 1);
        blanks();
        if (peek() != ')') {
            throw expected("a closing bracket");
        }
        at++;
        return dict;
    }

    /** A value as text; numbers without a useless .0. */
    public static String text(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        if (value instanceof Double number && Double.isNaN(number)) {
            return "nan";
        }
        return value == null ? "None" : value instanceof Boolean b ? (b ? "True" : "False") : String.valueOf(value);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() throws NotLiteralException {
        if (at >= text.length()) {
            throw new NotLiteralException("it breaks off");
        }
        return text.charAt(at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private NotLiteralException expected(String what) {
        return new NotLiteralException(what + " was expected at character " + (at + 1));
    }
}
