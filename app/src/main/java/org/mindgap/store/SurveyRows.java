package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.store.SurveyKeys.QuestionKey;
import org.mindgap.store.codec.RemarksCodec;
import org.mindgap.store.codec.SharesCodec;
import org.mindgap.store.codec.WordingsCodec;
import org.mindgap.survey.Option;
import org.mindgap.survey.Pole;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Writes what a survey is, all but respondents' columns. */
final class SurveyRows {
    private final Session session;

    SurveyRows(Session session) {
        this.session = session;
    }

    SurveyKeys write(Survey survey, long batch) throws SQLException {
        var respondents = survey.source() instanceof Respondents rows ? rows.count() : 0;
        var from = survey.provenance();
        var key = session.insert(
                "INSERT INTO survey (batch, id, name, source, respondents, invented, file, sha256, fieldwork, citation,"
                        + " replicate_kind, fay) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch,
                survey.id(),
                survey.name(),
                survey.source() instanceof Respondents ? SurveyLoader.RESPONDENTS : SurveyLoader.PUBLISHED,
                respondents,
                survey.invented() ? 1 : 0,
                from.file(),
                from.sha256(),
                from.fieldwork(),
                from.citation(),
                survey.replicates().map(r -> r.method().name()).orElse(""),
                survey.replicates().map(ReplicateScheme::fay).orElse(0.0));
        write(survey.id(), survey.name(), RemarksCodec.encode(from.remarks()));
        var place = 0;
        var variables = new HashMap<String, Long>();
        for (var variable : survey.variables()) {
            variables.put(variable.name(), write(variable, key, place++));
        }
        if (survey.replicates().isPresent()) {
            write(survey.replicates().get(), key, variables);
        }
        var questions = new ArrayList<QuestionKey>();
        place = 0;
        for (var question : survey.questions()) {
            questions.add(write(question, key, place++));
        }
        return new SurveyKeys(key, questions);
    }

    void write(List<PublishedCell> cells, int from, SurveyKeys survey) throws SQLException {
        var people = new People();
        var place = from;
        for (var cell : cells) {
            var question = survey.question(cell.question())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a published cell is about " + cell.question() + ", which is no question of the survey"));
            session.run(
                    "INSERT INTO published (survey, place, people, question, base, shares, source)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    survey.key(),
                    place++,
                    people.key(session, cell.group()),
                    question.key(),
                    cell.base(),
                    SharesCodec.encode(cell.shares(), question.places()),
                    cell.source());
        }
    }

    /** What an import of the same name left behind that was never shown goes, too. */
    private void write(String id, String name, String remarks) throws SQLException {
        session.run("DELETE FROM kept WHERE kind = ? AND id = ?", SurveyLoader.REMARKS, id);
        if (!remarks.isEmpty()) {
            session.run(
                    "INSERT INTO kept (kind, id, time, name, body) VALUES (?, ?, ?, ?, ?)",
                    SurveyLoader.REMARKS,
                    id,
                    StudyLog.now(),
                    name,
                    remarks);
        }
    }

    private void write(ReplicateScheme replicates, long survey, Map<String, Long> variables) throws SQLException {
        for (var place = 0; place < replicates.variables().size(); place++) {
            var name = replicates.variables().get(place);
            var variable = variables.get(name);
            if (variable == null) {
                throw new IllegalArgumentException("the replicate weight " + name + " is no variable of the survey");
            }
            session.run(
                    "INSERT INTO replicate (survey, place, variable, scale) VALUES (?, ?, ?, ?)",
                    survey,
                    place,
                    variable,
                    replicates.scales().isEmpty() ? null : replicates.scales().get(place));
        }
    }

    private long write(Variable variable, long survey, int place) throws SQLException {
        var key = session.insert(
                "INSERT INTO variable (survey, place, name, label, role, measure, given, missing, format)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                survey,
                place,
                variable.name(),
                variable.label(),
                variable.role().name(),
                variable.measure().name(),
                variable.given(),
                variable.declared(),
                variable.format());
        var number = 0;
        for (var value : variable.values()) {
            session.run(
                    "INSERT INTO value (variable, place, code, label) VALUES (?, ?, ?, ?)",
                    key,
                    number++,
                    value.code(),
                    value.label());
        }
        return key;
    }

    private QuestionKey write(Question question, long survey, int place) throws SQLException {
        var key = session.insert(
                "INSERT INTO question (survey, place, id, label, wording, language, measure, topic, source, battery,"
                        + " pole, pole_end, stem, showcard, translations)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                survey,
                place,
                question.id(),
                question.label(),
                question.wording(),
                question.language(),
                question.measure().name(),
                question.topic(),
                question.source(),
                question.battery(),
                question.pole().map(Pole::name).orElse(""),
                question.pole().map(p -> p.end().name()).orElse(""),
                question.stem(),
                question.showcard(),
                WordingsCodec.encode(question.translations()));
        var number = 0;
        for (var option : question.options()) {
            session.run(
                    "INSERT INTO option (question, place, code, label, position, kind) VALUES (?, ?, ?, ?, ?, ?)",
                    key,
                    number++,
                    option.code(),
                    option.label(),
                    option.position(),
                    option.kind().name());
        }
        return QuestionKey.of(
                key,
                question.id(),
                question.options().stream().map(Option::code).toList());
    }
}
