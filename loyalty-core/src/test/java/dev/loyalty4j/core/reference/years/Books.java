package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that one member ever did. What is counted is added up from the start each time. */
final class Books {
    /** Nights of a stay. */
    static final class Stay {
        final String id;
        final LocalDate day;
        final long nights;
        final int place;
        boolean back;

        Stay(String id, LocalDate day, long nights, int place) {
            this.place = place;
            this.id = id;
            this.day = day;
            this.nights = nights;
        }
    }

    /** Points that became something. */
    static final class Spending {
        final String id;
        final Plan.Gift gift;
        final LocalDate day;
        final long points;
        final List<Purse.Take> takes;
        final String order;
        final Ticket voucher;
        final int place;
        boolean undone;
        boolean free;
        long back;

        Spending(
                String id,
                Plan.Gift gift,
                LocalDate day,
                long points,
                List<Purse.Take> takes,
                String order,
                Ticket voucher,
                int place) {
            this.place = place;
            this.id = id;
            this.gift = gift;
            this.day = day;
            this.points = points;
            this.takes = takes;
            this.order = order;
            this.voucher = voucher;
        }
    }

    /** The first and the last day that count, and after how many other things. */
    record Within(LocalDate from, LocalDate through, int after) {
        boolean has(LocalDate day, int place) {
            return !day.isBefore(from) && !day.isAfter(through) && place >= after;
        }
    }

    final LocalDate enrolled;
    final List<Bought> bought = new ArrayList<>();
    final List<Stay> stays = new ArrayList<>();
    final List<Spending> spendings = new ArrayList<>();

    Books(LocalDate enrolled) {
        this.enrolled = enrolled;
    }

    /** The days on which something was counted, in order. */
    List<LocalDate> days() {
        return Stream.concat(
                        bought.stream().map(b -> b.day),
                        Stream.concat(
                                stays.stream().map(s -> s.day),
                                spendings.stream().map(s -> s.day)))
                .sorted()
                .distinct()
                .toList();
    }

    int places() {
        return bought.size() + stays.size() + spendings.size();
    }

    /** What was counted; points count when they are released, on the day on which they were earned. */
    long counted(Plan.Counted what, Within within, LocalDate today) {
        List<Bought> orders =
                bought.stream().filter(b -> within.has(b.day, b.place)).toList();
        return switch (what) {
            case SPEND ->
                orders.stream().filter(b -> !b.visit).mapToLong(Bought::keptNet).sum();
            case ORDERS -> orders.stream().filter(b -> !b.visit && !b.all()).count();
            case VISITS ->
                orders.stream()
                        .filter(b -> b.visit && !b.all())
                        .map(b -> b.day)
                        .distinct()
                        .count();
            case POINTS ->
                orders.stream().mapToLong(b -> b.keptPoints(false, today)).sum();
            case BASE ->
                orders.stream().mapToLong(b -> b.keptPoints(true, today)).sum();
            case REDEEMED ->
                spendings.stream()
                        .filter(s -> !s.undone && within.has(s.day, s.place))
                        .mapToLong(s -> s.points - s.back)
                        .sum();
            case NIGHTS ->
                stays.stream()
                        .filter(s -> !s.back && within.has(s.day, s.place))
                        .mapToLong(s -> s.nights)
                        .sum();
        };
    }
}
