"""The minutes editor: outline, case and vote, each a module."""
