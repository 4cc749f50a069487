package dev.loyalty4j.core.report;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.tier.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A programme as a whole at one instant.
 *
 * @param members how many members there are
 * @param tiers for each ladder, in order, how many members hold which tier; those without one under "no tier"
 * @param points what became of the points, one total for each type in order
 */
public record Overview(long members, Map<String, Map<String, Long>> tiers, List<PointsTotal> points) {

    /** The name under which members without a tier are counted. */
    public static final String NO_TIER = "no tier";

    /**
     * Copies the parts, in order.
     *
     * @param members how many members there are
     * @param tiers for each ladder, in order, how many members hold which tier; those without one under "no tier"
     * @param points what became of the points, one total for each type in order
     */
    public Overview {
        Map<String, Map<String, Long>> copy = new LinkedHashMap<>();
        Objects.requireNonNull(tiers, "tiers")
                .forEach((ladder, mix) -> copy.put(ladder, Collections.unmodifiableMap(new LinkedHashMap<>(mix))));
        tiers = Collections.unmodifiableMap(copy);
        points = List.copyOf(Objects.requireNonNull(points, "points"));
    }

    /** Adds up accounts, one after the other. */
    public static final class Sum {
        private static final int ISSUED = 0;
        private static final int REDEEMED = 1;
        private static final int EXPIRED = 2;
        private static final int TAKEN_BACK = 3;
        private static final int OUTSTANDING = 4;
        private static final int OWED = 5;

        private final Program program;
        private final Map<String, Map<String, Long>> tiers = new LinkedHashMap<>();
        private final Map<String, long[]> points = new LinkedHashMap<>();
        private long members;

        /**
         * Starts with no accounts.
         *
         * @param program the programme
         */
        public Sum(Program program) {
            this.program = program;
            program.pointTypes().forEach(t -> points.put(t.name(), new long[OWED + 1]));
            program.ladders().forEach(ladder -> {
                Map<String, Long> mix = new LinkedHashMap<>();
                mix.put(NO_TIER, 0L);
                ladder.tiers().forEach(t -> mix.put(t.name(), 0L));
                tiers.put(ladder.name(), mix);
            });
        }

        /**
         * Adds what happened to an account: the events of its journal and those that have fallen due since.
         *
         * @param event the event
         */
        public void add(Event event) {
            if (event instanceof AccountEvent.LotGranted e) {
                count(e.pointType(), ISSUED, e.lot().granted());
            } else if (event instanceof AccountEvent.PointsRedeemed e) {
                count(e.pointType(), REDEEMED, e.points());
            } else if (event instanceof AccountEvent.PointsExpired e) {
                count(e.pointType(), EXPIRED, e.points());
            } else if (event instanceof AccountEvent.PointsClawedBack e) {
                count(e.pointType(), TAKEN_BACK, e.points() - e.forgiven());
            } else if (event instanceof AccountEvent.PointsRestored e) {
                count(e.pointType(), TAKEN_BACK, e.forgiven() - e.points());
            } else if (event instanceof AccountEvent.PointsAdjusted e) {
                count(e.pointType(), TAKEN_BACK, e.points());
            } else if (event instanceof AccountEvent.PointsGivenBack e) {
                count(e.pointType(), REDEEMED, -e.points());
            } else if (event instanceof AccountEvent.PointsTakenAgain e) {
                count(e.pointType(), REDEEMED, e.points() - e.forgiven());
            } else if (event instanceof AccountEvent.LotsReinstated e) {
                e.takes().forEach(t -> count(e.pointType(), EXPIRED, -t.points()));
            }
        }

        /**
         * Adds where a member stands.
         *
         * @param view the account at the instant of the overview
         */
        public void add(AccountView view) {
            members++;
            for (Balance balance : view.balances()) {
                String type = balance.available().type();
                long inLots =
                        balance.lots().stream().mapToLong(l -> l.remaining()).sum();
                count(type, OUTSTANDING, inLots);
                count(type, OUTSTANDING, balance.held().minor());
                count(type, OWED, balance.debt().minor());
            }
            for (Standing standing : view.standings()) {
                Map<String, Long> mix = tiers.get(standing.ladder());
                if (mix != null) {
                    mix.merge(standing.tier().orElse(NO_TIER), 1L, Math::addExact);
                }
            }
        }

        private void count(String type, int what, long amount) {
            long[] sums = points.computeIfAbsent(type, t -> new long[OWED + 1]);
            sums[what] = Math.addExact(sums[what], amount);
        }

        /**
         * Returns the overview of what was added.
         *
         * @return the overview
         */
        public Overview overview() {
            List<PointsTotal> totals = new ArrayList<>();
            for (PointType type : program.pointTypes()) {
                long[] sums = points.getOrDefault(type.name(), new long[OWED + 1]);
                totals.add(new PointsTotal(
                        type.points(sums[ISSUED]),
                        type.points(sums[REDEEMED]),
                        type.points(sums[EXPIRED]),
                        type.points(sums[TAKEN_BACK]),
                        type.points(sums[OUTSTANDING]),
                        type.points(sums[OWED])));
            }
            return new Overview(members, tiers, totals);
        }
    }
}
