package org.mindgap.compare.consistency;

/**
 * Whether a model says the same in every language.
 *
 * @param model name
 * @param languages number of them
 * @param within mean consistency of its languages
 * @param between correlation over pairs of responses in different languages to one question
 * @param gap within minus between, with the interval that drawing other questions gives
 */
public record LanguageGap(String model, int languages, double within, double between, Estimate gap) {}
