package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.VoucherLink;
import dev.loyalty4j.core.reward.CancelVoucher;
import dev.loyalty4j.core.reward.Gain;
import dev.loyalty4j.core.reward.ReleaseVoucher;
import dev.loyalty4j.core.reward.ReserveVoucher;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.RewardState;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.reward.VoucherCommand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The code of a voucher is shown: it is set aside, used, let go, or taken back. */
final class VoucherSteps {
    private static final Refusal NOT_VALID = Refusal.of(RefusalCode.VOUCHER_NOT_VALID);

    private VoucherSteps() {}

    static Key key(Program program, String code) {
        return Key.ofVoucher(program.voucherKey().map(k -> k.lookup(code)).orElse(""));
    }

    /** Whatever is wrong with a code, the answer is the same; only a time that cannot be right is told before it. */
    static Decision decide(Case of, VoucherCommand command) {
        Decision decision = of.ofKey(
                command,
                key(of.program(), command.code()),
                VoucherLink.class,
                RefusalCode.VOUCHER_NOT_VALID,
                (account, link) -> of.untimely(command, of.now(of.account(account)))
                        .orElseGet(() -> valid(of, command, of.account(account), link.voucher())));
        boolean notValid = decision instanceof Decision.Refused refused
                && refused.refusal().code() == RefusalCode.VOUCHER_NOT_VALID;
        return notValid ? of.untimely(command, of.clock()).orElse(new Decision.Refused(NOT_VALID)) : decision;
    }

    private static Decision valid(Case of, VoucherCommand command, MemberState state, String id) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        Optional<Voucher> voucher = draft.state().rewards().voucher(id).filter(Voucher::open);
        if (voucher.isEmpty()) {
            return new Decision.Refused(NOT_VALID);
        }
        Optional<Decision> refused = happen(of, draft, command, voucher.get(), now);
        if (refused.isPresent()) {
            return refused.get();
        }
        draft.settle(now); // what was set aside may have been over meanwhile
        AccountChange change = draft.change(command, command.id(), now);
        return Case.accepted(change, List.of(draft.receipt(command, change)), List.of(), draft.moves());
    }

    private static Optional<Decision> happen(
            Case of, Draft draft, VoucherCommand command, Voucher voucher, Instant now) {
        boolean reserved = voucher.state() == Voucher.State.RESERVED;
        if (command instanceof ReserveVoucher reserve && !reserved) {
            draft.emit(
                    new RewardEvent.VoucherReserved(now, voucher.id(), reserve.order(), now.plus(reserve.lasting())));
        } else if (command instanceof UseVoucher use
                && (!reserved || voucher.on().equals(use.order()))) {
            return used(of, draft, use, voucher, now);
        } else if (command instanceof ReleaseVoucher && reserved) {
            draft.emit(new RewardEvent.VoucherReleased(now, voucher.id(), false));
        } else if (command instanceof CancelVoucher cancel) {
            draft.emit(new RewardEvent.VoucherCancelled(
                    now, voucher.id(), cancel.reason(), Issued.rememberUntil(of.program(), now)));
        } else {
            return Optional.of(new Decision.Refused(NOT_VALID));
        }
        return Optional.empty();
    }

    private static Optional<Decision> used(Case of, Draft draft, UseVoucher use, Voucher voucher, Instant now) {
        String currency = of.program().currency();
        for (Money total : use.total()) {
            if (!total.currency().equals(currency)) {
                return Optional.of(Case.refuse(
                        RefusalCode.CURRENCY_NOT_SUPPORTED,
                        Parameter.of("currency", total.currency()),
                        Parameter.of("allowed", currency)));
            }
        }
        Money least = Money.ofMinor(voucher.worth().least(), currency);
        if (use.total().isEmpty() && least.minor() > 0) {
            return Optional.of(Case.refuse(RefusalCode.ORDER_TOTAL_MISSING, Parameter.of("minimum", least)));
        }
        long total = use.total().stream().mapToLong(Money::minor).sum();
        if (total < least.minor()) {
            return Optional.of(Case.refuse(
                    RefusalCode.ORDER_TOO_SMALL,
                    Parameter.of("total", use.total().get(0)),
                    Parameter.of("minimum", least)));
        }
        boolean known = !use.total().isEmpty() || voucher.worth().kind() == Gain.Kind.PERCENT_OFF;
        long value = known ? voucher.worth().off(total) : voucher.worth().value();
        draft.emit(new RewardEvent.VoucherUsed(
                now, voucher.id(), use.order(), value, Issued.rememberUntil(of.program(), now)));
        return Optional.empty();
    }

    /** When the next reservation ends by itself. */
    static Due nextTimeOut(RewardState rewards) {
        Due next = Due.NEVER;
        for (int i = 0; i < rewards.vouchers().size(); i++) {
            Voucher voucher = rewards.vouchers().get(i);
            if (voucher.state() == Voucher.State.RESERVED && voucher.until().isBefore(next.at())) {
                next = due(voucher.until(), new RewardEvent.VoucherReleased(voucher.until(), voucher.id(), true));
            }
        }
        return next;
    }

    /** When the next voucher is over. One that is set aside is honoured as long as it is. */
    static Due nextExpiry(RewardState rewards) {
        Due next = Due.NEVER;
        for (int i = 0; i < rewards.vouchers().size(); i++) {
            Voucher voucher = rewards.vouchers().get(i);
            Instant end = voucher.expiresAt();
            if (voucher.state() == Voucher.State.ISSUED && end.isBefore(next.at())) {
                next = new Due(
                        end,
                        draft -> draft.emit(new RewardEvent.VoucherExpired(
                                end, voucher.id(), Issued.rememberUntil(draft.program(), end))));
            }
        }
        return next;
    }

    private static Due due(Instant at, Event event) {
        return new Due(at, draft -> draft.emit(event));
    }
}
