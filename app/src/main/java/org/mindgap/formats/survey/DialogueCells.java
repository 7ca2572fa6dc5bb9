package org.mindgap.formats.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;

/** Makes published cells of a dialogue file's responses; what does not fit its question is reported and left out. */
final class DialogueCells {
    private final String file;
    private final DialogueDocument document;
    private final SurveyRequest request;
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    DialogueCells(String file, DialogueDocument document, SurveyRequest request) {
        this.file = file;
        this.document = document;
        this.request = request;
    }

    List<PublishedCell> assemble() throws ProblemException {
        var fields = document.responses().stream()
                .flatMap(r -> r.attributes().keySet().stream())
                .distinct()
                .toList();
        NamedVariables.countryOnce(request, fields, file);
        request.countryIs().ifPresent(c -> values.put(NamedVariables.COUNTRY, new LinkedHashSet<>(List.of(c))));
        var cells = new ArrayList<PublishedCell>();
        var seen = new HashSet<List<Object>>();
        for (var response : document.responses()) {
            var cell = cell(response);
            if (cell.isEmpty()) {
                continue;
            }
            if (!seen.add(List.of(cell.get().group(), cell.get().question()))) {
                warn(
                        response,
                        Problem.warning(
                                "formats.cell-twice",
                                cell.get().question(),
                                words(cell.get().group())));
                continue;
            }
            cells.add(cell.get());
        }
        return cells;
    }

    /** The variables that divide people, in the order in which they come, with the roles the user named. */
    List<Variable> variables() throws ProblemException {
        var variables = new ArrayList<Variable>();
        for (var entry : values.entrySet()) {
            var labels =
                    entry.getValue().stream().map(v -> new Variable.Value(v, v)).toList();
            variables.add(new Variable(entry.getKey(), "", role(entry.getKey()), Measure.NOMINAL, labels));
        }
        NamedVariables.mustExist(request, values.keySet(), file);
        return variables;
    }

    private Role role(String name) {
        if (request.country().map(name::equals).orElse(name.equals("country"))) {
            return Role.COUNTRY;
        }
        return request.religion().map(name::equals).orElse(name.equals("religion")) ? Role.RELIGION : Role.GROUP;
    }

    static String words(Group group) {
        return group.isEveryone() ? "everyone" : String.join(", ", group.codes().values());
    }

    private Optional<PublishedCell> cell(DialogueDocument.Response response) {
        var id = JsonText.text(response.body().get("questionId"));
        var question = document.questionsById().get(id);
        if (question == null) {
            if (!document.wasLeftOut(id)) {
                warn(response, Problem.warning("formats.response-question", id));
            }
            return Optional.empty();
        }
        var shares = shares(response, question);
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        var codes = new LinkedHashMap<String, String>();
        request.countryIs().ifPresent(c -> codes.put(NamedVariables.COUNTRY, c));
        response.attributes().forEach((name, value) -> {
            if (!value.isEmpty()) {
                codes.put(name, value);
                values.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(value);
            }
        });
        return Optional.of(new PublishedCell(new Group(codes), id, base(response), shares.get(), ""));
    }

    private @Nullable Integer base(DialogueDocument.Response response) {
        if (response.sampleSize().isEmpty()) {
            return null;
        }
        var whole = DecimalText.parseWhole(response.sampleSize());
        if (whole.isEmpty() || whole.getAsInt() <= 0) {
            warn(response, Problem.warning("formats.base", response.sampleSize()));
            return null;
        }
        return whole.getAsInt();
    }

    private Optional<Map<String, Double>> shares(DialogueDocument.Response response, Question question) {
        var distribution = response.body().get("distribution");
        var count = distribution != null && distribution.isArray() ? distribution.size() : 0;
        if (distribution == null || count != question.options().size()) {
            warn(
                    response,
                    Problem.warning(
                            "formats.distribution-length",
                            question.id(),
                            question.options().size(),
                            count));
            return Optional.empty();
        }
        var shares = new LinkedHashMap<String, Double>();
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            var percent = percent(distribution.get(i));
            if (Double.isNaN(percent)) {
                warn(
                        response,
                        Problem.warning("formats.percent", distribution.get(i).asText(), question.id()));
                return Optional.empty();
            }
            sum += percent;
            shares.put(question.options().get(i).code(), percent / 100);
        }
        if (Math.abs(sum - 100) > count * 0.05 + 0.1) {
            warn(
                    response,
                    Problem.warning(
                            "formats.distribution-sum", question.id(), String.format(Locale.ROOT, "%.1f", sum)));
            return Optional.empty();
        }
        return Optional.of(shares);
    }

    private static double percent(JsonNode node) {
        var number = JsonText.number(node).orElse(Double.NaN);
        return number >= 0 && number <= 100 ? number : Double.NaN;
    }

    private void warn(DialogueDocument.Response response, Problem problem) {
        document.log().add(problem.at(Place.line(file, response.line())));
    }
}
