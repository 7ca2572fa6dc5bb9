package org.mindgap.formats.survey;

import org.mindgap.formats.dta.DtaReader;

/** Respondents of a Stata file. */
public final class DtaSurveyReader extends MicrodataSurveyReader {

    /** For {@link java.util.ServiceLoader}. */
    public DtaSurveyReader() {
        super(new DtaReader());
    }
}
