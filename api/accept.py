"""What the client takes, and how gladly: the headers `Accept` and `Accept-Encoding` (RFC 9110, 12.5)."""

import re
from functools import lru_cache

# One range of a list, its parameters apart: "text/html;level=1;q=0.5".
RANGE = re.compile(r"\s*([^\s,;]+)((?:\s*;[^,;]*)*)\s*")
QUALITY = re.compile(r";\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)", re.IGNORECASE)
# A server sees few different headers, unless somebody plays: then the oldest is forgotten.
remember = lru_cache(maxsize=64)


def weights(header: str) -> dict[str, float]:
    """What a header lists, each with its weight between 0 (not at all) and 1."""
    found = {}
    for part in header.split(","):
        if listed := RANGE.fullmatch(part):
            quality = QUALITY.search(listed[2])
            found[listed[1].lower()] = min(float(quality[1]), 1.0) if quality else 1.0
    return found


@remember
def media(header: str, offers: tuple[str, ...]) -> str | None:
    """The media type to answer in; None where the client takes none of those on offer.

    Of types taken as gladly, one that the client names comes before one that its wildcards cover. Of those named, the
    first on offer; of those covered, the last, which is the plainest.
    """
    taken = weights(header) or {"*/*": 1.0}
    ranked = [(*rank(taken, offer, place), offer) for place, offer in enumerate(offers)]
    quality, *_, best = max(ranked)
    return best if quality else None


def rank(taken: dict[str, float], offer: str, place: int) -> tuple[float, bool, int]:
    """How gladly an offer is taken: its weight by the narrowest range that covers it, whether by name, its place."""
    if offer in taken:
        return taken[offer], True, -place
    family = taken.get(f"{offer.partition('/')[0]}/*")
    return taken.get("*/*", 0.0) if family is None else family, False, place


@remember
def encoding(header: str, offers: tuple[str, ...]) -> str | None:
    """The encoding to answer in, the first on offer of those taken as gladly; None to leave the answer as it is."""
    taken = weights(header)
    others = taken.get("*", 0.0)
    quality, _, best = max((taken.get(offer, others), -place, offer) for place, offer in enumerate(offers))
    return best if quality and quality >= taken.get("identity", 0.0) else None
