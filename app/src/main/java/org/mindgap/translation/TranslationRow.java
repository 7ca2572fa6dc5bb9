package org.mindgap.translation;

/**
 * One text of a file of translations.
 *
 * @param line where it starts, from 1; 0 where the file is JSON
 * @param id of the question: its name, or the SHA-256 of its text, or {@code q-} and 16 digits of that; may be empty
 *     where there is a hash
 * @param language tag in its usual spelling; empty where the file does not say it
 * @param part of the question
 * @param text to the letter; never empty
 * @param source where it comes from, or empty
 * @param ownHash SHA-256 of the text it was made from, or empty
 */
record TranslationRow(
        long line, String id, String language, TextPart part, String text, String source, String ownHash) {}
