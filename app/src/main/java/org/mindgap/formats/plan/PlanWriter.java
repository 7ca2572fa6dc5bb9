package org.mindgap.formats.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.inference.Endpoint;
import org.mindgap.run.Pairs;
import org.mindgap.run.Price;
import org.mindgap.run.RunPlan;

/** Writes the plan of a run as JSON that {@link PlanReader} reads, every field said. No key is in an endpoint. */
public final class PlanWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanWriter() {}

    /**
     * The whole plan at one endpoint.
     *
     * @param file where prices and who codes free answers are from
     */
    public static String whole(RunPlan plan, Endpoint endpoint, PlanFile file) {
        var root = JSON.createObjectNode();
        root.put("schema", PlanReader.SCHEMA);
        root.put("name", plan.name());
        root.put("survey", plan.survey());
        endpoint(root.putArray("endpoints").addObject(), endpoint);
        root.put("first", plan.scope().first());
        asks(root, plan, file.asks().wordings().own());
        if (!file.reading().equals(ReadingRules.STANDARD)) {
            root.putObject("reading")
                    .put("missing", file.reading().missing().word())
                    .put("spellings", word(file.reading().spellings()))
                    .put("form", word(file.reading().form()));
        }
        limits(root.putObject("limits"), plan.limits());
        if (!file.prices().isEmpty()) {
            prices(root.putArray("prices"), file.prices());
        }
        file.coder().ifPresent(c -> coder(root.putObject("coder"), c));
        return text(root);
    }

    /** How free answers are to be coded, whole. */
    public static String whole(CodingPlan plan) {
        var root = JSON.createObjectNode();
        root.put("schema", PlanReader.CODING);
        root.put("run", plan.run());
        root.put("name", plan.name());
        coder(root.putObject("coder"), plan.coder());
        limits(root.putObject("limits"), plan.limits());
        prices(root.putArray("prices"), plan.prices());
        return text(root);
    }

    /** What makes it the same run of coding: the answers and the words in which they are coded. */
    public static String what(CodingPlan plan) {
        var root = JSON.createObjectNode();
        root.put("codes", plan.run());
        stances(root.putObject("stances"), plan.coder());
        return text(root);
    }

    private static void coder(ObjectNode node, Coder coder) {
        endpoint(node, coder.endpoint());
        node.put("scheme", coder.scheme());
        stances(node.putObject("stances"), coder);
    }

    private static void prices(ArrayNode node, List<Price> prices) {
        for (var price : prices) {
            node.addObject()
                    .put("model", price.model())
                    .put("prompt", price.prompt())
                    .put("answer", price.answer())
                    .put("currency", price.currency())
                    .put("as_of", price.asOf());
        }
    }

    private static void stances(ObjectNode node, Coder coder) {
        coder.stances().forEach((question, said) -> {
            var words = node.putObject(question);
            said.forEach(words::put);
        });
    }

    /** What makes it the same run: neither its name nor its limits nor how many questions come first. */
    public static String what(RunPlan plan) {
        return what(plan, List.of());
    }

    /**
     * The same.
     *
     * @param own templates of the plan's own
     */
    public static String what(RunPlan plan, List<Template> own) {
        var root = JSON.createObjectNode();
        asks(root, plan, own);
        return text(root);
    }

    private static void endpoint(ObjectNode node, Endpoint endpoint) {
        node.put("id", endpoint.id());
        node.put("name", endpoint.name());
        node.put("kind", endpoint.kind());
        node.put("address", endpoint.address());
        node.put("model", endpoint.model());
        node.put("key", endpoint.key());
        var settings = node.putObject("settings");
        endpoint.settings().forEach(settings::put);
    }

    private static void asks(ObjectNode root, RunPlan plan, List<Template> own) {
        var ways = plan.ways();
        if (!plan.scope().questions().isEmpty()) {
            texts(root.putArray("questions"), plan.scope().questions());
        }
        var rows = root.putArray("rows");
        for (var group : plan.scope().targets()) {
            var row = rows.addObject();
            group.codes().forEach(row::put);
        }
        var pairs = plan.scope().pairs();
        if (pairs.kind() != Pairs.Kind.ALL) {
            var chosen = root.putObject("pairs").put("kind", pairs.kind().word());
            var spoken = chosen.putObject("spoken");
            pairs.spoken().forEach((country, languages) -> texts(spoken.putArray(country), languages));
        }
        root.put("mode", ways.mode().word());
        texts(
                root.putArray("asked_as"),
                ways.askedAs().stream().map(a -> a.word()).toList());
        texts(root.putArray("languages"), ways.languages());
        OwnTemplates.write(root.putArray("templates"), ways.templates(), own);
        if (!plan.scope().paraphrases().isEmpty()) {
            var wordings = root.putObject("wordings");
            plan.scope().paraphrases().forEach((question, said) -> {
                var words = wordings.putObject(question);
                said.forEach(words::put);
            });
        }
        root.put("orders", ways.orders().word());
        root.put("most_orders", ways.mostOrders());
        root.put("draws", ways.drawing().draws());
        root.put("temperature", ways.drawing().temperature());
        root.put("top_p", ways.drawing().topP());
        root.put("max_tokens", ways.drawing().maxTokens());
        root.put("offer_dont_know", ways.offerUnknown());
        root.put("seed", plan.seed());
        if (ways.bare()) {
            root.putObject("reading").put("form", word(TextForm.PMI)); // what is asked hangs on it
        }
    }

    private static void limits(ObjectNode node, RunPlan.Limits limits) {
        limits.money().ifPresent(m -> node.put("money", m));
        limits.tokens().ifPresent(t -> node.put("tokens", t));
        limits.time().ifPresent(t -> node.put("minutes", t.toMillis() / 60_000.0));
        node.put("at_once", limits.atOnce());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** "per-token" for PER_TOKEN. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(ObjectNode root) {
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
