package dev.loyalty4j.core.reference.years;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole of one member, lived day by day from the enrolment. */
final class Life {
    static final String DONE = "";

    final Plan plan;
    final Books books;
    final Purse purse = new Purse();
    final List<Climb> climbs = new ArrayList<>();
    final List<Ticket> tickets = new ArrayList<>();
    final List<Stamps> cards = new ArrayList<>();
    final Map<String, Long> stock;
    LocalDate today;
    Instant now;

    Life(Plan plan, Instant at, Map<String, Long> stock) {
        this.plan = plan;
        this.stock = stock;
        this.now = at;
        this.today = dateOf(at);
        this.books = new Books(today);
        plan.ladders().forEach(ladder -> climbs.add(new Climb(ladder, books)));
        plan.cards().forEach(card -> cards.add(new Stamps(card)));
        climbs.forEach(climb -> climb.counted(today));
    }

    LocalDate dateOf(Instant at) {
        return at.atZone(plan.zone()).toLocalDate();
    }

    /** Lives on until an instant. */
    void pass(Instant at) {
        LocalDate last = dateOf(at);
        while (today.isBefore(last)) {
            today = today.plusDays(1);
            purse.release(today);
            released();
            Turned.onReaching(this);
            Turned.monthly(this);
            purse.expire(today);
            climbs.forEach(climb -> climb.midnight(today));
            cards.forEach(card -> card.expire(today));
            tickets.forEach(
                    ticket -> ticket.pass(today.atStartOfDay(plan.zone()).toInstant(), today));
        }
        now = at;
        tickets.forEach(ticket -> ticket.pass(now, today));
    }

    /** Does something and says which refusal it meets. */
    String act(Deed.Act act) {
        String answer = answer(act);
        if (answer.equals(DONE)) {
            Turned.onReaching(this);
            tickets.forEach(ticket -> ticket.pass(now, today));
        }
        return answer;
    }

    private String answer(Deed.Act act) {
        if (act instanceof Deed.Buys buys) {
            return buy(buys);
        }
        if (act instanceof Deed.Visits visit) {
            return visit(visit);
        }
        if (act instanceof Deed.Stays stay) {
            books.stays.add(new Books.Stay(stay.id(), today, stay.nights(), books.places()));
            return counted();
        }
        if (act instanceof Deed.Redeems redeems) {
            return Till.redeem(this, redeems);
        }
        if (act instanceof Deed.Cancels cancels) {
            return Till.cancel(this, cancels);
        }
        if (act instanceof Deed.Shows shows) {
            return Till.show(this, shows);
        }
        if (act instanceof Deed.Placed placed) {
            return Placing.place(this, placed);
        }
        return Returning.back(this, act);
    }

    /** Points that were pending count now, on the day on which they were earned. */
    private void released() {
        for (Bought bought : books.bought) {
            if (bought.grants.stream().anyMatch(g -> g.lot().available.equals(today)) && !bought.day.equals(today)) {
                climbs.forEach(climb -> climb.released(bought.day, today));
            }
        }
    }

    private String counted() {
        climbs.forEach(climb -> climb.counted(today));
        return DONE;
    }

    private List<Long> factors() {
        List<Long> factors = new ArrayList<>();
        for (Climb climb : climbs) {
            int tier = climb.tier(today);
            factors.add(tier == Climb.NONE ? 100L : climb.step(tier).factor());
        }
        return factors;
    }

    private String buy(Deed.Buys buys) {
        List<Bought.Row> rows = buys.wares().stream()
                .map(ware -> new Bought.Row(ware.sku(), ware.net(), ware.units(), ware.coffee()))
                .toList();
        Bought order = new Bought(buys.id(), today, rows, false, books.places());
        List<Long> factors = factors();
        books.bought.add(order);
        for (int i = 0; i < climbs.size(); i++) {
            if (climbs.get(i).plan.manner().judgedByReached()) {
                climbs.get(i).counted(today);
                factors.set(i, factors().get(i));
            }
        }
        Earned.Points points = Earned.of(plan.points(), rows, factors);
        grant(order, points.base(), true);
        grant(order, points.bonus(), false);
        cards.forEach(card -> card.bring(order, today, books.enrolled, reward -> Till.milestone(this, card, reward)));
        return counted();
    }

    private String visit(Deed.Visits visit) {
        Bought bought =
                new Bought(visit.id(), today, List.of(new Bought.Row("visit", 0, 1, false)), true, books.places());
        books.bought.add(bought);
        grant(bought, new long[] {plan.points().perVisit()}, false);
        return counted();
    }

    private void grant(Bought bought, long[] shares, boolean base) {
        long sum = 0;
        for (long share : shares) {
            sum += share;
        }
        if (sum == 0) {
            return;
        }
        LocalDate available = today.plusDays(plan.points().pendingDays());
        LocalDate dies = Spans.dies(plan.points().expiry(), today, books.enrolled);
        bought.grants.add(new Bought.Grant(purse.grant(sum, today, available, dies), sum, shares, base));
    }

    /** Everything that is compared, by name. */
    Map<String, String> picture() {
        Map<String, String> all = new TreeMap<>();
        all.put("points", purse.available(today) + " waiting " + purse.pending(today) + " owed " + purse.debt);
        all.put("lots", purse.left(today).toString());
        climbs.forEach(climb -> Outlook.add(climb, today, all));
        List<String> vouchers = tickets.stream()
                .filter(ticket -> ticket.open() || ticket.state != Ticket.State.ISSUED)
                .filter(Ticket::open)
                .map(Ticket::toString)
                .sorted()
                .toList();
        all.put("vouchers", vouchers.toString());
        cards.forEach(card -> all.put("card " + card.card.name(), card.sum + " until " + card.dies));
        return all;
    }
}
