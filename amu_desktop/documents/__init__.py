"""Paper: documents as tuples of blocks, and the one place that draws them as PDF."""
