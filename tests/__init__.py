"""Tests; the folders mirror the floors of the program."""
