"""Who asks: a key where the request has one, else its address."""

from functools import lru_cache
from ipaddress import IPv6Address, ip_address

from api.call import Call
from api.key import named
from api.refusal import Refusal

HEADER = b"x-api-key"
# Whoever has one IPv6 address usually has all of its network's (RFC 6177).
NETWORK = 64


def client(call: Call, secret: str) -> str:
    """What the client is known by. Raises Refusal for a forged key; without a secret there are no keys."""
    if secret and (given := call.header(HEADER)):
        name = named(given, secret)
        if name is None:
            raise Refusal(403, "Cette clé (X-API-Key) n'est pas d'ici : posez la question sans clé.", "UNKNOWN_KEY")
        return f"key {name}"
    address = call.scope.get("client")
    return network(address[0]) if address else ""


@lru_cache(maxsize=1_000)
def network(address: str) -> str:
    """An address; of an IPv6 address, its network."""
    try:
        found = ip_address(address)
    except ValueError:  # a proxy's word for it
        return address
    if isinstance(found, IPv6Address) and not found.ipv4_mapped:
        return str(IPv6Address(int(found) >> NETWORK << NETWORK))
    return str(getattr(found, "ipv4_mapped", None) or found)
