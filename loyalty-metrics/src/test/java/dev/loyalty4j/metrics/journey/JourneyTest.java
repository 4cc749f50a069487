package dev.loyalty4j.metrics.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.survey.RatingScale;
import dev.loyalty4j.metrics.survey.Ratings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> STEPS = List.of("page", "basket", "paid");

    private static Visit visit(String customer, String step, int second) {
        return new Visit(customer, step, NOON.plusSeconds(second));
    }

    @Test
    void stepsAreReachedInOrder() {
        Funnel funnel = Funnel.of(
                STEPS,
                List.of(
                        visit("all", "paid", 9),
                        visit("all", "page", 1),
                        visit("all", "basket", 2),
                        visit("same moment", "page", 1),
                        visit("same moment", "basket", 1),
                        visit("backwards", "basket", 1),
                        visit("backwards", "page", 2),
                        visit("again", "basket", 1),
                        visit("again", "page", 2),
                        visit("again", "basket", 3),
                        visit("again", "page", 4),
                        visit("skipped", "page", 1),
                        visit("skipped", "paid", 2),
                        visit("elsewhere", "help", 1)));
        // page: all, same moment, backwards, again, skipped. basket: all, same moment, again. paid: all.
        assertThat(funnel).isEqualTo(new Funnel(STEPS, List.of(5L, 3L, 1L)));
        assertThat(funnel.conversion("page").value()).isEqualTo(0.6);
        assertThat(funnel.dropOff("basket").value()).isEqualTo(2.0 / 3);
        assertThat(funnel.completion().value()).isEqualTo(0.2);
        assertThat(funnel.toString()).startsWith("drop-off 0.4000 (").contains("\ncompletion 0.2000 (");
        assertThat(Funnel.of(STEPS, List.of()).completion().isDefined()).isFalse();
    }

    @Test
    void whatIsNoFunnelIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.of(List.of("page", "page"), List.of()))
                .withMessage("steps [page, page] must be at least two, all different");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funnel(STEPS, List.of(1L, 2L, 0L)))
                .withMessage("customers [1, 2, 0] must be at least 0 and never more than at the step before");
        assertThatIllegalArgumentException().isThrownBy(() -> new Funnel(STEPS, List.of(1L)));
        Funnel funnel = new Funnel(STEPS, List.of(3L, 2L, 1L));
        assertThatIllegalArgumentException().isThrownBy(() -> funnel.dropOff("paid"));
        assertThatIllegalArgumentException().isThrownBy(() -> funnel.conversion("help"));
    }

    @Test
    void frictionIsTheMeanOfWhatIsKnown() {
        Touchpoint checkout = Touchpoint.of("checkout", Stage.PURCHASE, 1_000, 700);
        assertThat(checkout.friction()).hasValueCloseTo(0.3, within(1e-12));
        // Hard: 40 of 100. Dissatisfied: 20 of 100. (0.3 + 0.4 + 0.2)/3 = 0.3.
        Touchpoint asked = checkout.withEffort(Ratings.ofCounts(RatingScale.EFFORT_2, 10, 10, 20, 0, 20, 20, 20))
                .withSatisfaction(Ratings.ofCounts(RatingScale.SATISFACTION_5, 10, 10, 30, 30, 20));
        assertThat(asked.hard().value()).isEqualTo(0.4);
        assertThat(asked.dissatisfied().value()).isEqualTo(0.2);
        assertThat(asked.friction()).hasValueCloseTo(0.3, within(1e-12));
        assertThat(asked.customersInTrouble()).isCloseTo(300, within(1e-9));
    }

    @Test
    void theRankingCountsCustomersNotShares() {
        TouchpointAudit audit = new TouchpointAudit(List.of(
                Touchpoint.of("old form", Stage.RETURNS, 10, 1),
                Touchpoint.of("checkout", Stage.PURCHASE, 1_000, 900),
                Touchpoint.of("basket", Stage.PURCHASE, 200, 100),
                Touchpoint.of("unseen", Stage.DISCOVERY, 0, 0)));
        assertThat(audit.byFriction()).extracting(Touchpoint::name).containsExactly("basket", "checkout", "old form");
        assertThat(audit.of(Stage.PURCHASE)).hasSize(2);
        assertThat(audit.of(Stage.FULFILMENT)).isEmpty();
        assertThat(audit.toString()).endsWith("old form (returns): friction 0.9000, 9.000 of 10 customers in trouble");
    }

    @Test
    void whatIsNoTouchpointIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Touchpoint.of("checkout", Stage.PURCHASE, 10, 11))
                .withMessage("touchpoint checkout must have a name, and went on 11 be 0 to customers 10");
        Touchpoint checkout = Touchpoint.of("checkout", Stage.PURCHASE, 10, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checkout.withEffort(Ratings.ofCounts(RatingScale.EFFORT_1, 0, 0, 0, 0, 0)))
                .withMessage("ratings on customer effort 1.0 must be on customer effort 2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new TouchpointAudit(List.of(checkout, checkout)));
    }
}
