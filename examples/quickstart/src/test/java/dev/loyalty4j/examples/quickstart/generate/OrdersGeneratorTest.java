package dev.loyalty4j.examples.quickstart.generate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.examples.quickstart.BundledFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersGeneratorTest {

    private final List<String[]> rows = BundledFile.rows("orders.csv");

    @Test
    void theCommittedFilesAreWhatTheGeneratorWrites() {
        assertThat(BundledFile.text("orders.csv").equals(OrdersGenerator.orders()))
                .as("orders.csv equals what the generator writes: run it and commit the result")
                .isTrue();
        assertThat(BundledFile.text("nps.csv")).isEqualTo(OrdersGenerator.answers());
    }

    @Test
    void theProgramWritesBothFilesWhereItIsTold(@TempDir Path folder) throws IOException {
        OrdersGenerator.main(new String[] {folder.resolve("new").toString()});

        assertThat(Files.readString(folder.resolve("new/orders.csv")))
                .hasSize(OrdersGenerator.orders().length());
        assertThat(Files.readString(folder.resolve("new/nps.csv"))).isEqualTo(OrdersGenerator.answers());
    }

    @Test
    void theFirstLineNamesTheWriterAndTheSeed() {
        assertThat(BundledFile.text("orders.csv").lines().findFirst().orElseThrow())
                .startsWith("# written by " + OrdersGenerator.class.getName() + ", seed " + OrdersGenerator.SEED);
    }

    @Test
    void itIsAYearOfACoffeeShop() {
        assertThat(rows.stream().map(r -> r[0].substring(0, 7)).distinct()).hasSize(12);
        assertThat(rows.stream().map(r -> r[2]).distinct()).hasSize(2_000);
        assertThat(rows.stream().map(r -> r[1]).distinct().count()).isBetween(24_000L, 27_000L);
        assertThat(rows.stream().map(r -> r[3]).distinct()).containsExactlyInAnyOrder("store", "web", "app");
        assertThat(rows.stream().map(r -> r[4]).filter(c -> !c.isEmpty()).distinct())
                .containsExactlyInAnyOrder("coffee", "tea", "pastry", "lunch", "beans", "hardware");
    }

    @Test
    void ordersHaveOneToFourLines() {
        Map<String, Long> lines = rows.stream().filter(r -> !isReturn(r)).collect(groupingBy(r -> r[1], counting()));

        assertThat(new TreeSet<>(lines.values())).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void everyReturnGivesBackAllOfAnEarlierOrderOfTheSameCustomer() {
        Map<String, BigDecimal> totals = new HashMap<>();
        Map<String, String> customers = new HashMap<>();
        int returns = 0;
        for (String[] row : rows) {
            if (isReturn(row)) {
                returns++;
                assertThat(customers).containsEntry(row[1], row[2]);
                assertThat(totals.remove(row[1])).isEqualByComparingTo(new BigDecimal(row[5]).negate());
            } else {
                customers.put(row[1], row[2]);
                totals.merge(row[1], new BigDecimal(row[5]), BigDecimal::add);
            }
        }
        assertThat(returns).isBetween(100, 500);
    }

    @Test
    void rowsStandInTheOrderOfTime() {
        assertThat(rows.stream().map(r -> r[0])).isSorted();
    }

    @Test
    void tuesdaysAndDecemberAreFullSundaysAndAugustAreNot() {
        Map<DayOfWeek, Long> days = rows.stream()
                .collect(groupingBy(r -> LocalDate.parse(r[0].substring(0, 10)).getDayOfWeek(), counting()));
        Map<String, Long> months = rows.stream().collect(groupingBy(r -> r[0].substring(5, 7), counting()));

        assertThat(days.get(DayOfWeek.TUESDAY)).isGreaterThan(3 * days.get(DayOfWeek.SUNDAY) / 2);
        assertThat(months.get("12")).isGreaterThan(3 * months.get("08") / 2);
    }

    @Test
    void customersJoinAndLeaveThroughTheYear() {
        Map<String, String> first = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        for (String[] row : rows) {
            first.putIfAbsent(row[2], row[0].substring(5, 7));
            last.put(row[2], row[0].substring(5, 7));
        }
        Set<String> months = new TreeSet<>(first.values());

        assertThat(months).hasSize(12);
        assertThat(last.values().stream()
                        .filter(month -> month.compareTo("07") < 0)
                        .count())
                .isGreaterThan(200);
    }

    @Test
    void aFewHundredAnsweredTheSurvey() {
        List<String[]> answers = BundledFile.rows("nps.csv");

        assertThat(answers.stream().filter(r -> !r[2].isEmpty()).count()).isBetween(200L, 500L);
        assertThat(answers.stream().filter(r -> r[2].isEmpty())).isNotEmpty();
        assertThat(answers.stream().map(r -> r[1])).doesNotHaveDuplicates();
    }

    private static boolean isReturn(String[] row) {
        return row[5].startsWith("-");
    }
}
