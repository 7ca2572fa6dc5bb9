package org.mindgap.formats.preset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/**
 * How files of one survey are imported. It is proposed where it fits a file, and used when somebody says so.
 *
 * @param id short name of lower-case letters, digits and hyphens
 * @param name for people
 * @param about what it decides, in a sentence or two, or empty
 * @param fingerprint by which a file of the survey is known
 * @param parts the variables that divide and weigh people
 * @param rules for other variables and for options
 * @param origin where this is known from
 */
public record Preset(
        String id, String name, String about, Fingerprint fingerprint, Parts parts, Rules rules, Origin origin) {

    /**
     * Names of variables, upper and lower case alike.
     *
     * @param all must all be there
     * @param any of each list one must be there
     * @param none must not be there
     */
    public record Fingerprint(List<String> all, List<List<String>> any, List<String> none) {
        public Fingerprint {
            all = List.copyOf(all);
            any = any.stream().map(List::copyOf).toList();
            none = List.copyOf(none);
        }

        /** Whether a file with these variables is one of the survey. A fingerprint that asks for nothing fits nothing. */
        public boolean fits(Dictionary dictionary) {
            var names = dictionary.fields().stream()
                    .map(f -> f.name().toLowerCase(Locale.ROOT))
                    .collect(java.util.stream.Collectors.toSet());
            return size() > 0
                    && all.stream().allMatch(n -> has(names, n))
                    && any.stream().allMatch(list -> list.stream().anyMatch(n -> has(names, n)))
                    && none.stream().noneMatch(n -> has(names, n));
        }

        private static boolean has(java.util.Set<String> names, String name) {
            return names.contains(name.toLowerCase(Locale.ROOT));
        }

        /** How much it asks for: of several that fit, the one that asks for most is meant. */
        int size() {
            return all.size() + any.size();
        }
    }

    /**
     * The first of several that a file has is used.
     *
     * @param weight lists of names, each a product
     * @param country names
     * @param countryIs the country of everyone where the file has none of these, or empty
     * @param religion names
     * @param groups every one of these that the file has divides people
     */
    public record Parts(
            List<List<String>> weight,
            List<String> country,
            String countryIs,
            List<String> religion,
            List<String> groups) {
        public Parts {
            weight = weight.stream().map(List::copyOf).toList();
            country = List.copyOf(country);
            religion = List.copyOf(religion);
            groups = List.copyOf(groups);
        }
    }

    /**
     * The first rule that fits counts. What no rule names is used as suggested.
     *
     * @param uses of variables
     * @param kinds of options
     * @param topics of questions
     * @param acceptClear whether choosing the preset accepts every proposal about options that is clear
     */
    public record Rules(List<UseRule> uses, List<KindRule> kinds, List<TopicRule> topics, boolean acceptClear) {
        public Rules {
            uses = List.copyOf(uses);
            kinds = List.copyOf(kinds);
            topics = List.copyOf(topics);
        }
    }

    /**
     * What variables are used as.
     *
     * @param variables patterns of names
     */
    public record UseRule(List<String> variables, Role use) {
        public UseRule {
            variables = List.copyOf(variables);
        }
    }

    /**
     * What options are.
     *
     * @param variables patterns of names; nothing means all
     * @param codes of options; nothing means all
     * @param labels of options, upper and lower case alike; nothing means all
     */
    public record KindRule(List<String> variables, List<String> codes, List<String> labels, OptionKind kind) {
        public KindRule {
            variables = List.copyOf(variables);
            codes = List.copyOf(codes);
            labels = List.copyOf(labels);
        }

        boolean fits(Field field, String code, String label) {
            return (variables.isEmpty() || Preset.fits(variables, field.name()))
                    && (codes.isEmpty() || codes.contains(code))
                    && (labels.isEmpty() || labels.stream().anyMatch(l -> l.equalsIgnoreCase(label.strip())))
                    && !(codes.isEmpty() && labels.isEmpty());
        }
    }

    /**
     * What questions are about.
     *
     * @param variables patterns of names
     */
    public record TopicRule(List<String> variables, String topic) {
        public TopicRule {
            variables = List.copyOf(variables);
        }
    }

    /**
     * Where it is known from.
     *
     * @param sources what each says, by its address
     * @param notVerified what no source was found for, one sentence each
     */
    public record Origin(Map<String, String> sources, List<String> notVerified) {
        public Origin {
            sources = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sources));
            notVerified = List.copyOf(notVerified);
        }
    }

    static boolean fits(List<String> patterns, String name) {
        return patterns.stream().anyMatch(p -> new VariablePattern(p).matches(name));
    }
}
