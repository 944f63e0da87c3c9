"""`/metrics`: what this worker has done and how it is, in Prometheus's text format.

What is on the way of every request is counted as it ends; what can be read off is read when it is asked for.
https://prometheus.io/docs/practices/naming/
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response

from api.cache import SOURCES, Cache
from api.tallies import Labels, Tally
from api.visits import Visit

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
PRICES = (1, 10, 100, 1_000, 10_000, 50_000)
# Clients choose the names of their operations. So many are told apart, the first that were answered.
MOST_NAMES = 50
# In the place of a name; parentheses are in none.
NO_QUESTION, NAMELESS, OTHERS = "(none)", "(anonymous)", "(other)"


class Metrics:
    """What was measured since the start. Nothing grows with what clients send but for `MOST_NAMES` names."""

    def __init__(self, cache: Cache) -> None:
        self.requests = Tally(
            "scdl_request_seconds", "Seconds from a request's headers to its answer.", SECONDS, "operation", "status"
        )
        self.plans = Tally("scdl_plan_seconds", "Seconds of parsing, validation, pricing and planning.", SECONDS)
        self.statements = Tally("scdl_statement_seconds", "Seconds of waiting for PostgreSQL's row.", SECONDS)
        self.prices = Tally("scdl_price", "Prices of the questions that PostgreSQL was asked.", PRICES)
        self.bound: dict[tuple[str | None, int], Labels] = {}
        self.names = set[str]()
        self.registry = CollectorRegistry()
        for collector in (self.requests, self.plans, self.statements, self.prices, State(cache)):
            self.registry.register(collector)
        ProcessCollector(registry=self.registry)

    def tell(self, visit: Visit) -> None:
        """Count a request that has ended."""
        bound = self.bound.get((visit.operation, visit.status)) or self.bind(visit)
        self.requests.count((visit.ended - visit.begun) / 1e9, bound)
        if visit.asked:
            self.plans.count((visit.planned - visit.asked) / 1e9)
        if visit.came:
            self.statements.count((visit.came - visit.sent) / 1e9)
        if visit.price is not None:
            self.prices.count(visit.price)

    def bind(self, visit: Visit) -> Labels:
        """Where requests like this one are counted; remembered, but for the names that are not told apart."""
        label = self.label(visit)
        bound = label, str(visit.status or "gone")
        if label != OTHERS:
            self.bound[visit.operation, visit.status] = bound
        return bound

    def label(self, visit: Visit) -> str:
        """What the operation of a request is called here: by its name once one of that name was answered."""
        if not visit.operation:
            return NO_QUESTION if visit.operation is None else NAMELESS
        if visit.source and len(self.names) < MOST_NAMES:
            self.names.add(visit.operation)
        return visit.operation if visit.operation in self.names else OTHERS


class State(Collector):
    """What is so just now: answers kept, connections, the data."""

    def __init__(self, cache: Cache) -> None:
        self.cache = cache

    def collect(self) -> Iterator[Metric]:
        """All of it."""
        yield from self.answers()
        yield from self.connections()
        yield from self.data()

    def answers(self) -> Iterator[Metric]:
        """Where answers came from, and what is kept of them."""
        sources = CounterMetricFamily("scdl_answers", "Answers by where they came from.", labels=["source"])
        for source in SOURCES:
            sources.add_metric([source], self.cache.counts[source])
        yield sources
        yield CounterMetricFamily("scdl_redis_failures", "Calls to Redis that failed.", self.cache.shared.failures)
        yield GaugeMetricFamily("scdl_memory_bytes", "Of answers kept in memory.", self.cache.memory.held)
        yield GaugeMetricFamily("scdl_memory_answers", "Answers kept in memory.", len(self.cache.memory._cache))

    def connections(self) -> Iterator[Metric]:
        """The pool of connections to PostgreSQL."""
        turns = self.cache.database.pool.turns
        yield GaugeMetricFamily("scdl_pool_size", "Connections to PostgreSQL at most.", turns.in_all)
        yield GaugeMetricFamily("scdl_pool_in_use", "Connections whose statement runs.", turns.in_all - turns.left)
        yield GaugeMetricFamily("scdl_pool_waiting", "Statements that wait for a connection.", turns.waiting)

    def data(self) -> Iterator[Metric]:
        """Whether PostgreSQL answers, and which data it has."""
        versions = self.cache.versions
        yield GaugeMetricFamily("scdl_database_up", "Whether PostgreSQL answers.", float(versions.known is not None))
        known = InfoMetricFamily("scdl_data_version", "The version of each table.", labels=["dataset"])
        ages = GaugeMetricFamily("scdl_data_age_seconds", "Seconds since each table last changed.", labels=["dataset"])
        now = datetime.now(UTC)
        for dataset, version in (versions.known or {}).items():
            known.add_metric([dataset], {"version": f"{version & 0xFFFF_FFFF_FFFF_FFFF:016x}"})
        for dataset, changed in versions.changed.items():
            ages.add_metric([dataset], max(0.0, (now - changed).total_seconds()))
        yield known
        yield ages


async def page(request: Request) -> Response:
    """All metrics, as Prometheus asks for them."""
    return Response(generate_latest(request.app.state.metrics.registry), media_type=CONTENT_TYPE_LATEST)
