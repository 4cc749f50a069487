package dev.loyalty4j.metrics.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds topics in a text by keywords: a text is about every topic of which it holds a keyword, so it may be about
 * several, or none. Keywords match whole words, in any case; one that ends with {@code *} matches every word that
 * begins so, and one of several words matches these words in a row. Immutable.
 */
public final class TopicDictionary {

    private static final String PREFIX = "*";

    /** By topic: what to find in a text whose words stand between single spaces. */
    private final Map<String, List<String>> needles;

    private TopicDictionary(Map<String, List<String>> needles) {
        this.needles = needles;
    }

    /**
     * Returns a dictionary.
     *
     * @param keywords the keywords of each topic
     * @return the dictionary
     * @throws IllegalArgumentException if a topic is blank or has no keyword, or a keyword has no letter and no digit
     */
    public static TopicDictionary of(Map<String, List<String>> keywords) {
        Map<String, List<String>> needles = new LinkedHashMap<>();
        keywords.forEach((topic, words) -> {
            if (topic.isBlank() || words.isEmpty()) {
                throw new IllegalArgumentException("topic " + topic + " must have a name and at least one keyword");
            }
            needles.put(topic, words.stream().map(word -> needle(topic, word)).toList());
        });
        return new TopicDictionary(needles);
    }

    private static String needle(String topic, String keyword) {
        boolean prefix = keyword.endsWith(PREFIX);
        String words = words(keyword);
        if (words.isBlank()) {
            throw new IllegalArgumentException(
                    "keyword " + keyword + " of topic " + topic + " must have a letter or a digit");
        }
        return prefix ? words.stripTrailing() : words;
    }

    /** The words in lower case, with one space before, between and after them. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(" ");
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK) {
                words.appendCodePoint(point);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    /**
     * Returns what a text is about.
     *
     * @param text any text
     * @return topics by name, empty if it holds no keyword
     */
    public Set<String> topics(String text) {
        String words = words(text);
        Set<String> topics = new TreeSet<>();
        needles.forEach((topic, ofTopic) -> {
            if (ofTopic.stream().anyMatch(words::contains)) {
                topics.add(topic);
            }
        });
        return topics;
    }

    /**
     * Returns the topics.
     *
     * @return in the order in which they were given
     */
    public List<String> topics() {
        return new ArrayList<>(needles.keySet());
    }
}
