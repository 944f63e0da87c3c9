"""Memory that the C library gives back as soon as it is free, in whatever thread: a load holds what it uses."""

import ctypes

M_TRIM_THRESHOLD, KEPT = -1, 128 << 10  # man 3 mallopt; bytes


def give_back() -> None:
    """Keep the bound at which free memory goes back, which glibc raises by itself to 64 MB a thread."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # other C libraries have none, and need none
    if mallopt:
        mallopt(M_TRIM_THRESHOLD, KEPT)
