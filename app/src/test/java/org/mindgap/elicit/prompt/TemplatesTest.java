package org.mindgap.elicit.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Mode;

class TemplatesTest {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> PLACES = Set.of(
            "country",
            "attributes",
            "variable",
            "value",
            "question",
            "options",
            "label",
            "text",
            "labels",
            "number",
            "blank");

    @Test
    void everyTemplateSaysWhatItNeedsAndHasNoOtherPlaces() {
        var all = Templates.presets().all();
        assertThat(all).hasSizeGreaterThan(15);
        assertThat(all).allSatisfy(template -> {
            for (var key : new String[] {
                "labels",
                "place",
                "prefill",
                "separator",
                "attribute",
                "attribute.join",
                "country",
                "group",
                "group.alone",
                "option",
                "label",
                "option-text",
                "sampled"
            }) {
                assertThat(template.has(key))
                        .as(template.id() + " " + template.language() + " " + key)
                        .isTrue();
            }
            template.texts().values().forEach(text -> {
                var found = PLACE.matcher(text);
                while (found.find()) {
                    assertThat(PLACES).contains(found.group(1));
                }
            });
            assertThat(template.text("country")).contains("{country}");
            assertThat(template.text("group")).contains("{country}").contains("{attributes}");
            assertThat(template.text("label")).contains("{question}").contains("{options}");
        });
    }

    @Test
    void englishHasEveryModeAndIsTheOnlyOneThatSomebodyRead() {
        var templates = Templates.presets();
        var standard = templates.find("standard", "en-GB").orElseThrow();
        for (var mode : Mode.values()) {
            assertThat(standard.has(mode.word())).as(mode.word()).isTrue();
        }
        assertThat(templates.all())
                .allSatisfy(t -> assertThat(t.checked()).isEqualTo(t.language().equals("en")));
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH"));
            assertThat(Templates.presets().find("standard", "en").orElseThrow().text("prefill"))
                    .isEqualTo("Answer:");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsFilledInIsNotFilledAgain() {
        var template = new Template("t", "en", true, Map.of("k", "{question} $1 {other}"));
        assertThat(template.text("k", Map.of("question", "{options} \\", "options", "x")))
                .isEqualTo("{options} \\ $1 {other}");
    }

    @Test
    void tenConversationsShowNoOptionsAndLeaveRoomForNoView() {
        var all = Templates.conversations();

        assertThat(all).hasSize(120);
        assertThat(all.stream().map(Template::id).distinct()).hasSize(10);
        assertThat(all.stream().map(t -> List.of(t.id(), t.language())).distinct())
                .hasSize(120);
        assertThat(all).allMatch(t -> t.checked() == t.language().equals("en"));
        assertThat(all.stream().map(t -> t.text("open")))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> {
                    assertThat(text).contains("{question}").doesNotContain("{options}");
                    assertThat(PLACE.matcher(text).results().count()).isEqualTo(1);
                });
        assertThat(all).noneMatch(t -> t.has(Mode.LABEL.word()) || t.has(Mode.SAMPLED.word()));
    }
}
