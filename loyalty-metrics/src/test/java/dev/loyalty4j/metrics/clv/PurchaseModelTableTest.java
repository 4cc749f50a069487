package dev.loyalty4j.metrics.clv;

import static dev.loyalty4j.metrics.clv.ModelRows.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The models at given parameters against the reference numbers and against forty and sixty digits; the heads of the two
 * tables say where each value comes from.
 */
class PurchaseModelTableTest {

    private static final List<String[]> VALUES = ModelRows.of("purchase-models.csv");
    private static final List<String[]> LIKELIHOODS = ModelRows.of("purchase-likelihoods.csv");

    /** Below it a value only has to be small, too. */
    private static final double TINY = 1e-300;

    private static List<String[]> rows(String kind) {
        List<String[]> rows = VALUES.stream().filter(row -> row[0].equals(kind)).toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static void same(String[] row, double actual, double expected, double relative) {
        if (expected < TINY) {
            assertThat(actual).as("%s", String.join(" ", row)).isBetween(0.0, TINY);
        } else {
            assertThat(actual).as("%s", String.join(" ", row)).isCloseTo(expected, within(relative * expected));
        }
    }

    private static double alive(String[] row) {
        return ModelRows.model(row, 1).probabilityAlive(number(row, 6), number(row, 7), number(row, 8));
    }

    private static double expected(String[] row) {
        return ModelRows.model(row, 1)
                .expectedPurchases(number(row, 6), number(row, 7), number(row, 8), number(row, 9));
    }

    @Test
    void edgeCasesHoldWhereOtherPackagesFail() {
        for (String[] row : rows("edge")) {
            same(row, expected(row), number(row, 11), 1e-9);
            if (!row[10].isEmpty()) {
                same(row, alive(row), number(row, 10), 1e-9);
            }
        }
    }

    @Test
    void customersOfCdnowHaveTheirReferenceValues() {
        for (String[] row : rows("customer")) {
            same(row, expected(row), number(row, 11), 1e-9);
            assertThat(alive(row)).isCloseTo(number(row, 10), within(1e-9));
        }
        for (String[] row : rows("new")) {
            same(row, ModelRows.model(row, 1).expectedPurchases(number(row, 9)), number(row, 11), 1e-9);
        }
    }

    @Test
    void residualPurchasesHaveTheirReferenceValues() {
        for (String kind : List.of("discounted", "forever")) {
            for (String[] row : rows(kind)) {
                double value = ModelRows.model(row, 1)
                        .discountedPurchases(number(row, 6), number(row, 7), number(row, 8), 0.15 / 52, number(row, 9));
                same(row, value, number(row, 11), 1e-9);
            }
        }
    }

    @Test
    void likelihoodsHaveTwelveDigitsForAnyHistory() {
        for (String[] row : LIKELIHOODS) {
            PurchaseModel model = ModelRows.model(row, 0);
            double expected = number(row, 8);
            assertThat(model.logLikelihood(number(row, 5), number(row, 6), number(row, 7)))
                    .as("%s", String.join(" ", row))
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
            double alive = model.probabilityAlive(number(row, 5), number(row, 6), number(row, 7));
            same(row, alive, number(row, 9), 1e-11);
        }
    }

    @Test
    void theLikelihoodOfCdnowIsThatOfTheReference() {
        // reference.json, independent, cdnow: ll at these params.
        PurchaseHistories cdnow = ModelRows.cdnow();
        assertThat(Nbd.of(0.38476613314624397, 12.072022753467332, ModelUnit.WEEKS)
                        .logLikelihood(cdnow))
                .isCloseTo(-9763.657614672617, within(1e-6));
        assertThat(BgNbd.of(
                                0.24259452115581992,
                                4.413601986199431,
                                0.7929220105437896,
                                2.425906752308778,
                                ModelUnit.WEEKS)
                        .logLikelihood(cdnow))
                .isCloseTo(-9582.429206673929, within(1e-6));
        assertThat(MbgNbd.of(
                                0.5248431513728616,
                                6.183085222405634,
                                0.8913594928138637,
                                1.6140022702384524,
                                ModelUnit.WEEKS)
                        .logLikelihood(cdnow))
                .isCloseTo(-9582.13571555375, within(1e-6));
        assertThat(ParetoNbd.of(
                                0.5532770444465944,
                                10.577683396298651,
                                0.6062399490913425,
                                11.66873412106981,
                                ModelUnit.WEEKS)
                        .logLikelihood(cdnow))
                .isCloseTo(-9594.976178939545, within(1e-6));
    }
}
