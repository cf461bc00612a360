"""The command line: one module a verb, over the same services as the window."""
