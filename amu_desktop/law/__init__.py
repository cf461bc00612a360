"""The statutes as dated data and rules, pure: no files, no clock, no translated text."""
