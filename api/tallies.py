"""Histograms for what is on the way of every request: a count costs a tenth of prometheus_client's, which locks."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from prometheus_client.core import HistogramMetricFamily, Metric

Labels = tuple[str, ...]


class Tally:
    """Values counted by the first of the `bounds` that they do not exceed, and by labels of these names."""

    def __init__(self, name: str, told: str, bounds: Sequence[float], *labels: str) -> None:
        self.name, self.told, self.bounds, self.labels = name, told, bounds, labels
        self.counted = defaultdict[Labels, list[int]](lambda: [0] * (len(bounds) + 1))
        self.sums = defaultdict[Labels, float](float)

    def count(self, value: float, labels: Labels = ()) -> None:
        """Count a value."""
        self.counted[labels][bisect_left(self.bounds, value)] += 1
        self.sums[labels] += value

    def collect(self) -> Iterator[Metric]:
        """The histogram as Prometheus knows it: each bucket has what the lesser ones have, too."""
        family = HistogramMetricFamily(self.name, self.told, labels=self.labels)
        bounds = [*map(str, map(float, self.bounds)), "+Inf"]
        for labels, counted in list(self.counted.items()):
            family.add_metric(labels, list(zip(bounds, accumulate(counted), strict=True)), self.sums[labels])
        yield family
