package dev.loyalty4j.core.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where and how something happened. Every part may be left out; what is left out is not known.
 *
 * @param channel the channel, for example web; empty if not known
 * @param store the store; empty if not known
 * @param market the market, for example a country; empty if not known
 * @param attributes further facts by name
 * @param measures what was measured
 */
public record Circumstances(
        String channel, String store, String market, SortedMap<String, String> attributes, List<Measure> measures) {

    private static final String CAMPAIGN = "campaign";

    /** Nothing is known. */
    public static final Circumstances NONE = new Circumstances("", "", "", new TreeMap<>(), List.of());

    /**
     * Copies the parts.
     *
     * @param channel the channel, for example web; empty if not known
     * @param store the store; empty if not known
     * @param market the market, for example a country; empty if not known
     * @param attributes further facts by name
     * @param measures what was measured
     * @throws IllegalArgumentException if a text is longer than 200 characters or has control characters
     */
    public Circumstances {
        Text.optionalName(channel, "channel");
        Text.optionalName(store, "store");
        Text.optionalName(market, "market");
        attributes = Text.attributes(attributes);
        measures = List.copyOf(measures);
    }

    /**
     * Returns these circumstances with a channel.
     *
     * @param name the channel
     * @return a copy
     */
    public Circumstances through(String name) {
        return new Circumstances(name, store, market, attributes, measures);
    }

    /**
     * Returns these circumstances with a store.
     *
     * @param name the store
     * @return a copy
     */
    public Circumstances at(String name) {
        return new Circumstances(channel, name, market, attributes, measures);
    }

    /**
     * Returns these circumstances with a market.
     *
     * @param name the market
     * @return a copy
     */
    public Circumstances in(String name) {
        return new Circumstances(channel, store, name, attributes, measures);
    }

    /**
     * Returns these circumstances with a further fact.
     *
     * @param name its name
     * @param value its value
     * @return a copy
     */
    public Circumstances with(String name, String value) {
        return new Circumstances(channel, store, market, Text.with(attributes, name, value), measures);
    }

    /**
     * Returns these circumstances with the campaign that brought the member. It is the fact {@code campaign}, and every
     * lot that is earned names it.
     *
     * @param name the campaign
     * @return a copy
     */
    public Circumstances during(String name) {
        return with(CAMPAIGN, name);
    }

    /**
     * Returns the campaign.
     *
     * @return its name, empty if not known
     */
    public String campaign() {
        return attributes.getOrDefault(CAMPAIGN, "");
    }

    /**
     * Returns these circumstances with a measure.
     *
     * @param measure what was measured
     * @return a copy
     */
    public Circumstances with(Measure measure) {
        List<Measure> more = new ArrayList<>(measures);
        more.add(Objects.requireNonNull(measure, "measure"));
        return new Circumstances(channel, store, market, attributes, Collections.unmodifiableList(more));
    }

    void content(CommandDigest.Content content) {
        content.put(channel).put(store).put(market);
        Text.content(attributes, content);
        content.put(measures.size());
        measures.forEach(m -> m.content(content));
    }
}
