"""What came late is kept, within a bound: a public endpoint sees any number of documents."""

from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Late(Generic[K, V]):
    """Values by key, the least lately used forgotten first."""

    def __init__(self, most: int) -> None:
        self.most, self.known = most, OrderedDict[K, V]()

    def __contains__(self, key: K) -> bool:
        """Whether there is a value under that key, which is not used by asking."""
        return key in self.known

    def get(self, key: K) -> V | None:
        """The value under that key; None where there is none, or no more."""
        value = self.known.get(key)
        if value is not None:
            self.known.move_to_end(key)
        return value

    def keep(self, key: K, value: V) -> V:
        """Keep a value, and give it back."""
        self.known[key] = value
        if len(self.known) > self.most:
            self.known.popitem(last=False)
        return value
