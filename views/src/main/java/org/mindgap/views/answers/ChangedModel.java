package org.mindgap.views.answers;

import java.util.Locale;
import org.mindgap.elicit.ModelReply;
import org.mindgap.formats.plan.Coder;
import org.mindgap.inference.Endpoint;
import org.mindgap.run.RunResult;

/**
 * A model that is another one than it was. Its answers are never put to those of the model before: it is asked as a model
 * of its own, under a name of its own.
 *
 * @param wanted the run that ended
 * @param change what replies, or the server, say of who answered and who answers
 * @param unasked whether nothing was asked of it yet: its digest already makes a run of its own
 */
record ChangedModel(Wanted wanted, RunResult.Change change, boolean unasked) {
    private static final int LONGEST_ID = 64;
    private static final int SHOWN = 24;

    String before() {
        return words(change.before(), change.after());
    }

    String after() {
        return words(change.after(), change.before());
    }

    /** What tells the one from the other. */
    private static String words(ModelReply.Origin one, ModelReply.Origin other) {
        if (!one.model().equals(other.model()) && !one.model().isEmpty()) {
            return one.model();
        }
        var mark = one.fingerprint();
        var cut = mark.length() > SHOWN ? mark.substring(0, SHOWN) + "…" : mark;
        return one.model().isEmpty() ? cut : one.model() + ", " + cut;
    }

    /** Whether it may be one model that several machines serve, each with a mark of its own: its name is the same. */
    boolean mayBeOne() {
        return !unasked
                && wanted.coding().isEmpty()
                && change.before().model().equals(change.after().model())
                && !change.before().fingerprint().equals(change.after().fingerprint());
    }

    /** The same run, in which marks no longer tell models apart. */
    Wanted asOne() {
        return wanted.begun(Wanted.How.ONE_MODEL);
    }

    /** The whole plan again, of the model that answers now. */
    Wanted accepted() {
        if (unasked) {
            return wanted.begun(Wanted.How.ACCEPTED);
        }
        return wanted.coding()
                .map(c -> wanted.coded(c.saying(new Coder(
                        named(c.coder().endpoint()),
                        c.coder().scheme(),
                        c.coder().stances()))))
                .orElseGet(() -> wanted.at(named(wanted.endpoint())));
    }

    /** The same address under another name and id: the same model, the same id. */
    private Endpoint named(Endpoint endpoint) {
        var after = change.after();
        var mark = "-" + Integer.toHexString((after.model() + "\n" + after.fingerprint()).hashCode());
        var id = endpoint.id().length() + mark.length() > LONGEST_ID
                ? endpoint.id().substring(0, LONGEST_ID - mark.length())
                : endpoint.id();
        return new Endpoint(
                (id + mark).toLowerCase(Locale.ROOT),
                plain(endpoint.name()) + " (" + mark(change.after(), change.before()) + ")",
                endpoint.kind(),
                endpoint.address(),
                endpoint.model(),
                endpoint.key(),
                endpoint.settings());
    }

    /** A model that changes again is not named by all that it was. */
    private String plain(String name) {
        var former = " (" + mark(change.before(), change.after()) + ")";
        return name.endsWith(former) ? name.substring(0, name.length() - former.length()) : name;
    }

    private static String mark(ModelReply.Origin one, ModelReply.Origin other) {
        return one.model().isEmpty() || one.model().equals(other.model()) ? one.fingerprint() : one.model();
    }
}
