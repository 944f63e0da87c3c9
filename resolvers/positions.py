"""`where: {position: …}`: records on the map, in a box or around a point."""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from resolvers.binding import Bindings
from resolvers.errors import bad_input
from schema.model import Dataset

EARTH_RADIUS = 6371.0088  # kilometres: the mean radius of WGS 84
# Kilometres of a degree of latitude on that sphere, rounded down, so that the band below is never too thin.
DEGREE = 111.19

Condition = sa.ColumnElement[bool]


def placed(bindings: Bindings, dataset: type[Dataset], rows: Any, given: dict[str, Any] | None) -> Iterator[Condition]:
    """The conditions on the position of rows of a dataset that has one."""
    assert dataset.position  # noqa: S101 (the filter is offered to no other)
    latitude, longitude = (rows.c[name] for name in dataset.position)
    for name, asked in (given or {}).items():
        if asked is not None:
            values = {part: bindings.bind(value, sa.Double(), LIMITS[part]) for part, value in asked.items()}
            if name == "within":
                values["sud"] = bindings.bind([asked["sud"], asked["nord"]], sa.Double(), southern)
            yield SHAPES[name](latitude, longitude, values)


def between(name: str, least: float, most: float) -> Callable[[float], float]:
    """What refuses a number that is not between these."""

    def held(value: float) -> float:
        if least <= value <= most:
            return value if abs(value) > NOTHING else 0.0
        raise bad_input(f"« {name} » va de {least:g} à {most:g} : {value:g} n'en est pas.")

    return held


def southern(latitudes: list[float]) -> float:
    """The smaller latitude of a box, which is the first."""
    south, north = latitudes
    if south > north:
        message = f"« sud » ({south:g}) dépasse « nord » ({north:g}) : donnez d'abord la latitude la plus petite."
        raise bad_input(message)
    return south


def within(latitude: Any, longitude: Any, box: dict[str, Any]) -> Condition:
    """In a box of latitudes and longitudes; across the 180th meridian where it ends west of where it begins.

    https://www.rfc-editor.org/rfc/rfc7946#section-5.2
    """
    across = sa.or_(longitude >= box["ouest"], longitude <= box["est"])
    along = longitude.between(box["ouest"], box["est"])
    return sa.and_(
        latitude.between(box["sud"], box["nord"]), sa.case((box["ouest"] <= box["est"], along), else_=across)
    )


def near(latitude: Any, longitude: Any, circle: dict[str, Any]) -> Condition:
    """Within a distance of a point, on the sphere. A band of latitudes comes first: an index answers it."""
    margin = circle["km"] / sa.literal_column(str(DEGREE))
    band = latitude.between(circle["latitude"] - margin, circle["latitude"] + margin)
    return sa.and_(band, distance(latitude, longitude, circle["latitude"], circle["longitude"]) <= circle["km"])


def distance(latitude: Any, longitude: Any, to_latitude: Any, to_longitude: Any) -> Any:
    """Kilometres between two points, by the haversine formula, which is exact for small distances too."""
    across = squared_sine(latitude - to_latitude)
    along = squared_sine(longitude - to_longitude)
    cosines = sa.func.cos(sa.func.radians(latitude)) * sa.func.cos(sa.func.radians(to_latitude))
    chord = sa.func.sqrt(sa.func.least(sa.literal_column("1"), across + cosines * along))
    return sa.literal_column(str(2 * EARTH_RADIUS)) * sa.func.asin(chord)


def squared_sine(degrees: Any) -> Any:
    """The square of the sine of half an angle."""
    return sa.func.power(sa.func.sin(sa.func.radians(degrees) / sa.literal_column("2")), sa.literal_column("2"))


NORTH, EAST = 90.0, 180.0
# Degrees or kilometres, less than a millimetre: of far smaller ones PostgreSQL cannot write the squares, and refuses.
NOTHING = 1e-9
LIMITS = {
    **{name: between(name, -NORTH, NORTH) for name in ("latitude", "sud", "nord")},
    **{name: between(name, -EAST, EAST) for name in ("longitude", "ouest", "est")},
    "km": between("km", 0, 40_000),  # all the way round
}
SHAPES = {"within": within, "near": near}
