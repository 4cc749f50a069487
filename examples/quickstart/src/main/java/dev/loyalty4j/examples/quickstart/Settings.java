package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.examples.quickstart.orders.ColumnNames;
import dev.loyalty4j.examples.quickstart.orders.Dates;
import dev.loyalty4j.examples.quickstart.orders.OrderFile;
import dev.loyalty4j.examples.quickstart.orders.RowReader;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What to run on.
 *
 * @param file the orders
 * @param columns which column of it holds what
 * @param dates how its dates are written
 * @param decimalComma whether its amounts have a comma before the cents
 * @param zone whose days count
 * @param currency what its amounts are in
 * @param through the last day of which the file knows everything; null for the day of its last row
 * @param bundled whether this is the invented shop, which was surveyed too
 */
record Settings(
        OrderFile file,
        ColumnNames columns,
        Dates dates,
        boolean decimalComma,
        ZoneId zone,
        String currency,
        @Nullable LocalDate through,
        boolean bundled) {

    /** The invented coffee shop in Prague. */
    static Settings ofTheCoffeeShop() {
        ZoneId zone = ZoneId.of("Europe/Prague");
        return new Settings(
                OrderFile.bundled("orders.csv"),
                new ColumnNames("customer", "date", "amount", "order", "category", "channel"),
                Dates.iso(zone),
                false,
                zone,
                "EUR",
                LocalDate.of(2025, 12, 31),
                true);
    }

    RowReader reader() {
        return new RowReader(file, columns, dates, currency, decimalComma);
    }
}
