"""How often a key came before is known from batch to batch, on disk as in memory."""

import random
from collections import Counter

import polars as pl
import pytest

from loaders import occurrences
from loaders.occurrences import Occurrences


@pytest.mark.parametrize(("memory", "recent"), [(occurrences.MEMORY, occurrences.RECENT), (1, 0), (1, 3_000)])
def test_each_key_is_counted_from_batch_to_batch(monkeypatch: pytest.MonkeyPatch, memory: int, recent: int) -> None:
    monkeypatch.setattr(occurrences, "SETTINGS", (f"pragma cache_size = -{memory}", *occurrences.SETTINGS[1:]))
    chance, seen, counted = random.Random(1), Counter[int](), Occurrences(recent)  # noqa: S311 (no secret)
    for _ in range(5):
        keys = [
            chance.randrange(-(2**63), 2**63) if chance.random() < 0.5 else chance.randrange(50) for _ in range(2_000)
        ]
        expected = []
        for key in keys:
            expected.append(seen[key])
            seen[key] += 1
        assert counted.before(pl.Series(keys, dtype=pl.Int64)).to_list() == expected
