package dev.loyalty4j.metrics.log;

/** The unit of time of a model. Only units of a fixed number of days: a month is none. */
public enum ModelUnit {

    /** One local day. */
    DAYS(1),

    /** Seven local days. */
    WEEKS(7);

    private final int days;

    ModelUnit(int days) {
        this.days = days;
    }

    /**
     * Returns how many days the unit has.
     *
     * @return 1 or 7
     */
    public int days() {
        return days;
    }

    /**
     * Returns a number of days in this unit.
     *
     * @param days any number of days
     * @return days divided by the days of this unit
     */
    public double of(long days) {
        return (double) days / this.days;
    }
}
