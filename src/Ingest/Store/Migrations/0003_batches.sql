-- Own: the batches of the schedule, so that one that was missed is made up. One without an end was cut off.
CREATE TABLE batches (
    batch_id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    summary TEXT
) STRICT;
