"""Traces of requests for OpenTelemetry, by OTLP over HTTP, as the standard `OTEL_*` variables want them.

A request's spans are made of what is known of it once it has ended: nothing of this is on its way. They hang on the
trace that it came with (`traceparent`). Imported only where it is wanted: see `tracing`.
https://opentelemetry.io/docs/specs/semconv/http/http-spans/
"""

import threading
import time
from collections.abc import Iterator
from typing import cast

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.propagate import extract
from opentelemetry.sdk.resources import SERVICE_NAME, OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, StatusCode, set_span_in_context

from api.visits import Visit

OURS = "scdl-graphql"
# What probes ask, time and again.
UNTRACED = ("/health/live", "/health/ready", "/metrics")
# Seconds for the last spans to be sent before the server ends, whatever has become of the collector.
FAREWELL = 2.0


class Traces:
    """Sends the spans of requests."""

    def __init__(self) -> None:
        name = OTELResourceDetector().detect().attributes.get(SERVICE_NAME, OURS)
        self.provider = TracerProvider(resource=Resource.create({SERVICE_NAME: name}), shutdown_on_exit=False)
        self.provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        self.tracer = self.provider.get_tracer(OURS)

    def tell(self, visit: Visit) -> None:
        """The spans of a request that has ended: the request's own, and below it the plan's and the statement's."""
        if visit.scope["path"] in UNTRACED:
            return
        epoch = time.time_ns() - time.perf_counter_ns()
        span = self.tracer.start_span(
            name(visit), came_with(visit), SpanKind.SERVER, dict(attributes(visit)), start_time=epoch + visit.begun
        )
        if visit.status >= 500:
            span.set_status(StatusCode.ERROR)
        below = set_span_in_context(span)
        if visit.asked:
            plan = self.tracer.start_span("plan", below, start_time=epoch + visit.asked)
            plan.end(epoch + visit.planned)
        if visit.sent:
            told = {"db.system.name": "postgresql"}
            statement = self.tracer.start_span("statement", below, SpanKind.CLIENT, told, start_time=epoch + visit.sent)
            statement.end(epoch + (visit.came or visit.ended))
        span.end(epoch + visit.ended)

    def close(self) -> None:
        """Send what is left, if that can be done in a moment."""
        thread = threading.Thread(target=self.provider.shutdown, daemon=True)
        thread.start()
        thread.join(FAREWELL)


def came_with(visit: Visit) -> Context:
    """The trace that a request came with."""
    return extract({header.decode("latin-1"): value.decode("latin-1") for header, value in visit.scope["headers"]})


def name(visit: Visit) -> str:
    """A span's name, of which there are few: other paths than `/graphql` are without end."""
    method = cast("str", visit.scope["method"])
    return f"{method} /graphql" if visit.scope["path"].endswith("/graphql") else method


def attributes(visit: Visit) -> Iterator[tuple[str, str | int]]:
    """What a request's span tells of it."""
    yield "http.request.method", visit.scope["method"]
    yield "url.path", visit.scope["path"][:1_000]
    yield "http.response.status_code", visit.status
    yield "scdl.request_id", visit.id
    if visit.operation is not None:
        yield "graphql.operation.type", "query"
        yield "graphql.operation.name", visit.operation[:1_000]
    if visit.source:
        yield "scdl.source", visit.source
    if visit.price is not None:
        yield "scdl.price", visit.price
