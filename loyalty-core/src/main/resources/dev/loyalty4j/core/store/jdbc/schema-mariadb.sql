-- Tables of a loyalty programme, MariaDB and MySQL (on MySQL it is untested). Version 1.
-- Instants are texts in UTC of one length, such as 2026-03-03T10:00:00.000000000Z: they sort as they are, and cast to a
-- timestamp. Points are in the smallest unit of their type. What is in a LONGBLOB column is for the engine alone.

-- One row for each account; the number is random and leads to a person only through loyalty_person.
CREATE TABLE loyalty_account (
    account     BIGINT NOT NULL PRIMARY KEY,
    version     BIGINT NOT NULL,      -- how many journal entries made it
    enrolled_at CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    settled_to  CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,      -- through when everything that fell due is in the journal
    next_due    CHAR(30) CHARACTER SET ascii COLLATE ascii_bin,               -- when something falls due next; null if nothing does
    chain       VARBINARY(32),               -- hash of the last journal entry, if a chain is kept
    snapshot    LONGBLOB NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX loyalty_account_due ON loyalty_account (next_due, account);

-- What an account has, by point type, as of settled_to.
CREATE TABLE loyalty_balance (
    account     BIGINT NOT NULL,
    point_type  VARCHAR(200) NOT NULL,
    points      BIGINT NOT NULL,      -- in lots that are not pending
    pending     BIGINT NOT NULL,      -- wait to be released
    held        BIGINT NOT NULL,      -- set aside by holds
    debt        BIGINT NOT NULL,
    PRIMARY KEY (account, point_type)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX loyalty_balance_points ON loyalty_balance (point_type, points);

-- The tier of an account on each ladder; the lowest tier has rank 1, no tier has 0.
CREATE TABLE loyalty_tier (
    account     BIGINT NOT NULL,
    ladder      VARCHAR(200) NOT NULL,
    tier_rank   INTEGER NOT NULL,
    tier        VARCHAR(200) NOT NULL,
    since       CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    until       CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account, ladder)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX loyalty_tier_rank ON loyalty_tier (ladder, tier_rank);

-- What happened, entry by entry. Never changed.
CREATE TABLE loyalty_journal (
    account         BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    command_kind    VARCHAR(60) NOT NULL,
    command_id      VARCHAR(200) NOT NULL,
    program_version INTEGER NOT NULL,
    occurred_at     CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at     CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_kinds     VARCHAR(1000) NOT NULL,  -- the names of the events, with spaces between
    events          LONGBLOB NOT NULL,
    chain           VARBINARY(32),
    PRIMARY KEY (account, version)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX loyalty_journal_recorded ON loyalty_journal (recorded_at, command_kind);

-- Unique keys: command ids, orders, redemptions. They lead to account numbers, never to a person.
CREATE TABLE loyalty_key (
    kind        VARCHAR(60) NOT NULL,
    name        VARCHAR(200) NOT NULL,
    account     BIGINT NOT NULL,
    document    LONGBLOB NOT NULL,
    PRIMARY KEY (kind, name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- All that is known about persons, and the only place that knows which account is whose. Erasing deletes the row.
CREATE TABLE loyalty_person (
    member      VARCHAR(200) NOT NULL PRIMARY KEY,
    account     BIGINT NOT NULL,
    document    LONGBLOB NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX loyalty_person_account ON loyalty_person (account);

-- Counters that members share: budgets, stock.
CREATE TABLE loyalty_counter (
    name        VARCHAR(500) NOT NULL PRIMARY KEY,
    amount      BIGINT NOT NULL
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Commands for other accounts that are still to be carried out.
CREATE TABLE loyalty_follow_up (
    account      BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    ordinal      INTEGER NOT NULL,
    recorded_at  CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    command_kind VARCHAR(60) NOT NULL,
    command_id   VARCHAR(200) NOT NULL,
    member       VARCHAR(200) NOT NULL,      -- whom the command names, or empty; goes with the person
    command      LONGBLOB NOT NULL,
    PRIMARY KEY (account, version, ordinal)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX loyalty_follow_up_command ON loyalty_follow_up (command_kind, command_id);
CREATE INDEX loyalty_follow_up_member ON loyalty_follow_up (member);

-- Accounts with journal entries that have not been told to those outside.
CREATE TABLE loyalty_outbox (
    account     BIGINT NOT NULL PRIMARY KEY,
    arrived     BIGINT NOT NULL,      -- the last version that was told
    latest      BIGINT NOT NULL,
    taken       BIGINT NOT NULL,      -- the last version that a reader holds
    taken_until CHAR(30) CHARACTER SET ascii COLLATE ascii_bin
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE loyalty_schema (
    version     INTEGER NOT NULL PRIMARY KEY,
    ids_since   CHAR(30) CHARACTER SET ascii COLLATE ascii_bin -- ids of commands that were recorded by then are forgotten; null if none are
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
INSERT INTO loyalty_schema (version) VALUES (1);
