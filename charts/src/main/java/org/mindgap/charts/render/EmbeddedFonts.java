package org.mindgap.charts.render;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.text.AttributedCharacterIterator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The files behind the logical sans serif, for embedding. Java does not tell which file it draws with, so that the file
 * whose letters are as wide as Java's is taken; where none is found, or its licence bits forbid embedding, text becomes
 * outlines. Only scripts that need no shaping are written as text.
 */
final class EmbeddedFonts extends PdfBoxGraphics2DFontTextDrawer {
    private static final int CANDIDATES = 60;
    private static final double TOLERANCE = 0.002;
    private static final String SAMPLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789%(),.;:–’“”éüß";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Set<Character.UnicodeScript> UNSHAPED = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.COMMON);

    private final PDDocument document;
    private final Map<Integer, Optional<PDFont>> byStyle = new HashMap<>();
    private @Nullable List<File> files;

    EmbeddedFonts(PDDocument document) {
        this.document = document;
    }

    /** Whether a line can be written as text. */
    boolean cover(Mark.Text text) {
        return text.runs().stream().allMatch(run -> {
            var font = embedded(awtFont(run.face()));
            return font.isPresent() && run.text().codePoints().allMatch(c -> has(font.get(), c));
        });
    }

    Font awtFont(Run.Face face) {
        var style = (face.bold() ? Font.BOLD : Font.PLAIN) | (face.italic() ? Font.ITALIC : Font.PLAIN);
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) face.size());
    }

    double width(Run run) {
        return awtFont(run.face()).getStringBounds(run.text(), EXACT).getWidth();
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv env) {
        return true; // only lines that are covered come here
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        return embedded(font).orElse(null);
    }

    private static boolean has(PDFont font, int codePoint) {
        if (!UNSHAPED.contains(Character.UnicodeScript.of(codePoint))) {
            return false;
        }
        try {
            return font.encode(Character.toString(codePoint)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false; // how PDFBox says that the font lacks it
        }
    }

    private Optional<PDFont> embedded(Font font) {
        return byStyle.computeIfAbsent(font.getStyle(), style -> find(font.deriveFont(1000f)));
    }

    private Optional<PDFont> find(Font font) {
        if (files == null) {
            files = new FontFileFinder()
                    .find().stream()
                            .map(EmbeddedFonts::file)
                            .flatMap(Optional::stream)
                            .filter(f -> f.getName().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                            .sorted(Comparator.comparingInt((File f) -> rank(f.getName()))
                                    .thenComparing(File::getName)
                                    .thenComparing(File::getPath))
                            .toList();
        }
        return files.stream()
                .filter(f -> styled(f.getName(), font))
                .limit(CANDIDATES)
                .map(file -> load(file, font))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<PDFont> load(File file, Font font) {
        try {
            var type = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            document.registerTrueTypeFontForClosing(type);
            if (!sameWidths(type, font)) {
                return Optional.empty();
            }
            type.setEnableGsub(false); // Java draws no ligatures either
            return Optional.of(PDType0Font.load(document, type, true));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a broken or protected file is no candidate
        }
    }

    private static boolean sameWidths(TrueTypeFont type, Font font) throws IOException {
        var glyphs = type.getUnicodeCmapLookup();
        var unit = 1000.0 / type.getUnitsPerEm();
        for (var i = 0; i < SAMPLE.length(); i++) {
            var drawn =
                    font.createGlyphVector(EXACT, SAMPLE.substring(i, i + 1)).getGlyphMetrics(0);
            var written = type.getAdvanceWidth(glyphs.getGlyphId(SAMPLE.charAt(i))) * unit;
            if (Math.abs(drawn.getAdvanceX() - written) > 1000 * TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** Likely files first: short names are the families' own, long ones their scripts and widths. */
    private static int rank(String name) {
        var sans = name.toLowerCase(Locale.ROOT).contains("sans") ? 0 : 1000;
        return sans + name.length();
    }

    private static boolean styled(String name, Font font) {
        var lower = name.toLowerCase(Locale.ROOT);
        var bold = lower.contains("bold") || lower.endsWith("bd.ttf") || lower.endsWith("bi.ttf");
        var slanted = lower.contains("italic") || lower.contains("oblique");
        return bold == font.isBold() && slanted == font.isItalic();
    }

    private static Optional<File> file(URI uri) {
        return "file".equals(uri.getScheme()) ? Optional.of(new File(uri)) : Optional.empty();
    }
}
