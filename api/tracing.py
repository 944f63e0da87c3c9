"""Whether requests are traced: where the standard variables of OpenTelemetry say so, and nothing is imported elsewhere.

https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.traces import Traces

ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


def wanted(environment: Mapping[str, str]) -> bool:
    """Whether traces are to be sent: somewhere, or by OTLP wherever its default is."""
    exporter = environment.get("OTEL_TRACES_EXPORTER", "")
    if environment.get("OTEL_SDK_DISABLED", "").lower() == "true" or exporter not in {"", "otlp"}:
        return False
    return exporter == "otlp" or any(environment.get(name) for name in ENDPOINTS)


def tracing(environment: Mapping[str, str]) -> "Traces | None":
    """What sends the traces; None where they are not wanted."""
    if not wanted(environment):
        return None
    from api.traces import Traces  # noqa: PLC0415 (it costs time and memory that most do without)

    return Traces()
