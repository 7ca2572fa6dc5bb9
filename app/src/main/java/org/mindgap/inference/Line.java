package org.mindgap.inference;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Outcome;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.UncheckedProblemException;
import org.mindgap.run.Received;

/** One endpoint on the network: where it is, how its key is found, and the transport that goes there. */
public final class Line {
    private final Address address;
    private final String place;
    private final Keys keys;
    private final KeyHeader header;
    private final Map<String, String> headers;
    private final Transport transport;
    private final Limits limits;
    /** A handful, asked again and again. */
    private final Map<String, URI> below = new ConcurrentHashMap<>();

    /**
     * Opens nothing yet.
     *
     * @param headers beside the key's, as this kind of endpoint asks for them
     * @throws ProblemException if nothing may be sent there, or its key is not to be found
     */
    public Line(Endpoint endpoint, Keys keys, KeyHeader header, Map<String, String> headers, Limits limits)
            throws ProblemException {
        this(Address.of(endpoint), endpoint.key(), keys, header, headers, limits);
        try {
            if (!place.isEmpty() && keys.key(place).isEmpty()) {
                throw new ProblemException(Problem.error("inference.key-missing", endpoint.name(), place));
            }
        } catch (UncheckedProblemException e) {
            throw e.getCause(); // the keychain is locked, or there is none
        }
    }

    private Line(
            Address address, String place, Keys keys, KeyHeader header, Map<String, String> headers, Limits limits) {
        this.address = address;
        this.place = place;
        this.keys = keys;
        this.header = header;
        this.headers = headers;
        this.limits = limits;
        this.transport = new Transport(limits);
    }

    /** The same server, without the version at the end of its address: where some keep what they tell of themselves. */
    public Line unversioned() {
        return new Line(address.unversioned(), place, keys, header, headers, limits);
    }

    /** Whether it stays on this computer. */
    public boolean here() {
        return address.here();
    }

    /** Posts a body below the address. */
    public Received post(String path, String body, BooleanSupplier stopped) {
        return send(path, body, stopped);
    }

    /** Gets what stands below the address. */
    public Received get(String path, BooleanSupplier stopped) {
        return send(path, null, stopped);
    }

    private Optional<String> key() {
        try {
            return place.isEmpty() ? Optional.empty() : keys.key(place);
        } catch (UncheckedProblemException e) {
            return Optional.empty(); // the keychain was locked in the meantime
        }
    }

    private Received send(String path, @Nullable String body, BooleanSupplier stopped) {
        var key = key();
        if (!place.isEmpty() && key.isEmpty()) {
            return new Received(Outcome.NOT_ALLOWED, 0, "", Instant.now(), Duration.ZERO, Optional.empty());
        }
        return transport.send(
                new Request(below.computeIfAbsent(path, address::below), body, headers), header, key, stopped);
    }
}
