package org.mindgap.views.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.inference.Address;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.key.KeyPlaces;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.inference.recorded.RecordedProvider;
import org.mindgap.problem.Problem;

/** Where answers come from, as it is filled in. Knows where a key is, never the key. */
final class EndpointForm {
    static final List<String> KINDS =
            List.of("", "openai", "ollama", "llama-server", "gemini", "anthropic", "llama", "recorded");

    /** The kind of models in files on this computer. */
    static final String LOCAL = "llama";

    /** How fast a recording is played: at once, as recorded, or so many answers in a second; or one answer at a time. */
    static final List<String> SPEEDS = List.of("at-once", "recorded", "1", "5", "20", "step");

    private static final String STEP = "step";

    private static final String ENVIRONMENT = "env:";
    private static final String RECORDED = "recorded";
    private static final Set<String> FILES = Set.of(LOCAL, RECORDED);

    private final ReadOnlyObjectWrapper<Entry> entry = new ReadOnlyObjectWrapper<>(Entry.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<ProbeVerdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Where its key is. */
    enum KeyPlace {
        NONE,
        ENVIRONMENT,
        KEYCHAIN
    }

    /**
     * What is filled in.
     *
     * @param kind of server, empty to find out
     * @param keyName under which the key stands
     * @param plain whether somebody agreed that questions and key travel unencrypted to this address
     * @param speed of a recording
     */
    record Entry(
            String address, String kind, String model, KeyPlace place, String keyName, boolean plain, String speed) {
        static final Entry EMPTY = new Entry("", "", "", KeyPlace.NONE, "", false, SPEEDS.get(0));

        /** The address with what else belongs to it: agreed for one address is not agreed for another. */
        Entry at(String other) {
            return new Entry(other, kind, model, place, keyName, plain && other.equals(address), speed);
        }

        Entry agreed() {
            return new Entry(address, kind, model, place, keyName, true, speed);
        }

        Entry played(String other) {
            return new Entry(address, kind, model, place, keyName, plain, other);
        }

        /** Whether it is a recording in a file. */
        boolean recorded() {
            return kind.equals(RECORDED)
                    || (kind.isEmpty() && address.toLowerCase(Locale.ROOT).matches(".*\\.(mindgap|jsonl)"));
        }
    }

    ReadOnlyObjectProperty<Entry> entry() {
        return entry.getReadOnlyProperty();
    }

    /** What the test of exactly these entries found. */
    ReadOnlyObjectProperty<Optional<ProbeVerdict>> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** Whatever changes needs another test. */
    void set(Entry now) {
        if (!now.equals(entry.get())) {
            entry.set(now);
            verdict.set(Optional.empty());
        }
    }

    /** A model of a server that was found, or of the address that is filled in, of which the rest stays. */
    void choose(Endpoint found) {
        var now = entry.get();
        if (found.address().equals(now.address().strip())) {
            set(new Entry(
                    now.address(), now.kind(), found.model(), now.place(), now.keyName(), now.plain(), now.speed()));
            return;
        }
        set(new Entry(found.address(), found.kind(), found.model(), KeyPlace.NONE, "", false, SPEEDS.get(0)));
    }

    /** What a study asked last, where nothing is filled in: nobody types that again. */
    void propose(Endpoint asked) {
        if (entry.get().equals(Entry.EMPTY) && !asked.kind().equals(RECORDED)) {
            var place = asked.key().isEmpty()
                    ? KeyPlace.NONE
                    : asked.key().startsWith(ENVIRONMENT) ? KeyPlace.ENVIRONMENT : KeyPlace.KEYCHAIN;
            var keyName = asked.key().substring(asked.key().indexOf(':') + 1);
            set(new Entry(asked.address(), asked.kind(), asked.model(), place, keyName, false, SPEEDS.get(0)));
        }
    }

    /** A recorded session, whose answers come one at a time. */
    void record(String address) {
        set(new Entry(address, RECORDED, "", KeyPlace.NONE, "", false, STEP));
    }

    void tested(ProbeVerdict now) {
        verdict.set(Optional.of(now));
    }

    /** What is wrong with the entries before anything is sent. What stands for a key's name is never repeated. */
    List<Problem> problems() {
        var now = entry.get();
        if (now.address().isBlank()) {
            return List.of(Problem.error("views.ask-address"));
        }
        if (now.place() != KeyPlace.NONE && !KeyPlaces.isName(now.keyName())) {
            return List.of(Problem.error("views.ask-key-name"));
        }
        return List.of();
    }

    /** Whether the next step may be taken: somebody answered. */
    boolean ready() {
        return verdict.get().filter(v -> v.badge() != ProbeVerdict.Badge.FAILED).isPresent();
    }

    /** Whether a recording is to wait at each answer. */
    boolean stepped() {
        return entry.get().speed().equals(STEP);
    }

    /** The endpoint that is to be tested. */
    Endpoint asked() {
        var now = entry.get();
        var settings = new LinkedHashMap<String, String>();
        if (now.plain()) {
            settings.put(Address.PLAIN, Address.AGREED);
        }
        if (now.recorded()) {
            settings.put(RecordedProvider.SPEED, stepped() ? SPEEDS.get(0) : now.speed());
        }
        var address = now.address().strip();
        return new Endpoint("probe", address, now.kind(), address, now.model().strip(), key(now), settings);
    }

    private static String key(Entry now) {
        return switch (now.place()) {
            case NONE -> "";
            case ENVIRONMENT -> ENVIRONMENT + now.keyName();
            case KEYCHAIN -> KeyPlaces.inKeychain(now.keyName());
        };
    }

    /** The endpoint as the test found it, under a name and an id of its own: the same model and address, the same id. */
    static Endpoint named(Endpoint tested) {
        var file = FILES.contains(tested.kind());
        var where = file
                ? Integer.toHexString(tested.address().hashCode())
                : tested.address().replaceFirst("^[a-z]+://", "").replaceFirst("/.*$", "");
        var model = !tested.model().isEmpty()
                ? tested.model()
                : file ? tested.address().replaceFirst(".*[/\\\\]", "") : tested.kind();
        var id = (model + "-" + where).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        var cut = id.length() > 64 ? id.substring(0, 55) + Integer.toHexString(id.hashCode()) : id;
        return new Endpoint(
                cut.replaceFirst("^[^a-z0-9]+", ""),
                model,
                tested.kind(),
                tested.address(),
                tested.model(),
                tested.key(),
                tested.settings());
    }
}
