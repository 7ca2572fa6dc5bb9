package org.mindgap.inference.recorded;

/**
 * What a recorded prompt asked, as far as somebody said it: for sentences, never for finding answers.
 *
 * @param question id, or empty
 * @param people as whom, in words, or empty
 * @param order places of the options on the questionnaire, from 0, as shown: "2,1,0"; empty where nobody said
 */
public record Circumstances(String question, String people, String order) {
    public static final Circumstances UNKNOWN = new Circumstances("", "", "");
}
