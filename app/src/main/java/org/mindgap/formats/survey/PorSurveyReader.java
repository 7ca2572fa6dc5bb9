package org.mindgap.formats.survey;

import org.mindgap.formats.por.PorReader;

/** Respondents of an SPSS portable file. */
public final class PorSurveyReader extends MicrodataSurveyReader {

    /** For {@link java.util.ServiceLoader}. */
    public PorSurveyReader() {
        super(new PorReader());
    }
}
