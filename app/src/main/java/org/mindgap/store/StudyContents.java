package org.mindgap.store;

import java.lang.ref.SoftReference;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.elicit.AnswerSummary;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.elicit.RecodedAnswers;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.problem.UncheckedProblemException;
import org.mindgap.store.SurveyLoader.Loaded;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.survey.Column;
import org.mindgap.survey.HumanSource;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/**
 * What a study holds, read when asked for. What was imported of a survey never changes once it is shown, so it is kept,
 * and the survey with its edits until there is a newer revision; answers are kept while memory allows and until
 * something is added, by whatever process. Safe for many threads.
 */
final class StudyContents {
    private final Readers readers;
    private final StoreProblems problems;
    private final Map<String, Loaded> imported = new ConcurrentHashMap<>();
    private final Map<String, Edited> edited = new ConcurrentHashMap<>();
    private final Map<AnswersOf, Kept> answers = new ConcurrentHashMap<>();
    private final Map<AnswersOf, Recoded> recoded = new ConcurrentHashMap<>();
    private final Map<AnswersOf, Summed> summaries = new ConcurrentHashMap<>();

    StudyContents(Readers readers, StoreProblems problems) {
        this.readers = readers;
        this.problems = problems;
    }

    private record AnswersOf(String survey, String model) {}

    /** A survey with the edits that counted at a revision. */
    private record Edited(long revision, List<Edit> edits, Loaded loaded) {}

    /** Answers as they were when so many batches were shown. */
    private record Kept(long shown, SoftReference<List<SameAnswers>> list) {}

    /** Answers with those to the recoded questions of a survey as it stood. */
    private record Recoded(
            Survey survey, SoftReference<List<SameAnswers>> given, SoftReference<List<SameAnswers>> all) {}

    /** What answers were like when so many batches were shown. */
    private record Summed(long shown, AnswerSummary summary) {}

    <T> T read(Session.Work<T> work) throws SQLException {
        return readers.read(work);
    }

    /** Reads where only damage can get in the way. */
    <T> T readable(Session.Work<T> work) {
        try {
            return readers.read(work);
        } catch (SQLException e) {
            throw problems.unchecked(e);
        }
    }

    /** Damage that was found outside of a reading. */
    UncheckedProblemException damaged(DamagedException found) {
        return problems.unchecked(found);
    }

    /** A survey as it was imported. */
    Optional<Loaded> imported(String id) {
        var known = imported.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = readable(session -> new SurveyLoader(session).load(id, this::respondents));
        return found.map(loaded -> {
            var first = imported.putIfAbsent(id, loaded);
            return first == null ? loaded : first;
        });
    }

    /** A survey with its edits; the very same one until an edit of it is made or undone. */
    Optional<Loaded> loaded(String id) {
        var base = imported(id);
        if (base.isEmpty()) {
            return base;
        }
        var known = edited.get(id);
        // asked of the file, since another process may have made some
        var newest = readable(RevisionRows::newest);
        if (known != null && known.revision() == newest) {
            return Optional.of(known.loaded());
        }
        var next = newest == 0
                ? new Edited(0, List.of(), unedited(base.get()))
                : readable(session -> edited(session, id, base.get(), known));
        edited.put(id, next);
        return Optional.of(next.loaded());
    }

    private static Loaded unedited(Loaded base) {
        return new Loaded(Overlay.of(base.survey(), List.of()), base.keys());
    }

    private static Edited edited(Session session, String id, Loaded base, @Nullable Edited known) throws SQLException {
        var history = RevisionRows.read(session);
        var edits = history.edits(id);
        if (known != null && known.edits().equals(edits)) {
            return new Edited(history.revision(), edits, known.loaded());
        }
        try {
            var keys = new SurveyLoader(session).keys(base.keys().key());
            return new Edited(history.revision(), edits, new Loaded(Overlay.of(base.survey(), edits), keys));
        } catch (IllegalArgumentException e) {
            throw new DamagedException("an edit does not fit its survey", e);
        }
    }

    /** Answers as stored, and behind them those to recoded questions. */
    @SuppressWarnings("ReferenceEquality") // a survey is the very same one until an edit is made or undone
    List<SameAnswers> answers(String survey, String model) {
        var given = given(survey, model);
        var now = loaded(survey).map(Loaded::survey);
        if (now.isEmpty()
                || now.get().questions().stream().allMatch(q -> q.recoded().isEmpty())) {
            return given;
        }
        var wanted = new AnswersOf(survey, model);
        var kept = recoded.get(wanted);
        var known = kept == null || kept.survey() != now.get() || kept.given().get() != given
                ? null
                : kept.all().get();
        if (known != null) {
            return known;
        }
        var all = RecodedAnswers.with(given, now.get());
        recoded.put(wanted, new Recoded(now.get(), new SoftReference<>(given), new SoftReference<>(all)));
        return all;
    }

    private List<SameAnswers> given(String survey, String model) {
        var wanted = new AnswersOf(survey, model);
        // asked of the file, since another process may have added some; asked before, so that they are never too old
        var shown = readable(Batches::shown);
        var kept = answers.get(wanted);
        var known = kept == null || kept.shown() != shown ? null : kept.list().get();
        if (known != null) {
            return known;
        }
        var found = load(survey, model);
        answers.put(wanted, new Kept(shown, new SoftReference<>(found)));
        return found;
    }

    /** What the answers are like as they came, looked at once until something is added. */
    AnswerSummary summary(String survey, String model) {
        var wanted = new AnswersOf(survey, model);
        var shown = readable(Batches::shown);
        var known = summaries.get(wanted);
        if (known == null || known.shown() != shown) {
            known = new Summed(shown, AnswerSummary.of(given(survey, model)));
            summaries.put(wanted, known);
        }
        return known.summary();
    }

    List<PublishedScore> scores(String survey) {
        var loaded = loaded(survey);
        return loaded.isEmpty()
                ? List.of()
                : readable(
                        session -> ScoreRows.read(session, survey, loaded.get().keys()));
    }

    /** A survey in the words of the log. */
    static String said(Survey survey) {
        var from = survey.provenance();
        var people = survey.source() instanceof Respondents respondents
                ? respondents.count() + " respondents"
                : "published shares";
        return survey.name() + " (" + people + ", " + survey.questions().size() + " questions) from " + from.file()
                + (from.sha256().isEmpty() ? "" : ", SHA-256 " + from.sha256());
    }

    private List<SameAnswers> load(String survey, String model) {
        var loaded = loaded(survey);
        if (loaded.isEmpty()) {
            return List.of();
        }
        return readable(session -> {
            var key = ModelRows.key(session, model);
            return key.isEmpty()
                    ? List.<SameAnswers>of()
                    : new AnswerLoader(session).load(survey, loaded.get().keys(), model, key.get());
        });
    }

    private HumanSource respondents(int count, Map<String, Long> variables) {
        return new StoredRespondents(count, variables, this::column);
    }

    private Column column(long variable, int respondents) {
        var stored = readable(session -> StoredColumn.read(session, variable));
        try {
            return stored.decode(respondents);
        } catch (DamagedException e) {
            throw problems.unchecked(e);
        }
    }
}
