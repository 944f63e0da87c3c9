"""The pages in a real Chromium: what a person sees, clicks and reads, and what the pages ask of the network."""

import json
import shutil
from asyncio import create_task, sleep, timeout
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from socket import create_server
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
import uvicorn

from api import pages
from api.app import create_app
from api.questions import Question, questions

playwright = pytest.importorskip("playwright.async_api", reason="playwright is not installed (uv sync --group browser)")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (apt install chromium)"),
    pytest.mark.skipif(not pages.STATIC.exists(), reason="the pages are not built (npm ci && npm run build)"),
]
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 90  # seconds: a browser on a busy machine of two cores takes its time
PANEL = "section.questions"
TEXT_IN = """async (place) => {
    const here = (editor) => editor.getContainerDomNode().closest(place);
    for (;;) {
        const text = globalThis.__MONACO?.editor.getEditors().find(here)?.getValue();
        if (text) return text;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}"""
"""The text of the editor in a place of the playground, once it has one."""


@pytest.fixture(scope="module")
async def base_url(demo_url: str) -> AsyncIterator[str]:
    """The address of a server over the sample data: everything below knows nothing else of it."""
    listening = create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(demo_url), log_level="warning"))
    serving = create_task(server.serve([listening]))
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    await serving


@dataclass
class Visit:
    """A page in a browser of its own, with all that it asked for and complained of."""

    page: Any
    base_url: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Note each request, failed or not, each error of the console (policy violations are there) and of scripts."""
        self.page.context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("requestfailed", self.miss)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self.hear)

    def miss(self, request: Any) -> None:
        """Keep what could not be had; what was still on its way as the page was left is no complaint."""
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def hear(self, message: Any) -> None:
        """Keep what the console says in red or yellow."""
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    async def open(self, path: str) -> None:
        """Go there, as from a link, and wait until all is quiet, but not long.

        Chromium may wait for ever for the script of a worker that the editor has already let go.
        """
        await self.page.goto(self.base_url + path)
        with suppress(playwright.TimeoutError):
            await self.page.wait_for_load_state("networkidle", timeout=5_000)

    async def text_in(self, place: str) -> str:
        """The text of an editor of the playground, once it has one."""
        async with timeout(PATIENCE):
            return str(await self.page.evaluate(TEXT_IN, place))

    async def question(self) -> str:
        """The question in the editor."""
        return await self.text_in(".graphiql-query-editor")

    async def answer(self) -> Any:
        """The answer beside it."""
        return json.loads(await self.text_in(".result-window"))

    def example(self, question: Question) -> Any:
        """The button of a worked question."""
        return self.page.locator(f"{PANEL} button").filter(has=self.page.get_by_text(question.titre, exact=True))

    def check(self) -> None:
        """Nothing went to another host, and nothing went wrong."""
        hosts = {urlsplit(url).netloc for url in self.asked if not url.startswith(("data:", "blob:"))}
        assert hosts == {urlsplit(self.base_url).netloc}
        assert self.complaints == []


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Any]:
    async with playwright.async_playwright() as driver:
        chromium = await driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        await chromium.close()


@pytest.fixture
async def visit(browser: Any, base_url: str) -> AsyncIterator[Visit]:
    context = await browser.new_context(locale="fr-FR", viewport={"width": 1360, "height": 860})
    visit = Visit(await context.new_page(), base_url)
    visit.page.set_default_timeout(PATIENCE * 1_000)
    visit.listen()
    yield visit
    await context.close()
    visit.check()


async def test_a_newcomer_finds_the_first_question_and_its_answer(visit: Visit) -> None:
    await visit.open("/graphql")
    first = questions()[0]
    assert "errors" not in await visit.answer()
    assert await visit.question() == first.query
    assert await visit.page.inner_text(f"{PANEL} [aria-current=true] strong") == first.titre


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
async def test_one_click_puts_a_worked_question_into_the_editor_and_answers_it(
    visit: Visit, question: Question
) -> None:
    await visit.open("/graphql")
    await visit.answer()
    async with visit.page.expect_response(f"{visit.base_url}/graphql") as sent:
        await visit.example(question).click()
    request = (await sent.value).request.post_data_json
    assert request["query"] == question.query
    assert request.get("variables", {}) == question.variables
    assert await visit.question() == question.query
    answer = await visit.answer()
    assert "errors" not in answer
    assert any(answer["data"].values())


async def test_a_question_asked_twice_keeps_its_tab(visit: Visit) -> None:
    await visit.open("/graphql")
    first, second = questions()[:2]
    for question in [first, second, first, second]:
        await visit.example(question).click()
        await visit.answer()
    assert await visit.page.locator("[role=tab]").count() == 2


async def test_a_link_opens_a_worked_question_even_for_who_came_before(visit: Visit) -> None:
    await visit.open("/graphql")
    await sleep(1)  # GraphiQL stores its tabs half a second after the last change
    last = questions()[-1]
    await visit.open(f"/graphql?question={last.name}")
    assert "errors" not in await visit.answer()
    assert await visit.question() == last.query


async def test_a_shared_link_opens_the_question_that_it_holds(visit: Visit) -> None:
    await visit.open("/graphql#" + urlencode({"query": "query Essai { __typename }"}))
    assert (await visit.answer())["data"] == {"__typename": "Query"}
    await visit.page.click("button[aria-label^='Partager']")
    await visit.page.wait_for_selector(".told:not(:empty)")
    assert "#query=query+Essai" in visit.page.url


async def test_the_explorer_lists_the_fields_of_the_schema(visit: Visit) -> None:
    await visit.open("/graphql#query={__typename}")  # the explorer writes to the console of lists in arguments
    await visit.page.click("button[aria-label$='Composer une question']")
    await visit.page.wait_for_selector(".graphiql-explorer-root >> text=collectivite")


async def test_the_landing_page_shows_a_live_answer_beside_its_question(visit: Visit) -> None:
    await visit.open("/")
    await visit.page.wait_for_selector("#delay:not(:empty)")
    answer = json.loads(await visit.page.inner_text("#answer"))
    assert "errors" not in answer
    assert len(answer["data"]["subventions"]["nodes"]) == 3
    await visit.page.click("#open")
    await visit.page.wait_for_url("**/graphql#query=**")
    assert (await visit.answer())["data"] == answer["data"]


async def test_the_landing_page_reads_as_well_when_the_server_has_no_answer(visit: Visit) -> None:
    await visit.page.route("**/graphql", lambda route: route.fulfill(status=503, body="indisponible"))
    await visit.open("/")
    assert "Le serveur ne répond pas" in await visit.page.inner_text("#answer")
    assert await visit.page.is_hidden("#demo")
    visit.complaints = [complaint for complaint in visit.complaints if "503" not in complaint]


@pytest.mark.parametrize("path", ["/", "/graphql"])
async def test_a_page_holds_in_the_width_of_a_phone(visit: Visit, path: str) -> None:
    await visit.page.set_viewport_size({"width": 390, "height": 844})
    await visit.open(path)
    assert await visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_on_a_phone_the_panel_gives_way_to_the_answer(visit: Visit) -> None:
    await visit.page.set_viewport_size({"width": 390, "height": 844})
    await visit.open("/graphql")
    await visit.page.click("button[aria-label$='Questions d’exemple']")
    await visit.example(questions()[-1]).click()
    assert "errors" not in await visit.answer()
    assert await visit.page.is_hidden(PANEL)
    assert await visit.page.is_visible(".result-window")
