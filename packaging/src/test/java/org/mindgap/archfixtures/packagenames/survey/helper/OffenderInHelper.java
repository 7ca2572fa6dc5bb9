package org.mindgap.archfixtures.packagenames.survey.helper;

class OffenderInHelper {}
