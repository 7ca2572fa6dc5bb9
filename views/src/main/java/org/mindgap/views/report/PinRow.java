package org.mindgap.views.report;

import java.util.List;
import org.mindgap.report.PinnedFigure;
import org.mindgap.report.ReviewerQuestions;

/**
 * A pin as the room shows it.
 *
 * @param figure the pin and what it is now
 * @param title of the figure or table
 * @param changed what was changed since it was pinned, or empty
 * @param caption the program's own words below it
 * @param replies the reviewer's questions
 * @param answers the words for their answers, in their order
 * @param notes what was written on the cells that it shows, a line each
 */
public record PinRow(
        PinnedFigure figure,
        String title,
        String changed,
        String caption,
        List<ReviewerQuestions.Reply> replies,
        List<String> answers,
        List<String> notes) {
    public PinRow {
        replies = List.copyOf(replies);
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    public String id() {
        return figure.pin().id();
    }
}
