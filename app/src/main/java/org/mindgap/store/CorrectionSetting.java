package org.mindgap.store;

import java.util.Optional;

/**
 * Whether a study's gaps take shares of coded free answers corrected for the coder's errors where nobody says otherwise,
 * and whose codes are held against the coder's. Kept in the study.
 */
public final class CorrectionSetting {
    /** Under which the study keeps it. */
    public static final String KIND = "coder-correction";

    private static final String ID = "gaps";

    private CorrectionSetting() {}

    /** Whether shares are corrected as a rule. */
    public static boolean on(KeptItems kept) {
        return kept.find(KIND, ID).filter(i -> i.body().equals("on")).isPresent();
    }

    /** Whose codes count, where somebody was named. */
    public static Optional<String> person(KeptItems kept) {
        return kept.find(KIND, ID).map(KeptItem::name).filter(n -> !n.isEmpty());
    }

    /**
     * Sets both.
     *
     * @param person empty where there is only one
     */
    public static void set(KeptItems kept, boolean on, String person) {
        kept.put(KIND, ID, person, on ? "on" : "off");
    }
}
