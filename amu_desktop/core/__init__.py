"""What every floor stands on: language, time, errors, paths, ids."""
