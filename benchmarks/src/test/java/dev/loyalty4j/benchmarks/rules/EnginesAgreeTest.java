package dev.loyalty4j.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnginesAgreeTest {
    private static final int ORDERS = 20_000;

    @Test
    void rulesAsDataGiveWhatTheHandWrittenOnesGive() {
        Orders orders = Orders.of(ORDERS);
        for (int sets : new int[] {1, 10}) {
            Replay.check(orders, sets, new Lambdas(sets));
            Replay.check(orders, sets, Ours.of(orders, sets));
            Replay.check(orders, sets, Ours.reading(orders, sets));
        }
    }

    @Test
    void aboutAFifthOfTheOrdersSeeATierAndATwentiethSeesGold() {
        Replay replay = new Replay(Orders.of(ORDERS));
        assertThat(replay.run(new HandWritten(1))).isPositive();
        assertThat(replay.shareOf(1)).isBetween(0.15, 0.25);
        assertThat(replay.shareOf(2)).isBetween(0.03, 0.07);
    }

    @Test
    void anEngineThatIsWrongIsRefused() {
        Orders orders = Orders.of(1_000);
        Engine hand = new HandWritten(1);
        Engine wrong = (order, known) -> hand.points(order, known) + (order.number() == 999 ? 1 : 0);
        assertThatThrownBy(() -> Replay.check(orders, 1, wrong)).hasMessageContaining("points for order 999");
    }
}
