package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mindgap.edit.Edit;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.translation.Doubts;
import org.mindgap.translation.Flag;
import org.mindgap.translation.SideBySide;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Texts of the survey looked at in all their languages: all, those that are doubted, or those that fit a search. */
public final class TranslationsModel {
    private final Workbench workbench;
    private final Texts texts;
    private final Tasks.Slot making;
    private final ReadOnlyObjectWrapper<All> all = new ReadOnlyObjectWrapper<>(All.NOTHING);
    private final ReadOnlyObjectWrapper<List<SideBySide.Row>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());
    private final StringProperty find = new SimpleStringProperty("");
    private final BooleanProperty doubted = new SimpleBooleanProperty();
    private boolean active;

    /** A text and what a search finds it by. */
    private record Found(SideBySide.Row row, String words) {}

    /**
     * What there is.
     *
     * @param languages tags
     * @param questions number of questions that have a translation
     * @param doubts number of texts that are doubted
     */
    record All(List<String> languages, List<Found> rows, int questions, long doubts) {
        static final All NOTHING = new All(List.of(), List.of(), 0, 0);
    }

    public TranslationsModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.making = tasks.slot();
        workbench.opened().addListener((o, before, now) -> {
            if (before == null || now == null || before.study() != now.study()) {
                find.set("");
                doubted.set(false);
                all.set(All.NOTHING);
                shown.set(List.of());
            }
            make();
        });
        find.addListener((o, before, now) -> narrow());
        doubted.addListener((o, before, now) -> narrow());
    }

    ReadOnlyObjectProperty<All> all() {
        return all.getReadOnlyProperty();
    }

    /** Those that fit; a new value whenever that changes. */
    ReadOnlyObjectProperty<List<SideBySide.Row>> shown() {
        return shown.getReadOnlyProperty();
    }

    ObjectProperty<List<Problem>> problems() {
        return problems;
    }

    StringProperty find() {
        return find;
    }

    /** Whether only texts are shown that are doubted. */
    BooleanProperty doubted() {
        return doubted;
    }

    /** Nothing is compared before it is looked at. */
    void activate(boolean looked) {
        active = looked;
        make();
    }

    Optional<Survey> survey() {
        return workbench.current().flatMap(o -> o.facts().survey());
    }

    /** Edits that accept a doubt of a text. */
    List<Edit> accept(Question question, String language, Flag flag) {
        return Doubts.accept(question, language, flag);
    }

    /** Edits that doubt a text again. */
    List<Edit> doubt(Question question, String language, Flag flag) {
        return Doubts.doubt(question, language, java.util.Set.of(flag.key()));
    }

    /** The next text that is doubted behind a row, from the beginning again; nothing where there is none. */
    Optional<SideBySide.Row> nextDoubt(Optional<SideBySide.Row> from) {
        var rows = shown.get();
        var start = from.map(rows::indexOf).orElse(-1);
        for (var i = 1; i <= rows.size(); i++) {
            var row = rows.get((start + i + rows.size()) % rows.size());
            if (row.flagged()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private void make() {
        var survey = survey();
        if (!active || survey.isEmpty()) {
            making.cancel();
            return;
        }
        making.run(
                texts.get("job.translations"),
                context -> all(SideBySide.of(survey.get())),
                now -> {
                    problems.set(List.of());
                    all.set(now);
                    narrow();
                },
                problems::set);
    }

    private static All all(SideBySide texts) {
        var rows = new ArrayList<Found>();
        for (var row : texts.rows()) {
            var words = new StringBuilder(row.question().id())
                    .append('\n')
                    .append(row.question().given())
                    .append('\n')
                    .append(row.own());
            row.others().values().forEach(c -> words.append('\n').append(c.text()));
            rows.add(new Found(row, words.toString().toLowerCase(Locale.ROOT)));
        }
        var questions = (int) texts.rows().stream()
                .filter(r -> !r.others().isEmpty())
                .map(r -> r.question().id())
                .distinct()
                .count();
        return new All(texts.languages(), List.copyOf(rows), questions, texts.flagged());
    }

    private void narrow() {
        var wanted = find.get().strip().toLowerCase(Locale.ROOT);
        shown.set(all.get().rows().stream()
                .filter(f -> (wanted.isEmpty() || f.words().contains(wanted))
                        && (!doubted.get() || f.row().flagged()))
                .map(Found::row)
                .toList());
    }
}
