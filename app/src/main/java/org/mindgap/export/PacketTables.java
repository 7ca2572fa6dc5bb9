package org.mindgap.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.elicit.Model;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.gap.GapTerm;
import org.mindgap.job.JobContext;
import org.mindgap.report.ReportSource;
import org.mindgap.survey.Survey;

/** The tables of a packet, written row by row; their columns are told by docs/formats/packet.md. */
final class PacketTables {
    private final ReportSource source;
    private final Set<String> invented;

    PacketTables(ReportSource source) {
        this.source = source;
        this.invented = source.answers().models().stream()
                .filter(m -> m.kind() == Model.Kind.INVENTED)
                .map(Model::id)
                .collect(Collectors.toSet());
    }

    void write(List<Packet.Figure> figures, Path folder, JobContext context) throws IOException {
        cells(figures, folder, context);
        questions(figures, folder);
        answers(figures, folder, context);
    }

    private static BufferedWriter open(Path folder, String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name));
    }

    private void cells(List<Packet.Figure> figures, Path folder, JobContext context) throws IOException {
        try (var cellsOut = open(folder, "cells.csv");
                var termsOut = open(folder, "terms.csv")) {
            var cells = new CsvLines(
                    List.of(
                            "figure",
                            "cell",
                            "people",
                            "model",
                            "asked_as",
                            "metric",
                            "value",
                            "state",
                            "rebuilt",
                            "invented"),
                    cellsOut);
            var terms = new CsvLines(
                    List.of(
                            "cell",
                            "people",
                            "question",
                            "option",
                            "position",
                            "p_human",
                            "q_model",
                            "variance",
                            "weight",
                            "invented"),
                    termsOut);
            var number = 0;
            for (var figure : figures) {
                for (var one : figure.cells()) {
                    context.checkCancelled();
                    number++;
                    var cell = one.cell();
                    cells.row(List.of(
                            figure.number(),
                            number,
                            TidyTable.code(cell.people()),
                            cell.column().model(),
                            cell.column().askedAs().word(),
                            one.metric(),
                            one.hidden() ? Double.NaN : cell.value(),
                            one.hidden() ? "hidden" : FigureData.word(cell.state()),
                            one.rebuilt(),
                            invented(figure, cell.column())));
                    for (var term : one.terms()) {
                        term(number, term, invented(figure, cell.column()), terms);
                    }
                }
            }
        }
    }

    private static void term(int cell, GapTerm term, String invented, CsvLines terms) throws IOException {
        var pair = term.pair();
        for (var i = 0; i < pair.people().length; i++) {
            terms.row(List.of(
                    cell,
                    TidyTable.code(term.people()),
                    term.question(),
                    term.options().get(i),
                    i + 1,
                    pair.people()[i],
                    pair.model()[i],
                    i < pair.variance().length ? pair.variance()[i] : Double.NaN,
                    term.weight(),
                    invented));
        }
    }

    /** "people and model", as the tidy table has it. */
    private String invented(Packet.Figure figure, ColumnKey column) {
        var made = invented.contains(column.model());
        return figure.content().survey().invented() ? made ? "people and model" : "people" : made ? "model" : "";
    }

    private static void questions(List<Packet.Figure> figures, Path folder) throws IOException {
        Map<String, Survey> surveys = new LinkedHashMap<>();
        figures.forEach(f -> surveys.put(f.content().survey().id(), f.content().survey()));
        var asked = figures.stream()
                .flatMap(f -> f.cells().stream())
                .flatMap(c -> c.cell().questions().stream())
                .collect(Collectors.toSet());
        try (var out = open(folder, "questions.csv")) {
            var lines = new CsvLines(
                    List.of(
                            "survey",
                            "question",
                            "text",
                            "topic",
                            "option",
                            "option_label",
                            "option_position",
                            "option_kind"),
                    out);
            for (var survey : surveys.values()) {
                for (var question : survey.questions().stream()
                        .filter(q -> asked.contains(q.id()))
                        .toList()) {
                    for (var option : question.options()) {
                        lines.row(List.of(
                                survey.name(),
                                question.id(),
                                question.text(),
                                question.topic(),
                                option.code(),
                                option.label(),
                                option.position(),
                                option.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
                    }
                }
            }
        }
    }

    /** Each answer once; a prompt that several answers share once. */
    private void answers(List<Packet.Figure> figures, Path folder, JobContext context) throws IOException {
        Map<Asked, Set<Long>> behind = new LinkedHashMap<>();
        for (var figure : figures) {
            for (var one : figure.cells()) {
                for (var term : one.terms()) {
                    behind.computeIfAbsent(new Asked(one.cell().column(), term.question()), k -> new LinkedHashSet<>())
                            .addAll(term.answers());
                }
            }
        }
        var names = source.answers().models().stream().collect(Collectors.toMap(Model::id, Model::name, (a, b) -> a));
        var total = behind.values().stream().mapToLong(Set::size).sum();
        var done = 0L;
        try (var answersOut = open(folder, "answers.csv");
                var promptsOut = open(folder, "prompts.csv")) {
            var answers = new CsvLines(
                    List.of(
                            "answer",
                            "model",
                            "model_name",
                            "asked_as",
                            "question",
                            "file",
                            "line",
                            "asked",
                            "prompt",
                            "reply",
                            "invented"),
                    answersOut);
            var prompts = new CsvLines(List.of("prompt", "text"), promptsOut);
            var numbers = new HashMap<String, Integer>();
            for (var entry : behind.entrySet()) {
                for (var id : entry.getValue()) {
                    context.checkCancelled();
                    context.progress(done++, total);
                    var evidence = source.answers().evidence(id);
                    var prompt = prompt(evidence.prompt(), numbers, prompts);
                    var asked = entry.getKey();
                    answers.row(List.of(
                            id,
                            asked.column().model(),
                            names.getOrDefault(asked.column().model(), ""),
                            asked.column().askedAs().word(),
                            asked.question(),
                            evidence.file(),
                            evidence.line(),
                            evidence.asked(),
                            prompt,
                            evidence.reply(),
                            invented.contains(asked.column().model()) ? "model" : ""));
                }
            }
        }
    }

    /** The number of a prompt, which is written when it is met first; nothing where the file held none. */
    private static Object prompt(String text, Map<String, Integer> numbers, CsvLines prompts) throws IOException {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        var known = numbers.get(text);
        if (known == null) {
            known = numbers.size() + 1;
            numbers.put(text, known);
            prompts.row(List.of(known, text));
        }
        return known;
    }

    private record Asked(ColumnKey column, String question) {}
}
