package org.mindgap.views.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.study.StudyFacts;

/**
 * What helps whoever mends the program, and nothing else. Texts are not searched for secrets: only what is known to hold
 * none is taken. Of the log these are when, how bad, which of our classes, and which of our methods an error passed; never
 * a message, which may name files, labels or keys. Of a study these are numbers. Slow: called from jobs.
 */
final class Diagnostics {
    private static final int LINES = 400;
    private static final long LOG_END = 1 << 20;
    private static final Pattern ENTRY = Pattern.compile(
            "^(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)) +(TRACE|DEBUG|INFO|WARN|ERROR) +\\[[^\\]]*\\]"
                    + " ([\\w.$]+) - ");
    private static final Pattern FRAME = Pattern.compile(
            "^\\s+at (?:[\\w.-]+//?)*((?:org\\.mindgap|java|javafx)\\.[\\w.$]+)\\([\\w.]+(?::\\d+)?\\).*");
    private static final Pattern CAUSE =
            Pattern.compile("^(?:Caused by: )?([a-z]\\w*(?:\\.\\w+)*\\.[A-Z][\\w$]*(?:Exception|Error))\\b.*");

    private final Map<String, String> properties;
    private final Path log;

    /** What is known on the window's thread: screens, settings, the open study in numbers. */
    record Seen(List<String> screens, Settings settings, Optional<StudyFacts> study, int commands) {
        Seen {
            screens = List.copyOf(screens);
        }
    }

    /**
     * @param properties system properties by name
     * @param log the newest log file
     */
    Diagnostics(Map<String, String> properties, Path log) {
        this.properties = Map.copyOf(properties);
        this.log = log;
    }

    /** The files of the bundle by name, as they are shown and written. */
    Map<String, String> files(Seen seen, Supplier<Runtime> runtime) {
        var files = new LinkedHashMap<String, String>();
        files.put("about.txt", about(seen, runtime.get()));
        files.put("study-counts.txt", seen.study().map(Diagnostics::study).orElse("no study open\n"));
        files.put("log.txt", log());
        return files;
    }

    /** Writes the bundle, whole or not at all. */
    static void write(Path file, Map<String, String> files) throws IOException {
        var temporary = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(temporary);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private String about(Seen seen, Runtime runtime) {
        var lines = new ArrayList<String>();
        var version = Diagnostics.class.getPackage().getImplementationVersion();
        lines.add("Mindgap " + (version == null ? "from classes" : version));
        for (var name : List.of(
                "java.version",
                "java.vendor",
                "java.vm.name",
                "javafx.version",
                "os.name",
                "os.version",
                "os.arch",
                "user.language",
                "native.encoding")) {
            lines.add(name + " " + properties.getOrDefault(name, "unknown"));
        }
        lines.add("processors " + runtime.availableProcessors());
        lines.add("memory MB used " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + ", most "
                + (runtime.maxMemory() >> 20));
        seen.screens().forEach(s -> lines.add("screen " + s));
        lines.add("theme " + seen.settings().look().theme() + ", larger type "
                + seen.settings().presentation());
        lines.add("commands " + seen.commands());
        return String.join("\n", lines) + "\n";
    }

    private static String study(StudyFacts facts) {
        var lines = new ArrayList<String>();
        lines.add("surveys " + facts.surveys().size());
        facts.survey().ifPresent(s -> lines.add(survey(s)));
        lines.add("models " + facts.asked().size() + ", yardsticks "
                + (facts.models().size() - facts.asked().size()));
        lines.add("answers "
                + facts.answers().values().stream().mapToLong(a -> a.answers()).sum() + ", scored "
                + facts.answers().values().stream().mapToLong(a -> a.scored()).sum());
        lines.add("alarms " + facts.alarms().size());
        return String.join("\n", lines) + "\n";
    }

    private static String survey(Survey survey) {
        var options =
                survey.questions().stream().mapToInt(q -> q.options().size()).summaryStatistics();
        return "survey: variables " + survey.variables().size()
                + ", dividing " + survey.dividing().size()
                + ", questions " + survey.questions().size()
                + ", options a question " + Math.max(0, options.getMin()) + " to " + Math.max(0, options.getMax())
                + (survey.source() instanceof Respondents people
                        ? ", respondents " + people.count()
                        : ", published shares");
    }

    private String log() {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - LOG_END));
            var text =
                    new String(java.nio.channels.Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
            var kept = new ArrayDeque<String>();
            text.lines().map(Diagnostics::harmless).flatMap(Optional::stream).forEach(line -> {
                kept.add(line);
                if (kept.size() > LINES) {
                    kept.remove();
                }
            });
            return kept.isEmpty() ? "nothing in the log\n" : String.join("\n", kept) + "\n";
        } catch (IOException e) {
            return "no log: " + e.getClass().getSimpleName() + "\n";
        }
    }

    /** What of a line of the log can hold nothing of a user's. */
    static Optional<String> harmless(String line) {
        var entry = ENTRY.matcher(line);
        if (entry.find()) {
            var own = entry.group(3).startsWith("org.mindgap") || entry.group(3).startsWith("o.m.");
            return Optional.of(entry.group(1) + " " + entry.group(2) + " " + (own ? entry.group(3) : "a library"));
        }
        var frame = FRAME.matcher(line);
        if (frame.matches()) {
            return Optional.of("    at " + frame.group(1));
        }
        var cause = CAUSE.matcher(line);
        return cause.matches() ? Optional.of("  " + cause.group(1)) : Optional.empty();
    }
}
