package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Choice;
import org.mindgap.stereotype.benchmark.Context;
import org.mindgap.stereotype.benchmark.Direction;
import org.mindgap.stereotype.benchmark.Method;
import org.mindgap.stereotype.benchmark.PeopleSaid;
import org.mindgap.stereotype.benchmark.Role;
import org.mindgap.store.codec.DamagedException;

/** Rows of benchmarks as records and back. What a row says that no record can is damage. */
final class BenchmarkRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<List<String>>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Double>> SHARES = new TypeReference<>() {};

    private BenchmarkRows() {}

    /** Of {@code id, kind, name, form}. */
    static BenchmarkSet set(ResultSet row) throws SQLException {
        return whole(() -> new BenchmarkSet(
                Session.text(row, 1),
                BenchmarkKind.of(Session.text(row, 2)).orElseThrow(IllegalArgumentException::new),
                Session.text(row, 3),
                BenchmarkKind.Form.valueOf(Session.text(row, 4))));
    }

    /** Of {@code id, language, category, target, template, context, direction, text, question, choices, correct}. */
    static BenchmarkItem item(ResultSet row) throws SQLException {
        return whole(() -> new BenchmarkItem(
                Session.text(row, 1),
                Session.text(row, 2),
                Session.text(row, 3),
                Session.text(row, 4),
                Session.text(row, 5),
                Context.valueOf(Session.text(row, 6)),
                Direction.valueOf(Session.text(row, 7)),
                Session.text(row, 8),
                Session.text(row, 9),
                choices(Session.text(row, 10)),
                row.getInt(11)));
    }

    /** Of {@code id, set, model, prompt, method, judge, repeat, details, file}. */
    static BenchmarkSeries series(ResultSet row) throws SQLException {
        return whole(() -> new BenchmarkSeries(
                Session.text(row, 1),
                Session.text(row, 2),
                Session.text(row, 3),
                Session.text(row, 4),
                Method.of(Session.text(row, 5)).orElseThrow(IllegalArgumentException::new),
                Session.text(row, 6),
                row.getInt(7),
                Session.text(row, 8),
                Session.text(row, 9)));
    }

    /** Of {@code item, turned, outcome, choice, scores, judged, text, line}. */
    static BenchmarkAnswer answer(ResultSet row) throws SQLException {
        var judged = row.getDouble(6);
        var none = row.wasNull();
        return whole(() -> new BenchmarkAnswer(
                Session.text(row, 1),
                row.getInt(2),
                BenchmarkAnswer.Outcome.valueOf(Session.text(row, 3)),
                row.getInt(4),
                numbers(Session.text(row, 5)),
                none ? Double.NaN : judged,
                Session.text(row, 7),
                row.getLong(8)));
    }

    /** Of {@code template, category, stereotype, percent}. */
    static PeopleSaid people(ResultSet row) throws SQLException {
        return whole(() -> new PeopleSaid(
                Session.text(row, 1),
                Session.text(row, 2),
                Session.text(row, 3),
                JSON.readValue(Session.text(row, 4), SHARES)));
    }

    static String written(List<Choice> choices) {
        return json(choices.stream()
                .map(c -> List.of(c.text(), c.group(), c.role().name()))
                .toList());
    }

    /** Empty for no scores; one that is no number is null. */
    static String writtenScores(List<Double> scores) {
        return scores.isEmpty()
                ? ""
                : json(scores.stream()
                        .map(s -> Optional.of(s).filter(Double::isFinite).orElse(null))
                        .toList());
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Choice> choices(String json) throws JsonProcessingException {
        return JSON.readValue(json, TEXTS).stream()
                .map(c -> new Choice(c.get(0), c.get(1), Role.valueOf(c.get(2))))
                .toList();
    }

    private static List<Double> numbers(String json) throws JsonProcessingException {
        if (json.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(JSON.readValue(json, Double[].class))
                .map(d -> d == null ? Double.NaN : d)
                .toList();
    }

    private interface Made<T> {
        T make() throws SQLException, JsonProcessingException;
    }

    private static <T> T whole(Made<T> made) throws SQLException {
        try {
            return made.make();
        } catch (JsonProcessingException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            throw new DamagedException("a row of a benchmark is none: " + e.getMessage());
        }
    }
}
