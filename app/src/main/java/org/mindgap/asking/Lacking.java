package org.mindgap.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.inference.recorded.RecordedAnswers;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Asker;
import org.mindgap.run.Holdings;
import org.mindgap.run.PlannedCall;
import org.mindgap.survey.Survey;

/** Counts the calls of a plan whose answer was not recorded, and says of each kind of lack the first. */
final class Lacking {
    private static final int AT_ONCE = 500;
    private static final String PEOPLE = "inference.lacks-people";

    private final Asker asker;
    private final Survey survey;
    private final Holdings holdings;
    private final List<PlannedCall> calls = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Map<String, Problem> first = new LinkedHashMap<>();
    private long lacking;
    private long most;

    Lacking(Asker asker, Survey survey, Holdings holdings) {
        this.asker = asker;
        this.survey = survey;
        this.holdings = holdings;
    }

    void add(PlannedCall call) {
        most = Math.max(most, call.repeat() + 1L);
        try {
            bodies.add(asker.body(call.call()));
            calls.add(call);
        } catch (ProblemException e) {
            lacking++; // said elsewhere
        }
        if (bodies.size() >= AT_ONCE) {
            look();
        }
    }

    private void look() {
        var found = holdings.lacking(bodies);
        for (var i = 0; i < found.size(); i++) {
            if (found.get(i).isPresent()) {
                lacking++;
                var problem = found.get(i).get();
                first.putIfAbsent(problem.code(), told(problem, calls.get(i)));
            }
        }
        calls.clear();
        bodies.clear();
    }

    /** Whom a prompt names is known here better than where only its words are seen. */
    private Problem told(Problem problem, PlannedCall call) {
        if (!problem.code().equals(PEOPLE)) {
            return problem;
        }
        return Problem.error(
                "run.lacks-people",
                problem.arguments().get(0),
                RecordedAnswers.people(survey, call.subject().target()),
                problem.arguments().get(1));
    }

    long calls() {
        look();
        return lacking;
    }

    /** What there is to say of it. */
    List<Problem> problems(long all) {
        look();
        var problems = new ArrayList<Problem>();
        var kept = holdings.kept();
        if (lacking > 0) {
            problems.add(
                    lacking == all
                            ? Problem.error("run.lacks-all", all)
                            : Problem.warning("run.lacks-some", lacking, all));
            first.values()
                    .forEach(problem -> problems.add(
                            lacking == all
                                    ? problem
                                    : Problem.warning(
                                            problem.code(), problem.arguments().toArray())));
        }
        if (kept.orderUntold() > 0) {
            problems.add(Problem.note("run.recorded-untold", kept.orderUntold()));
        }
        if (kept.draws() > most && !kept.chances()) {
            problems.add(Problem.note("run.recorded-draws", most, kept.draws()));
        }
        return problems;
    }
}
