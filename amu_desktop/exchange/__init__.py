"""Other programs' files: sheets in, archives in and out."""
