package org.mindgap.elicit;

/** As whom the model was asked to answer (its persona). */
public enum AskedAs {
    /** No one in particular. */
    NO_ONE,
    /** Someone from the row's country. */
    COUNTRY,
    /** Someone of the row's group: country and religion, or whatever the row is. */
    GROUP;

    /** The word in files and on the command line: none, country, group. */
    public String word() {
        return switch (this) {
            case NO_ONE -> "none";
            case COUNTRY -> "country";
            case GROUP -> "group";
        };
    }
}
