"""AMU Desktop: the working environment committee of a Norwegian undertaking, over one local file."""

__version__ = "0.1.0"
