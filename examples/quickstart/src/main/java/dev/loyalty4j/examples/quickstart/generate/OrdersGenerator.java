package dev.loyalty4j.examples.quickstart.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the bundled files: {@code orders.csv}, a year of a coffee shop that does not exist, and {@code nps.csv}, what
 * its customers answered when asked whether they would recommend it. From the root of the clone:
 *
 * <pre>
 * mvn -q -pl examples/quickstart -am -Prun compile \
 *     -Dexec.mainClass=dev.loyalty4j.examples.quickstart.generate.OrdersGenerator
 * </pre>
 *
 * <p>A row of {@code orders.csv} is one line of an order. A row with a negative amount gives back the whole order that
 * it names.
 */
public final class OrdersGenerator {

    /** Everything follows from it. */
    public static final long SEED = 2025;

    private static final Path FOLDER =
            Path.of("examples", "quickstart", "src", "main", "resources", "dev", "loyalty4j", "examples", "quickstart");

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate SURVEY = LocalDate.of(2025, 10, 6);
    private static final int SURVEY_DAYS = 14;
    private static final int CUSTOMERS = 2_000;
    private static final int ASKED_ONE_IN = 3;
    private static final int LONGEST_TO_RETURN = 21;

    private final Dice dice = new Dice(SEED);
    private final List<Customer> customers = new ArrayList<>();
    private final List<Giving> givings = new ArrayList<>();
    private final StringBuilder csv = new StringBuilder();
    private int orders;

    /** An order that will come back, and when. */
    private record Giving(LocalDateTime at, String order, Sale sale) {}

    private OrdersGenerator() {
        for (int i = 1; i <= CUSTOMERS; i++) {
            customers.add(Customer.invent(i, NEW_YEAR, dice));
        }
    }

    /**
     * Writes the files.
     *
     * @param args the folder to write to; without it, where the sources of this example are in the clone
     * @throws IOException if it cannot write
     */
    public static void main(String[] args) throws IOException {
        Path folder = args.length == 0 ? FOLDER : Path.of(args[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("orders.csv"), orders(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("nps.csv"), answers(), StandardCharsets.UTF_8);
    }

    /**
     * Invents the orders.
     *
     * @return the content of {@code orders.csv}
     */
    public static String orders() {
        OrdersGenerator generator = new OrdersGenerator();
        generator.csv.append(header()).append("date,order,customer,channel,category,amount\n");
        for (LocalDate day = NEW_YEAR; day.getYear() == NEW_YEAR.getYear(); day = day.plusDays(1)) {
            generator.write(day);
        }
        return generator.csv.toString();
    }

    /**
     * Invents the answers of the customers that the shop had in October.
     *
     * @return the content of {@code nps.csv}
     */
    public static String answers() {
        OrdersGenerator generator = new OrdersGenerator();
        generator.csv.append(header()).append("date,customer,answer\n");
        for (Customer customer : generator.customers) {
            boolean there =
                    customer.joins().isBefore(SURVEY) && customer.leaves().isAfter(SURVEY);
            if (there && generator.dice.between(1, ASKED_ONE_IN) == 1) {
                generator.ask(customer);
            }
        }
        return generator.csv.toString();
    }

    private static String header() {
        return "# written by " + OrdersGenerator.class.getName() + ", seed " + SEED
                + "; no such shop exists, and no such people\n";
    }

    private void write(LocalDate day) {
        List<Sale> sales = new ArrayList<>();
        for (Customer customer : customers) {
            if (customer.comesOn(day, dice)) {
                sales.add(Sale.invent(customer, day, dice));
            }
        }
        sales.sort(Comparator.comparing(Sale::at)); // stable: of one minute, in the order of the customers
        for (Sale sale : sales) {
            writeReturns(sale.at());
            write(sale);
        }
        writeReturns(day.plusDays(1).atStartOfDay());
    }

    private void write(Sale sale) {
        orders++;
        String order = "o" + (100_000 + orders);
        for (Menu item : sale.items()) {
            row(sale.at(), order, sale, item.category(), item.cents());
        }
        if (sale.comesBack(dice)) {
            LocalDate day = sale.at().toLocalDate().plusDays(dice.between(2, LONGEST_TO_RETURN));
            givings.add(new Giving(day.atTime(dice.between(10, 17), dice.between(0, 59)), order, sale));
            givings.sort(Comparator.comparing(Giving::at));
        }
    }

    private void writeReturns(LocalDateTime before) {
        while (!givings.isEmpty() && givings.get(0).at().isBefore(before)) {
            Giving giving = givings.remove(0);
            row(giving.at(), giving.order(), giving.sale(), "", -giving.sale().cents());
        }
    }

    private void row(LocalDateTime at, String order, Sale sale, String category, int cents) {
        csv.append(at)
                .append(',')
                .append(order)
                .append(',')
                .append(sale.customer().id());
        csv.append(',').append(sale.channel()).append(',').append(category);
        csv.append(',').append(BigDecimal.valueOf(cents, 2)).append('\n');
    }

    private void ask(Customer customer) {
        LocalDate day = SURVEY.plusDays(dice.between(0, SURVEY_DAYS - 1));
        csv.append(day)
                .append(',')
                .append(customer.id())
                .append(',')
                .append(answer(customer))
                .append('\n');
    }

    private String answer(Customer customer) {
        if (dice.chance(0.12)) {
            return ""; // opened the mail and did not answer
        }
        double promoters = customer.persona().promoters();
        double mood = dice.unit();
        int answer = mood < promoters
                ? dice.between(9, 10)
                : mood < promoters + 0.35 ? dice.between(7, 8) : dice.between(0, 6);
        return Integer.toString(answer);
    }
}
