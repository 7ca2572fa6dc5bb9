package org.mindgap.archfixtures.packagenames.survey.manager;

class OffenderInManager {}
