"""The pages as a browser receives them, and the worked questions that they offer."""

import re
from pathlib import Path

import httpx
import pytest
from graphql import OperationDefinitionNode, parse
from starlette.applications import Starlette
from starlette.routing import Route

from api import pages
from api.questions import FOLDER, questions, read

app = Starlette(routes=[*pages.routes, Route("/graphql", pages.playground)])
built = pytest.mark.skipif(not pages.STATIC.exists(), reason="the pages are not built (npm ci && npm run build)")


async def get(path: str, **headers: str) -> httpx.Response:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
        return await client.get(path)


def files_of(html: str) -> list[str]:
    return re.findall(r'(?:src|href)="(/static/[^"]+)"', html)


@built
@pytest.mark.parametrize("path", ["/", "/graphql"])
async def test_a_page_is_french_html_and_asked_again_at_each_visit(path: str) -> None:
    response = await get(path)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-cache"
    assert '<html lang="fr">' in response.text


@built
@pytest.mark.parametrize("path", ["/", "/graphql"])
async def test_a_page_has_no_inline_script_and_names_no_other_host(path: str) -> None:
    html = (await get(path)).text
    assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []
    assert re.findall(r'(?:src|href)="(?:https?:)?//[^"]*"', html) == []
    assert re.findall(r"\son\w+=|\sstyle=", html) == []


@built
async def test_every_file_that_a_page_names_is_there_and_kept_for_ever() -> None:
    files = files_of((await get("/")).text) + files_of((await get("/graphql")).text)
    assert len(files) >= 6
    for file in files:
        response = await get(file)
        assert response.status_code == 200, file
        assert "immutable" in response.headers["cache-control"]
        assert response.headers["x-content-type-options"] == "nosniff"


@built
async def test_a_script_is_sent_compressed_to_who_reads_gzip_and_plain_to_others() -> None:
    script = next(file for file in files_of((await get("/graphql")).text) if file.endswith(".js"))
    compressed = await get(script, **{"accept-encoding": "gzip"})
    plain = await get(script, **{"accept-encoding": "identity"})
    assert compressed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert compressed.content == plain.content
    assert int(compressed.headers["content-length"]) < len(plain.content) / 2
    assert compressed.headers["content-type"] == plain.headers["content-type"] == "text/javascript; charset=utf-8"


@built
async def test_a_file_that_the_browser_has_is_not_sent_again() -> None:
    script = next(file for file in files_of((await get("/graphql")).text) if file.endswith(".js"))
    etag = (await get(script)).headers["etag"]
    assert (await get(script, **{"if-none-match": etag})).status_code == 304


@built
async def test_a_file_outside_the_built_ones_is_refused() -> None:
    assert (await get("/static/..%2fpages.py")).status_code == 404


@built
@pytest.mark.parametrize("path", ["/", "/graphql"])
async def test_a_page_forbids_other_hosts_inline_scripts_and_frames(path: str) -> None:
    headers = (await get(path)).headers
    policy = dict(rule.split(" ", 1) for rule in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert "script-src" not in policy, "scripts follow default-src: 'self' alone"
    assert policy["frame-ancestors"] == policy["object-src"] == policy["base-uri"] == "'none'"
    assert policy["style-src"] == ("'self'" if path == "/" else "'self' 'unsafe-inline'")
    assert headers.items() >= {(name.lower(), value) for name, value in pages.HEADERS.items()}


async def test_pages_that_are_not_built_say_how_to_build_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "STATIC", FOLDER / "nowhere")
    response = await get("/graphql")
    assert response.status_code == 503
    assert "npm run build" in response.text


async def test_the_worked_questions_are_listed_as_json_in_the_order_of_their_files() -> None:
    listed = (await get("/questions.json")).json()
    assert [question["name"] for question in listed] == [
        path.stem.partition("-")[2] for path in sorted(FOLDER.glob("*.graphql"))
    ]
    assert all(question.keys() == {"name", "titre", "description", "query", "variables"} for question in listed)


def test_a_worked_question_is_one_named_operation_under_a_title_of_its_own() -> None:
    for question in questions():
        (operation,) = parse(question.query).definitions
        assert isinstance(operation, OperationDefinitionNode)
        assert operation.name, f"{question.name}: name the operation, it is the title of its tab"
    assert len({question.titre for question in questions()}) == len(questions())


def test_the_comment_gives_title_and_description_and_the_json_beside_it_the_variables(tmp_path: Path) -> None:
    path = tmp_path / "07-une-ville.graphql"
    path.write_text(
        "# Une ville\n# Son nom,\n# et rien d’autre.\nquery Ville($siren: String!) { ville(siren: $siren) }\n"
    )
    path.with_suffix(".json").write_text('{"siren": "212102313"}')
    question = read(path)
    assert (question.name, question.titre) == ("une-ville", "Une ville")
    assert question.description == "Son nom, et rien d’autre."
    assert question.variables == {"siren": "212102313"}
    assert question.query == path.read_text().strip()


def test_a_file_without_a_title_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "09-sans-titre.graphql"
    path.write_text("{ __typename }")
    with pytest.raises(ValueError, match=r"09-sans-titre\.graphql: begin the file with a line"):
        read(path)
