package org.mindgap.edit;

/**
 * An edit that was made.
 *
 * @param before what stood there, in words; empty where there was nothing
 * @param edit what was said
 */
public record Change(String before, Edit edit) {

    /** Both as a sentence without full stop: "QREL, use as: leave out -> religion". */
    public String words() {
        return EditWords.change(edit, before);
    }

    /** What was changed: "QREL, use as". */
    public String what() {
        return EditWords.what(edit);
    }

    /** What stands there now, in words; empty where there is nothing. */
    public String after() {
        return EditWords.after(edit);
    }
}
