package org.mindgap.inference.llama.child;

import java.util.List;

/** Something that cannot be done, as the code of a sentence and what it names. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    Refused(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    String code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }
}
