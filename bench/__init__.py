"""Measurements: the engine beside its peers, on the same data and the same machine."""
