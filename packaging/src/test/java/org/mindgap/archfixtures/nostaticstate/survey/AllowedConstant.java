package org.mindgap.archfixtures.nostaticstate.survey;

class AllowedConstant {
    static final int SURVEYS = 1;
}
