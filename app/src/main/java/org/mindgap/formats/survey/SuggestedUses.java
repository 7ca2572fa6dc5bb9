package org.mindgap.formats.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/**
 * Proposes what the variables of a file are used as, from its dictionary alone: no answer of a respondent is looked at.
 * Each proposal says why. There is one country, one religion and one weight at most; others that look like it are
 * proposed to be left out, and say so.
 */
public final class SuggestedUses {
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_GROUPS = 30;
    private static final Pattern DATE =
            Pattern.compile("(?:[AEJSQMWY]?DATE|DATETIME|YMDHMS|TIME|DTIME|MTIME|MOYR|QYR|WKYR|WKDAY|MONTH)[0-9.]*"
                    + "|%-?t[cCdwmqhy].*|%-?d.*");
    private static final Pattern REPLICATE = Pattern.compile(
            "(?:rep(?:wt|wgt|weight)?|rw|brr|jkw?|fay|bsw|bootwt|w_fstr|pwgtp|wgtp|[a-z]*repwgt)_?[0-9]{1,4}");

    private final Dictionary dictionary;
    private static final Set<String> PARTY_OR_PERSON = Set.of("pid", "p_id");

    private final Map<String, MicrodataFacts> facts = new HashMap<>();
    private final Set<String> ofSets = new HashSet<>();
    private final AnswerFamilies families;

    /**
     * Values of a variable as its dictionary has them.
     *
     * @param labelled labels of values that are answers
     * @param ticks whether they say "selected" and "not selected"
     */
    private record MicrodataFacts(int labelled, boolean ticks) {}

    public SuggestedUses(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.families = new AnswerFamilies(dictionary);
        dictionary.sets().forEach(s -> ofSets.addAll(s.fields()));
        var codebook = MicrodataCodebook.of(dictionary);
        var proposals = new OptionProposals();
        codebook.entries().forEach((name, entry) -> {
            var none = new HashSet<String>();
            proposals.of(name, entry).stream().filter(OptionProposal::clear).forEach(p -> none.add(p.code()));
            var labelled = entry.options().keySet().stream()
                    .filter(c -> entry.kinds().getOrDefault(c, OptionKind.SUBSTANTIVE) == OptionKind.SUBSTANTIVE)
                    .filter(c -> !none.contains(c))
                    .count();
            facts.put(
                    name,
                    new MicrodataFacts(
                            Math.toIntExact(labelled),
                            SelectAll.areTicks(entry.options().values())));
        });
    }

    /** The variable that is proposed as the country. */
    static Optional<Field> country(Dictionary dictionary) {
        return new SuggestedUses(dictionary)
                .all().stream()
                        .filter(u -> u.use() == Role.COUNTRY)
                        .flatMap(u -> dictionary.fields().stream()
                                .filter(f -> f.name().equals(u.variable())))
                        .findFirst();
    }

    /** One proposal for each variable, in the file's order. */
    public List<SuggestedUse> all() {
        var weight = dictionary.weight().or(() -> best(UseWords.WEIGHT, this::canWeigh));
        var country = best(UseWords.COUNTRY, this::canDivide).or(() -> best(UseWords.COUNTRY, this::couldBeCodes));
        var religion = best(UseWords.RELIGION, this::canDivide);
        var own = MicrodataCodebook.of(dictionary);
        return dictionary.fields().stream()
                .map(f -> own.entry(f.name())
                        .flatMap(Codebook.Entry::role)
                        .map(role -> new SuggestedUse(
                                f.name(),
                                role,
                                Problem.note(
                                        f.attributes().containsKey(SurveyDictionary.BY_CODEBOOK)
                                                ? "microdata.use-codebook"
                                                : "microdata.use-own")))
                        .orElseGet(() -> one(f, weight, country, religion)))
                .toList();
    }

    /** The variable that fits best, the first of several. */
    private Optional<String> best(UseWords words, java.util.function.Predicate<Field> can) {
        var rank = UseWords.NONE;
        Optional<String> found = Optional.empty();
        for (var field : dictionary.fields()) {
            var its = words.rank(field.name(), field.label());
            if (its < rank && can.test(field)) {
                rank = its;
                found = Optional.of(field.name());
            }
        }
        return found;
    }

    private SuggestedUse one(
            Field field, Optional<String> weight, Optional<String> country, Optional<String> religion) {
        var name = field.name();
        if (weight.equals(Optional.of(name))) {
            return dictionary.weight().isPresent()
                    ? use(field, Role.WEIGHT, Problem.note("microdata.use-file-weight"))
                    : use(field, Role.WEIGHT, UseWords.WEIGHT);
        }
        if (country.equals(Optional.of(name))) {
            return use(field, Role.COUNTRY, UseWords.COUNTRY);
        }
        if (religion.equals(Optional.of(name))) {
            return use(field, Role.RELIGION, UseWords.RELIGION);
        }
        if (REPLICATE.matcher(lower(field)).matches() && !field.isText() && labelled(field) == 0) {
            return use(field, Role.LEFT_OUT, Problem.note("microdata.use-replicate"));
        }
        if (weight.isPresent() && fits(UseWords.WEIGHT, field) && canWeigh(field)) {
            return use(field, Role.LEFT_OUT, Problem.note("microdata.use-other-weight", weight.get()));
        }
        if (country.isPresent() && fits(UseWords.COUNTRY, field)) {
            return use(field, Role.LEFT_OUT, Problem.note("microdata.use-other-country", country.get()));
        }
        return design(field).or(() -> administrative(field)).orElseGet(() -> people(field));
    }

    private Optional<SuggestedUse> design(Field field) {
        if (fits(UseWords.STRATUM, field)) {
            return Optional.of(use(field, Role.STRATUM, UseWords.STRATUM));
        }
        if (fits(UseWords.CLUSTER, field)) {
            return Optional.of(use(field, Role.CLUSTER, UseWords.CLUSTER));
        }
        return isId(field) && !fits(UseWords.ADMINISTRATIVE, field)
                ? Optional.of(use(field, Role.ID, UseWords.ID))
                : Optional.empty();
    }

    /** Pid is the party that people feel close to where its values have labels or several people have one. */
    private boolean isId(Field field) {
        if (labelled(field) == 0) {
            return fits(UseWords.ID, field);
        }
        return !PARTY_OR_PERSON.contains(lower(field)) && UseWords.ID.rank(field.name(), field.label()) == 0;
    }

    private Optional<SuggestedUse> administrative(Field field) {
        if (DATE.matcher(field.format()).matches()) {
            return Optional.of(use(field, Role.LEFT_OUT, Problem.note("microdata.use-date")));
        }
        return fits(UseWords.ADMINISTRATIVE, field)
                ? Optional.of(use(field, Role.LEFT_OUT, Problem.note("microdata.use-interview")))
                : Optional.empty();
    }

    private SuggestedUse people(Field field) {
        var labelled = labelled(field);
        var ticks = Optional.ofNullable(facts.get(field.name())).filter(MicrodataFacts::ticks);
        if (ticks.isPresent() || ofSets.contains(field.name())) {
            return use(field, Role.LEFT_OUT, Problem.note("microdata.use-ticks"));
        }
        if (SeenValues.areValues(field.labels())
                && SelectAll.areLists(
                        field.labels().stream().map(ValueLabel::code).toList())) {
            return use(field, Role.LEFT_OUT, Problem.note("microdata.use-lists"));
        }
        var family = families.of(field.name());
        if (family.isPresent()) {
            return use(field, Role.LEFT_OUT, family.get());
        }
        if (fits(UseWords.GROUP, field) && labelled >= 2) {
            return labelled <= MOST_GROUPS
                    ? use(field, Role.GROUP, UseWords.GROUP)
                    : use(field, Role.LEFT_OUT, Problem.note("microdata.use-many-groups", labelled));
        }
        if (labelled > 0 && fits(UseWords.BACKGROUND, field)) {
            return use(field, Role.LEFT_OUT, Problem.note("microdata.use-background"));
        }
        if (labelled == 0) {
            if (field.attributes().containsKey(SurveyDictionary.EMPTY)) {
                return use(field, Role.LEFT_OUT, Problem.note("microdata.use-empty"));
            }
            return use(
                    field,
                    Role.LEFT_OUT,
                    field.isText() ? Problem.note("microdata.use-text") : Problem.note("microdata.use-number"));
        }
        var bare = SeenValues.areValues(field.labels());
        return labelled >= 2 && labelled <= MOST_OPTIONS
                ? use(
                        field,
                        Role.OPINION,
                        Problem.note(bare ? "microdata.use-opinion-bare" : "microdata.use-opinion", labelled))
                : use(
                        field,
                        Role.LEFT_OUT,
                        Problem.note(bare ? "microdata.use-values" : "microdata.use-labels", labelled));
    }

    private static SuggestedUse use(Field field, Role role, Problem why) {
        return new SuggestedUse(field.name(), role, why);
    }

    private static SuggestedUse use(Field field, Role role, UseWords words) {
        var rank = words.rank(field.name(), field.label());
        return use(
                field,
                role,
                words.isLabel(rank)
                        ? Problem.note("microdata.use-by-label", field.label())
                        : Problem.note("microdata.use-by-name", field.name()));
    }

    private static boolean fits(UseWords words, Field field) {
        return words.rank(field.name(), field.label()) != UseWords.NONE;
    }

    private boolean canWeigh(Field field) {
        return !field.isText()
                && (labelled(field) == 0 || SeenValues.areValues(field.labels()))
                && !DATE.matcher(field.format()).matches();
    }

    /** Whether it could part people: by its labels, or by its texts. */
    private boolean canDivide(Field field) {
        return field.isText() || labelled(field) >= 1;
    }

    /** Whether it could be codes of countries without labels, where nothing better is there. */
    private boolean couldBeCodes(Field field) {
        return !field.isText()
                && UseWords.COUNTRY.rank(field.name(), "") != UseWords.NONE
                && !DATE.matcher(field.format()).matches();
    }

    private int labelled(Field field) {
        var its = facts.get(field.name());
        return its == null ? 0 : its.labelled();
    }

    private static String lower(Field field) {
        var name = field.name().toLowerCase(java.util.Locale.ROOT);
        return name.length() > 64 ? name.substring(0, 64) : name;
    }
}
