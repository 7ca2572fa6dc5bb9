package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mindgap.edit.Edit;
import org.mindgap.edit.MarginFile;
import org.mindgap.edit.RakedFacts;
import org.mindgap.edit.WeightFacts;
import org.mindgap.edit.Weights;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Weightless;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Texts;

/** Rakes a weight to shares that are typed, pasted, or come from a file. */
final class RakeDesk {
    private static final double PERCENT = 100;

    /** As low as the lowest window allows: shares, a weight and a name stand below each other. */
    private static final double HEIGHT = 560;

    private final DataModel model;
    private final EditModel edits;
    private final Texts texts;
    private final WordingsDesk.Tools tools;

    RakeDesk(DataModel model, EditModel edits, Texts texts, WordingsDesk.Tools tools) {
        this.model = model;
        this.edits = edits;
        this.texts = texts;
        this.tools = tools;
    }

    /**
     * Opens the window.
     *
     * @param chosen variables to start with, as far as their values have labels
     */
    void open(List<VariableRow> chosen) {
        var survey = model.survey();
        if (survey.isEmpty()) {
            return;
        }
        var ticked = chosen.stream().map(VariableRow::name).toList();
        var variables = survey.get().variables().stream()
                .filter(v -> !v.values().isEmpty() && (v.role().divides() || ticked.contains(v.name())))
                .toList();
        var weights = survey.get().variables().stream()
                .filter(v -> v.role() == Role.WEIGHT)
                .map(Variable::name)
                .toList();
        var dialog = new MakingDialog(model, edits, texts, tools.tasks(), tools.dialogs());
        var reading = tools.tasks().slot();
        var holder = new ArrayList<RakeFields>();
        Runnable file = () -> tools.files()
                .open(
                        texts.get("rake.file.title"),
                        List.of(
                                new FileDialogs.Kind(texts.get("file.margins"), List.of("*.csv")),
                                new FileDialogs.Kind(texts.get("file.all"), List.of("*.*"))))
                .ifPresent(path -> reading.run(
                        texts.get("job.margins", path.getFileName()),
                        context -> MarginFile.read(path, survey.get()),
                        found -> holder.get(0).fill(found),
                        dialog::refused));
        var fields = new RakeFields(variables, ticked, weights, texts, dialog::changed, file);
        holder.add(fields);
        Supplier<MakingDialog.Plan> plan = () -> {
            var said = fields.said();
            return new Raking(said, dialog.name(), dialog.label());
        };
        dialog.high(HEIGHT);
        dialog.open(
                texts.get("rake.title"),
                texts.get("rake.words"),
                MakingDesk.free(survey.get(), "raked_weight"),
                fields,
                plan);
    }

    /** What the fields say, tried out. */
    private final class Raking implements MakingDialog.Plan {
        private final RakeFields.Said said;
        private final String into;
        private final String label;

        Raking(RakeFields.Said said, String into, String label) {
            this.said = said;
            this.into = into;
            this.label = label;
        }

        @Override
        public String step() {
            return texts.get("rake.step");
        }

        @Override
        public List<Edit> edits(Survey survey) throws ProblemException {
            return said.nothing() ? List.of() : Weights.raked(survey, said.edit(into, label));
        }

        @Override
        public List<String> facts(Survey survey) throws ProblemException {
            if (said.nothing() || !(survey.source() instanceof Respondents respondents)) {
                return List.of(texts.get("rake.nothing"));
            }
            return told(survey, RakedFacts.of(respondents, said.edit(into, label)));
        }
    }

    private List<String> told(Survey survey, RakedFacts facts) {
        var told = new ArrayList<String>();
        var base = facts.edit().base();
        var without = base.isEmpty() || !(survey.source() instanceof Respondents people)
                ? Weightless.NOBODY
                : WeightFacts.of(people, List.of(base)).weightless();
        told.add(
                facts.without() == 0
                        ? texts.get("rake.fact.everyone", facts.people(), facts.rounds())
                        : texts.get(
                                "rake.fact.people",
                                facts.people(),
                                facts.without(),
                                facts.rounds(),
                                without.missing(),
                                without.negative(),
                                without.zero()));
        told.add(texts.get(
                "rake.fact.effective",
                texts.number(facts.effectiveBefore(), 1),
                texts.number(facts.effective(), 1),
                texts.number(facts.designEffectBefore(), 2),
                texts.number(facts.designEffect(), 2),
                texts.number(facts.largest(), 2)));
        if (facts.trimmed() > 0) {
            told.add(texts.get("rake.fact.trimmed", facts.trimmed(), texts.number(PERCENT * facts.off(), 2)));
        }
        for (var share : facts.shares()) {
            var label = survey.variable(share.variable())
                    .map(v -> v.distinctLabelOf(share.code()))
                    .orElse(share.code());
            told.add(texts.get(
                    "rake.fact.share",
                    share.variable(),
                    label,
                    texts.number(PERCENT * share.before(), 1),
                    texts.number(PERCENT * share.after(), 1),
                    texts.number(PERCENT * share.wanted(), 1)));
        }
        return told;
    }
}
