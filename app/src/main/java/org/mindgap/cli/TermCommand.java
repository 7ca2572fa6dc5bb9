package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mindgap.figure.DataTable;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.glossary.Term;
import org.mindgap.glossary.Terms;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a term of statistics or a metric in plain words. */
@Command(
        name = "explain",
        description = {
            "Explains a term of statistics or a metric in plain words: what it is, when to use it, where it comes from,"
                    + " which command prints it. Without a term: all there are."
        },
        footer = {
            "",
            "Example:",
            "  mindgap explain equivalence",
            "  mindgap explain Cramer V",
            "  mindgap explain gap.points",
        })
final class TermCommand implements Callable<Integer> {
    private static final int WIDTH = 96;

    private final Terminal terminal;
    private final MetricNames names = new MetricNames(Locale.ENGLISH);

    @Mixin
    HelpOption help;

    @Parameters(arity = "0..*", paramLabel = "TERM", description = "The term, in one word or several.")
    List<String> words = new ArrayList<>();

    TermCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException {
        var terms = new Terms(Locale.ENGLISH);
        if (words.isEmpty()) {
            list(terms);
            return 0;
        }
        var word = String.join(" ", words);
        var metrics = metrics()
                .filter(m -> m.id().equalsIgnoreCase(word) || names.name(m).equalsIgnoreCase(word))
                .toList();
        var found = terms.find(word);
        if (found.isEmpty() && metrics.isEmpty()) {
            throw new ProblemException(Problem.error("methods.no-term", word));
        }
        metrics.forEach(this::metric);
        found.forEach(this::term);
        return 0;
    }

    private static Stream<Metric> metrics() {
        return Stream.concat(Metrics.all().stream(), Metrics.legacy().stream());
    }

    private void list(Terms terms) {
        var rows = new ArrayList<List<Object>>();
        terms.all().forEach(t -> rows.add(List.of(t.id(), t.name(), String.join(", ", t.also()))));
        metrics().forEach(m -> rows.add(List.of(m.id(), names.name(m), "metric")));
        terminal.out().print(TableText.of(new DataTable(List.of("term", "name", "also"), rows)));
    }

    private void metric(Metric metric) {
        said(names.name(metric), names.about(metric));
        said("", "mindgap gaps --metric " + metric.id());
        terminal.out().println();
    }

    private void term(Term term) {
        said(term.also().isEmpty() ? term.name() : term.name() + " (" + String.join(", ", term.also()) + ")", "");
        said("", term.about());
        said("", term.use());
        said("", "From: " + term.source());
        said("", term.where());
        terminal.out().println();
    }

    /** A head, and words below it in lines of 96 signs. */
    private void said(String head, String text) {
        if (!head.isEmpty()) {
            terminal.out().println(head);
        }
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() + 1 > WIDTH - 2) {
                terminal.out().println("  " + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            terminal.out().println("  " + line);
        }
    }
}
