package org.mindgap.views.answers;

import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.Outcome;

/**
 * The run that is going on.
 *
 * @param coding whether free answers are coded
 * @param done calls that are settled
 * @param calls all, 0 while they are counted
 * @param maySleep whether nothing keeps the computer awake
 * @param waiting calls that came to nothing and wait to be sent again
 * @param why what the last of them came to
 * @param outcomes how many came to which
 * @param replay where a recording is played
 */
record GoingRun(
        String name,
        boolean coding,
        long done,
        long calls,
        boolean paused,
        boolean maySleep,
        int waiting,
        Optional<Outcome> why,
        Map<Outcome, Long> outcomes,
        Optional<Replay> replay) {}
