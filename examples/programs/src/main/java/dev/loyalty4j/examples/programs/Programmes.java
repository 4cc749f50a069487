package dev.loyalty4j.examples.programs;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tells the rules of a programme, what happens to its members, and their statements. From the root of the clone:
 *
 * <pre>
 * mvn -q -pl examples/programs -am -Prun compile
 * mvn -q -pl examples/programs -am -Prun compile -Dexec.args=starbucks
 * </pre>
 */
public final class Programmes {
    private static final int DONE = 0;
    private static final int MISUSED = 2;

    private Programmes() {}

    /**
     * Runs the program. It ends with 0, or with 2 if the arguments are wrong.
     *
     * @param args the name of a programme; none for a list of them
     */
    public static void main(String[] args) {
        int result = run(readable(System.out), readable(System.err), args);
        if (result != DONE) {
            System.exit(result);
        }
    }

    /** Where the machine is set up for plain ASCII, UTF-8 is the better guess: é is not a question mark. */
    private static PrintStream readable(PrintStream stream) {
        Charset charset = Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        return new PrintStream(stream, true, charset.newEncoder().canEncode('é') ? charset : StandardCharsets.UTF_8);
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length == 0) {
            Tale.ALL.forEach(tale -> out.printf(Locale.ROOT, "%-17s %s%n", tale.name(), tale.summary()));
            return DONE;
        }
        String asked = String.join(" ", args);
        Optional<Tale> tale =
                Tale.ALL.stream().filter(t -> t.name().equals(asked)).findFirst();
        if (tale.isEmpty()) {
            err.println("programmes: name is '" + asked + "', allowed is one of "
                    + Tale.ALL.stream().map(Tale::name).collect(Collectors.joining(", ")) + ", or none for a list");
            return MISUSED;
        }
        tell(out, tale.get());
        return DONE;
    }

    private static void tell(PrintStream out, Tale tale) {
        out.println(tale.summary());
        section(out, "The programme in words");
        new Story(tale.program().get()).rules().forEach(line -> out.println("  " + line));
        for (Consumer<Story> one : tale.stories()) {
            Story story = new Story(tale.program().get());
            one.accept(story);
            section(out, "What happens to " + story.member());
            story.lines().forEach(line -> out.println("  " + line));
            section(out, "The statement of " + story.member());
            story.statement().forEach(line -> out.println("  " + line));
        }
    }

    private static void section(PrintStream out, String title) {
        out.println();
        out.println("== " + title);
    }
}
