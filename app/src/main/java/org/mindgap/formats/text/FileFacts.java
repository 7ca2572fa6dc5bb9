package org.mindgap.formats.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.mindgap.job.JobContext;

/** What is known of a file without reading its content: its name, its hash, its first bytes. */
public final class FileFacts {
    private static final int HEAD = 64 * 1024;
    private static final int LONGEST_ID = 40;

    private FileFacts() {}

    /** The file's name without its folder. */
    public static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** The file's name without its folder and its ending. */
    public static String stem(Path file) {
        var name = name(file);
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** SHA-256 of the file's bytes, lower-case hexadecimal. */
    public static String sha256(Path file) throws IOException {
        return sha256(file, JobContext.unwatched());
    }

    /** The same in a job that can be stopped; it tells no progress, since that of the job counts something else. */
    public static String sha256(Path file, JobContext context) throws IOException {
        var digest = digest();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[HEAD];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                context.checkCancelled();
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** At most the first 64 KiB as text, for recognising a kind; a byte that is no UTF-8 becomes a replacement character. */
    public static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    /**
     * A short stable id made of a name: lower-case letters, digits and hyphens. Where that loses something that tells
     * two names apart, six digits of the name's hash follow.
     */
    public static String id(String name) {
        var kept = plainId(name);
        if (kept.equals(name)) {
            return kept;
        }
        var hash = HexFormat.of()
                .formatHex(digest().digest(name.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 6);
        return kept.isEmpty() ? "x-" + hash : kept + "-" + hash;
    }

    /** The same without a hash, for ids that are told apart otherwise; empty for a name without a Latin letter or digit. */
    public static String plainId(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID).replaceAll("-+$", "") : plain;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
