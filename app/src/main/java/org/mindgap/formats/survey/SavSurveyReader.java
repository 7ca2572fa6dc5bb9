package org.mindgap.formats.survey;

import org.mindgap.formats.sav.SavReader;

/** Respondents of an SPSS file. */
public final class SavSurveyReader extends MicrodataSurveyReader {

    /** For {@link java.util.ServiceLoader}. */
    public SavSurveyReader() {
        super(new SavReader());
    }
}
