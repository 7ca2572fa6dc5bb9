package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.mindgap.compare.subgroup.DiversityRow;
import org.mindgap.compare.subgroup.GroupDisparity;
import org.mindgap.compare.subgroup.SubgroupScore;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.comparison.DisparityFigures;
import org.mindgap.gap.Column;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** Groups and models as a table: what is asked for decides its columns. */
final class SubgroupsTable {
    private final Texts texts;
    private final Written write;
    private final TableView<SubgroupScore> scores;
    private final TableView<GroupDisparity> disparities;
    private final TableView<DiversityRow> diversity;
    private final StackPane all;

    SubgroupsTable(Texts texts) {
        this.texts = texts;
        write = new Written(texts);
        scores = table("compare-subgroups", texts.get("cmp.subgroups"));
        disparities = table("compare-disparity", texts.get("cmp.what.disparity"));
        diversity = table("compare-diversity", texts.get("cmp.what.diversity"));
        all = new StackPane(scores, disparities, diversity);
    }

    private <R> TableView<R> table(String id, String name) {
        var table = new TableView<R>();
        table.setId(id);
        table.setAccessibleText(name);
        table.getStyleClass().add("dense");
        Tables.copyable(table, name, texts);
        return table;
    }

    Node node() {
        return all;
    }

    void enter() {
        all.getChildren().stream().filter(Node::isVisible).findFirst().ifPresent(Node::requestFocus);
    }

    /** Forgets what was shown: columns hold the survey. */
    void clear() {
        for (var table : List.of(scores, disparities, diversity)) {
            table.getItems().clear();
            table.getColumns().clear();
        }
    }

    void show(SubgroupsResult result) {
        clear();
        scores.setVisible(result.what() == SubgroupsModel.What.ACCURACY || result.what() == SubgroupsModel.What.NMAE);
        disparities.setVisible(result.what() == SubgroupsModel.What.DISPARITY);
        diversity.setVisible(result.what() == SubgroupsModel.What.DIVERSITY);
        switch (result.what()) {
            case ACCURACY -> accuracy(result);
            case NMAE -> distances(result);
            case DISPARITY -> disparity(result);
            case DIVERSITY -> diversity(result);
        }
    }

    /**
     * The row that a row of the figure of one model shows: of its group, or the model's own of how far groups differ.
     *
     * @param at counted from 0, the best group first
     */
    Optional<ChosenRow.Row> row(SubgroupsResult result, Column column, int at) {
        if (result.what() == SubgroupsModel.What.DISPARITY) {
            return result.disparities().stream()
                    .filter(d -> d.column().equals(column) && d.number() == GroupDisparity.Kind.ACCURACY)
                    .findFirst()
                    .map(d -> new ChosenRow.Row(disparities, d));
        }
        var kind = result.what() == SubgroupsModel.What.NMAE ? GroupDisparity.Kind.NMAE : GroupDisparity.Kind.ACCURACY;
        var own =
                result.scores().stream().filter(s -> s.column().equals(column)).toList();
        return DisparityFigures.drawn(kind, own).stream().skip(at).findFirst().map(s -> new ChosenRow.Row(scores, s));
    }

    private void accuracy(SubgroupsResult result) {
        var columns = groups(result);
        columns.addAll(List.of(
                share("cmp.column.accuracy", 80, SubgroupScore::accuracy),
                Tables.number(texts.get("cmp.column.accuracy-error"), 90, s -> points(s.error())),
                share("cmp.column.majority", 80, SubgroupScore::majority),
                share("cmp.column.national", 80, SubgroupScore::national),
                share("cmp.column.ceiling", 80, SubgroupScore::ceiling),
                share("cmp.column.accuracy-all", 130, SubgroupScore::accuracyOfAll),
                Tables.number(texts.get("cmp.column.both"), 80, s -> texts.number(s.questions())),
                Tables.number(texts.get("cmp.column.answered"), 80, s -> texts.number(s.answered())),
                Tables.number(texts.get("cmp.column.n"), 84, s -> texts.number(s.base()))));
        scores.getColumns().setAll(columns);
        scores.getItems().setAll(result.scores());
    }

    private void distances(SubgroupsResult result) {
        var columns = groups(result);
        columns.addAll(List.of(
                Tables.number(texts.get("cmp.column.nmae"), 80, s -> write.number(s.distance(), 2)),
                Tables.number(texts.get("cmp.column.nmae-error"), 110, s -> write.number(s.distanceError(), 2)),
                Tables.number(texts.get("cmp.column.ordered"), 130, s -> texts.number(s.ordered())),
                Tables.number(texts.get("cmp.column.n"), 84, s -> texts.number(s.base()))));
        scores.getColumns().setAll(columns);
        scores.getItems().setAll(result.scores());
    }

    private List<TableColumn<SubgroupScore, ?>> groups(SubgroupsResult result) {
        var columns = new ArrayList<TableColumn<SubgroupScore, ?>>();
        var asked = asked(result);
        columns.add(Tables.text(
                texts.get("filter.model"),
                140,
                (SubgroupScore s) -> s.column().model().name()));
        columns.add(Tables.text(
                texts.get("filter.askedAs"),
                220,
                (SubgroupScore s) -> asked.get(s.column().askedAs())));
        for (var variable : result.by()) {
            columns.add(Tables.text(
                    head(variable),
                    110,
                    (SubgroupScore s) -> variable.distinctLabelOf(
                            s.group().code(variable.name()).orElse(""))));
        }
        return columns;
    }

    private void disparity(SubgroupsResult result) {
        var asked = asked(result);
        var by = result.by();
        disparities
                .getColumns()
                .setAll(List.of(
                        Tables.text(
                                texts.get("filter.model"),
                                140,
                                d -> d.column().model().name()),
                        Tables.text(
                                texts.get("filter.askedAs"),
                                220,
                                d -> asked.get(d.column().askedAs())),
                        Tables.text(
                                texts.get("cmp.metric"),
                                90,
                                d -> texts.get(
                                        d.number() == GroupDisparity.Kind.ACCURACY
                                                ? "cmp.column.accuracy"
                                                : "cmp.column.nmae")),
                        Tables.number(texts.get("cmp.column.range"), 70, d -> write.number(d.of().range(), 2)),
                        Tables.number(texts.get("cmp.column.chance"), 130, d -> write.number(d.of().chanceRange(), 2)),
                        Tables.number(texts.get("cmp.column.p"), 64, d -> write.p(d.of().p())),
                        Tables.text(
                                texts.get("cmp.column.worst"),
                                180,
                                d -> d.worst().map(w -> name(by, w)).orElse("–")),
                        Tables.number(texts.get("cmp.column.sd"), 110, d -> write.number(d.of().corrected(), 2)),
                        Tables.number(
                                texts.get("cmp.column.normalised"), 130, d -> write.number(d.of().normalised(), 2)),
                        Tables.number(
                                texts.get("cmp.column.cv0"), 80, d -> write.number(d.of().variationPopulation(), 2)),
                        Tables.number(texts.get("cmp.column.cv1"), 80, d -> write.number(d.of().variationSample(), 2)),
                        Tables.number(texts.get("cmp.column.groups"), 70, d -> texts.number(d.of().groups()))));
        disparities.getItems().setAll(result.disparities());
    }

    private void diversity(SubgroupsResult result) {
        Map<String, String> questions = new HashMap<>();
        result.diversity().forEach(d -> questions.put(d.question(), question(result.survey(), d.question())));
        diversity
                .getColumns()
                .setAll(List.of(
                        Tables.text(
                                texts.get("cmp.column.question"),
                                340,
                                d -> questions.getOrDefault(d.question(), d.question())),
                        Tables.text(texts.get("filter.topic"), 190, DiversityRow::topic),
                        Tables.number(texts.get("cmp.column.diversity"), 90, d -> write.number(d.people(), 2)),
                        Tables.number(texts.get("cmp.column.by-chance"), 100, d -> write.number(d.chance(), 2)),
                        Tables.number(texts.get("cmp.column.p"), 64, d -> write.p(d.p())),
                        Tables.number(texts.get("cmp.column.groups"), 70, d -> texts.number(d.groups()))));
        diversity.getItems().setAll(result.diversity());
    }

    private static String question(Survey survey, String id) {
        return survey.question(id)
                .map((Question q) -> q.label().isEmpty() ? q.shownName() : q.label())
                .orElse(id);
    }

    /** "Mirror, someone from the country". */
    String name(SubgroupsResult result, Column column) {
        return texts.get("cmp.drawn.name", column.model().name(), asked(result, column.askedAs()));
    }

    private static String name(List<Variable> by, SubgroupScore score) {
        return by.stream()
                .map(v -> v.distinctLabelOf(score.group().code(v.name()).orElse("")))
                .collect(Collectors.joining(", "));
    }

    /** Names of ways of asking: columns must not hold the survey, since cells that nobody draws any more keep them. */
    private Map<AskedAs, String> asked(SubgroupsResult result) {
        Map<AskedAs, String> all = new EnumMap<>(AskedAs.class);
        for (var way : AskedAs.values()) {
            all.put(way, asked(result, way));
        }
        return all;
    }

    private String asked(SubgroupsResult result, AskedAs way) {
        return new AskedAsWords(texts)
                .of(
                        way,
                        result.survey(),
                        result.by().stream().map(Variable::name).toList());
    }

    private String head(Variable variable) {
        return variable.role() == Role.COUNTRY
                ? texts.get("filter.country")
                : variable.role() == Role.RELIGION ? texts.get("filter.religion") : variable.title();
    }

    private TableColumn<SubgroupScore, String> share(String key, double width, Function<SubgroupScore, Double> of) {
        return Tables.number(texts.get(key), width, s -> texts.percent(of.apply(s)));
    }

    private String points(double error) {
        return Double.isNaN(error) ? "–" : "± " + texts.number(100 * error, 0);
    }
}
