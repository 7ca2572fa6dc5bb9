package org.mindgap.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.document.Block;
import org.mindgap.document.Block.Tone;
import org.mindgap.document.Document;
import org.mindgap.elicit.Model;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.pin.PinRequest;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

/** A report as a document: pinned figures in their order, each with the reviewer's questions; then the methods. */
public final class PinDocument {
    private static final double WIDTH = FigureSize.TWO_COLUMNS.widthMm();

    private final ReportSource source;
    private final ReportWords words = new ReportWords();
    private final PinGrids grids = new PinGrids();
    private final ChangeWords changes = new ChangeWords();
    private final ReviewerQuestions reviewer;
    private final Methods methods;
    private final MetricNames names = new MetricNames(Locale.ROOT);

    public PinDocument(ReportSource source) {
        this.source = source;
        this.reviewer = new ReviewerQuestions(source.answers());
        this.methods = new Methods(source);
    }

    /** The document. */
    public Document of(List<PinnedFigure> pinned) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, words.text("title")));
        blocks.add(Block.Paragraph.of(words.text("pins.intro", source.name())));
        invented(pinned, blocks);
        if (pinned.isEmpty()) {
            blocks.add(Block.Paragraph.of(words.text("pins.none")));
        }
        var titles = titles(pinned);
        for (var i = 0; i < pinned.size(); i++) {
            blocks.add(new Block.Part());
            figure(pinned.get(i), titles.get(i), i + 1, blocks);
        }
        methods(pinned, blocks);
        log(blocks);
        return new Document(words.text("title"), words.text("pins.foot", source.name(), methods.program()), blocks);
    }

    /** INVENTED in words, once for all figures: where people are, and which of the models that any of them shows. */
    private void invented(List<PinnedFigure> pinned, List<Block> blocks) {
        var contents = pinned.stream().flatMap(p -> p.computed().stream()).toList();
        if (contents.stream().anyMatch(c -> c.survey().invented())) {
            blocks.add(new Block.Paragraph(words.text("invented.people"), Tone.WARNING));
        }
        var shown = contents.stream()
                .flatMap(c -> c.columns().stream())
                .map(ColumnKey::model)
                .collect(Collectors.toSet());
        var made = source.answers().models().stream()
                .filter(m -> m.kind() == Model.Kind.INVENTED && shown.contains(m.id()))
                .map(Model::name)
                .toList();
        if (!made.isEmpty()) {
            var words =
                    this.words.text(made.size() == 1 ? "invented.model" : "invented.models", String.join(", ", made));
            blocks.add(new Block.Paragraph(words, Tone.WARNING));
        }
    }

    /** What pins are called; of those that share a title each names its metric too. */
    private List<String> titles(List<PinnedFigure> pinned) {
        var plain = pinned.stream()
                .map(p -> p.computed().map(PinnedFigure.Content::title).orElse(words.text("pins.gone")))
                .toList();
        var titles = new ArrayList<String>();
        for (var i = 0; i < plain.size(); i++) {
            var title = plain.get(i);
            var metric = pinned.get(i)
                    .computed()
                    .flatMap(c -> c.query().metrics().stream().findFirst())
                    .map(names::name);
            titles.add(
                    metric.isEmpty() || plain.indexOf(title) == plain.lastIndexOf(title)
                            ? title
                            : words.text("pins.metric", title, metric.get()));
        }
        return titles;
    }

    private void figure(PinnedFigure pinned, String title, int number, List<Block> blocks) {
        var pin = pinned.pin();
        blocks.add(
                new Block.Heading(2, words.text(pin.request().drawn() ? "pins.figure" : "pins.table", number, title)));
        var since = changes.sentence(pinned.changes());
        if (!since.isEmpty()) {
            blocks.add(new Block.Paragraph(since, Tone.WARNING));
        }
        pinned.computed().ifPresent(content -> content(pinned, content, blocks));
        if (pin.edited()) {
            blocks.add(new Block.Paragraph(words.text("pins.caption-edited", pin.caption()), Tone.SMALL));
        }
        if (!pin.note().isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("pins.note", pin.note()), Tone.SMALL));
        }
        pinned.computed()
                .map(new NotedCells(source)::of)
                .filter(l -> !l.isEmpty())
                .ifPresent(lines -> {
                    blocks.add(new Block.Heading(3, words.text("pins.notes")));
                    blocks.add(new Block.Items(lines));
                });
        if (pinned.pin().request().ofPeople()
                && pinned.computed().filter(c -> !reviewer.of(c).isEmpty()).isPresent()) {
            blocks.add(new Block.Heading(3, words.text("reviewer")));
            blocks.add(reviewer(pinned.computed().get()));
        }
        notes(pinned.problems(), blocks);
    }

    private void content(PinnedFigure pinned, PinnedFigure.Content content, List<Block> blocks) {
        switch (pinned.pin().request().kind()) {
            case HEATMAP, RANKS_AS_PUBLISHED, RANKS_CORRECTED -> {
                var spec = content.heatmap().orElseThrow();
                blocks.add(new Block.Picture(spec, WIDTH, Optional.of(grids.heatmap(spec))));
            }
            case OVERLAY,
                    DIFFERENCES_MAP,
                    DIFFERENCES_POINTS,
                    DIFFERENCES_SIDE_BY_SIDE,
                    DIFFERENCES_QUESTION,
                    BENCHMARK,
                    JOINED,
                    COMPARISON,
                    SUBGROUPS,
                    CONSISTENCY,
                    REGRESSION,
                    FURTHER ->
                blocks.add(new Block.Picture(
                        content.figure().orElseThrow(),
                        WIDTH,
                        Optional.of(grids.table(content.title(), content.data()))));
            case HEATMAP_TABLE -> {
                var spec = content.heatmap().orElseThrow();
                blocks.add(new Block.Paragraph(spec.subtitle(), Tone.SMALL));
                blocks.add(grids.heatmap(spec));
                blocks.add(new Block.Paragraph(spec.caption().plain(), Tone.SMALL));
            }
            case SHEET -> blocks.add(grids.of(content, PinRequest.Kind.SHEET));
            case QUESTIONS -> blocks.add(grids.of(content, PinRequest.Kind.QUESTIONS));
        }
    }

    private Block reviewer(PinnedFigure.Content content) {
        var rows = reviewer.of(content).stream()
                .map(r -> List.of(r.question(), reviewer.word(r.answer()), r.fact()))
                .toList();
        return new Block.Grid(
                words.text("reviewer.caption"),
                List.of(
                        words.text("reviewer.head"),
                        words.text("reviewer.head.answer"),
                        words.text("reviewer.head.fact")),
                rows,
                List.of(false, false, false));
    }

    private void notes(List<Problem> problems, List<Block> blocks) {
        var texts = new ProblemTexts(Locale.ENGLISH);
        var lines = problems.stream().map(texts::line).distinct().toList();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(3, words.text("notes")));
            blocks.add(new Block.Items(lines));
        }
    }

    private void methods(List<PinnedFigure> all, List<Block> blocks) {
        var pinned = all.stream().filter(p -> p.pin().request().ofPeople()).toList();
        blocks.add(new Block.Part());
        blocks.add(new Block.Heading(2, words.text("methods")));
        var bySurvey = new LinkedHashMap<String, List<PinnedFigure.Content>>();
        pinned.stream()
                .flatMap(p -> p.computed().stream())
                .forEach(c -> bySurvey.computeIfAbsent(c.survey().id(), s -> new ArrayList<>())
                        .add(c));
        bySurvey.values()
                .forEach(of -> methods.of(of.get(0).survey(), of).forEach(p -> blocks.add(Block.Paragraph.of(p))));
        blocks.add(Block.Paragraph.of(methods.program()));
    }

    private void log(List<Block> blocks) {
        blocks.add(new Block.Heading(2, words.text("log")));
        blocks.add(new Block.Items(
                source.log().stream().map(e -> e.time() + " " + e.text()).toList()));
    }
}
