package org.mindgap.archfixtures.nocircles.survey;

import org.mindgap.archfixtures.nocircles.table.OffenderThatReadsSurvey;
import org.mindgap.archfixtures.nocircles.text.AllowedText;

public record OffenderThatReadsTable(AllowedText text) {
    public OffenderThatReadsSurvey table() {
        return new OffenderThatReadsSurvey(text);
    }
}
