package org.mindgap.views.kit;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.mindgap.problem.Problem;

/** What the last imports into the open study decided and left out; of surveys also in earlier sessions. */
public final class ImportReports {
    private final ObservableMap<Kind, Report> last = FXCollections.observableHashMap();

    /** What was imported. */
    public enum Kind {
        SURVEY,
        ANSWERS
    }

    /** A sentence, and what was decided or left out on the way. */
    public record Report(String words, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    public void watch(MapChangeListener<Kind, Report> listener) {
        last.addListener(listener);
    }

    public Optional<Report> of(Kind kind) {
        return Optional.ofNullable(last.get(kind));
    }

    public void keep(Kind kind, Report report) {
        last.put(kind, report);
    }

    public void drop(Kind kind) {
        last.remove(kind);
    }

    public void clear() {
        last.clear();
    }
}
