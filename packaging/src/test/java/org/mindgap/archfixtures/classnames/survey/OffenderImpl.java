package org.mindgap.archfixtures.classnames.survey;

class OffenderImpl {}
