package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one place that applies events to a wallet. It knows no programme: every number is in the event. */
final class Applying {
    private Applying() {}

    static Account apply(Account account, AccountEvent event) {
        Wallet after = apply(account.wallet(event.pointType()), event);
        return account.after(
                after,
                event instanceof AccountEvent.LotGranted granted ? granted.lot().id() : 0);
    }

    private static Wallet apply(Wallet wallet, AccountEvent event) {
        if (event instanceof AccountEvent.LotGranted e) {
            return wallet.lots(LotList.plus(wallet.lots(), e.lot()));
        } else if (event instanceof AccountEvent.DebtPaid e) {
            return wallet.lots(Lots.less(wallet.lots(), e.lot(), e.points())).debt(wallet.debt() - e.points());
        } else if (event instanceof AccountEvent.PointsRedeemed e) {
            return e.hold().isEmpty() ? less(wallet, e.takes(), 0) : captured(wallet, e);
        } else if (event instanceof AccountEvent.PointsTakenAgain e) {
            return lapsed(less(wallet, e.takes(), e.debt()), e);
        } else if (event instanceof AccountEvent.PointsAdjusted e) {
            return less(wallet, e.takes(), e.debt());
        } else if (event instanceof AccountEvent.PointsClawedBack e) {
            return less(wallet, e.takes(), e.debt());
        } else if (event instanceof AccountEvent.PointsRestored e) {
            return plus(wallet, e.takes()).debt(wallet.debt() - e.debtLowered());
        } else if (event instanceof AccountEvent.PointsGivenBack e) {
            return plus(wallet, e.takes());
        } else if (event instanceof AccountEvent.PointsExpired e) {
            return expired(wallet, e);
        } else if (event instanceof AccountEvent.LotsReinstated e) {
            return reinstated(wallet, e);
        } else if (event instanceof AccountEvent.GraceStarted e) {
            return wallet.with(new Grace(e.lot(), e.until()));
        }
        return held(wallet, event);
    }

    private static Wallet held(Wallet wallet, AccountEvent event) {
        if (event instanceof AccountEvent.PointsHeld e) {
            List<HeldPoints> holds = new ArrayList<>(wallet.holds());
            holds.add(new HeldPoints(e.hold(), e.order(), e.until(), e.takes()));
            return wallet.lots(Lots.less(wallet.lots(), e.takes())).holds(holds);
        } else if (event instanceof AccountEvent.HoldEnded e) {
            List<HeldPoints> holds = new ArrayList<>(wallet.holds());
            holds.removeIf(h -> h.hold().equals(e.hold()));
            return plus(wallet, e.takes()).holds(holds);
        }
        return moved(wallet, event);
    }

    private static Wallet moved(Wallet wallet, AccountEvent event) {
        if (event instanceof AccountEvent.LotAwaited e) {
            return changed(wallet, e.lot(), null, e.availableFrom());
        } else if (event instanceof AccountEvent.LotReleased e) {
            return changed(wallet, e.lot(), e.expiresAt(), e.at());
        } else if (event instanceof AccountEvent.EndsMoved e) {
            return ends(wallet, e.ends());
        } else if (event instanceof AccountEvent.ExpiryPaused) {
            return wallet.undying(true);
        } else if (event instanceof AccountEvent.ExpiryResumed e) {
            return ends(wallet, e.ends()).undying(false);
        } else if (event instanceof AccountEvent.ActivityNoted e) {
            return wallet.active(e.active());
        } else if (event instanceof AccountEvent.LotsMerged e) {
            return merged(wallet, e);
        }
        throw new IllegalStateException("account event of an unlisted kind: " + event);
    }

    private static Wallet less(Wallet wallet, List<Take> takes, long debt) {
        return wallet.lots(Lots.less(wallet.lots(), takes)).debt(Math.addExact(wallet.debt(), debt));
    }

    private static Wallet plus(Wallet wallet, List<Take> backs) {
        return wallet.lots(Lots.plus(wallet.lots(), backs));
    }

    private static Wallet captured(Wallet wallet, AccountEvent.PointsRedeemed e) {
        List<HeldPoints> holds = new ArrayList<>();
        for (HeldPoints hold : wallet.holds()) {
            if (!hold.hold().equals(e.hold())) {
                holds.add(hold);
            } else if (hold.points() > e.points()) {
                List<Take> left = Lots.slice(hold.takes(), e.points(), hold.points() - e.points());
                holds.add(new HeldPoints(hold.hold(), hold.order(), hold.until(), left));
            }
        }
        return wallet.holds(holds);
    }

    private static Wallet expired(Wallet wallet, AccountEvent.PointsExpired e) {
        List<DeadLot> dead = new ArrayList<>(wallet.dead().size() + 1);
        for (DeadLot one : wallet.dead()) {
            if (one.rememberUntil().isAfter(e.at())) {
                dead.add(one);
            }
        }
        for (Lot lot : wallet.lots()) {
            if (lot.id() == e.lot() && e.rememberUntil().isAfter(e.at())) {
                dead.add(new DeadLot(lot.take(e.points()), e.rememberUntil(), 0));
            }
        }
        int tooMany = Math.max(0, dead.size() - Ledger.MAX_LOTS);
        return wallet.lots(Lots.less(wallet.lots(), e.lot(), e.points())).dead(dead.subList(tooMany, dead.size()));
    }

    private static Wallet lapsed(Wallet wallet, AccountEvent.PointsTakenAgain e) {
        Wallet after = wallet;
        for (Lapse lapse : e.lapses()) {
            after = told(after, lapse);
        }
        return after;
    }

    /** What is told of a dead lot is not told again; the last that died is told first. */
    static Wallet told(Wallet wallet, Lapse lapse) {
        List<DeadLot> dead = new ArrayList<>(wallet.dead());
        long missing = lapse.points();
        for (int i = dead.size() - 1; i >= 0; i--) {
            DeadLot one = dead.get(i);
            long some = one.was().lot() == lapse.lot() ? Math.min(missing, one.untold()) : 0;
            dead.set(i, new DeadLot(one.was(), one.rememberUntil(), one.lapsed() + some));
            missing -= some;
        }
        return wallet.dead(dead);
    }

    private static Wallet reinstated(Wallet wallet, AccountEvent.LotsReinstated e) {
        List<DeadLot> dead = new ArrayList<>(wallet.dead());
        for (Take take : e.takes()) {
            dead.removeIf(d -> d.was().lot() == take.lot());
        }
        return plus(wallet, e.takes()).dead(dead);
    }

    /** Lets a lot wait until an instant, or, with an end, makes it available from then. */
    private static Wallet changed(Wallet wallet, long id, @Nullable Instant end, Instant from) {
        List<Lot> lots = new ArrayList<>(wallet.lots().size());
        for (Lot lot : wallet.lots()) {
            lots.add(lot.id() != id ? lot : end == null ? lot.releasing(from) : lot.released(from, end));
        }
        return wallet.lots(lots);
    }

    private static Wallet ends(Wallet wallet, List<NewEnd> ends) {
        List<Lot> lots = new ArrayList<>(wallet.lots());
        List<HeldPoints> holds = new ArrayList<>(wallet.holds());
        for (NewEnd end : ends) {
            lots.replaceAll(lot -> lot.id() == end.lot() ? lot.until(end.expiresAt()) : lot);
            holds.replaceAll(hold -> new HeldPoints(
                    hold.hold(),
                    hold.order(),
                    hold.until(),
                    hold.takes().stream()
                            .map(t -> t.lot() == end.lot() ? t.until(end.expiresAt()) : t)
                            .toList()));
        }
        return wallet.lots(lots).holds(holds);
    }

    private static Wallet merged(Wallet wallet, AccountEvent.LotsMerged e) {
        List<Lot> lots = new ArrayList<>();
        Lot into = null;
        for (Lot lot : wallet.lots()) {
            if (lot.id() == e.into()) {
                into = lot;
            } else if (!e.lots().contains(lot.id())) {
                lots.add(lot);
            }
        }
        if (into == null) {
            throw new IllegalStateException("lot " + e.into() + " is not there");
        }
        for (Lot lot : wallet.lots()) {
            into = e.lots().contains(lot.id()) ? into.with(lot) : into;
        }
        lots.add(into);
        lots.sort(Comparator.comparing(Lot::id));
        return wallet.lots(lots);
    }
}
