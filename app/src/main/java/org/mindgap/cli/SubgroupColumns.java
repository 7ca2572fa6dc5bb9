package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.compare.subgroup.GroupDisparity;
import org.mindgap.compare.subgroup.SubgroupScore;
import org.mindgap.compare.subgroup.Subgroups;
import org.mindgap.figure.DataTable;
import org.mindgap.gap.Column;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Survey;

/** Groups and models by their most common answers, as they are printed. */
final class SubgroupColumns {
    private final Subgroups groups;
    private final Survey survey;
    private final ModelTerms models;
    private final boolean codes;

    SubgroupColumns(Subgroups groups, Survey survey, ModelTerms models, boolean codes) {
        this.groups = groups;
        this.survey = survey;
        this.models = models;
        this.codes = codes;
    }

    /** @param named the dimensions as somebody named them */
    DataTable scores(List<String> named) {
        var columns = new ArrayList<>(List.of("model", "asked_as"));
        columns.addAll(named);
        columns.addAll(List.of("n", "n_questions", "n_answered", "accuracy", "se", "accuracy_all"));
        columns.addAll(List.of("majority", "national", "ceiling", "n_ordered", "nmae", "nmae_se"));
        var rows = new ArrayList<List<Object>>();
        for (var score : groups.scores()) {
            var values = column(score.column());
            for (var variable : groups.by()) {
                var code = score.group().code(variable.name()).orElse("");
                values.add(codes ? code : variable.distinctLabelOf(code));
            }
            values.addAll(List.of(score.base(), score.questions(), score.answered(), score.accuracy()));
            values.addAll(List.of(score.error(), score.accuracyOfAll(), score.majority(), score.national()));
            values.addAll(List.of(score.ceiling(), score.ordered(), score.distance(), score.distanceError()));
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }

    /** A row for each model and number; groups with a number on fewer than two questions are not among them. */
    DataTable disparities(Seed seed) {
        var rows = new ArrayList<List<Object>>();
        for (var one : GroupDisparity.of(groups.scores(), seed)) {
            var of = one.of();
            var values = column(one.column());
            values.addAll(List.of(one.number().word(), of.groups(), of.range(), of.chanceRange(), of.p()));
            values.addAll(List.of(of.normalised(), of.variationPopulation(), of.variationSample(), of.corrected()));
            values.add(one.worst().map(this::name).orElse(""));
            rows.add(values);
        }
        return new DataTable(
                List.of(
                        "model",
                        "asked_as",
                        "number",
                        "n_groups",
                        "range",
                        "range_by_chance",
                        "p",
                        "normalised_range",
                        "cv_ddof0",
                        "cv_ddof1",
                        "sd_corrected",
                        "worst"),
                rows);
    }

    DataTable diversity() {
        var rows = new ArrayList<List<Object>>();
        for (var row : groups.diversity()) {
            var name = survey.question(row.question()).map(q -> q.shownName()).orElse(row.question());
            rows.add(List.of(name, row.topic(), row.groups(), row.people(), row.chance(), row.p()));
        }
        return new DataTable(List.of("question", "topic", "n_groups", "mds", "mds_by_chance", "p"), rows);
    }

    private List<Object> column(Column column) {
        return new ArrayList<>(List.of(
                codes ? column.model().id() : models.name(column.model().id()),
                column.askedAs().word()));
    }

    private String name(SubgroupScore score) {
        return groups.by().stream()
                .map(v -> {
                    var code = score.group().code(v.name()).orElse("");
                    return codes ? code : v.distinctLabelOf(code);
                })
                .collect(Collectors.joining(", "));
    }
}
