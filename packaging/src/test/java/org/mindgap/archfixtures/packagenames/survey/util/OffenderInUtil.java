package org.mindgap.archfixtures.packagenames.survey.util;

class OffenderInUtil {}
