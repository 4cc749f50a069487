package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Spent;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.reward.Given;
import dev.loyalty4j.core.reward.Granted;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.tier.Climber;
import dev.loyalty4j.core.tier.EntryReward;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.MetricGain;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.Standing;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.tier.TierTerm;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What all commands do to tiers: count, move up, reward who enters, and undo it. */
final class TierSteps {
    private final Draft draft;
    private final Earning earning;
    private final Ladders ladders;
    private final Instant now;
    private final Trace trace;
    private Optional<Climber> uncounted = Optional.empty();

    TierSteps(Draft draft, Earning earning, Instant now, Trace trace) {
        this.draft = draft;
        this.earning = earning;
        this.ladders = draft.program().compiledLadders();
        this.now = now;
        this.trace = trace;
    }

    /** What a visit or an action counts, whether or not it earns. */
    static List<MetricGain> gains(Occasion occasion) {
        List<MetricGain> gains = new ArrayList<>();
        addMeasures(occasion, gains);
        if (occasion.trigger().equals(Visit.KIND)) {
            gains.add(new MetricGain(Metric.Kind.VISITS, "", 1));
        } else if (!occasion.trigger().equals(Purchase.KIND)) {
            gains.add(new MetricGain(Metric.Kind.ACTIONS, occasion.trigger(), 1));
        }
        return gains;
    }

    static void addMeasures(Occasion occasion, List<MetricGain> gains) {
        List<Measure> measures = occasion.circumstances().measures();
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            long millionths = measure.value();
            for (int digit = measure.scale(); digit < Measure.MAX_SCALE; digit++) {
                millionths = Math.multiplyExact(millionths, 10L);
            }
            gains.add(new MetricGain(Metric.Kind.MEASURE, measure.name(), millionths));
        }
    }

    static List<MetricGain> points(String type, LotKind kind, long points) {
        MetricGain all = new MetricGain(Metric.Kind.POINTS, type, points);
        return kind == LotKind.BASE
                ? List.of(all, new MetricGain(Metric.Kind.BASE_POINTS, type, points))
                : List.of(all);
    }

    /** What a new member starts with; tiers that take nothing are held from the first day. */
    void start(Instant at) {
        emit(ladders.headStarts(draft.climber(), at));
        moveUp(at);
    }

    /** Counts the points that a redemption has spent. */
    void redeemed(String redemption, Instant at) {
        if (!ladders.counts(Metric.Kind.REDEEMED)) {
            return;
        }
        for (Event event : draft.events()) {
            if (event instanceof AccountEvent.PointsRedeemed e && e.redemption().equals(redemption)) {
                count(List.of(new MetricGain(Metric.Kind.REDEEMED, e.pointType(), e.points())), at);
                moveUp(at);
            }
        }
    }

    /** Counts that points of redemptions came back, or were spent again, where they had counted. */
    void redeemedAnew(List<RedemptionState> before) {
        if (!ladders.counts(Metric.Kind.REDEEMED)) {
            return;
        }
        for (RedemptionState redemption : before) {
            Spent spent = draft.redemption(redemption.spent().redemption()).spent();
            long change = redemption.spent().givenBack() - spent.givenBack();
            count(List.of(new MetricGain(Metric.Kind.REDEEMED, spent.pointType(), change)), redemption.at());
            if (change > 0) {
                moveUp(redemption.at());
            }
        }
    }

    void count(List<MetricGain> gains, Instant at) {
        if (uncounted.isEmpty()) {
            uncounted = Optional.of(draft.climber());
        }
        emit(ladders.count(draft.climber(), gains, at, now));
    }

    /** Moves up step by step; a reward for entering a tier may itself count toward the next one. */
    void moveUp(Instant at) {
        reinstate();
        for (List<TierEvent> move = next(at); !move.isEmpty(); move = next(at)) {
            happen(move);
        }
        if (trace.on()) {
            ladders.standings(draft.climber(), now).forEach(this::explain);
        }
    }

    /** Where a return is cancelled, brings back the tiers that it took, with the rewards for them as they were. */
    void reinstate() {
        if (draft.undone().isEmpty()) {
            return;
        }
        boolean any = false;
        for (List<TierEvent> events = reinstated(); !events.isEmpty(); events = reinstated()) {
            emit(events);
            for (TierEvent event : events) {
                if (event instanceof TierEvent.TierReinstated e) {
                    e.dropped().forEach(term -> takeReward(e.ladder(), term));
                    giveRewardBack(e);
                    any = true;
                }
            }
        }
        if (any) {
            draft.settle(now); // the term may be over by now
        }
    }

    private List<TierEvent> reinstated() {
        return ladders.reinstated(draft.undone().orElseThrow(), draft.climber(), now);
    }

    private void giveRewardBack(TierEvent.TierReinstated back) {
        TierTerm term = back.term();
        String key = ladders.rewardKey(back.ladder(), term.tier(), term.until());
        Optional<EntryReward> taken = paid(back.ladder(), key).stream()
                .filter(r -> r.taken() && r.enteredAt().equals(term.from()))
                .findFirst();
        if (taken.isEmpty()) {
            return;
        }
        live(back.ladder(), key).ifPresent(again -> takeReward(back.ladder(), again)); // it is paid once
        EntryReward reward = taken.get();
        reward.awards().forEach(award -> restore(award, reward.enteredAt()));
        for (EntryReward.Gift gift : reward.gifts(EntryReward.Gift.Fate.TAKEN)) {
            TakingBack.giveAgain(draft, earning, given(gift, reward), gift.amount(), reward.enteredAt(), now);
        }
        emit(List.of(new TierEvent.EntryRewarded(now, back.ladder(), reward.restored())));
    }

    /** Gives a lot back that was not granted for an order, with its own end, and counts it again. */
    void restore(Awarded award, Instant enteredAt) {
        Program program = draft.program();
        Ledger.Times times =
                new Ledger.Times(now, ProgramCalendar.NEVER, draft.state().enrolledAt());
        draft.emit(program.ledger().restore(draft.state().points(), program.terms(), times, "", award, 0));
        if (!award.lot().pending()) {
            count(points(award.pointType(), award.lot().kind(), award.lot().granted()), enteredAt);
        }
    }

    private List<TierEvent> next(Instant at) {
        return ladders.nextMove(draft.climber(), uncounted, at, now);
    }

    /** What happens because time passes is decided without the person. */
    static void happen(Draft draft, List<TierEvent> events) {
        Earning.byItself(draft, events.get(events.size() - 1).at()).tiers().happen(events);
    }

    /** Writes down what happens, and lets rules know of each tier that is entered. */
    void happen(List<TierEvent> events) {
        for (TierEvent event : events) {
            boolean down = event instanceof TierEvent.TierPlaced e && setsDown(e);
            emit(List.of(event));
            if (event instanceof TierEvent.TierReached e) {
                entered(e.ladder(), e.term());
            } else if (event instanceof TierEvent.TierRenewed e && ladders.rewardsRenewal(e.ladder())) {
                entered(e.ladder(), e.term());
            } else if (event instanceof TierEvent.TierPlaced e
                    && !down
                    && !e.placement().tier().isEmpty()) {
                Placement made = e.placement();
                entered(e.ladder(), made.tier(), made.reason().name(), made.from(), made.until());
            }
        }
    }

    /** Who is set from a higher tier to a lower one has not entered it. */
    private boolean setsDown(TierEvent.TierPlaced event) {
        return ladders.holds(
                draft.state().ladders(), event.ladder(), event.placement().tier(), event.at());
    }

    private void entered(String ladder, TierTerm term) {
        entered(ladder, term.tier(), term.cause().name(), term.from(), term.until());
    }

    private void entered(String ladder, String tier, String cause, Instant from, Instant until) {
        String key = ladders.rewardKey(ladder, tier, until);
        List<EntryReward> paid = paid(ladder, key);
        if (live(ladder, key).isPresent() || !draft.program().rulePlan().waitsFor(Trigger.TIER_ENTERED)) {
            return;
        }
        Occasion occasion = Occasion.of(Trigger.TIER_ENTERED, from)
                .with("ladder", ladder)
                .with("tier", tier)
                .with("cause", cause.toLowerCase(Locale.ROOT));
        String id = ladder + "/" + tier;
        int before = draft.events().size();
        List<EntryReward.Gift> gifts = new ArrayList<>();
        paid.forEach(r -> gifts.addAll(r.gifts(EntryReward.Gift.Fate.USED)));
        List<String> rules = gifts.stream().map(EntryReward.Gift::rule).toList();
        if (!earning.onAgain(occasion, Trigger.TIER_ENTERED, id, rules)) {
            return;
        }
        List<Awarded> awards = Giving.granted(draft, before, Trigger.TIER_ENTERED, id);
        for (Given given : Giving.given(draft, before, occasion, Trigger.TIER_ENTERED, id)) {
            gifts.add(gift(given));
        }
        draft.emit(new TierEvent.EntryRewarded(from, ladder, new EntryReward(key, from, awards, gifts, false)));
    }

    private static EntryReward.Gift gift(Given given) {
        Optional<Granted> granted = given.granted().stream().findFirst();
        return new EntryReward.Gift(
                given.id(),
                given.rule(),
                given.kind().name(),
                given.name(),
                given.voucher(),
                given.amount(),
                granted.map(Granted::value).orElse(""),
                granted.map(Granted::until).orElse(ProgramCalendar.NEVER),
                EntryReward.Gift.Fate.GIVEN);
    }

    private List<EntryReward> paid(String ladder, String key) {
        return draft.state().ladders().stream()
                .filter(l -> l.ladder().equals(ladder))
                .flatMap(l -> l.rewards().stream())
                .filter(r -> r.key().equals(key))
                .toList();
    }

    /**
     * Takes away what was reached by an order that came back, with the rewards for it, and moves up by what is left.
     */
    void revoke() {
        LocalDate earliest = LocalDate.MAX;
        for (List<TierEvent> events = revoked(); !events.isEmpty(); events = revoked()) {
            emit(events);
            for (TierEvent event : events) {
                if (event instanceof TierEvent.TierRevoked e) {
                    takeReward(e.ladder(), e.term());
                    earliest = e.term().judgedOn().isBefore(earliest) ? e.term().judgedOn() : earliest;
                }
            }
        }
        if (earliest.isBefore(LocalDate.MAX)) {
            draft.settle(now); // the term before may be over by now
            uncounted = Optional.empty(); // what had been met on an earlier day is what was taken away
            moveUp(draft.program().calendar().startOf(earliest));
        }
    }

    private List<TierEvent> revoked() {
        return ladders.revoked(draft.climber(), now);
    }

    private void takeReward(String ladder, TierTerm term) {
        String key = ladders.rewardKey(ladder, term.tier(), term.until());
        live(ladder, key)
                .filter(r -> r.enteredAt().equals(term.from()))
                .ifPresent(reward -> takeReward(ladder, reward));
    }

    private Optional<EntryReward> live(String ladder, String key) {
        return paid(ladder, key).stream().filter(r -> !r.taken()).findFirst();
    }

    private void takeReward(String ladder, EntryReward reward) {
        List<Awarded> left = new ArrayList<>();
        for (Awarded award : reward.awards()) {
            left.add(take(award, reward.enteredAt()));
        }
        List<EntryReward.Gift> fates = new ArrayList<>();
        for (EntryReward.Gift gift : reward.gifts()) {
            fates.add(gift.became(take(gift, reward)));
        }
        emit(List.of(new TierEvent.EntryRewardTaken(now, ladder, reward.taken(left, fates))));
    }

    /** What was used on the way in before stays used; whatever became of the others, they can be given again. */
    private EntryReward.Gift.Fate take(EntryReward.Gift gift, EntryReward reward) {
        if (gift.fate() == EntryReward.Gift.Fate.USED) {
            return gift.fate();
        } else if (TakingBack.take(draft, given(gift, reward), gift.amount(), reward.enteredAt(), now, "tier undone")) {
            return EntryReward.Gift.Fate.TAKEN;
        }
        return isUsed(gift) ? EntryReward.Gift.Fate.USED : EntryReward.Gift.Fate.OVER;
    }

    private static Given given(EntryReward.Gift gift, EntryReward reward) {
        Given.Kind kind = Given.Kind.valueOf(gift.kind());
        List<Granted> granted = kind == Given.Kind.ENTITLEMENT
                ? List.of(new Granted(gift.award(), gift.name(), gift.value(), reward.enteredAt(), gift.until()))
                : List.of();
        return new Given(
                gift.award(),
                gift.rule(),
                kind,
                gift.name(),
                gift.voucher(),
                gift.amount(),
                false,
                List.of(),
                0,
                0,
                "",
                granted);
    }

    /** A voucher that was used, or is about to be, stays; whatever became of the others, they can be given again. */
    private boolean isUsed(EntryReward.Gift gift) {
        return draft.state()
                .rewards()
                .voucher(gift.voucher())
                .filter(v -> v.state() == Voucher.State.USED || v.state() == Voucher.State.RESERVED)
                .isPresent();
    }

    /** Takes a lot back that was not granted for an order, and what it counted; returns what is left of the award. */
    Awarded take(Awarded award, Instant enteredAt) {
        Program program = draft.program();
        Optional<AccountEvent> clawed = program.typeNamed(award.pointType())
                .flatMap(type -> program.ledger()
                        .clawBack(
                                draft.state().points(),
                                type,
                                now,
                                "",
                                award,
                                award.lot().granted()));
        clawed.ifPresent(draft::emit);
        if (!award.lot().pending()) {
            count(points(award.pointType(), award.lot().kind(), -award.lot().granted()), enteredAt);
        }
        return clawed.map(award::after).orElse(award);
    }

    private void emit(List<TierEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            TierEvent event = events.get(i);
            draft.emit(event);
            if (trace.on()) {
                explain(event);
            }
        }
    }

    private void explain(TierEvent event) {
        if (event instanceof TierEvent.MetricCounted e) {
            String metric = e.metric().split(" over ", 2)[0]; // the bucket tells of the window
            note("tier.counted", e.ladder(), "metric", metric, "change", e.change(), "bucket", e.bucket());
        } else if (event instanceof TierEvent.TierReached e) {
            note("tier.reached", e.ladder(), e.term());
        } else if (event instanceof TierEvent.TierRenewed e) {
            note("tier.renewed", e.ladder(), e.term());
        } else if (event instanceof TierEvent.TierLowered e) {
            note("tier.lowered", e.ladder(), e.term());
        } else if (event instanceof TierEvent.TierReinstated e) {
            note("tier.reinstated", e.ladder(), e.term());
        } else if (event instanceof TierEvent.TierRevoked e) {
            note(
                    "tier.revoked",
                    e.ladder(),
                    "tier",
                    e.term().tier(),
                    "judged",
                    e.term().judgedOn(),
                    "from",
                    e.term().from());
        } else if (event instanceof TierEvent.TierPlaced e) {
            note(
                    "tier.placed",
                    e.ladder(),
                    "tier",
                    e.placement().tier(),
                    "reason",
                    e.placement().reason(),
                    "until",
                    e.placement().until());
        }
    }

    /** A term that begins: what for, by the numbers of which day, until when. */
    private void note(String code, String ladder, TierTerm term) {
        note(code, ladder, "tier", term.tier(), "judged", term.judgedOn(), "until", term.until());
    }

    private void note(String code, String about, Object... pairs) {
        Parameter[] parameters = new Parameter[pairs.length / 2];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = Parameter.of((String) pairs[2 * i], pairs[2 * i + 1]);
        }
        trace.note(code, about, parameters);
    }

    private void explain(Standing standing) {
        standing.next()
                .ifPresent(goal -> note("tier.next", standing.ladder(), "tier", goal.tier(), "missing", goal.text()));
        standing.retain()
                .ifPresent(goal -> note("tier.retain", standing.ladder(), "tier", goal.tier(), "missing", goal.text()));
        standing.lifetime()
                .ifPresent(
                        goal -> note("tier.lifetime", standing.ladder(), "tier", goal.tier(), "missing", goal.text()));
    }
}
