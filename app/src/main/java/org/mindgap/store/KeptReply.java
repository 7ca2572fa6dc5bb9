package org.mindgap.store;

import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.run.Received;
import org.mindgap.survey.Group;

/**
 * A call of a run with the newest good reply to it, else the newest, as it came.
 *
 * @param question id
 * @param condition how it was asked
 * @param target whom the prompt names
 * @param repeat which draw, from 0
 * @param call what was wanted
 * @param wire format of request and reply
 * @param request the exact request
 * @param received the exact reply
 */
public record KeptReply(
        String question,
        Condition condition,
        Group target,
        int repeat,
        Call call,
        String wire,
        String request,
        Received received) {}
