package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ValueBandsTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static PurchaseLog log(long... cents) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(AS_OF)
                .returns(ReturnTreatment.KEEP);
        for (int i = 0; i < cents.length; i++) {
            builder.add("c" + i, AS_OF.minusDays(9), Math.max(0, cents[i]));
            if (cents[i] < 0) {
                builder.add("c" + i, AS_OF, cents[i]);
            }
        }
        return builder.build();
    }

    @Test
    void aBandEndsWhereTheLargerOnesReachItsShare() {
        // Of 100: before 50 stand 0, before 30 stand 50, before 15 stand 80 (no longer less than 80), before 5 stand
        // 95.
        assertThat(ValueBands.abc(log(5, 50, 30, 15), AS_OF)).hasToString("A 2, B 1, C 1");
        // Of 101: before 15 stand 81; before 6 stand 95, less than 95.95.
        assertThat(ValueBands.abc(log(6, 50, 30, 15), AS_OF)).hasToString("A 3, B 1, C 0");
    }

    @Test
    void equalValuesShareABandAndLossesAreInTheLast() {
        assertThat(ValueBands.abc(log(10, 10, 10, 10, 10, -5), AS_OF)).hasToString("A 5, B 0, C 1");
        assertThat(ValueBands.abc(log(0, -5), AS_OF)).hasToString("A 0, B 0, C 2");
        assertThat(ValueBands.abc(log(), AS_OF)).hasToString("A 0, B 0, C 0");
    }

    @Test
    void tenthsAreCountedFromBelow() {
        PurchaseLog log = log(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        // The tenths of 1…11 are 2, 3, …, 10, and what equals one stays below: 1 and 2 are the first tenth.
        Segments tenths = ValueBands.deciles(
                log,
                AS_OF,
                ModelUnit.DAYS,
                customer -> Long.parseLong(customer.customerId().substring(1)));
        assertThat(tenths.customers("Decile 1")).containsExactly("c0", "c1");
        assertThat(tenths.customers("Decile 10")).containsExactly("c10");
        assertThat(ValueBands.deciles(log, AS_OF, ModelUnit.DAYS, customer -> 7).count("Decile 1"))
                .isEqualTo(11);
        assertThat(ValueBands.deciles(log(), AS_OF, ModelUnit.DAYS, customer -> 7)
                        .size())
                .isZero();
    }

    @Test
    void percentagesOutOfOrderAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueBands.abc(log(1), AS_OF, 90, 80))
                .withMessage("percentages must be 1 <= 90 <= 80 <= 100");
    }

    @Test
    void realCustomersAreUnequal() {
        Segments bands = ValueBands.abc(CdnowMaster.log(), LocalDate.of(1998, 6, 30));
        assertThat(bands.size()).isEqualTo(23_570);
        // The data's README: the top 20 % of customers bring 67.8 % of revenue, so 80 % take more than 20 % of them.
        assertThat(bands.share("A").value()).isBetween(0.20, 0.45);
    }
}
