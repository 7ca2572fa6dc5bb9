package org.mindgap.views.data;

import java.util.List;
import java.util.function.Supplier;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Texts;

/** What makes something new of the chosen variables, and what is proposed for many questions, as commands. */
final class MakingCommands {
    private final DataModel model;
    private final MakingDesk making;
    private final ProposalDesk proposals;
    private final Supplier<List<VariableRow>> chosen;
    private final Texts texts;

    MakingCommands(
            DataModel model,
            MakingDesk making,
            ProposalDesk proposals,
            Supplier<List<VariableRow>> chosen,
            Texts texts) {
        this.model = model;
        this.making = making;
        this.proposals = proposals;
        this.chosen = chosen;
        this.texts = texts;
    }

    List<Command> all() {
        return List.of(
                command("recode.menu", () -> making.recode(chosen.get().get(0)))
                        .when(() -> making.canRecode(chosen.get())),
                command("weight.menu", () -> making.multiply(chosen.get())).when(making::hasPeople),
                command("rake.menu", () -> making.rake(chosen.get())).when(making::hasPeople),
                command("cross.menu", () -> making.cross(chosen.get())).when(making::hasPeople),
                command("bands.menu", () -> making.cut(chosen.get().get(0))).when(() -> making.canCut(chosen.get())),
                command("topics.menu", proposals::topics).when(this::asked),
                command("order.menu", proposals::order).when(this::asked));
    }

    private boolean asked() {
        return model.survey().map(s -> !s.questions().isEmpty()).orElse(false);
    }

    private Command command(String key, Runnable action) {
        return Command.of(key, texts.get(key), action);
    }
}
