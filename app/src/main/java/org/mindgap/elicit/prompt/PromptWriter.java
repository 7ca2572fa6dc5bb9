package org.mindgap.elicit.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Prompt;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Writes what a model is asked: wording, options and names of groups, nothing of a respondent. The same question, people,
 * way of asking and order give the same prompt, letter by letter.
 */
public final class PromptWriter {
    private static final String ENGLISH = "en";

    private final Persona persona;
    private final Templates templates;

    public PromptWriter(Survey survey, Templates templates) {
        this.persona = new Persona(survey);
        this.templates = templates;
    }

    /**
     * The prompt of a question.
     *
     * @param question the question; one that was recoded is asked as it was before
     * @param target whom it is asked about; {@code asking} says whether the prompt names them
     * @param order places of the {@linkplain Offered offered} options, in the order shown
     * @throws ProblemException where a wording, a translation, a template or a name is missing: such a question cannot be
     *     sent
     */
    public Prompt write(Question question, Group target, Asking asking, List<Integer> order) throws ProblemException {
        var asked = question.asked();
        var offered = Offered.of(asked, asking.offerUnknown());
        if (offered.moving().isEmpty()) {
            throw new ProblemException(Problem.error("elicit.no-options", asked.id()));
        }
        var template = template(asked, asking);
        var worded = Worded.of(asked, asking.language(), offered.all());
        var choices = choices(template, worded, offered, order);
        var who = persona.text(template, asking.askedAs(), target);
        var user = user(template, asking.mode(), worded, choices);
        var messages = new ArrayList<Message>();
        if (who.isPresent() && template.text("place").equals("system")) {
            messages.add(Message.system(who.get()));
            messages.add(Message.user(user));
        } else if (who.isPresent() || !user.isEmpty()) {
            messages.add(Message.user(who.map(w -> w + "\n\n").orElse("") + user));
        }
        var begins = asking.mode() == Mode.LABEL || asking.mode() == Mode.OPTION_TEXT;
        return new Prompt(
                messages,
                begins ? template.text("prefill") : "",
                asking.mode() == Mode.OPEN ? List.of() : choices,
                asking.mode() == Mode.OPTION_TEXT
                        ? choices.stream()
                                .map(c -> template.text("separator", Map.of("blank", " ")) + c.text())
                                .toList()
                        : List.of());
    }

    /** In the language that is asked for; in none in the wording's own, where there are words in it, else in English. */
    private Template template(Question asked, Asking asking) throws ProblemException {
        var own = asking.language().isEmpty() ? in(asked.language(), asking) : Optional.<Template>empty();
        return own.or(() -> in(asking.language().isEmpty() ? ENGLISH : asking.language(), asking))
                .orElseThrow(() -> new ProblemException(Problem.error(
                        "elicit.no-template",
                        asking.template(),
                        asking.language(),
                        asking.mode().word())));
    }

    private Optional<Template> in(String language, Asking asking) {
        return language.isEmpty()
                ? Optional.empty()
                : templates
                        .find(asking.template(), language)
                        .filter(t -> t.has(asking.mode().word()));
    }

    private static List<Prompt.Choice> choices(Template template, Worded worded, Offered offered, List<Integer> order) {
        var all = offered.all();
        if (!order.stream()
                .sorted()
                .toList()
                .equals(IntStream.range(0, all.size()).boxed().toList())) {
            throw new IllegalArgumentException("no order of " + all.size() + " options: " + order);
        }
        var shown = order.stream().map(all::get).toList();
        var labels = Labels.named(template.text("labels")).of(shown);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new Prompt.Choice(
                        shown.get(i).code(),
                        labels.get(i),
                        worded.options().getOrDefault(shown.get(i).code(), "")))
                .toList();
    }

    private static String user(Template template, Mode mode, Worded worded, List<Prompt.Choice> choices) {
        var options = choices.stream()
                .map(c -> template.text("option", Map.of("label", c.label(), "text", c.text())))
                .collect(Collectors.joining("\n"));
        var labels = choices.stream().map(Prompt.Choice::label).collect(Collectors.joining(", "));
        return template.text(
                mode.word(),
                Map.of(
                        "question",
                        worded.text(),
                        "stem",
                        worded.stem(),
                        "wording",
                        worded.wording(),
                        "options",
                        options,
                        "labels",
                        labels,
                        "number",
                        "10"));
    }
}
