"""Our own file: tables, units of work, journal, seals, backups. Only services lean on it."""
