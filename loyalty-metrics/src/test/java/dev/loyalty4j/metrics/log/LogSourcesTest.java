package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.retention.Retention;
import dev.loyalty4j.metrics.retention.RetentionCounts;
import dev.loyalty4j.metrics.value.Concentration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows by number, rows by several threads, what is known from before the rows, and the logs that shops have. */
class LogSourcesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    record Row(String customer, Instant at, long cents, String order, String category) {}

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneId.of("Europe/Prague"), "EUR").observedThrough(DAY);
    }

    @Test
    void customersMayBeNumbers() {
        PurchaseLog log = builder()
                .addOnDay(42, DAY.toEpochDay(), 100)
                .addOnDay(-7, DAY.toEpochDay() - 1, 200)
                // 23:30 in Prague on 8 March 2026.
                .addAtSecond(42, Instant.parse("2026-03-08T22:30:00Z").getEpochSecond(), 300)
                .build();
        assertThat(log.customers()).isEqualTo(2);
        assertThat(log.customerId(log.indexOf("-7").orElseThrow())).isEqualTo("-7");
        assertThat(log.indexOf("042")).isEmpty();
        assertThat(log.indexOf("anna")).isEmpty();
        assertThat(log.day(log.firstRow(log.indexOf("42").orElseThrow())))
                .isEqualTo((int) LocalDate.of(2026, 3, 8).toEpochDay());
    }

    @Test
    void numbersWhoseRowsAreLeftOutLeaveTheLog() {
        PurchaseLog log = builder()
                .addOnDay(1, DAY.toEpochDay() + 1, 100)
                .addOnDay(2, DAY.toEpochDay(), 100)
                .build();
        assertThat(log.customers()).isEqualTo(1);
        assertThat(log.customerId(0)).isEqualTo("2");
        assertThat(log.intake().afterObservation()).isEqualTo(1);
    }

    @Test
    void numbersAndTextsDoNotMix() {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().add("anna", DAY, 1).addOnDay(1, 0, 1))
                .withMessage("customer numbers and customer texts in one log, such as anna: use one kind");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().addOnDay(1, 0, 1).add("anna", DAY, 1))
                .withMessage("customer numbers and customer texts in one log, such as anna: use one kind");
    }

    @Test
    void aNumberedRowThatCannotBeTrueIsNamed() {
        PurchaseLogBuilder builder = builder();
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> builder.addAtSecond(1, 1_773_000_000_000L, 1))
                .withMessage("row 1: epoch second 1773000000000 must be 1900-01-01 to 2199-12-31 in Europe/Prague");
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> builder.addOnDay(1, 1_000_000, 1))
                .withMessageStartingWith("row 2: epoch day 1000000 must be");
        assertThat(builder.build().intake().rejected()).isEqualTo(2);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(new Row(
                    "c" + i * 7_919 % 613,
                    Instant.ofEpochSecond(1_740_000_000L + i * 104_729L % 30_000_000),
                    i % 17 == 0 ? -i : i,
                    i % 5 == 0 ? null : "o" + i % 2_500,
                    i % 3 == 0 ? null : "cat" + i % 11));
        }
        return rows;
    }

    private static final Columns<Row> COLUMNS = Columns.at(Row::customer, Row::at, Row::cents)
            .order(Row::order)
            .dimension(Dimension.CATEGORY, Row::category);

    @Test
    void threeThreadsBuildTheLogThatOneBuilds() {
        for (ReturnTreatment treatment : ReturnTreatment.values()) {
            PurchaseLog one =
                    builder().returns(treatment).addAll(rows(), COLUMNS).build();
            PurchaseLog three =
                    builder().returns(treatment).addAll(rows(), COLUMNS, 3).build();
            assertThat(contents(three)).isEqualTo(contents(one));
            assertThat(three.intake()).isEqualTo(one.intake());
        }
    }

    private static List<String> contents(PurchaseLog log) {
        List<String> lines = new ArrayList<>();
        for (int customer = 0; customer < log.customers(); customer++) {
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                lines.add(log.customerId(customer) + " " + log.day(row) + " " + log.cents(row) + " "
                        + log.column(Dimension.CATEGORY).value(row));
            }
        }
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            while (cursor.nextEntry()) {
                lines.add(cursor.day() + " " + cursor.cents() + " " + cursor.isPurchase());
            }
        }
        return lines;
    }

    @Test
    void aBadRowOfAnyThreadIsNamedByItsNumberAndNothingIsIn() {
        List<Row> rows = rows();
        rows.set(3_000, new Row("x", Instant.MAX, 1, "o", "c"));
        PurchaseLogBuilder builder = builder();
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> builder.addAll(rows, COLUMNS, 4))
                .withMessageStartingWith("row 3001: instant ");
        assertThat(builder.build().rows()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().addAll(rows, COLUMNS, 0))
                .withMessage("threads 0 must be 1 to 256");
    }

    @Test
    void buildersMergeAndWhatDoesNotFitIsNamed() {
        PurchaseLogBuilder other = builder().addOnDay(2, DAY.toEpochDay(), 5);
        PurchaseLog log =
                builder().addOnDay(1, DAY.toEpochDay(), 3).merge(other).build();
        assertThat(log.customers()).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(other::build);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().merge(PurchaseLog.builder(ZoneOffset.UTC, "EUR")))
                .withMessage("zone Z of the other builder must be Europe/Prague");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().merge(builder().dimensions(Dimension.TIER)))
                .withMessageStartingWith("dimensions [Dimension[name=tier]]");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().addOnDay(1, 0, 0).merge(builder().add("a", DAY, 1)))
                .withMessage("customer numbers in one builder and customer texts in the other");
        PurchaseLogBuilder self = builder();
        assertThatIllegalArgumentException().isThrownBy(() -> self.merge(self));
    }

    @Test
    void aDeclaredFirstPurchaseMakesACustomerOld() {
        PurchaseLog log = builder()
                .add("a", LocalDate.of(2026, 2, 5), 1)
                .add("b", LocalDate.of(2026, 2, 5), 1)
                .firstPurchase("a", LocalDate.of(2024, 1, 1))
                .firstPurchase("nobody", LocalDate.of(2024, 1, 1))
                .build();
        Period february = Period.month(YearMonth.of(2026, 2));
        assertThat(Retention.counts(log, february)).isEqualTo(new RetentionCounts(february, 0, 2, 1, 0));
        assertThat(log.customers()).isEqualTo(2);
        int a = log.indexOf("a").orElseThrow();
        assertThat(log.acquisitionDay(a))
                .isEqualTo((int) LocalDate.of(2024, 1, 1).toEpochDay());
        assertThat(log.isAcquisitionDeclared(a)).isTrue();
        assertThat(log.isAcquisitionDeclared(1 - a)).isFalse();
    }

    @Test
    void aDeclaredFirstPurchaseThatCannotBeTrueIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder()
                        .add("a", DAY.minusDays(3), 1)
                        .firstPurchase("a", DAY)
                        .build())
                .withMessage("first purchase 2026-03-10 of customer a must not be after the one in the rows,"
                        + " 2026-03-07");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().firstPurchase("a", DAY).firstPurchase("a", DAY.plusDays(1)))
                .withMessage("first purchase 2026-03-11 of customer a is declared already: 2026-03-10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().firstPurchase("a", LocalDate.of(1, 1, 1)))
                .withMessageContaining("must be 1900-01-01 to 2199-12-31");
    }

    @Test
    void calibrationAndHoldoutAreOneCall() {
        PurchaseLog log = CdnowMaster.log();
        HoldoutSplit split = log.split(LocalDate.of(1997, 9, 30), LocalDate.of(1998, 6, 30), ModelUnit.WEEKS);
        assertThat(split.calibration().size()).isEqualTo(23_570);
        assertThat(split.horizon()).isEqualTo(39);
        CustomerSummaries later = log.summaries(LocalDate.of(1998, 6, 30), ModelUnit.WEEKS);
        long more = 0;
        long money = 0;
        for (int i = 0; i < later.size(); i++) {
            assertThat(split.purchases(i))
                    .isEqualTo(later.repeatPurchases(i) - split.calibration().repeatPurchases(i));
            assertThat(split.cents(i))
                    .isEqualTo(later.repeatCents(i) - split.calibration().repeatCents(i));
            more += split.purchases(i);
            money += split.cents(i);
        }
        assertThat(split.totalPurchases()).isEqualTo(more);
        assertThat(money).isPositive();
        assertThat(split.holdoutEnd()).isEqualTo(LocalDate.of(1998, 6, 30));
        assertThat(split.toString()).startsWith("23 570 customers as of 1997-09-30, in weeks; ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.split(LocalDate.of(1998, 6, 30), LocalDate.of(1998, 6, 30), ModelUnit.WEEKS));
    }

    @Test
    void idsMayBeAnyUnicodeAndAreKeptAsTheyAre() {
        String[] ids = {"Žofie", "𝕏-1", "a\u0301", "á", "名前", "\uD800", "x\0y", " a", "a "};
        PurchaseLogBuilder builder = builder();
        for (String id : ids) {
            builder.add(id, DAY, 1).add(id, DAY, 1);
        }
        PurchaseLog log = builder.build();
        assertThat(log.customers()).isEqualTo(ids.length);
        for (String id : ids) {
            assertThat(log.customerId(log.indexOf(id).orElseThrow())).isEqualTo(id);
        }
    }

    @Test
    void everybodyOnOneDayAndNegativeTotalsAreALog() {
        PurchaseLog log = builder()
                .returns(ReturnTreatment.KEEP)
                .add(null, DAY, 100)
                .add("a", DAY, 100)
                .add("b", DAY, -300)
                .build();
        assertThat(log.intake().withoutCustomer()).isEqualTo(1);
        assertThat(log.acquisitionDay(log.indexOf("b").orElseThrow())).isEqualTo(PurchaseLog.NEVER);
        assertThat(Concentration.of(log).customers()).isEqualTo(1);
        assertThat(Concentration.of(log).gini().value()).isZero();
        assertThat(log.historyFrom()).isEmpty();
    }
}
