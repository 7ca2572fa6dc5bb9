package org.mindgap.look;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mindgap.elicit.AskedAs;
import org.mindgap.survey.Group;

/**
 * A user's words on a cell of the heatmap, whatever the number that is looked at.
 *
 * @param survey id
 * @param people of the row, filter included, in the survey's own codes
 * @param model id
 * @param askedAs as whom the model was asked
 * @param text at most {@link #LONGEST} characters
 */
public record CellNote(String survey, Group people, String model, AskedAs askedAs, String text) {
    public static final int LONGEST = 2000;

    public CellNote {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** What tells it from other notes: one cell has one note. */
    String id() {
        var who = new TreeMap<>(people.codes())
                .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(";"));
        return String.join("|", survey, model, askedAs.word(), who);
    }

    /** Whether it is on that cell. */
    public boolean on(String otherSurvey, Group otherPeople, String otherModel, AskedAs otherAskedAs) {
        return survey.equals(otherSurvey)
                && people.equals(otherPeople)
                && model.equals(otherModel)
                && askedAs == otherAskedAs;
    }

    /** Whether another note is on the same cell. */
    public boolean sameCell(CellNote other) {
        return on(other.survey, other.people, other.model, other.askedAs);
    }
}
