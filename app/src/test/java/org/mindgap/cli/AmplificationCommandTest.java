package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice survey, whose models' amplification is known, on the whole path. */
class AmplificationCommandTest {
    @TempDir
    static Path folder;

    private static Path study;
    private static CommandRun all;

    @BeforeAll
    static void practice() {
        study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
        all = amplification("--by", "country,religion,model");
    }

    private static CommandRun amplification(String... more) {
        var words = new java.util.ArrayList<Object>(List.of("amplification", "--study", study, "--csv"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray());
    }

    private static List<Integer> rows(CommandRun of, String model) {
        return IntStream.range(1, of.csv().size())
                .filter(r -> of.field(r, "model").equals(model))
                .boxed()
                .toList();
    }

    private static boolean valued(int row) {
        return all.field(row, "state").equals("value");
    }

    /** Whether the 95 % set of a row holds a value. */
    private static boolean holds(int row, double value) {
        return switch (all.field(row, "set")) {
            case "bounded" -> all.number(row, "lower") <= value && value <= all.number(row, "upper");
            case "two-rays" -> value <= all.number(row, "lower") || value >= all.number(row, "upper");
            case "from" -> value >= all.number(row, "lower");
            case "up-to" -> value <= all.number(row, "upper");
            case "everything" -> true;
            default -> false;
        };
    }

    @Test
    void modelsAreFoundAtTheValueTheyWereBuiltWith() {
        for (var known : Map.of(
                        "Exaggerator", 1.5, "Mirror", 1.0, "Sampler", 1.0, "Guesser", 0.0, "Majority voice", 0.0)
                .entrySet()) {
            var rows = rows(all, known.getKey()).stream()
                    .filter(AmplificationCommandTest::valued)
                    .toList();
            assertThat(rows).as(known.getKey()).hasSizeGreaterThan(10).allSatisfy(row -> {
                assertThat(holds(row, known.getValue()))
                        .as(String.join(",", all.csv().get(row)))
                        .isTrue();
                if (known.getValue() == 0) {
                    assertThat(all.number(row, "amplification")).isCloseTo(0, within(1e-12));
                }
            });
        }
        // and not by being wide: the largest groups tell them apart
        assertThat(rows(all, "Exaggerator"))
                .filteredOn(row -> valued(row) && holds(row, 1.5) && !holds(row, 1))
                .hasSizeGreaterThan(6);
        assertThat(rows(all, "Mirror"))
                .filteredOn(row -> valued(row) && !holds(row, 1.5))
                .hasSizeGreaterThan(4);
    }

    @Test
    void modelsAreFlaggedAsWhatTheyAreAndNobodyElse() {
        for (var row = 1; row < all.csv().size(); row++) {
            var model = all.field(row, "model");
            var flags = all.field(row, "flags");
            var as = assertThat(flags).as(String.join(",", all.csv().get(row)));
            switch (model) {
                case "Majority voice" -> {
                    if (valued(row)) {
                        as.isEqualTo("like-majority");
                    } else {
                        as.isIn("", "like-majority");
                    }
                }
                case "Inventor" -> {
                    if (valued(row) && all.number(row, "n_eff") > 90) {
                        as.isEqualTo("invented-difference");
                        assertThat(all.field(row, "invented_topics")).isEqualTo("work and the future");
                    } else if (valued(row) && all.number(row, "n_eff") > 50) {
                        // and where people are too few for the flag it is said that they are
                        as.isEmpty();
                        assertThat(all.field(row, "untold_topics")).contains("work and the future");
                    } else {
                        as.isIn("", "invented-difference"); // few people: it may not be seen, and nothing else is
                    }
                }
                default -> as.isEmpty();
            }
        }
    }

    @Test
    void whoeverIsTooFewOrIsTheReferenceHasNoRatio() {
        assertThat(IntStream.range(1, all.csv().size()).boxed())
                .filteredOn(r -> all.field(r, "state").equals("reference"))
                .hasSize(4 * 6)
                .allSatisfy(r -> assertThat(all.field(r, "amplification")).isEmpty());
        assertThat(rows(all, "Mirror"))
                .filteredOn(r -> all.field(r, "religion").equals("Hodrimene")
                        && all.field(r, "country").equals("Orvelquay"))
                .allSatisfy(r -> {
                    assertThat(all.field(r, "state")).isEqualTo("hidden");
                    assertThat(all.field(r, "n")).isEmpty();
                    assertThat(all.field(r, "raw")).isEmpty();
                });
        assertThat(all.field(1, "invented")).contains("Invented data");
    }

    @Test
    void againstTheRestAndANamedGroupAndThePublic() {
        var rest = amplification(
                "--by",
                "country,religion",
                "--model",
                "Exaggerator",
                "--against",
                "rest",
                "--where",
                "country=Nuvardo");
        var tuzendic = 1;
        assertThat(rest.field(tuzendic, "religion")).isEqualTo("Tuzendic");
        assertThat(rest.field(tuzendic, "reference")).isEqualTo("rest");
        // the exaggerator's rest is its own groups in survey proportions: 1.5 too
        assertThat(rest.number(tuzendic, "lower")).isLessThan(1.5);
        assertThat(rest.number(tuzendic, "upper")).isGreaterThan(1.5);

        var named = amplification(
                "--by",
                "country,religion",
                "--model",
                "Mirror",
                "--against",
                "Kelvarish",
                "--where",
                "country=Nuvardo");
        assertThat(named.field(1, "reference")).isEqualTo("Kelvarish");
        assertThat(named.field(1, "state")).isEqualTo("value");
        var codes = amplification(
                "--by", "country,religion", "--model", "Mirror", "--against", "3", "--where", "country=2");
        assertThat(codes.number(1, "amplification")).isEqualTo(named.number(1, "amplification"));

        // not asked as no one, the exaggerator has a public all the same: someone from the country
        var all = amplification(
                "--by", "country,religion", "--model", "Exaggerator", "--against", "public", "--where", "country=2");
        assertThat(all.field(1, "reference")).isEqualTo("public");
        assertThat(all.field(1, "n_questions")).isNotEqualTo("0");
        assertThat(CommandRun.of("amplification", "--study", study, "--by", "religion", "--against", "nobody")
                        .exit())
                .isNotZero();
    }

    /** Questions of the table by question are the items of the row: sums add up. */
    @Test
    void theScatterIsWhatTheRatioIsMadeOf() {
        var row = amplification("--by", "country,religion", "--model", "Mirror", "--where", "country=2");
        var points =
                amplification("--by", "country,religion", "--model", "Mirror", "--where", "country=2", "--scatter");
        var product = 0.0;
        var square = 0.0;
        var noise = 0.0;
        for (var r = 1; r < points.csv().size(); r++) {
            if (points.field(r, "religion").equals("Tuzendic")) {
                product += points.number(r, "product");
                square += points.number(r, "people_square");
                noise += points.number(r, "sampling");
            }
        }
        assertThat(row.number(1, "raw")).isCloseTo(product / square, within(1e-9));
        assertThat(row.number(1, "amplification")).isCloseTo(product / (square - noise), within(1e-9));
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        assertThat(CommandRun.of("amplification", "--study", study, "--by", "country")
                        .err())
                .contains("divides people into groups");
        assertThat(CommandRun.of("amplification", "--study", study, "--by", "religion", "--topic", "nonsense")
                        .err())
                .contains("has the topic");
        assertThat(CommandRun.of("amplification", "--study", study, "--by", "religion", "--contrast", "SEX")
                        .err())
                .contains("is not among the rows");
        var raw = amplification("--by", "religion", "--model", "Mirror", "--replicates", "0");
        assertThat(raw.field(1, "state")).isEqualTo("no-sampling");
        assertThat(raw.field(1, "raw")).isNotEmpty();
        assertThat(raw.field(1, "amplification")).isEmpty();
    }

    /** The word is there with a declaration and its source, and nowhere else. */
    @Test
    void declaredStereotypesAreKeptAndShown() throws java.io.IOException {
        var mine = folder.resolve("declared.mindgap");
        java.nio.file.Files.copy(study, mine);
        var words = new Object[] {
            "amplification",
            "--study",
            mine,
            "--csv",
            "--by",
            "country,religion",
            "--model",
            "Exaggerator",
            "--where",
            "country=Nuvardo"
        };
        assertThat(CommandRun.of(words).out()).doesNotContain("stereotype");

        var file = folder.resolve("declared.csv");
        java.nio.file.Files.writeString(
                file, "question,group,options,source\nTR6,religion=Tuzendic; country=Nuvardo,Yes,Somebody 2020\n");
        var imported = CommandRun.of("import", "stereotypes", file, "--study", mine, "--csv");
        assertThat(imported.exit()).isZero();
        assertThat(imported.field(1, "group")).isEqualTo("Tuzendic x Nuvardo");

        var shown = CommandRun.of(words);
        assertThat(shown.field(1, "stereotype_questions")).isEqualTo("1");
        assertThat(shown.field(1, "stereotype_sources")).isEqualTo("Somebody 2020");
        assertThat(shown.number(1, "stereotype_lower")).isLessThan(shown.number(1, "stereotype_shift"));
        assertThat(shown.field(3, "stereotype_shift")).isEmpty();

        java.nio.file.Files.writeString(file, "question,group,options,source\nTR6,religion=Tuzendic,Yes,\n");
        assertThat(CommandRun.of("import", "stereotypes", file, "--study", mine).err())
                .contains("Nothing says where");
        java.nio.file.Files.writeString(file, "question,group,options,source\n");
        assertThat(CommandRun.of("import", "stereotypes", file, "--study", mine).exit())
                .isZero();
        assertThat(CommandRun.of(words).out()).doesNotContain("stereotype");
    }

    /** The largest of the example's groups is told by the published base: these people were not weighed by anybody. */
    @Test
    void publishedSharesHaveALargestGroupToo() {
        var example = folder.resolve("e.mindgap");
        assertThat(CommandRun.of("new", example, "--example").exit()).isZero();

        var run = CommandRun.of(
                "amplification", "--study", example, "--by", "country,religion", "--model", "mirror", "--csv");

        var muslims = IntStream.range(1, run.csv().size())
                .filter(r -> run.field(r, "country").equals("India")
                        && run.field(r, "religion").equals("Muslim"))
                .findFirst()
                .orElseThrow();
        assertThat(run.field(muslims, "reference")).isEqualTo("Hindu");
        assertThat(run.number(muslims, "raw")).isCloseTo(1, within(1e-6));
    }

    @Test
    void aLanguageThatNobodyWasAskedInIsSaid() {
        var unknown = amplification("--language", "xx");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err())
                .contains("No model was asked in the language xx")
                .contains("Languages of the prompts are: en");
        var shouted = amplification("--model", "Mirror", "--language", "EN", "--replicates", "0");
        var plain = amplification("--model", "Mirror", "--replicates", "0");
        assertThat(shouted.exit()).as(shouted.err()).isZero();
        assertThat(shouted.out()).isEqualTo(plain.out());
    }
}
