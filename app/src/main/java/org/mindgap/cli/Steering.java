package org.mindgap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import org.mindgap.inference.recorded.Playback;

/** Steps through a recording by what somebody types: a line at a time. */
final class Steering {
    private static final int MOST = 1_000_000;

    private final Playback playback;
    private final Terminal terminal;

    Steering(Playback playback, Terminal terminal) {
        this.playback = playback;
        this.terminal = terminal;
    }

    /** Obeys until somebody quits or types no more. */
    void obey(BufferedReader typed) throws IOException {
        for (var line = typed.readLine(); line != null; line = typed.readLine()) {
            var word = line.strip().toLowerCase(Locale.ROOT);
            if (word.equals("q")) {
                return;
            }
            obey(word);
            terminal.err().flush();
        }
    }

    private void obey(String word) {
        switch (word) {
            case "" -> steps(1);
            case "g" -> {
                playback.go();
                say("All answers pass. p: wait again.");
            }
            case "p" -> {
                playback.pause();
                say("Each answer waits. Enter: one passes.");
            }
            case "r" -> {
                playback.reset();
                say("Back at the beginning.");
            }
            default -> {
                if (word.matches("\\d{1,7}") && Integer.parseInt(word) <= MOST) {
                    steps(Integer.parseInt(word));
                } else {
                    say("Enter or a number: so many answers pass. g: all pass. p: each waits. r: back to the beginning."
                            + " q: end.");
                }
            }
        }
    }

    private void steps(int answers) {
        for (var i = 0; i < answers; i++) {
            playback.step();
        }
        say(playback.given() + " given so far.");
    }

    private void say(String words) {
        terminal.err().println(words);
    }
}
