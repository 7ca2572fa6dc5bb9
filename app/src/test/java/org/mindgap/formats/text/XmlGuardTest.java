package org.mindgap.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlGuardTest {

    /** What begins so and never ends is refused after a million characters, whatever it is. */
    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a b='", "<a b=\"<", "<!-- <a> ", "<![CDATA[<a>", "<?pi <a>", "<aaa", ""})
    void endlessPiecesAreRefused(String start) {
        var endless = new Endless(start);
        assertThatThrownBy(() -> new XmlGuard(endless).transferTo(java.io.Writer.nullWriter()))
                .isInstanceOfSatisfying(
                        BadXmlException.class, e -> assertThat(e.isDoctype()).isFalse());
        assertThat(endless.given).isLessThan(2L * XmlGuard.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a>",
                "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!-- > --><!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
                "<!doctype a>"
            })
    void aDocumentTypeIsRefused(String xml) {
        assertThatThrownBy(() -> new XmlGuard(new StringReader(xml)).transferTo(java.io.Writer.nullWriter()))
                .isInstanceOfSatisfying(
                        BadXmlException.class, e -> assertThat(e.isDoctype()).isTrue());
    }

    /** Short pieces, as many as one likes; what looks like a document type inside of them is text. */
    @Test
    void manyShortPiecesPass() throws IOException {
        var piece = "<a b='>' c=\"'<!-- \"><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE b>]] >]]><?p <!DOCTYPE ?>text</a>\n";
        var whole = piece.repeat(2 * XmlGuard.LONGEST / piece.length());
        var read = new java.io.StringWriter();
        new XmlGuard(new StringReader(whole)).transferTo(read);
        assertThat(read.toString()).isEqualTo(whole);
    }

    /** A beginning, then one letter for ever. */
    private static final class Endless extends Reader {
        private final String start;
        private long given;

        Endless(String start) {
            this.start = start;
        }

        @Override
        public int read(char[] target, int offset, int count) {
            for (var i = 0; i < count; i++, given++) {
                target[offset + i] = given < start.length() ? start.charAt((int) given) : 'x';
            }
            return count;
        }

        @Override
        public void close() {}
    }
}
