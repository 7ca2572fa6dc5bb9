package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.formats.coding.HandCodesText;
import org.mindgap.store.codec.SharesCodec;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * How the coder of a model's free answers errs: its codes as they stand among the answers, against the codes that a person
 * gave to a sample of them. Replies that hold no words were read by nobody and are not among them.
 */
final class CoderChecks {
    private final Survey survey;
    private final SurveyKeys keys;
    private final List<HandCodes> codes;
    private final String person;

    /**
     * For one survey.
     *
     * @param codes everybody's, of all runs
     * @param person whose codes count; empty where there is only one
     */
    CoderChecks(Survey survey, SurveyKeys keys, List<HandCodes> codes, String person) {
        this.survey = survey;
        this.keys = keys;
        this.codes = List.copyOf(codes);
        this.person = person;
    }

    /** What is kept of codes that were given by hand. */
    static List<HandCodes> kept(KeptItems kept) {
        return kept.list(HandCodesText.KIND).stream()
                .flatMap(item -> HandCodesText.read(item.body()).stream())
                .toList();
    }

    /** By question of a model; empty where it is none whose answers were coded. */
    Map<String, CoderErrors> of(Session session, long model) throws SQLException {
        for (var run : RunRows.all(session)) {
            if (run.run().coding() && run.batch() > 0 && has(session, model, run.batch())) {
                return of(session, model, run);
            }
        }
        return Map.of();
    }

    private boolean has(Session session, long model, long batch) throws SQLException {
        return session.number(
                        "SELECT count(*) FROM (SELECT 1 FROM answer WHERE survey = ? AND model = ? AND batch = ? LIMIT 1)",
                        keys.key(),
                        model,
                        batch)
                > 0;
    }

    /** A code of the coder. */
    private record Code(long number, String question, String code) {}

    private Map<String, CoderErrors> of(Session session, long model, RunRows.Keyed run) throws SQLException {
        var given = codes.stream()
                .filter(c -> c.sample().coding().equals(run.run().id()))
                .filter(c -> person.isEmpty() || c.person().equals(person))
                .toList();
        var several = given.stream().map(HandCodes::person).distinct().count() > 1;
        var byHand = new HashMap<Long, String>();
        given.forEach(c -> byHand.putAll(c.codes()));
        var tallies = new LinkedHashMap<String, Tally>();
        session.each(
                "SELECT number, answer.question, status, shares FROM answer JOIN reply ON reply.answer = answer.id"
                        + " JOIN run_call ON run_call.run = ? AND run_call.number = reply.line - 1"
                        + " WHERE survey = ? AND model = ? AND batch = ?",
                row -> {
                    var question = keys.question(row.getLong(2));
                    return new Code(
                            row.getLong(1),
                            question.id(),
                            code(Session.text(row, 3), SharesCodec.decode(row.getBytes(4), question.codes())));
                },
                code -> survey.question(code.question())
                        .ifPresent(question -> tallies.computeIfAbsent(
                                        code.question(),
                                        q -> new Tally(CodingScheme.of(question).codes()))
                                .add(code.code(), byHand.get(code.number()))),
                run.key(),
                keys.key(),
                model,
                run.batch());
        var errors = new HashMap<String, CoderErrors>();
        tallies.forEach((question, tally) -> errors.put(question, tally.errors(several)));
        for (var question : survey.questions()) {
            var tally = question.recoded().map(r -> tallies.get(r.asked().id()));
            tally.ifPresent(t -> errors.put(question.id(), t.recoded(question).errors(several)));
        }
        return errors;
    }

    private static String code(String status, Map<String, Double> shares) {
        if (status.equals(AnswerStatus.OK.name()) && !shares.isEmpty()) {
            return shares.keySet().iterator().next();
        }
        return status.equals(AnswerStatus.DECLINED.name()) ? CodingScheme.REFUSAL : CodingScheme.NONE;
    }

    /** Codes of both, counted. */
    private static final class Tally {
        private final List<String> categories;
        private final long[][] counts;
        private final long[] coded;

        Tally(List<String> categories) {
            this.categories = categories;
            this.counts = new long[categories.size()][categories.size()];
            this.coded = new long[categories.size()];
        }

        void add(String coder, @org.jspecify.annotations.Nullable String hand) {
            var column = categories.indexOf(coder);
            if (column < 0) {
                return;
            }
            coded[column]++;
            var row = hand == null ? -1 : categories.indexOf(hand);
            if (row >= 0) {
                counts[row][column]++;
            }
        }

        /** The same of a question whose options stand for those of the one that was asked. */
        Tally recoded(Question question) {
            var recoding = question.recoded().orElseThrow();
            var own = new ArrayList<String>();
            var to = new ArrayList<Integer>();
            for (var category : categories) {
                var stands = Objects.requireNonNullElse(recoding.codes().get(category), category);
                if (!own.contains(stands)) {
                    own.add(stands);
                }
                to.add(own.indexOf(stands));
            }
            var tally = new Tally(own);
            for (var i = 0; i < coded.length; i++) {
                tally.coded[to.get(i)] += coded[i];
                for (var j = 0; j < coded.length; j++) {
                    tally.counts[to.get(i)][to.get(j)] += counts[i][j];
                }
            }
            return tally;
        }

        CoderErrors errors(boolean several) {
            return several
                    ? CoderErrors.refused(categories, CoderErrors.Refused.SEVERAL_PEOPLE)
                    : CoderErrors.of(categories, counts, coded);
        }
    }
}
