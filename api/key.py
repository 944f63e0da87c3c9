"""Keys: a budget of its own for each team of a hackathon, or each portal, that shares an address with others.

They are free, and given by whoever runs the server: `python -m api.key NAME…`. A key is its name and the name's
signature, so that no list is kept and no server restarted for a new one. Another secret makes all of them void.
"""

import hmac
import re
import sys

from api.settings import Settings

NAME = re.compile(r"[\w.-]+", re.ASCII)
LENGTH = 32  # characters of a signature


def key(name: str, secret: str) -> str:
    """The key of that name."""
    return f"{name}.{signed(name, secret)}"


def named(key: str, secret: str) -> str | None:
    """The name of a key; None for a forged one."""
    name, _, signature = key.rpartition(".")
    return name if hmac.compare_digest(signature.encode(), signed(name, secret).encode()) else None


def signed(name: str, secret: str) -> str:
    """The signature of a key's name."""
    return hmac.digest(secret.encode(), name.encode(), "sha256").hex()[:LENGTH]


def main(names: list[str], secret: str) -> str | None:
    """Print the keys of these names; what is wrong where that cannot be."""
    if not secret:
        return "Il n'y a pas de clés sans secret : donnez-en un à SCDL_KEY_SECRET, le même pour le serveur."
    if not names or not all(NAME.fullmatch(name) for name in names):
        return "Donnez des noms, de lettres sans accent, de chiffres, de points et de traits d'union."
    for name in names:
        print(key(name, secret))
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Settings().key_secret))
