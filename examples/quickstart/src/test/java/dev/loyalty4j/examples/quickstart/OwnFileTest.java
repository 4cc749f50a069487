package dev.loyalty4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run on a file of the user. */
class OwnFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileWithThePlainNamesNeedsNoOtherArguments() {
        Run run = Run.on(folder, List.of("customer,date,amount", "anna,2025-03-01,12.50", "ben,2025-03-02,0.5"));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .contains(
                        "2 rows, whose amounts add up to 13.00 EUR; 0 more left out",
                        "2 members",
                        "issued 26", // 2 points per euro: 25 and 1
                        "Left out: 0 rows.");
    }

    @Test
    void columnsHaveTheNamesThatTheArgumentsGive() {
        Run run = Run.on(
                folder,
                List.of("Wann;Wer;Was;Wo;Beleg;Betrag", "3.4.2025 09:15;Anna;coffee;app;7;1234,50"),
                "--customer",
                "Wer",
                "--date",
                "Wann",
                "--amount",
                "Betrag",
                "--order",
                "Beleg",
                "--category",
                "Was",
                "--channel",
                "Wo",
                "--date-format",
                "d.M.yyyy HH:mm",
                "--separator",
                ";",
                "--decimal-comma",
                "--currency",
                "CHF",
                "--zone",
                "Europe/Zurich");

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .contains("1 row, whose amounts add up to 1234.50 CHF; 0 more left out")
                .anyMatch(line -> line.startsWith("2025-04-03 +2469 beans from purchase 7"));
    }

    @Test
    void rowsWithOneOrderNumberAreLinesOfOneOrder() {
        Run run = Run.on(
                folder,
                List.of(
                        "customer,date,amount,order,category",
                        "anna,2025-03-04,3.00,7,coffee", // a Tuesday: 3 × 2 × 2 = 12
                        "ben,2025-03-04,1.00,7,tea", // another order, of the same number
                        "anna,2025-03-05,4.00,7,tea"), // same order, dated by its first row: 4 × 2 = 8
                "--order",
                "order",
                "--category",
                "category");

        assertThat(run.lines())
                .contains("issued 22")
                .contains("2025-03-04 +14 beans from purchase 7", "2025-03-04 +6 beans extra from purchase 7");
    }

    @Test
    void negativeRowsThatAddUpToTheOrderGiveItBack() {
        Run run = Run.on(
                folder,
                List.of(
                        "customer,date,amount,order",
                        "anna,2025-03-01,30.00,1",
                        "anna,2025-03-09,-10.00,1",
                        "anna,2025-03-10,-20.00,1",
                        "anna,2025-03-11,5.00,2"),
                "--order",
                "order");

        assertThat(run.lines())
                .contains(
                        "4 rows, whose amounts add up to 5.00 EUR; 0 more left out",
                        "2 rows 35.00 EUR purchases in the programme",
                        "2 rows -30.00 EUR whole orders that came back",
                        "2025-03-10 return r-1 of order 1",
                        "taken back 60",
                        "outstanding 10");
    }

    @Test
    void otherNegativeRowsCountForTheCustomerButNotForThePoints() {
        Run run = Run.on(
                folder,
                List.of(
                        "customer,date,amount,order",
                        "anna,2025-03-01,30.00,1",
                        "anna,2025-03-01,-10.00,1",
                        "anna,2025-03-02,-1.00,"),
                "--order",
                "order");

        assertThat(run.lines())
                .contains(
                        "1 rows 30.00 EUR purchases in the programme",
                        "2 rows -11.00 EUR negative, but no whole order: only in the customer numbers",
                        "issued 60",
                        "taken back 0")
                .anyMatch(line -> line.startsWith("average order value 19.00 EUR")); // 30 − 11, over one purchase
    }

    @Test
    void aReturnBeforeItsOrderIsRefusedByTheProgrammeAndSaid() {
        Run run = Run.on(
                folder,
                List.of("customer,date,amount,order", "anna,2025-03-05,30.00,1", "anna,2025-03-01,-30.00,1"),
                "--order",
                "order");

        assertThat(run.lines())
                .contains("1 rows -30.00 EUR refused by the programme: only in the customer numbers")
                .anyMatch(line -> line.startsWith("refused 1 time UNKNOWN_ORDER, first: order 1, UNKNOWN_ORDER"));
    }

    @Test
    void rowsWithoutACustomerAreCountedAndInNoNumber() {
        Run run = Run.on(
                folder,
                List.of("customer,date,amount", "anna,2025-03-01,1.00", ",2025-03-01,2.00", " ,2025-03-01,-0.50"));

        assertThat(run.lines())
                .contains(
                        "3 rows, whose amounts add up to 2.50 EUR; 0 more left out",
                        "2 rows 1.50 EUR without a customer: neither here nor there",
                        "1 member");
        assertThat(run.line("In: ")).startsWith("In: 3 rows offered, 1 kept, 2 without customer");
    }

    @Test
    void aFileWithoutAnyCustomerStillRunsThrough() {
        Run run = Run.on(folder, List.of("customer,date,amount", ",2025-03-01,2.00"));

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .contains("0 members", "verify: clean: 0 accounts, 0 journal entries")
                .anyMatch(line -> line.startsWith("repeat purchase rate undefined: there are no customers"));
    }

    @Test
    void aBadRowIsReportedWithItsPlaceAndTheOthersGoOn() {
        Run run = Run.on(
                folder,
                List.of(
                        "customer,date,amount",
                        "anna,2025-03-01,1.00",
                        "anna,2025-02-30,2.00",
                        "anna,01.03.2025,4.00",
                        "anna,2025-03-01,8.005",
                        "anna,2025-03-01,EUR 16",
                        "anna,2025-03-01,",
                        "anna,2025-03-01,1e3",
                        "anna,2025-03-01",
                        "anna,2025-03-01,1,50",
                        "x".repeat(101) + ",2025-03-01,1.00",
                        "anna,2205-03-01,1.00",
                        "ben,2025-03-02,32.00"));

        String date = "expected a date such as 2025-03-01, 2025-03-01 14:30 or 2025-03-01T14:30:00Z,"
                + " from 1900-01-01 to 2199-12-31";
        String amount = "expected a number such as 12.50, without a currency sign, with at most 2 decimals and not"
                + " beyond 10000000000.00 EUR";
        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .containsExactly(
                        "left out: shop.csv, line 3, date: found '2025-02-30', " + date,
                        "left out: shop.csv, line 4, date: found '01.03.2025', " + date,
                        "left out: shop.csv, line 5, amount: found '8.005', " + amount,
                        "left out: shop.csv, line 6, amount: found 'EUR 16', " + amount,
                        "left out: shop.csv, line 7, amount: found '', " + amount,
                        "left out: shop.csv, line 8, amount: found '1e3', " + amount,
                        "left out: shop.csv, line 9, the row: found 'anna,2025-03-01', expected 3 fields, not 2",
                        "left out: shop.csv, line 10, the row: found 'anna,2025-03-01,1,50', expected 3 fields, not 4",
                        "left out: shop.csv, line 11, customer: found '" + "x".repeat(60)
                                + "…', expected at most 100 printable characters",
                        "left out: shop.csv, line 12, date: found '2205-03-01', " + date);
        assertThat(run.lines())
                .contains("2 rows, whose amounts add up to 33.00 EUR; 10 more left out", "Left out: 10 rows.");
    }

    @Test
    void aRowWithBrokenQuotesIsABadRowTooAndTheOthersGoOn() {
        Run run = Run.on(
                folder,
                List.of(
                        "customer,date,amount",
                        "anna,2025-03-01,1.00",
                        "\"ben\"x,2025-03-01,2.00",
                        "\"carl\nc\",2025-03-01,4.00",
                        "\"dora\",2025-03-01,8.00",
                        "\"emil,2025-03-01,16.00",
                        "fay,2025-03-01,32.00"));

        assertThat(run.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("left out: shop.csv, line 3, the row: found 'Unexpected character"))
                .anyMatch(line -> line.startsWith("left out: shop.csv, line 4, customer: found 'carl⏎c'"))
                .anyMatch(line -> line.startsWith("left out: shop.csv, line 7, the row: found 'Unclosed quoted"));
        assertThat(run.lines()).contains("3 rows, whose amounts add up to 41.00 EUR; 3 more left out");
    }

    @Test
    void quotesSeparatorsAndAByteOrderMarkAreTheReadersWork() {
        Run run = Run.on(
                folder,
                List.of("\uFEFFcustomer,date,amount", "\"Anna, the first\",2025-03-01,\"1.00\"", "", "b,2025-03-01,2"));

        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).contains("2 rows, whose amounts add up to 3.00 EUR; 0 more left out", "2 members");
    }

    @Test
    void aLineThatBeginsWithANumberSignIsData() {
        Run run = Run.on(folder, List.of("customer,date,amount", "#1,2025-03-01,1.00"));

        assertThat(run.lines()).contains("1 member");
    }

    @Test
    void aThousandBadRowsAreCountedButNotAllPrinted() {
        List<String> lines = new ArrayList<>(List.of("customer,date,amount", "anna,2025-03-01,1.00"));
        lines.addAll(Collections.nCopies(1_000, "anna,yesterday,1.00"));

        Run run = Run.on(folder, lines);

        assertThat(run.err().lines()).hasSize(101);
        assertThat(run.lines()).contains("Left out: 1000 rows.");
    }

    @Test
    void aFileWithoutOneGoodRowEndsWithAnError() {
        Run run = Run.on(folder, List.of("customer,date,amount", "anna,yesterday,1.00"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no row of shop.csv could be read, 1 left out");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aDateMayCarryItsTimeAndItsOffset() {
        Run run = Run.on(
                folder,
                List.of(
                        "customer,date,amount",
                        "anna,2025-03-01T23:30:00Z,1.00", // 2 March in Prague
                        "anna,2025-03-02 12:00,1.00",
                        "anna,2025-03-02T13:00:15.5+01:00,1.00",
                        "anna,2025-03-02,1.00"),
                "--zone",
                "Europe/Prague");

        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).anyMatch(line -> line.contains("4.00 EUR over 1 purchases"));
    }

    @Test
    void currenciesWithoutCentsTakeNone() {
        Run run = Run.on(
                folder,
                List.of("customer,date,amount", "anna,2025-03-01,1200", "anna,2025-03-01,1.50"),
                "--currency",
                "JPY");

        assertThat(run.err()).contains("line 3, amount: found '1.50', expected a number such as 12, ");
        assertThat(run.lines()).contains("1 row, whose amounts add up to 1200 JPY; 1 more left out");
    }

    @Test
    void pointsExpireUntilTheDayThroughWhichTheFileIsComplete() {
        List<String> lines = List.of("customer,date,amount", "anna,2025-01-15,10.00");

        assertThat(Run.on(folder, lines).number("expired")).isZero();
        // Good through the end of July, half a year later.
        assertThat(Run.on(folder, lines, "--through", "2025-07-31").number("expired"))
                .isZero();
        assertThat(Run.on(folder, lines, "--through", "2025-08-01").number("expired"))
                .isEqualTo(20);
    }

    @Test
    void anOrderOfMoreLinesThanTheProgrammeTakesIsRefusedAndSaid() {
        List<String> lines = new ArrayList<>(List.of("customer,date,amount,order"));
        lines.addAll(Collections.nCopies(1_001, "anna,2025-03-01,1.00,7"));

        Run run = Run.on(folder, lines, "--order", "order");

        assertThat(run.lines())
                .contains("1001 rows 1001.00 EUR refused by the programme: only in the customer numbers")
                .anyMatch(line -> line.startsWith("refused 1 time TOO_MANY_LINES, first: order 7"));
    }
}
