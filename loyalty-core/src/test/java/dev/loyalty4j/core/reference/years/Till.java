package dev.loyalty4j.core.reference.years;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rewards are asked for and called off, vouchers are shown. */
final class Till {
    private static final long TOO_LOW = -2;
    private static final long TOO_POOR = -1;

    private Till() {}

    static String redeem(Life life, Deed.Redeems ask) {
        Plan.Gift gift = life.plan.gifts().stream()
                .filter(g -> g.id().equals(ask.gift()))
                .findFirst()
                .orElseThrow();
        if (!eligible(life, gift)) {
            return "NOT_ELIGIBLE";
        }
        long available = life.purse.available(life.today);
        long points = points(gift, ask, available);
        if (points < 0) {
            return points == TOO_LOW ? "BELOW_MINIMUM" : "INSUFFICIENT_POINTS";
        }
        if (gift.limit() > 0 && had(life, gift) >= gift.limit()) {
            return "LIMIT_REACHED";
        }
        if (gift.stock() > 0 && life.stock.get(gift.id()) == 0) {
            return "OUT_OF_STOCK";
        }
        life.stock.computeIfPresent(gift.id(), (id, left) -> left - 1);
        Ticket ticket = gift.asVoucher() ? issue(life, gift.id(), gift.voucher()) : null;
        List<Purse.Take> takes = life.purse.spend(points, life.today);
        life.books.spendings.add(new Books.Spending(
                ask.id(), gift, life.today, points, takes, ask.order(), ticket, life.books.places()));
        boolean matters = life.climbs.stream().anyMatch(climb -> climb.counter.counts(Plan.Counted.REDEEMED));
        if (matters) {
            life.climbs.forEach(climb -> climb.counted(life.today));
        }
        return Life.DONE;
    }

    private static boolean eligible(Life life, Plan.Gift gift) {
        return gift.ladder().isEmpty()
                || life.climbs.stream()
                        .filter(climb -> climb.plan.name().equals(gift.ladder()))
                        .anyMatch(climb -> climb.tier(life.today) != Climb.NONE
                                && climb.plan.steps().subList(0, climb.tier(life.today) + 1).stream()
                                        .anyMatch(step -> step.name().equals(gift.tier())));
    }

    private static long had(Life life, Plan.Gift gift) {
        LocalDate from = Spans.start(gift.limitWindow(), life.today, life.books.enrolled, life.today);
        return life.books.spendings.stream()
                .filter(s -> s.gift == gift && !s.undone && !s.free && !s.day.isBefore(from))
                .count();
    }

    /** What it costs; {@link #TOO_LOW} if the wish is below the least, {@link #TOO_POOR} if the balance is. */
    private static long points(Plan.Gift gift, Deed.Redeems ask, long available) {
        if (gift.price().equals("fixed")) {
            return gift.cost() <= available ? gift.cost() : TOO_POOR;
        }
        long points = bought(gift, ask, ask.points() == 0 ? available : ask.points());
        return points < 0 ? TOO_LOW : points > available ? TOO_POOR : points;
    }

    private static long bought(Plan.Gift gift, Deed.Redeems ask, long wish) {
        if (gift.price().equals("table")) {
            return gift.rows().stream()
                    .mapToLong(row -> row[0])
                    .filter(row -> row <= wish)
                    .max()
                    .orElse(-1);
        }
        long most = Math.min(gift.most(), ask.total() * gift.mostShare() / 100);
        long points = Math.min(wish, most) / gift.step() * gift.step();
        boolean covers = points * 100 >= ask.total() * gift.leastShare();
        return points < gift.cost() || !covers ? -1 : points;
    }

    private static Ticket issue(Life life, String reward, Plan.Span good) {
        Ticket ticket = new Ticket(reward, life.today, Spans.dies(good, life.today, life.books.enrolled));
        life.tickets.add(ticket);
        return ticket;
    }

    static Ticket milestone(Life life, Stamps card, String reward) {
        return issue(life, reward, card.card.voucher());
    }

    static String cancel(Life life, Deed.Cancels ask) {
        Optional<Books.Spending> found = life.books.spendings.stream()
                .filter(s -> s.id.equals(ask.redemption()))
                .findFirst();
        if (found.isEmpty()) {
            return "UNKNOWN_REDEMPTION";
        }
        Books.Spending spending = found.get();
        if (spending.undone) {
            return "ALREADY_CANCELLED";
        }
        if (spending.voucher != null
                && (spending.voucher.state == Ticket.State.USED || spending.voucher.state == Ticket.State.RESERVED)) {
            return "VOUCHER_IN_USE";
        }
        if (spending.voucher != null && spending.voucher.open()) {
            spending.voucher.state = Ticket.State.CANCELLED;
        }
        undo(life, spending);
        life.purse.payDebt(life.today);
        free(life, spending);
        if (life.climbs.stream().anyMatch(climb -> climb.counter.counts(Plan.Counted.REDEEMED))) {
            life.climbs.forEach(climb -> climb.returned(life.today));
        }
        return Life.DONE;
    }

    /** Stock and limits are as if it had not been taken. */
    static void free(Life life, Books.Spending spending) {
        if (!spending.free) {
            spending.free = true;
            life.stock.computeIfPresent(spending.gift.id(), (id, left) -> left + 1);
        }
    }

    static void undo(Life life, Books.Spending spending) {
        spending.undone = true;
        life.purse.back(spending.takes, life.today);
    }

    /** From the part that was taken first. */
    static void giveBack(Life life, Books.Spending spending, long points) {
        long skip = spending.back;
        long open = points;
        List<Purse.Take> parts = new ArrayList<>();
        for (Purse.Take take : spending.takes) {
            long passed = Math.min(skip, take.points());
            long here = Math.min(open, take.points() - passed);
            skip -= passed;
            open -= here;
            parts.add(new Purse.Take(take.lot(), here));
        }
        spending.back += points;
        life.purse.back(parts, life.today);
    }

    static String show(Life life, Deed.Shows shows) {
        Ticket ticket = life.tickets.get(shows.ticket());
        boolean own = ticket.state == Ticket.State.RESERVED && ticket.on.equals(shows.order());
        boolean fine = switch (shows.what()) {
            case USE, RESERVE -> ticket.state == Ticket.State.ISSUED || own;
            case RELEASE -> ticket.state == Ticket.State.RESERVED;
            case WITHDRAW -> ticket.open();
        };
        if (!fine) {
            return "VOUCHER_NOT_VALID";
        }
        switch (shows.what()) {
            case USE -> ticket.state = Ticket.State.USED;
            case RESERVE -> ticket.state = Ticket.State.RESERVED;
            case RELEASE -> ticket.state = Ticket.State.ISSUED;
            case WITHDRAW -> ticket.state = Ticket.State.CANCELLED;
        }
        ticket.on = ticket.state == Ticket.State.ISSUED ? "" : shows.order();
        ticket.reservedUntil = life.now.plus(Duration.ofMinutes(30));
        return Life.DONE;
    }
}
