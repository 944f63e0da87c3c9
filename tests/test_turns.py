"""Turns at PostgreSQL: no client has them all, those who wait are served in turn, and who cannot be is told at once."""

import asyncio

import pytest

from api.turns import Crowded, Turns


async def settled() -> None:
    """Let every task come as far as it can."""
    for _ in range(5):
        await asyncio.sleep(0)


async def test_one_client_leaves_a_turn_for_the_others() -> None:
    turns = Turns(2, 10)
    await turns.take("greedy", 1)
    await turns.take("greedy", 1)
    third = asyncio.create_task(turns.take("greedy", 10))
    await settled()
    assert not third.done()
    await turns.take("modest", 1)
    turns.back("modest")
    await settled()
    assert not third.done(), "the turn that is left is not the greedy one's"
    turns.back("greedy")
    await third


async def test_of_those_who_wait_each_client_has_the_next_turn_in_its_turn() -> None:
    turns, served = Turns(1, 20), list[str]()
    await turns.take("holder", 1)
    await turns.take("other", 1)

    async def take(client: str) -> None:
        await turns.take(client, 10)
        served.append(client)
        turns.back(client)

    waiting = [asyncio.create_task(take(client)) for client in ("a", "a", "a", "b", "c")]
    await settled()
    assert turns.waiting == 5
    turns.back("holder")
    await asyncio.gather(*waiting)
    assert served == ["a", "b", "c", "a", "a"]
    assert (turns.left, turns.waiting, turns.queues) == (1, 0, {})


async def test_where_too_many_wait_one_is_told_at_once_and_half_the_places_are_for_others() -> None:
    turns = Turns(1, 4)
    await turns.take("greedy", 1)
    await turns.take("other", 1)
    waiting = [asyncio.create_task(turns.take("greedy", 10)) for _ in range(2)]
    await settled()
    with pytest.raises(Crowded):
        await turns.take("greedy", 10)
    waiting += [asyncio.create_task(turns.take(client, 10)) for client in ("modest", "other")]
    await settled()
    with pytest.raises(Crowded):
        await turns.take("late", 10)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert (turns.waiting, turns.queues) == (0, {})


async def test_who_leaves_as_the_turn_comes_gives_it_on() -> None:
    turns = Turns(1, 10)
    await turns.take("a", 1)
    await turns.take("b", 1)
    leaving, staying = (asyncio.create_task(turns.take(client, 10)) for client in ("a", "c"))
    await settled()
    turns.back("a")
    leaving.cancel()
    await staying
    turns.back("b")
    turns.back("c")
    assert (turns.left, turns.taken) == (2, {})


async def test_a_turn_passes_over_who_has_just_left() -> None:
    turns = Turns(1, 10)
    await turns.take("a", 1)
    await turns.take("b", 1)
    leaving = [asyncio.create_task(turns.take(client, 10)) for client in ("a", "c", "c")]
    staying = asyncio.create_task(turns.take("c", 10))
    await settled()
    for task in leaving:
        task.cancel()
    turns.back("a")
    await staying
    await asyncio.gather(*leaving, return_exceptions=True)
    turns.back("b")
    turns.back("c")
    assert (turns.left, turns.taken, turns.queues) == (2, {}, {})


async def test_who_waits_too_long_is_told_and_waits_no_more() -> None:
    turns = Turns(1, 10)
    await turns.take("a", 1)
    with pytest.raises(TimeoutError):
        await turns.take("a", 0.01)
    assert turns.waiting == 0
    assert (turns.left, turns.taken) == (1, {"a": 1}), "and has no turn to give back"
    turns.back("a")
    assert (turns.left, turns.taken, turns.queues) == (2, {}, {})
