package dev.loyalty4j.core.journal;

/** What is kept under a {@link Key}. It belongs to an account and is written together with it. */
public sealed interface Document
        permits Receipt, Person, OrderState, RedemptionState, OrderSpending, ReturnLink, VoucherLink, KeptState {}
