package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mindgap.edit.CrossFacts;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Recodes;
import org.mindgap.edit.WeightFacts;
import org.mindgap.edit.Weights;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OddNumbers;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Makes new variables out of those that are chosen: a recode, a product of weights, crossed groups, bands. */
final class MakingDesk {
    private static final int FEW = 30;
    private static final int LISTED = 60;

    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final RakeDesk raking;

    MakingDesk(DataModel model, EditModel edits, Texts texts, WordingsDesk.Tools tools) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.tasks = tools.tasks();
        this.dialogs = tools.dialogs();
        this.raking = new RakeDesk(model, edits, texts, tools);
    }

    /** A plan of three parts. */
    private record Parts(String step, Making making, Told told) implements MakingDialog.Plan {
        interface Making {
            List<Edit> of(Survey survey) throws ProblemException;
        }

        interface Told {
            List<String> of(Survey survey) throws ProblemException;
        }

        @Override
        public List<Edit> edits(Survey survey) throws ProblemException {
            return making.of(survey);
        }

        @Override
        public List<String> facts(Survey survey) throws ProblemException {
            return told.of(survey);
        }
    }

    /** Whether a recode makes sense of what is chosen. */
    boolean canRecode(List<VariableRow> rows) {
        return rows.size() == 1 && model.question(rows.get(0)).isPresent();
    }

    boolean hasPeople() {
        return model.survey().map(s -> s.source() instanceof Respondents).orElse(false);
    }

    /** Whether the chosen variable is a number that can be cut. */
    boolean canCut(List<VariableRow> rows) {
        return hasPeople() && rows.size() == 1 && numeric(rows.get(0).variable());
    }

    void recode(VariableRow row) {
        model.question(row).ifPresent(q -> recode(q, false));
    }

    /** @param alike whether options that look alike are put together to begin with */
    void recode(Question question, boolean alike) {
        var survey = model.survey();
        if (survey.isEmpty()) {
            return;
        }
        var dialog = dialog();
        var fields = new RecodeFields(question, texts, dialog::changed);
        if (alike) {
            fields.putTogether();
        }
        Supplier<MakingDialog.Plan> plan = () -> {
            var recoded = new Edit.Recoded(question.id(), dialog.name(), dialog.label(), fields.options());
            var keep = fields.keepBoth();
            return new Parts(
                    texts.get("recode.step", question.shownName()),
                    s -> Recodes.edits(recoded, keep),
                    s -> recoded.options().stream().map(this::become).toList());
        };
        dialog.open(
                texts.get("recode.title", question.shownName()),
                texts.get("recode.words"),
                Recodes.name(survey.get(), question.id(), List.of()),
                fields,
                plan);
    }

    private String become(Edit.Recoded.To to) {
        return texts.get(
                "recode.fact",
                to.code(),
                to.label(),
                String.join(", ", to.from()),
                model.words().kind(to.kind()));
    }

    void multiply(List<VariableRow> chosen) {
        var survey = model.survey();
        if (survey.isEmpty()) {
            return;
        }
        var numbers = variables(survey.get(), v -> numeric(v) || v.role() == Role.WEIGHT);
        var dialog = dialog();
        var list = new ChoiceList(texts.get("weight.choose"), numbers, names(chosen), dialog::changed);
        var scaled = new CheckBox(texts.get("weight.scaled"));
        scaled.setId("weight-scaled");
        scaled.setWrapText(true);
        scaled.selectedProperty().addListener((o, before, now) -> dialog.changed());
        Supplier<MakingDialog.Plan> plan = () -> {
            var factors = list.ticked();
            var into = dialog.name();
            var label = dialog.label();
            var scale = scaled.isSelected();
            return new Parts(
                    texts.get("weight.step", String.join(" × ", factors)),
                    s -> Weights.product(s, into, label, factors, scale),
                    s -> factors.size() < 2 ? List.of() : weight(s, factors));
        };
        dialog.open(
                texts.get("weight.title"),
                texts.get("weight.words"),
                free(survey.get(), "weight_product"),
                new VBox(8, list, scaled),
                plan);
    }

    private List<String> weight(Survey survey, List<String> factors) {
        var facts = WeightFacts.of((Respondents) survey.source(), factors);
        return List.of(
                texts.get("weight.fact.used", facts.used(), facts.people()),
                facts.used() == facts.people()
                        ? texts.get("weight.fact.all")
                        : texts.get("weight.fact.missing", facts.missing(), facts.negative(), facts.zero()),
                texts.get("weight.fact.sum", texts.number(facts.sum(), 1), texts.number(facts.effective(), 1)));
    }

    void rake(List<VariableRow> chosen) {
        raking.open(chosen);
    }

    void cross(List<VariableRow> chosen) {
        var survey = model.survey();
        if (survey.isEmpty()) {
            return;
        }
        var ticked = names(chosen);
        var groups = new ArrayList<>(survey.get().dividing());
        groups.addAll(variables(
                survey.get(),
                v -> ticked.contains(v.name())
                        && !v.values().isEmpty()
                        && !v.role().divides()));
        groups.removeIf(v -> v.values().isEmpty());
        var dialog = dialog();
        var list = new ChoiceList(texts.get("cross.choose"), groups, ticked, dialog::changed);
        Supplier<MakingDialog.Plan> plan = () -> {
            var parts = list.ticked();
            var edit = new Edit.Crossed(dialog.name(), dialog.label(), parts, List.of());
            return new Parts(
                    texts.get("cross.step", String.join(" × ", parts)),
                    s -> List.of(edit),
                    s -> parts.size() < 2 ? List.of() : groups(CrossFacts.of(s, (Respondents) s.source(), parts)));
        };
        dialog.open(
                texts.get("cross.title"),
                texts.get("cross.words"),
                free(survey.get(), ticked.size() < 2 ? "crossed" : String.join("_x_", ticked)),
                list,
                plan);
    }

    void cut(VariableRow row) {
        var survey = model.survey();
        if (survey.isEmpty()) {
            return;
        }
        var dialog = dialog();
        var cuts = new TextField("30, 45, 60");
        cuts.setId("band-cuts");
        cuts.setAccessibleText(texts.get("bands.cuts"));
        cuts.textProperty().addListener((o, before, now) -> dialog.changed());
        var words = Buttons.label(texts.get("bands.cuts"), "field-label");
        words.setLabelFor(cuts);
        Supplier<MakingDialog.Plan> plan = () -> {
            var into = dialog.name();
            var label = dialog.label();
            var text = cuts.getText();
            return new Parts(
                    texts.get("bands.step", row.shownName()),
                    s -> List.of(new Edit.Banded(into, label, row.name(), numbers(row.name(), text), false)),
                    s -> bands(s, new Edit.Banded(into, label, row.name(), numbers(row.name(), text), false)));
        };
        dialog.open(
                texts.get("bands.title", row.shownName()),
                texts.get("bands.words"),
                free(survey.get(), row.name() + "_bands"),
                new VBox(4, words, cuts),
                plan);
    }

    private List<String> bands(Survey survey, Edit.Banded edit) throws ProblemException {
        var made =
                org.mindgap.edit.Overlay.with(survey, List.of(), List.of(edit)).survey();
        var facts = CrossFacts.of(made, (Respondents) made.source(), List.of(edit.into()));
        var told = new ArrayList<String>();
        var odd = OddNumbers.of(((Respondents) survey.source()).column(edit.variable()));
        if (!odd.none()) {
            told.add(texts.get("bands.fact.odd", odd.words(), odd.others()));
        }
        told.addAll(groups(facts));
        facts.empty(made.variable(edit.into()).orElseThrow())
                .forEach(label -> told.add(texts.get("bands.fact.empty", label)));
        return told;
    }

    private static List<Double> numbers(String variable, String text) throws ProblemException {
        var numbers = new ArrayList<Double>();
        for (var part : text.strip().split("[,;\\s]+", -1)) {
            var number = DecimalText.parse(part);
            if (number.isEmpty()) {
                throw new ProblemException(Problem.error("edit.band-cuts", variable));
            }
            numbers.add(number.getAsDouble());
        }
        return numbers;
    }

    private List<String> groups(CrossFacts facts) {
        var told = new ArrayList<String>();
        var smallest =
                facts.groups().stream().mapToInt(CrossFacts.Size::people).min().orElse(0);
        var groups = texts.count(
                "cross.fact.number.one", "cross.fact.number", facts.groups().size());
        told.add(
                facts.smaller(FEW) == 0
                        ? texts.get("cross.fact.enough", groups, smallest)
                        : texts.get("cross.fact.small", groups, facts.smaller(FEW), FEW, smallest));
        if (facts.none() > 0) {
            told.add(texts.count("cross.fact.none.one", "cross.fact.none", facts.none()));
        }
        facts.groups().stream()
                .limit(LISTED)
                .forEach(g -> told.add(
                        texts.get(g.people() < FEW ? "cross.fact.few" : "cross.fact.group", g.label(), g.people())));
        if (facts.groups().size() > LISTED) {
            told.add(texts.get("problems.more", facts.groups().size() - LISTED));
        }
        return told;
    }

    private MakingDialog dialog() {
        return new MakingDialog(model, edits, texts, tasks, dialogs);
    }

    private static boolean numeric(Variable variable) {
        return variable.measure() == Measure.SCALE
                && variable.dates().isEmpty() // seconds since 1582 are no factor, and nobody cuts them
                && variable.role() != Role.OPINION
                && variable.role() != Role.REPLICATE
                && variable.role() != Role.WEIGHT;
    }

    private static List<Variable> variables(Survey survey, Predicate<Variable> which) {
        return survey.variables().stream().filter(which).toList();
    }

    private static Collection<String> names(List<VariableRow> rows) {
        return rows.stream().map(VariableRow::name).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** A name that nothing has yet. */
    static String free(Survey survey, String wanted) {
        var name = wanted;
        for (var number = 2;
                survey.variable(name).isPresent() || survey.question(name).isPresent();
                number++) {
            name = wanted + "_" + number;
        }
        return name;
    }
}
