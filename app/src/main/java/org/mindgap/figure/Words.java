package org.mindgap.figure;

import java.text.ChoiceFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of figures: templates of the bundle {@code figure}, plural forms, and numbers as people read them. Minus is
 * U+2212, shares are whole percent.
 */
public final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;
    private final ChoiceFormat forms;
    /** Hundreds of cells say the same few numbers. */
    private final Map<Long, String> counts = new ConcurrentHashMap<>();

    /** The words of a language. */
    public Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.mindgap.figure.figure",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.forms = new ChoiceFormat(bundle.getString("plural.forms"));
    }

    /** Their language. */
    public Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** A template by its key, with {0}, {1} ... filled in. */
    public String text(String key, Object... arguments) {
        return fill(bundle.getString(key), arguments);
    }

    /** The plural form of the key for a number; the number itself is argument 0, as people read it. */
    public String plural(String key, long number, Object... others) {
        var form = forms.format(number);
        var arguments = new Object[others.length + 1];
        arguments[0] = count(number);
        System.arraycopy(others, 0, arguments, 1, others.length);
        return text(key + "." + form, arguments);
    }

    /** A whole number with thousands signs. */
    public String count(long number) {
        return counts.computeIfAbsent(
                number, n -> signed(NumberFormat.getIntegerInstance(locale).format(n)));
    }

    /** The nearest whole number. */
    public String whole(double value) {
        return Double.isInfinite(value) ? hundredths(value) : count(Math.round(value));
    }

    /** Two decimals. */
    public String hundredths(double value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return signed(format.format(value));
    }

    /** A share between 0 and 1 in whole percent, or a dash where there is none. */
    String percent(double share) {
        return Double.isNaN(share) ? text("dash") : text("percent", whole(share * 100));
    }

    /** "a", "a and b", "a, b and c". */
    public String list(List<String> items) {
        var text = "";
        for (var i = 0; i < items.size(); i++) {
            if (i == 0) {
                text = items.get(0);
            } else {
                text = text(i == items.size() - 1 ? "list.and" : "list.comma", text, items.get(i));
            }
        }
        return text;
    }

    /** "27 to 34", or one number where both ends are the same whole number. */
    String range(double lowest, double highest) {
        return Math.round(lowest) == Math.round(highest) ? whole(lowest) : text("range", whole(lowest), whole(highest));
    }

    /** A language by its English name, with its own where that is another: "Hindi (हिन्दी)". */
    public String language(String tag) {
        if (tag.isEmpty()) {
            return text("language.unknown");
        }
        var of = Locale.forLanguageTag(tag);
        var name = of.getDisplayName(locale);
        var own = of.getDisplayName(of);
        return own.equalsIgnoreCase(name) ? name : text("language.own", name, own);
    }

    /** With a capital first letter. */
    public String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** Ends with one full stop, or as it ends already with an ellipsis, a question mark or an exclamation mark. */
    public String stopped(String text) {
        var bare = text.strip();
        while (bare.endsWith(".")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.isEmpty() || "…?!".indexOf(bare.charAt(bare.length() - 1)) >= 0 ? bare : bare + text("stop");
    }

    private static String signed(String number) {
        return number.replace('-', '\u2212');
    }

    private static String fill(String template, Object... arguments) {
        var text = new StringBuilder(template.length() + 32);
        var i = 0;
        while (i < template.length()) {
            var digit = i + 2 < template.length() && template.charAt(i) == '{' && template.charAt(i + 2) == '}'
                    ? template.charAt(i + 1) - '0'
                    : -1;
            if (digit >= 0 && digit < arguments.length) {
                text.append(arguments[digit]);
                i += 3;
            } else {
                text.append(template.charAt(i++));
            }
        }
        return text.toString();
    }
}
