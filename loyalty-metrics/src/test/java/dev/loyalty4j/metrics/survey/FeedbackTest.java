package dev.loyalty4j.metrics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.survey.FeedbackCase.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TopicDictionary TOPICS = TopicDictionary.of(
            Map.of("delivery", List.of("late", "deliver*"), "price", List.of("too expensive", "PRICE")));

    @Test
    void keywordsMatchWholeWordsPrefixesAndPhrases() {
        assertThat(TOPICS.topics("Delivered LATE!")).containsExactly("delivery");
        assertThat(TOPICS.topics("chocolate")).as("late is no word in it").isEmpty();
        assertThat(TOPICS.topics("It was too  expensive, and late.")).containsExactly("delivery", "price");
        assertThat(TOPICS.topics("expensive")).isEmpty();
        assertThat(TOPICS.topics("")).isEmpty();
    }

    @Test
    void topicsAreCountedOncePerFeedback() {
        FeedbackTopics found = FeedbackTopics.of(
                List.of(
                        new Feedback("a", DAY, "late delivery, late again"),
                        new Feedback("b", DAY, "good price but late"),
                        new Feedback("c", DAY, "fine")),
                TOPICS);
        assertThat(found.topics()).containsExactly("delivery", "price");
        assertThat(found.share("delivery").numerator()).isEqualTo(2);
        assertThat(found.share("price").value()).isEqualTo(1.0 / 3);
        assertThat(found.withoutTopic().numerator()).isEqualTo(1);
        assertThat(found.toString())
                .startsWith("share of topic delivery 0.6667 (")
                .contains("1 of 3 feedback");
    }

    @Test
    void theCallerMayKnowTheTopics() {
        FeedbackTopics found =
                FeedbackTopics.of(List.of(new Feedback("a", DAY, "")), feedback -> List.of("returns", "returns"));
        assertThat(found.share("returns").numerator()).isEqualTo(1);
        assertThat(found.share("price").numerator()).isZero();
        assertThat(FeedbackTopics.of(List.of(), TOPICS).share("price").isDefined())
                .isFalse();
    }

    @Test
    void aDictionaryWithoutWordsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicDictionary.of(Map.of("price", List.of("*"))))
                .withMessage("keyword * of topic price must have a letter or a digit");
        assertThatIllegalArgumentException().isThrownBy(() -> TopicDictionary.of(Map.of("price", List.of())));
    }

    @Test
    void theLoopIsClosedStepByStep() {
        LoopClosing loop = LoopClosing.of(List.of(
                FeedbackCase.of("1", NOON)
                        .with(Step.ACKNOWLEDGED, NOON.plusSeconds(3_600))
                        .with(Step.TOLD, NOON.plusSeconds(86_400)),
                FeedbackCase.of("2", NOON).with(Step.ACKNOWLEDGED, NOON.plusSeconds(7_200)),
                FeedbackCase.of("3", NOON)));
        assertThat(loop.share(Step.ACKNOWLEDGED).numerator()).isEqualTo(2);
        assertThat(loop.medianTime(Step.ACKNOWLEDGED)).contains(Duration.ofMinutes(90));
        assertThat(loop.share(Step.ACTED_ON).value()).isZero();
        assertThat(loop.medianTime(Step.ACTED_ON)).isEmpty();
        assertThat(loop.medianTime(Step.TOLD)).contains(Duration.ofDays(1));
        assertThat(loop.toString()).contains("share of cases acted on 0 (").endsWith("1 of 3 cases, median time PT24H");
        assertThat(LoopClosing.of(List.of()).share(Step.TOLD).isDefined()).isFalse();
    }

    @Test
    void nothingIsDoneBeforeItCameIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedbackCase.of("1", NOON).with(Step.TOLD, NOON.minusSeconds(1)))
                .withMessage("case 1: TOLD at 2026-03-01T11:59:59Z must not be before received 2026-03-01T12:00:00Z");
    }
}
