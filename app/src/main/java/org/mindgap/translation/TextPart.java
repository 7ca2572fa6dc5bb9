package org.mindgap.translation;

/**
 * A text of a question.
 *
 * @param kind what it is
 * @param code of the option; empty for stem and question
 */
public record TextPart(Kind kind, String code) {
    public static final TextPart STEM = new TextPart(Kind.STEM, "");
    public static final TextPart QUESTION = new TextPart(Kind.QUESTION, "");

    /** What a text is. */
    public enum Kind {
        STEM("stem"),
        QUESTION("question"),
        OPTION("option");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As files write it. */
        public String word() {
            return word;
        }
    }

    public static TextPart option(String code) {
        return new TextPart(Kind.OPTION, code);
    }

    /** "The question", "Option 3": as a sentence begins with it. */
    String start() {
        return kind == Kind.OPTION ? "Option " + code : "The " + kind.word();
    }

    /** "question", "option 3": as sentences name it. */
    public String words() {
        return kind == Kind.OPTION ? "option " + code : kind.word();
    }
}
