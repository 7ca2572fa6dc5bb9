package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.formats.text.PythonLiteral.NotLiteralException;

/** What files of GlobalOpinionQA and of models' answers to it write alike. */
public final class GlobalOpinions {
    /** More options than any question has; a list that is longer is something else. */
    private static final int MOST_OPTIONS = 500;

    private GlobalOpinions() {}

    /**
     * The labels of a list of options; numbers as they are written on a questionnaire, 1 and not 1.0.
     *
     * @throws NotLiteralException if it is no list of 2 to {@value #MOST_OPTIONS} texts or numbers
     */
    public static List<String> labels(String written) throws NotLiteralException {
        if (!(PythonLiteral.parse(written) instanceof List<?> list) || list.size() < 2 || list.size() > MOST_OPTIONS) {
            throw new NotLiteralException("a list of 2 to " + MOST_OPTIONS + " options was expected");
        }
        var labels = new ArrayList<String>(list.size());
        for (var label : list) {
            if (label instanceof List || label instanceof Map) {
                throw new NotLiteralException("an option is a text or a number");
            }
            labels.add(PythonLiteral.text(label).strip());
        }
        return labels;
    }
}
