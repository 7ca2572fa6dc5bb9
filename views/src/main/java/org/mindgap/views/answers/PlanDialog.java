package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.asking.BenchmarkTask;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Role;
import org.mindgap.views.answers.coding.StancesDialog;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** How to ask: the Standard audit stands ready, with what it takes and the very words that are sent. */
final class PlanDialog {
    private static final int PILOT = 10;
    private static final int MOST_DRAWS = 1000;

    private final PlanForm form;
    private final Texts texts;
    private final Tasks tasks;
    private final Asking asking;
    private final LookedAt looked;
    private final ForecastPane forecast;
    private final PromptPane prompts;
    private final ReachPane reach;
    private final LimitsPane limits;
    private final CoderPane coder;
    private final MorePane more;
    private final ItemsPane items;

    PlanDialog(PlanForm form, Asking asking, Texts texts, Tasks tasks) {
        this.form = form;
        this.texts = texts;
        this.tasks = tasks;
        this.asking = asking;
        this.looked = new LookedAt(asking.hold(form.base().endpoint()), tasks, texts.get("asking.open"));
        this.forecast = new ForecastPane(form, looked.held(), texts, tasks);
        this.prompts = new PromptPane(form, looked.held(), texts, tasks);
        this.reach = new ReachPane(form, texts);
        this.limits = new LimitsPane(form, texts);
        this.coder = new CoderPane(form, texts);
        this.more = new MorePane(form, texts);
        this.items = new ItemsPane(form, texts);
    }

    /**
     * Where it leads.
     *
     * @param back to where answers come from
     * @param coder to another model that codes free answers
     * @param start starts a plan at the form's endpoint
     * @param batch writes it as files of a batch instead
     */
    record Doors(
            Runnable back,
            Runnable coder,
            BiConsumer<PlanForm, PlanFile> start,
            BiConsumer<PlanForm, PlanFile> batch) {}

    /** Shows it. */
    void open(Dialogs dialogs, FileDialogs files, Doors doors) {
        var choices = new VBox(8);
        choices.getChildren().setAll(form.base().task().isPresent() ? ofItems() : ofQuestions());
        var scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("ask-choices");
        more.onOpened(() -> up(scroll, choices, more.node()));
        var right = new VBox(10, forecast.node(), prompts.node());
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(prompts.node(), Priority.ALWAYS);
        var both = new HBox(24, scroll, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        var body = new VBox(
                8,
                Buttons.label(texts.get("asking.how", form.base().endpoint().name()), "heading"),
                EndpointDialog.wrapped(texts.get(sent())),
                both);
        body.setPrefSize(1080, 600);
        var before = Buttons.plain(texts.get("asking.back"), () -> {});
        before.setId("ask-back");
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var pilot = Buttons.plain(texts.get("asking.pilot", PILOT), () -> {});
        pilot.setId("ask-pilot");
        var go = Buttons.primary(texts.get("asking.start"), () -> {});
        go.setId("ask-start");
        var batch = Buttons.plain(texts.get("batch.write"), () -> {});
        batch.setId("ask-batch");
        batch.setTooltip(new Tooltip(texts.get("batch.write.about")));
        batch.managedProperty().bind(batch.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Runnable allow = () -> {
            List.of(pilot, go, batch)
                    .forEach(
                            b -> b.setDisable(!forecast.anything() || !limits.held() || !more.held() || !items.held()));
            batch.setVisible(forecast.batch());
        };
        forecast.onChange(allow);
        limits.onChange(allow);
        more.onChange(allow);
        items.onChange(allow);
        allow.run();
        var dialog = dialogs.open(texts.get("asking.title"), body, List.of(before, space, batch, cancel, pilot, go));
        dialog.onClosed(() -> {
            forecast.cancel();
            prompts.cancel();
            looked.end();
        });
        cancel.setOnAction(e -> dialog.close());
        before.setOnAction(e -> dialog.closeThen(() -> looked.endThen(doors.back())));
        coder.onOther(() -> dialog.closeThen(() -> looked.endThen(doors.coder())));
        more.onWordings(() -> new WordingsDialog(form, texts, tasks).open(dialogs, files));
        coder.onStances(() -> new StancesDialog(form.questions(), form.coder().get(), texts).open(dialogs, form::code));
        starts(go, dialog, 0, doors.start());
        starts(batch, dialog, 0, doors.batch());
        starts(pilot, dialog, PILOT, doors.start());
    }

    /** What leaves this computer, and what does not. */
    private String sent() {
        if (Wanted.recorded(form.base().endpoint())) {
            return "asking.how.recorded";
        }
        return form.base().task().isPresent() ? "asking.items.how" : "asking.how.more";
    }

    private List<Node> ofQuestions() {
        return List.of(
                section(texts.get("asking.mode"), modes()),
                coder.node(),
                section(texts.get("asking.questions"), reach.questions()),
                section(texts.get("asking.askedAs"), people()),
                section(texts.get("asking.by"), reach.people()),
                section(texts.get("asking.languages"), languages()),
                section(texts.get("asking.orders"), orders()),
                section(texts.get("asking.draws"), draws()),
                section(texts.get("asking.price"), price()),
                section(texts.get("asking.limits"), limits.node()),
                more.node());
    }

    /** Of items of a benchmark, which are asked of nobody's part; what nobody can choose is not there. */
    private List<Node> ofItems() {
        var all = new ArrayList<Node>();
        var modes = form.base().modes();
        if (modes.size() > 1
                || form.base().verdict().modes().stream()
                        .anyMatch(v -> modes.contains(v.mode()) && v.refused().isPresent())) {
            all.add(section(texts.get("asking.mode"), modes())); // of a single one why it cannot be
        }
        all.add(section(texts.get("asking.items"), reach.questions()));
        all.add(section(texts.get("asking.items.first"), items.node()));
        if (form.base().task().orElseThrow().way() == BenchmarkTask.Way.OPTIONS) {
            all.add(section(texts.get("asking.orders"), orders()));
            all.add(section(texts.get("asking.items.draws"), draws()));
        }
        all.add(section(texts.get("asking.price"), price()));
        all.add(section(texts.get("asking.limits"), limits.node()));
        all.add(more.node());
        return all;
    }

    /** Scrolls so far that a node stands at the top. */
    private static void up(ScrollPane scroll, Region inside, Node node) {
        scroll.applyCss();
        scroll.layout();
        var room = inside.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.min(1, node.getBoundsInParent().getMinY() / room));
    }

    private void starts(Button button, Dialogs.Dialog dialog, int first, BiConsumer<PlanForm, PlanFile> start) {
        button.setOnAction(e -> {
            var named = form.base()
                    .task()
                    .map(t -> t.format()
                            .map(f ->
                                    texts.get("asking.items.plan.words", t.set().name(), f.name()))
                            .orElse(t.set().name()))
                    .orElseGet(() -> texts.get("asking.plan"));
            var name = first == 0 ? named : texts.get("asking.plan.first", named, first);
            var plan = form.plan(name, List.of(), first);
            dialog.closeThen(() -> looked.endThen(() -> start.accept(form, plan)));
        });
    }

    private static VBox section(String name, Node... choices) {
        var box = new VBox(4, Buttons.label(name, "field-label"));
        box.getChildren().addAll(choices);
        return box;
    }

    private Node modes() {
        var group = new ToggleGroup();
        var box = new VBox(4);
        var sentences = new ProblemTexts(texts.locale());
        for (var verdict : form.base().verdict().modes()) {
            if (!form.base().modes().contains(verdict.mode())) {
                continue;
            }
            var button = new RadioButton(word(verdict.mode()));
            button.setId("ask-mode-" + verdict.mode().word());
            button.setToggleGroup(group);
            button.setSelected(form.ways().get().mode() == verdict.mode());
            button.setDisable(verdict.refused().isPresent());
            button.setOnAction(e -> form.set(form.ways().get().with(verdict.mode())));
            box.getChildren().add(button);
            verdict.refused().ifPresent(why -> {
                var hint = sentences.hint(why);
                box.getChildren()
                        .add(EndpointDialog.wrapped(sentences.sentence(why) + (hint.isEmpty() ? "" : " " + hint)));
            });
        }
        return box;
    }

    private String word(Mode mode) {
        return switch (mode) {
            case LABEL -> texts.get("asking.mode.label");
            case OPTION_TEXT -> texts.get("asking.mode.optionText");
            case SAMPLED -> texts.get("asking.mode.sampled");
            case STATED -> texts.get("asking.mode.stated");
            case REASONED -> texts.get("asking.mode.reasoned");
            case OPEN -> texts.get("asking.mode.open");
            case PEOPLE -> texts.get("asking.mode.people");
        };
    }

    private Node people() {
        var box = new VBox(4);
        for (var askedAs : AskedAs.values()) {
            if (!form.base().names(askedAs)) {
                continue;
            }
            var check = new CheckBox(people(askedAs));
            check.setId("ask-as-" + askedAs.word());
            check.setWrapText(true);
            if (askedAs == AskedAs.GROUP) {
                form.reach().addListener((o, before, now) -> check.setText(people(askedAs)));
            }
            check.setSelected(form.ways().get().askedAs().contains(askedAs));
            check.selectedProperty()
                    .addListener((o, before, now) -> form.set(form.ways().get().asked(askedAs, now)));
            box.getChildren().add(check);
        }
        return box;
    }

    /** As whom; groups by what is chosen below. */
    private String people(AskedAs askedAs) {
        var words = new AskedAsWords(texts);
        var survey = form.base().survey();
        var by = form.reach().get().by();
        if (askedAs != AskedAs.GROUP || by.isEmpty()) {
            return words.of(askedAs, survey);
        }
        var more = by.stream()
                .anyMatch(name -> !survey.withRole(Role.COUNTRY)
                        .map(v -> v.name())
                        .filter(name::equals)
                        .isPresent());
        return more ? words.of(askedAs, survey, by) : texts.get("asking.askedAs.group");
    }

    private Node languages() {
        var box = new VBox(4);
        var words = new LanguageWords(texts);
        for (var language : form.base().languages()) {
            var name = language.tag().isEmpty()
                    ? texts.get("asking.language.own")
                    : texts.get("asking.language.of", words.own(language.tag()), language.questions());
            var check = new CheckBox(name);
            check.setSelected(form.ways().get().languages().contains(language.tag()));
            check.selectedProperty()
                    .addListener((o, before, now) -> form.set(form.ways().get().language(language.tag(), now)));
            box.getChildren().add(check);
            if (!language.checked()) {
                box.getChildren().add(EndpointDialog.wrapped(texts.get("asking.language.unread")));
            }
        }
        return box;
    }

    private Node orders() {
        var box = new ComboBox<Orders>();
        box.setId("ask-orders");
        box.setAccessibleText(texts.get("asking.orders"));
        box.getItems().setAll(Orders.values());
        box.setConverter(ChosenWords.of(order -> switch (order) {
            case FORWARD -> texts.get("asking.orders.forward");
            case FORWARD_REVERSED -> texts.get("asking.orders.both");
            case CYCLIC -> texts.get("asking.orders.cyclic");
            case ALL -> texts.get("asking.orders.all");
        }));
        box.setValue(form.ways().get().orders());
        box.valueProperty()
                .addListener((o, before, now) -> form.set(form.ways().get().with(now)));
        return box;
    }

    /** Of no meaning where probabilities are read. */
    private Node draws() {
        var spinner = new Spinner<Integer>(1, MOST_DRAWS, form.ways().get().draws());
        spinner.setId("ask-draws");
        spinner.setAccessibleText(texts.get("asking.draws"));
        spinner.setEditable(true);
        spinner.setPrefWidth(100);
        spinner.getEditor().setAccessibleText(texts.get("asking.draws"));
        spinner.valueProperty().addListener((o, before, now) -> {
            if (now != null) {
                form.set(form.ways().get().with((int) now));
            }
        });
        Runnable allow = () -> spinner.setDisable(form.ways().get().mode().reading() == Reading.PROBABILITIES);
        form.ways().addListener((o, before, now) -> allow.run());
        allow.run();
        return new HBox(8, spinner);
    }

    private Node price() {
        var fields = new AmountField[2];
        Runnable priced = () -> form.set(form.ways().get().priced(fields[0].amount(), fields[1].amount()));
        var names = List.of(texts.get("asking.price.prompt"), texts.get("asking.price.answer"));
        var ids = List.of("ask-price-prompt", "ask-price-answer");
        var both = new HBox(8);
        for (var i = 0; i < fields.length; i++) {
            fields[i] = new AmountField(ids.get(i), texts.get("asking.price") + ": " + names.get(i), 5, priced);
            both.getChildren().addAll(Buttons.label(names.get(i)), fields[i]);
        }
        var model = form.base().endpoint().model();
        tasks.run(
                texts.get("job.prices"),
                context -> asking.price(model),
                found -> found.filter(p -> fields[0].getText().isEmpty()
                                && fields[1].getText().isEmpty())
                        .ifPresent(p -> {
                            fields[0].setText(plain(p.prompt()));
                            fields[1].setText(plain(p.answer()));
                        }),
                problems -> {}); // then it is written again
        both.setAlignment(Pos.CENTER_LEFT);
        both.getChildren().forEach(n -> ((Region) n).setMinWidth(Region.USE_PREF_SIZE));
        return both;
    }

    private static String plain(double price) {
        return price == Math.rint(price) ? String.valueOf((long) price) : String.valueOf(price);
    }
}
