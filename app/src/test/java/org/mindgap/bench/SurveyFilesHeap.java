package org.mindgap.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.formats.dta.DtaReader;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.formats.microdata.MicrodataReaders;
import org.mindgap.formats.sav.SavReader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Reads the first variables of a file in a virtual machine of its own, keeps them, and says how many megabytes they are. */
public final class SurveyFilesHeap {
    private SurveyFilesHeap() {}

    public static void main(String[] arguments) throws Exception {
        var read = read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        var bytes = read.columns().stream().mapToLong(SurveyFilesHeap::bytes).sum();
        System.out.printf(Locale.ROOT, "kept %.2f%n", bytes / 1024.0 / 1024.0);
        if (read.rows() == 0) {
            throw new IllegalStateException("nothing was kept");
        }
    }

    static Microdata.Columns read(Path file, int variables) throws IOException, ProblemException {
        var readers = new MicrodataReaders(List.of(new SavReader(), new DtaReader()));
        var data = readers.of(file).open(file, Optional.empty());
        var wanted = IntStream.range(0, variables)
                .mapToObj(i -> new Microdata.Wanted(i, false))
                .toList();
        return data.read(wanted, JobContext.unwatched());
    }

    /** One byte for a code while there are few of them, else two; eight for a number. */
    private static long bytes(Cells cells) {
        if (cells instanceof Cells.Coded coded) {
            var each = coded.dictionary().length < 255 ? 1L : 2L;
            return each * cells.size() + 8L * coded.dictionary().length;
        }
        return 8L * cells.size();
    }
}
