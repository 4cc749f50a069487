package dev.loyalty4j.core.reference.years;

import java.util.List;

/** Points become vouchers by themselves. */
final class Turned {
    private Turned() {}

    static void onReaching(Life life) {
        life.plan.turnings().stream().filter(t -> !t.monthly()).forEach(t -> turn(life, t));
    }

    static void monthly(Life life) {
        if (life.today.getDayOfMonth() == 1) {
            life.plan.turnings().stream().filter(Plan.Turning::monthly).forEach(t -> turn(life, t));
        }
    }

    private static void turn(Life life, Plan.Turning turning) {
        long available = life.purse.available(life.today);
        while (available >= turning.least()) {
            long points = Math.min(available, turning.most()) / turning.step() * turning.step();
            List<Purse.Take> takes = life.purse.spend(points, life.today);
            Ticket ticket = new Ticket(
                    "turned-" + turning.name(),
                    life.today,
                    Spans.dies(turning.voucher(), life.today, life.books.enrolled));
            life.tickets.add(ticket);
            life.books.spendings.add(
                    new Books.Spending("turned", null, life.today, points, takes, "", ticket, life.books.places()));
            available = life.purse.available(life.today);
        }
    }
}
