package org.mindgap.views.answers.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.asking.HandDesk;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.formats.coding.HandCodesCsv;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Leads people through checking a run of coding: sample, desk, table, comparison. */
public final class HandCoding {
    private final CheckModel model;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Runnable coded;
    /** Whether somebody is at the desk: numbers wait until she gets up. */
    private boolean atDesk;

    private boolean stale;

    /** @param coded told when people coded more: shares that are corrected by it are others now */
    public HandCoding(HandDesk desk, Tasks tasks, Texts texts, Dialogs dialogs, FileDialogs files, Runnable coded) {
        this.coded = coded;
        this.model = new CheckModel(desk, tasks, texts, this::kept);
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
    }

    /** Opens what is known of it so far. */
    public void open() {
        new CheckDialog(model, new CheckDialog.CheckDoors(this::sample, this::goOn, this::export, this::read), texts)
                .open(dialogs);
        model.read();
    }

    private void sample() {
        tasks.run(
                texts.get("coding.reading"),
                context -> model.desk().questions(),
                questions -> new SampleDialog(questions, texts).open(dialogs, this::draw),
                this::failed);
    }

    private void draw(SampleDialog.Wanted wanted) {
        tasks.run(
                texts.get("coding.reading"),
                context -> {
                    var sample = model.desk().draw(wanted.questions(), wanted.size(), wanted.seed());
                    // who coded some of it before goes on with it
                    return model.desk().at(sample, wanted.person());
                },
                this::goOn,
                this::failed);
    }

    private void goOn(HandCodes codes) {
        tasks.run(
                texts.get("coding.reading"),
                context -> model.desk().rows(codes.sample()),
                rows -> {
                    atDesk = true;
                    new DeskDialog(new DeskModel(codes, rows, model::keep), texts).open(dialogs, this::up);
                },
                this::failed);
    }

    private void up() {
        atDesk = false;
        tell();
        open();
    }

    /** The last code may be on its way to the file still when somebody gets up. */
    private void kept() {
        stale = true;
        tell();
    }

    private void tell() {
        if (stale && !atDesk) {
            stale = false;
            coded.run();
        }
    }

    private void export(HandCodes codes) {
        var name = texts.get("coding.file").replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        var to = files.save(texts.get("coding.export"), name, kinds());
        if (to.isEmpty()) {
            open();
            return;
        }
        tasks.write(
                texts.get("coding.export"),
                context -> write(codes, to.get()),
                done -> open(),
                this::failed,
                this::open);
    }

    private boolean write(HandCodes codes, Path to) throws ProblemException, IOException {
        var table = HandCodesCsv.table(codes.sample(), model.desk().rows(codes.sample()));
        Files.writeString(to, table.csv(), StandardCharsets.UTF_8);
        return true;
    }

    private void read() {
        var from = files.open(texts.get("coding.import"), kinds());
        if (from.isEmpty()) {
            open();
            return;
        }
        new PersonDialog(texts)
                .open(
                        dialogs,
                        person -> tasks.write(
                                texts.get("coding.import"),
                                context -> read(from.get(), person),
                                done -> {
                                    kept();
                                    open();
                                },
                                this::failed,
                                this::open));
    }

    private boolean read(Path from, String person) throws ProblemException, IOException {
        var desk = model.desk();
        Map<String, CodingScheme> schemes = new HashMap<>();
        for (var question : desk.questions().keySet()) {
            schemes.put(question, desk.scheme(question));
        }
        var codes = HandCodesCsv.read(from, person, schemes);
        if (!codes.sample().run().equals(desk.plan().run())) {
            throw new ProblemException(Problem.error(
                    "run.code-other", codes.sample().run(), desk.plan().run()));
        }
        desk.take(codes, false);
        return true;
    }

    private List<FileDialogs.Kind> kinds() {
        return List.of(new FileDialogs.Kind(texts.get("coding.tables"), List.of("*.csv")));
    }

    private void failed(List<Problem> why) {
        dialogs.say(texts.get("coding.check.title"), texts.get("coding.failed"), why);
    }
}
