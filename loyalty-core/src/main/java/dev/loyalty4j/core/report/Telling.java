package dev.loyalty4j.core.report;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.tier.CreditMetric;
import dev.loyalty4j.core.tier.TierEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells the journal of one account as a member may read it, entry by entry. What one thing did in several steps is one
 * item: points and the reward they buy, lots that die together. Mutable.
 */
final class Telling {
    private final Program program;
    private final LedgerText ledger;
    private final TierText tiers;
    private final RewardText rewards;
    private final List<Statement.Item> items = new ArrayList<>();

    /** The types whose points do not expire at present. */
    private final SortedSet<String> undying = new TreeSet<>();

    Telling(Program program) {
        this.program = program;
        this.ledger = new LedgerText(program);
        this.tiers = new TierText(program);
        this.rewards = new RewardText(program);
    }

    List<Statement.Item> items() {
        return items;
    }

    void add(JournalEntry entry) {
        List<Event> events = entry.events();
        boolean credited = entry.commandKind().equals(CreditMetric.KIND)
                || entry.commandKind().equals(Enrol.KIND);
        long expired = 0;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            follow(event);
            if (event instanceof AccountEvent.PointsExpired e) {
                expired = Math.addExact(expired, e.points());
                if (i + 1 == events.size() || !diesWith(e, events.get(i + 1))) {
                    tell(e, "-" + ledger.points(e, expired) + " expired");
                    expired = 0;
                }
            } else if (!hidden(event, events)) {
                text(event, credited).ifPresent(text -> tell(event, text));
            }
        }
    }

    private void tell(Event event, String text) {
        LocalDate day = program.calendar().dateOf(event.at());
        items.add(new Statement.Item(day, text));
    }

    private void follow(Event event) {
        if (event instanceof AccountEvent.ExpiryPaused e) {
            undying.add(e.pointType());
        } else if (event instanceof AccountEvent.ExpiryResumed e) {
            undying.remove(e.pointType());
        } else if (event instanceof RewardEvent.PointsConverted e) {
            ledger.follow(e);
        }
    }

    private boolean hidden(Event event, List<Event> events) {
        return (event instanceof AccountEvent.PointsRedeemed spent && buysReward(events, spent))
                || (event instanceof AccountEvent.EndsMoved e && undying.contains(e.pointType()));
    }

    private static boolean buysReward(List<Event> events, AccountEvent.PointsRedeemed spent) {
        return events.stream()
                .anyMatch(e -> e instanceof RewardEvent.RewardRedeemed reward
                        && reward.redemption().equals(spent.redemption()));
    }

    private static boolean diesWith(AccountEvent.PointsExpired one, Event next) {
        return next instanceof AccountEvent.PointsExpired other
                && other.at().equals(one.at())
                && other.pointType().equals(one.pointType());
    }

    private Optional<String> text(Event event, boolean credited) {
        if (event instanceof AccountEvent moved) {
            return ledger.of(moved);
        } else if (event instanceof RewardEvent given) {
            return rewards.of(given);
        } else if (event instanceof TierEvent.MetricCounted counted) {
            return tiers.of(counted, credited);
        } else if (event instanceof TierEvent moved) {
            return tiers.of(moved);
        } else if (event instanceof ProgramEvent e) {
            return program(e);
        }
        throw new IllegalStateException("event of an unlisted kind: " + event);
    }

    /** An order shows through what it earned. */
    private static Optional<String> program(ProgramEvent event) {
        if (event instanceof ProgramEvent.Enrolled) {
            return Optional.of("enrolled");
        } else if (event instanceof ProgramEvent.ActivityRecorded e) {
            return Optional.of(e.trigger() + " " + e.id());
        } else if (event instanceof ProgramEvent.ProfileChanged) {
            return Optional.of("profile changed");
        } else if (event instanceof ProgramEvent.OrderFulfilled e) {
            return Optional.of("order " + e.order() + " " + e.what());
        } else if (event instanceof ProgramEvent.OrderReturned e) {
            return Optional.of("return " + e.returnId() + " of order " + e.order());
        } else if (event instanceof ProgramEvent.ReturnCancelled e) {
            return Optional.of("return " + e.returnId() + " of order " + e.order() + " cancelled");
        }
        return Optional.empty();
    }
}
