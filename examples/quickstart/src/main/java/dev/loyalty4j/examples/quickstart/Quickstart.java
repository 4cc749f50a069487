package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.examples.quickstart.orders.History;
import dev.loyalty4j.examples.quickstart.orders.UnreadableFileException;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Runs a year of a coffee shop, or the user's own orders, through a loyalty programme, and prints what both libraries
 * have to say about it. From the root of the clone:
 *
 * <pre>
 * mvn -q -pl examples/quickstart -am -Prun compile
 * mvn -q -pl examples/quickstart -am -Prun compile -Dexec.args="--orders shop.csv --customer id --date day --amount total"
 * mvn -q -pl examples/quickstart -am -Prun compile -Dexec.args="--help"
 * </pre>
 */
public final class Quickstart {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Quickstart(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the program. It ends with 0, with 1 if the file has nothing to run on, or with 2 if the arguments are wrong.
     *
     * @param args as {@code --help} tells
     */
    public static void main(String[] args) {
        int result = run(readable(System.out), readable(System.err), args);
        if (result != DONE) {
            System.exit(result);
        }
    }

    /** Where the machine is set up for plain ASCII, UTF-8 is the better guess: ± and … are not question marks. */
    private static PrintStream readable(PrintStream stream) {
        Charset charset = Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        return new PrintStream(stream, true, charset.newEncoder().canEncode('±') ? charset : StandardCharsets.UTF_8);
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (Arguments.askForHelp(args)) {
            out.print(Arguments.HELP);
            return DONE;
        }
        try {
            return new Quickstart(out, err).run(Arguments.parse(args));
        } catch (UsageException | UnreadableFileException e) {
            err.println("quickstart: " + e.getMessage());
            err.println("--help tells all arguments.");
            return MISUSED;
        } catch (IOException | UncheckedIOException e) {
            err.println("quickstart: the file cannot be read: " + e.getMessage());
            return FAILED;
        }
    }

    private int run(Settings settings) throws UsageException, UnreadableFileException, IOException {
        Progress progress = new Progress(err, System::nanoTime);
        Reading reading = Reading.of(settings, err, progress);
        if (reading.rows().isEmpty()) {
            err.println("quickstart: no row of " + settings.file().name() + " could be read, "
                    + Figures.count(reading.leftOut()) + " left out");
            return FAILED;
        }
        History history = History.of(reading.rows());
        LocalDate through = through(settings, history);
        Replay replay = new Replay(BeanClub.program(settings.zone(), settings.currency()));
        replay.run(history, through, progress);
        PurchaseLog log = CustomerReport.log(history, settings.zone(), settings.currency(), through);

        out.println("loyalty4j quickstart: " + (settings.bundled() ? "a year of a coffee shop" : "your own orders"));
        printMoney(settings, reading, replay);
        printProgramme(replay, through);
        printCustomers(log);
        if (settings.bundled()) {
            out.println("  " + Survey.score());
        }
        section("Segments by recency, frequency and money on " + through);
        new CustomerReport(log, out).printSegments();
        out.println();
        out.println("Left out: " + Figures.count(reading.leftOut(), "row") + ".");
        return DONE;
    }

    private static LocalDate through(Settings settings, History history) throws UsageException {
        LocalDate last = LocalDate.ofInstant(history.last().orElseThrow(), settings.zone());
        LocalDate through = settings.through() == null ? last : settings.through();
        if (through.isBefore(last)) {
            throw new UsageException("--through is " + through + ", but the file has a row of " + last);
        }
        return through;
    }

    private void printMoney(Settings settings, Reading reading, Replay replay) {
        section("What " + settings.file().name() + " holds");
        out.println("  " + Figures.count(reading.rows().size(), "row") + ", whose amounts add up to "
                + Figures.money(reading.cents(), settings.currency()) + "; " + Figures.count(reading.leftOut())
                + " more left out");
        new ProgrammeReport(replay, out).printMoney();
    }

    private void printProgramme(Replay replay, LocalDate through) {
        ProgrammeReport report = new ProgrammeReport(replay, out);
        section("The programme in words");
        report.printProgramme();
        Showcase.choose(replay).ifPresent(member -> {
            section("One of its members, " + member.id());
            report.printMember(member);
        });
        section("All members on " + through);
        report.printTotals();
    }

    private void printCustomers(PurchaseLog log) {
        section("Who stays, who buys again");
        new CustomerReport(log, out).printWhoStays();
    }

    private void section(String title) {
        out.println();
        out.println("== " + title);
    }
}
