package org.mindgap.formats.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.problem.ProblemException;

/** The fields of one object, each of the kind it must be. */
record Fields(PlanReader reader, JsonNode node) {

    /** A field that is there, or a missing node. */
    JsonNode node(String name) {
        return node.path(name);
    }

    String text(String name, String otherwise) throws ProblemException {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw reader.problem("formats.plan-shape", name + " as a text");
        }
        return value.asText();
    }

    List<String> texts(String name, List<String> otherwise) throws ProblemException {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        var texts = new ArrayList<String>();
        for (var one : value) {
            if (!one.isTextual()) {
                throw reader.problem("formats.plan-shape", name + " as a list of texts");
            }
            texts.add(one.asText());
        }
        if (!value.isArray() || (texts.isEmpty() && !otherwise.isEmpty())) {
            throw reader.problem("formats.plan-shape", name + " as a list of texts");
        }
        return List.copyOf(texts);
    }

    double number(String name, double otherwise, double least, double most) throws ProblemException {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
            throw reader.problem("formats.plan-shape", name + " as a number that makes sense");
        }
        return value.asDouble();
    }

    long whole(String name, long otherwise, long least) throws ProblemException {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        var most = name.equals("seed") || name.equals("tokens") ? Long.MAX_VALUE : 1_000_000;
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least || value.asLong() > most) {
            throw reader.problem("formats.plan-shape", name + " as a whole number that makes sense");
        }
        return value.asLong();
    }

    boolean flag(String name) throws ProblemException {
        var value = node.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw reader.problem("formats.plan-shape", name + " as true or false");
        }
        return value.asBoolean(false);
    }
}
