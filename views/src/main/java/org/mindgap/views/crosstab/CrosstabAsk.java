package org.mindgap.views.crosstab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mindgap.crosstab.Crosstab;
import org.mindgap.crosstab.Crosstabs;
import org.mindgap.crosstab.Net;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.LonelyStrata;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * Which crosstab is wanted.
 *
 * @param question rows
 * @param by columns
 * @param among only these people
 * @param nets as typed: "Agree=1,2; Disagree=4,5"
 * @param lonely what is done with strata of a single unit
 * @param weighted whether people are weighted
 * @param all whether don't know and refused are options like others
 */
record CrosstabAsk(
        Question question, Variable by, Group among, String nets, LonelyStrata lonely, boolean weighted, boolean all) {
    private static final Pattern BETWEEN = Pattern.compile(";");
    private static final Pattern COMMA = Pattern.compile(",");

    /** Computes it; not on the window's thread. */
    Crosstab made(Survey survey, JobContext context) throws ProblemException {
        var policy = all ? OptionPolicy.ALL : OptionPolicy.SUBSTANTIVE;
        return Crosstabs.of(new HumanBaselines(survey, lonely).baseline(among, weighted, policy), context)
                .table(question, by, typed());
    }

    private List<Net> typed() throws ProblemException {
        var found = new ArrayList<Net>();
        for (var part : BETWEEN.split(nets, -1)) {
            if (!part.isBlank()) {
                found.add(net(part.strip())
                        .orElseThrow(() -> new ProblemException(Problem.error("views.crosstab-net", part.strip()))));
            }
        }
        return found;
    }

    private static Optional<Net> net(String text) {
        var equals = text.indexOf('=');
        if (equals < 1) {
            return Optional.empty();
        }
        var codes = new HashSet<String>();
        for (var code : COMMA.split(text.substring(equals + 1), -1)) {
            if (!code.isBlank()) {
                codes.add(code.strip());
            }
        }
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Net(text.substring(0, equals).strip(), codes));
    }
}
