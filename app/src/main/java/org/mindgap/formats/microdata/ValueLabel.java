package org.mindgap.formats.microdata;

/**
 * The label of one value.
 *
 * @param code the value as text, see {@link CodeText}
 * @param label to the letter, except for blanks at its end
 */
public record ValueLabel(String code, String label) {}
