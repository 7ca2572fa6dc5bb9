package org.mindgap.archfixtures.onecomposition.survey;

public interface SurveyReader {}
