package org.mindgap.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.store.SurveyKeys.QuestionKey;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.RemarksCodec;
import org.mindgap.store.codec.SharesCodec;
import org.mindgap.store.codec.WordingsCodec;
import org.mindgap.survey.FileRemarks;
import org.mindgap.survey.HumanSource;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Reads what a survey is; of respondents only where their columns stand. Hidden batches do not exist for it. */
final class SurveyLoader {
    static final String RESPONDENTS = "respondents";
    static final String PUBLISHED = "published";

    /** Kind under which is kept what a survey's file said besides, by the survey's id. */
    static final String REMARKS = "survey-remarks";

    private static final String SHOWN = " JOIN batch ON batch.key = survey.batch AND batch.shown = 1";

    private final Session session;

    SurveyLoader(Session session) {
        this.session = session;
    }

    /** A survey, as imported or with its edits, and its keys. */
    record Loaded(Survey survey, SurveyKeys keys) {}

    /** Makes the source of a survey whose columns are read later: number of respondents and variable keys by name. */
    interface Columns {
        HumanSource of(int respondents, Map<String, Long> variables);
    }

    private record Head(
            long key,
            String id,
            String name,
            String source,
            int respondents,
            boolean invented,
            Provenance from,
            String replicates,
            double fay) {}

    List<SurveySummary> summaries() throws SQLException {
        return session.list(
                "SELECT id, name, respondents, (SELECT count(*) FROM question WHERE question.survey = survey.key AND"
                        + " added = 0), invented, typeof(id), hex(id) FROM survey" + SHOWN + " ORDER BY survey.key",
                SurveyLoader::summary);
    }

    /** Whatever is listed can be found by its id, which nothing but a text of whole characters can. */
    private static SurveySummary summary(ResultSet row) throws SQLException {
        if (!"text".equals(Session.text(row, 6))) {
            throw new DamagedException("the id of a survey is no text");
        }
        var bytes = Session.text(row, 1).getBytes(StandardCharsets.UTF_8);
        if (!HexFormat.of().withUpperCase().formatHex(bytes).equals(Session.text(row, 7))) {
            throw new DamagedException("the id of a survey holds bytes that are no characters");
        }
        return new SurveySummary(
                Session.text(row, 1), Session.text(row, 2), row.getInt(3), row.getInt(4), row.getInt(5) != 0);
    }

    Optional<Loaded> load(String id, Columns columns) throws SQLException {
        var found = session.first(
                "SELECT survey.key, id, name, source, respondents, invented, survey.file, survey.sha256, fieldwork,"
                        + " citation, replicate_kind, fay FROM survey" + SHOWN + " WHERE id = ?",
                SurveyLoader::head,
                id);
        return found.isEmpty() ? Optional.empty() : Optional.of(load(found.get(), columns));
    }

    /** The keys of a survey as they are now, those of questions that an edit made among them. */
    SurveyKeys keys(long survey) throws SQLException {
        return questions(survey, new ArrayList<>());
    }

    private Loaded load(Head head, Columns columns) throws SQLException {
        var variables = new LinkedHashMap<String, Long>();
        var described = variables(head.key(), variables);
        var questions = new ArrayList<Question>();
        var keys = questions(head.key(), questions);
        var given = described.stream().collect(Collectors.toMap(Variable::name, Variable::given));
        questions.replaceAll(q -> q.called(given.getOrDefault(q.id(), "")));
        for (var question : questions) {
            if (head.source().equals(RESPONDENTS) && !variables.containsKey(question.id())) {
                throw new DamagedException("the answers to " + question.id() + " are missing");
            }
        }
        var source = switch (head.source()) {
            case RESPONDENTS -> columns.of(head.respondents(), variables);
            case PUBLISHED -> new PublishedShares(cells(keys));
            default -> throw new DamagedException("a survey of " + head.source());
        };
        var survey = new Survey(
                head.id(),
                head.name(),
                described,
                questions,
                source,
                head.from().with(remarks(head.id())),
                head.invented(),
                replicates(head));
        return new Loaded(survey, keys);
    }

    private FileRemarks remarks(String survey) throws SQLException {
        var kept = session.first(
                "SELECT body FROM kept WHERE kind = ? AND id = ?", row -> Session.text(row, 1), REMARKS, survey);
        return RemarksCodec.decode(kept.orElse(""));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong(1),
                Session.text(row, 2),
                Session.text(row, 3),
                Session.text(row, 4),
                row.getInt(5),
                row.getInt(6) != 0,
                new Provenance(Session.text(row, 7), Session.text(row, 8), Session.text(row, 9), Session.text(row, 10)),
                Session.text(row, 11),
                row.getDouble(12));
    }

    private Optional<ReplicateScheme> replicates(Head head) throws SQLException {
        if (head.replicates().isEmpty()) {
            return Optional.empty();
        }
        var scales = new ArrayList<Double>();
        var variables = session.list(
                "SELECT name, scale FROM replicate JOIN variable ON variable.key = replicate.variable"
                        + " WHERE replicate.survey = ? ORDER BY replicate.place",
                row -> {
                    var scale = row.getDouble(2);
                    if (!row.wasNull()) {
                        scales.add(scale);
                    }
                    return Session.text(row, 1);
                },
                head.key());
        try {
            var method = constant(ReplicateShares.Method.class, head.replicates());
            return Optional.of(new ReplicateScheme(method, variables, head.fay(), scales));
        } catch (IllegalArgumentException e) {
            throw new DamagedException(String.valueOf(e.getMessage()));
        }
    }

    private List<Variable> variables(long survey, Map<String, Long> keys) throws SQLException {
        var values = new LinkedHashMap<Long, List<Variable.Value>>();
        session.list(
                "SELECT variable, code, value.label FROM value JOIN variable ON variable.key = value.variable"
                        + " WHERE survey = ? ORDER BY variable, value.place",
                row -> values.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(new Variable.Value(Session.text(row, 2), Session.text(row, 3))),
                survey);
        return session.list(
                "SELECT key, name, label, role, measure, given, missing, format FROM variable WHERE survey = ? ORDER"
                        + " BY place",
                row -> {
                    keys.put(Session.text(row, 2), row.getLong(1));
                    return new Variable(
                                    Session.text(row, 2),
                                    Session.text(row, 3),
                                    constant(Role.class, Session.text(row, 4)),
                                    constant(Measure.class, Session.text(row, 5)),
                                    values.getOrDefault(row.getLong(1), List.of()))
                            .called(Session.text(row, 6))
                            .declaring(Session.text(row, 7))
                            .shown(Session.text(row, 8));
                },
                survey);
    }

    private SurveyKeys questions(long survey, List<Question> questions) throws SQLException {
        var options = new LinkedHashMap<Long, List<Option>>();
        session.list(
                "SELECT question, code, option.label, position, kind FROM option"
                        + " JOIN question ON question.key = option.question"
                        + " WHERE survey = ? ORDER BY question, option.place",
                row -> options.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(new Option(
                                Session.text(row, 2),
                                Session.text(row, 3),
                                row.getInt(4),
                                constant(OptionKind.class, Session.text(row, 5)))),
                survey);
        var keys = session.list(
                "SELECT key, id, label, wording, language, measure, topic, source, battery, pole, pole_end, stem,"
                        + " showcard, added, translations FROM question WHERE survey = ? ORDER BY place",
                row -> {
                    var question = question(row, options.getOrDefault(row.getLong(1), List.of()));
                    if (row.getInt(14) == 0) {
                        questions.add(question);
                    }
                    return QuestionKey.of(
                            row.getLong(1),
                            question.id(),
                            question.options().stream().map(Option::code).toList());
                },
                survey);
        return new SurveyKeys(survey, keys);
    }

    private static Question question(ResultSet row, List<Option> options) throws SQLException {
        try {
            return new Question(
                    Session.text(row, 2),
                    Session.text(row, 3),
                    Session.text(row, 4),
                    Session.text(row, 5),
                    constant(Measure.class, Session.text(row, 6)),
                    Session.text(row, 7),
                    Session.text(row, 8),
                    Session.text(row, 9),
                    pole(row.getString(10), row.getString(11)),
                    options,
                    Session.text(row, 12),
                    Session.text(row, 13),
                    WordingsCodec.decode(Session.text(row, 15)));
        } catch (IllegalArgumentException e) {
            throw new DamagedException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Pole> pole(String name, String end) throws DamagedException {
        return name.isEmpty() && end.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pole(name, constant(Pole.End.class, end)));
    }

    private List<PublishedCell> cells(SurveyKeys survey) throws SQLException {
        var people = new People();
        return session.list(
                "SELECT people, question, base, shares, source FROM published WHERE survey = ? ORDER BY place",
                row -> {
                    var question = survey.question(row.getLong(2));
                    return new PublishedCell(
                            people.read(session, row.getLong(1)),
                            question.id(),
                            base(row.getInt(3), row.wasNull()),
                            SharesCodec.decode(row.getBytes(4), question.codes()),
                            Session.text(row, 5));
                },
                survey.key());
    }

    private static @Nullable Integer base(int number, boolean absent) {
        return absent ? null : number;
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) throws DamagedException {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new DamagedException("\"" + name + "\" is no " + type.getSimpleName());
    }
}
