"""The sample undertaking: invented, made through the same services as any other, and in bokmål like its papers.

Everything that is sample text in the program stands in this folder.
"""

from amu_desktop.services.sample.story import make_sample

__all__ = ["make_sample"]
