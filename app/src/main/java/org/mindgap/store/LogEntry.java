package org.mindgap.store;

/**
 * Something that was done to a study.
 *
 * @param number from 1, ascending
 * @param time ISO 8601, UTC
 * @param action short word: create, import-survey, import-answers, baseline, edit, undo, redo
 * @param text what was done, in words, with file names and hashes and no content
 */
public record LogEntry(long number, String time, String action, String text) {}
