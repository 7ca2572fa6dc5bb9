package org.mindgap.inference;

import java.util.List;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.run.Received;

/** Reads the replies of one wire format. Pure: knows no endpoint, no setting and no network. */
public interface ReplyReader {

    int FIRST_ERROR = 400;
    int LAST_ERROR = 599;

    /** Its name, as kept with each reply: openai.chat, ollama.chat … */
    String wire();

    /** What a reply says of itself, as far as it does. */
    ModelReply.Origin origin(Json reply);

    /**
     * What a whole reply says.
     *
     * @throws BadReply where it holds nothing that can be scored
     */
    ModelReply read(Call call, Json reply, ModelReply.Origin origin) throws BadReply;

    /**
     * What a reply with a status of 300 and above is, where its words say more than the status.
     *
     * @param byStatus what the status alone says
     */
    default Outcome refused(int status, String body, Outcome byStatus) {
        return byStatus;
    }

    /**
     * Nothing is read beside an error, whatever the status says and whatever stands there: what was made before something
     * failed is no answer.
     *
     * @throws BadReply what the error's code says, else OTHER_SHAPE
     */
    private static void refuseError(Json reply) throws BadReply {
        for (var holder : List.of(reply, reply.first("choices"))) {
            var error = holder.at("error");
            if (error.absent()
                    || (error.node().isEmpty() && error.node().asText("").isBlank())) {
                continue;
            }
            var code = error.count("code");
            throw new BadReply(
                    code >= FIRST_ERROR && code <= LAST_ERROR ? Statuses.outcome((int) code) : Outcome.OTHER_SHAPE);
        }
    }

    /** What came back, read. */
    default ModelReply read(Call call, Received received) {
        if (received.transport() != Outcome.RECEIVED) {
            return ModelReply.failed(received.transport());
        }
        var origin = ModelReply.Origin.UNKNOWN;
        try {
            var reply = Json.parse(received.body());
            refuseError(reply);
            origin = origin(reply);
            return read(call, reply, origin);
        } catch (BadReply e) {
            return new ModelReply(e.outcome(), "", "", List.of(), List.of(), origin);
        }
    }
}
