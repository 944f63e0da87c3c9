"""A trace for a gateway that asks for one (Apollo's `ftv1`): of the operation as a whole, as one statement answers it.

https://www.apollographql.com/docs/graphos/platform/insights/federated-traces
"""

from base64 import b64encode
from functools import cache
from time import perf_counter_ns, time_ns
from typing import Any

from api.call import Call
from api.reply import Reply
from api.view import NOT_KEPT
from api.visits import Visit

ASKED = b"apollo-federation-include-trace"
# The fields of `Trace` in Apollo's reports.proto that are told: their numbers, and their types or messages.
FIELDS = {
    "end_time": (3, "google.protobuf.Timestamp"),
    "start_time": (4, "google.protobuf.Timestamp"),
    "duration_ns": (11, ""),
    "root": (14, "google.protobuf.Empty"),  # a node without children: no field is answered by itself
}
# What is said of an answer that is kept, and not of one with a trace.
OF_WHAT_IS_KEPT = {b"etag", b"cache-control"}


def trace_wanted(call: Call) -> bool:
    """Whether a gateway asks for a trace beside the answer."""
    return call.headers.get(ASKED) == b"ftv1"


def traced(reply: Reply, visit: Visit) -> Reply:
    """The reply with the trace of its request until now among its extensions; not to be kept."""
    if not reply.body:
        return reply
    told = b'"ftv1":"%b"' % b64encode(trace(time_ns(), perf_counter_ns() - visit.begun))
    if reply.body.endswith(b"]}"):  # of errors alone, or after data
        body = b'%b,"extensions":{%b}}' % (reply.body[:-1], told)
    else:
        body = b"%b%b%b}}" % (reply.body[:-2], b"" if reply.body.endswith(b"{}}") else b",", told)
    headers = tuple(header for header in reply.headers if header[0] not in OF_WHAT_IS_KEPT)
    return Reply(reply.status, body, (*headers, NOT_KEPT))


def trace(end: int, duration: int) -> bytes:
    """A trace that ends at a moment, in nanoseconds of the epoch, after so many."""
    message = kind()(duration_ns=duration)
    message.start_time.FromNanoseconds(end - duration)
    message.end_time.FromNanoseconds(end)
    message.root.SetInParent()
    told: bytes = message.SerializeToString()
    return told


@cache
def kind() -> Any:
    """The class of the messages, made where the first is wanted: most servers see no gateway."""
    from google.protobuf import descriptor_pb2, descriptor_pool, empty_pb2, message_factory, timestamp_pb2  # noqa: PLC0415

    file = descriptor_pb2.FileDescriptorProto(name="trace.proto", package="scdl", syntax="proto3")
    file.dependency.extend([timestamp_pb2.DESCRIPTOR.name, empty_pb2.DESCRIPTOR.name])
    described = file.message_type.add(name="Trace")
    for name, (number, message) in FIELDS.items():
        field = described.field.add(name=name, number=number, label=1, type=11 if message else 4)
        if message:
            field.type_name = f".{message}"
    known = descriptor_pool.Default().AddSerializedFile(file.SerializeToString())
    return message_factory.GetMessageClass(known.message_types_by_name["Trace"])
