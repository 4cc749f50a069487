package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.reward.Catalogue;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.tier.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Decides one command. It composes the doors of the rooms to the left and knows the order in which they are asked; the
 * numbers are theirs.
 */
final class Decider {
    private final Program program;
    private final Loaded loaded;
    private final Instant clock;
    private final RandomGenerator random;
    private final Trace trace;

    Decider(Program program, Loaded loaded, Instant clock, RandomGenerator random, Trace trace) {
        this.program = program;
        this.loaded = loaded;
        this.clock = clock;
        this.random = random;
        this.trace = trace;
    }

    static Needs needs(Command command, Loaded loaded) {
        return wanted(command).without(loaded.asked());
    }

    /** Everything is found by key in one round, because a key brings its account; a settlement names its account. */
    private static Needs wanted(Command command) {
        Key receipt = Key.ofCommand(command);
        if (command instanceof Settle settle) {
            return Needs.ofAccount(settle.account());
        } else if (command instanceof Purchase purchase) {
            return Needs.ofKeys(receipt, Key.ofMember(purchase.member()));
        } else if (command instanceof Redeem redeem) {
            return Needs.ofKeys(receipt, Key.ofMember(redeem.member()));
        } else if (command instanceof Return back) {
            return Needs.ofKeys(receipt, Key.ofOrder(back.order()));
        }
        return Needs.ofKeys(receipt);
    }

    /** The one place that lists the commands. */
    Decision decide(Command command) {
        try {
            Decision decision;
            if (command instanceof Enrol enrol) {
                decision = enrol(enrol);
            } else if (command instanceof Settle settle) {
                decision = settle(settle);
            } else if (command instanceof Purchase purchase) {
                decision = ofMember(purchase, purchase.member(), state -> purchase(purchase, state));
            } else if (command instanceof Redeem redeem) {
                decision = ofMember(redeem, redeem.member(), state -> redeem(redeem, state));
            } else if (command instanceof Return back) {
                decision = giveBack(back);
            } else {
                throw new IllegalArgumentException("command of an unlisted kind: " + command);
            }
            if (decision instanceof Decision.Refused refused) {
                trace.note(
                        "refused",
                        refused.refusal().code().name(),
                        refused.refusal().parameters().toArray(new Parameter[0]));
            }
            return decision;
        } catch (ArithmeticException e) {
            return refuse(RefusalCode.AMOUNT_TOO_LARGE);
        }
    }

    private Decision enrol(Enrol enrol) {
        Optional<Claim> member = loaded.find(Key.ofMember(enrol.member()));
        if (member.isPresent() && member.get().document() instanceof Person person) {
            long account = member.get().account();
            return person.enrolment().equals(CommandDigest.of(enrol, account))
                    ? new Decision.Repeated(account, 1)
                    : refuse(RefusalCode.ALREADY_ENROLLED, Parameter.of("member", enrol.member()));
        }
        Optional<Decision> untimely = untimely(enrol, clock);
        if (untimely.isPresent()) {
            return untimely.get();
        }
        long account = 1 + random.nextLong(Long.MAX_VALUE - 1);
        Draft draft = new Draft(program, MemberState.before(account));
        draft.emit(new ProgramEvent.Enrolled(enrol.at()));
        Person person = new Person(enrol.member(), CommandDigest.of(enrol, account));
        return new Decision.Accepted(
                List.of(draft.change(enrol, Long.toString(account), clock)),
                List.of(new Claim(Key.ofMember(enrol.member()), account, person)),
                List.of(),
                List.of(),
                List.of());
    }

    private Decision settle(Settle settle) {
        MemberState state = loaded.account(settle.account())
                .orElseThrow(() -> new IllegalArgumentException("account " + settle.account() + " does not exist"));
        Instant now = now(state);
        Draft draft = new Draft(program, state);
        draft.settle(now);
        return new Decision.Accepted(
                List.of(draft.change(settle, settle.id(), now)), List.of(), List.of(), List.of(), List.of());
    }

    /** The steps that purchase and redemption share: receipt, member, time. */
    private Decision ofMember(Command command, String member, Function<MemberState, Decision> decide) {
        Optional<Decision> repeated = repeated(command);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Optional<Claim> found = loaded.find(Key.ofMember(member));
        if (found.isEmpty()) {
            return refuse(RefusalCode.UNKNOWN_MEMBER, Parameter.of("member", member));
        }
        return decide.apply(loaded.account(found.get().account()).orElseThrow());
    }

    private Optional<Decision> repeated(Command command) {
        Optional<Claim> claim = loaded.find(Key.ofCommand(command));
        if (claim.isPresent() && claim.get().document() instanceof Receipt receipt) {
            long account = claim.get().account();
            return Optional.of(
                    receipt.digest().equals(CommandDigest.of(command, account)) && sameMember(command, account)
                            ? new Decision.Repeated(account, receipt.version())
                            : refuse(
                                    RefusalCode.ID_REUSED,
                                    Parameter.of("kind", command.kind()),
                                    Parameter.of("id", command.id())));
        }
        return Optional.empty();
    }

    /** The digest leaves the member out; that the command names the account of the receipt is checked here. */
    private boolean sameMember(Command command, long account) {
        String member = command instanceof Purchase p ? p.member() : command instanceof Redeem r ? r.member() : "";
        return member.isEmpty()
                || loaded.find(Key.ofMember(member))
                        .filter(c -> c.account() == account)
                        .isPresent();
    }

    private Decision purchase(Purchase purchase, MemberState state) {
        Instant now = now(state);
        Optional<Decision> wrong = untimely(purchase, now).or(() -> unacceptable(purchase.lines()));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Draft draft = new Draft(program, state);
        draft.settle(now);
        PurchaseSteps steps = new PurchaseSteps(program, purchase, now, trace);
        if (!steps.fits(draft)) {
            return refuse(RefusalCode.TOO_MANY_LOTS, Parameter.of("allowed", Ledger.MAX_LOTS));
        }
        steps.run(draft);
        AccountChange change = draft.change(purchase, purchase.id(), now);
        return accepted(
                change,
                List.of(
                        receipt(purchase, change),
                        new Claim(Key.ofOrder(purchase.id()), state.account(), draft.order(purchase.id()))),
                List.of());
    }

    private Optional<Decision> unacceptable(List<Line> lines) {
        if (lines.size() > Program.MAX_LINES) {
            return Optional.of(refuse(
                    RefusalCode.TOO_MANY_LINES,
                    Parameter.of("lines", lines.size()),
                    Parameter.of("allowed", Program.MAX_LINES)));
        }
        for (Line line : lines) {
            String currency = line.unitPrice().currency();
            if (!currency.equals(program.currency())) {
                return Optional.of(refuse(
                        RefusalCode.CURRENCY_NOT_SUPPORTED,
                        Parameter.of("currency", currency),
                        Parameter.of("allowed", program.currency())));
            }
        }
        return Optional.empty();
    }

    private Decision redeem(Redeem redeem, MemberState state) {
        Optional<Catalogue.Item> item = program.catalogue().find(redeem.reward());
        if (item.isEmpty()) {
            return refuse(RefusalCode.UNKNOWN_REWARD, Parameter.of("reward", redeem.reward()));
        }
        Instant now = now(state);
        Optional<Decision> untimely = untimely(redeem, now);
        if (untimely.isPresent()) {
            return untimely.get();
        }
        Draft draft = new Draft(program, state);
        draft.settle(now);
        String type = item.get().pointType();
        long price = item.get().price();
        long available = draft.state().points().available(type, now);
        if (available < price) {
            return refuse(
                    RefusalCode.INSUFFICIENT_POINTS,
                    Parameter.of("missing", price - available),
                    Parameter.of("available", available));
        }
        draft.emit(program.ledger().redeem(draft.state().points(), now, type, redeem.id(), price));
        draft.emit(new RewardEvent.RewardRedeemed(
                now, redeem.id(), redeem.reward(), item.get().reward().sku(), type, price));
        AccountChange change = draft.change(redeem, redeem.id(), now);
        return accepted(change, List.of(receipt(redeem, change)), List.of());
    }

    private Decision giveBack(Return back) {
        Optional<Decision> repeated = repeated(back);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Optional<Claim> claim = loaded.find(Key.ofOrder(back.order()));
        if (claim.isEmpty() || !(claim.get().document() instanceof OrderState order)) {
            return refuse(RefusalCode.UNKNOWN_ORDER, Parameter.of("order", back.order()));
        }
        MemberState state = loaded.account(claim.get().account()).orElseThrow();
        Instant now = now(state);
        Optional<Decision> wrong = untimely(back, now).or(() -> cannotComeBack(back, order));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Draft draft = new Draft(program, state);
        draft.load(order);
        draft.settle(now);
        for (OrderState.AwardedLot award : order.awards()) {
            program.ledger()
                    .clawBack(
                            draft.state().points(),
                            now,
                            award.pointType(),
                            order.order(),
                            award.lot(),
                            award.granted() - award.taken())
                    .ifPresent(draft::emit);
        }
        draft.emit(program.compiledLadders().count(Metric.SPEND, -order.total(), order.at()));
        draft.emit(program.compiledLadders().count(Metric.ORDERS, -1, order.at()));
        draft.emit(program.compiledLadders().count(Metric.POINTS, -order.pointsCounted(), order.at()));
        draft.emit(new ProgramEvent.OrderReturned(back.at(), order.order(), back.id()));
        AccountChange change = draft.change(back, back.id(), now);
        return accepted(
                change,
                List.of(receipt(back, change)),
                List.of(new Claim(Key.ofOrder(order.order()), state.account(), draft.order(order.order()))));
    }

    private Optional<Decision> cannotComeBack(Return back, OrderState order) {
        Instant windowEnd = order.at().plus(program.returnWindow());
        if (order.returned()) {
            return Optional.of(refuse(RefusalCode.ALREADY_RETURNED, Parameter.of("order", order.order())));
        }
        if (!back.at().isBefore(windowEnd)) {
            return Optional.of(refuse(
                    RefusalCode.RETURN_WINDOW_CLOSED,
                    Parameter.of("order", order.order()),
                    Parameter.of("closed", windowEnd)));
        }
        return Optional.empty();
    }

    /** An account never goes back in time, whatever the clocks of the machines say. */
    private Instant now(MemberState state) {
        return clock.isBefore(state.settledTo()) ? state.settledTo() : clock;
    }

    private Optional<Decision> untimely(Command command, Instant now) {
        Instant earliest = now.minus(program.lateHorizon());
        if (command.at().isBefore(earliest)) {
            return Optional.of(
                    refuse(RefusalCode.TOO_LATE, Parameter.of("at", command.at()), Parameter.of("earliest", earliest)));
        }
        Instant latest = now.plus(Program.FUTURE_TOLERANCE);
        if (command.at().isAfter(latest)) {
            return Optional.of(
                    refuse(RefusalCode.IN_FUTURE, Parameter.of("at", command.at()), Parameter.of("latest", latest)));
        }
        return Optional.empty();
    }

    private static Claim receipt(Command command, AccountChange change) {
        long account = change.entry().account();
        Receipt receipt =
                new Receipt(CommandDigest.of(command, account), change.entry().version());
        return new Claim(Key.ofCommand(command), account, receipt);
    }

    private static Decision accepted(AccountChange change, List<Claim> claims, List<Claim> updates) {
        return new Decision.Accepted(List.of(change), claims, updates, List.of(), List.of());
    }

    private static Decision.Refused refuse(RefusalCode code, Parameter... parameters) {
        return new Decision.Refused(Refusal.of(code, parameters));
    }
}
