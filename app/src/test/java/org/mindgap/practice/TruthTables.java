package org.mindgap.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the files say of the truth: shares of every cell, how many people it stands for, and the wordings. */
final class TruthTables {
    private final Truth truth;
    private final World world;
    private final Questionnaire questionnaire;
    private final Skips skips;

    TruthTables(Truth truth, Questionnaire questionnaire, Skips skips) {
        this.truth = truth;
        this.world = truth.world();
        this.questionnaire = questionnaire;
        this.skips = skips;
    }

    Map<String, String> all() {
        var files = new LinkedHashMap<String, String>();
        files.put("truth.csv", truth());
        files.put("population.csv", population());
        files.put("wordings.csv", wordings());
        files.put("option-labels.csv", labels());
        return files;
    }

    /** By place, by place and faith, by place, sex and age; empty means all. */
    private String truth() {
        var text = new StringBuilder("place,faith,sex,age,question,option,share\n");
        for (var item : questionnaire.items()) {
            for (var p = 0; p < world.places().size(); p++) {
                if (skips.asked(item, p)) {
                    place(text, item, p);
                }
            }
        }
        return text.toString();
    }

    private void place(StringBuilder text, Item item, int p) {
        var place = String.valueOf(p + 1);
        shares(text, place + ",,,", item, truth.of(item, p));
        for (var f : world.faiths(p)) {
            shares(text, place + "," + (f + 1) + ",,", item, truth.of(item, p, f));
        }
        for (var sex = 0; sex < World.SEXES.size(); sex++) {
            for (var age = 0; age < World.AGES.size(); age++) {
                shares(text, place + ",," + (sex + 1) + "," + (age + 1), item, truth.ofKind(item, p, sex, age));
            }
        }
    }

    private static void shares(StringBuilder text, String cell, Item item, double[] shares) {
        for (var i = 0; i < shares.length; i++) {
            text.append(cell)
                    .append(',')
                    .append(item.id())
                    .append(',')
                    .append(i + 1)
                    .append(',');
            text.append(Decimals.of(shares[i], 6).toPlainString()).append('\n');
        }
    }

    private String population() {
        var text = new StringBuilder("place,faith,sex,age,share\n");
        for (var p = 0; p < world.places().size(); p++) {
            for (var f : world.faiths(p)) {
                for (var sex = 0; sex < World.SEXES.size(); sex++) {
                    for (var age = 0; age < World.AGES.size(); age++) {
                        var share = world.places().get(p).faiths()[f] * World.share(sex, age);
                        text.append(p + 1).append(',').append(f + 1).append(',');
                        text.append(sex + 1).append(',').append(age + 1).append(',');
                        text.append(Decimals.of(share, 6).toPlainString()).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private String wordings() {
        var text = new StringBuilder("id,stem,wording,language,source\n");
        for (var asked : questionnaire.questions()) {
            for (var language : Questionnaire.LANGUAGES) {
                text.append(RespondentTable.line(List.of(
                        asked.item().id(),
                        asked.stems().getOrDefault(language, ""),
                        asked.wordings().getOrDefault(language, ""),
                        language,
                        "Mindgap practice survey, INVENTED DATA")));
            }
        }
        return text.toString();
    }

    private String labels() {
        var text = new StringBuilder("id,code,label,language\n");
        for (var asked : questionnaire.questions()) {
            for (var language : Questionnaire.LANGUAGES) {
                var labels = new ArrayList<>(asked.options().getOrDefault(language, List.of()));
                for (var i = 0; i < labels.size(); i++) {
                    text.append(RespondentTable.line(
                            List.of(asked.item().id(), String.valueOf(i + 1), labels.get(i), language)));
                }
                var spanish = language.equals("es");
                text.append(RespondentTable.line(List.of(
                        asked.item().id(), PracticeSurvey.DONT_KNOW, spanish ? "No sabe" : "Don't know", language)));
                text.append(RespondentTable.line(List.of(
                        asked.item().id(), PracticeSurvey.REFUSED, spanish ? "No contesta" : "Refused", language)));
            }
        }
        return text.toString();
    }
}
