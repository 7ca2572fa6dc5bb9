package org.mindgap.figure;

import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.survey.Group;

/** What an overlay is made of, before words. */
record OverlayContent(
        QuestionComparison comparison,
        Model model,
        AskedAs askedAs,
        Group people,
        GapQuery query,
        List<OverlaySpec.Bar> options,
        List<OverlaySpec.Bar> apart) {}
