package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerConditionTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static PurchaseLog log() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(AS_OF.plusDays(5))
                .returns(ReturnTreatment.KEEP)
                .dimensions(Dimension.CATEGORY)
                .add("a", AS_OF.minusDays(40), 1_000, null, "tea")
                .add("a", AS_OF.minusDays(10), 2_000, null, "milk")
                .add("b", AS_OF.minusDays(10), 500, null, "tea")
                .add("c", AS_OF.minusDays(90), 9_000, null, "milk")
                .add("d", AS_OF.plusDays(1), 100, null, "tea")
                .add("e", AS_OF.minusDays(1), -100, null, "tea")
                .build();
    }

    private static List<String> find(CustomerCondition condition) {
        return condition.customers("mine", log(), AS_OF).customers();
    }

    @Test
    void factsHaveBoundsThatCount() {
        assertThat(find(CustomerFact.PURCHASES.atLeast(2))).containsExactly("a");
        assertThat(find(CustomerFact.PURCHASES.atLeast(1))).containsExactly("a", "b", "c");
        assertThat(find(CustomerFact.CENTS.atMost(3_000))).containsExactly("a", "b");
        assertThat(find(CustomerFact.CENTS.atLeast(3_001))).containsExactly("c");
        assertThat(find(CustomerFact.DAYS_SINCE_LAST.atMost(10))).containsExactly("a", "b");
        assertThat(find(CustomerFact.DAYS_SINCE_FIRST.atLeast(40))).containsExactly("a", "c");
    }

    @Test
    void conditionsArePutTogether() {
        CustomerCondition tea = CustomerCondition.bought(Dimension.CATEGORY, "tea");
        CustomerCondition rich = CustomerFact.CENTS.atLeast(1_000);
        assertThat(find(tea)).containsExactly("a", "b");
        assertThat(find(CustomerCondition.all(tea, rich))).containsExactly("a");
        assertThat(find(CustomerCondition.any(tea, rich))).containsExactly("a", "b", "c");
        assertThat(find(CustomerCondition.not(tea)))
                .as("only customers who bought")
                .containsExactly("c");
        assertThat(CustomerCondition.all(tea, CustomerCondition.not(rich)))
                .hasToString("(bought category tea and not 1 000 <= cents)");
    }

    @Test
    void everyKindOfConditionIsApplied() {
        CustomerCondition plain = CustomerFact.PURCHASES.atLeast(1);
        List<CustomerCondition> one = List.of(
                plain,
                CustomerCondition.bought(Dimension.CATEGORY, "tea"),
                CustomerCondition.all(plain),
                CustomerCondition.any(plain),
                CustomerCondition.not(plain));
        assertThat(one)
                .extracting(condition -> (Class) condition.getClass())
                .containsExactlyInAnyOrder(CustomerCondition.class.getPermittedSubclasses());
        assertThat(one).allSatisfy(condition -> assertThat(find(condition)).isNotNull());
    }

    @Test
    void whatNothingFitsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerCondition.Between(CustomerFact.CENTS, 2, 1))
                .withMessage("cents: least 2 must not be above most 1");
        assertThatIllegalArgumentException().isThrownBy(CustomerCondition::all);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    CustomerCondition deep = CustomerFact.CENTS.atLeast(1);
                    for (int i = 0; i < CustomerCondition.MAX_DEPTH; i++) {
                        deep = CustomerCondition.not(deep);
                    }
                })
                .withMessageContaining("depth of at most 32");
    }

    @Test
    void threeSegmentsAreThereOutOfTheBox() {
        // Of 125.00, c brings 90.00, less than 80 %, so a with 30.00 belongs to them.
        assertThat(StandardSegments.highValue(log(), AS_OF)).hasToString("high value: 2 customers");
        assertThat(StandardSegments.newcomers(log(), AS_OF).customers()).containsExactly("b");
        // The only gap is 30 days: c is silent for 90, which is not beyond 3 · 30.
        assertThat(StandardSegments.atRisk(log(), AS_OF).customers()).containsExactly("c");
        assertThat(StandardSegments.atRisk(log(), AS_OF).name()).isEqualTo("at risk");
    }
}
