package org.mindgap.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mindgap.problem.ProblemException;

/**
 * Files that are whole but for one part: small changes in the fields of the dictionary (the head of a CSV file), or any
 * damage behind it, so that more of a reader is reached than its first refusal.
 */
final class PartTarget implements FuzzTarget {
    private final FuzzTarget whole;
    private final boolean cells;

    /** @param cells whether what stands behind the dictionary is damaged, else the dictionary itself */
    PartTarget(FuzzTarget whole, boolean cells) {
        this.whole = whole;
        this.cells = cells;
    }

    @Override
    public String name() {
        return whole.name() + (cells ? ", cells" : ", fields");
    }

    @Override
    public List<Seeds.Seed> seeds() {
        return whole.seeds();
    }

    @Override
    public void write(byte[] seed, RandomGenerator random, Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".zip")) {
            whole.write(seed, random, file);
            return;
        }
        var at = behind(seed, name);
        var changed = seed.clone();
        if (!cells) {
            for (var n = 1 + random.nextInt(3); n > 0; n--) {
                field(changed, at, random);
            }
        } else if (random.nextInt(3) > 0) {
            var others = List.of(Arrays.copyOfRange(seed, at, seed.length));
            var damaged = new Mutations(random, others).mutate(others.get(0));
            changed = Arrays.copyOf(seed, at + damaged.length);
            System.arraycopy(damaged, 0, changed, at, damaged.length);
        } else {
            for (var n = 1 + random.nextInt(8); n > 0 && at < changed.length; n--) {
                changed[at + random.nextInt(changed.length - at)] = (byte) random.nextInt(256);
            }
        }
        Files.write(file, changed);
    }

    /** One byte of a name, a label, a count or a type. */
    private static void field(byte[] file, int end, RandomGenerator random) {
        var place = Math.min(4, end) + random.nextInt(Math.max(1, end - 4));
        if (place < file.length) {
            file[place] = (byte) (random.nextBoolean() ? file[place] ^ (1 << random.nextInt(8)) : random.nextInt(256));
        }
    }

    /** Where the cells begin: as the format marks it, else about there. */
    private static int behind(byte[] file, String name) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var marks = name.endsWith("sav")
                ? List.of("\u00E7\u0003\0\0\0\0\0\0", "\0\0\u0003\u00E7\0\0\0\0")
                : name.endsWith(".dta") ? List.of("<data>") : name.endsWith(".csv") ? List.of("\n") : List.<String>of();
        for (var mark : marks) {
            var at = text.indexOf(mark);
            if (at >= 0) {
                return at + mark.length();
            }
        }
        return name.endsWith(".por") ? Math.max(text.lastIndexOf("/F"), file.length / 2) : file.length * 3 / 4;
    }

    @Override
    public Ending read(Path file, boolean plain) throws IOException, ProblemException {
        return whole.read(file, plain);
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
