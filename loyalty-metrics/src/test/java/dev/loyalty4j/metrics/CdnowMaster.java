package dev.loyalty4j.metrics;

import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;

/** All purchases of the 23,570 customers who first bought at CDNOW in the first quarter of 1997. */
public final class CdnowMaster {

    private CdnowMaster() {}

    public static PurchaseLog log() {
        PurchaseLogBuilder builder =
                PurchaseLog.builder(ZoneId.of("America/New_York"), "USD").observedThrough(LocalDate.of(1998, 6, 30));
        for (String[] row : SharedData.rows("cdnow_master.csv")) {
            long cents = new BigDecimal(row[3]).movePointRight(2).longValueExact();
            builder.add(row[0], LocalDate.parse(row[1]), cents);
        }
        return builder.build();
    }
}
