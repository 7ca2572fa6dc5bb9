package org.mindgap.inference.recorded;

import java.util.List;
import java.util.Optional;
import org.mindgap.problem.Problem;
import org.mindgap.run.Holdings;

/** What a recording in this process holds. */
record Held(Player player) implements Holdings {

    @Override
    public Kept kept() {
        return kept(player.recording());
    }

    static Kept kept(Recording recording) {
        return new Kept(
                recording.answers(),
                recording.hasChances(),
                recording.nearby().orders(),
                recording.orderUntold(),
                recording.draws(),
                recording.invented());
    }

    @Override
    public List<Optional<Problem>> lacking(List<String> bodies) {
        return bodies.stream()
                .map(body -> player.lacking(Player.Wanted.of(body)))
                .toList();
    }
}
