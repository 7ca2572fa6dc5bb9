package org.mindgap.formats.preset;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of variables as a preset writes them, upper and lower case alike: a name, a name with {@code *} for anything, or
 * names that are counted through, {@code Q1..Q45}.
 *
 * @param text as the preset has it
 */
record VariablePattern(String text) {
    private static final Pattern COUNTED = Pattern.compile("([^.]*?)(\\d{1,6})\\.\\.([^.]*?)(\\d{1,6})");
    private static final Pattern ENDS_WITH_NUMBER = Pattern.compile("(.*?)(\\d{1,6})");
    private static final int LONGEST = 300;

    boolean matches(String name) {
        if (name.length() > LONGEST || text.length() > LONGEST) {
            return false;
        }
        var lower = name.toLowerCase(Locale.ROOT);
        var wanted = text.toLowerCase(Locale.ROOT);
        var counted = COUNTED.matcher(wanted);
        if (counted.matches() && counted.group(1).equals(counted.group(3))) {
            var number = ENDS_WITH_NUMBER.matcher(lower);
            return number.matches()
                    && number.group(1).equals(counted.group(1))
                    && between(number.group(2), counted.group(2), counted.group(4));
        }
        return wanted.indexOf('*') < 0 ? lower.equals(wanted) : fits(wanted, lower);
    }

    private static boolean between(String number, String from, String to) {
        var value = Integer.parseInt(number);
        return value >= Integer.parseInt(from) && value <= Integer.parseInt(to);
    }

    /** Stars mean any letters; every part between them is looked for once, from left to right. */
    private static boolean fits(String wanted, String name) {
        var parts = wanted.split("\\*", -1);
        if (!name.startsWith(parts[0])) {
            return false;
        }
        var at = parts[0].length();
        for (var i = 1; i < parts.length - 1; i++) {
            var found = name.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        var last = parts[parts.length - 1];
        return name.length() - last.length() >= at && name.endsWith(last);
    }
}
