package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What must hold between models, and for one model under changes that change nothing. */
class ModelConsistencyTest {

    private static final GammaGamma SPEND = GammaGamma.of(6.25, 3.74, 15.44);

    @Test
    void donorsWhoTakeEveryOpportunityAreContracts() {
        // With p = 1 being there is taking part, and BG/BB is the shifted beta-geometric: P(x = n) = S(n).
        BgBb always = BgBb.of(1e9, 1e-3, 0.668, 3.806);
        ContractModel contracts = ShiftedBetaGeometric.of(0.668, 3.806);
        double[] counts = always.probabilitiesOfCounts(6);
        assertThat(counts[6]).isEqualTo(contracts.survival(6).value(), within(1e-9));
        for (int t = 1; t <= 6; t++) {
            double lost =
                    contracts.survival(t - 1).value() - contracts.survival(t).value();
            assertThat(counts[t - 1]).isEqualTo(lost, within(1e-9));
        }
    }

    @Test
    void allHistoriesTogetherAreCertain() {
        // Each of the 2⁸ sequences of eight opportunities, by its x and t_x.
        double sum = 0;
        BgBb model = BgBb.of(1.2, 0.75, 0.66, 2.8);
        for (int sequence = 0; sequence < 256; sequence++) {
            int last = 32 - Integer.numberOfLeadingZeros(sequence);
            OpportunityCell one = OpportunityCell.of(Integer.bitCount(sequence), last, 8, 1);
            sum += Math.exp(model.logLikelihood(List.of(one)));
        }
        assertThat(sum).isEqualTo(1, within(1e-12));
    }

    @Test
    void everybodyLeavesOrSurvives() {
        // Σ P(T = t) + S(12) through the likelihood of one contract at a time.
        BetaDiscreteWeibull model = BetaDiscreteWeibull.of(0.45, 0.78, 1.28);
        double sum = Math.exp(model.logLikelihood(List.of(ContractCohort.of(1, new long[12]))));
        for (int t = 0; t < 12; t++) {
            long[] lost = new long[12];
            lost[t] = 1;
            sum += Math.exp(model.logLikelihood(List.of(ContractCohort.of(1, lost))));
        }
        assertThat(sum).isEqualTo(1, within(1e-12));
    }

    @Test
    void centsInsteadOfEurosChangeTheUnitOnly() {
        // γ × 100, LL − n·ln 100.
        int[] x = new int[400];
        Arrays.setAll(x, i -> 1 + i % 4);
        double[] means = SPEND.simulate(x, new Random(8));
        Fit euros = GammaGamma.fit(x, means, FitSettings.STANDARD).fit();
        Fit cents = GammaGamma.fit(x, Arrays.stream(means).map(m -> m * 100).toArray(), FitSettings.STANDARD)
                .fit();
        assertThat(cents.verdict().kind()).isEqualTo(euros.verdict().kind());
        assertThat(cents.parameter("γ")).isCloseTo(100 * euros.parameter("γ"), Percentage.withPercentage(1e-4));
        assertThat(cents.parameter("p")).isCloseTo(euros.parameter("p"), Percentage.withPercentage(1e-4));
        assertThat(cents.logLikelihood()).isEqualTo(euros.logLikelihood() - 400 * Math.log(100), within(1e-6));
    }

    @Test
    void theOrderOfRowsChangesNothingThatMatters() {
        List<OpportunityCell> cells =
                new ArrayList<>(BgBb.of(1.2, 0.75, 0.66, 2.8).simulate(2_000, 6, new Random(2)));
        Fit one = BgBb.fit(cells).fit();
        Collections.reverse(cells);
        assertThat(BgBb.fit(cells).fit().logLikelihood()).isEqualTo(one.logLikelihood(), within(1e-7));
    }

    @Test
    void whereAllBoughtToTheEndAttritionIsNotDistinguishable() {
        // t_x = n for every donor: nobody has ever been silent.
        Fit fit = BgBb.fit(List.of(
                        OpportunityCell.of(1, 6, 6, 200),
                        OpportunityCell.of(2, 6, 6, 300),
                        OpportunityCell.of(4, 6, 6, 300),
                        OpportunityCell.of(6, 6, 6, 200)))
                .fit();
        assertThat(fit.verdict().kind()).isEqualTo(Verdict.Kind.AT_BOUNDARY);
        assertThat(fit.verdict().explanation()).contains("attrition not distinguishable");
    }

    @Test
    void aHundredThousandCustomersAreFittedOnTwoThreadsToTheSameBits() {
        int[] x = new int[100_000];
        Arrays.setAll(x, i -> i % 5);
        double[] means = SPEND.simulate(x, new Random(12));
        Fit two = GammaGamma.fit(x, means, FitSettings.STANDARD.threads(2)).fit();
        assertThat(two.verdict().isConverged()).isTrue();
        assertThat(two.customers()).isEqualTo(80_000);
        assertThat(two.estimate("q").interval(0.999).orElseThrow().contains(3.74))
                .isTrue();
        assertThat(GammaGamma.fit(x, means, FitSettings.STANDARD.threads(8)).fit())
                .isEqualTo(two);
    }

    @Test
    void aMillionContractsAreOnlyLargerNumbers() {
        ContractCohort million = ShiftedBetaGeometric.of(0.668, 3.806).simulate(1_000_000, 12, new Random(6));
        Fit fit = ShiftedBetaGeometric.fit(List.of(million)).fit();
        assertThat(fit.verdict().isConverged()).isTrue();
        assertThat(fit.parameter("β")).isCloseTo(3.806, Percentage.withPercentage(3));
    }

    @Test
    void theTableOfOpportunitiesIsCountedFromALog() {
        // Acquired in 2020; opportunities 2021, 2022, 2023. a: 2021 and twice 2023; b: nothing; c: 2022; d: acquired
        // 2021.
        PurchaseLog log = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2023, 12, 31))
                .add("a", LocalDate.of(2020, 5, 1), 100)
                .add("a", LocalDate.of(2021, 1, 1), 100)
                .add("a", LocalDate.of(2023, 2, 1), 100)
                .add("a", LocalDate.of(2023, 12, 31), 100)
                .add("b", LocalDate.of(2020, 12, 31), 100)
                .add("c", LocalDate.of(2020, 1, 1), 100)
                .add("c", LocalDate.of(2020, 7, 1), 100)
                .add("c", LocalDate.of(2022, 7, 1), 100)
                .add("d", LocalDate.of(2021, 7, 1), 100)
                .build();
        assertThat(OpportunityCell.of(log, Period.year(2021), 3))
                .containsExactly(
                        OpportunityCell.of(0, 0, 3, 1), OpportunityCell.of(1, 2, 3, 1), OpportunityCell.of(2, 3, 3, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpportunityCell.of(log, Period.year(2021), 4))
                .withMessageContaining("opportunity 4");
    }

    @Test
    void aStartOfAnotherModelIsRefused() {
        Fit other = ShiftedBetaGeometric.of(1, 2).fit();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BgBb.fit(List.of(OpportunityCell.of(1, 1, 2, 5)), FitSettings.STANDARD.from(other)))
                .withMessage("start [1.0, 2.0] must have the 4 parameters of BG/BB");
    }

    @Test
    void whatOneDonorWillDoSpreadsMoreThanItsExpectation() {
        // Of 5 more opportunities 3.75 are expected of one who took all six; a single one may take any number.
        BgBb donors = BgBb.of(1.20350708052731, 0.749766677759683, 0.656756817145443, 2.78388732532571);
        var range = donors.predictionInterval(6, 6, 6, 5, new Random(1), 20_000, 0.95);
        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isEqualTo(5);
        assertThat(donors.predictionInterval(0, 0, 6, 5, new Random(1), 20_000, 0.80)
                        .upper())
                .isZero();
    }
}
