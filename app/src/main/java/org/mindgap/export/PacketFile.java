package org.mindgap.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.ReportSource;

/** A reviewer packet as a folder or a ZIP file, written whole or not at all. */
public final class PacketFile {
    private final ReportSource source;
    private final FigureRenderer renderer;

    public PacketFile(ReportSource source, FigureRenderer renderer) {
        this.source = source;
        this.renderer = renderer;
    }

    /**
     * What was written.
     *
     * @param problems what figures could not show as they should
     */
    public record Written(Path file, List<Problem> problems) {
        public Written {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes it beside its place first, then moves it there; a stop leaves nothing.
     *
     * @param out a name that ends in .zip, which is replaced; or a folder that is not there yet or is empty
     * @throws ProblemException if the folder holds anything
     */
    public Written write(List<Pin> pins, Path out, JobContext context) throws IOException, ProblemException {
        var parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new NoSuchFileException(String.valueOf(parent));
        }
        var zipped = out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!zipped && Files.exists(out) && !empty(out)) {
            throw new ProblemException(Problem.error("report.packet-exists", out.getFileName()));
        }
        var draft = parent.resolve("." + out.getFileName() + "." + UUID.randomUUID() + ".tmp");
        var zip = parent.resolve(draft.getFileName() + ".zip");
        try {
            Files.createDirectory(draft);
            var problems = new Packet(source, renderer).write(pins, draft, context);
            if (zipped) {
                zip(draft, zip, context);
                Files.move(zip, out, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(out);
                Files.move(draft, out);
            }
            return new Written(out, problems);
        } finally {
            Files.deleteIfExists(zip);
            delete(draft);
        }
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void zip(Path folder, Path file, JobContext context) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            for (var one : files(folder)) {
                context.checkCancelled();
                out.putNextEntry(new ZipEntry(folder.relativize(one).toString().replace('\\', '/')));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        var all = new ArrayList<Path>();
        try (var walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (var one : all) {
            Files.delete(one);
        }
    }
}
