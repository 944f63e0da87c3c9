"""From a path or an address to bytes on disk: what is fetched is whole, what cannot be is told."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from api.serving import serving
from loaders.errors import Unreadable
from loaders.fetch import fetched


def data(_: Request) -> Response:
    """A small file."""
    return PlainTextResponse("nom;montant\n")


def missing(_: Request) -> Response:
    """No file."""
    return PlainTextResponse("perdu", 404)


def moved(_: Request) -> Response:
    """A file that is elsewhere."""
    return RedirectResponse("/data.csv")


def escape(_: Request) -> Response:
    """A way to the reader's own disk."""
    return RedirectResponse("file:///etc/passwd")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a small publisher."""
    routes = {"/data.csv": data, "/missing.csv": missing, "/moved.csv": moved, "/escape.csv": escape}
    with serving(Starlette(routes=[Route(path, answer) for path, answer in routes.items()])) as address:
        yield address


async def test_a_local_file_is_read_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes(b"nom;montant\n")
    async with fetched(str(path)) as file:
        assert (file.path, file.url) == (path, path.as_posix())
        assert file.sha256 == hashlib.sha256(b"nom;montant\n").hexdigest()


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ("http://agent:secret@{host}/data.csv", "http://{host}/data.csv"),
        ("http://{host}/data.csv?format=csv&apikey=secret", "http://{host}/data.csv?format=csv"),
        ("http://{host}/data.csv?API_KEY=secret", "http://{host}/data.csv"),
        ("http://{host}/data.csv?key=of-the-file&a=@b#x", "http://{host}/data.csv?key=of-the-file&a=@b#x"),
        ("http://{host}/data.csv?", "http://{host}/data.csv?"),
    ],
)
async def test_an_address_is_told_without_what_is_secret_in_it(server: str, sent: str, told: str) -> None:
    host = server.removeprefix("http://")
    async with fetched(sent.format(host=host)) as file:
        assert file.url == told.format(host=host)


@pytest.mark.parametrize("name", ["data.csv", "moved.csv"])
async def test_a_file_at_an_address_is_fetched_and_goes_with_the_block(server: str, name: str) -> None:
    async with fetched(f"{server}/{name}") as file:
        content = file.path.read_bytes()
    assert content == b"nom;montant\n"
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert file.url == f"{server}/{name}"
    assert not file.path.exists()


@pytest.mark.parametrize(
    ("origin", "code"),
    [
        ("{server}/missing.csv", "reponse_http"),
        ("{server}/escape.csv", "serveur_injoignable"),
        ("http://127.0.0.1:1/dead.csv", "serveur_injoignable"),
        ("http://[", "serveur_injoignable"),
        ("ftp://example.org/d.csv", "adresse_refusee"),
        ("file:///etc/passwd", "adresse_refusee"),
        ("/nowhere/d.csv", "fichier_inaccessible"),
        ("/", "fichier_inaccessible"),
    ],
)
async def test_what_cannot_be_had_is_told(server: str, origin: str, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        async with fetched(origin.format(server=server)):
            pass
    assert refusal.value.code == code


async def test_a_download_stops_at_the_limit(server: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        async with fetched(f"{server}/data.csv", largest=5):
            pass
    assert refusal.value.code == "fichier_trop_gros"
