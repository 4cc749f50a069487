package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CategoryTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(AS_OF).dimensions(Dimension.CATEGORY);
    }

    @Test
    void liftComparesWithEveryone() {
        // 60 of 200 buy tea, 100 buy milk, 45 both: (45/60)/(100/200) = 1.5. ln L has the variance
        // 1/45 − 1/60 − 1/100 + 2/200 = 0.00555556, z · its root = 0.146087: 1.5/e^0.146087 = 1.296124.
        CategoryLift lift = new CategoryLift("tea", "milk", 45, 60, 100, 200);
        assertThat(lift.value()).isCloseTo(1.5, within(1e-15));
        Interval interval = lift.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(1.296124, within(2e-6));
        assertThat(interval.upper()).isCloseTo(1.735945, within(2e-6));
        assertThat(lift)
                .hasToString("lift of milk given tea 1.500 (1.296 .. 1.736), 45 of 60 customers of tea, 100 of 200 of"
                        + " all");
        CategoryLift never = new CategoryLift("tea", "milk", 0, 0, 5, 10);
        assertThat(never).hasToString("lift of milk given tea undefined: there are no customers of tea");
        assertThat(never.interval()).isEmpty();
        assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(never::value);
        assertThatIllegalArgumentException().isThrownBy(() -> new CategoryLift("tea", "milk", 6, 5, 9, 10));
    }

    @Test
    void anOfferNeedsThirtyCustomersOfBoth() {
        PurchaseLogBuilder builder = builder();
        for (int i = 0; i < 30; i++) {
            builder.add("c" + i, AS_OF, 100, null, "tea").add("c" + i, AS_OF, 100, null, "milk");
            if (i > 0) {
                builder.add("c" + i, AS_OF, 100, null, "salt");
            }
        }
        for (int i = 0; i < 50; i++) {
            builder.add("o" + i, AS_OF, 100, null, "jam");
        }
        PurchaseLog log = builder.add("anna", AS_OF, 100, null, "tea").build();
        NextCategory next = NextCategory.of(log, Dimension.CATEGORY, AS_OF);
        assertThat(next.offers("anna")).extracting(CategoryLift::category).containsExactly("milk");
        assertThat(next.offers("o1")).isEmpty();
        assertThat(next.offers("stranger")).isEmpty();
        assertThat(next.lifts()).hasSize(2);
    }

    @Test
    void aFavouriteIsBoughtMostOftenThenForMostMoneyThenFirstByName() {
        PurchaseLog log = builder()
                .add("often", AS_OF, 100, null, "tea")
                .add("often", AS_OF.minusDays(1), 100, null, "tea")
                .add("often", AS_OF, 900, null, "milk")
                .add("money", AS_OF, 100, null, "tea")
                .add("money", AS_OF, 101, null, "milk")
                .add("name", AS_OF, 100, null, "tea")
                .add("name", AS_OF, 100, null, "milk")
                .add("none", AS_OF, 100)
                .build();
        CategoryAffinity affinity = CategoryAffinity.of(log, Dimension.CATEGORY, AS_OF);
        Segments favourites = affinity.favourites();
        assertThat(favourites.names()).containsExactly("milk", "tea");
        assertThat(favourites.customers("tea")).containsExactly("often");
        assertThat(favourites.customers("milk")).containsExactly("money", "name");
        assertThat(favourites.segmentOf("none")).isEmpty();
        // Seven purchases: tea 4, milk 3. Of often's three, two are tea: (2/3)/(4/7) = 7/6.
        assertThat(affinity.history("often").get(0))
                .hasToString("tea: 2 purchases, 2.00 EUR, share 0.6667, affinity 1.167");
        assertThat(affinity.history("stranger")).isEmpty();
    }

    @Test
    void whatWasNettedAwayWasNotBought() {
        PurchaseLog log = builder()
                .returns(ReturnTreatment.NET)
                .add("anna", AS_OF.minusDays(5), 500, "o1", "tea")
                .add("anna", AS_OF.minusDays(5), 700, "o2", "milk")
                .add("anna", AS_OF, -500, "o1", "tea")
                .build();
        assertThat(CategoryAffinity.of(log, Dimension.CATEGORY, AS_OF).history("anna"))
                .extracting(CategoryShare::category)
                .containsExactly("milk");
    }

    @Test
    void theDimensionMustBeThere() {
        PurchaseLog log = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(AS_OF)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryAffinity.of(log, Dimension.CATEGORY, AS_OF))
                .withMessage("the log has no dimension category, it has []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextCategory.of(log, Dimension.CATEGORY, AS_OF.plusDays(1)))
                .withMessage("asOf 2026-04-01 must not be after observedThrough 2026-03-31");
    }
}
