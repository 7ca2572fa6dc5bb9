package org.mindgap.inference.llama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.mindgap.formats.preset.UserFolder;
import org.mindgap.job.JobContext;

/**
 * The digests of large files, kept in the settings folder so that a model is not read whole each time it is opened. One
 * is believed as long as the file has the path, size, time of change and place on the disk that it had; whatever is wrong
 * with what was kept, the file is read. docs/formats/gguf.md says so.
 */
final class DigestsKept {
    private static final String NAME = "model-digests.json";
    private static final int MOST = 100;
    private static final long LARGEST = 1 << 20;
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path kept;

    /** @param folder where they are kept; made when the first is */
    DigestsKept(Path folder) {
        this.kept = folder.resolve(NAME);
    }

    static DigestsKept ofThisUser() {
        return new DigestsKept(UserFolder.ofThisUser());
    }

    /** What a file was like when it was read. */
    private record Stamp(String path, long size, String changed, String place) {
        static Stamp of(Path file) throws IOException {
            var read = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(
                    file.toRealPath().toString(),
                    read.size(),
                    read.lastModifiedTime().toInstant().toString(),
                    String.valueOf(read.fileKey()));
        }

        boolean is(JsonNode one) {
            return one.path("path").asText("").equals(path)
                    && one.path("size").asLong(-1) == size
                    && one.path("changed").asText("").equals(changed)
                    && one.path("place").asText("").equals(place);
        }
    }

    /** The digest of a file: kept, or read now and kept. */
    String of(Path file, JobContext context) throws IOException {
        var stamp = Stamp.of(file);
        for (var one : all()) {
            if (stamp.is(one) && DIGEST.matcher(one.path("digest").asText("")).matches()) {
                context.progress(1, 1);
                return one.path("digest").asText();
            }
        }
        var digest = Digest.of(file, context);
        if (stamp.equals(Stamp.of(file))) { // else it changed while it was read
            keep(stamp, digest);
        }
        return digest;
    }

    private Iterable<JsonNode> all() {
        try {
            return Files.isRegularFile(kept) && Files.size(kept) <= LARGEST
                    ? JSON.readTree(kept.toFile()).path("files")
                    : JSON.createArrayNode();
        } catch (IOException e) {
            return JSON.createArrayNode(); // then files are read
        }
    }

    /** Another process may do the same meanwhile: the last one wins, and the loser's file is read once more. */
    private void keep(Stamp stamp, String digest) {
        var others = new ArrayList<JsonNode>();
        all().forEach(one -> {
            if (!one.path("path").asText("").equals(stamp.path())) {
                others.add(one);
            }
        });
        var root = JSON.createObjectNode();
        var files = root.putArray("files");
        files.addObject()
                .put("path", stamp.path())
                .put("size", stamp.size())
                .put("changed", stamp.changed())
                .put("place", stamp.place())
                .put("digest", digest);
        others.stream().limit(MOST - 1L).forEach(files::add);
        try {
            Files.createDirectories(kept.getParent());
            var next = Files.createTempFile(kept.getParent(), "model-digests", ".tmp");
            try {
                Files.write(next, JSON.writeValueAsBytes(root));
                Files.move(next, kept, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            // not kept: the file is read again next time
        }
    }
}
