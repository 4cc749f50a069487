package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A random history of two members; the same seed gives the same history. Many commands in it are to be refused. */
public final class Chain {

    /** The members of every chain. */
    public static final List<String> MEMBERS = List.of("anna", "bert");

    /** A command at an instant of the clock; before some of them everything due is written down. */
    public record Step(Instant clock, boolean settleFirst, Command command) {}

    private static final List<String> ARTICLES = List.of("espresso", "cup", "beans", "filter", "spoon");

    private final SplittableRandom random;
    private final ReferenceLedger trial;
    private final int pace;
    private final List<Step> steps = new ArrayList<>();
    private final List<Purchase> orders = new ArrayList<>();
    private Instant now;

    private Chain(long seed, Terms terms) {
        random = new SplittableRandom(seed);
        trial = new ReferenceLedger(terms);
        pace = oneIn(4) ? 10 : 1; // some histories see tiers end
        now = Instant.parse("2025-01-01T08:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000)));
    }

    /** The history of a seed: two members join, then so many steps. */
    public static List<Step> of(long seed, Terms terms, int length) {
        Chain chain = new Chain(seed, terms);
        for (String member : MEMBERS) {
            chain.add(Enrol.of(member, chain.now));
        }
        for (int i = 0; i < length; i++) {
            chain.passTime();
            chain.add(chain.command(Integer.toString(i)));
        }
        return chain.steps;
    }

    private void add(Command command) {
        steps.add(new Step(now, oneIn(10), command));
        boolean carriedOut = trial.submit(command, now).refusal().isEmpty();
        if (command instanceof Purchase purchase && (carriedOut || oneIn(20))) {
            orders.add(purchase);
        }
    }

    private void passTime() {
        List<Instant> upcoming = trial.upcoming(now);
        if (oneIn(12) && !upcoming.isEmpty()) { // to the very instant at which something falls due, or just before
            Instant due = upcoming.get(random.nextInt(Math.min(2, upcoming.size())));
            now = oneIn(4) ? due.minusMillis(1) : due;
            return;
        }
        switch (random.nextInt(18)) {
            case 0 -> now = now.plus(Duration.ofMinutes(random.nextInt(90_000) * pace));
            case 1, 2 -> now = now.plus(Duration.ofMinutes(random.nextInt(20_000) * pace));
            case 3, 4, 5 -> now = now.plus(Duration.ofMinutes(random.nextInt(1_500) * pace));
            default -> now = now.plus(Duration.ofSeconds(random.nextInt(1_200)));
        }
    }

    private Command command(String i) {
        int dice = possible(random.nextInt(100));
        if (dice < 25 || orders.isEmpty()) {
            return purchase("o-" + i);
        } else if (dice < 33) {
            return Fulfil.of("f-" + i, order().id(), past(3));
        } else if (dice < 42) {
            return hold("h-" + i);
        } else if (dice < 49) {
            return capture("c-" + i);
        } else if (dice < 52) {
            return Release.of("l-" + i, one(trial.holds(!oneIn(8))), now);
        } else if (dice < 62) {
            return redeem("r-" + i);
        } else if (dice < 67) {
            return CancelRedemption.of("u-" + i, one(trial.spendings(!oneIn(8))), now);
        } else if (dice < 84) {
            return giveBack("x-" + i);
        } else if (dice < 88) {
            return CancelReturn.of("y-" + i, one(trial.returns(!oneIn(8))), now);
        } else if (dice < 92) {
            return adjust("a-" + i);
        } else if (dice < 97) {
            return steps.get(random.nextInt(steps.size())).command(); // once more
        }
        return impostor(steps.get(random.nextInt(steps.size())).command());
    }

    /** Mostly something else where there is nothing to capture, to release or to cancel. */
    private int possible(int dice) {
        boolean impossible = dice >= 42 && dice < 52 && trial.holds(true).isEmpty()
                || dice >= 62 && dice < 67 && trial.spendings(true).isEmpty()
                || dice >= 84 && dice < 88 && trial.returns(true).isEmpty();
        return impossible && !oneIn(6) ? (oneIn(2) ? 33 : 52) + random.nextInt(9) : dice;
    }

    private Purchase purchase(String id) {
        List<Line> lines = new ArrayList<>();
        int count = oneIn(40) ? 0 : 1 + random.nextInt(oneIn(3) ? 4 : 1);
        for (int i = 0; i < count; i++) {
            long cents = oneIn(12) ? 0 : 1 + random.nextInt(oneIn(4) ? 20_000 : 4_000);
            String article = ARTICLES.get(oneIn(8) ? 0 : i);
            Line line = Line.of(article, 1 + random.nextInt(4), euro(cents));
            lines.add(oneIn(2) ? line.in("coffee") : line);
        }
        return Purchase.of(id, member(), oneIn(6) ? past(93 * 24) : now, lines);
    }

    private Hold hold(String id) {
        Duration lasting = Duration.ofMinutes(1 + random.nextInt(oneIn(3) ? 3_000 : 90_000));
        Hold hold = Hold.of(id, member(), 1 + random.nextInt(oneIn(6) ? 400 : 60), now)
                .lasting(lasting);
        return oneIn(2) ? hold.forOrder(orderFor(hold.member())) : hold;
    }

    private Capture capture(String id) {
        Capture capture = Capture.of(id, one(trial.holds(!oneIn(8))), now);
        return oneIn(2) ? capture.points(1 + random.nextInt(60)) : capture;
    }

    private Redeem redeem(String id) {
        Redeem redeem = Redeem.of(id, member(), oneIn(3) ? Terms.ESPRESSO : Terms.MONEY_OFF, now);
        Redeem wished = redeem.reward().equals(Terms.MONEY_OFF) ? redeem.points(random.nextInt(250)) : redeem;
        return oneIn(4) ? wished : wished.forOrder(orderFor(redeem.member()));
    }

    private Return giveBack(String id) {
        Purchase order = order();
        Instant at = oneIn(5) ? later(order.at().minusSeconds(oneIn(10) ? 90_000 : 0)) : now;
        Return back = Return.of(id, order.id(), at);
        int parts = random.nextInt(8);
        if (order.lines().isEmpty()) {
            return parts == 0 ? back.units("nothing", 1) : back;
        }
        if (parts < 4) {
            Line line = order.lines().get(random.nextInt(order.lines().size()));
            back = back.units(oneIn(50) ? "tea" : line.sku(), 1 + random.nextInt(line.quantity()));
        }
        if (parts == 3 || parts == 4) {
            int line = random.nextInt(order.lines().size());
            back = back.money(line, part(order.lines().get(line)));
        }
        if (parts == 5) {
            back = back.money(
                    part(order.lines().get(random.nextInt(order.lines().size()))));
        }
        return back;
    }

    private Money part(Line line) {
        long net = Kept.net(line);
        return euro(oneIn(4) ? Math.max(1, net) : 1 + random.nextLong(net + 1));
    }

    private Adjust adjust(String id) {
        long points = 1 + random.nextInt(120);
        return oneIn(2)
                ? Adjust.of(id, member(), points, "goodwill", now)
                : oneIn(2)
                        ? Adjust.of(id, member(), -points, "mistake", now).allowingDebt()
                        : Adjust.of(id, member(), -points, "mistake", now);
    }

    /** The same id, but another content. */
    private Command impostor(Command command) {
        Instant at = command.at().minusSeconds(1);
        if (command instanceof Purchase p) {
            return Purchase.of(p.id(), p.member(), at, p.lines());
        } else if (command instanceof Return r) {
            return new Return(r.id(), r.order(), at, r.parts());
        } else if (command instanceof Redeem r) {
            return new Redeem(r.id(), r.member(), r.reward(), r.at(), r.points() + 1, r.order(), r.orderTotal());
        } else if (command instanceof Hold h) {
            return new Hold(h.id(), h.member(), h.points() + 1, h.at(), h.lasting(), h.order(), h.pointType());
        } else if (command instanceof Adjust a) {
            return new Adjust(a.id(), a.member(), -a.points(), a.reason(), a.at(), a.intoDebt(), a.pointType());
        }
        return command;
    }

    private String member() {
        return MEMBERS.get(oneIn(4) ? 1 : 0);
    }

    /** Mostly a recent order of a member. */
    private String orderFor(String member) {
        for (int i = orders.size() - 1; i >= 0; i--) {
            if (orders.get(i).member().equals(member) && !oneIn(5)) {
                return orders.get(i).id();
            }
        }
        return order().id();
    }

    /** Mostly a recent order, sometimes any. */
    private Purchase order() {
        int recent = Math.min(orders.size(), oneIn(4) ? orders.size() : 4);
        return orders.get(orders.size() - 1 - random.nextInt(recent));
    }

    private String one(List<String> ids) {
        return ids.isEmpty() ? "nothing" : ids.get(random.nextInt(ids.size()));
    }

    private Instant past(int hours) {
        return now.minus(Duration.ofMinutes(random.nextInt(hours * 60)));
    }

    /** An instant between another one and now. */
    private Instant later(Instant from) {
        long seconds = Math.max(1, Duration.between(from, now).toSeconds());
        return now.minusSeconds(random.nextLong(seconds));
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }
}
