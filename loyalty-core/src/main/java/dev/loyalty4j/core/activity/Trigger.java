package dev.loyalty4j.core.activity;

import java.util.List;

/**
 * The names of what an earning rule can wait for. An {@link Action} may have any other name, and a rule waits for it by
 * that name; the names below are what shops usually report and what the engine itself notices.
 */
public final class Trigger {
    /** A member bought something. */
    public static final String PURCHASE = "purchase";
    /** A member came to a store. */
    public static final String VISIT = "visit";
    /** A person became a member. */
    public static final String ENROLMENT = "enrolment";
    /** All attributes that the programme asks for are known for the first time. */
    public static final String PROFILE_COMPLETED = "profile completed";
    /** The birthday of a member begins, in the member's zone. */
    public static final String BIRTHDAY = "birthday";
    /**
     * The month in which a member has its birthday begins, in the member's zone; at most once a calendar year, whatever
     * birthday the shop tells.
     */
    public static final String BIRTHDAY_MONTH = "birthday month";

    /** The day of the enrolment comes round, in the zone of the programme. */
    public static final String ANNIVERSARY = "anniversary";
    /** A referred friend qualified. */
    public static final String REFERRAL_QUALIFIED = "referral qualified";
    /** A member answered a survey. */
    public static final String SURVEY_ANSWERED = "survey answered";
    /** A member wrote a review. */
    public static final String REVIEW = "review";
    /** A subscription was renewed. */
    public static final String SUBSCRIPTION_RENEWED = "subscription renewed";
    /** Points were redeemed. */
    public static final String REDEMPTION = "redemption";
    /**
     * A member entered a tier; the attributes {@code ladder} and {@code tier} name it, and {@code cause} says how:
     * {@code reached}, {@code renewed} (where each term pays), {@code invited}, {@code matched}, {@code override},
     * {@code fee} or {@code lifetime}. A tier is entered also beneath a higher one that is paid for or held for ever.
     */
    public static final String TIER_ENTERED = "tier entered";
    /**
     * A milestone of a card was reached; the attributes {@code card}, {@code milestone} and {@code reward} name it. A
     * shop may say so too, of milestones of its own.
     */
    public static final String MILESTONE_REACHED = "milestone reached";
    /** A paid membership started. */
    public static final String MEMBERSHIP_STARTED = "membership started";
    /** A paid membership was renewed. */
    public static final String MEMBERSHIP_RENEWED = "membership renewed";
    /** A member entered a segment; the attribute {@code segment} names it. */
    public static final String SEGMENT_ENTERED = "segment entered";
    /** A complaint was opened. */
    public static final String COMPLAINT_OPENED = "complaint opened";
    /** A complaint was resolved. */
    public static final String COMPLAINT_RESOLVED = "complaint resolved";
    /** A month is over, in the zone of the programme. */
    public static final String MONTH_END = "month end";
    /** A quarter of the calendar year is over. */
    public static final String QUARTER_END = "quarter end";
    /** A calendar year is over. */
    public static final String YEAR_END = "year end";

    /** The longest silence that a rule can wait for: after ten years nobody is won back. */
    public static final int MAX_SILENCE = 3_650;

    private static final String SILENCE = " days without an order";

    /** What comes by itself beside silence, in the order in which it happens at one instant. */
    public static final List<String> DUE_BY_ITSELF =
            List.of(MONTH_END, QUARTER_END, YEAR_END, BIRTHDAY_MONTH, BIRTHDAY, ANNIVERSARY);

    /** What only the engine may say. */
    private static final List<String> RESERVED = List.of(
            PURCHASE,
            VISIT,
            ENROLMENT,
            PROFILE_COMPLETED,
            BIRTHDAY,
            BIRTHDAY_MONTH,
            ANNIVERSARY,
            REDEMPTION,
            TIER_ENTERED,
            SEGMENT_ENTERED,
            MONTH_END,
            QUARTER_END,
            YEAR_END);

    private Trigger() {}

    /**
     * Returns the name under which an account remembers that a version of the programme started for it. Rules cannot
     * wait for it.
     *
     * @param version the number of the version
     * @return the name
     */
    public static String versionStarted(int version) {
        return "version " + version + " started";
    }

    /**
     * Returns the trigger of a member who has not ordered for some days. It comes by itself once for each silence: when
     * the day begins that is so many days after that of the last order, in the zone of the programme. Who never ordered
     * is not silent. An order that comes back, or is told late, changes the silence from then on.
     *
     * @param days how many days, 1 to {@link #MAX_SILENCE}
     * @return the trigger, such as {@code 60 days without an order}
     * @throws IllegalArgumentException if {@code days} is out of range
     */
    public static String silence(int days) {
        if (days < 1 || days > MAX_SILENCE) {
            throw new IllegalArgumentException("days is " + days + ", allowed is 1 to " + MAX_SILENCE);
        }
        return days + SILENCE;
    }

    /**
     * Returns how many days of silence a trigger is about.
     *
     * @param trigger the trigger
     * @return the days; 0 if it is not about silence
     */
    public static int daysOfSilence(String trigger) {
        String days = trigger.endsWith(SILENCE) ? trigger.substring(0, trigger.length() - SILENCE.length()) : "";
        boolean number = !days.isEmpty() && days.length() < 5 && days.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(days) >= 1 && Integer.parseInt(days) <= MAX_SILENCE
                ? Integer.parseInt(days)
                : 0;
    }

    /**
     * Says whether a trigger comes by itself, without a command.
     *
     * @param trigger the trigger
     * @return true if time brings it
     */
    public static boolean byItself(String trigger) {
        return DUE_BY_ITSELF.contains(trigger) || daysOfSilence(trigger) > 0;
    }

    static String ofAction(String name) {
        Text.name(name, "name");
        if (daysOfSilence(name) > 0) {
            throw new IllegalArgumentException("name is '" + name + "', allowed is any that is not about silence");
        }
        if (RESERVED.contains(name)) {
            throw new IllegalArgumentException("name is '" + name + "', allowed is any but " + RESERVED);
        }
        return name;
    }
}
