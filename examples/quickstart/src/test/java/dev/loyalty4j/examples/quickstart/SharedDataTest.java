package dev.loyalty4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The run on two shops that exist. */
class SharedDataTest {

    /** A plain sum over a column; no file here quotes its fields. */
    private static BigDecimal sum(Path file, int column) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> new BigDecimal(line.split(",", -1)[column]))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static long rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() - 1;
        }
    }

    @Test
    void cdnowRunsThroughAndItsTotalIsThePlainSum() throws IOException {
        Path file = SharedData.file("cdnow_master.csv");

        Run run = Run.of(
                "--orders",
                file.toString(),
                "--customer",
                "id",
                "--date",
                "date",
                "--amount",
                "v",
                "--currency",
                "USD");

        String money = sum(file, 3).setScale(2) + " USD";
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .contains(
                        rows(file) + " rows, whose amounts add up to " + money + "; 0 more left out",
                        rows(file) + " rows " + money + " purchases in the programme",
                        "23570 members");
        assertThat(run.line("verify: ")).startsWith("verify: clean: 23570 accounts, ");
        // The file's customers, purchase days and revenue, and retention of two months, as published with the data.
        assertThat(run.line("average order value")).endsWith("2500315.63 USD over 67591 purchases by 1998-06-30");
        assertThat(run.line("repeat purchase rate")).contains("11516 of 23570 customers");
        assertThat(run.line("1997-03 "))
                .startsWith("1997-03 9633 9524 7248 1681 17.5 %")
                .contains(" 23.6 %");
        assertThat(run.line("1998-03 "))
                .startsWith("1998-03 1551 2060 0 571 36.8 %")
                .contains(" 132.8 %");
    }

    @Test
    void theOrdersOfTheRfmPackageRunThroughAndTheirTotalIsThePlainSum() throws IOException {
        Path file = SharedData.file("rfm_data_orders.csv");

        Run run = Run.of(
                "--orders",
                file.toString(),
                "--customer",
                "customer_id",
                "--date",
                "order_date",
                "--amount",
                "revenue",
                "--currency",
                "USD",
                "--through",
                "2006-12-31");

        String money = sum(file, 2).setScale(2) + " USD";
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .contains(
                        rows(file) + " rows, whose amounts add up to " + money + "; 0 more left out",
                        rows(file) + " rows " + money + " purchases in the programme",
                        "995 members");
        assertThat(run.line("verify: ")).startsWith("verify: clean: 995 accounts, ");
    }
}
