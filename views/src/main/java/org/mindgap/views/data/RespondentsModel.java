package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mindgap.problem.Problem;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/**
 * The answers of a survey: a page of columns by all respondents, or the cells that somebody published. A table builds the
 * cells of every column it has, so it gets a page of them; the columns are read by a job, the rows are looked up.
 */
public final class RespondentsModel {
    /** Columns on a page, weights not counted. */
    static final int COLUMNS = 8;

    private final Workbench workbench;
    private final Tasks.Slot reading;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());
    private final StringProperty find = new SimpleStringProperty("");
    private boolean active;
    private int first;

    /**
     * What the table shows.
     *
     * @param people number of respondents; 0 for published shares
     * @param first place of the first column among those that fit the search, from 0
     * @param fitting number of variables that fit the search
     * @param pinned weights, on every page
     * @param columns the page
     * @param published the cells, where there are no respondents
     */
    record Shown(
            int people,
            int first,
            int fitting,
            List<RespondentColumn> pinned,
            List<RespondentColumn> columns,
            List<PublishedRow> published,
            boolean hasPeople) {
        static final Shown NOTHING = new Shown(0, 0, 0, List.of(), List.of(), List.of(), false);
    }

    public RespondentsModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.reading = tasks.slot();
        this.texts = texts;
        workbench.opened().addListener((o, before, now) -> {
            if (before == null || now == null || before.study() != now.study()) {
                first = 0;
            }
            shown.set(Shown.NOTHING);
            read();
        });
        find.addListener((o, before, now) -> {
            first = 0;
            read();
        });
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    ObjectProperty<List<Problem>> problems() {
        return problems;
    }

    /** Narrows the columns to those whose name or label holds this. */
    StringProperty find() {
        return find;
    }

    /** Nothing is read before it is looked at. */
    void activate(boolean looked) {
        var begins = looked && !active;
        active = looked;
        if (begins) {
            read();
        }
    }

    boolean canGo(int pages) {
        var next = shown.get().first() + pages * COLUMNS;
        return pages < 0 ? shown.get().first() > 0 : next < shown.get().fitting();
    }

    /** Goes some pages of columns on, or back. */
    void go(int pages) {
        if (canGo(pages)) {
            first = Math.max(0, shown.get().first() + pages * COLUMNS);
            read();
        }
    }

    private void read() {
        if (!active) {
            reading.cancel();
            return;
        }
        var survey = workbench.current().flatMap(o -> o.facts().survey());
        if (survey.isEmpty()) {
            shown.set(Shown.NOTHING);
            return;
        }
        var from = first;
        var wanted = find.get().strip().toLowerCase(Locale.ROOT);
        reading.run(
                texts.get("job.respondents"),
                context -> survey.get().source() instanceof Respondents people
                        ? page(survey.get(), people, from, wanted)
                        : published(survey.get(), wanted),
                page -> {
                    problems.set(List.of());
                    shown.set(page);
                },
                problems::set);
    }

    private Shown published(Survey survey, String wanted) {
        var rows = survey.source() instanceof PublishedShares shares
                ? PublishedRow.of(survey, shares, texts).stream()
                        .filter(r -> wanted.isEmpty() || r.found().contains(wanted))
                        .toList()
                : List.<PublishedRow>of();
        return new Shown(0, 0, 0, List.of(), List.of(), rows, false);
    }

    private Shown page(Survey survey, Respondents people, int from, String wanted) {
        var pinned = new ArrayList<RespondentColumn>();
        var fitting = new ArrayList<Variable>();
        for (var variable : survey.variables()) {
            if (variable.role() == Role.WEIGHT) {
                pinned.add(column(survey, people, variable));
            } else if (wanted.isEmpty() || fits(variable, wanted)) {
                fitting.add(variable);
            }
        }
        // the last page is full too: the table keeps its columns
        var start = Math.max(0, Math.min(from, fitting.size() - COLUMNS));
        var columns = new ArrayList<RespondentColumn>();
        for (var variable : fitting.subList(start, Math.min(fitting.size(), start + COLUMNS))) {
            columns.add(column(survey, people, variable));
        }
        return new Shown(people.count(), start, fitting.size(), pinned, columns, List.of(), true);
    }

    private RespondentColumn column(Survey survey, Respondents people, Variable variable) {
        return new RespondentColumn(
                variable,
                survey.question(variable.name()),
                people.whole(variable.name()),
                people.column(variable.name()),
                texts);
    }

    private static boolean fits(Variable variable, String wanted) {
        return variable.name().toLowerCase(Locale.ROOT).contains(wanted)
                || variable.given().toLowerCase(Locale.ROOT).contains(wanted)
                || variable.label().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The row that somebody typed, from 1; nothing where it is no row. */
    Optional<Integer> row(String typed) {
        try {
            var number = Integer.parseInt(typed.replaceAll("[^0-9]", ""));
            return number >= 1 && number <= shown.get().people() ? Optional.of(number - 1) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
