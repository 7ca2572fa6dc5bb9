package org.mindgap.formats.survey;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mindgap.formats.text.XmlCursor;
import org.mindgap.problem.ProblemException;

/** What a DDI codebook says of the study: how to cite it, and when the answers were collected. */
final class DdiStudy {
    private static final int LONGEST = 1000;

    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> producers = new LinkedHashSet<>();
    private final Set<String> distributors = new LinkedHashSet<>();
    private final Set<String> starts = new LinkedHashSet<>();
    private final Set<String> ends = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private String title = "";
    private String reference = "";

    /** Reads {@code stdyDscr}, which was just entered. */
    void read(XmlCursor cursor) throws IOException, ProblemException {
        while (cursor.child()) {
            switch (cursor.name()) {
                case "citation" -> citation(cursor);
                case "stdyInfo" -> {
                    while (cursor.child()) {
                        if (cursor.name().equals("sumDscr")) {
                            summary(cursor);
                        } else {
                            cursor.skip();
                        }
                    }
                }
                default -> cursor.skip();
            }
        }
    }

    private void citation(XmlCursor cursor) throws IOException, ProblemException {
        while (cursor.child()) {
            switch (cursor.name()) {
                case "biblCit" -> {
                    var text = cursor.text();
                    reference = reference.isEmpty() && text.length() <= LONGEST ? text : reference;
                }
                case "titlStmt", "rspStmt", "prodStmt", "distStmt" -> statement(cursor);
                default -> cursor.skip();
            }
        }
    }

    private void statement(XmlCursor cursor) throws IOException, ProblemException {
        while (cursor.child()) {
            switch (cursor.name()) {
                case "titl" -> {
                    var text = cursor.text();
                    title = title.isEmpty() && text.length() <= LONGEST ? text : title;
                }
                case "AuthEnty" -> add(authors, cursor.text());
                case "producer" -> add(producers, cursor.text());
                case "distrbtr" -> add(distributors, cursor.text());
                default -> cursor.skip();
            }
        }
    }

    private void summary(XmlCursor cursor) throws IOException, ProblemException {
        while (cursor.child()) {
            if (cursor.name().equals("collDate")) {
                var event = cursor.attribute("event");
                var date = cursor.attribute("date");
                var text = cursor.text();
                add(event.equals("start") ? starts : event.equals("end") ? ends : others, date.isEmpty() ? text : date);
            } else {
                cursor.skip();
            }
        }
    }

    private static void add(Set<String> set, String text) {
        if (!text.isEmpty() && text.length() <= LONGEST && set.size() < 20) {
            set.add(text);
        }
    }

    /** As the codebook prints it, else who made it and its title; empty where it says neither. */
    String citation() {
        if (!reference.isEmpty()) {
            return reference;
        }
        var who = !authors.isEmpty() ? authors : !producers.isEmpty() ? producers : distributors;
        var by = String.join(", ", who);
        return by.isEmpty() || title.isEmpty() ? by + title : by + ", " + title;
    }

    /** Dates of collection; of several starts and ends the first and the last are not picked, all stand there. */
    String fieldwork() {
        var dates = new LinkedHashSet<String>();
        var start = starts.iterator();
        var end = ends.iterator();
        while (start.hasNext() || end.hasNext()) {
            var from = start.hasNext() ? start.next() : "";
            var to = end.hasNext() ? end.next() : "";
            dates.add(
                    from.isEmpty() || to.isEmpty() || from.equals(to)
                            ? (from.isEmpty() ? to : from)
                            : from + " to " + to);
        }
        dates.addAll(others);
        return String.join("; ", dates);
    }
}
