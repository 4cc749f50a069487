package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of returns and of passing time, whatever the order. */
class ReturnPropertyTest {
    private static final Program LASTING = Clubs.of(Clubs.lasting()).build();
    private static final Program DYING = Clubs.of(
                    PointType.of("points", Expiry.days(30)).pending(Pending.days(5)))
            .build();

    /** An order of up to four lines, and parts of it that fit. */
    private record Plan(String prices, List<String> parts) {
        static Plan of(SplittableRandom random) {
            List<String> prices = new ArrayList<>();
            List<String> parts = new ArrayList<>();
            long total = 0;
            int lines = 1 + random.nextInt(4);
            for (int line = 0; line < lines; line++) {
                int quantity = 1 + random.nextInt(4);
                int cents = random.nextInt(2_000);
                prices.add(quantity + "x" + cents / 100 + "." + (10 + cents % 90));
                long net = quantity * (cents / 100 * 100L + 10 + cents % 90);
                total += net;
                for (int unit = 0; unit < random.nextInt(quantity + 1); unit++) {
                    parts.add("units " + (char) ('a' + line) + " 1");
                }
                if (random.nextBoolean()) {
                    parts.add("line " + line + " " + money(1 + random.nextLong(net)));
                }
            }
            for (int i = 0; i < random.nextInt(3); i++) {
                parts.add("money " + money(1 + random.nextLong(Math.max(1, total / 3))));
            }
            return new Plan(String.join(",", prices), parts);
        }

        private static String money(long cents) {
            return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
        }

        List<String> shuffled(SplittableRandom random) {
            List<String> left = new ArrayList<>(parts);
            List<String> shuffled = new ArrayList<>();
            while (!left.isEmpty()) {
                shuffled.add(left.remove(random.nextInt(left.size())));
            }
            return shuffled;
        }
    }

    private static Script bought(Program program, Plan plan) {
        return new Script(program).run("give 7; buy first 33.30; redeem r off 20 o; buy o " + plan.prices());
    }

    private static String end(Script shop) {
        assertThat(shop.loyalty().verify().problems()).isEmpty();
        return shop.balance() + " "
                + shop.loyalty().account("anna").orElseThrow().standings();
    }

    @Property(tries = 300)
    void anySplitAndOrderOfReturnsEndsEqual(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Plan plan = Plan.of(random);
        Script oneByOne = bought(LASTING, plan);
        int number = 0;
        for (String part : plan.shuffled(random)) {
            oneByOne.run("back x" + number++ + " o " + part);
        }
        Script together = bought(LASTING, plan);
        if (!plan.parts().isEmpty()) {
            together.run("back x o " + String.join(" ", plan.shuffled(random)));
        }

        assertThat(end(oneByOne)).isEqualTo(end(together));
    }

    @Property(tries = 200)
    void aFullReturnEndsAsIfTheOrderHadNeverBeen(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Plan plan = Plan.of(random);
        Script shop = new Script(LASTING).run("give 7; buy first 33.30; redeem r off 5; buy o " + plan.prices());
        Script never = new Script(LASTING).run("give 7; buy first 33.30; redeem r off 5");
        int number = 0;
        for (String part : plan.shuffled(random)) {
            shop.run("back x" + number++ + " o " + part);
        }
        if (!shop.run("back all o").refusal().isEmpty()) {
            assertThat(shop.refusal()).isEqualTo("ALREADY_RETURNED"); // the units were back one by one
        }

        assertThat(end(shop)).isEqualTo(end(never));
    }

    @Property(tries = 200)
    void aCancelledReturnLeavesNoTrace(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Plan plan = Plan.of(random);
        Script shop = bought(LASTING, plan);
        Script without = bought(LASTING, plan);
        List<String> parts = plan.shuffled(random);
        for (int i = 0; i < parts.size(); i++) {
            shop.run("back x" + i + " o " + parts.get(i));
            if (i > 0) {
                without.run("back x" + i + " o " + parts.get(i));
            }
        }
        if (!parts.isEmpty()) {
            shop.run("cancel x0");
        }

        assertThat(end(shop)).isEqualTo(end(without));
    }

    @Property(tries = 100)
    void buyingEarningAndRefundingNeverGains(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Script shop = new Script(LASTING).run("give 100");
        for (int i = 0; i < 8; i++) {
            shop.run("redeem r" + i + " off " + (1 + random.nextInt(3)) + " o" + i);
            shop.run("buy o" + i + " " + (1 + random.nextInt(30)) + ".00");
            if (random.nextBoolean()) {
                shop.run("back x" + i + " o" + i + " money 1.00; cancel x" + i);
            }
            if (random.nextBoolean()) {
                shop.run("undo r" + i);
            }
        }
        for (int i = 0; i < 8; i++) {
            shop.run("back y" + i + " o" + i);
        }

        assertThat(shop.balance()).isEqualTo("100 0 0 0");
    }

    @Property(tries = 100)
    void settlingTwiceEqualsSettlingAtTheEnd(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Script often = new Script(DYING);
        Script once = new Script(DYING);
        for (int i = 0; i < 12; i++) {
            String step = "+" + random.nextInt(9) + "d; buy o" + i + " " + (7 + random.nextInt(93))
                    + ".00"; // twelve refunds of 0.50 fit
            if (random.nextInt(3) == 0) {
                step += "; back x" + i + " o" + random.nextInt(i + 1) + " money 0.50";
            }
            often.run(step + "; settle; +3d; settle");
            once.run(step + "; +3d");
        }
        often.run("+" + random.nextInt(40) + "d; settle; settle");
        once.clock().set(often.clock().instant());
        once.loyalty().settle();

        assertThat(end(often)).isEqualTo(end(once));
        assertThat(often.events()).isEqualTo(once.events());
    }
}
