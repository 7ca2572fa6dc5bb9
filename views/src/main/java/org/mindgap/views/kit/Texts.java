package org.mindgap.views.kit;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the window, from {@code org/mindgap/views/messages.properties}; numbers as the locale writes them. */
public final class Texts {
    /**
     * The language that there are texts in. Not the computer's: its digits, thousands signs and months between English
     * words would be read by nobody, and a figure would not be the same on two computers (decision 25).
     */
    public static final Locale LANGUAGE = Locale.ENGLISH;

    private final ResourceBundle bundle;
    private final Locale locale;
    /** By decimals; never used themselves, since a format is for one thread, but copied: making one takes eight times as long. */
    private final Map<Integer, NumberFormat> formats = new ConcurrentHashMap<>();

    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.mindgap.views.messages", locale);
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} ... replaced. Whole numbers get thousands signs.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        var text = new StringBuilder();
        var i = 0;
        while (i < pattern.length()) {
            if (pattern.charAt(i) == '{'
                    && i + 2 < pattern.length()
                    && pattern.charAt(i + 2) == '}'
                    && Character.isDigit(pattern.charAt(i + 1))
                    && pattern.charAt(i + 1) - '0' < arguments.length) {
                text.append(argument(arguments[pattern.charAt(i + 1) - '0']));
                i += 3;
            } else {
                text.append(pattern.charAt(i++));
            }
        }
        return text.toString();
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** One form for exactly one, another for all other numbers; both get the number as {@code {0}}. */
    public String count(String one, String many, long number) {
        return get(number == 1 ? one : many, number);
    }

    /** A whole number with thousands signs. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with a fixed number of decimals; what rounds to nothing has no sign. */
    public String number(double number, int decimals) {
        var format =
                (NumberFormat) formats.computeIfAbsent(decimals, this::format).clone();
        var said = format.format(number);
        if (!(number < 0)) {
            return said;
        }
        var nothing = format.format(0);
        return said.endsWith(nothing) && said.length() == nothing.length() + 1 ? nothing : said;
    }

    private NumberFormat format(int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format;
    }

    /** A share between 0 and 1 as "97 %", or a dash where there is none. */
    public String percent(double share) {
        return Double.isNaN(share) ? "–" : number(share * 100, 0) + "\u00a0%";
    }

    public Locale locale() {
        return locale;
    }

    private String argument(Object argument) {
        return argument instanceof Integer || argument instanceof Long
                ? number(((Number) argument).longValue())
                : String.valueOf(argument);
    }
}
