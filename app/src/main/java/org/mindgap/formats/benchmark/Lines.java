package org.mindgap.formats.benchmark;

import org.mindgap.formats.answers.runs.RecordTaker;
import org.mindgap.formats.answers.runs.RunRecord;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;

/** Keeps what is wrong with the lines of a file. */
final class Lines implements RecordTaker {
    private final String file;
    private final ProblemLog log = new ProblemLog();

    Lines(String file) {
        this.file = file;
    }

    ProblemLog log() {
        return log;
    }

    @Override
    public boolean take(RunRecord record) {
        return true;
    }

    @Override
    public void broken(Problem problem, long line) {
        log.add(problem.at(line == 0 ? Place.file(file) : Place.line(file, line)));
    }

    @Override
    public void note(Problem problem, long line) {
        broken(problem, line);
    }
}
