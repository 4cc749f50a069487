package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.tier.CreditMetric;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.TierCommand;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.tier.UseEntitlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shop places a member in a tier, credits a metric, or lets an entitlement be used. */
final class TierCommands {
    private TierCommands() {}

    static Decision decide(Case of, TierCommand command, MemberState state) {
        if (command instanceof PlaceInTier place) {
            return place(of, place, state);
        } else if (command instanceof CreditMetric credit) {
            return credit(of, credit, state);
        } else if (command instanceof UseEntitlement use) {
            return use(of, use, state);
        }
        throw new IllegalArgumentException("command of an unlisted kind: " + command);
    }

    private static Optional<Decision> unknown(Ladders ladders, String ladder) {
        return ladders.has(ladder)
                ? Optional.empty()
                : Optional.of(Case.refuse(RefusalCode.UNKNOWN_LADDER, Parameter.of("ladder", ladder)));
    }

    private static Decision place(Case of, PlaceInTier place, MemberState state) {
        Ladders ladders = of.program().compiledLadders();
        Optional<Decision> refused = unknown(ladders, place.ladder());
        if (refused.isEmpty() && !place.tier().isEmpty() && !ladders.has(place.ladder(), place.tier())) {
            refused = Optional.of(Case.refuse(RefusalCode.UNKNOWN_TIER, Parameter.of("tier", place.tier())));
        }
        return refused.or(() -> of.untimely(place, of.now(state)))
                .or(() -> over(of, place, of.now(state)))
                .orElseGet(() -> placed(of, place, state));
    }

    /** An override that is over takes away the one that runs; anything else that is over would do nothing. */
    private static Optional<Decision> over(Case of, PlaceInTier place, Instant now) {
        Instant begins = place.at().isBefore(now) ? now : place.at();
        boolean over = !of.program().calendar().startOf(place.until()).isAfter(begins);
        return place.reason() == Placement.Reason.OVERRIDE || !over
                ? Optional.empty()
                : Optional.of(Case.refuse(
                        RefusalCode.OVER_BEFORE_IT_BEGINS,
                        Parameter.of("until", place.until()),
                        Parameter.of("at", begins)));
    }

    private static Decision placed(Case of, PlaceInTier place, MemberState state) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        List<TierEvent> events = of.program().compiledLadders().place(draft.climber(), place, now);
        if (events.isEmpty()) {
            return Case.refuse(RefusalCode.TIER_HELD, Parameter.of("tier", place.tier()));
        }
        tiers(of, draft, now, place.member()).happen(events);
        return done(draft, place, now);
    }

    private static Decision credit(Case of, CreditMetric credit, MemberState state) {
        Ladders ladders = of.program().compiledLadders();
        Optional<Decision> refused = unknown(ladders, credit.ladder());
        if (refused.isEmpty() && !ladders.counts(credit.ladder(), credit.metric())) {
            refused = Optional.of(Case.refuse(
                    RefusalCode.UNKNOWN_METRIC,
                    Parameter.of("metric", credit.metric().inWords())));
        }
        return refused.or(() -> of.untimely(credit, of.now(state))).orElseGet(() -> {
            Instant now = of.now(state);
            Draft draft = of.settled(state);
            draft.emit(ladders.credit(draft.climber(), credit, now));
            tiers(of, draft, now, credit.member()).moveUp(credit.at());
            return done(draft, credit, now);
        });
    }

    private static Decision use(Case of, UseEntitlement use, MemberState state) {
        Instant now = of.now(state);
        return of.untimely(use, now).orElseGet(() -> {
            Draft draft = of.settled(state);
            Ladders ladders = of.program().compiledLadders();
            Optional<TierEvent.EntitlementUsed> used = ladders.use(draft.climber(), use, now);
            if (used.isEmpty()) {
                Entitlements has = of.program().entitlements(draft.state(), now);
                return has.has(use.entitlement())
                        ? Case.refuse(
                                RefusalCode.USED_UP,
                                Parameter.of("entitlement", use.entitlement()),
                                Parameter.of("remaining", has.remaining(use.entitlement())))
                        : Case.refuse(RefusalCode.NOT_ENTITLED, Parameter.of("entitlement", use.entitlement()));
            }
            draft.emit(used.get());
            return done(draft, use, now);
        });
    }

    private static TierSteps tiers(Case of, Draft draft, Instant now, String member) {
        return Earning.of(of, draft, now, of.person(member).map(Person::profile))
                .tiers();
    }

    private static Decision done(Draft draft, Command command, Instant now) {
        draft.settle(now); // a placement may have ended as it began
        AccountChange change = draft.change(command, command.id(), now);
        return Case.accepted(change, List.of(draft.receipt(command, change)), List.of(), draft.moves());
    }
}
