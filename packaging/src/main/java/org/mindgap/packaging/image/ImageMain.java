package org.mindgap.packaging.image;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What {@code mvn -Pimage package} runs: the application's folder, the project's folder, where the image is to be, how the
 * name of its archive begins, and the JDK it is linked from; without that the newest beside the one that builds.
 */
public final class ImageMain {
    private ImageMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) throws IOException, InterruptedException {
        if (args.length < 4) {
            out.println("APPLICATION PROJECT TARGET NAME [JDK]");
            return 2;
        }
        var given = args.length > 4 && !args[4].isBlank();
        var found = given
                ? Jdk.at(Path.of(args[4]))
                : Jdk.newest(Path.of(System.getProperty("java.home", "."), "..").normalize());
        if (found.isEmpty()) {
            out.println(
                    "No JDK with jlink was found" + (given ? " in " + args[4] : "") + "; name one with -Dimage.jdk=");
            return 1;
        }
        var jdk = found.get();
        out.println("Linking the image from Java " + jdk.version() + " in " + jdk.home());
        var image = new Image(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), new Steps(out));
        out.println("The image is " + image.build(jdk));
        out.println("Packed: " + image.pack(args[3] + "-" + machine()));
        return 0;
    }

    /** Such as linux-amd64. */
    private static String machine() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).split(" ", -1)[0];
        return system + "-" + System.getProperty("os.arch", "");
    }
}
