package org.mindgap.stereotype.benchmark;

import java.util.Optional;

/** An item with what a model answered to it: the last level of the drill-down. */
public record Answered(BenchmarkItem item, BenchmarkAnswer answer) {

    /** The role of what was chosen; nothing where nothing was. */
    public Optional<Role> role() {
        return answer.choice() < 0
                ? Optional.empty()
                : Optional.of(item.choices().get(answer.choice()).role());
    }

    /** Whether the correct choice was chosen. */
    public boolean correct() {
        return answer.choice() >= 0 && answer.choice() == item.correct();
    }

    /** Whether an option was chosen at all. */
    public boolean inChoice() {
        return answer.outcome() == BenchmarkAnswer.Outcome.CHOSEN;
    }
}
