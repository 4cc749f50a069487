package dev.loyalty4j.metrics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.Proportion;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked examples of satisfaction and effort; the numbers that are not worked here are Python 3.11, double precision.
 */
class SurveyTableTest {

    private static final Ratings CSAT = Ratings.ofCounts(RatingScale.SATISFACTION_5, 5, 10, 20, 40, 25);
    private static final Ratings CES = Ratings.ofCounts(RatingScale.EFFORT_2, 80, 210, 140, 110, 160, 180, 120);

    @Test
    void satisfactionIsTheShareOfTheTwoBestBoxes() {
        Proportion satisfied = Satisfaction.topTwo(CSAT);
        assertThat(satisfied.value()).isEqualTo(0.65);
        Interval wilson = satisfied.interval().orElseThrow();
        assertThat(wilson.lower()).isCloseTo(0.5525444329688796, within(1e-14));
        assertThat(wilson.upper()).isCloseTo(0.7363575175690247, within(1e-14));
        // (5·1 + 10·2 + 20·3 + 40·4 + 25·5)/100 = 3.70.
        assertThat(Satisfaction.mean(CSAT).value()).isEqualTo(3.7);
    }

    @Test
    void whereLowIsGoodTheBestBoxesAreTheLowOnes() {
        assertThat(Satisfaction.topTwo(Ratings.ofCounts(RatingScale.EFFORT_1, 5, 10, 20, 40, 25))
                        .numerator())
                .isEqualTo(15);
    }

    @Test
    void effortTwoHasThreeFigures() {
        assertThat(CustomerEffort.meanOfVersion2(CES).value()).isEqualTo(4.08);
        assertThat(CustomerEffort.topThree(CES).value()).isEqualTo(0.46);
        assertThat(CustomerEffort.index(CES).value()).isEqualTo(-13);
        // Easy 0.30, hard 0.43: variance 0.73 − 0.0169 = 0.7131, standard error 100·√0.0007131 = 2.670393.
        assertThat(CustomerEffort.index(CES).interval().orElseThrow().upper())
                .isCloseTo(-13 + 1.959963984540054 * 2.6703932, within(1e-6));
        assertThat(CustomerEffort.index(CES).toString())
                .startsWith("customer effort 2.0 index -13.00 (-18.23 .. -7.766), 1 000 answers");
        assertThat(CustomerEffort.meanOfVersion2(CES).toString()).startsWith("mean customer effort 2.0 4.080 (");
    }

    @Test
    void theMeanHasTheIntervalOfStudentsT() {
        // 1, 2, 3: mean 2, s = 1, standard error 1/√3; t of 97.5 % with 2 degrees is 4.302653: ± 2.484138.
        MeanRating mean = CustomerEffort.meanOfVersion1(Ratings.of(RatingScale.EFFORT_1, List.of(1, 2, 3)));
        assertThat(mean.interval().orElseThrow().lower()).isCloseTo(2 - 2.484138, within(1e-6));
        assertThat(CustomerEffort.meanOfVersion1(Ratings.of(RatingScale.EFFORT_1, List.of(4, 4)))
                        .interval())
                .isEmpty();
    }

    @Test
    void theVersionsDoNotMix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerEffort.meanOfVersion1(CES))
                .withMessage("ratings are on customer effort 2.0 (1 to 7) and must be on customer effort 1.0 (1 to 5)");
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerEffort.index(CSAT));
    }

    @Test
    void blanksAreNoAnswersAndNothingIsUndefined() {
        Ratings blank = Ratings.of(RatingScale.EFFORT_2, Arrays.asList(null, null));
        assertThat(blank.blanks()).isEqualTo(2);
        assertThat(CustomerEffort.index(blank))
                .hasToString("customer effort 2.0 index undefined: there are no answers");
        assertThat(CustomerEffort.meanOfVersion2(blank).isDefined()).isFalse();
        assertThat(Satisfaction.topTwo(blank).isDefined()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // z² = 3.841458821: 3.841458821/0.0025 = 1536.58; of 1,000: 1536.58/(1 + 1535.58/1000) = 606.01.
        "0.05, 1, 0, 1537",
        "0.05, 1, 1000, 607",
        // 3.841458821·0.7344/0.0016 = 1763.23; of 2,000: 1763.23/(1 + 1762.23/2000) = 937.31.
        "0.04, 0.7344, 0, 1764",
        "0.04, 0.7344, 2000, 938",
        "0.05, 1, 1, 1",
        "0.9, 1, 0, 5"
    })
    void theSampleSizeIsRoundedUp(double margin, double variance, long population, long answers) {
        SurveySampleSize size = SurveySampleSize.forMargin(margin).variance(variance);
        assertThat(population == 0 ? size.answers() : size.answersOf(population))
                .isEqualTo(answers);
    }

    @Test
    void aSampleSizeReadsAsALineAndKnowsItsLimits() {
        assertThat(SurveySampleSize.forMargin(0.05))
                .hasToString("1 537 answers for a margin of 5.000 points at level 0.9500");
        assertThat(SurveySampleSize.forMargin(0.05).level(0.9).answers()).isLessThan(1537);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveySampleSize.forMargin(5))
                .withMessage("margin 5.0 must be a share strictly between 0 and 1: 0.05 is five points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveySampleSize.forMargin(0.05).variance(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveySampleSize.forMargin(0.05).answersOf(0));
    }

    @Test
    void askingMostOfEveryoneNarrowsThePlainInterval() {
        NetPromoterScore score = NetPromoterScore.ofCounts(230, 120, 150);
        // 7.511547587 · √((600 − 500)/599) = 3.069135.
        assertThat(score.plainInterval(0.95, 600).orElseThrow().upper()).isCloseTo(16 + 3.069135, within(1e-5));
    }

    @Test
    void aClickCountsAsSatisfiedOrNot() {
        Proportion happy = OneClickSurvey.SMILEYS.satisfaction(List.of("happy", "sad", "happy", "neutral"));
        assertThat(happy.value()).isEqualTo(0.5);
        assertThat(OneClickSurvey.STARS.satisfaction(List.of("5", "4", "3")).numerator())
                .isEqualTo(2);
        assertThat(OneClickSurvey.THUMBS.satisfaction(List.of()).isDefined()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneClickSurvey.THUMBS.satisfaction(List.of("sideways")))
                .withMessage("click sideways must be one of [up, down]");
        assertThatIllegalArgumentException().isThrownBy(() -> new OneClickSurvey(List.of("yes"), List.of("yes")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneClickSurvey(List.of("yes", "yes"), List.of("yes")));
    }

    @Test
    void scalesAndCountsThatDoNotFitAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.of(RatingScale.SATISFACTION_5, List.of(6)))
                .withMessage("answer 6 must be 1 to 5 (satisfaction 1 to 5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.ofCounts(RatingScale.SATISFACTION_5, 1, 2))
                .withMessageContaining("must be 5");
        RatingScale yesNo = new RatingScale("yes or no", 0, 1, RatingScale.BestEnd.HIGH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Satisfaction.topTwo(Ratings.ofCounts(yesNo, 1, 1)))
                .withMessageContaining("must have at least 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingScale("upside down", 5, 1, RatingScale.BestEnd.HIGH));
        assertThat(CSAT).hasToString("satisfaction 1 to 5: 5, 10, 20, 40, 25");
    }
}
