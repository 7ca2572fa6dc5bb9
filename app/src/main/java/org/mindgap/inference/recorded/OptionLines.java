package org.mindgap.inference.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a prompt, those that offer an option apart.
 *
 * @param options words of the options, in the order shown, without their letters
 * @param others what else stands there, without blank lines
 * @param before the line before the first option, where the question ends; empty where no option is offered
 */
record OptionLines(List<String> options, List<String> others, String before) {
    private static final Pattern LINE = Pattern.compile("\\s*\\(?([^\\s().:]{1,4})[).:]\\s+(.+?)\\s*");

    static OptionLines of(String prompt) {
        var options = new ArrayList<String>();
        var others = new ArrayList<String>();
        var before = new String[] {""};
        prompt.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var option = LINE.matcher(line);
            if (option.matches()) {
                if (options.isEmpty() && !others.isEmpty()) {
                    before[0] = others.get(others.size() - 1);
                }
                options.add(option.group(2));
            } else {
                others.add(line.strip());
            }
        });
        return new OptionLines(List.copyOf(options), List.copyOf(others), before[0]);
    }

    /** The question, whoever is asked it and in whatever order its options stand; empty where none is to be seen. */
    String question() {
        return before.isEmpty()
                ? ""
                : before + "\n" + String.join("\n", inAnyOrder().options());
    }

    /** The same for all orders of the options. */
    OptionLines inAnyOrder() {
        return new OptionLines(options.stream().sorted().toList(), others, before);
    }
}
