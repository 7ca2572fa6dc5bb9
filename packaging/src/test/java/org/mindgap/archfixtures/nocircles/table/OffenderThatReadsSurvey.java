package org.mindgap.archfixtures.nocircles.table;

import org.mindgap.archfixtures.nocircles.survey.OffenderThatReadsTable;
import org.mindgap.archfixtures.nocircles.text.AllowedText;

public record OffenderThatReadsSurvey(AllowedText text) {
    public OffenderThatReadsTable survey() {
        return new OffenderThatReadsTable(text);
    }
}
