package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.formats.table.MissingCode;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Role;

/** Which column of a file of shares is what (docs/formats/shares-csv.md). */
final class SharesColumns {
    private static final Set<String> KNOWN = Set.of(
            "survey",
            "fieldwork",
            "n",
            "question_id",
            "question_text",
            "wording",
            "language",
            "topic",
            "measure",
            "option",
            "option_code",
            "option_position",
            "option_kind",
            "percent",
            "share",
            "source",
            "source_url",
            "note");

    private final CsvTable table;
    private final NumberStyle numbers;
    private final List<MissingCode> nothing;
    private final List<String> dividing = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();

    /** @param numbers how the file writes them */
    SharesColumns(CsvTable table, SurveyRequest request, String file, NumberStyle numbers) throws ProblemException {
        this.table = table;
        this.numbers = numbers;
        this.nothing = request.table().missing();
        var missing = new ArrayList<String>();
        if (table.column("question_id") < 0 && table.column("question_text") < 0) {
            missing.add("question_id");
        }
        if (table.column("option") < 0) {
            missing.add("option");
        }
        if (table.column("percent") < 0 && table.column("share") < 0) {
            missing.add("percent");
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(Problem.error(
                            "formats.column-missing", String.join(", ", missing), String.join(", ", table.header()))
                    .at(Place.line(file, 1)));
        }
        NamedVariables.mustExist(request, table.header(), file);
        NamedVariables.countryOnce(request, table.header(), file);
        request.countryIs().ifPresent(c -> roles.put(NamedVariables.COUNTRY, Role.COUNTRY));
        var named = NamedVariables.of(request);
        for (var name : table.header()) {
            if (name.isEmpty() || KNOWN.contains(name)) {
                continue;
            }
            var role = role(name, request);
            if (request.groups().isEmpty() || named.contains(name) || role != Role.GROUP) {
                dividing.add(name);
                roles.put(name, role);
            } else {
                unread.add(name);
            }
        }
    }

    private static Role role(String name, SurveyRequest request) {
        if (request.country().map(name::equals).orElse(name.equals(NamedVariables.COUNTRY))) {
            return Role.COUNTRY;
        }
        return request.religion().map(name::equals).orElse(name.equals("religion")) ? Role.RELIGION : Role.GROUP;
    }

    /** Columns that divide people, in the file's order. */
    List<String> dividing() {
        return dividing;
    }

    /** Columns of the file that nobody asked for. */
    List<String> unread() {
        return unread;
    }

    /** Every dividing variable with its role, one that the user added among them. */
    Map<String, Role> roles() {
        return roles;
    }

    String text(CsvRow row, String column) {
        var text = row.text(table.column(column));
        return nothing.stream().anyMatch(m -> m.code().equals(text) && m.in(column)) ? "" : text;
    }

    /** A number as programs write it; any other text as it stands. */
    String number(CsvRow row, String column) {
        var text = text(row, column);
        return numbers.plain(text).orElse(text);
    }

    boolean inPercent(CsvRow row) {
        return !text(row, "percent").isEmpty();
    }
}
