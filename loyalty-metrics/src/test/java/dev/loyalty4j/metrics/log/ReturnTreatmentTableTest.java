package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows of one customer are "day/cents/order", day 1 to 28 of March; entries are "day:cents", with a star for a
 * purchase.
 */
class ReturnTreatmentTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what                                | treatment | rows                               | entries
                "a return on a day of its own          | KEEP | 3/500/o1 9/-200/o1                      | 3:500* 9:-200",
                "a return on a day with a purchase     | KEEP | 3/500/o1 9/-200/o1 9/100/o2             | 3:500* 9:-100*",
                "a return without an order             | KEEP | 3/500/o1 9/-200/-                       | 3:500* 9:-200",
                "a return is left out                  | DROP | 3/500/o1 9/-200/o1                      | 3:500*",
                "a partial return                      | NET  | 3/500/o1 9/-200/o1                      | 3:300*",
                "two partial returns                   | NET  | 3/500/o1 9/-200/o1 12/-100/o1           | 3:200*",
                "a whole return                        | NET  | 3/500/o1 9/-500/o1                      | 3:0",
                "more than the order                   | NET  | 3/500/o1 9/-700/o1                      | 3:-200",
                "a whole return beside another order   | NET  | 3/500/o1 3/80/o2 9/-500/o1              | 3:80*",
                "a return of an order of two days      | NET  | 5/500/o1 3/100/o1 9/-200/o1             | 3:-100* 5:500*",
                "a return that comes before its order  | NET  | 9/-200/o1 3/500/o1                      | 3:300*",
                "a return without an order             | NET  | 3/500/o1 9/-200/-                       | 3:500*",
                "a return of an unknown order          | NET  | 3/500/o1 9/-200/o9                      | 3:500*",
                "an order of value zero, not returned  | NET  | 3/0/o1                                  | 3:0*",
            })
    void aReturnIsTreatedAsDeclared(String what, ReturnTreatment treatment, String rows, String entries) {
        assertThat(entries(log(treatment, rows))).as(what).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // treatment | rows                                | dropped | without order | netted away
                "KEEP | 3/500/o1 9/-200/o1 9/-200/-                | 0 | 0 | 0",
                "DROP | 3/500/o1 9/-200/o1 9/-200/-                | 2 | 0 | 0",
                "NET  | 3/500/o1 9/-500/o1 9/-200/- 9/-200/o9      | 0 | 2 | 1",
            })
    void whatBecameOfReturnsIsCounted(
            ReturnTreatment treatment, String rows, long dropped, long withoutOrder, long nettedAway) {
        Intake intake = log(treatment, rows).intake();
        assertThat(intake.returnsDropped()).isEqualTo(dropped);
        assertThat(intake.returnsWithoutOrder()).isEqualTo(withoutOrder);
        assertThat(intake.ordersNettedAway()).isEqualTo(nettedAway);
    }

    private static PurchaseLog log(ReturnTreatment treatment, String rows) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .returns(treatment);
        // Somebody else's order of the same number: a shop may number the orders of each customer.
        builder.add("other", LocalDate.of(2026, 3, 1), 1_000, "o9");
        Arrays.stream(rows.split(" "))
                .map(row -> row.split("/"))
                .forEach(row -> builder.add(
                        "anna",
                        LocalDate.of(2026, 3, Integer.parseInt(row[0])),
                        Long.parseLong(row[1]),
                        row[2].equals("-") ? null : row[2]));
        return builder.build();
    }

    private static String entries(PurchaseLog log) {
        int anna = log.indexOf("anna").orElseThrow();
        PurchaseCursor cursor = log.cursor(anna, anna + 1);
        cursor.nextCustomer();
        return IntStream.iterate(0, i -> i + 1)
                .takeWhile(i -> cursor.nextEntry())
                .mapToObj(i -> LocalDate.ofEpochDay(cursor.day()).getDayOfMonth() + ":" + cursor.cents()
                        + (cursor.isPurchase() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }
}
