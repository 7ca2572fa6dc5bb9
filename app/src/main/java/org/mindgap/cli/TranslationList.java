package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.text.TextHash;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Survey;
import org.mindgap.translation.Flag;
import org.mindgap.translation.SideBySide;

/** Texts in all their languages, a row for each text and language: as {@code edit translations} reads them. */
final class TranslationList {
    private static final List<String> COLUMNS = List.of(
            "survey",
            "id",
            "part",
            "code",
            "language",
            "text",
            "hash",
            "own_language",
            "own_text",
            "own_hash",
            "flags",
            "advice",
            "accepted",
            "source");

    private final List<List<Object>> rows = new ArrayList<>();
    private final Optional<String> language;
    private final boolean flagged;
    private final ProblemTexts words = new ProblemTexts(Locale.ENGLISH);

    /**
     * @param language only this one
     * @param flagged only texts that are doubted
     */
    TranslationList(Optional<String> language, boolean flagged) {
        this.language = language;
        this.flagged = flagged;
    }

    void add(Survey survey) {
        for (var row : SideBySide.of(survey).rows()) {
            row.others().forEach((tag, cell) -> {
                if (language.map(tag::equals).orElse(true)
                        && !(flagged && cell.open().isEmpty())
                        && !(cell.text().isEmpty() && cell.open().isEmpty())) {
                    rows.add(row(survey, row, tag, cell));
                }
            });
        }
    }

    private List<Object> row(Survey survey, SideBySide.Row row, String tag, SideBySide.Cell cell) {
        return List.of(
                survey.id(),
                row.question().id(),
                row.part().kind().word(),
                row.part().code(),
                tag,
                cell.text(),
                cell.hash(),
                row.question().language(),
                row.own(),
                row.own().isEmpty() ? "" : TextHash.of(row.own()),
                kinds(cell.open()),
                cell.open().stream()
                        .map(f -> words.sentence(f.problem()) + " " + words.hint(f.problem()))
                        .collect(Collectors.joining(" ")),
                kinds(cell.accepted()),
                row.question().translations().stream()
                        .filter(t -> t.language().equals(tag))
                        .map(t -> t.source())
                        .findFirst()
                        .orElse(""));
    }

    private static String kinds(List<Flag> flags) {
        return flags.stream().map(f -> f.kind().word()).distinct().collect(Collectors.joining(" "));
    }

    DataTable table() {
        return new DataTable(COLUMNS, rows);
    }

    /** What people read in a terminal: without hashes and the survey's own texts. */
    DataTable brief() {
        var shown = List.of("id", "part", "code", "language", "text", "flags");
        var places = shown.stream().map(COLUMNS::indexOf).toList();
        return new DataTable(
                shown,
                rows.stream().map(r -> places.stream().map(r::get).toList()).toList());
    }
}
