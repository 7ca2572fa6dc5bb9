package org.mindgap.archfixtures.packagenames.survey.impl;

class OffenderInImpl {}
