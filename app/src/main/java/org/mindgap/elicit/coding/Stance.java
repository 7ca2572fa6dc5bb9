package org.mindgap.elicit.coding;

/**
 * What somebody says who would choose an option.
 *
 * @param code of the option
 * @param says in a sentence, as the coder reads it; the user can change it
 */
public record Stance(String code, String says) {}
