package org.mindgap.views.answers.coding;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.asking.CodingProblems;
import org.mindgap.elicit.coding.CodingCheck;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Texts;

/**
 * What a comparison of coders says of one question, as text.
 *
 * @param question id
 * @param coded how many answers both coded
 * @param alike share that both coded alike
 * @param kappa with its interval, or why there is none
 * @param shares one for each stance; empty where two people are compared
 * @param matrix one for each stance of the first
 * @param problems why shares are not corrected, or on how little they rest
 */
record CheckRows(
        String question,
        String coded,
        String alike,
        String kappa,
        List<Share> shares,
        List<Counts> matrix,
        List<Problem> problems) {

    /** A stance with its share as the model coded, and without the model's errors. */
    record Share(String key, String says, String count, String asCoded, String corrected, String interval) {}

    /** Answers that the first put to a stance, by what the second put them to. */
    record Counts(String key, String says, List<String> by) {
        Counts {
            by = List.copyOf(by);
        }
    }

    CheckRows {
        shares = List.copyOf(shares);
        matrix = List.copyOf(matrix);
        problems = List.copyOf(problems);
    }

    static CheckRows of(CodingCheck check, CodingScheme scheme, boolean people, Texts texts) {
        var kappa = check.kappa();
        return new CheckRows(
                check.question(),
                texts.number(check.matrix().coded()),
                texts.percent(check.agreement()),
                kappa(kappa, check.kappaMargin(), texts),
                people ? List.of() : shares(check, scheme, texts),
                matrix(check, scheme, texts),
                people ? List.of() : CodingProblems.of(check, scheme));
    }

    /** Where all fell to one code, or all alike, the usual error is 0: that is no interval, it is too little to tell one. */
    private static String kappa(double kappa, double margin, Texts texts) {
        if (Double.isNaN(kappa)) {
            return texts.get("coding.kappa.none");
        }
        return margin > 0
                ? texts.get(
                        "coding.kappa",
                        texts.number(kappa, 2),
                        texts.number(Math.max(-1, kappa - margin), 2),
                        texts.number(Math.min(1, kappa + margin), 2))
                : texts.get("coding.kappa.alone", texts.number(kappa, 2));
    }

    private static List<Share> shares(CodingCheck check, CodingScheme scheme, Texts texts) {
        var shares = new ArrayList<Share>();
        var corrected = check.corrected().corrected();
        for (var i = 0; i < scheme.stances().size(); i++) {
            var place = i;
            shares.add(new Share(
                    DeskModel.key(i),
                    scheme.stances().get(i).says(),
                    texts.number(check.coded().of().get(i)),
                    texts.percent(check.coded().share(i)),
                    corrected.map(c -> texts.percent(c.shares()[place])).orElse("–"),
                    corrected
                            .map(c -> texts.get(
                                    "coding.interval",
                                    texts.number(100 * c.low()[place], 0),
                                    texts.number(100 * c.high()[place], 0)))
                            .orElse("–")));
        }
        return shares;
    }

    private static List<Counts> matrix(CodingCheck check, CodingScheme scheme, Texts texts) {
        var rows = new ArrayList<Counts>();
        var counts = check.matrix().counts();
        for (var i = 0; i < counts.length; i++) {
            var by = new ArrayList<String>();
            for (var n : counts[i]) {
                by.add(n == 0 ? "·" : texts.number(n));
            }
            rows.add(new Counts(DeskModel.key(i), scheme.stances().get(i).says(), by));
        }
        return rows;
    }
}
