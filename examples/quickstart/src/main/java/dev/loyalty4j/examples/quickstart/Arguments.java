package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.examples.quickstart.orders.ColumnNames;
import dev.loyalty4j.examples.quickstart.orders.Dates;
import dev.loyalty4j.examples.quickstart.orders.OrderFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words on the command line: {@code --name value}, and two that stand alone. */
final class Arguments {

    static final String HELP = """
            loyalty4j quickstart: runs orders through a loyalty programme and counts customers.

            Without arguments it runs the bundled year of a coffee shop. With a CSV file of your own, through
            Maven by -Dexec.args="--orders FILE ...":

              --orders FILE         the file, in UTF-8; its first row names the columns
              --customer COLUMN     who bought ("customer" if not given); where it is blank the row is
                                    counted, and left out of the programme and of the customer numbers
              --date COLUMN         when ("date")
              --amount COLUMN       for how much ("amount")
              --order COLUMN        the order number: rows of a customer with the same one are the lines
                                    of one order, dated by the first; without it each row is an order
              --category COLUMN     what kind of thing was bought; not needed
              --channel COLUMN      where it was bought; not needed
              --date-format PATTERN such as dd.MM.yyyy or "M/d/yyyy H:mm"; ISO 8601 if not given
              --zone ZONE           whose days and clocks the dates are, such as Europe/Prague (UTC)
              --currency CODE       what the amounts are in, such as USD (EUR)
              --through DATE        the last day of which the file knows everything, such as 2025-12-31;
                                    the day of its last row if not given
              --separator CHARACTER what stands between fields: , or ; or tab (,)
              --decimal-comma       the file writes 12,50 for 12.50
              --help                this text

            A row that cannot be read is reported and left out; the others go on. A negative amount is
            never a purchase. Where the negative rows of an order add up to all of it, the order came
            back: the programme takes back what it had earned. Any other negative row, a discount or a
            part that came back, lowers the customer's money on its day but not the points.
            """;

    private static final List<String> NAMES = List.of(
            "--orders",
            "--customer",
            "--date",
            "--amount",
            "--order",
            "--category",
            "--channel",
            "--date-format",
            "--zone",
            "--currency",
            "--through",
            "--separator");
    private static final String DECIMAL_COMMA = "--decimal-comma";

    private final Map<String, String> given;

    private Arguments(Map<String, String> given) {
        this.given = given;
    }

    static boolean askForHelp(String... args) {
        return List.of(args).contains("--help");
    }

    static Settings parse(String... args) throws UsageException {
        Arguments arguments = new Arguments(pairs(args));
        return arguments.given.isEmpty() ? Settings.ofTheCoffeeShop() : arguments.ownFile();
    }

    private static Map<String, String> pairs(String... args) throws UsageException {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i];
            String value = "";
            if (NAMES.contains(name)) {
                i++;
                if (i == args.length || NAMES.contains(args[i]) || args[i].isBlank()) {
                    throw new UsageException(name + " needs a value after it");
                }
                value = args[i];
            } else if (!name.equals(DECIMAL_COMMA)) {
                throw new UsageException("'" + name + "' is no argument of this program");
            }
            if (pairs.put(name, value) != null) {
                throw new UsageException(name + " is given twice");
            }
        }
        return pairs;
    }

    private Settings ownFile() throws UsageException {
        if (!given.containsKey("--orders")) {
            throw new UsageException("the arguments describe a file, but --orders does not name it");
        }
        ZoneId zone = zone();
        return new Settings(
                OrderFile.of(file(), separator()),
                new ColumnNames(
                        value("--customer", "customer"),
                        value("--date", "date"),
                        value("--amount", "amount"),
                        value("--order", ""),
                        value("--category", ""),
                        value("--channel", "")),
                dates(zone),
                given.containsKey(DECIMAL_COMMA),
                zone,
                currency(),
                through(),
                false);
    }

    private String value(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    private Path file() throws UsageException {
        String name = value("--orders", "");
        try {
            Path path = Path.of(name);
            if (Files.isRegularFile(path) && Files.isReadable(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // no file either
        }
        throw new UsageException("--orders: there is no file '" + name + "' that can be read");
    }

    private char separator() throws UsageException {
        String separator = value("--separator", ",");
        if (separator.equals("tab")) {
            return '\t';
        }
        if (separator.length() != 1 || "\"\r\n".contains(separator)) {
            throw new UsageException("--separator is '" + separator + "', expected one character, or the word tab");
        }
        return separator.charAt(0);
    }

    private ZoneId zone() throws UsageException {
        String zone = value("--zone", "UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UsageException("--zone is '" + zone + "', expected a zone such as Europe/Prague or UTC");
        }
    }

    private Dates dates(ZoneId zone) throws UsageException {
        String pattern = value("--date-format", "");
        try {
            return pattern.isEmpty() ? Dates.iso(zone) : Dates.pattern(pattern, zone);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--date-format is '" + pattern + "', expected a pattern such as dd.MM.yyyy");
        }
    }

    private String currency() throws UsageException {
        String currency = value("--currency", "EUR");
        try {
            Money.digits(currency);
            return currency;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--currency is '" + currency + "', expected an ISO 4217 code such as EUR");
        }
    }

    private @Nullable LocalDate through() throws UsageException {
        String day = value("--through", "");
        try {
            LocalDate through = day.isEmpty() ? null : LocalDate.parse(day);
            if (through == null || !through.isAfter(Dates.LAST)) {
                return through;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new UsageException("--through is '" + day + "', expected a day such as 2025-12-31");
    }
}
