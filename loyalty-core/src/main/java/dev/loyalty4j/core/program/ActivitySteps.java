package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderLine;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.tier.MetricGain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a visit or an action does to a settled account: record it, grant what the rules give, move up. */
final class ActivitySteps {
    private ActivitySteps() {}

    static Decision decide(Case of, Visit visit, MemberState state) {
        Optional<Profile> person = of.person(visit.member()).map(Person::profile);
        return decide(of, visit, Occasion.of(visit), person, state);
    }

    static Decision decide(Case of, Action action, MemberState state) {
        Optional<Profile> person = of.person(action.member()).map(Person::profile);
        return decide(of, action, Occasion.of(action), person, state);
    }

    private static Decision decide(
            Case of, Command command, Occasion occasion, Optional<Profile> person, MemberState state) {
        Instant now = of.now(state);
        return of.untimely(command, now)
                .or(() -> Bounds.unacceptable(of.program(), occasion))
                .orElseGet(() -> done(of, command, occasion, person, state));
    }

    private static Decision done(
            Case of, Command command, Occasion occasion, Optional<Profile> person, MemberState state) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        Optional<Decision> waiting = Earning.tooManyWaiting(of, draft);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        Earning earning = Earning.of(of, draft, now, person);
        draft.emit(new ProgramEvent.ActivityRecorded(occasion.at(), command.kind(), command.id(), occasion.trigger()));
        String name = command.kind() + "/" + command.id();
        List<MetricGain> gains = TierSteps.gains(occasion);
        draft.emit(new ProgramEvent.OrderRecorded(occasion.at(), name, lines(draft.program(), occasion), gains));
        if (!earning.on(occasion, command.kind(), command.id(), name, gains)) {
            return Case.refuse(RefusalCode.TOO_MANY_LOTS, Parameter.of("allowed", Ledger.MAX_LOTS));
        }
        draft.settle(now); // a late activity may have earned points that are dead already
        AccountChange change = draft.change(command, command.id(), now);
        List<Claim> claims = of.kept() ? draft.claims(command, name, change) : List.of();
        return Case.accepted(change, claims, List.of(), draft.moves());
    }

    /** A visit or an action can come back as one unit; its money counts toward no tier. */
    private static List<OrderLine> lines(Program program, Occasion occasion) {
        if (occasion.lines().isEmpty()) {
            return List.of(new OrderLine("", 1, 0, 0));
        }
        Money net = occasion.lines().get(0).net();
        String currency = net.currency().equals(program.currency()) ? "" : net.currency();
        return List.of(new OrderLine("", 1, net.minor(), 0, currency));
    }
}
