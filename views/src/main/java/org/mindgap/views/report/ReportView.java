package org.mindgap.views.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.mindgap.document.DocumentWriter;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.problem.Problem;
import org.mindgap.report.PinnedReport;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Keys;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Texts;

/** The pins in their order, one of them whole, the methods; and the report as HTML and PDF. */
public final class ReportView implements Screen {
    private static final double MARGIN = 16;

    /** Words of {@link #place}. */
    private static final String PIN = "pin";

    private static final String METHODS = "methods";

    private final ReportModel model;
    private final Texts texts;
    private final Output output;
    private final HBox header = new HBox();
    private final StackPane body = new StackPane();
    private final EmptyRoom empty = new EmptyRoom();
    private final PinList list;
    private final PinPane pane;
    private final VBox methods = new VBox();
    private final ScrollPane pinScroll;
    private final ScrollPane methodsScroll;
    private final ProblemList problems;
    private final Label session;
    private final BorderPane whole = new BorderPane();
    private final List<ToggleButton> sides;
    private final SegmentedButton segments;
    private final List<Node> exports;
    private final List<Node> always;
    private final ChangeListener<@Nullable Node> focus = (o, before, now) -> inSight(now);

    /**
     * Where the report is written to.
     *
     * @param renderer draws figures, where the charts are beside the application
     * @param documents writes PDF, likewise
     * @param files asks for a file
     * @param dialogs says how it went
     * @param exports writes the study's numbers for other programs
     */
    public record Output(
            Optional<FigureRenderer> renderer,
            Optional<DocumentWriter> documents,
            FileDialogs files,
            Dialogs dialogs,
            ExportsDesk exports) {}

    /**
     * @param toGaps goes where figures are pinned
     */
    public ReportView(ReportModel model, Texts texts, FigureScreens figures, Output output, Runnable toGaps) {
        this.model = model;
        this.texts = texts;
        this.output = output;
        this.list = new PinList(model, texts);
        this.pane = new PinPane(model, texts, figures);
        this.problems = new ProblemList(texts);
        this.session = Buttons.label(texts.get("report.session"), "small");
        this.pinScroll = scrolled(pane);
        this.methodsScroll = scrolled(methods);
        methods.getStyleClass().add("pin-pane");
        methods.setId("methods");
        empty.show(
                texts.get("report.empty"),
                texts.get("report.empty.more"),
                Buttons.primary(texts.get("report.empty.go"), toGaps));
        this.sides = sides();
        this.segments = Buttons.segments(this::side, sides);
        var html = Buttons.plain(texts.get("report.html"), this::html);
        html.setId("report-html");
        var pdf = Buttons.primary(texts.get("report.pdf"), this::pdf);
        pdf.setId("report-pdf");
        var tidy = Buttons.plain(texts.get("tidy.save"), output.exports()::tidy);
        tidy.setId("export-tidy");
        tidy.setTooltip(new Tooltip(texts.get("tidy.more")));
        var packet = Buttons.plain(texts.get("packet.save"), output.exports()::packet);
        packet.setId("export-packet");
        packet.setTooltip(new Tooltip(texts.get("packet.more")));
        this.exports = List.of(segments, html, pdf);
        this.always = List.of(tidy, packet);
        arrange();
        body.sceneProperty().addListener((o, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(focus);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(focus);
            }
        });
        model.rows().addListener((javafx.collections.ListChangeListener<PinRow>) c -> refresh());
        model.chosen().addListener((o, before, now) -> refresh());
        model.removed().addListener((o, before, now) -> refresh());
        model.methods().addListener((o, before, now) -> showMethods());
        model.problems().addListener((o, before, now) -> problems.show(now));
        showMethods();
        refresh();
    }

    private List<ToggleButton> sides() {
        var figure = Buttons.segment(texts.get("report.figures"));
        figure.setId("show-pins");
        var words = Buttons.segment(texts.get("report.methods"));
        words.setId("show-methods");
        return List.of(figure, words);
    }

    private void arrange() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getStyleClass().add("view-header");
        header.getChildren().addAll(Buttons.label(texts.get("room.report"), "crumb-current"), space);
        header.getChildren().add(segments);
        header.getChildren().addAll(always);
        exports.stream().filter(e -> e != segments).forEach(header.getChildren()::add);
        methodsScroll.setVisible(false);
        problems.show(List.of());
        whole.setCenter(new StackPane(pinScroll, methodsScroll));
        whole.setLeft(list);
        session.setWrapText(true);
        session.setMinHeight(Region.USE_PREF_SIZE);
        session.setId("pins-session");
        session.setPadding(new javafx.geometry.Insets(6, 16, 6, 16));
        session.managedProperty().bind(session.visibleProperty());
        whole.setBottom(new VBox(session, problems));
        body.getStyleClass().add("view-body");
        body.getChildren().addAll(whole, empty);
    }

    /** Words are written where one sees them: Tab brings a field of the pin into sight. */
    private void inSight(@Nullable Node field) {
        if (!(field instanceof TextArea) || !within(field)) {
            return;
        }
        var view = pinScroll.getViewportBounds().getHeight();
        var hidden = pane.getHeight() - view;
        var place = pane.sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        var top = pinScroll.getVvalue() * hidden;
        if (hidden <= 0 || (place.getMinY() >= top && place.getMaxY() <= top + view)) {
            return;
        }
        var wanted = place.getMinY() < top ? place.getMinY() - MARGIN : place.getMaxY() + MARGIN - view;
        pinScroll.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
    }

    private boolean within(Node node) {
        for (@Nullable Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above == pane) {
                return true;
            }
        }
        return false;
    }

    private static ScrollPane scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return scroll;
    }

    /** Which pin is looked at, or the methods. */
    @Override
    public Map<String, String> place() {
        var where = new HashMap<String, String>();
        Optional.ofNullable(model.chosen().get()).ifPresent(id -> where.put(PIN, id));
        if (methodsScroll.isVisible()) {
            where.put(METHODS, "");
        }
        return where;
    }

    @Override
    public void goTo(Map<String, String> where) {
        Optional.ofNullable(where.get(PIN)).ifPresent(model::choose);
        sides.get(where.containsKey(METHODS) ? 1 : 0).setSelected(true);
    }

    private void side(ToggleButton side) {
        var words = "show-methods".equals(side.getId());
        methodsScroll.setVisible(words);
        pinScroll.setVisible(!words);
    }

    private void refresh() {
        var nothing = model.rows().isEmpty();
        // what was removed last can be put back, also where it was the only one
        var bare = nothing && model.removed().get() == null;
        empty.setVisible(bare);
        whole.setVisible(!bare);
        exports.forEach(e -> {
            e.setVisible(!nothing);
            e.setManaged(!nothing);
        });
        session.setVisible(model.example().isPresent());
        model.row().ifPresent(pane::show);
        pane.setVisible(model.row().isPresent());
    }

    private void showMethods() {
        methods.getChildren().setAll(Buttons.label(texts.get("report.methods"), "heading"));
        for (var paragraph : model.methods().get()) {
            var label = new Label(paragraph);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setMaxWidth(760);
            methods.getChildren().add(label);
        }
        var copy = Buttons.plain(texts.get("report.copy"), this::copy);
        copy.setId("methods-copy");
        methods.getChildren().add(copy);
    }

    private void copy() {
        var content = new javafx.scene.input.ClipboardContent();
        content.putString(String.join("\n\n", model.methods().get()));
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }

    private void html() {
        pane.keep();
        var draws = output.renderer();
        if (draws.isEmpty()) {
            output.dialogs().say(texts.get("report.title"), texts.get("report.noRenderer"));
            return;
        }
        where("report.html", "HTML").ifPresent(path -> model.html(draws.get(), path, this::written, this::failed));
    }

    private void pdf() {
        pane.keep();
        var writes = output.documents();
        if (writes.isEmpty()) {
            output.dialogs().say(texts.get("report.title"), texts.get("report.noRenderer"));
            return;
        }
        where("report.pdf", "PDF").ifPresent(path -> model.pdf(writes.get(), path, this::written, this::failed));
    }

    private Optional<Path> where(String name, String kind) {
        var ending = name.substring(name.lastIndexOf('.'));
        return output.files()
                .save(texts.get("report.where"), name, List.of(new FileDialogs.Kind(kind, List.of("*" + ending))))
                .map(p -> p.toString().toLowerCase(java.util.Locale.ROOT).endsWith(ending)
                        ? p
                        : p.resolveSibling(p.getFileName() + ending));
    }

    private void written(PinnedReport.Written written) {
        output.dialogs()
                .say(
                        texts.get("report.done"),
                        texts.get(
                                "report.done.words",
                                String.valueOf(written.file().getFileName()),
                                String.valueOf(written.file().toAbsolutePath().getParent())),
                        written.problems());
    }

    private void failed(List<Problem> found) {
        output.dialogs().say(texts.get("report.failed"), texts.get("report.failed.words"), found);
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public void enter() {
        if (empty.isVisible()) {
            empty.enter();
        } else {
            list.enter();
        }
    }

    @Override
    public boolean save() {
        if (model.rows().isEmpty()) {
            return false;
        }
        pdf();
        return true;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("report.pdf", texts.get("report.pdf"), this::pdf)
                        .withKeys(Keys.control(KeyCode.S))
                        .when(this::pinned)
                        .asLine(() -> line("--pdf")),
                Command.of("report.html", texts.get("report.html"), this::html)
                        .when(this::pinned)
                        .asLine(() -> line("--pins")),
                Command.of("report.up", texts.get("report.up"), () -> model.move(-1))
                        .when(this::pinned),
                Command.of("report.down", texts.get("report.down"), () -> model.move(1))
                        .when(this::pinned),
                Command.of("report.remove", texts.get("report.remove"), model::remove)
                        .when(this::pinned),
                Command.of("report.undo", texts.get("report.undo"), model::restore)
                        .when(() -> model.removed().get() != null),
                Command.of("report.refresh", texts.get("report.refresh"), model::refreshPin)
                        .when(() ->
                                model.row().filter(r -> !r.changed().isEmpty()).isPresent()));
    }

    private boolean pinned() {
        return !model.rows().isEmpty();
    }

    private Optional<String> line(String more) {
        if (model.example().isPresent()) {
            return Optional.empty(); // what is pinned in the example is kept in this window alone
        }
        return model.study()
                .flatMap(s -> CommandLine.here()
                        .of(
                                more.equals("--pins")
                                        ? List.of("report", "--study", s.toString(), "--out", "report", "--pins")
                                        : List.of(
                                                "report", "--study", s.toString(), "--out", "report", "--pins", more)));
    }
}
