package org.mindgap.inference.probe;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.mindgap.inference.LocalServer;

/** A server that answers by the beginning of its path; 404 elsewhere. */
final class FakeModel implements LocalServer.Answer {
    private final Map<String, Function<String, String>> replies = new LinkedHashMap<>();

    FakeModel on(String path, Function<String, String> reply) {
        replies.put(path, body -> reply.apply(body.replace('"', '\'')).replace('\'', '"'));
        return this;
    }

    FakeModel on(String path, String reply) {
        return on(path, body -> reply);
    }

    /** A reply that begins with a number and a blank has that status. */
    @Override
    public void write(LocalServer.Seen seen, OutputStream out, Socket socket) throws IOException {
        var reply = replies.entrySet().stream()
                .filter(e -> seen.path().startsWith(e.getKey()))
                .findFirst()
                .map(e -> e.getValue().apply(seen.body()))
                .orElse("404 {}");
        var status = reply.matches("(?s)\\d{3} .*") ? Integer.parseInt(reply.substring(0, 3)) : 200;
        LocalServer.reply(out, status, "", status == 200 ? reply : reply.substring(4));
    }
}
