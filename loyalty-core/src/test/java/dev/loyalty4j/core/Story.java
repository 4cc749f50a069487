package dev.loyalty4j.core;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.reward.Redeem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A random history of two members, the same for the same seed: orders, returns, redemptions, repetitions, and time. */
record Story(List<Step> steps) {

    /** One command at one instant of the clock. */
    record Step(Instant clock, Command command) {}

    static Story of(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant now = Instant.parse("2025-01-01T08:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000)));
        List<Step> steps = new ArrayList<>();
        List<String> orders = new ArrayList<>();
        for (String member : List.of("anna", "bert")) {
            steps.add(new Step(now, Enrol.of(member, now)));
        }
        for (int i = 0; i < length; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(5) == 0 ? random.nextInt(80_000) : random.nextInt(2_000)));
            String member = random.nextInt(4) == 0 ? "bert" : "anna";
            Command command = switch (random.nextInt(8)) {
                case 0, 1 -> Redeem.of("r-" + i, member, "free-espresso", now);
                case 2 ->
                    orders.isEmpty()
                            ? Redeem.of("r-" + i, member, "free-espresso", now)
                            : Return.of("x-" + i, orders.get(random.nextInt(orders.size())), now);
                case 3 -> steps.get(random.nextInt(steps.size())).command(); // once more
                default -> purchase("o-" + i, member, now, random, orders);
            };
            steps.add(new Step(now, command));
        }
        return new Story(steps);
    }

    private static Command purchase(
            String order, String member, Instant now, SplittableRandom random, List<String> orders) {
        orders.add(order);
        Instant at = random.nextInt(6) == 0 ? now.minus(Duration.ofDays(random.nextInt(80))) : now; // some are late
        String price = random.nextInt(150) + "." + (10 + random.nextInt(90));
        return random.nextBoolean()
                ? BeanClub.coffee(order, member, at, price)
                : BeanClub.ware(order, member, at, price);
    }
}
