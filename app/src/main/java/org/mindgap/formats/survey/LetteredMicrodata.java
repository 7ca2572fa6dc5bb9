package org.mindgap.formats.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** A file in which missing values with letters were written as numbers, as it was before. */
final class LetteredMicrodata implements Microdata {
    private final Microdata file;
    private final Dictionary dictionary;

    private LetteredMicrodata(Microdata file) {
        this.file = file;
        var own = file.dictionary();
        this.dictionary = new Dictionary(
                own.origin(),
                own.fields().stream()
                        .map(f -> LetteredCodes.said(f).map(l -> l.lettered(f)).orElse(f))
                        .toList(),
                own.weight(),
                own.sets(),
                own.attributes(),
                own.documents());
    }

    /** The file itself where no variable of it says that it had letters. */
    static Microdata over(Microdata file) {
        return file.dictionary().fields().stream()
                        .allMatch(f -> LetteredCodes.said(f).isEmpty())
                ? file
                : new LetteredMicrodata(file);
    }

    @Override
    public Dictionary dictionary() {
        return dictionary;
    }

    @Override
    public List<Problem> notes() {
        return file.notes();
    }

    @Override
    public Columns read(List<Wanted> wanted, int most, JobContext context) throws IOException, ProblemException {
        var read = file.read(wanted, most, context);
        var columns = new ArrayList<Cells>();
        for (var i = 0; i < wanted.size(); i++) {
            var cells = read.columns().get(i);
            columns.add(LetteredCodes.said(
                            file.dictionary().fields().get(wanted.get(i).field()))
                    .map(l -> l.lettered(cells))
                    .orElse(cells));
        }
        return new Columns(columns, read.rows(), read.notes());
    }
}
