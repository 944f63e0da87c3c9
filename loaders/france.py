"""Where France is, roughly: whether a point may lie there."""

import polars as pl

# South, north, west and east of rectangles, in degrees (WGS 84): generous, since they only tell far from near.
PARTS = (
    (41.2, 51.3, -5.6, 9.8),  # the mainland and Corse
    (2.0, 18.3, -63.3, -51.5),  # Guadeloupe, Martinique, Guyane, Saint-Martin, Saint-Barthélemy
    (-21.5, -12.4, 44.9, 55.9),  # La Réunion, Mayotte
    (46.7, 47.2, -56.5, -56.1),  # Saint-Pierre-et-Miquelon
    (-23.0, -19.0, 158.0, 172.0),  # Nouvelle-Calédonie
    (-14.5, -13.0, -178.3, -176.0),  # Wallis-et-Futuna
    (-28.0, -7.5, -155.0, -134.0),  # Polynésie française
)


def lies_in_france(latitude: pl.Expr, longitude: pl.Expr) -> pl.Expr:
    """Whether a point, in degrees, lies in one of its parts; null where one of them is."""
    return pl.any_horizontal(
        latitude.is_between(south, north) & longitude.is_between(west, east) for south, north, west, east in PARTS
    )
