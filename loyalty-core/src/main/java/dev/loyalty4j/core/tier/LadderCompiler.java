package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Parses the requirements of ladders and reports every mistake. */
final class LadderCompiler {
    private LadderCompiler() {}

    static List<CompiledLadder> compile(
            List<Ladder> ladders, RuleNames names, ProgramCalendar calendar, long lateDays, List<String> problems) {
        List<CompiledLadder> compiled = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Ladder ladder : ladders) {
            String where = "ladder '" + ladder.name() + "'";
            if (!seen.add(ladder.name())) {
                problems.add(where + " is declared twice");
            }
            if (ladder.window().equals(Window.MEMBERSHIP_YEAR)) {
                problems.add(where + ": the window is " + ladder.window() + ", allowed are those of all members");
            }
            Term term = ladder.term() instanceof Term.Shifted shifted ? shifted.term() : ladder.term();
            if (term instanceof Term.RestAndNext && !(ladder.window() instanceof Window.Periodic)) {
                problems.add(where + ": a term of periods needs a window of periods, but it is " + ladder.window());
            }
            compiled.add(compile(ladder, names, calendar, lateDays, where, problems));
        }
        return List.copyOf(compiled);
    }

    private static CompiledLadder compile(
            Ladder ladder,
            RuleNames names,
            ProgramCalendar calendar,
            long lateDays,
            String where,
            List<String> problems) {
        long[] thresholds = new long[ladder.tiers().size()];
        Set<String> seen = new LinkedHashSet<>();
        RuleNames.Type points = names.pointTypes().isEmpty()
                ? new RuleNames.Type("points", 0)
                : names.pointTypes().get(0);
        for (int i = 0; i < thresholds.length; i++) {
            Tier tier = ladder.tiers().get(i);
            String what = where + ", tier '" + tier.name() + "'";
            if (!seen.add(tier.name())) {
                problems.add(what + " is declared twice");
            }
            try {
                thresholds[i] = threshold(tier.requirement(), names.currency(), points.scale());
            } catch (IllegalArgumentException e) {
                problems.add(what + ": " + e.getMessage());
            }
            boolean sameMetric = i > 0
                    && ladder.tiers().get(i - 1).requirement().metric()
                            == tier.requirement().metric();
            if (sameMetric && thresholds[i] <= thresholds[i - 1]) {
                problems.add(what + ": requirement is " + tier.requirement().amount()
                        + ", allowed is more than the tier below");
            }
        }
        return new CompiledLadder(
                ladder,
                Arrays.stream(thresholds).boxed().toList(),
                new CompiledLadder.Units(names.currency(), points.name(), points.scale()),
                calendar,
                lateDays);
    }

    private static long threshold(Requirement requirement, String currency, int scale) {
        long threshold = switch (requirement.metric()) {
            case SPEND -> Money.of(requirement.amount(), currency).minor();
            case POINTS -> whole(requirement.amount(), scale);
            case ORDERS -> whole(requirement.amount(), 0);
        };
        if (threshold < 1) {
            throw new IllegalArgumentException("requirement is " + requirement.amount() + ", allowed is more than 0");
        }
        return threshold;
    }

    private static long whole(String amount, int scale) {
        try {
            return new BigDecimal(amount).movePointRight(scale).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "requirement is '" + amount + "', allowed is a decimal with at most " + scale + " decimals", e);
        }
    }
}
