package org.mindgap.formats.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.elicit.read.Missing;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.inference.Endpoint;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Pairs;
import org.mindgap.run.Price;
import org.mindgap.run.RunPlan;
import org.mindgap.run.StandardAudit;
import org.mindgap.survey.Group;

/**
 * Reads plans (docs/formats/plan-json.md). A field that is not known is refused by its name, so that a slip of the pen
 * changes nothing in silence; what stands where a key is to be named is never repeated.
 */
public final class PlanReader {
    public static final String SCHEMA = "plan/1";
    /** Of a run of coding; has the fields run, name, coder, limits and prices of a plan alone. */
    static final String CODING = "coding/1";

    private static final long LONGEST = 16L << 20;
    private static final Pattern KEY = Pattern.compile("(env|keychain):[A-Za-z0-9_.@/ -]{1,200}");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(key|secret|password|authorization|bearer|credential).*");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;

    private PlanReader(String file) {
        this.file = file;
    }

    /** @throws ProblemException if it is no plan, in words */
    public static PlanFile read(Path path) throws IOException, ProblemException {
        var reader = new PlanReader(FileFacts.name(path));
        if (!Files.isRegularFile(path)) {
            throw reader.problem("formats.no-file");
        }
        if (Files.size(path) > LONGEST) {
            throw reader.problem("formats.plan-shape", "no more than 16 MB");
        }
        try {
            return read(Files.readString(path, StandardCharsets.UTF_8), reader.file);
        } catch (CharacterCodingException e) {
            throw reader.problem("formats.plan-shape", "UTF-8 text");
        }
    }

    /**
     * A plan from its JSON.
     *
     * @param file what to name in problems
     */
    public static PlanFile read(String text, String file) throws ProblemException {
        var reader = new PlanReader(file);
        try {
            return reader.plan(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            // the library quotes what it could not read, and that may be a key
            var at = e.getLocation();
            var place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw reader.problem("formats.plan-json", place);
        } catch (IllegalArgumentException e) {
            throw reader.problem("formats.plan-value", String.valueOf(e.getMessage()));
        }
    }

    private PlanFile plan(JsonNode root) throws ProblemException {
        var plan = fields(
                root,
                "",
                "schema name survey endpoints questions rows first mode asked_as languages templates orders"
                        + " most_orders draws temperature top_p max_tokens offer_dont_know limits prices seed reading"
                        + " coder wordings pairs");
        if (!plan.text("schema", "").equals(SCHEMA)) {
            throw problem("formats.plan-schema", SCHEMA);
        }
        return new PlanFile(
                plan.text("name", "Standard audit"),
                plan.text("survey", ""),
                endpoints(plan.node("endpoints")),
                rows(plan.node("rows"), pairs(plan.node("pairs"))),
                asks(plan),
                limits(plan.node("limits")),
                prices(plan.node("prices")),
                plan.whole("seed", 1, Long.MIN_VALUE),
                reading(plan.node("reading")),
                coder(plan.node("coder")));
    }

    private Optional<Coder> coder(JsonNode node) throws ProblemException {
        if (!node.isObject()) {
            fields(node, "coder", ""); // anything but an object or nothing is refused
            return Optional.empty();
        }
        var one = fields(node, "coder", "id name kind address model key settings scheme stances");
        return Optional.of(new Coder(
                endpoint(one),
                one.text("scheme", ""),
                words(one.node("stances"), "coder.stances as words by question and code")));
    }

    /** Words by question and by something else. */
    private Map<String, Map<String, String>> words(JsonNode node, String shape) throws ProblemException {
        var stances = new LinkedHashMap<String, Map<String, String>>();
        if (!node.isObject() && !node.isMissingNode()) {
            throw problem("formats.plan-shape", shape);
        }
        for (var question : names(node)) {
            var said = new LinkedHashMap<String, String>();
            var codes = node.get(question);
            if (!codes.isObject()) {
                throw problem("formats.plan-shape", shape);
            }
            names(codes).forEach(code -> said.put(code, codes.get(code).asText()));
            stances.put(question, said);
        }
        return stances;
    }

    /**
     * How free answers are to be coded, from its JSON.
     *
     * @param file what to name in problems
     * @return nothing where it is a plan of another kind
     */
    public static Optional<CodingPlan> coding(String text, String file) throws ProblemException {
        if (!text.contains(CODING)) {
            return Optional.empty();
        }
        var reader = new PlanReader(file);
        try {
            var root = reader.fields(JSON.readTree(text), "", "schema run name coder limits prices");
            if (!root.text("schema", "").equals(CODING)) {
                return Optional.empty();
            }
            return Optional.of(new CodingPlan(
                    root.text("run", ""),
                    root.text("name", ""),
                    reader.coder(root.node("coder")).orElseThrow(() -> reader.problem("formats.plan-shape", "a coder")),
                    reader.limits(root.node("limits")),
                    reader.prices(root.node("prices"))));
        } catch (JsonProcessingException e) {
            throw reader.problem("formats.plan-json", "");
        } catch (IllegalArgumentException e) {
            throw reader.problem("formats.plan-value", String.valueOf(e.getMessage()));
        }
    }

    private PlanFile.Asks asks(Fields plan) throws ProblemException {
        var mode = plan.text("mode", "");
        var asked = new ArrayList<AskedAs>();
        for (var word : plan.texts("asked_as", List.of("none", "country", "group"))) {
            asked.add(word("asked_as", word, AskedAs.values(), AskedAs::word));
        }
        return new PlanFile.Asks(
                plan.texts("questions", List.of()),
                (int) plan.whole("first", 0, 0),
                mode.isEmpty() ? Optional.empty() : Optional.of(word("mode", mode, Mode.values(), Mode::word)),
                List.copyOf(asked),
                new PlanFile.Wordings(
                        plan.texts("languages", List.of("")),
                        templates(OwnTemplates.ids(this, plan.node("templates"))),
                        orders(plan.text("orders", "")),
                        (int) plan.whole("most_orders", 24, 1),
                        words(plan.node("wordings"), "wordings as words by question and id"),
                        OwnTemplates.read(this, plan.node("templates"))),
                new RunPlan.Drawing(
                        (int) plan.whole("draws", StandardAudit.DRAWS, 1),
                        plan.number("temperature", 1, 0, 10),
                        plan.number("top_p", 1, Double.MIN_VALUE, 1),
                        (int) plan.whole("max_tokens", tokens(mode), 1)),
                plan.flag("offer_dont_know"));
    }

    /** The set of conversations by one word. */
    private static List<String> templates(List<String> ids) {
        return ids.stream()
                .flatMap(id -> id.equals(Templates.CONVERSATION)
                        ? Templates.conversations().stream().map(Template::id)
                        : Stream.of(id))
                .distinct()
                .toList();
    }

    private static int tokens(String mode) {
        return Mode.named(mode).map(RunPlan.Drawing::usualTokens).orElse(StandardAudit.LETTER_TOKENS);
    }

    private Optional<Orders> orders(String word) throws ProblemException {
        return word.isEmpty() ? Optional.empty() : Optional.of(word("orders", word, Orders.values(), Orders::word));
    }

    private List<Endpoint> endpoints(JsonNode nodes) throws ProblemException {
        var found = new LinkedHashMap<String, Endpoint>();
        for (var node : nodes) {
            var one = fields(node, "endpoints", "id name kind address model key settings");
            var endpoint = endpoint(one);
            if (found.put(endpoint.id(), endpoint) != null) {
                throw problem("formats.plan-endpoint-twice", endpoint.id());
            }
        }
        if (found.isEmpty()) {
            throw problem("formats.plan-shape", "at least one endpoint");
        }
        return List.copyOf(found.values());
    }

    private Endpoint endpoint(Fields one) throws ProblemException {
        var model = one.text("model", "");
        var id = one.text("id", FileFacts.plainId(model));
        if (!ID.matcher(id).matches()) {
            throw problem("formats.plan-endpoint-id", id);
        }
        var key = one.text("key", "");
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            throw problem("formats.plan-key", id); // perhaps a key: not repeated
        }
        var settings = new LinkedHashMap<String, String>();
        for (var name : names(one.node("settings"))) {
            if (SECRET.matcher(name).matches()) {
                throw problem("formats.plan-key", id);
            }
            settings.put(name, one.node("settings").get(name).asText());
        }
        var address = one.text("address", "");
        var endpoint = new Endpoint(
                id,
                one.text("name", model.isEmpty() ? id : model),
                one.text("kind", ""),
                address,
                model,
                key,
                settings);
        if (endpoint.kind().isEmpty() || address.isEmpty()) {
            throw problem("formats.plan-shape", "kind and address of each endpoint");
        }
        return endpoint;
    }

    private Pairs pairs(JsonNode node) throws ProblemException {
        if (node.isMissingNode()) {
            return Pairs.ALL;
        }
        var pairs = fields(node, "pairs", "kind spoken");
        var kind = word("pairs.kind", pairs.text("kind", ""), Pairs.Kind.values(), Pairs.Kind::word);
        var spoken = new LinkedHashMap<String, List<String>>();
        var said = pairs.node("spoken");
        for (var country : names(said)) {
            // whatever a country is called, its field holds languages
            spoken.put(country, new Fields(this, said).texts(country, List.of()));
        }
        return new Pairs(kind, spoken);
    }

    private PlanFile.Rows rows(JsonNode node, Pairs pairs) throws ProblemException {
        if (node.isObject()) {
            return new PlanFile.Rows(List.of(), fields(node, "rows", "by").texts("by", List.of()), pairs);
        }
        var groups = new ArrayList<Group>();
        for (var row : node) {
            var codes = new LinkedHashMap<String, String>();
            for (var name : names(row)) {
                codes.put(name, row.get(name).asText());
            }
            if (codes.isEmpty()) {
                throw problem("formats.plan-shape", "rows as a list of groups, or {\"by\": [...]}");
            }
            groups.add(new Group(codes));
        }
        return new PlanFile.Rows(List.copyOf(groups), List.of(), pairs);
    }

    private RunPlan.Limits limits(JsonNode node) throws ProblemException {
        var limits = fields(node, "limits", "money tokens minutes at_once");
        var money = limits.number("money", -1, 0, Double.MAX_VALUE);
        var tokens = limits.whole("tokens", -1, 0);
        var minutes = limits.number("minutes", -1, 0, 1e7);
        return new RunPlan.Limits(
                money < 0 ? OptionalDouble.empty() : OptionalDouble.of(money),
                tokens < 0 ? OptionalLong.empty() : OptionalLong.of(tokens),
                minutes < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(minutes * 60_000))),
                (int) limits.whole("at_once", RunPlan.Limits.NONE.atOnce(), 1));
    }

    private List<Price> prices(JsonNode nodes) throws ProblemException {
        var prices = new ArrayList<Price>();
        for (var node : nodes) {
            var one = fields(node, "prices", "model prompt answer currency as_of");
            prices.add(new Price(
                    one.text("model", ""),
                    one.number("prompt", 0, 0, Double.MAX_VALUE),
                    one.number("answer", 0, 0, Double.MAX_VALUE),
                    one.text("currency", "USD"),
                    one.text("as_of", "")));
        }
        return prices;
    }

    private ReadingRules reading(JsonNode node) throws ProblemException {
        var rules = fields(node, "reading", "missing spellings form");
        return new ReadingRules(
                word("missing", rules.text("missing", Missing.UNKNOWN.word()), Missing.values(), Missing::word),
                word("spellings", rules.text("spellings", "sum"), LabelReading.Spellings.values(), PlanWriter::word),
                word("form", rules.text("form", "sum"), TextForm.values(), PlanWriter::word));
    }

    private <E> E word(String field, String word, E[] values, java.util.function.Function<E, String> wordOf)
            throws ProblemException {
        var words = new ArrayList<String>();
        for (var value : values) {
            if (wordOf.apply(value).equals(word)) {
                return value;
            }
            words.add(wordOf.apply(value));
        }
        throw problem("formats.plan-word", field, word, String.join(", ", words));
    }

    private Fields fields(JsonNode node, String in, String known) throws ProblemException {
        if (!node.isObject() && !node.isMissingNode()) {
            throw problem("formats.plan-shape", in.isEmpty() ? "an object" : in + " as an object");
        }
        var names = List.of(known.split(" ", -1));
        for (var name : names(node)) {
            if (!names.contains(name)) {
                throw problem("formats.plan-field", in.isEmpty() ? name : in + "." + name, String.join(", ", names));
            }
        }
        return new Fields(this, node);
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    ProblemException problem(String code, Object... arguments) {
        return new ProblemException(Problem.error(code, arguments).at(Place.file(file)));
    }
}
