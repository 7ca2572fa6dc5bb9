package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.GroupLink;
import org.mindgap.stereotype.benchmark.Slice;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which people of a survey a benchmark's groups and categories are about. */
@Command(
        name = "groups",
        description = {
            "Which people of the survey a group or category of a benchmark is about, so that amplification in opinions"
                    + " and preference in benchmarks can be set side by side.",
            "What is suggested has a name that is alike; nothing counts before it is set."
        },
        footer = {"", "Example:", "  mindgap benchmark groups --benchmark bbq --study work.mindgap --set Muslim=Q289:5"
        })
final class BenchmarkGroupsCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("benchmark", "by", "name", "items", "survey", "variable", "code", "label", "state");

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Mixin
    BenchmarkOptions options;

    @Option(
            names = "--set",
            paramLabel = "NAME=VARIABLE:CODE",
            description = "Says it; variable by name or as religion, value by code or label.")
    Map<String, String> said = new LinkedHashMap<>();

    @Option(names = "--remove", split = ",", paramLabel = "NAME", description = "Takes it back.")
    List<String> removed = new ArrayList<>();

    @Mixin
    TableOption table;

    BenchmarkGroupsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var changes = !said.isEmpty() || !removed.isEmpty();
        try (var opened = changes ? StudyFile.open(study.file) : StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(opened).one(survey.name, s -> true);
            var rows = new ArrayList<List<Object>>();
            for (var set : opened.benchmarks().sets()) {
                if (set.kind() == options.kind) {
                    rows.addAll(rows(opened, set, one));
                }
            }
            for (var name : said.keySet()) {
                if (rows.stream().noneMatch(r -> r.get(2).equals(name))) {
                    throw new ProblemException(Problem.error("benchmark.no-group", name, options.kind.title()));
                }
            }
            table.print(new DataTable(COLUMNS, rows), terminal.out());
            return 0;
        }
    }

    private List<List<Object>> rows(StudyFile opened, BenchmarkSet set, Survey one) throws ProblemException {
        var counts = new LinkedHashMap<List<Object>, Integer>();
        for (var item : opened.benchmarks().items(set.id())) {
            if (!item.group().isEmpty()) {
                counts.merge(List.of(Slice.By.GROUP, item.group()), 1, Integer::sum);
            }
            counts.merge(List.of(Slice.By.CATEGORY, item.category()), 1, Integer::sum);
        }
        var links = opened.benchmarks().links();
        var rows = new ArrayList<List<Object>>();
        for (var entry : counts.entrySet()) {
            var by = (Slice.By) entry.getKey().get(0);
            var name = (String) entry.getKey().get(1);
            if (removed.contains(name)) {
                links.remove(set.id(), by, name, one.id());
            }
            if (said.containsKey(name)) {
                links.put(new GroupLink(set.id(), by, name, one.id(), people(said.get(name), one)));
            }
            var set1 = links.all().stream()
                    .filter(l -> l.set().equals(set.id())
                            && l.by() == by
                            && l.name().equals(name)
                            && l.survey().equals(one.id()))
                    .findFirst();
            var link = set1.or(() -> GroupLink.suggestion(set.id(), by, name, one));
            var codes = link.map(l -> l.people().codes()).orElse(Map.of());
            var first = codes.entrySet().stream().findFirst();
            rows.add(List.of(
                    set.name(),
                    by.name().toLowerCase(java.util.Locale.ROOT),
                    name,
                    entry.getValue(),
                    link.isPresent() ? one.name() : "",
                    first.map(Map.Entry::getKey).orElse(""),
                    first.map(Map.Entry::getValue).orElse(""),
                    first.flatMap(c -> one.variable(c.getKey()).map(v -> v.distinctLabelOf(c.getValue())))
                            .orElse(""),
                    set1.isPresent() ? "set" : link.isPresent() ? "suggested" : "none"));
        }
        return rows;
    }

    private static Group people(String words, Survey one) throws ProblemException {
        var colon = words.indexOf(':');
        var resolver = new GroupResolver(one);
        var variable = resolver.variable(colon < 0 ? words : words.substring(0, colon));
        if (colon < 0 || variable.isEmpty()) {
            throw new ProblemException(Problem.error("benchmark.people", words, one.name()));
        }
        var code = resolver.code(variable.get(), words.substring(colon + 1));
        if (code.isEmpty()) {
            throw new ProblemException(Problem.error("benchmark.people", words, one.name()));
        }
        return Group.everyone().and(variable.get().name(), code.get());
    }
}
