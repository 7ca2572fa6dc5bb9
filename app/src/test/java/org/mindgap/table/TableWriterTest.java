package org.mindgap.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.figure.DataTable;
import org.xml.sax.InputSource;

class TableWriterTest {
    private static final String NASTY = "<b>50 % & $x_1$ {#1} ~^\\ | \"q\" 'a' *x* [y]</b>";
    private static final NotedTable TABLE = new NotedTable(
            new DataTable(
                    List.of("group", "n", "gap"),
                    List.of(
                            List.of(NASTY, 12, 3.5),
                            List.of("=SUM(A1)", 7, Double.NaN),
                            List.of("नदी\tपंथ\nx", 300, -2.0))),
            "Gaps & groups",
            List.of("Weighted by WT; 50 % left out."),
            "Invented data.");

    @Test
    void latexIsEscapedAndHasRulesAndNotes() {
        var text = TableWriter.write(TABLE, TableFormat.LATEX);
        assertThat(text)
                .contains("\\caption{Gaps \\& groups}")
                .contains("\\begin{tabular}{lrr}")
                .contains("\\toprule", "\\midrule", "\\bottomrule")
                .contains("\\textless{}b\\textgreater{}50 \\% \\& \\$x\\_1\\$ \\{\\#1\\} \\textasciitilde{}"
                        + "\\textasciicircum{}\\textbackslash{} \\textbar{}")
                .contains("नदी पंथ x & 300 & $-2$ \\\\")
                .contains("=SUM(A1) & 7 & -- \\\\")
                .contains("\\par\\footnotesize Weighted by WT; 50 \\% left out.")
                .contains("\\textbf{Invented data.}");
    }

    @Test
    void aCellThatBeginsWithABracketIsNoOptionOfTheLineBefore() {
        var table = NotedTable.of(new DataTable(List.of("a"), List.of(List.of("[2ex] x"), List.of("*"))));
        assertThat(TableWriter.write(table, TableFormat.LATEX)).contains("\n{}[2ex] x \\\\\n{}* \\\\");
    }

    @Test
    void markdownHasOneLineForEachRowWhateverTheCellsHold() {
        var text = TableWriter.write(TABLE, TableFormat.MARKDOWN);
        assertThat(text)
                .startsWith("**Gaps &amp; groups**\n\n| group | n | gap |\n| --- | ---: | ---: |\n")
                .contains("&lt;b&gt;50 % &amp; \\$x\\_1\\$ \\{\\#1\\} \\~^\\\\ \\| \"q\" 'a' \\*x\\* \\[y\\]&lt;/b&gt;")
                .contains("| नदी पंथ x | 300 | -2 |\n")
                .endsWith("\n**Invented data.**\n");
        assertThat(text.lines().filter(l -> l.startsWith("| "))).hasSize(5);
    }

    @Test
    void htmlSaysWhatHeadsAreHeadsOfAndIsWellFormed() throws Exception {
        var text = TableWriter.htmlFragment(TABLE);
        assertThat(text)
                .contains("<caption>Gaps &amp; groups</caption>")
                .contains("<th scope=\"col\" class=\"number\">n</th>")
                .contains("<th scope=\"row\">&#39;=SUM(A1)</th>")
                .contains("<strong>Invented data.</strong>");
        var parsed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + text + "</body>")));
        var first = parsed.getElementsByTagName("tbody").item(0).getFirstChild().getNextSibling();
        assertThat(first.getFirstChild().getTextContent()).isEqualTo(NASTY);
        assertThat(TableWriter.write(TABLE, TableFormat.HTML)).contains("<meta charset=\"utf-8\">");
    }

    @Test
    void noCellOfASpreadsheetStartsAFormula() {
        assertThat(TableWriter.write(TABLE, TableFormat.CSV)).contains("'=SUM(A1),7,");
        var tsv = TableWriter.write(TABLE, TableFormat.TSV);
        assertThat(tsv.lines())
                .hasSize(4)
                .allSatisfy(l -> assertThat(l.split("\t", -1)).hasSize(4));
        assertThat(tsv).contains("'=SUM(A1)\t7\t\tInvented data.\n").contains("\t300\t-2\t");
    }

    /** =, +, - and @ start formulas, after a tab or a new line too; in heads as in cells, from the clipboard as HTML too. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0"})
    void whatStartsAFormulaIsTextInEveryFormatThatSpreadsheetsTake(String formula) {
        var table = NotedTable.of(new DataTable(List.of(formula, "n"), List.of(List.of(formula, 1))));
        for (var format : List.of(TableFormat.CSV, TableFormat.TSV)) {
            for (var line : TableWriter.write(table, format).split("\\r?\\n", -1)) {
                assertThat(line).doesNotMatch("\"?[=+@\t\r-].*");
            }
        }
        assertThat(TableWriter.htmlFragment(table)).doesNotContainPattern(">\\s*[=+@-]");
    }

    @Test
    void whatIsInventedHasAColumnWhereNotesHaveNoRoom() {
        var csv = TableWriter.write(TABLE, TableFormat.CSV);
        assertThat(csv).startsWith("group,n,gap,invented\r\n");
        assertThat(csv.split("Invented data\\.\r\n", -1)).hasSize(4);
        assertThat(TABLE.marked().columns()).endsWith("invented");
        var twice = new NotedTable(TABLE.marked(), "", List.of(), "Invented data.");
        assertThat(twice.marked()).isEqualTo(TABLE.marked());
    }

    @Test
    void formatsAreFoundByWordAndByEnding() {
        assertThat(TableFormat.of("LaTeX")).contains(TableFormat.LATEX);
        assertThat(TableFormat.of("md")).contains(TableFormat.MARKDOWN);
        assertThat(TableFormat.of("xlsx")).isEmpty();
    }
}
