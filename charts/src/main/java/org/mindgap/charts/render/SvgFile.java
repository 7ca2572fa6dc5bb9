package org.mindgap.charts.render;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.mindgap.charts.render.JavaFigureRenderer.SvgText;
import org.mindgap.charts.render.text.Run;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as SVG in its true size, with one rect for each cell and its alt text as description. */
final class SvgFile {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DIGITS = 4;

    private final JavaFigureRenderer.Said figure;
    private final Drawing drawing;
    private final SvgText svgText;

    SvgFile(JavaFigureRenderer.Said figure, Drawing drawing, SvgText svgText) {
        this.figure = figure;
        this.drawing = drawing;
        this.svgText = svgText;
    }

    void write(OutputStream out) throws IOException {
        var document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        var context = SVGGeneratorContext.createDefault(document);
        context.setComment("Mindgap");
        context.setPrecision(DIGITS);
        var canvas = new Canvas(context);
        // without a painter of its own, text arrives as glyphs that Java shaped, and Batik writes their outlines
        var painter = svgText == SvgText.TEXT ? new TextPainter(canvas, document) : new Java2DPainter(canvas);
        canvas.setPaint(drawing.paper());
        canvas.fill(Sheet.outline(new java.awt.geom.Rectangle2D.Double(0, 0, drawing.width(), drawing.height())));
        painter.paint(drawing);
        var root = canvas.getRoot();
        describe(document, root);
        serialize(root, out);
    }

    /** Without the document type that Batik writes: readers would fetch it from the network. */
    private static void serialize(Element root, OutputStream out) throws IOException {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("The drawing could not be written as SVG.", e);
        }
        out.flush();
    }

    private void describe(Document document, Element root) {
        root.setAttribute("width", millimetres(drawing.width()));
        root.setAttribute("height", millimetres(drawing.height()));
        root.setAttribute("viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "figure-title figure-description");
        var title = element(document, "title", "figure-title", figure.title());
        var first = root.getFirstChild();
        root.insertBefore(title, first);
        root.insertBefore(element(document, "desc", "figure-description", figure.altText()), first);
    }

    private static Element element(Document document, String name, String id, String text) {
        var element = document.createElementNS(SVG, name);
        element.setAttribute("id", id);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    private static String millimetres(double points) {
        return number(points / Sizes.POINTS_PER_MM) + "mm";
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String color(Color color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue());
    }

    /** Batik's drawing, with a door for elements of our own. */
    private static final class Canvas extends SVGGraphics2D {
        Canvas(SVGGeneratorContext context) {
            super(context, false);
        }

        void append(Element element) {
            domGroupManager.addElement(element, DOMGroupManager.FILL);
        }
    }

    /** Text elements that keep our widths whatever the reader's sans serif is. */
    private static final class TextPainter extends Java2DPainter {
        private final Canvas canvas;
        private final Document document;

        TextPainter(Canvas canvas, Document document) {
            super(canvas);
            this.canvas = canvas;
            this.document = document;
        }

        @Override
        void text(Mark.Text mark) {
            var text = document.createElementNS(SVG, "text");
            if (mark.turn() == 0) {
                text.setAttribute("x", number(mark.x()));
                text.setAttribute("y", number(mark.y()));
            } else {
                text.setAttribute(
                        "transform",
                        "translate(" + number(mark.x()) + " " + number(mark.y()) + ") rotate(" + number(mark.turn())
                                + ")");
            }
            var rightToLeft = !mark.layout().isLeftToRight();
            if (rightToLeft) {
                text.setAttribute("direction", "rtl");
            }
            text.setAttribute("text-anchor", anchor(mark.anchor(), rightToLeft));
            text.setAttribute("textLength", number(mark.width()));
            text.setAttribute("lengthAdjust", "spacingAndGlyphs");
            text.setAttribute("font-family", "sans-serif");
            text.setAttribute("stroke", "none");
            text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
            if (mark.runs().size() == 1) {
                fill(text, mark.runs().get(0));
            } else {
                for (var run : mark.runs()) {
                    var span = document.createElementNS(SVG, "tspan");
                    fill(span, run);
                    text.appendChild(span);
                }
            }
            canvas.append(text);
        }

        private void fill(Element element, Run run) {
            if (!run.face().family().isEmpty()) {
                element.setAttribute("font-family", "'" + run.face().family() + "', sans-serif");
            }
            element.setAttribute("font-size", number(run.face().size()));
            element.setAttribute("font-weight", run.face().bold() ? "bold" : "normal");
            element.setAttribute("font-style", run.face().italic() ? "italic" : "normal");
            element.setAttribute("fill", color(run.color()));
            element.appendChild(document.createTextNode(run.text()));
        }

        /** SVG counts start and end in the direction of reading, we count from the left. */
        private static String anchor(Mark.Anchor anchor, boolean rightToLeft) {
            return switch (anchor) {
                case START -> rightToLeft ? "end" : "start";
                case MIDDLE -> "middle";
                case END -> rightToLeft ? "start" : "end";
            };
        }
    }
}
