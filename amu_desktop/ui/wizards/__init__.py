"""Wizards: focus pages that ask one question at a time and write once."""
