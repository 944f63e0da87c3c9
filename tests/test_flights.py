"""Equal questions at once: one is asked, all are answered, whoever leaves."""

import asyncio

import pytest

from api.flights import Flights


async def test_two_hundred_equal_questions_at_once_are_asked_once() -> None:
    flights, asked = Flights[int](), 0

    async def ask() -> int:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0)
        return asked

    assert await asyncio.gather(*(flights.join("same", ask) for _ in range(200))) == [1] * 200
    assert flights.joined == 199
    assert await flights.join("same", ask) == 2
    assert not flights.flying


async def test_different_questions_do_not_wait_for_each_other() -> None:
    flights, never = Flights[str](), asyncio.Event()

    async def slow() -> str:
        await never.wait()
        return "slow"

    async def quick() -> str:
        return "quick"

    waiting = asyncio.create_task(flights.join("slow", slow))
    await asyncio.sleep(0)
    assert await flights.join("quick", quick) == "quick"
    never.set()
    assert await waiting == "slow"


async def test_an_error_is_told_to_all_who_wait() -> None:
    flights = Flights[int]()

    async def fail() -> int:
        await asyncio.sleep(0)
        raise ZeroDivisionError

    found = await asyncio.gather(*(flights.join("same", fail) for _ in range(3)), return_exceptions=True)
    assert [type(error) for error in found] == [ZeroDivisionError] * 3


async def test_whoever_leaves_the_others_are_answered_and_nothing_is_asked_again() -> None:
    flights, asked, land = Flights[int](), 0, asyncio.Event()

    async def ask() -> int:
        nonlocal asked
        asked += 1
        await land.wait()
        return asked

    first, second, third = (asyncio.create_task(flights.join("same", ask)) for _ in range(3))
    await asyncio.sleep(0)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    land.set()
    assert [await second, await third] == [1, 1]


async def test_when_all_have_left_the_work_is_given_up_and_the_next_one_asks_anew() -> None:
    flights, given_up, land = Flights[str](), asyncio.Event(), asyncio.Event()

    async def ask() -> str:
        try:
            await land.wait()
        except asyncio.CancelledError:
            given_up.set()
            raise
        return "landed"

    both = [asyncio.create_task(flights.join("same", ask)) for _ in range(2)]
    await asyncio.sleep(0)
    for task in both:
        task.cancel()
    await asyncio.wait(both)
    next_one = asyncio.create_task(flights.join("same", ask))
    await given_up.wait()
    land.set()
    assert await next_one == "landed"
    assert not flights.flying


async def test_one_who_waits_may_leave_without_harm_to_the_others() -> None:
    flights, land = Flights[str](), asyncio.Event()

    async def ask() -> str:
        await land.wait()
        return "landed"

    first, second = (asyncio.create_task(flights.join("same", ask)) for _ in range(2))
    await asyncio.sleep(0)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    land.set()
    assert await first == "landed"
