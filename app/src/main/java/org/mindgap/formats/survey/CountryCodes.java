package org.mindgap.formats.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;

/**
 * Countries by their codes of ISO 3166-1, numbers (356) or letters (IN, IND), as survey files write them without labels.
 * Numbers are those of {@code iso3166.properties}, letters and English names those of the Java platform. Codes of one
 * variable are read together or not at all: one that is in no list, and small numbers alone, say that they mean something
 * else. Only proposals are made of it.
 */
public final class CountryCodes {
    /** Numbers that stand for no answer wherever they stand: no country has them. */
    private static final Pattern NO_ANSWER = Pattern.compile("-\\d+|9{2,4}|99[5-8]");

    private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{0,2})(?:\\.0+)?");
    private static final int NAMED = 3;

    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();

    public CountryCodes() {
        var listed = ResourceBundle.getBundle("org.mindgap.formats.iso3166", Locale.ROOT);
        for (var country : listed.keySet()) {
            numbers.put(plain(listed.getString(country)), country);
        }
        for (var country : Locale.getISOCountries()) {
            letters.put(country, country);
            letters.put(new Locale("", country).getISO3Country(), country);
        }
    }

    private static String plain(String number) {
        var found = NUMBER.matcher(number);
        return found.matches() ? found.group(1) : "";
    }

    /**
     * The countries that codes of one variable stand for.
     *
     * @param codes all that have no label of their own; those of no answer are passed over
     * @return ISO 3166 code of the country by code, in the order of the codes; empty where one of them is no country's,
     *     and where no number has three digits, as 4, 8 and 12 may be anything
     */
    public Map<String, String> countries(Collection<String> codes) {
        var asked = codes.stream().filter(c -> !NO_ANSWER.matcher(c).matches()).toList();
        var areNumbers = asked.stream().allMatch(c -> NUMBER.matcher(c).matches());
        var found = new LinkedHashMap<String, String>();
        for (var code : asked) {
            var country = areNumbers ? numbers.get(plain(code)) : letters.get(code.strip());
            if (country == null) {
                return Map.of();
            }
            found.put(code, country);
        }
        var sure = !areNumbers
                || found.keySet().stream()
                        .anyMatch(c -> c.replaceFirst("\\.0+$", "").length() >= 3);
        return sure ? found : Map.of();
    }

    /** The English name of a country, by its ISO 3166 code. */
    public static String name(String country) {
        return country.equals("GB-NIR")
                ? "Northern Ireland"
                : new Locale("", country).getDisplayCountry(Locale.ENGLISH);
    }

    /**
     * Says what codes could stand for; nothing where they are no countries.
     *
     * @param variable its name
     */
    Optional<Problem> said(String variable, Collection<String> codes) {
        var found = countries(codes);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var some = found.entrySet().stream()
                .limit(NAMED)
                .map(e -> e.getKey() + " " + name(e.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of(Problem.note("formats.country-codes", variable, found.size() > NAMED ? some + " …" : some));
    }
}
