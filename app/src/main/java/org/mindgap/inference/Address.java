package org.mindgap.inference;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The base URL of an endpoint, checked: http or https, with a host, without name and password, and without encryption
 * only to this machine or where somebody agreed to it.
 */
public record Address(URI base) {
    /** What a setting {@value #PLAIN} says where somebody agreed that questions and key travel unencrypted. */
    public static final String AGREED = "agreed";

    public static final String PLAIN = "plain-http";

    /** @throws ProblemException in words, where nothing may be sent there */
    public static Address of(Endpoint endpoint) throws ProblemException {
        var base = parsed(endpoint.address());
        if (base.getScheme().equals("http")
                && !loopback(base)
                && !AGREED.equals(endpoint.settings().get(PLAIN))) {
            throw new ProblemException(Problem.error("inference.plain-http", base.getHost()));
        }
        return new Address(base);
    }

    private static URI parsed(String text) throws ProblemException {
        try {
            var stripped = text.strip();
            var uri = new URI(stripped.contains("://") ? stripped : "http://" + stripped);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new ProblemException(Problem.error("inference.address", withoutSecrets(text)));
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                throw new ProblemException(Problem.error("inference.address-key", uri.getHost()));
            }
            var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
            return new URI(scheme + "://" + uri.getRawAuthority() + path);
        } catch (URISyntaxException e) {
            throw new ProblemException(Problem.error("inference.address", withoutSecrets(text)));
        }
    }

    /** What can hold a password or a key is not repeated. */
    private static String withoutSecrets(String text) {
        return text.replaceAll("//[^/@]*@", "//").replaceAll("[?#].*", "");
    }

    /** The address of a path below it; a slash comes first. */
    public URI below(String path) {
        return URI.create(base + path);
    }

    /** The same without the version at its end, where servers keep what OpenAI's format does not know. */
    public Address unversioned() {
        return new Address(URI.create(base.toString().replaceAll("/v1$", "")));
    }

    /** Whether it is this machine. */
    public boolean here() {
        return loopback(base);
    }

    static boolean loopback(URI address) {
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
