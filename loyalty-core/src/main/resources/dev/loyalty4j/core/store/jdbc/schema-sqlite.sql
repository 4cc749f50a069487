-- Tables of a loyalty programme, SQLite. Version 1.
-- Instants are texts in UTC of one length, such as 2026-03-03T10:00:00.000000000Z: they sort as they are, and cast to a
-- timestamp. Points are in the smallest unit of their type. What is in a BLOB column is for the engine alone.

-- One row for each account; the number is random and leads to a person only through loyalty_person.
CREATE TABLE loyalty_account (
    account     INTEGER NOT NULL PRIMARY KEY,
    version     INTEGER NOT NULL,      -- how many journal entries made it
    enrolled_at TEXT NOT NULL,
    settled_to  TEXT NOT NULL,      -- through when everything that fell due is in the journal
    next_due    TEXT,               -- when something falls due next; null if nothing does
    chain       BLOB,               -- hash of the last journal entry, if a chain is kept
    snapshot    BLOB NOT NULL
);
CREATE INDEX loyalty_account_due ON loyalty_account (next_due, account);

-- What an account has, by point type, as of settled_to.
CREATE TABLE loyalty_balance (
    account     INTEGER NOT NULL,
    point_type  TEXT NOT NULL,
    points      INTEGER NOT NULL,      -- in lots that are not pending
    pending     INTEGER NOT NULL,      -- wait to be released
    held        INTEGER NOT NULL,      -- set aside by holds
    debt        INTEGER NOT NULL,
    PRIMARY KEY (account, point_type)
);
CREATE INDEX loyalty_balance_points ON loyalty_balance (point_type, points);

-- The tier of an account on each ladder; the lowest tier has rank 1, no tier has 0.
CREATE TABLE loyalty_tier (
    account     INTEGER NOT NULL,
    ladder      TEXT NOT NULL,
    tier_rank   INTEGER NOT NULL,
    tier        TEXT NOT NULL,
    since       TEXT NOT NULL,
    until       TEXT NOT NULL,
    PRIMARY KEY (account, ladder)
);
CREATE INDEX loyalty_tier_rank ON loyalty_tier (ladder, tier_rank);

-- What happened, entry by entry. Never changed.
CREATE TABLE loyalty_journal (
    account         INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    command_kind    TEXT NOT NULL,
    command_id      TEXT NOT NULL,
    program_version INTEGER NOT NULL,
    occurred_at     TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    event_kinds     TEXT NOT NULL,  -- the names of the events, with spaces between
    events          BLOB NOT NULL,
    chain           BLOB,
    PRIMARY KEY (account, version)
);
CREATE INDEX loyalty_journal_recorded ON loyalty_journal (recorded_at, command_kind);

-- Unique keys: command ids, orders, redemptions. They lead to account numbers, never to a person.
CREATE TABLE loyalty_key (
    kind        TEXT NOT NULL,
    name        TEXT NOT NULL,
    account     INTEGER NOT NULL,
    document    BLOB NOT NULL,
    PRIMARY KEY (kind, name)
);

-- All that is known about persons, and the only place that knows which account is whose. Erasing deletes the row.
CREATE TABLE loyalty_person (
    member      TEXT NOT NULL PRIMARY KEY,
    account     INTEGER NOT NULL,
    document    BLOB NOT NULL
);
CREATE INDEX loyalty_person_account ON loyalty_person (account);

-- Counters that members share: budgets, stock.
CREATE TABLE loyalty_counter (
    name        TEXT NOT NULL PRIMARY KEY,
    amount      INTEGER NOT NULL
);

-- Commands for other accounts that are still to be carried out.
CREATE TABLE loyalty_follow_up (
    account      INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    recorded_at  TEXT NOT NULL,
    command_kind TEXT NOT NULL,
    command_id   TEXT NOT NULL,
    member       TEXT NOT NULL,      -- whom the command names, or empty; goes with the person
    command      BLOB NOT NULL,
    PRIMARY KEY (account, version, ordinal)
);
CREATE INDEX loyalty_follow_up_command ON loyalty_follow_up (command_kind, command_id);
CREATE INDEX loyalty_follow_up_member ON loyalty_follow_up (member);

-- Accounts with journal entries that have not been told to those outside.
CREATE TABLE loyalty_outbox (
    account     INTEGER NOT NULL PRIMARY KEY,
    arrived     INTEGER NOT NULL,      -- the last version that was told
    latest      INTEGER NOT NULL,
    taken       INTEGER NOT NULL,      -- the last version that a reader holds
    taken_until TEXT
);

CREATE TABLE loyalty_schema (
    version     INTEGER NOT NULL PRIMARY KEY,
    ids_since   TEXT -- ids of commands that were recorded by then are forgotten; null if none are
);
INSERT INTO loyalty_schema (version) VALUES (1);
