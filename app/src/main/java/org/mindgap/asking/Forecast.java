package org.mindgap.asking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.AskedAs;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Asker;
import org.mindgap.run.Estimate;
import org.mindgap.run.Holdings;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Price;
import org.mindgap.run.SameBodies;
import org.mindgap.survey.Survey;

/**
 * What a plan would ask at one endpoint, counted before anything is sent.
 *
 * @param cells one for each way of asking, in the plan's order
 * @param estimate calls and tokens
 * @param price what the model costs, if the plan says
 * @param same conditions that render to the same request
 * @param leftOut what cannot be asked, and what of it was not recorded, in words, each once
 * @param lacking calls that bring nothing: their way of asking is refused, or their answer was not recorded where only
 *     recorded ones come back
 */
public record Forecast(
        List<Cell> cells,
        Estimate estimate,
        Optional<Price> price,
        SameBodies same,
        List<Problem> leftOut,
        long lacking) {

    /** Persona, language and template. */
    public record Way(AskedAs askedAs, String language, String template) {}

    /**
     * What is asked in one way.
     *
     * @param questions how many
     * @param people how many groups are named
     * @param orders how many orders of options there are
     * @param calls how many
     */
    public record Cell(Way way, int questions, int people, int orders, long calls) {}

    public Forecast {
        cells = List.copyOf(cells);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether there is anything that can bring an answer. */
    public boolean anything() {
        return estimate.calls() > lacking;
    }

    /** Counts calls as they are made. */
    static final class Counting implements Iterator<PlannedCall> {
        private final Asker asker;
        private final Optional<Lacking> lacking;
        private final Map<Way, Tally> tallies = new LinkedHashMap<>();
        private final SameBodies same = new SameBodies();
        private final Set<Problem> leftOut = new LinkedHashSet<>();
        private Iterator<PlannedCall> calls = List.<PlannedCall>of().iterator();

        private static final class Tally {
            private final Set<String> questions = new HashSet<>();
            private final Set<Object> people = new HashSet<>();
            private final Set<String> orders = new HashSet<>();
            private boolean refused;
            private long calls;
        }

        /** @param holdings where only what was recorded comes back */
        Counting(Asker asker, Survey survey, Optional<Holdings> holdings) {
            this.asker = asker;
            this.lacking = holdings.map(h -> new Lacking(asker, survey, h));
        }

        void leftOut(Problem problem) {
            leftOut.add(problem);
        }

        Forecast count(Iterator<PlannedCall> made, Optional<Price> price) {
            calls = made;
            var estimate = Estimate.of(this);
            var cells = new ArrayList<Cell>();
            tallies.forEach((way, t) ->
                    cells.add(new Cell(way, t.questions.size(), t.people.size(), t.orders.size(), t.calls)));
            lacking.ifPresent(l -> leftOut.addAll(l.problems(estimate.calls())));
            return new Forecast(
                    cells,
                    estimate,
                    price,
                    same,
                    new ArrayList<>(leftOut),
                    lacking.map(Lacking::calls).orElseGet(this::refused));
        }

        private long refused() {
            return tallies.values().stream()
                    .filter(t -> t.refused)
                    .mapToLong(t -> t.calls)
                    .sum();
        }

        @Override
        public boolean hasNext() {
            return calls.hasNext();
        }

        @Override
        public PlannedCall next() {
            var call = calls.next();
            same.add(call);
            lacking.ifPresent(l -> l.add(call));
            var how = call.condition();
            var way = new Way(how.askedAs(), how.language(), how.wording());
            var tally = tallies.get(way);
            if (tally == null) {
                tally = new Tally();
                tallies.put(way, tally);
                tally.refused = !served(call);
            }
            tally.questions.add(call.subject().question());
            tally.people.add(call.subject().target());
            tally.orders.add(how.order());
            tally.calls++;
            return call;
        }

        /** What an endpoint cannot serve shows in the first call of a kind. */
        private boolean served(PlannedCall call) {
            try {
                asker.body(call.call());
                return true;
            } catch (ProblemException e) {
                leftOut.addAll(e.problems());
                return false;
            }
        }
    }
}
