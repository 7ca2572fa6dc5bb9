package org.mindgap.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Calls of a method in Java source text whose first argument names its texts, alone or as both ends of a choice. */
final class Calls {
    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z0-9.\\-]+)\"");
    private static final Pattern FIRST =
            Pattern.compile("(?:[^\"?]*\\?\\s*)?\"[a-zA-Z0-9.\\-]+\"(?:\\s*:\\s*\"[a-zA-Z0-9.\\-]+\")?");

    private final Pattern method;

    /** A call: the keys that its first argument may be, and the other arguments as they are written. */
    record Call(Set<String> keys, List<String> others) {}

    /**
     * @param method an expression that ends before the bracket that opens
     */
    Calls(String method) {
        this.method = Pattern.compile(method + "\\(");
    }

    List<Call> in(String source) {
        var calls = new ArrayList<Call>();
        for (var start : method.matcher(source).results().map(MatchResult::end).toList()) {
            var arguments = arguments(source, start);
            var first = arguments.get(0);
            if (FIRST.matcher(first).matches()) {
                var keys = new TreeSet<String>();
                KEY.matcher(first).results().forEach(r -> keys.add(r.group(1)));
                calls.add(new Call(keys, arguments.subList(1, arguments.size())));
            }
        }
        return calls;
    }

    /** What stands between commas up to the bracket that closes. */
    private static List<String> arguments(String source, int start) {
        var all = new ArrayList<String>();
        var depth = 0;
        var from = start;
        for (var i = start; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = closing(source, i);
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (depth > 0 && (c == ')' || c == '}' || c == ']')) {
                depth--;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                all.add(source.substring(from, i).strip());
                from = i + 1;
                if (c == ')') {
                    return all;
                }
            }
        }
        throw new IllegalArgumentException("no end of a call: " + source.substring(start, start + 40));
    }

    private static int closing(String source, int quote) {
        var i = quote + 1;
        while (source.charAt(i) != source.charAt(quote)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
