package org.mindgap.stereotype;

import java.util.Locale;

/**
 * Whom a group is compared with, among people and in the model alike.
 *
 * @param kind which reference
 * @param code of the group, for {@link Kind#GROUP}; empty for all others
 */
public record Against(Kind kind, String code) {
    /** The kinds of reference. */
    public enum Kind {
        /** The group that most people of the country belong to, by weight: the default. */
        LARGEST,
        /** Everyone of the country, the group included; the model as asked for the country. */
        PUBLIC,
        /** Everyone of the country in any other group; of the model its answers as these, in survey proportions. */
        REST,
        /** A group that is named. */
        GROUP
    }

    public static final Against LARGEST = new Against(Kind.LARGEST, "");
    public static final Against PUBLIC = new Against(Kind.PUBLIC, "");
    public static final Against REST = new Against(Kind.REST, "");

    /** A named group. */
    public static Against group(String code) {
        return new Against(Kind.GROUP, code);
    }

    /** What a word on the command line means: largest, public, rest, or the code of a group. */
    public static Against of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "largest" -> LARGEST;
            case "public" -> PUBLIC;
            case "rest" -> REST;
            default -> group(word.strip());
        };
    }

    /** The word in files: largest, public, rest, or the code of a group. */
    public String word() {
        return kind == Kind.GROUP ? code : kind.name().toLowerCase(Locale.ROOT);
    }
}
