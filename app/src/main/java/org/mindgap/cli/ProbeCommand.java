package org.mindgap.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.inference.Address;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Known;
import org.mindgap.inference.key.KeyPlaces;
import org.mindgap.inference.probe.KindOfServer;
import org.mindgap.inference.probe.LocalServers;
import org.mindgap.inference.probe.Probe;
import org.mindgap.inference.probe.ProbeJson;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tests a connection: what a server that answers questions really gives. */
@Command(
        name = "probe",
        description = {
            "Tests a connection: asks a server of models a few tiny questions, none of a survey, and says what it"
                    + " gives.",
            "Without an address: looks for Ollama and LM Studio on this computer."
        },
        footer = {
            "",
            "Example:",
            "  mindgap probe",
            "  mindgap probe http://localhost:11434 --model llama3.2",
            "  mindgap probe https://api.openai.com/v1 --model gpt-4o-mini --key env:OPENAI_API_KEY --json"
        })
final class ProbeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The server's address.")
    @Nullable
    String url;

    @Option(names = "--model", paramLabel = "M", description = "The model's name there, where it has several.")
    String model = "";

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "openai, ollama, llama-server, gemini or anthropic; found out unless said.")
    @Nullable
    String kind;

    @Option(names = "--wire", paramLabel = "W", description = "For openai: chat (default), completions, responses.")
    @Nullable
    String wire;

    @Option(
            names = "--key",
            paramLabel = "PLACE",
            description = "Where its key is, env:NAME or keychain:NAME; the key itself is never typed.")
    String key = "";

    @Option(
            names = "--thinking",
            paramLabel = "off",
            description = "Tells the model not to think before it answers, where the server has a way to.")
    @Nullable
    String thinking;

    @Option(names = "--plain-http", description = "Agrees that questions and key travel unencrypted.")
    boolean plain;

    @Option(names = "--json", description = "Prints JSON, with what was sent and what came.")
    boolean json;

    ProbeCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException, InterruptedException {
        var address = url;
        if (address == null) {
            return here();
        }
        if (!key.isEmpty() && !KeyPlaces.isPlace(key)) {
            throw new ProblemException(Problem.error("cli.key-typed")); // perhaps a key: not repeated
        }
        var settings = new LinkedHashMap<String, String>();
        if (plain) {
            settings.put(Address.PLAIN, Address.AGREED);
        }
        if (wire != null) {
            settings.put(Known.WIRE, wire);
        }
        if (thinking != null) {
            settings.put(Known.THINKING, thinking);
        }
        var endpoint = new Endpoint("probe", address, kind == null ? "" : kind, address, model, key, settings);
        var engines = composition.engines();
        var keys = composition.keys();
        var asked = new KindOfServer(engines, keys).found(endpoint);
        var provider = engines.of(asked.kind());
        terminal.problems(provider.before(asked));
        var progress = new LoadProgress(terminal.err(), asked.name());
        var verdict = new Probe(provider, keys, provider.ofFiles() ? progress : JobContext.unwatched()).test(asked);
        if (json) {
            try (var out = TableJson.generator(terminal.out())) {
                ProbeJson.write(verdict, new ProblemTexts(Locale.ENGLISH), out);
            }
            terminal.out().println();
        } else {
            print(verdict);
        }
        return verdict.badge() == ProbeVerdict.Badge.FAILED ? 1 : 0;
    }

    private int here() {
        var found = new LocalServers(composition.engines(), composition.usualServers()).find();
        for (var endpoint : found) {
            terminal.out().println(endpoint.kind() + "  " + endpoint.address() + "  " + endpoint.model());
        }
        if (found.isEmpty()) {
            terminal.problem(Problem.note("cli.no-local-servers"));
        }
        return 0;
    }

    private void print(ProbeVerdict verdict) {
        var out = terminal.out();
        var endpoint = verdict.endpoint();
        out.println(endpoint.model() + " at " + endpoint.address() + ": "
                + switch (verdict.badge()) {
                    case PROBABILITIES -> "gives probabilities";
                    case TEXT_ONLY -> "gives text only";
                    case FAILED -> "gives no answer";
                });
        out.println("Kind: " + endpoint.kind()
                + (verdict.identity().server().isEmpty()
                        ? ""
                        : ", " + verdict.identity().server()));
        out.println("Digest: "
                + (verdict.identity().digest().isEmpty()
                        ? "not told"
                        : verdict.identity().digest()));
        out.println();
        for (var finding : verdict.findings()) {
            out.println("  " + Terminal.line(finding));
        }
        out.println();
        out.println("Ways of asking:");
        for (var mode : verdict.modes()) {
            out.println("  " + mode.mode().word() + ": "
                    + mode.refused().map(why -> "no. " + Terminal.line(why)).orElse("yes"));
        }
        out.println();
        out.println(verdict.calls()
                + (verdict.calls() == 1 ? " call, " : " calls, ")
                + String.format(Locale.ROOT, "%.1f s", verdict.took().toMillis() / 1000.0));
    }
}
