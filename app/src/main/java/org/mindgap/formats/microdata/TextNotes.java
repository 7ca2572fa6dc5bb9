package org.mindgap.formats.microdata;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;

/** What was doubtful in the characters of respondents' texts. */
public final class TextNotes {
    private TextNotes() {}

    /**
     * @param undecodable different texts with a byte that is no character
     * @param assumed different texts that were read as windows-1252, since nobody said the encoding
     */
    public static List<Problem> of(String file, Charset encoding, int undecodable, int assumed) {
        List<Problem> notes = new ArrayList<>();
        if (assumed > 0) {
            notes.add(Problem.warning("microdata.texts-assumed", assumed).at(Place.file(file)));
        }
        if (undecodable > 0) {
            notes.add(Problem.warning("microdata.undecodable", undecodable, encoding.name())
                    .at(Place.file(file)));
        }
        return notes;
    }
}
