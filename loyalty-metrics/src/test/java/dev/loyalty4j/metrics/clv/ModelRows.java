package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.SharedData;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Rows of the tables of model values, and the customers of CDNOW. */
final class ModelRows {

    private ModelRows() {}

    /** The fields of each line of a table of this package, without its head. */
    static List<String[]> of(String table) {
        try (InputStream in = ModelRows.class.getResourceAsStream(table)) {
            String text = new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static double number(String[] row, int column) {
        String text = row[column];
        return text.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    static PurchaseModel model(String name, double first, double second, double third, double fourth) {
        return switch (name) {
            case "bgnbd" -> BgNbd.of(first, second, third, fourth, ModelUnit.WEEKS);
            case "mbgnbd" -> MbgNbd.of(first, second, third, fourth, ModelUnit.WEEKS);
            case "pnbd" -> ParetoNbd.of(first, second, third, fourth, ModelUnit.WEEKS);
            default -> throw new AssertionError(name);
        };
    }

    /** The model of a row whose parameters start at a column, right after the name of the model. */
    static PurchaseModel model(String[] row, int column) {
        return model(
                row[column],
                number(row, column + 1),
                number(row, column + 2),
                number(row, column + 3),
                number(row, column + 4));
    }

    /** The 2,357 customers in weeks. */
    static PurchaseHistories cdnow() {
        List<String[]> rows = SharedData.rows("cdnow_cbs.csv");
        return PurchaseHistories.of(
                rows.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray(),
                column(rows, 2),
                column(rows, 3),
                ModelUnit.WEEKS);
    }

    /** What each of them bought in the 39 weeks after. */
    static int[] cdnowLater() {
        return SharedData.rows("cdnow_cbs.csv").stream()
                .mapToInt(row -> Integer.parseInt(row[4]))
                .toArray();
    }

    private static double[] column(List<String[]> rows, int column) {
        return IntStream.range(0, rows.size())
                .mapToDouble(i -> number(rows.get(i), column))
                .toArray();
    }
}
