package org.mindgap.fire;

import org.mindgap.cli.CommandLineMain;

/** The command line as a process of its own, without the window's jars: what {@code packaging.Main} does with it. */
public final class FireChild {
    private FireChild() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineMain.run(arguments));
    }
}
