package org.mindgap.elicit.read;

import org.mindgap.elicit.LabelReading;

/**
 * How replies are read. Other rules need no other replies.
 *
 * @param missing what stands for options that did not come back
 * @param spellings how the spellings of a label are put together
 * @param form how texts of options are scored
 */
public record ReadingRules(Missing missing, LabelReading.Spellings spellings, TextForm form) {
    public static final ReadingRules STANDARD =
            new ReadingRules(Missing.UNKNOWN, LabelReading.Spellings.SUM, TextForm.SUM);
}
