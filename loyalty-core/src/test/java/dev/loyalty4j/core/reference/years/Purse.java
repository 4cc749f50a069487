package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The points of one member: a list of lots that is looked through each time. */
final class Purse {
    /** Points granted together. */
    static final class Lot {
        final long id;
        final LocalDate earned;
        final LocalDate available;
        final LocalDate dies;
        long left;
        long expired;
        long takenBack;

        Lot(long id, long points, LocalDate earned, LocalDate available, LocalDate dies) {
            this.id = id;
            this.left = points;
            this.earned = earned;
            this.available = available;
            this.dies = dies;
        }

        boolean pending(LocalDate day) {
            return available.isAfter(day);
        }

        boolean dead(LocalDate day) {
            return !pending(day) && !dies.isAfter(day);
        }
    }

    /** Points that left a lot. */
    record Take(Lot lot, long points) {}

    final List<Lot> lots = new ArrayList<>();
    long debt;

    Lot grant(long points, LocalDate day, LocalDate available, LocalDate dies) {
        Lot lot = new Lot(lots.size(), points, day, available, dies);
        lots.add(lot);
        if (!lot.pending(day)) {
            payDebt(lot);
        }
        return lot;
    }

    private void payDebt(Lot lot) {
        long paid = Math.min(debt, lot.left);
        debt -= paid;
        lot.left -= paid;
    }

    void payDebt(LocalDate day) {
        debt -= spend(debt, day).stream().mapToLong(Take::points).sum();
    }

    void release(LocalDate day) {
        lots.stream()
                .filter(lot -> lot.available.equals(day) && !lot.earned.equals(day))
                .forEach(this::payDebt);
    }

    void expire(LocalDate day) {
        for (Lot lot : lots) {
            if (lot.dead(day)) {
                lot.expired += lot.left;
                lot.left = 0;
            }
        }
    }

    /** When a day starts, points are looked at before those die whose end it is. */
    private static boolean spendable(Lot lot, LocalDate day) {
        return !lot.pending(day) && !lot.dies.isBefore(day);
    }

    long available(LocalDate day) {
        return lots.stream()
                .filter(lot -> spendable(lot, day))
                .mapToLong(lot -> lot.left)
                .sum();
    }

    long pending(LocalDate day) {
        return lots.stream()
                .filter(lot -> lot.pending(day))
                .mapToLong(lot -> lot.left)
                .sum();
    }

    /** What dies first, then what was earned first. */
    List<Take> spend(long points, LocalDate day) {
        List<Take> takes = new ArrayList<>();
        long open = points;
        List<Lot> order = lots.stream()
                .filter(lot -> spendable(lot, day))
                .sorted(Comparator.comparing((Lot lot) -> lot.dies).thenComparing(lot -> lot.id))
                .toList();
        for (Lot lot : order) {
            open -= take(lot, open, takes);
        }
        return takes;
    }

    long take(Lot lot, long most, List<Take> takes) {
        long taken = Math.min(lot.left, most);
        if (taken > 0) {
            lot.left -= taken;
            takes.add(new Take(lot, taken));
        }
        return taken;
    }

    /** Points go back to the lots they came from; in a lot that is dead they are lost. */
    void back(List<Take> takes, LocalDate day) {
        for (Take take : takes) {
            if (take.lot().dead(day)) {
                take.lot().expired += take.points();
            } else {
                take.lot().left += take.points();
            }
        }
    }

    /** What is left, by whether it waits and by the day of its end. */
    Map<String, Long> left(LocalDate day) {
        Map<String, Long> sums = new TreeMap<>();
        for (Lot lot : lots) {
            if (lot.left > 0) {
                sums.merge((lot.pending(day) ? "waiting " : "") + lot.dies, lot.left, Long::sum);
            }
        }
        return sums;
    }
}
