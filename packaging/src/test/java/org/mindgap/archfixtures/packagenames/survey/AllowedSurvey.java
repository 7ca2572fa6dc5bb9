package org.mindgap.archfixtures.packagenames.survey;

class AllowedSurvey {}
