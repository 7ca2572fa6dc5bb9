package org.mindgap.archfixtures.packagenames.survey.model;

class OffenderInModel {}
