package org.mindgap.archfixtures.onecomposition.formats;

import org.mindgap.archfixtures.onecomposition.survey.SurveyReader;

public final class CsvReader implements SurveyReader {}
