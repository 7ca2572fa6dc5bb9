package org.mindgap.formats.microdata;

import java.io.IOException;
import java.util.List;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** A file whose dictionary was read and whose respondents can be. Holds no open file. */
public interface Microdata {

    Dictionary dictionary();

    /** What was lost or doubtful in the dictionary. */
    List<Problem> notes();

    /**
     * Reads some columns of all respondents in one pass over the file.
     *
     * @param wanted columns in the file's order, none twice; others are skipped unread
     * @return one column for each, in the same order, all of the same size
     * @throws ProblemException if the file ends early or is damaged; nothing is returned then
     */
    default Columns read(List<Wanted> wanted, JobContext context) throws IOException, ProblemException {
        return read(wanted, Integer.MAX_VALUE, context);
    }

    /**
     * Reads some columns of the first respondents, and no further than these need.
     *
     * @param most respondents; where the file holds fewer, all of them
     * @throws ProblemException as when all are read; what stands behind the respondents that are asked for is not looked at
     */
    Columns read(List<Wanted> wanted, int most, JobContext context) throws IOException, ProblemException;

    /**
     * A column to read.
     *
     * @param field position in {@link Dictionary#fields}
     * @param everyText whether any number of different texts is kept (ids); otherwise more than {@link #MOST_TEXTS} of
     *     them are free text, which is counted and not kept
     */
    record Wanted(int field, boolean everyText) {
        /** Different texts that are kept of the column. */
        public int most() {
            return everyText ? Integer.MAX_VALUE : MOST_TEXTS;
        }
    }

    /** More different texts than a question or a group could have. */
    int MOST_TEXTS = 4000;

    /**
     * Columns of respondents.
     *
     * @param columns as they were asked for
     * @param rows respondents
     * @param notes what was lost or doubtful in the cells
     */
    record Columns(List<Cells> columns, int rows, List<Problem> notes) {
        public Columns {
            columns = List.copyOf(columns);
            notes = List.copyOf(notes);
        }
    }
}
