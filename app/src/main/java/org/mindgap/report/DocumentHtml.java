package org.mindgap.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.mindgap.document.Block;
import org.mindgap.document.Document;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** A document as one HTML page that holds its figures and loads nothing from elsewhere. */
public final class DocumentHtml {
    private static final String GENERATOR = "Mindgap report";
    private static final int DPI = 300;

    private final FigureRenderer renderer;
    private final ReportWords words = new ReportWords();
    private final List<Problem> problems = new ArrayList<>();

    public DocumentHtml(FigureRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A page.
     *
     * @param problems what the figures could not show as they should
     */
    public record Page(String html, List<Problem> problems) {
        public Page {
            problems = List.copyOf(problems);
        }
    }

    public Page page(Document document) throws IOException {
        problems.clear();
        var html = new Html();
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "generator", "content", GENERATOR);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", document.title());
        html.style(css()).close().open("body").open("main");
        var inPart = false;
        for (var block : document.blocks()) {
            if (block instanceof Block.Part) {
                if (inPart) {
                    html.close();
                }
                html.open("section");
                inPart = true;
            } else {
                block(block, html);
            }
        }
        if (inPart) {
            html.close();
        }
        html.close().open("footer").element("p", document.foot()).close();
        html.close().close();
        return new Page(html.page(), problems.stream().distinct().toList());
    }

    private void block(Block block, Html html) throws IOException {
        if (block instanceof Block.Heading heading) {
            html.element("h" + heading.level(), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            switch (paragraph.tone()) {
                case PLAIN -> html.element("p", paragraph.text());
                case SMALL -> html.element("p", paragraph.text(), "class", "small");
                case WARNING -> html.element("p", paragraph.text(), "class", "invented");
            }
        } else if (block instanceof Block.Items items) {
            html.open("ul");
            items.texts().forEach(t -> html.element("li", t));
            html.close();
        } else if (block instanceof Block.Grid grid) {
            grid(grid, html);
        } else if (block instanceof Block.Picture picture) {
            picture(picture, html);
        }
    }

    private static void grid(Block.Grid grid, Html html) {
        html.open("div", "class", "wide").open("table").element("caption", grid.caption());
        html.open("thead").open("tr");
        for (var i = 0; i < grid.heads().size(); i++) {
            html.element("th", grid.heads().get(i), "scope", "col", "class", look(grid, i));
        }
        html.close().close().open("tbody");
        for (var row : grid.rows()) {
            html.open("tr");
            for (var i = 0; i < row.size(); i++) {
                if (i == 0) {
                    html.element("th", row.get(i), "scope", "row");
                } else {
                    html.element("td", row.get(i), "class", look(grid, i));
                }
            }
            html.close();
        }
        html.close().close().close();
    }

    private static String look(Block.Grid grid, int column) {
        return grid.numbers().get(column)
                ? "num"
                : grid.rows().stream().anyMatch(r -> r.get(column).length() > TableCells.SENTENCE) ? "text" : "";
    }

    private void picture(Block.Picture picture, Html html) throws IOException {
        var figure = picture.figure();
        var drawn = new ByteArrayOutputStream();
        try {
            problems.addAll(
                    renderer.write(figure, FigureFormat.SVG, new FigureSize(picture.widthMm(), DPI).endless(), drawn));
        } catch (ProblemException refused) {
            problems.addAll(refused.problems());
            html.element("p", words.text("figure.not-drawn")).element("p", figure.subtitle());
            picture.instead().ifPresent(g -> grid(g, html));
            html.element("p", figure.caption().plain(), "class", "small");
            return;
        }
        var data = "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(drawn.toByteArray());
        html.open("figure").open("span", "class", "sheet");
        html.empty("img", "src", data, "alt", figure.altText());
        html.close();
        html.element("figcaption", figure.caption().plain(), "class", "unseen");
        html.close();
    }

    private static String css() throws IOException {
        try (var in = Objects.requireNonNull(DocumentHtml.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
