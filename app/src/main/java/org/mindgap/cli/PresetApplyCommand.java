package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.look.Looks;
import org.mindgap.look.SavedView;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.replication.PresetSheet;
import org.mindgap.replication.PresetViews;
import org.mindgap.replication.StudyPreset;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a study up as a published one was. */
@Command(
        name = "apply",
        description = {
            "Puts a preset's views of the heatmap into a study, and writes its sheet and its plans beside it. No data are"
                    + " changed, no model is asked, and no file is overwritten.",
            "Plans need to know where to ask: --kind, --address and --model-name. mindgap run then asks what a plan says."
        },
        footer = {
            "",
            "Example:",
            "  mindgap preset apply mind-the-gap --study S",
            "  mindgap preset apply rethinking-evaluation --study S --kind ollama --address http://localhost:11434"
                    + " --model-name llama3.2 --out plans",
        })
final class PresetApplyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "NAME", description = "As mindgap preset list has it; its beginning will do.")
    String name = "";

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(names = "--kind", paramLabel = "KIND", description = "Of the endpoint: openai, ollama, anthropic …")
    @Nullable
    String kind;

    @Option(names = "--address", paramLabel = "URL", description = "Of the endpoint.")
    @Nullable
    String address;

    @Option(names = "--model-name", paramLabel = "M", description = "As the endpoint calls it.")
    @Nullable
    String model;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where sheet and plans are written; the folder of the study where nothing is said.")
    @Nullable
    Path out;

    @Mixin
    TableOption table;

    PresetApplyCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var preset = PresetCommand.named(name);
        var given = java.util.stream.Stream.of(kind, address, model)
                .flatMap(s -> Optional.ofNullable(s).stream())
                .toList();
        if (!given.isEmpty() && given.size() < 3) {
            throw new ProblemException(Problem.error("cli.preset-endpoint"));
        }
        var folder = (out == null ? study.file.toAbsolutePath().getParent() : out.toAbsolutePath());
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProblemException(Problem.error("compare.no-folder", String.valueOf(folder)));
        }
        var rows = new ArrayList<List<Object>>();
        try (var file = StudyFile.open(study.file)) {
            terminal.problems(file.notes());
            var one = new SurveyChoice(file).one(survey.name, s -> true);
            views(preset, one, new Looks(file.kept()), rows);
            write(
                    folder.resolve(preset.id() + ".md"),
                    PresetSheet.of(preset, FileFacts.name(study.file)),
                    "sheet",
                    rows);
            if (given.isEmpty()) {
                terminal.problem(
                        Problem.note("cli.preset-no-endpoint", preset.plans().size()));
            } else {
                for (var plan : preset.plans()) {
                    var target = folder.resolve(preset.id() + "-" + plan.name() + ".json");
                    write(target, json(preset, plan, one), "plan", rows);
                }
            }
        }
        table.print(new DataTable(List.of("what", "name", "done"), rows), terminal.out());
        return 0;
    }

    private static void views(StudyPreset preset, Survey one, Looks looks, List<List<Object>> rows) {
        var known = looks.views().stream().map(SavedView::name).collect(Collectors.toSet());
        for (var planned : PresetViews.of(preset, one)) {
            var called = planned.name();
            if (planned.view().isEmpty()) {
                rows.add(List.of(
                        "view", called, "left out: no " + String.join(" or ", planned.missing()) + " in the survey"));
            } else if (known.contains(called)) {
                rows.add(List.of("view", called, "was there"));
            } else {
                looks.save(planned.view().get());
                rows.add(List.of("view", called, "saved"));
            }
        }
    }

    private String json(StudyPreset preset, StudyPreset.Plan plan, Survey one) {
        var root = JsonText.mapper().createObjectNode();
        root.put("schema", "plan/1");
        root.put("name", preset.name() + ", " + plan.name());
        root.put("survey", one.id());
        root.putArray("endpoints")
                .addObject()
                .put("kind", kind)
                .put("address", address)
                .put("model", model);
        root.setAll(plan.json().deepCopy());
        return root.toPrettyString() + "\n";
    }

    private static void write(Path file, String text, String what, List<List<Object>> rows) throws IOException {
        if (Files.exists(file)) {
            rows.add(List.of(what, FileFacts.name(file), "was there"));
        } else {
            Files.writeString(file, text);
            rows.add(List.of(what, FileFacts.name(file), "written"));
        }
    }
}
