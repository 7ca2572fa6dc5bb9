package org.mindgap.run;

/**
 * What a model costs, as the user's price table says.
 *
 * @param model name, or its beginning followed by {@code *}
 * @param prompt per million tokens of prompts
 * @param answer per million tokens of answers
 * @param currency as written, "USD"
 * @param asOf when somebody looked it up, ISO 8601, or empty
 */
public record Price(String model, double prompt, double answer, String currency, String asOf) {
    private static final double MILLION = 1e6;

    public Price {
        if (!(prompt >= 0) || !(answer >= 0)) {
            throw new IllegalArgumentException("a price is not below 0: " + prompt + ", " + answer);
        }
    }

    /** Whether it is the price of a model. */
    public boolean of(String name) {
        return model.endsWith("*") ? name.startsWith(model.substring(0, model.length() - 1)) : name.equals(model);
    }

    /** What so many tokens cost. */
    public double cost(double promptTokens, double answerTokens) {
        return (promptTokens * prompt + answerTokens * answer) / MILLION;
    }
}
