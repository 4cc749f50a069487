package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Share;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A shop with a programme of random rules: what its members keep is what the algebra of returns says. */
final class RandomShop {
    private static final List<String> TYPES = List.of("beans", "stars");

    private final SplittableRandom random;
    private final RandomOrders all;
    private final Program program;
    private final List<EarningRule> rules;
    private final TestClock clock = new TestClock("2026-01-25T00:00:00Z");
    private final List<Sold> sold = new ArrayList<>();

    private RandomShop(long seed) {
        random = new SplittableRandom(seed);
        all = new RandomOrders(random);
        rules = all.rules();
        ProgramBuilder parts = Program.builder("club", EarningCheck.TOKYO, "EUR")
                .points(PointType.of("beans", Expiry.NEVER))
                .points(PointType.of("stars", Expiry.NEVER).withScale(2))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", Metric.spend().atLeast("60"))
                        .tier("Gold", Metric.spend().atLeast("200")))
                .earning(all.policy());
        RandomOrders.TREE.forEach(parts::category);
        rules.forEach(parts::earn);
        program = parts.build();
    }

    /** An order that earned: its lots as parts of lines by type, and the totals of what came back of it. */
    private static final class Sold {
        final Purchase order;
        final List<AccountEvent.LotGranted> lots;
        final ReferenceReturns back;

        Sold(Purchase order, Outcome outcome) {
            this.order = order;
            this.lots = outcome.events().stream()
                    .filter(AccountEvent.LotGranted.class::isInstance)
                    .map(AccountEvent.LotGranted.class::cast)
                    .toList();
            this.back = new ReferenceReturns(order.lines());
        }

        /** Of each lot floor(Σ share × (1 - s)). */
        long keeps(String type) {
            long kept = 0;
            List<ReferenceNumber> shares = back.shares();
            for (AccountEvent.LotGranted lot : lots) {
                ReferenceNumber sum = ReferenceNumber.ZERO;
                for (Share share : lot.shares()) {
                    sum = sum.plus(ReferenceNumber.of(share.points()).times(shares.get(share.line())));
                }
                kept += lot.pointType().equals(type) ? sum.floor() : 0;
            }
            return kept;
        }
    }

    private Loyalty open() {
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build();
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
        loyalty.submit(Enrol.of("bert", clock.instant())).orThrow();
        return loyalty;
    }

    /** Previews each order and each return before it is told, and says after each what members must have. */
    static void check(long seed) {
        RandomShop shop = new RandomShop(seed);
        Loyalty loyalty = shop.open();
        TreeMap<String, Return> standing = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            shop.clock.advance(Duration.ofHours(shop.random.nextInt(100)));
            if (!standing.isEmpty() && shop.all.oneIn(4)) {
                Return back = standing.pollFirstEntry().getValue();
                told(loyalty, CancelReturn.of("undo " + i, back.id(), shop.clock.instant()))
                        .orThrow();
                shop.sold(back.order()).back.add(back, -1);
            } else if (!shop.sold.isEmpty() && shop.all.oneIn(3)) {
                Sold its = shop.sold.get(shop.random.nextInt(shop.sold.size()));
                Return back = shop.back("back " + i, its);
                Return means = shop.means(back, its);
                if (told(loyalty, back).accepted()) {
                    its.back.add(means, 1);
                    standing.put(back.id(), means);
                }
            } else {
                shop.buy(loyalty, shop.all.order("o-" + i, shop.all.oneIn(3) ? "bert" : "anna", shop.clock.instant()));
            }
            shop.agrees(loyalty);
        }
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    private Sold sold(String order) {
        return sold.stream().filter(s -> s.order.id().equals(order)).findFirst().orElseThrow();
    }

    private void buy(Loyalty loyalty, Purchase order) {
        Outcome outcome = told(loyalty, order);
        ReferenceOrder told = new ReferenceOrder(order, LocalDate.EPOCH, 0, LocalDate.EPOCH, 0, RandomOrders.TREE);
        assertThat(outcome.accepted()).as("%s by %s", order, rules).isEqualTo(ReferenceRules.supports(rules, told));
        if (outcome.accepted()) {
            sold.add(new Sold(order, outcome));
        } else {
            assertThat(outcome.refusal().orElseThrow().code()).isEqualTo(RefusalCode.CURRENCY_NOT_SUPPORTED);
        }
    }

    private Return back(String id, Sold its) {
        Return back = Return.of(id, its.order.id(), clock.instant());
        int line = random.nextInt(its.order.lines().size());
        Line part = its.order.lines().get(line);
        String currency = part.unitPrice().currency();
        return switch (random.nextInt(4)) {
            case 0 -> back.units(part.sku(), 1 + random.nextInt(part.quantity()));
            case 1 ->
                back.money(line, Money.ofMinor(1 + random.nextLong(part.net().minor() + 1), currency));
            case 2 -> back.money(Money.ofMinor(1 + random.nextLong(3_000), currency));
            default -> back;
        };
    }

    private static Outcome told(Loyalty loyalty, Command command) {
        long entries = loyalty.verify().entries();
        Outcome preview = loyalty.preview(command);
        assertThat(loyalty.preview(command)).hasToString(preview.toString());
        assertThat(loyalty.verify().entries()).as("a preview stores nothing").isEqualTo(entries);
        Outcome outcome = loyalty.submit(command);
        assertThat(preview.accepted()).isEqualTo(outcome.accepted());
        assertThat(preview.refusal()).isEqualTo(outcome.refusal());
        if (outcome.accepted()) {
            assertThat(preview.events()).isEqualTo(outcome.events());
        }
        return outcome;
    }

    private void agrees(Loyalty loyalty) {
        for (String member : List.of("anna", "bert")) {
            for (String type : TYPES) {
                long keeps = sold.stream()
                        .filter(s -> s.order.member().equals(member))
                        .mapToLong(s -> s.keeps(type))
                        .sum();
                assertThat(has(loyalty, member, type))
                        .as(
                                "%s of %s after %s by %s",
                                type, member, sold.stream().map(s -> s.order).toList(), rules)
                        .isEqualTo(keeps);
            }
        }
    }

    private static long has(Loyalty loyalty, String member, String type) {
        Balance balance = loyalty.account(member).orElseThrow().balance(type);
        return balance.available().minor()
                + balance.pending().minor()
                - balance.debt().minor();
    }

    /** The same returns in another order leave the same points, and let the next orders earn the same. */
    static void checkOrder(long seed) {
        RandomShop shop = new RandomShop(seed);
        Loyalty one = shop.open();
        Loyalty other = shop.open();
        for (int i = 0; i < 4; i++) {
            Purchase order = shop.all.order("o-" + i, "anna", shop.clock.instant());
            Outcome outcome = one.submit(order);
            if (outcome.accepted()) {
                other.submit(order).orThrow();
                shop.sold.add(new Sold(order, outcome));
            }
            shop.clock.advance(Duration.ofHours(shop.random.nextInt(40)));
        }
        List<Return> shuffled = new ArrayList<>();
        for (int i = 0; i < 8 && !shop.sold.isEmpty(); i++) {
            Sold its = shop.sold.get(shop.random.nextInt(shop.sold.size()));
            Return back = shop.means(shop.back("back " + i, its), its);
            if (!back.parts().isEmpty() && one.submit(back).accepted()) {
                its.back.add(back, 1);
                shuffled.add(shop.random.nextInt(shuffled.size() + 1), back);
            }
        }
        shuffled.forEach(back -> other.submit(back).orThrow());
        shop.agrees(one);
        shop.agrees(other);
        for (int i = 0; i < 2; i++) {
            Purchase next = shop.all.order("next " + i, "anna", shop.clock.instant());
            assertThat(lots(one.submit(next)))
                    .as("%s after %s by %s", next, shuffled, shop.rules)
                    .isEqualTo(lots(other.submit(next)));
        }
        assertThat(other.verify().problems()).isEmpty();
    }

    private static List<List<Share>> lots(Outcome outcome) {
        return outcome.accepted()
                ? new Sold(Purchase.of("next", "anna", outcome.account().at()), outcome)
                        .lots.stream().map(AccountEvent.LotGranted::shares).toList()
                : List.of();
    }

    /** A return without parts is one of all units that are not back. */
    private Return means(Return back, Sold its) {
        Return means = back;
        for (int i = 0; back.parts().isEmpty() && i < its.order.lines().size(); i++) {
            Line line = its.order.lines().get(i);
            long left = line.quantity() - its.back.units[i];
            means = left > 0 ? means.units(line.sku(), left) : means;
        }
        return means;
    }
}
