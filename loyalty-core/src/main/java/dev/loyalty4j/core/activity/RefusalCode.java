package dev.loyalty4j.core.activity;

/**
 * Why a command was refused. The order of the constants is the order of precedence: when several apply, the first one
 * is the answer. A command whose id was used before is answered before any of the later checks is made.
 */
public enum RefusalCode {
    /** The id was used before by a command of this kind with another content. */
    ID_REUSED("the id was used before with another content"),
    /** There is no such member. */
    UNKNOWN_MEMBER("there is no such member"),
    /** There is a member with this id already. */
    ALREADY_ENROLLED("there is a member with this id already"),
    /** There is no such order. */
    UNKNOWN_ORDER("there is no such order"),
    /** There is no such return. */
    UNKNOWN_RETURN("there is no such return"),
    /** There is no such hold. */
    UNKNOWN_HOLD("there is no such hold"),
    /** There is no such redemption. */
    UNKNOWN_REDEMPTION("there is no such redemption"),
    /** There is no such reward in the programme. */
    UNKNOWN_REWARD("there is no such reward in the programme"),
    /** There is no such point type in the programme. */
    UNKNOWN_POINT_TYPE("there is no such point type in the programme"),
    /** There is no such ladder in the programme. */
    UNKNOWN_LADDER("there is no such ladder in the programme"),
    /** The ladder has no such tier. */
    UNKNOWN_TIER("the ladder has no such tier"),
    /** The ladder does not count this metric. */
    UNKNOWN_METRIC("the ladder does not count this metric"),
    /** The command happened before the late horizon of the programme. */
    TOO_LATE("it happened too long ago"),
    /** The command happened later than now, by more than the tolerance. */
    IN_FUTURE("it happens in the future"),
    /** What is to hold until a date would be over when it begins. */
    OVER_BEFORE_IT_BEGINS("it would be over before it begins"),
    /** The code is not that of a voucher which can be used: unknown, used, expired, cancelled, set aside by another. */
    VOUCHER_NOT_VALID("the voucher is not valid"),
    /** The order has more lines than the programme takes. */
    TOO_MANY_LINES("the order has more lines than allowed"),
    /** A list in the command is longer than the programme takes: coupons, tenders, measures, attributes, categories. */
    TOO_MANY_PARTS("a list in the command is longer than allowed"),
    /** The programme has no rate for the currency. */
    CURRENCY_NOT_SUPPORTED("the programme has no rate for this currency"),
    /** An amount is too large to be counted exactly. */
    AMOUNT_TOO_LARGE("an amount is too large to be counted exactly"),
    /** The return or redemption was cancelled already. */
    ALREADY_CANCELLED("it was cancelled already"),
    /** The order was returned already. */
    ALREADY_RETURNED("the order was returned already"),
    /** The return is dated before its order was placed. */
    RETURN_BEFORE_ORDER("the return is dated before its order was placed"),
    /** The return window of the order is over. */
    RETURN_WINDOW_CLOSED("the return window of the order is over"),
    /** The order has no such article or line. */
    NOT_IN_ORDER("the order has no such article or line"),
    /** More is to come back than was bought and is not back yet. */
    RETURN_TOO_LARGE("more is to come back than was bought"),
    /** The order has as many returns as it may. */
    TOO_MANY_RETURNS("the order has as many returns as it may"),
    /** The hold was captured, released or timed out. */
    HOLD_ENDED("the hold was captured, released or timed out"),
    /** More is to be captured than is held. */
    EXCEEDS_HOLD("more is to be captured than is held"),
    /** The voucher that was bought is set aside or used, so that the redemption cannot be cancelled. */
    VOUCHER_IN_USE("the voucher is set aside or used"),
    /** The reward is not offered on this day. */
    REWARD_NOT_OFFERED("the reward is not offered now"),
    /** The condition of the reward does not hold for the member. */
    NOT_ELIGIBLE("the member may not have this reward"),
    /** The member holds the tier, or a higher one, as long already. */
    TIER_HELD("the member holds the tier, or a higher one, as long already"),
    /** The member is not entitled to it. */
    NOT_ENTITLED("the member is not entitled to it"),
    /** The entitlement is used up in this period, or less of it is left. */
    USED_UP("the entitlement is used up in this period, or less of it is left"),
    /** Points of this type cannot be spent. */
    NOT_REDEEMABLE("points of this type cannot be spent"),
    /** What is asked for depends on what is to be paid for the order, which was not told. */
    ORDER_TOTAL_MISSING("what is to be paid for the order must be told"),
    /** The order is smaller than the voucher asks for. */
    ORDER_TOO_SMALL("the order is smaller than the voucher asks for"),
    /** Fewer points can be spent than the reward asks for, or they cover too little of the order. */
    BELOW_MINIMUM("fewer points can be spent than the reward asks for"),
    /** The member has fewer points than it takes. */
    INSUFFICIENT_POINTS("the member has fewer points than it takes"),
    /** The member has had the reward as often as allowed. */
    LIMIT_REACHED("the member has had it as often as allowed"),
    /** All pieces of the reward are given. */
    OUT_OF_STOCK("all pieces of the reward are given"),
    /** The member would owe more than the point type allows. */
    DEBT_LIMIT("the member would owe more than allowed"),
    /** The order has as many redemptions as it may. */
    TOO_MANY_REDEMPTIONS("the order has as many redemptions as it may"),
    /** The account has as many vouchers as it may. */
    TOO_MANY_VOUCHERS("the account has as many vouchers as it may"),
    /** The account has as many holds as it may. */
    TOO_MANY_HOLDS("the account has as many holds as it may"),
    /** The points would come from more lots than one command may spend from. */
    TOO_MANY_TAKES("the points would come from more lots than one command may spend from"),
    /** As many orders of the account wait for a release as may. */
    TOO_MANY_WAITING("as many orders of the account wait for a release as may"),
    /** The account holds as many lots as it may. */
    TOO_MANY_LOTS("the account holds as many lots as it may"),
    /** Others changed the same account again and again; the command may be sent again. */
    CONTENTION("others changed the same account at the same time; it may be sent again");

    private final String text;

    RefusalCode(String text) {
        this.text = text;
    }

    /**
     * Returns the refusal in English, without its parameters.
     *
     * @return a text for developers
     */
    public String text() {
        return text;
    }
}
