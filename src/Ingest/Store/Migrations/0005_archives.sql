-- Own: of an archive that was unpacked, how many files it held; they have rows of their own, whose path begins with the archive's.
ALTER TABLE ingests ADD COLUMN members INTEGER;
