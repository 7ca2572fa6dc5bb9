package org.mindgap.archfixtures.onecomposition.cli;

import org.mindgap.archfixtures.onecomposition.formats.CsvReader;
import org.mindgap.archfixtures.onecomposition.survey.SurveyReader;

class Composition {
    SurveyReader reader() {
        return new CsvReader();
    }
}
