package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What customers write about: each topic's share of the feedback. One feedback may be about several topics, so the
 * shares need not add up to 1; feedback about none is counted too. Immutable.
 */
public final class FeedbackTopics {

    private final Map<String, Long> counts;
    private final long all;
    private final long withoutTopic;

    private FeedbackTopics(Map<String, Long> counts, long all, long withoutTopic) {
        this.counts = counts;
        this.all = all;
        this.withoutTopic = withoutTopic;
    }

    /**
     * Counts topics that the caller knows.
     *
     * @param feedback the feedback
     * @param topics the topics of one feedback; naming one twice counts once
     * @return the counts
     */
    public static FeedbackTopics of(
            Iterable<Feedback> feedback, Function<? super Feedback, ? extends Collection<String>> topics) {
        Map<String, Long> counts = new TreeMap<>();
        long all = 0;
        long without = 0;
        for (Feedback one : feedback) {
            Collection<String> found = new LinkedHashSet<>(topics.apply(one));
            found.forEach(topic -> counts.merge(topic, 1L, Long::sum));
            all++;
            without += found.isEmpty() ? 1 : 0;
        }
        return new FeedbackTopics(counts, all, without);
    }

    /**
     * Counts topics by keywords.
     *
     * @param feedback the feedback
     * @param dictionary the keywords
     * @return the counts; topics that nobody wrote about are there with 0
     */
    public static FeedbackTopics of(Iterable<Feedback> feedback, TopicDictionary dictionary) {
        FeedbackTopics found = of(feedback, one -> dictionary.topics(one.text()));
        dictionary.topics().forEach(topic -> found.counts.putIfAbsent(topic, 0L));
        return found;
    }

    /**
     * Returns the topics.
     *
     * @return the most frequent first, then by name
     */
    public List<String> topics() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns how much of the feedback is about a topic.
     *
     * @param topic the topic
     * @return its feedback of all feedback, with Wilson's interval; 0 for a topic that does not occur
     */
    public Proportion share(String topic) {
        Definition definition = new Definition(
                "share of topic " + topic, "feedback about the topic / feedback", "convention of this library");
        return new Proportion(definition, counts.getOrDefault(topic, 0L), all, "feedback");
    }

    /**
     * Returns how much of the feedback is about no topic.
     *
     * @return feedback without topic of all feedback
     */
    public Proportion withoutTopic() {
        Definition definition = new Definition(
                "share without topic", "feedback about no topic / feedback", "convention of this library");
        return new Proportion(definition, withoutTopic, all, "feedback");
    }

    /**
     * Returns a line for each topic and one for the rest.
     *
     * @return the shares
     */
    @Override
    public String toString() {
        return topics().stream().map(topic -> share(topic) + "\n").collect(Collectors.joining()) + withoutTopic();
    }
}
