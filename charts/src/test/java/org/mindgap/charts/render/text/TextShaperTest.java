package org.mindgap.charts.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.charts.render.Samples;
import org.mindgap.problem.ProblemTexts;

class TextShaperTest {
    private TextShaper shaper;

    @BeforeEach
    void shaper() throws Exception {
        shaper = new TextShaper(Typeface.sansSerif());
    }

    static List<String> scripts() {
        return Samples.SCRIPTS;
    }

    @Test
    void digitsAreEquallyWide() {
        for (var bold : List.of(true, false)) {
            var widths = IntStream.rangeClosed('0', '9')
                    .mapToDouble(c ->
                            shaper.width(new Run(Character.toString(c), new Run.Face(7, bold, false), Color.BLACK)))
                    .distinct()
                    .toArray();
            assertThat(widths).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, 60, 100, 200})
    void linesAreNoWiderThanTheyMayBeAndLoseNothing(double width) {
        var text = "The model says very important twenty-seven points more often";
        var lines = shaper.wrap(List.of(run(text)), width);
        assertThat(lines).allSatisfy(line -> assertThat(shaper.width(line)).isLessThanOrEqualTo(width));
        assertThat(String.join(" ", lines.stream().map(TextShaperTest::string).toList())
                        .replace("- ", "-"))
                .isEqualTo(text);
    }

    /** Unicode's apostrophe is also a closing quotation mark, after which a line may end: not inside a word. */
    @ParameterizedTest
    @ValueSource(doubles = {30, 40, 60, 100})
    void anApostropheEndsNoLine(double width) {
        var lines = shaper.wrap(List.of(run("they don’t know what’s asked")), width);
        assertThat(lines.stream().map(TextShaperTest::string)).noneMatch(l -> l.endsWith("’") || l.endsWith("n’"));
    }

    /**
     * Letters in the order in which they stand on paper, by the rules of Unicode's Annex 9 applied by hand: a sentence
     * of ours runs from left to right whatever it begins with, and what follows a name stands behind it.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u0628\u0627: base 60 | \u0627\u0628: base 60",
                "says “\u0628\u0627” 31 more | says “\u0627\u0628” 31 more",
                "“\u0628\u0627” 31 less | “\u0627\u0628” 31 less",
                "\u0628\u0627, \u062F\u0631: base 60 | \u0627\u0628, \u0631\u062F: base 60",
                "\u0628\u0627 +31 | \u0627\u0628 +31",
                "\u0628\u0627, all | \u0627\u0628, all",
                // questions in Urdu stay as they are, with a word in Latin letters, too
                "\u0628\u0627 \u062F\u0631 | \u0631\u062F \u0627\u0628",
                "\u0628\u0627\u0628 TV \u062F\u0631\u061F | \u061F\u0631\u062F TV \u0628\u0627\u0628"
            })
    void aNameInUrduTurnsNoSentence(String text, String seen) throws Exception {
        var lines = new GlyphLine(Typeface.sansSerif());
        var shown = new StringBuilder();
        for (var stretch : lines.of(shaper.faced(List.of(run(text))))) {
            for (var glyph : stretch.glyphs()) {
                shown.append(glyph.text());
            }
        }
        assertThat(shown.toString()).isEqualTo(seen);
        var left = shaper.shape(List.of(run(text))).isLeftToRight();
        assertThat(left).isEqualTo(text.matches("(?U).*[a-z0-9].*"));
        assertThat(shaper.faced(shaper.faced(List.of(run(text))))).isEqualTo(shaper.faced(List.of(run(text))));
    }

    /** Names as Hugging Face and OpenAI give them: parts that stay whole, and where a line may end between them. */
    @ParameterizedTest
    @CsvSource({
        "Qwen/Qwen2.5-7B-Instruct, Qwen/ Qwen2.5-7B- Instruct",
        "EleutherAI/pythia-2.8b, EleutherAI/ pythia-2.8b",
        "gpt-4o-2024-08-06, gpt-4o- 2024-08-06",
        "km/h 2019-20, km/h 2019-20"
    })
    void namesOfModelsBreakBetweenTheirParts(String name, String parts) {
        var lines = shaper.wrap(List.of(run(name)), 1 + widest(parts)).stream()
                .map(TextShaperTest::string)
                .toList();
        assertThat(String.join(" ", lines)).isEqualTo(parts);
        assertThat(shaper.widestWord(List.of(run(name)))).isCloseTo(widest(parts), within(1e-6));
    }

    private double widest(String parts) {
        return Arrays.stream(parts.split(" "))
                .mapToDouble(part -> shaper.width(run(part)))
                .max()
                .orElseThrow();
    }

    /** Korean is set with blanks between its words, which end the lines; gap.points is the name of one number. */
    @ParameterizedTest
    @ValueSource(strings = {"귀하의 삶에서 종교는 얼마나 중요합니까", "by gap.points of SHA-256 in items.csv"})
    void linesEndAtBlanksAndNotInsideWords(String text) {
        for (var width = 45; width < 120; width += 5) {
            var lines = shaper.wrap(List.of(run(text)), width);
            assertThat(String.join(
                            " ", lines.stream().map(TextShaperTest::string).toList()))
                    .isEqualTo(text);
        }
    }

    @Test
    void aWordThatIsTooWideIsBrokenRatherThanLost() {
        var lines = shaper.wrap(List.of(run("Donaudampfschifffahrtsgesellschaft")), 30);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(String.join("", lines.stream().map(TextShaperTest::string).toList()))
                .isEqualTo("Donaudampfschifffahrtsgesellschaft");
    }

    @Test
    void thaiBreaksBetweenWords() {
        var words = List.of("ประเทศไทย", "เป็น", "ประเทศ", "ที่", "สวยงาม");
        var text = String.join("", words);
        var lines = shaper.wrap(List.of(run(text)), shaper.width(run(words.get(0))) + 1);
        assertThat(string(lines.get(0))).isIn(words.get(0), "ประเทศ");
        assertThat(lines).hasSizeGreaterThan(1);
    }

    @Test
    void khmerLaoAndBurmeseBreakBetweenWords() {
        for (var words : List.of(List.of("ប្រទេស", "កម្ពុជា"), List.of("ພາສາ", "ລາວ"), List.of("မြန်မာ", "စကား"))) {
            var lines = shaper.wrap(
                    List.of(run(String.join("", words))),
                    1 + Math.max(shaper.width(run(words.get(0))), shaper.width(run(words.get(1)))));
            assertThat(lines.stream().map(TextShaperTest::string).toList()).isEqualTo(words);
        }
    }

    /** A line that is too narrow for a word ends inside it, and must not tear a syllable. */
    @Test
    void khmerTamilAndSinhalaAreBrokenBetweenSyllables() {
        for (var text :
                List.of("តើសាសនាសំខាន់ប៉ុណ្ណាក្នុងជីវិតរបស់អ្នក", "முக்கியமானவைஎன்றுநினைக்கிறீர்களா", "ප්‍රශ්නයට")) {
            for (var width = 8.0; width < 60; width += 3) {
                var lines = shaper.wrap(List.of(run(text)), width);
                assertThat(String.join(
                                "", lines.stream().map(TextShaperTest::string).toList()))
                        .isEqualTo(text);
                for (var line : lines) {
                    var first = string(line).codePointAt(0);
                    var last = string(line).codePointBefore(string(line).length());
                    assertThat(Character.getType(first))
                            .isNotIn((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK);
                    assertThat(last).isNotIn(0x17D2, 0x200D);
                }
            }
        }
    }

    /** Java's rules pass over the blank without width that writers set between words of Khmer. */
    @Test
    void aBlankWithoutWidthEndsALine() {
        var words = List.of("សាសនា", "មានសារៈ", "សំខាន់");
        var text = List.of(run(String.join("\u200b", words)));
        var lines = shaper.wrap(text, 1.2 * shaper.width(run(words.get(1))));
        assertThat(lines.stream()
                        .map(TextShaperTest::string)
                        .map(line -> line.replace("\u200b", ""))
                        .toList())
                .isEqualTo(words);
    }

    /** Grapheme clusters by Java's own expression \X, which follows Unicode's annex 29. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "តើសាសនាមានសារៈសំខាន់កម្រិតណាក្នុងជីវិតរបស់អ្នកៗ។",
                "ສາສະໜາມີຄວາມສຳຄັນຕໍ່ຊີວິດຂອງທ່ານຫຼາຍໆ",
                "ဘာသာတရားသည်သင့်ဘဝတွင်မည်မျှအရေးကြီးပါသလဲ။",
                "ศาสนามีความสำคัญต่อชีวิตของท่านเพียงใดมากๆ",
                "আপনারজীবনেধর্মকতটাগুরুত্বপূর্ণ",
                "உங்கள்வாழ்க்கையில்மதம்எவ்வளவுமுக்கியமானது"
            })
    void noLineEndsInsideWhatIsWrittenAsOneSign(String text) {
        for (var width = 6.0; width < 90; width += 4) {
            var lines = shaper.wrap(List.of(run(text)), width);
            assertThat(String.join(
                            "", lines.stream().map(TextShaperTest::string).toList()))
                    .isEqualTo(text);
            var signs = Pattern.compile("\\X").matcher(text);
            var starts = new HashSet<Integer>();
            while (signs.find()) {
                starts.add(signs.start());
            }
            var at = 0;
            for (var line : lines) {
                assertThat(starts).contains(at);
                assertThat("ะาำๅๆະາຳຽໆៗ។။").doesNotContain(string(line).substring(0, 1));
                at += string(line).length();
            }
        }
    }

    /** Syllables as Burmese and Lao grammars count them: a consonant under asat or after mai kan ends one. */
    @Test
    void aConsonantThatOnlyEndsASyllableBeginsNoLine() {
        assertThat(syllables("တွင်မည်မျှ")).containsExactly("တွင်", "မည်", "မျှ");
        assertThat(syllables("ສຳຄັນ")).containsExactly("ສຳ", "ຄັນ");
        assertThat(syllables("ខាន់")).containsExactly("ខាន់");
    }

    private static List<String> syllables(String word) {
        var syllables = new ArrayList<String>();
        for (var from = 0; from < word.length(); ) {
            var to = Syllables.next(word, from, word.length());
            syllables.add(word.substring(from, to));
            from = to;
        }
        return syllables;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void whatIsCutEndsInThreePointsAndIsNoWider(String text) {
        for (var width = 20.0; width < 100; width += 10) {
            var twice = List.of(run(text + " " + text + " " + text));
            var whole = shaper.wrap(twice, width);
            var cut = shaper.wrap(twice, width, 2);
            if (whole.size() > 2) {
                assertThat(cut).hasSize(2);
                assertThat(cut.get(0)).isEqualTo(whole.get(0));
                assertThat(string(cut.get(1))).contains("\u2026");
                assertThat(shaper.width(cut.get(1))).isLessThanOrEqualTo(width + 0.01);
            } else {
                assertThat(cut).isEqualTo(whole);
            }
        }
    }

    @Test
    void aLongKhmerLabelNeedsNoMoreRoomThanItsWords() {
        var text = List.of(run("តើសាសនាសំខាន់ប៉ុណ្ណាក្នុងជីវិតរបស់អ្នក"));
        assertThat(shaper.widestWord(text)).isLessThan(shaper.width(text) / 4);
    }

    @Test
    void chineseAndJapaneseBreakBetweenSigns() {
        var lines = shaper.wrap(List.of(run("河流之路川の道河流之路")), shaper.width(run("河流之路")) + 0.1);
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines).allSatisfy(line -> assertThat(string(line).length()).isLessThanOrEqualTo(4));
    }

    @Test
    void urduReadsFromRightToLeftAlsoInsideEnglish() {
        assertThat(shaper.shape(List.of(run("دریا کا راستہ"))).isLeftToRight()).isFalse();
        var mixed = shaper.shape(List.of(run("River دریا path")));
        assertThat(mixed.isLeftToRight()).isTrue();
        assertThat(mixed.getCharacterLevel(7) % 2).as("level of an Urdu letter").isEqualTo(1);
        assertThat(mixed.getCharacterLevel(0) % 2).as("level of a Latin letter").isZero();
    }

    @Test
    void looksSurviveWrapping() {
        var lines = shaper.wrap(
                List.of(Run.bold("22 points:", 7, Color.BLACK), Run.of(" the model says so", 7, Color.GRAY)), 60);
        assertThat(lines.get(0).get(0).face().bold()).isTrue();
        assertThat(lines.get(lines.size() - 1)).allMatch(run -> !run.face().bold());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptIsDrawnWithoutMissingGlyphs(String text) throws Exception {
        var missing = Typeface.sansSerif().missing(text);
        if (!missing.isEmpty()) {
            var sentence = new ProblemTexts(Locale.ENGLISH).line(missing.get(0));
            if (System.getenv("CI") != null) {
                Assertions.fail(sentence);
            }
            Assumptions.abort(sentence);
        }
        var layout = shaper.shape(List.of(run(text)));
        assertThat(layout.getAdvance()).isPositive();
        assertThat(layout.getOutline(null).getBounds2D().isEmpty()).isFalse();
        assertThat(shaper.problems()).isEmpty();
    }

    @Test
    void aScriptThatNoFontHasIsNamedOnceWithWhatBringsIt() throws Exception {
        // a private use sign stands in no font; the package follows from the script
        shaper.width(run("\uE8D5\uE8D6"));
        shaper.width(run("\uE8D5 again"));
        assertThat(shaper.problems()).hasSize(1);
        var sentence = new ProblemTexts(Locale.ENGLISH).line(shaper.problems().get(0));
        assertThat(sentence).contains("No font of this computer").contains("fonts-noto-core");
    }

    private static Run run(String text) {
        return Run.of(text, 7, Color.BLACK);
    }

    private static String string(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
