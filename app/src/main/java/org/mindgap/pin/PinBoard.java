package org.mindgap.pin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.KeptItems;

/** The pins of a study, in the order of its report. Slow: reads and writes the study. */
public final class PinBoard {
    private static final String KIND = "pin";

    private final KeptItems kept;
    private final PinText text = new PinText();

    public PinBoard(KeptItems kept) {
        this.kept = kept;
    }

    /**
     * What is pinned.
     *
     * @param problems of pins that a newer program wrote, or that are damaged; they are left as they are
     */
    public record Content(List<Pin> pins, List<Problem> problems) {
        public Content {
            pins = List.copyOf(pins);
            problems = List.copyOf(problems);
        }
    }

    /** Every pin, in the order of the report. */
    public Content content() {
        var pins = new ArrayList<Pin>();
        var problems = new ArrayList<Problem>();
        for (var item : kept.list(KIND)) {
            try {
                pins.add(text.read(item));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        pins.sort(Comparator.comparingDouble(Pin::place));
        return new Content(pins, problems);
    }

    /** Pins something at the end of the report. */
    public Pin add(PinRequest request, StudyMark mark) {
        var last = content().pins().stream().mapToDouble(Pin::place).max().orElse(0);
        var pin = new Pin(UUID.randomUUID().toString(), "", request, mark, last + 1, "", "");
        put(pin);
        return pin;
    }

    /** Keeps a pin, or writes over the one of its id; also puts back one that was removed. */
    public void put(Pin pin) {
        kept.put(KIND, pin.id(), "", text.write(pin));
    }

    public void remove(String id) {
        kept.remove(KIND, id);
    }

    /** Moves a pin one place up (-1) or down (1); nothing happens at the ends. */
    public void move(String id, int by) {
        var pins = content().pins();
        var from = find(pins, id);
        if (from.isEmpty()) {
            return;
        }
        var to = from.get() + Integer.signum(by);
        if (to < 0 || to >= pins.size()) {
            return;
        }
        var one = pins.get(from.get());
        var other = pins.get(to);
        // between two of the same place nothing could be exchanged
        var place = one.place() == other.place() ? one.place() + Integer.signum(by) : other.place();
        put(other.at(one.place()));
        put(one.at(place));
    }

    private static Optional<Integer> find(List<Pin> pins, String id) {
        for (var i = 0; i < pins.size(); i++) {
            if (pins.get(i).id().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
