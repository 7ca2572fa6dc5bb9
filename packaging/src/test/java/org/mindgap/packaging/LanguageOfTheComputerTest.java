package org.mindgap.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.mindgap.cli.CommandLineMain;

/**
 * The same files give the same numbers, reports, exports and figures whatever language the computer speaks: whole
 * imports of a European CSV file, of published shares with dates and of model answers, and everything made of them.
 */
@Isolated
class LanguageOfTheComputerTest {
    private static final int PEOPLE = 240;
    private static final List<String> LANGUAGES = List.of(
            "en", "de-DE", "hi-IN", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "tr-TR");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void everythingIsTheSameInEveryLanguage() throws Exception {
        Locale.setDefault(Locale.ROOT);
        var expected = everything();
        assertThat(expected.get("import survey")).contains("Decimal comma", "Thousands separated by point");
        assertThat(expected.get("gaps")).contains("gap.points");
        for (var tag : LANGUAGES) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            var found = everything();
            assertThat(found).containsOnlyKeys(expected.keySet());
            expected.forEach((what, text) -> assertThat(otherwise(text, found.getOrDefault(what, "")))
                    .as(what + " in " + tag)
                    .isEmpty());
        }
    }

    /** What every command says and writes, by its words. */
    private Map<String, String> everything() throws IOException {
        // one folder for all, since reports name their study
        var home = emptied(folder.resolve("home"));
        var said = new LinkedHashMap<String, String>();
        people(home);
        answers(home);
        say(said, home, "describe", "people.csv", "--json");
        say(said, home, "new", "s.mindgap");
        said.put(
                "import survey",
                run(
                        home,
                        "import",
                        "survey",
                        "people.csv",
                        "--study",
                        "s.mindgap",
                        "--codebook",
                        "people.json",
                        "--weight",
                        "gewicht",
                        "--country",
                        "land",
                        "--religion",
                        "glaube",
                        "--missing",
                        "NA"));
        say(said, home, "import", "answers", "run.jsonl", "--study", "s.mindgap");
        say(said, home, "variables", "--study", "s.mindgap", "--csv");
        say(said, home, "questions", "--study", "s.mindgap", "--json");
        say(said, home, "shares", "--study", "s.mindgap", "--question", "q1", "--by", "land", "--csv");
        say(said, home, "shares", "--study", "s.mindgap", "--question", "q1");
        said.put(
                "gaps",
                run(home, "gaps", "--study", "s.mindgap", "--metric", "gap.points,tv", "--by", "model,land", "--csv"));
        say(said, home, "gaps", "--study", "s.mindgap", "--metric", "hellinger", "--by", "land", "--as", "latex");
        say(said, home, "crosstab", "--study", "s.mindgap", "--row", "q1", "--col", "glaube", "--csv");
        written(said, home, "h.svg", "figure", "heatmap", "--study", "s.mindgap");
        written(said, home, "o.svg", "figure", "overlay", "--study", "s.mindgap", "--question", "q1");
        written(said, home, "t.csv", "export", "tidy", "--study", "s.mindgap");
        written(said, home, "p.csv", "export", "survey", "--study", "s.mindgap");
        report(said, home);
        return said;
    }

    /** The first line in which two texts differ, both ways; empty where they are the same. */
    private static List<String> otherwise(String expected, String found) {
        var one = expected.split("\n", -1);
        var other = found.split("\n", -1);
        for (var i = 0; i < Math.max(one.length, other.length); i++) {
            var here = i < one.length ? one[i] : "";
            var there = i < other.length ? other[i] : "";
            if (!here.equals(there)) {
                return List.of(here, there);
            }
        }
        return expected.equals(found) ? List.of() : List.of(expected, found);
    }

    private static String words(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Path emptied(Path home) throws IOException {
        if (Files.exists(home)) {
            try (var files = Files.walk(home)) {
                for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(home);
    }

    /** Pages, figures and tables of a report by their names, and the words of its PDF; when things were done is its own. */
    private static void report(Map<String, String> said, Path home) throws IOException {
        say(said, home, "report", "--study", "s.mindgap", "--out", "report.dir", "--pdf");
        var report = home.resolve("report.dir");
        try (var files = Files.walk(report)) {
            for (var path : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = report.relativize(path).toString();
                var bytes = Files.readAllBytes(path);
                var text = name.endsWith(".pdf")
                        ? words(path)
                        : name.endsWith(".png") ? "picture " + Arrays.hashCode(bytes) : new String(bytes, UTF_8);
                said.put("report " + name, TIME.matcher(text).replaceAll("TIME"));
            }
        }
        assertThat(said).containsKeys("report index.html", "report report.pdf");
    }

    /** Europeans: semicolons, decimal commas, a point in thousands, an i that Turkish writes otherwise. */
    private static void people(Path home) throws IOException {
        var text = new StringBuilder("ID;GEWICHT;LAND;GLAUBE;Q1;AUSGABEN\n".toLowerCase(Locale.ROOT));
        for (var i = 0; i < PEOPLE; i++) {
            text.append(i + 1)
                    .append(";0,")
                    .append(401 + i * 2)
                    .append(i % 2 == 0 ? ";DE;" : ";IN;")
                    .append(i % 3 == 0 ? "MUSLIM;" : "Christ;")
                    .append(i % 40 == 7 ? "NA" : String.valueOf(1 + i * 7 % 11 % 3))
                    .append(';')
                    .append(i % 5 == 0 ? "1.23" + i % 10 + ",5" : "17")
                    .append('\n');
        }
        Files.writeString(home.resolve("people.csv"), text, UTF_8);
        Files.writeString(home.resolve("people.json"), """
            {"q1": {"question": "Is it a good thing?", "wording": "Is it a GOOD thing?", "measure": "ORDINAL",
                    "options": {"1": "GOOD INDEED", "2": "Middling", "3": "I DON'T KNOW"}}}
            """.replace("ORDINAL", "ordinal"), UTF_8);
    }

    private static void answers(Path home) throws IOException {
        var lines = new ArrayList<String>();
        for (var land : List.of("DE", "IN")) {
            lines.add(
                    "{\"schema\":\"run/1\",\"q\":\"q1\",\"country\":\"" + land
                            + "\",\"steer\":\"country\",\"mode\":\"logprob-top\",\"model\":{\"id\":\"i/1\",\"name\":\"INI\"},"
                            + "\"params\":{\"temperature\":0.25},\"t\":\"2026-08-01T09:00:00Z\",\"opts\":[{\"code\":\"1\",\"lp\":-0.36},"
                            + "{\"code\":\"2\",\"lp\":-1.42}],\"coverage\":0.94,\"status\":\"ok\",\"prompt\":\"?\",\"raw\":\"A\"}");
        }
        Files.write(home.resolve("run.jsonl"), lines, UTF_8);
    }

    private static void say(Map<String, String> said, Path home, String... words) {
        said.put(String.join(" ", words), run(home, words));
    }

    private static void written(Map<String, String> said, Path home, String file, String... words) throws IOException {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", file));
        say(said, home, all.toArray(String[]::new));
        try (var files = Files.list(home)) {
            var stem = file.substring(0, file.indexOf('.'));
            for (var path : files.filter(p -> String.valueOf(p.getFileName()).startsWith(stem + "."))
                    .sorted()
                    .toList()) {
                said.put(String.valueOf(path.getFileName()), Files.readString(path, UTF_8));
            }
        }
    }

    /** Exit code, output and problems of a command whose files stand in a folder. */
    private static String run(Path home, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var placed = Arrays.stream(words)
                .map(w -> w.matches("[a-z]+\\.[a-z]+") && !w.startsWith("gap.")
                        ? home.resolve(w).toString()
                        : w)
                .toArray(String[]::new);
        var exit = CommandLineMain.run(placed, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        var text = exit + "\n" + out.toString(UTF_8) + err.toString(UTF_8);
        assertThat(exit)
                .as(Arrays.stream(words).collect(Collectors.joining(" ")) + "\n" + text)
                .isZero();
        return text.replace(home.toString(), "HOME");
    }
}
