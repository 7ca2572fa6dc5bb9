package org.mindgap.views.kit.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mindgap.job.Job;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** The study on the table: opened, changed and closed here; what it holds is read off the window's thread. */
public final class Workbench {
    /** A study and what it holds. */
    public record Opened(OpenStudy study, StudyFacts facts) {}

    private final Tasks tasks;
    private final Texts texts;
    private final Filters filters = new Filters();
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final FactsReader reader = new FactsReader();
    private final ImportReports reports = new ImportReports();
    /** Open, but not on the table yet: the program may end in between. */
    private final Set<OpenStudy> underway = ConcurrentHashMap.newKeySet();

    private Runnable opening = () -> {};

    public Workbench(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    /** What imports into the open study decided and left out. */
    public ImportReports reports() {
        return reports;
    }

    public Filters filters() {
        return filters;
    }

    /** The open study with what it holds; a new value after every import. */
    public ReadOnlyObjectProperty<@Nullable Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    public Optional<Opened> current() {
        return Optional.ofNullable(opened.get());
    }

    /** Who is told that a study is being opened, before anything of it is known. */
    public void onOpening(Runnable listener) {
        opening = listener;
    }

    /**
     * Opens a study and puts it on the table; the one that was there is closed afterwards.
     *
     * @param then is called on the window's thread when it is there
     */
    public void open(Job<OpenStudy> way, Runnable then, Consumer<List<Problem>> otherwise) {
        var before = opened.get();
        opening.run();
        tasks.run(
                texts.get("job.open"),
                context -> {
                    var study = way.run(context);
                    underway.add(study);
                    var read = false;
                    try {
                        var next = new Opened(study, reader.read(study, Optional.empty(), context));
                        read = true;
                        return next;
                    } finally {
                        if (!read) {
                            underway.remove(study);
                            study.close();
                        }
                    }
                },
                next -> {
                    underway.remove(next.study());
                    opened.set(null);
                    reports.clear();
                    var first = next.study().example() ? firstCountry(next.facts()) : Filters.Choice.NONE;
                    filters.choice().set(first.withCorrected(next.facts().corrects()));
                    opened.set(next);
                    if (before != null && before.study() != next.study()) {
                        tasks.run(
                                texts.get("job.close"),
                                context -> {
                                    before.study().close();
                                    return true;
                                },
                                done -> {},
                                otherwise);
                    }
                    then.run();
                },
                otherwise);
    }

    /** Reads again what the open study holds. */
    public void refresh(Optional<String> survey, Runnable then, Consumer<List<Problem>> otherwise) {
        current().ifPresent(now -> {
            var wanted = survey.or(() -> now.facts().survey().map(s -> s.id()));
            tasks.run(
                    texts.get("job.open"),
                    context -> new Opened(now.study(), reader.read(now.study(), wanted, context)),
                    next -> {
                        if (opened.get() != null && opened.get().study() == next.study()) {
                            if (!sameSurvey(now, next)) {
                                filters.clear();
                            }
                            opened.set(next);
                            then.run();
                        }
                    },
                    otherwise);
        });
    }

    /** Reads again what the open study holds and looks at the survey that was added last. */
    public void refreshNewest(Runnable then, Consumer<List<Problem>> otherwise) {
        current()
                .ifPresent(now -> tasks.run(
                        texts.get("job.open"),
                        context -> {
                            var all = now.study().surveys();
                            return all.isEmpty() ? "" : all.get(all.size() - 1).id();
                        },
                        id -> refresh(Optional.of(id), then, otherwise),
                        otherwise));
    }

    /** Closes the study on the calling thread; for the end of the program, when no job runs any more. */
    public void close() {
        var last = opened.get();
        if (last != null) {
            last.study().close();
        }
        underway.forEach(OpenStudy::close);
    }

    /** The example comes up as the start screen shows it: its first country. */
    private static Filters.Choice firstCountry(StudyFacts facts) {
        return facts.survey().flatMap(s -> s.withRole(Role.COUNTRY)).stream()
                .flatMap(v -> v.values().stream())
                .findFirst()
                .map(v -> Filters.Choice.NONE.withCountries(Set.of(v.code())))
                .orElse(Filters.Choice.NONE);
    }

    private static boolean sameSurvey(Opened before, Opened after) {
        return before.facts()
                .survey()
                .map(s -> s.id())
                .equals(after.facts().survey().map(s -> s.id()));
    }
}
