package org.mindgap.formats.text;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Walks through an XML file element by element, forwards only. No document type, no entities but the five of XML, and
 * bounds on depth, length and number of names, so that a file of any size costs little memory.
 *
 * <p>The one pattern of use: {@code while (cursor.child()) { switch (cursor.name()) { ... default -> cursor.skip(); } }},
 * where each branch ends with {@link #text()}, {@link #skip()} or a loop of its own.
 */
public final class XmlCursor implements Closeable {
    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2000;
    private static final long MOST_KEPT = 1L << 25;
    private static final int COST = 64;

    private final String file;
    private final Utf8Reader text;
    private final XMLStreamReader xml;
    private final Deque<String> languages = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private long kept;

    private XmlCursor(String file, Utf8Reader text) throws ProblemException, IOException {
        this.file = file;
        this.text = text;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            this.xml = factory.createXMLStreamReader(new XmlGuard(new BufferedReader(text)));
        } catch (XMLStreamException e) {
            throw broken(e, 1);
        }
    }

    /**
     * Opens a file; nothing is entered yet, so the first {@link #child()} is the root.
     *
     * @throws ProblemException if it is no XML, not even at its beginning
     */
    public static XmlCursor open(Path path) throws IOException, ProblemException {
        var text = Utf8Reader.open(path);
        try {
            return new XmlCursor(FileFacts.name(path), text);
        } catch (IOException | ProblemException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** Enters the next child of the element that was entered last; false after leaving that element. */
    public boolean child() throws IOException, ProblemException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    languages.pop();
                    return false;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Leaves the element that was entered last, whatever it holds. */
    public void skip() throws IOException, ProblemException {
        while (child()) {
            skip();
        }
    }

    /** Leaves the element that was entered last with its text, that of elements in it too; blanks in a row are one. */
    public String text() throws IOException, ProblemException {
        var content = new StringBuilder();
        var outside = languages.size() - 1;
        while (languages.size() > outside) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    content.append(' ');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    languages.pop();
                    content.append(' ');
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    content.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    if (content.length() > XmlGuard.LONGEST) {
                        throw problem("formats.xml-long");
                    }
                }
                default -> {}
            }
        }
        return keep(content.toString().replaceAll("\\s+", " ").strip());
    }

    /** Counts what a reader keeps: a file of any length may be read, but not kept. */
    private String keep(String value) throws ProblemException {
        kept += value.length() + COST;
        if (kept > MOST_KEPT) {
            throw problem("formats.xml-much");
        }
        return value;
    }

    /** Name of the element that was entered last, without its prefix. */
    public String name() {
        return xml.getLocalName();
    }

    /** Namespace of the element that was entered last, or an empty text. */
    public String namespace() {
        var uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** An attribute of the element that was just entered, or an empty text. */
    public String attribute(String name) throws ProblemException {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : keep(value.strip());
    }

    /** The language of the element that was entered last, its own or its parent's, or an empty text. */
    public String language() {
        return languages.isEmpty() ? "" : languages.peek();
    }

    public long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private void enter() throws ProblemException {
        var own = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        languages.push(own == null ? language() : own.strip());
        if (languages.size() > DEEPEST) {
            throw problem("formats.xml-deep", DEEPEST);
        }
        names.add(xml.getLocalName());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        // the parser keeps every name that it has met
        if (names.size() > MOST_NAMES) {
            throw problem("formats.xml-much");
        }
    }

    private int next() throws IOException, ProblemException {
        try {
            return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw broken(e, line());
        }
    }

    private ProblemException problem(String code, Object... arguments) {
        return new ProblemException(Problem.error(code, arguments).at(Place.line(file, line())));
    }

    private ProblemException broken(XMLStreamException e, long line) throws IOException {
        var cause = cause(e);
        if (cause instanceof BadTextException bad) {
            return CsvTable.notText(file, bad);
        }
        if (cause instanceof BadXmlException bad) {
            return new ProblemException(
                    Problem.error(bad.isDoctype() ? "formats.xml-doctype" : "formats.xml-long")
                            .at(Place.line(file, bad.line())),
                    e);
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        var at = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber());
        return new ProblemException(Problem.error("formats.xml-broken").at(Place.line(file, at)), e);
    }

    private static @Nullable Throwable cause(XMLStreamException e) {
        return e.getNestedException() == null ? e.getCause() : e.getNestedException();
    }
}
