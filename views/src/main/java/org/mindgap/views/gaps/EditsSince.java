package org.mindgap.views.gaps;

import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.study.OpenStudy;

/** What was changed in a survey between two of its heatmaps. Slow: asked by jobs. */
final class EditsSince {
    private @Nullable OpenStudy study;
    private @Nullable String survey;
    private long revision;

    /** What was changed since this was asked last, as a sentence; empty where nothing was, or of another survey. */
    synchronized String sentence(OpenStudy of, Survey at) {
        var now = of.edits().revision();
        var before = revision;
        var same = of.equals(study) && at.id().equals(survey);
        study = of;
        survey = at.id();
        revision = now;
        return same && now != before ? of.edits().since(before, at.id()).sentence() : "";
    }
}
