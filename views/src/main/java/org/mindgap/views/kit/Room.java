package org.mindgap.views.kit;

/** The rooms of the window. */
public enum Room {
    START,
    DATA,
    ANSWERS,
    GAPS,
    DIFFERENCES,
    COMPARE,
    REPORT
}
