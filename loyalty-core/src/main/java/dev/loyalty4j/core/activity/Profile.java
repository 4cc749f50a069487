package dev.loyalty4j.core.activity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a shop knows about a person and tells the engine, so that rules may ask for it. It is kept in the person record
 * beside the journal; the journal gets only the answers, and of the birthday day and month.
 *
 * @param attributes facts by name
 * @param segments the segments that the person is in
 * @param born the date of birth; {@link #NOT_KNOWN} if it is not known
 * @param zone the zone in which the person's days begin; empty for that of the programme
 */
public record Profile(SortedMap<String, String> attributes, List<String> segments, LocalDate born, String zone) {

    /** A date of birth that is not known. */
    public static final LocalDate NOT_KNOWN = LocalDate.MIN;

    /** Nothing is known. */
    public static final Profile EMPTY = new Profile(new TreeMap<>(), List.of(), NOT_KNOWN, "");

    /**
     * Copies the parts.
     *
     * @param attributes facts by name
     * @param segments the segments that the person is in
     * @param born the date of birth; {@link #NOT_KNOWN} if it is not known
     * @param zone the zone in which the person's days begin; empty for that of the programme
     * @throws IllegalArgumentException if a text is blank or too long
     * @throws java.time.DateTimeException if there is no such zone
     */
    public Profile {
        attributes = Text.attributes(attributes);
        segments = List.copyOf(Objects.requireNonNull(segments, "segments"));
        segments.forEach(s -> Text.name(s, "segment"));
        Objects.requireNonNull(born, "born");
        if (!Objects.requireNonNull(zone, "zone").isEmpty()) {
            Objects.requireNonNull(ZoneId.of(zone), "zone");
        }
    }

    /**
     * Returns this profile with a fact.
     *
     * @param name its name
     * @param value its value
     * @return a copy with that fact
     */
    public Profile with(String name, String value) {
        return new Profile(Text.with(attributes, name, value), segments, born, zone);
    }

    /**
     * Returns this profile with other segments.
     *
     * @param names the segments that the person is in
     * @return a copy with these segments
     */
    public Profile in(String... names) {
        return new Profile(attributes, List.of(names), born, zone);
    }

    /**
     * Returns this profile with a date of birth.
     *
     * @param date the date
     * @return a copy with that date
     */
    public Profile born(LocalDate date) {
        return new Profile(attributes, segments, date, zone);
    }

    /**
     * Returns this profile with the zone in which the person's days begin.
     *
     * @param id the zone
     * @return a copy with that zone
     */
    public Profile living(ZoneId id) {
        return new Profile(attributes, segments, born, id.getId());
    }

    void content(CommandDigest.Content content) {
        Text.content(attributes, content);
        content.put(segments.size());
        segments.forEach(content::put);
        content.put(born.toString()).put(zone);
    }

    /** Names no personal data, so that a command may be logged. */
    @Override
    public String toString() {
        return "profile of " + attributes.size() + " attributes and " + segments.size() + " segments";
    }
}
