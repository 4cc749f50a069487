package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a member reads about a ladder: the tier, its end, the way up, the way to keep it. */
final class Outlook {
    private Outlook() {}

    static void add(Climb climb, LocalDate day, Map<String, String> all) {
        climb.counter.today = day;
        String ladder = climb.plan.name();
        int tier = climb.tier(day);
        all.put("tier " + ladder, tier == Climb.NONE ? "none" : climb.step(tier).name());
        all.put("until " + ladder, climb.until(day).toString());
        all.put("perk " + ladder, tier == Climb.NONE ? "none" : perk(climb.plan, tier));
        int next = tier + 1;
        if (next < climb.plan.steps().size()) {
            Plan.Step step = climb.step(next);
            Plan.Need need = climb.heldBefore(next) ? step.reenter() : step.enter();
            all.put(
                    "next " + ladder,
                    step.name() + " " + ways(climb, need, climb.counter.start(day, from(climb)), day));
        } else {
            all.put("next " + ladder, "none");
        }
        boolean ends = climb.earned() != Climb.NONE && !climb.last().end().equals(Spans.NEVER) && climb.mayRetain(day);
        all.put(
                "retain " + ladder,
                ends
                        ? climb.step(climb.earned()).name() + " "
                                + ways(
                                        climb,
                                        climb.step(climb.earned()).retain(),
                                        climb.retainFrom(day),
                                        climb.retainThrough(day))
                        : "none");
    }

    static String perk(Plan.Rungs plan, int tier) {
        return "perk-" + plan.name() + "-" + tier;
    }

    private static LocalDate from(Climb climb) {
        return climb.since().day();
    }

    private static String ways(Climb climb, Plan.Need need, LocalDate from, LocalDate day) {
        List<String> ways = Counter.ways(need).stream()
                .map(way -> way.stream()
                        .map(leaf -> leaf.what() + " " + climb.counter.countFrom(leaf, from, day, climb.since()) + "/"
                                + Counter.minor(leaf))
                        .sorted()
                        .toList()
                        .toString())
                .sorted()
                .toList();
        return ways.toString();
    }
}
