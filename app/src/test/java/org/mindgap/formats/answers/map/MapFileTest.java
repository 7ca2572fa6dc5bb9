package org.mindgap.formats.answers.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.problem.ProblemException;

class MapFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        var map = new RunMap(
                "openai-batch",
                RunMap.Match.OPTIONS,
                TextForm.PER_CHARACTER,
                "strict",
                Map.of(
                        RunMap.MODEL,
                        new MapSource(MapSource.Kind.FOLDER, "", Map.of()),
                        RunMap.ASKED_AS,
                        MapSource.value("group"),
                        RunMap.GROUP + "religion",
                        new MapSource(MapSource.Kind.FIELD, "/doc/r", Map.of("1", "Buddhist"))),
                List.of(new MapPattern(new MapSource(MapSource.Kind.FILE, "", Map.of()), "{question}_{lang}")));
        var file = folder.resolve("map.json");
        MapFile.write(map, file);
        assertThat(MapFile.read(file)).isEqualTo(map);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};runs.map-schema",
                "[];runs.map-schema",
                "{\"schema\":\"map/1\",\"questoin\":{\"value\":\"x\"}};runs.map-wrong",
                "{\"schema\":\"map/1\",\"match\":\"likeness\"};runs.map-wrong",
                "{\"schema\":\"map/1\",\"question\":{\"field\":\"doc\"}};runs.map-pointer",
                "{\"schema\":\"map/1\",\"question\":{}};runs.map-source",
                "{\"schema\":\"map/1\",\"patterns\":[{\"file\":true,\"pattern\":\"x\"}]};runs.map-pattern",
                "{\"schema\":\"map/1\",\"patterns\":[{\"file\":true,\"pattern\":\"{a}{b}\"}]};runs.map-pattern",
                "{\"schema\":;formats.json-broken"
            })
    void whatNoMapSaysIsRefused(String text, String code) throws Exception {
        var file = Files.writeString(folder.resolve("map.json"), text);
        assertThatThrownBy(() -> MapFile.read(file))
                .isInstanceOf(ProblemException.class)
                .satisfies(
                        e -> assertThat(((ProblemException) e).problems().get(0).code())
                                .isEqualTo(code));
    }

    @Test
    void aPatternTakesApartWhatWasPutTogether() {
        var pattern = new MapPattern(
                MapSource.field("/custom_id"), "{question}|{country}|{religion}|{lang}|perm{order}|rep{draw}");
        assertThat(pattern.read("Q28|TH|Buddhist|en|perm0|rep12").orElseThrow())
                .isEqualTo(Map.of(
                        "question",
                        "Q28",
                        "country",
                        "TH",
                        "religion",
                        "Buddhist",
                        "lang",
                        "en",
                        "order",
                        "0",
                        "draw",
                        "12"));
        assertThat(pattern.read("Q28|TH|Buddhist|en|0|rep12")).isEmpty();
        assertThat(pattern.read("Q28")).isEmpty();
        assertThat(new MapPattern(MapSource.field("/x"), "run-{_}-{question}.x")
                        .read("run-7-Q1.x")
                        .orElseThrow())
                .isEqualTo(Map.of("question", "Q1"));
    }
}
