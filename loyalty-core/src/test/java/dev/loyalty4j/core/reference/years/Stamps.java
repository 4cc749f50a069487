package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One kind of card of one member: stamps as a running sum, and the milestones reached. */
final class Stamps {
    private record Reached(long at, Ticket ticket) {}

    final Plan.Card card;
    long sum;
    LocalDate dies = Spans.NEVER;
    private final Map<String, Long> given = new TreeMap<>();
    private final Map<String, Long> lost = new TreeMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<Reached> reached = new ArrayList<>();

    Stamps(Plan.Card card) {
        this.card = card;
    }

    /** How many stamps an order should have given, as far as it is not back. */
    long due(Bought bought) {
        if (bought.visit) {
            return 0;
        }
        if (bought.all()) {
            return 0;
        }
        if (card.byUnit()) {
            return bought.coffees();
        }
        return !bought.all() && bought.keptNet() >= card.leastOrder() ? 1 : 0;
    }

    /** Brings the stamps of an order to what they should be. */
    void bring(Bought bought, LocalDate day, LocalDate enrolled, Function<String, Ticket> issue) {
        long had = given.getOrDefault(bought.id, 0L);
        long gone = lost.getOrDefault(bought.id, 0L);
        long due = Math.max(due(bought), had == 0 ? 0 : gone);
        if (due == had) {
            return;
        }
        if (had == 0) {
            order.add(bought.id);
        }
        given.put(bought.id, due);
        long before = sum;
        sum += due - had;
        if (sum > before) {
            climb(before, issue);
            if (card.fromLast() || onCard() > 0 && (onCard(before) == 0 || sum / card.size() > before / card.size())) {
                dies = onCard() > 0 ? Spans.dies(card.good(), day, enrolled) : Spans.NEVER;
            }
        } else {
            fall();
            if (onCard(before) == 0 || sum / card.size() < before / card.size()) {
                dies = Spans.dies(card.good(), day, enrolled);
            }
        }
        if (onCard() == 0) {
            dies = Spans.NEVER;
        }
    }

    private void climb(long before, Function<String, Ticket> issue) {
        for (long at = before + 1; at <= sum; at++) {
            long here = at;
            int place = (int) Math.floorMod(at - 1, card.size()) + 1;
            if (at > 0 && card.milestones().contains(place) && reached.stream().noneMatch(r -> r.at() == here)) {
                reached.add(new Reached(at, issue.apply("card-" + card.name() + "-" + place)));
            }
        }
    }

    private void fall() {
        for (Reached mark : List.copyOf(reached)) {
            if (mark.at() > sum && mark.ticket().open()) {
                mark.ticket().state = Ticket.State.CANCELLED;
                reached.remove(mark);
            }
        }
    }

    /** What lies on the unfinished card dies. */
    void expire(LocalDate day) {
        if (dies.isAfter(day)) {
            return;
        }
        long open = onCard();
        sum -= open;
        reached.removeIf(mark -> mark.at() > sum);
        for (int i = order.size() - 1; i >= 0 && open > 0; i--) {
            long here = Math.min(open, given.get(order.get(i)) - lost.getOrDefault(order.get(i), 0L));
            lost.merge(order.get(i), here, Long::sum);
            open -= here;
        }
        dies = Spans.NEVER;
    }

    private long onCard() {
        return onCard(sum);
    }

    private long onCard(long of) {
        return of <= 0 ? 0 : of % card.size();
    }
}
