package org.mindgap.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mindgap.formats.archive.SurveyArchive;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/**
 * Archives: damaged ones, and whole ones that hold damaged surveys. What is unpacked is imported as the reader's own
 * target does it, and nothing of it is left behind.
 */
final class ArchiveTarget implements FuzzTarget {
    private static final int MOST_UNPACKED = 4;

    private final Map<SurveyReader, SurveyTarget> readers = new LinkedHashMap<>();
    private final List<Seeds.Seed> seeds = new ArrayList<>();
    private final List<Seeds.Seed> inside = new ArrayList<>();

    /** @param readers of what archives hold, with the targets that import it */
    ArchiveTarget(Map<SurveyReader, SurveyTarget> readers) throws IOException {
        this.readers.putAll(readers);
        for (var target : readers.values()) {
            inside.addAll(target.seeds());
        }
        for (var i = 0; i < inside.size(); i++) {
            var other = inside.get((i + 1) % inside.size());
            seeds.add(new Seeds.Seed("of-one.zip", zip(List.of(inside.get(i)), i % 2 == 0)));
            seeds.add(new Seeds.Seed("of-two.zip", zip(List.of(inside.get(i), other), i % 2 == 1)));
        }
    }

    private static byte[] zip(List<Seeds.Seed> files, boolean stored) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files) {
                var entry = new ZipEntry("data/" + files.indexOf(file) + file.name());
                if (stored) {
                    var sum = new CRC32();
                    sum.update(file.bytes());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.bytes().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file.bytes());
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String name() {
        return "archive zip";
    }

    @Override
    public List<Seeds.Seed> seeds() {
        return seeds;
    }

    @Override
    public void write(byte[] seed, RandomGenerator random, Path file) throws IOException {
        if (random.nextInt(3) > 0) {
            FuzzTarget.super.write(seed, random, file);
            return;
        }
        var one = inside.get(random.nextInt(inside.size()));
        var others = inside.stream().map(Seeds.Seed::bytes).toList();
        var damaged = new Seeds.Seed(one.name(), new Mutations(random, others).mutate(one.bytes()));
        Files.write(file, zip(List.of(damaged), random.nextBoolean()));
    }

    @Override
    public Ending read(Path file, boolean plain) throws IOException, ProblemException {
        var archive = SurveyArchive.open(file);
        var ending = Ending.REFUSED;
        for (var one : archive.surveys().stream().limit(MOST_UNPACKED).toList()) {
            var unpacked = archive.unpack(one, JobContext.unwatched());
            try {
                if (!unpacked.path().getParent().equals(unpacked.folder())) {
                    throw new Finding("unpacked to " + unpacked.path());
                }
                if (imported(unpacked.path(), plain)) {
                    ending = Ending.IMPORTED;
                }
            } finally {
                unpacked.close();
            }
            if (Files.exists(unpacked.folder())) {
                throw new Finding("left behind: " + unpacked.folder());
            }
        }
        return ending;
    }

    private boolean imported(Path file, boolean plain) throws IOException, ProblemException {
        for (var reader : readers.keySet()) {
            if (reader.recognises(file)) {
                return readers.get(reader).read(file, plain) == Ending.IMPORTED;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        for (var target : readers.values()) {
            target.close();
        }
    }
}
