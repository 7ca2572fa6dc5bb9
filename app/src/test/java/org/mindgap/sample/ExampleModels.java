package org.mindgap.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mindgap.elicit.AskedAs;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.survey.Group;
import org.mindgap.survey.Option;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Writes the answers of the example's four INVENTED models from the published figures (sample-data/README.md says the
 * rules in words). No random numbers, no clock: the same figures give the same bytes on every machine.
 */
final class ExampleModels {
    /** Share of an invented answer that lies on the options; the rest stands for any other word. */
    static final double COVERAGE = 0.98;

    /** An option that stands first gets this much more, one that stands last this much less. */
    static final double ORDER_EFFECT = 0.02;

    /** How much further from the others in log-odds the Exaggerator is than people are. */
    static final double EXAGGERATION = 3;

    private static final String COUNTRY = "country";
    private static final String RELIGION = "religion";

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private final Survey survey;
    private final List<PublishedCell> cells;

    /** What a model says is the share of the published option, or nothing where it is not asked. */
    private interface Rule {
        Optional<Double> share(Question question, AskedAs asked, Group group);
    }

    ExampleModels(Survey survey) {
        this.survey = survey;
        this.cells = ((PublishedShares) survey.source()).cells();
    }

    /** The whole file. */
    String lines() throws JsonProcessingException {
        var text = new StringBuilder();
        write(text, "Mirror", this::mirror);
        write(
                text,
                "Guesser",
                (question, asked, group) -> Optional.of(1.0 / question.options().size()));
        write(text, "Majority voice", this::majorityVoice);
        write(text, "Exaggerator", this::exaggerator);
        return text.toString();
    }

    /** What people said. */
    private Optional<Double> mirror(Question question, AskedAs asked, Group group) {
        return asked == AskedAs.NO_ONE ? averageCountry(question) : published(question, group);
    }

    /** What the whole country said, whatever the group. */
    private Optional<Double> majorityVoice(Question question, AskedAs asked, Group group) {
        return asked == AskedAs.NO_ONE ? averageCountry(question) : published(question, country(group));
    }

    /** Three times as far from the reference as people are, in log-odds. */
    private Optional<Double> exaggerator(Question question, AskedAs asked, Group group) {
        return switch (asked) {
            case NO_ONE -> averageCountry(question);
            case COUNTRY -> away(published(question, group), averageCountry(question));
            case GROUP ->
                away(
                        published(question, group),
                        published(question, country(group)).or(() -> averageGroup(question, country(group))));
        };
    }

    private static Optional<Double> away(Optional<Double> people, Optional<Double> reference) {
        return people.flatMap(p -> reference.map(r -> logistic(logit(r) + EXAGGERATION * (logit(p) - logit(r)))));
    }

    private static double logit(double share) {
        var inside = Math.min(0.995, Math.max(0.005, share));
        return StrictMath.log(inside / (1 - inside));
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** Every country with a national figure counts the same. */
    private Optional<Double> averageCountry(Question question) {
        return average(
                question,
                c -> c.group().codes().size() == 1 && c.group().code(COUNTRY).isPresent());
    }

    private Optional<Double> averageGroup(Question question, Group country) {
        return average(question, c -> c.group().within(country) && !c.group().equals(country));
    }

    private Optional<Double> average(Question question, Function<PublishedCell, Boolean> which) {
        var average = cells.stream()
                .filter(c -> c.question().equals(question.id()) && which.apply(c))
                .mapToDouble(c -> share(question, c))
                .average();
        return average.isPresent() ? Optional.of(average.getAsDouble()) : Optional.empty();
    }

    private Optional<Double> published(Question question, Group group) {
        return cells.stream()
                .filter(c -> c.question().equals(question.id()) && c.group().equals(group))
                .findFirst()
                .map(c -> share(question, c));
    }

    private static double share(Question question, PublishedCell cell) {
        return cell.shares().getOrDefault(question.options().get(0).code(), Double.NaN);
    }

    private static Group country(Group group) {
        return Group.of(COUNTRY, group.code(COUNTRY).orElseThrow());
    }

    private void write(StringBuilder text, String model, Rule rule) throws JsonProcessingException {
        for (var question : survey.questions()) {
            answer(text, model, rule, question, AskedAs.NO_ONE, Group.everyone());
            var countries = cells.stream()
                    .filter(c -> c.question().equals(question.id()))
                    .map(c -> country(c.group()))
                    .distinct()
                    .toList();
            for (var country : countries) {
                answer(text, model, rule, question, AskedAs.COUNTRY, country);
            }
            for (var cell : cells) {
                if (cell.question().equals(question.id())
                        && cell.group().code(RELIGION).isPresent()) {
                    answer(text, model, rule, question, AskedAs.GROUP, cell.group());
                }
            }
        }
    }

    private void answer(StringBuilder text, String model, Rule rule, Question question, AskedAs asked, Group group)
            throws JsonProcessingException {
        var share = rule.share(question, asked, group);
        if (share.isEmpty()) {
            return;
        }
        for (var reversed : List.of(false, true)) {
            text.append(json.writeValueAsString(row(model, question, asked, group, share.get(), reversed)))
                    .append('\n');
        }
    }

    private ObjectNode row(
            String model, Question question, AskedAs asked, Group group, double share, boolean reversed) {
        var first = question.options().get(0);
        var other = question.options().get(1);
        var effect = model.equals("Guesser") ? 0 : Math.min(ORDER_EFFECT, Math.min(share, 1 - share) / 2);
        var shown = share + (reversed ? -effect : effect);
        var row = json.createObjectNode();
        row.put("schema", "run/1").put("q", question.id());
        group.code(COUNTRY).ifPresent(c -> row.put("country", c));
        group.code(RELIGION).ifPresent(r -> row.putObject("group").put(RELIGION, r));
        row.put("steer", asked.word()).put("lang", "en");
        row.putArray("perm").add(reversed ? 1 : 0).add(reversed ? 0 : 1);
        row.put("mode", "logprob-top");
        row.putObject("model")
                .put("id", "invented/" + FileFacts.plainId(model))
                .put("name", model)
                .put("invented", true);
        var options = row.putArray("opts");
        options.addObject().put("code", first.code()).put("lp", log(shown * COVERAGE));
        options.addObject().put("code", other.code()).put("lp", log((1 - shown) * COVERAGE));
        row.put("coverage", COVERAGE).put("status", "ok");
        row.put("prompt", prompt(question, group, reversed));
        row.put("raw", raw(reversed ? 1 - shown : shown));
        return row;
    }

    private static BigDecimal log(double probability) {
        return new BigDecimal(StrictMath.log(probability)).setScale(6, RoundingMode.HALF_EVEN);
    }

    private static String prompt(Question question, Group group, boolean reversed) {
        var shown = new ArrayList<Option>(question.options());
        if (reversed) {
            Collections.reverse(shown);
        }
        var prompt = new StringBuilder();
        group.code(COUNTRY)
                .ifPresent(country -> prompt.append("Answer as an adult from ")
                        .append(country)
                        .append(group.code(RELIGION)
                                .map(r -> r.equals("No religion") ? " who has no religion" : " who is " + r)
                                .orElse(""))
                        .append(".\n"));
        prompt.append(question.wording()).append('\n');
        prompt.append("A) ").append(shown.get(0).label()).append('\n');
        prompt.append("B) ").append(shown.get(1).label()).append('\n');
        return prompt.append("Reply with one letter.").toString();
    }

    private static String raw(double shareOfA) {
        return "INVENTED REPLY. First token: A " + percent(shareOfA * COVERAGE) + " %, B "
                + percent((1 - shareOfA) * COVERAGE) + " %, anything else " + percent(1 - COVERAGE) + " %";
    }

    private static String percent(double share) {
        return new BigDecimal(share * 100).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
