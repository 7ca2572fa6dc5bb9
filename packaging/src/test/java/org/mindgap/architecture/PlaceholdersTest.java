package org.mindgap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text with places for arguments gets as many as it has places for, wherever source and text can be laid together. */
class PlaceholdersTest {
    private static final Path ROOT = Path.of(System.getProperty("mindgap.root"));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|[^{}|]*\\|[^{}|]*)?}");

    private final List<String> wrong = new ArrayList<>();
    private int checked;

    @Test
    void texts_of_the_window() throws IOException {
        var texts = texts("views/src/main/resources/org/mindgap/views/messages.properties");
        for (var source : sources("views/src/main/java")) {
            for (var call : new Calls("texts(?:\\(\\))?\\s*\\.get").in(source)) {
                same(texts, call);
            }
            for (var call : new Calls("texts(?:\\(\\))?\\s*\\.count").in(source)) {
                call.keys().forEach(k -> atMost(k, places(texts, k), 1)); // "one" may do without its number
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "report"})
    void words_of_figures_and_reports(String subject) throws IOException {
        var texts = texts("app/src/main/resources/org/mindgap/" + subject + "/" + subject + ".properties");
        for (var source : sources("app/src/main/java/org/mindgap/" + subject)) {
            for (var call : new Calls("words(?:\\(\\))?\\s*\\.text").in(source)) {
                same(texts, call);
            }
            for (var call : new Calls("words(?:\\(\\))?\\s*\\.plural").in(source)) {
                for (var key : call.keys()) {
                    texts.stringPropertyNames().stream()
                            .filter(k -> k.matches(Pattern.quote(key) + "\\.[a-z]+"))
                            .forEach(k ->
                                    atMost(k, places(texts, k), call.others().size()));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void sentences_of_problems() throws IOException {
        for (var module : List.of("app", "charts", "views", "packaging")) {
            for (var source : sources(module + "/src/main/java")) {
                for (var call : new Calls("Problem\\s*\\.(?:error|warning|note)").in(source)) {
                    for (var code : call.keys()) {
                        var dot = code.indexOf('.');
                        var texts = texts(
                                "app/src/main/resources/org/mindgap/problem/" + code.substring(0, dot) + ".properties");
                        var key = code.substring(dot + 1);
                        var given = call.others().size();
                        atMost(code, places(texts, key), given);
                        if (texts.containsKey(key + ".hint")) {
                            atMost(code + ".hint", places(texts, key + ".hint"), given);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    /** Every argument has a place in at least one of the texts that the call may take. */
    private void same(Properties texts, Calls.Call call) {
        var given = call.others().size();
        var all = new TreeSet<Integer>();
        for (var key : call.keys()) {
            atMost(key, places(texts, key), given);
            all.addAll(places(texts, key));
        }
        if (all.size() < given) {
            wrong.add(call.keys() + " have places " + all + " and are given " + given);
        }
    }

    private void atMost(String key, Set<Integer> places, int given) {
        checked++;
        if (places.stream().anyMatch(p -> p >= given)) {
            wrong.add(key + " has places " + places + " and is given " + given);
        }
    }

    private static Set<Integer> places(Properties texts, String key) {
        var text = texts.getProperty(key);
        assertThat(text).as(key).isNotNull();
        var places = new TreeSet<Integer>();
        PLACE.matcher(text).results().forEach(r -> places.add(Integer.valueOf(r.group(1))));
        return places;
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve(file))) {
            texts.load(in);
        }
        return texts;
    }

    private static List<String> sources(String folder) throws IOException {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            var all = new ArrayList<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.add(Files.readString(file));
            }
            return all;
        }
    }
}
