package org.mindgap.pin;

import java.util.List;
import java.util.Optional;
import org.mindgap.figure.DataTable;

/**
 * Consistency of scores of a file, or a regression of a file's rows or of cells of consistency.
 *
 * @param file where the rows are; nothing where they are cells of the study's own answers
 * @param study the answers whose cells are regressed; nothing where there is a file
 * @param fitted the regression; nothing where consistency itself is shown
 * @param frozen what was shown when it was pinned, for the time when the file is gone; without rows for the study's answers
 */
public record Tabled(
        Optional<File> file, Optional<PinRequest.Steady> study, Optional<PinRequest.Fitted> fitted, Frozen frozen)
        implements PinRequest.Compared {
    public Tabled {
        if (file.isPresent() == study.isPresent()) {
            throw new IllegalArgumentException("rows are of a file or of the study");
        }
        if (study.isPresent() && fitted.isEmpty()) {
            throw new IllegalArgumentException("consistency of the study needs no table");
        }
    }

    /**
     * A file outside the study.
     *
     * @param path where it was
     * @param sha256 of its bytes, lower-case hexadecimal
     * @param invented whether somebody says that all of it is invented
     * @param columns names of the columns of model, language, question, score and the people's number where it has a row for
     *     each response; empty where its rows are regressed as they are
     * @param copies of each response that were paired with one another; 1 for none
     */
    public record File(String path, String sha256, boolean invented, List<String> columns, int copies) {
        public File {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Numbers as they were.
     *
     * @param title of the figure, with the mark of invented data
     */
    public record Frozen(String title, DataTable numbers) {
        private static final int MOST = 2000;

        /** The first 2,000 rows; what is drawn of more is a cloud of points that nobody reads as numbers. */
        public Frozen {
            if (numbers.rows().size() > MOST) {
                numbers = new DataTable(numbers.columns(), numbers.rows().subList(0, MOST));
            }
        }

        /** Where everything can be computed again from the study. */
        public static Frozen nothing() {
            return new Frozen("", new DataTable(List.of(), List.of()));
        }
    }
}
