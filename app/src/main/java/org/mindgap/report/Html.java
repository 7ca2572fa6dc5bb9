package org.mindgap.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds HTML. Text and attribute values are always escaped; there is no way to add markup as text. */
final class Html {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes as name, value, name, value. */
    Html open(String element, String... attributes) {
        start(element, attributes);
        open.push(element);
        return this;
    }

    Html close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with text alone. */
    Html element(String element, String content, String... attributes) {
        start(element, attributes);
        escape(content);
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** An element that has no end: img, meta, br. */
    Html empty(String element, String... attributes) {
        start(element, attributes);
        text.append('\n');
        return this;
    }

    Html text(String content) {
        escape(content);
        return this;
    }

    /** Our own style sheet: no text of anybody else, and no end of a style element in it. */
    Html style(String css) {
        if (css.contains("<")) {
            throw new IllegalArgumentException("a style sheet holds no markup");
        }
        text.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /** The page; every element must be closed. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + text;
    }

    private void start(String element, String... attributes) {
        text.append('<').append(element);
        for (var i = 0; i + 1 < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
        text.append('>');
    }

    private void escape(String content) {
        for (var i = 0; i < content.length(); i++) {
            var c = content.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> {
                    // control characters are not allowed in HTML, not even escaped
                    var allowed = (c >= ' ' && c != '\u007f') || c == '\n' || c == '\t';
                    text.append(allowed ? c : '\ufffd');
                }
            }
        }
    }
}
