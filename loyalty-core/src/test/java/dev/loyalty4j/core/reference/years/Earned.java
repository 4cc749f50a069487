package dev.loyalty4j.core.reference.years;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an order earns: exact cells of rules and lines, rounded once, split by the largest remainder. */
final class Earned {
    /** Base points by line, and what multipliers add to them. */
    record Points(long[] base, long[] bonus) {}

    private record Cell(int rule, int line, Part exact) {}

    private Earned() {}

    /** The factors of tiers are in hundredths. */
    static Points of(Plan.Points plan, List<Bought.Row> rows, List<Long> factors) {
        List<Cell> cells = new ArrayList<>();
        long net = rows.stream().mapToLong(row -> row.net).sum();
        long units = rows.stream().mapToLong(row -> row.units).sum();
        for (int i = 0; i < rows.size(); i++) {
            Bought.Row row = rows.get(i);
            Part base = Part.of(row.net * plan.perEuro(), 100);
            cells.add(new Cell(0, i, base));
            Part share = net > 0 ? Part.of(row.net, net) : Part.of(row.units, units);
            cells.add(new Cell(1, i, Part.of(plan.perOrder()).times(share)));
            Part product = Part.ONE;
            for (int f = 0; f < factors.size(); f++) {
                Part next = product.times(Part.of(factors.get(f), 100));
                cells.add(new Cell(2 + f, i, base.times(next.minus(product))));
                product = next;
            }
        }
        Points points = new Points(new long[rows.size()], new long[rows.size()]);
        split(cells, points);
        return points;
    }

    private static void split(List<Cell> cells, Points points) {
        Part sum = Part.ZERO;
        long floors = 0;
        for (Cell cell : cells) {
            sum = sum.plus(cell.exact());
            floors += cell.exact().floor();
        }
        List<Cell> up = cells.stream()
                .sorted(Comparator.comparing((Cell cell) -> cell.exact().fraction())
                        .reversed()
                        .thenComparing(Cell::rule)
                        .thenComparing(Cell::line))
                .limit(sum.floor() - floors)
                .toList();
        for (Cell cell : cells) {
            long whole = cell.exact().floor() + (up.contains(cell) ? 1 : 0);
            (cell.rule() == 0 ? points.base() : points.bonus())[cell.line()] += whole;
        }
    }
}
