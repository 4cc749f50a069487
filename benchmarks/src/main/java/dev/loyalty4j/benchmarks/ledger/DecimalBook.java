package dev.loyalty4j.benchmarks.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The style of many business applications: amounts as BigDecimal, ids as text, dates as objects, rows as maps of both.
 */
public final class DecimalBook implements Book {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final class Lot {
        private final String id;
        private BigDecimal left;
        private final LocalDate end;

        private Lot(String id, BigDecimal left, LocalDate end) {
            this.id = id;
            this.left = left;
            this.end = end;
        }
    }

    private record Entry(String id, String kind, String lot, LocalDate day, BigDecimal points) {}

    private final Map<String, List<Lot>> lots = new HashMap<>();
    private final Map<String, List<Entry>> history = new HashMap<>();
    private long entries;

    /** Opens a book without members. */
    public DecimalBook() {}

    private List<Lot> lots(String member) {
        return lots.computeIfAbsent(member, m -> new ArrayList<>());
    }

    private void note(String member, String kind, String lot, LocalDate day, BigDecimal points) {
        entries++;
        history.computeIfAbsent(member, m -> new ArrayList<>())
                .add(new Entry("entry-" + entries, kind, lot, day, points));
    }

    @Override
    public void earn(int number, int points, int day) {
        String member = "member-" + number;
        LocalDate on = FIRST.plusDays(day);
        Lot lot = new Lot("lot-" + entries, BigDecimal.valueOf(points).setScale(2), on.plusDays(GOOD));
        lots(member).add(lot);
        note(member, "EARN", lot.id, on, lot.left);
    }

    @Override
    public long spend(int number, int points, int day) {
        String member = "member-" + number;
        LocalDate on = FIRST.plusDays(day);
        BigDecimal wanted = BigDecimal.valueOf(points).setScale(2);
        BigDecimal available = lots(member).stream()
                .filter(lot -> lot.end.isAfter(on))
                .map(lot -> lot.left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (available.compareTo(wanted) < 0) {
            return 0;
        }
        for (Lot lot : lots(member)) {
            if (lot.end.isAfter(on) && wanted.signum() > 0) {
                BigDecimal taken = wanted.min(lot.left);
                lot.left = lot.left.subtract(taken);
                wanted = wanted.subtract(taken);
                note(member, "SPEND", lot.id, on, taken);
            }
        }
        lots(member).removeIf(lot -> lot.left.signum() == 0);
        return points;
    }

    @Override
    public long expire(int number, int day) {
        String member = "member-" + number;
        LocalDate on = FIRST.plusDays(day);
        BigDecimal points = BigDecimal.ZERO;
        for (Lot lot : List.copyOf(lots(member))) {
            if (!lot.end.isAfter(on)) {
                points = points.add(lot.left);
                note(member, "EXPIRE", lot.id, on, lot.left);
                lots(member).remove(lot);
            }
        }
        return points.longValue();
    }
}
