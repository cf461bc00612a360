"""What makes the things that ship: fonts, catalogues and packages. Nothing here is imported by the program."""
