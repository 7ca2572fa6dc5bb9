package org.mindgap.views.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes what was done in the window as a line for a shell, so that it can be pasted and run: every word quoted where
 * the shell would otherwise look into it.
 */
public final class CommandLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@+=:,./-]+");

    private final boolean windows;

    /**
     * @param system name of the system as {@code os.name} has it: Windows quotes in another way
     */
    public CommandLine(String system) {
        this.windows = system.startsWith("Windows");
    }

    /** For the shell of this machine. */
    public static CommandLine here() {
        return new CommandLine(System.getProperty("os.name", ""));
    }

    /**
     * The line {@code mindgap WORD WORD …}.
     *
     * @param words as the program is to see them
     * @return none where a word holds what no shell can be given safely: control characters, on Windows also quotes,
     *     percent signs and exclamation marks, which cmd looks into even inside quotes
     */
    public Optional<String> of(List<String> words) {
        var line = new ArrayList<String>();
        line.add("mindgap");
        for (var word : words) {
            if (word.chars().anyMatch(Character::isISOControl)
                    || windows && word.chars().anyMatch(c -> c == '"' || c == '%' || c == '!')) {
                return Optional.empty();
            }
            line.add(quoted(word));
        }
        return Optional.of(String.join(" ", line));
    }

    public Optional<String> of(String... words) {
        return of(List.of(words));
    }

    private String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        if (windows) {
            // a backslash before the closing quote would quote it
            return '"' + (word.endsWith("\\") ? word + "\\" : word) + '"';
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
