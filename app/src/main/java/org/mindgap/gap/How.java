package org.mindgap.gap;

import org.mindgap.elicit.Answer;

/** How a model was asked, as far as answers are averaged by it. */
record How(String language, String wording, String order) {
    static How of(Answer answer) {
        var condition = answer.condition();
        return new How(condition.language(), condition.wording(), condition.order());
    }

    static How inAnyOrder(Answer answer) {
        return new How(answer.condition().language(), answer.condition().wording(), "");
    }
}
