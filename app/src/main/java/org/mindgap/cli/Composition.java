package org.mindgap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.mindgap.asking.Awake;
import org.mindgap.document.DocumentWriter;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.formats.dta.DtaReader;
import org.mindgap.formats.microdata.MicrodataReaders;
import org.mindgap.formats.por.PorReader;
import org.mindgap.formats.sav.SavReader;
import org.mindgap.formats.table.TableFiles;
import org.mindgap.inference.Engines;
import org.mindgap.inference.Keys;
import org.mindgap.inference.key.KeyPlaces;
import org.mindgap.inference.key.SystemKeychain;
import org.mindgap.inference.probe.LocalServers;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Retrying;

/**
 * The one class of the command line that knows who implements what. Nothing is looked for before a command needs it, so
 * that help is quick.
 */
class Composition {
    private final KeyPlaces keys = new KeyPlaces(System::getenv, new SystemKeychain());

    org.mindgap.formats.survey.Formats surveys() {
        return new org.mindgap.formats.survey.Formats();
    }

    MicrodataReaders microdata() {
        return new MicrodataReaders(List.of(new SavReader(), new DtaReader(), new PorReader()));
    }

    /** Whether a file is a table of text, which brings no dictionary. */
    boolean isTable(Path file) throws IOException, ProblemException {
        for (var reader : microdata().readers()) {
            if (Files.isRegularFile(file) && reader.recognises(file)) {
                return false;
            }
        }
        return TableFiles.recognises(file);
    }

    org.mindgap.formats.answers.Formats answers() {
        return new org.mindgap.formats.answers.Formats();
    }

    org.mindgap.formats.benchmark.BenchmarkFormats benchmarks() {
        return new org.mindgap.formats.benchmark.BenchmarkFormats();
    }

    /** Who asks models. */
    Engines engines() {
        return Engines.found();
    }

    /** Keeps the computer awake until it is closed. */
    Awake awake() {
        return Awake.here();
    }

    /** How often a request is sent again, and after which waits. */
    Retrying retrying() {
        return Retrying.STANDARD;
    }

    /** Where keys are found when a request is sent. */
    Keys keys() {
        return keys;
    }

    /** Where keys are put. */
    KeyPlaces keyPlaces() {
        return keys;
    }

    /** What somebody types at the terminal without its being shown; nothing where there is no terminal. */
    Optional<char[]> typedUnseen(String prompt) {
        return Optional.ofNullable(System.console()).map(terminal -> terminal.readPassword("%s", prompt));
    }

    /** Waits while a server answers, until the program is ended; told the server's address. */
    void serve(String address) throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** What somebody types, line by line. */
    BufferedReader typed() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    /** Where servers of models usually stand on this machine. */
    List<LocalServers.Usual> usualServers() {
        return LocalServers.USUAL;
    }

    /** Who draws; nothing where the charts are not beside the application. */
    Optional<FigureRenderer> renderer() {
        return ServiceLoader.load(FigureRenderer.class).findFirst();
    }

    /** Who writes documents as PDF; nothing where the charts are not beside the application. */
    Optional<DocumentWriter> documents() {
        return ServiceLoader.load(DocumentWriter.class).findFirst();
    }
}
