package dev.loyalty4j.benchmarks.table;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints rows as a Markdown table whose columns stand below each other. */
final class Table {
    private static final List<String> HEAD =
            List.of("what", "unit", "ours", "beside", "theirs", "ratio", "goal", "met");
    private static final List<Boolean> RIGHT = List.of(false, false, true, false, true, true, true, false);

    private final List<List<String>> lines = new ArrayList<>();

    Table(List<Row> rows) {
        for (Row row : rows) {
            String ratio = Double.isNaN(row.ratio()) ? "" : Row.number(row.ratio()) + "x";
            String met = row.goal().equals(Goal.NONE) ? "" : row.met() ? "yes" : "NO";
            lines.add(List.of(
                    row.what(),
                    row.unit().text(),
                    Row.number(row.ours()),
                    row.beside(),
                    Row.number(row.theirs()),
                    ratio,
                    row.goal().inWords(),
                    met));
        }
    }

    void print(PrintStream out) {
        int[] widths = new int[HEAD.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(3, HEAD.get(column).length());
            for (List<String> line : lines) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        print(out, HEAD, widths);
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            rule.append(RIGHT.get(column) ? "-" : " ").append("-".repeat(widths[column]));
            rule.append(RIGHT.get(column) ? ":|" : " |");
        }
        out.println(rule);
        lines.forEach(line -> print(out, line, widths));
    }

    private static void print(PrintStream out, List<String> cells, int[] widths) {
        StringBuilder text = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - cells.get(column).length());
            String cell = RIGHT.get(column) ? padding + cells.get(column) : cells.get(column) + padding;
            text.append(' ').append(cell).append(" |");
        }
        out.println(text);
    }
}
