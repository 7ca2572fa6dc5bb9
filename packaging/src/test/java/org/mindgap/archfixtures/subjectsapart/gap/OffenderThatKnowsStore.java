package org.mindgap.archfixtures.subjectsapart.gap;

import org.mindgap.archfixtures.subjectsapart.store.Study;

class OffenderThatKnowsStore {
    String of(Study study) {
        return study.name();
    }
}
