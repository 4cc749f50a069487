package dev.loyalty4j.core.reference.years;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.VoucherCode;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.CancelVoucher;
import dev.loyalty4j.core.reward.CardState;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.ReleaseVoucher;
import dev.loyalty4j.core.reward.ReserveVoucher;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.tier.Goal;
import dev.loyalty4j.core.tier.Missing;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.Standing;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** The engine, told the same stories and asked the same questions as the reference. */
final class Shop {
    private static final long MILLIONTHS = 1_000_000;

    private final Plan plan;
    private final TestClock clock;
    final Loyalty loyalty;
    final MemoryStore store = new MemoryStore();
    /** The codes of each member's vouchers, in the order in which they were issued. */
    private final Map<Integer, List<VoucherCode>> codes = new TreeMap<>();

    Shop(Plan plan, Instant start, long seed) {
        this.plan = plan;
        this.clock = new TestClock(start.toString());
        this.loyalty = Loyalty.builder(Built.of(plan))
                .store(store)
                .clock(clock)
                .random(new Random(seed))
                .build();
    }

    /** Does something and says which refusal it meets. */
    String act(Deed deed) {
        clock.set(deed.at());
        if (deed.act() instanceof Deed.Looks) {
            return Life.DONE;
        }
        Outcome outcome = loyalty.submit(command(deed));
        return outcome.refusal().map(refusal -> refusal.code().name()).orElse(Life.DONE);
    }

    static String name(int member) {
        return "m-" + member;
    }

    private Command command(Deed deed) {
        String member = name(deed.member());
        Instant at = deed.at();
        Deed.Act act = deed.act();
        if (act instanceof Deed.Joins) {
            return Enrol.of(member, at);
        }
        if (act instanceof Deed.Buys buys) {
            return Purchase.of(
                    buys.id(), member, at, buys.wares().stream().map(Shop::line).toList());
        }
        if (act instanceof Deed.Visits visit) {
            return Visit.of(visit.id(), member, at);
        }
        if (act instanceof Deed.Stays stay) {
            return Action.of(stay.id(), member, at, Built.STAY).measured("nights", String.valueOf(stay.nights()));
        }
        if (act instanceof Deed.Returns back) {
            return returned(back, at);
        }
        if (act instanceof Deed.VisitReturns back) {
            return Return.ofVisit(back.id(), back.visit(), at);
        }
        if (act instanceof Deed.StayReturns back) {
            return Return.ofAction(back.id(), back.stay(), at);
        }
        return rewarding(act, deed.member(), at);
    }

    private Command rewarding(Deed.Act act, int number, Instant at) {
        String member = name(number);
        if (act instanceof Deed.Redeems ask) {
            Redeem redeem = Redeem.of(ask.id(), member, ask.gift(), at).points(ask.points());
            return ask.order().isEmpty() ? redeem : redeem.forOrder(ask.order(), euros(ask.total()));
        }
        if (act instanceof Deed.Cancels cancels) {
            return CancelRedemption.of(cancels.id(), cancels.redemption(), at);
        }
        if (act instanceof Deed.Shows shows) {
            String code = codes.get(number).get(shows.ticket()).code();
            return switch (shows.what()) {
                case USE -> UseVoucher.of(shows.id(), code, shows.order(), at);
                case RESERVE -> ReserveVoucher.of(shows.id(), code, shows.order(), at);
                case RELEASE -> ReleaseVoucher.of(shows.id(), code, at);
                case WITHDRAW -> CancelVoucher.of(shows.id(), code, "withdrawn", at);
            };
        }
        Deed.Placed placed = (Deed.Placed) act;
        String tier = placed.tier() < 0
                ? ""
                : plan.ladders().stream()
                        .filter(l -> l.name().equals(placed.ladder()))
                        .findFirst()
                        .orElseThrow()
                        .steps()
                        .get(placed.tier())
                        .name();
        PlaceInTier place = PlaceInTier.of(
                placed.id(), member, placed.ladder(), tier, Placement.Reason.valueOf(placed.reason()), at);
        return placed.until().map(place::until).orElse(place);
    }

    private static Line line(Deed.Ware ware) {
        Line line = Line.of(ware.sku(), ware.units(), euros(ware.price())).less(euros(ware.discount()));
        return ware.coffee() ? line.in(Built.COFFEE) : line;
    }

    private static Money euros(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    private static Return returned(Deed.Returns back, Instant at) {
        Return command = Return.of(back.id(), back.order(), at);
        for (Deed.Piece piece : back.pieces()) {
            if (piece.line() < 0) {
                command = command.money(euros(piece.money()));
            } else if (piece.units() > 0) {
                command = command.units(sku(piece.line()), piece.units());
            } else {
                command = command.money(piece.line(), euros(piece.money()));
            }
        }
        return command;
    }

    static String sku(int line) {
        return "sku-" + line;
    }

    /** Everything that is compared, by name. */
    Map<String, String> picture(int member) {
        AccountView view = loyalty.account(name(member)).orElseThrow();
        Balance balance = view.balance(Built.POINTS);
        Map<String, String> all = new TreeMap<>();
        all.put(
                "points",
                balance.available().minor() + " waiting " + balance.pending().minor() + " owed "
                        + balance.debt().minor());
        Map<String, Long> lots = new TreeMap<>();
        for (Lot lot : balance.lots()) {
            lots.merge((lot.pending() ? "waiting " : "") + day(lot.expiresAt()), lot.remaining(), Long::sum);
        }
        all.put("lots", lots.toString());
        view.standings().forEach(standing -> standing(standing, view, all));
        List<Voucher> open = view.rewards().open(clock.instant());
        all.put("vouchers", open.stream().map(this::text).sorted().toList().toString());
        for (Plan.Card card : plan.cards()) {
            CardState state = view.rewards().card(card.name());
            all.put("card " + card.name(), state.stamps() + " until " + day(state.expiresAt()));
        }
        return all;
    }

    private String text(Voucher voucher) {
        return voucher.worth().reward() + " through " + day(voucher.expiresAt()).minusDays(1) + " " + voucher.state();
    }

    private LocalDate day(Instant instant) {
        if (!instant.isBefore(ProgramCalendar.NEVER)) {
            return Spans.NEVER;
        }
        return instant.atZone(plan.zone()).toLocalDate();
    }

    private void standing(Standing standing, AccountView view, Map<String, String> all) {
        String ladder = standing.ladder();
        all.put("tier " + ladder, standing.tier().orElse("none"));
        all.put(
                "until " + ladder,
                standing.until().map(this::day).orElse(Spans.NEVER).toString());
        List<String> perks = view.entitlements().names().stream()
                .filter(name -> name.startsWith("perk-" + ladder + "-"))
                .toList();
        all.put("perk " + ladder, perks.isEmpty() ? "none" : String.join(" ", perks));
        all.put("next " + ladder, goal(standing.next()));
        all.put("retain " + ladder, goal(standing.retain()));
    }

    private static String goal(Optional<Goal> goal) {
        return goal.map(g -> g.tier() + " "
                        + g.ways().stream()
                                .map(way -> way.stream()
                                        .map(Shop::missing)
                                        .sorted()
                                        .toList()
                                        .toString())
                                .sorted()
                                .toList())
                .orElse("none");
    }

    private static String missing(Missing missing) {
        return switch (missing.metric()) {
            case MEASURE -> "NIGHTS " + missing.counted() / MILLIONTHS + "/" + missing.needed() / MILLIONTHS;
            case BASE_POINTS -> "BASE " + missing.counted() + "/" + missing.needed();
            default -> missing.metric() + " " + missing.counted() + "/" + missing.needed();
        };
    }

    /** Learns the codes of vouchers that are new, and gives the numbers under which the reference knows them. */
    void learn(int member, List<Ticket> tickets) {
        List<VoucherCode> known = codes.computeIfAbsent(member, m -> new ArrayList<>());
        List<VoucherCode> fresh = new ArrayList<>(loyalty.vouchers(name(member)));
        fresh.removeIf(code -> known.stream()
                .anyMatch(
                        k -> k != null && k.voucher().id().equals(code.voucher().id())));
        for (int i = known.size(); i < tickets.size(); i++) {
            Ticket ticket = tickets.get(i);
            Optional<VoucherCode> match = fresh.stream()
                    .filter(code -> code.voucher().worth().reward().equals(ticket.reward)
                            && day(code.voucher().expiresAt()).equals(ticket.dies))
                    .findFirst();
            match.ifPresent(fresh::remove);
            known.add(match.orElse(null));
        }
    }

    boolean knows(int member, int ticket) {
        return codes.getOrDefault(member, List.of()).size() > ticket
                && codes.get(member).get(ticket) != null;
    }
}
