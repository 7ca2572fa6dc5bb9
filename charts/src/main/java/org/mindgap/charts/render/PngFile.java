package org.mindgap.charts.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A figure as PNG, with its dots per metre, title and alt text written in. */
final class PngFile {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final double POINTS_PER_INCH = 72;

    private final JavaFigureRenderer.Said figure;
    private final Drawing drawing;
    private final int dpi;

    PngFile(JavaFigureRenderer.Said figure, Drawing drawing, int dpi) {
        this.figure = figure;
        this.drawing = drawing;
        this.dpi = dpi;
    }

    void write(OutputStream out) throws IOException {
        var image = image();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            describe(metadata);
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
            stream.flush();
        } finally {
            writer.dispose();
        }
    }

    private BufferedImage image() {
        var scale = dpi / POINTS_PER_INCH;
        var image = new BufferedImage(
                (int) Math.round(drawing.width() * scale),
                (int) Math.round(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setColor(drawing.paper());
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(scale, scale);
            new Java2DPainter(g).paint(drawing);
        } finally {
            g.dispose();
        }
        return image;
    }

    private void describe(IIOMetadata metadata) throws IIOInvalidTreeException {
        var root = new IIOMetadataNode(FORMAT);
        var size = new IIOMetadataNode("pHYs");
        var perMetre = String.valueOf(Math.round(dpi * INCHES_PER_METRE));
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        root.appendChild(size);
        var texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Title", figure.title()));
        texts.appendChild(text("Description", figure.altText()));
        root.appendChild(texts);
        metadata.mergeTree(FORMAT, root);
    }

    private static IIOMetadataNode text(String keyword, String value) {
        var entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", value);
        return entry;
    }
}
