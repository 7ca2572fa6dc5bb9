package org.mindgap.archfixtures.nostaticstate.survey;

class OffenderThatCounts {
    static int surveys;

    int next() {
        return ++surveys;
    }
}
