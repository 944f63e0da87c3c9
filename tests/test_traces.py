"""Traces, as an OpenTelemetry collector receives them over HTTP from a real server."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from api.tracing import wanted
from tests.processes import ROOT, served
from tests.test_cache import until

NAMED = {"query": "query Nom { subventions { totalCount } }"}
TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


class Collector:
    """A receiver of OTLP over HTTP: what it was sent."""

    def __init__(self) -> None:
        self.requests: list[ExportTraceServiceRequest] = []
        self.address = ""

    @property
    def spans(self) -> dict[str, Span]:
        """The spans by name, the last of each."""
        resources = [resource for request in self.requests for resource in request.resource_spans]
        return {span.name: span for resource in resources for scope in resource.scope_spans for span in scope.spans}

    @property
    def service(self) -> str:
        """The name of the service that they come from."""
        found = self.requests[0].resource_spans[0].resource.attributes
        return next(str(one.value.string_value) for one in found if one.key == "service.name")


@contextmanager
def collecting() -> Iterator[Collector]:
    """A collector that listens."""
    collector = Collector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.path == "/v1/traces"
            collector.requests.append(ExportTraceServiceRequest.FromString(body))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        collector.address = f"http://127.0.0.1:{server.server_address[1]}"
        yield collector
        server.shutdown()
        thread.join()


def told(span: Span) -> dict[str, str | int]:
    """A span's attributes."""
    return {one.key: one.value.string_value or one.value.int_value for one in span.attributes}


def test_a_request_is_a_span_of_the_trace_that_it_came_with_and_has_its_plan_and_its_statement_below_it(
    empty_url: str, tmp_path: Path
) -> None:
    headers = {"traceparent": f"00-{TRACE}-{PARENT}-01", "X-Request-Id": "le-mien"}
    with collecting() as collector:
        environment = {"OTEL_EXPORTER_OTLP_ENDPOINT": collector.address, "OTEL_BSP_SCHEDULE_DELAY": "50"}
        with served(empty_url, tmp_path / "log", **environment) as address:
            httpx.post(f"{address}/graphql", json=NAMED, headers=headers)
            until(lambda: len(collector.spans) == 3)
        request, plan, statement = (collector.spans[name] for name in ("POST /graphql", "plan", "statement"))
        assert collector.service == "scdl-graphql"
    assert (request.trace_id.hex(), request.parent_span_id.hex()) == (TRACE, PARENT)
    assert request.kind == Span.SPAN_KIND_SERVER
    assert told(request).items() >= {
        ("http.response.status_code", 200),
        ("graphql.operation.name", "Nom"),
        ("scdl.request_id", "le-mien"),
        ("scdl.source", "asked"),
        ("scdl.price", 5),
    }
    for span in (plan, statement):
        assert (span.trace_id, span.parent_span_id) == (request.trace_id, request.span_id)
        assert request.start_time_unix_nano <= span.start_time_unix_nano <= span.end_time_unix_nano
        assert span.end_time_unix_nano <= request.end_time_unix_nano
    assert plan.end_time_unix_nano == statement.start_time_unix_nano
    assert statement.kind == Span.SPAN_KIND_CLIENT


def test_what_was_not_sent_yet_is_sent_before_the_server_ends(empty_url: str, tmp_path: Path) -> None:
    with collecting() as collector:
        environment = {"OTEL_EXPORTER_OTLP_ENDPOINT": collector.address, "OTEL_BSP_SCHEDULE_DELAY": "3600000"}
        with served(empty_url, tmp_path / "log", OTEL_SERVICE_NAME="le-notre", **environment) as address:
            for _ in range(2):
                httpx.post(f"{address}/graphql", json=NAMED)
        assert set(collector.spans) == {"POST /graphql", "plan", "statement"}
        assert told(collector.spans["POST /graphql"])["scdl.source"] == "memory"
        assert collector.service == "le-notre"


def test_a_trace_that_its_client_does_not_sample_is_not_sent(empty_url: str, tmp_path: Path) -> None:
    with collecting() as collector:
        with served(empty_url, tmp_path / "log", OTEL_EXPORTER_OTLP_ENDPOINT=collector.address) as address:
            httpx.post(f"{address}/graphql", json=NAMED, headers={"traceparent": f"00-{TRACE}-{PARENT}-00"})
        assert collector.requests == []


def test_a_collector_that_is_dead_harms_nothing(empty_url: str, tmp_path: Path) -> None:
    with served(empty_url, tmp_path / "log", OTEL_EXPORTER_OTLP_ENDPOINT="http://127.0.0.1:1") as address:
        for _ in range(3):
            assert httpx.post(f"{address}/graphql", json=NAMED).status_code == 200


@pytest.mark.parametrize(
    ("environment", "traced"),
    [
        ({}, False),
        ({"OTEL_SERVICE_NAME": "a"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://a:4318"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://a:4318/v1/traces"}, True),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, True),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://a:4318", "OTEL_TRACES_EXPORTER": "none"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://a:4318", "OTEL_SDK_DISABLED": "True"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": ""}, False),
    ],
)
def test_traces_are_sent_where_the_standard_variables_say_so(environment: dict[str, str], traced: bool) -> None:
    assert wanted(environment) is traced


def test_nothing_that_traces_is_imported_where_nobody_wants_it() -> None:
    """Of OpenTelemetry there are its metrics: the client of Redis imports them wherever they are installed."""
    code = (
        "import sys; from api.app import create_app; create_app('postgresql://a/b'); "
        "print([name for name in sys.modules if 'opentelemetry.exporter' in name or 'sdk.trace' in name])"
    )
    environment = {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
