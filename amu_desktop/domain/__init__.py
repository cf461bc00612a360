"""Values and arithmetic of committee life, pure."""
