package dev.loyalty4j.core.reference.years;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.tier.Standing;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.tier.TierTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What must hold of any life, whatever the reference says: looked up in the journal and in readings of the engine. */
final class Laws {
    private static final List<String> GIVING_BACK = List.of(Return.KIND, CancelReturn.KIND, CancelRedemption.KIND);
    private static final int PAGE = 1_000;
    private static final int READINGS = 12;

    private final Plan plan;
    private final Loyalty loyalty;
    private final MemoryStore store;
    private final List<String> broken = new ArrayList<>();
    long moves;
    long readings;
    long stocks;

    Laws(Plan plan, Loyalty loyalty, MemoryStore store) {
        this.plan = plan;
        this.loyalty = loyalty;
        this.store = store;
    }

    /** What is known of one ladder of one member while its journal is read. */
    private static final class Track {
        final LocalDate joined;
        Optional<TierTerm> term = Optional.empty();
        Instant moved = Instant.MIN;
        Instant counted = Instant.EPOCH;
        boolean here;

        Track(LocalDate joined) {
            this.joined = joined;
        }

        /** Whether a metric has changed since the numbers by which the last term was made. */
        boolean changed(ZoneId zone) {
            return here
                    || term.filter(t -> counted.atZone(zone).toLocalDate().compareTo(t.judgedOn()) <= 0)
                            .isEmpty();
        }
    }

    List<String> broken(Iterable<Integer> members, Random random) {
        Map<Taken, Long> taken = new LinkedHashMap<>();
        for (int member : members) {
            long account = loyalty.account(Shop.name(member)).orElseThrow().account();
            List<JournalEntry> journal = journal(account);
            moves(journal);
            journal.forEach(entry -> entry.events().forEach(event -> stock(event, account, taken)));
            entitlements(member, journal, random);
        }
        plan.gifts().stream().filter(gift -> gift.stock() > 0).forEach(gift -> stock(gift, byCounter(taken)));
        return broken;
    }

    private static Map<String, Long> byCounter(Map<Taken, Long> taken) {
        Map<String, Long> sums = new TreeMap<>();
        taken.forEach((by, amount) -> sums.merge(by.counter(), amount, Long::sum));
        return sums;
    }

    private List<JournalEntry> journal(long account) {
        List<JournalEntry> all = new ArrayList<>();
        List<JournalEntry> page = store.journal(account, 0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.journal(account, page.get(page.size() - 1).version(), PAGE);
        }
        return all;
    }

    /**
     * Whose metric does not change moves at most once a term. A tier falls when its term is over, or because something
     * came back; a metric falls for no other reason either, so not by spending and not by expiry.
     */
    private void moves(List<JournalEntry> journal) {
        Map<String, Track> tracks = new TreeMap<>();
        LocalDate joined = journal.get(0).recordedAt().atZone(plan.zone()).toLocalDate();
        for (JournalEntry entry : journal) {
            boolean back = GIVING_BACK.contains(entry.commandKind());
            tracks.values().forEach(track -> track.here = back);
            for (Event event : entry.events()) {
                if (event instanceof TierEvent tier) {
                    Track track = tracks.computeIfAbsent(tier.ladder(), l -> new Track(joined));
                    move(tier, track, back, entry);
                }
            }
        }
    }

    private void move(TierEvent event, Track track, boolean back, JournalEntry entry) {
        if (event instanceof TierEvent.MetricCounted e) {
            boolean rolled = e.metric().startsWith("rolled over");
            check(e.change() >= 0 || back || rolled, "a metric falls by itself", track, event, entry);
            track.counted = event.at();
            track.here = true;
        } else if (event instanceof TierEvent.TierReached e) {
            boolean placed = List.of(TierTerm.Cause.INVITED, TierTerm.Cause.MATCHED)
                    .contains(e.term().cause());
            check(
                    placed
                            || track.moved.equals(event.at())
                            || track.changed(plan.zone())
                            || over(track, event.at())
                            || waited(track, event),
                    "a tier is reached by nothing",
                    track,
                    event,
                    entry);
            begin(track, e.term(), e.at());
        } else if (event instanceof TierEvent.TierLowered e) {
            check(over(track, event.at()), "a tier falls before its term is over", track, event, entry);
            begin(track, e.term(), e.at());
        } else if (event instanceof TierEvent.TierRenewed e) {
            begin(track, e.term(), e.at());
        } else if (event instanceof TierEvent.TierRevoked) {
            check(back, "a tier is revoked by nothing", track, event, entry);
            track.term = Optional.empty();
        }
    }

    private void begin(Track track, TierTerm term, Instant at) {
        track.term = Optional.of(term);
        track.moved = at;
        moves++;
    }

    /** Where tiers are reached when a period is over, what was counted in it has waited. */
    private boolean waited(Track track, TierEvent event) {
        Plan.Rungs ladder = plan.ladders().stream()
                .filter(rungs -> rungs.name().equals(event.ladder()))
                .findFirst()
                .orElseThrow();
        LocalDate counted = track.counted.atZone(plan.zone()).toLocalDate();
        return ladder.manner().atPeriodEnd()
                && Spans.end(ladder.window(), counted, track.joined, 0)
                        .equals(event.at().atZone(plan.zone()).toLocalDate());
    }

    private static boolean over(Track track, Instant at) {
        return track.term.filter(term -> term.until().isAfter(at)).isEmpty();
    }

    private void check(boolean holds, String law, Track track, Object event, JournalEntry entry) {
        if (!holds) {
            broken.add(law + ": " + track.term + " " + event + " of " + entry.commandKind() + " " + entry.commandId());
        }
    }

    /** What each redemption has taken of each counter and not given back. */
    private static void stock(Event event, long account, Map<Taken, Long> taken) {
        if (event instanceof RewardEvent.RewardRedeemed e) {
            e.taken().forEach(change -> stock(new Taken(account, e.redemption(), change.counter()), change, taken));
        } else if (event instanceof RewardEvent.LimitsGivenBack e) {
            e.changes().forEach(change -> stock(new Taken(account, e.redemption(), change.counter()), change, taken));
        } else if (event instanceof RewardEvent.RedemptionUndone e) {
            taken.keySet()
                    .removeIf(t -> t.account() == account && t.redemption().equals(e.redemption()));
        }
    }

    private static void stock(Taken by, RuleEvent.Change change, Map<Taken, Long> taken) {
        if (!by.counter().isEmpty()) {
            taken.merge(by, change.amount(), Long::sum);
        }
    }

    /** Who took from a counter. */
    private record Taken(long account, String redemption, String counter) {}

    /** What the store says is gone: never more than there was, and what was taken and not given back. */
    private void stock(Plan.Gift gift, Map<String, Long> taken) {
        for (Map.Entry<String, Long> counter : taken.entrySet()) {
            if (counter.getKey().contains("'" + gift.id() + "'")) {
                long gone =
                        store
                                .load(new Needs(List.of(), List.of(), List.of(counter.getKey())))
                                .counters()
                                .values()
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum();
                if (gone < 0 || gone > gift.stock() || gone != counter.getValue()) {
                    broken.add("of " + gift.stock() + " pieces of " + gift.id() + " " + gone + " are gone, "
                            + counter.getValue() + " were taken");
                }
                stocks++;
            }
        }
    }

    /** At instants of moves, an instant before them, and at some others. */
    private void entitlements(int member, List<JournalEntry> journal, Random random) {
        List<Instant> instants = new ArrayList<>();
        for (JournalEntry entry : journal) {
            entry.events().stream()
                    .filter(event -> event instanceof TierEvent && !(event instanceof TierEvent.MetricCounted))
                    .forEach(event ->
                            instants.addAll(List.of(event.at(), event.at().minusNanos(1))));
            instants.add(entry.recordedAt().plusSeconds(random.nextInt(40 * 86_400)));
        }
        instants.removeIf(at -> at.isBefore(journal.get(0).recordedAt()));
        for (int i = 0; i < READINGS; i++) {
            Instant at = instants.get(random.nextInt(instants.size()));
            AccountView view = loyalty.account(Shop.name(member), at).orElseThrow();
            for (int l = 0; l < plan.ladders().size(); l++) {
                entitlements(plan.ladders().get(l), view.standings().get(l), view, at);
            }
        }
    }

    private void entitlements(Plan.Rungs ladder, Standing standing, AccountView view, Instant at) {
        readings++;
        List<String> had = view.entitlements().names().stream()
                .filter(name -> name.startsWith("perk-" + ladder.name() + "-"))
                .toList();
        List<String> due = new ArrayList<>();
        for (int i = 0; i < ladder.steps().size(); i++) {
            if (standing.tier().filter(ladder.steps().get(i).name()::equals).isPresent()) {
                due.add(Outlook.perk(ladder, i));
            }
        }
        if (!had.equals(due)) {
            broken.add("at " + at + " " + standing + " entitles to " + due + ", but it is " + had);
        }
    }
}
