"""Columns that tell both latitude and longitude; files are forged."""

import json
from pathlib import Path

import pytest

from loaders.reading import opened

ROW = "nom commune;nom équipement;type;{header}\nDijon;Salle;Stade;{cell}\n"


def positions(path: Path) -> list[tuple[str | None, ...]]:
    """The latitude and longitude of each row, as text."""
    with opened(path) as reading:
        frames = [batch.rows for batch in reading.batches]
    return [
        told for rows in frames if "latitude" in rows.columns for told in rows.select("latitude", "longitude").rows()
    ]


def table(tmp_path: Path, cell: str, header: str = "geo_point_2d") -> Path:
    """A table with this cell."""
    path = tmp_path / "forge.csv"
    path.write_text(ROW.format(header=header, cell=cell), encoding="utf-8")
    return path


@pytest.mark.parametrize("cell", ["47.32, 5.04", "5.04,47.32", "POINT (5.04 47.32)", "[5.04, 47.32]", "(47.32 5.04)"])
def test_which_comes_first_is_told_by_where_the_points_lie(tmp_path: Path, cell: str) -> None:
    assert positions(table(tmp_path, cell)) == [("47.32", "5.04")]


@pytest.mark.parametrize("cell", ["52.5, 13.4", "47.32", "47, 5", "47.32, 5.04, 12.0", "rue 1.5 lot 2.5", ""])
def test_what_may_be_no_point_of_france_is_left_alone(tmp_path: Path, cell: str) -> None:
    assert positions(table(tmp_path, cell)) == []


def test_columns_of_their_own_say_it_better(tmp_path: Path) -> None:
    path = tmp_path / "forge.csv"
    path.write_text("EQUIP_NOM;EQUIP_TYPE;EQUIP_LAT;EQUIP_LONG;geo\nSalle;Stade;47.3;5.0;47.32, 5.04\n")
    assert positions(path) == [("47.3", "5.0")]


def test_features_of_geojson_are_where_their_geometry_says(tmp_path: Path) -> None:
    path, properties = tmp_path / "forge.geojson", {"EQUIP_NOM": "Salle", "EQUIP_TYPE": "Stade", "COLL_NOM": "Dijon"}
    shapes = [{"type": "Point", "coordinates": [5.04, 47.32]}, {"type": "Polygon", "coordinates": []}, None]
    features = [{"type": "Feature", "geometry": shape, "properties": properties} for shape in shapes]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    assert positions(path) == [("47.32", "5.04"), (None, None), (None, None)]


def test_an_altitude_or_a_feature_of_no_place_hides_no_other(tmp_path: Path) -> None:
    path, properties = tmp_path / "forge.geojson", {"EQUIP_NOM": "Salle", "EQUIP_TYPE": "Stade", "COLL_NOM": "Dijon"}
    shapes = [
        {"type": "Point", "coordinates": [5.04, 47.32, 245.0]},
        {"type": "Point", "coordinates": []},
        {"type": "MultiPoint", "coordinates": [[5.04, 47.32]]},
        {"type": "MultiPoint", "coordinates": [[5.04, 47.32], [5.05, 47.33]]},
    ]
    features = [{"type": "Feature", "geometry": shape, "properties": properties} for shape in shapes]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    assert positions(path) == [("47.32", "5.04"), (None, None), ("47.32", "5.04"), (None, None)]


def test_objects_of_portals_are_too(tmp_path: Path) -> None:
    path = tmp_path / "forge.json"
    row = {"nom_equipement": "Salle", "type": "Stade", "commune": "Dijon", "geo_point_2d": {"lon": 5.04, "lat": 47.32}}
    path.write_text(json.dumps({"total_count": 1, "results": [row]}))
    assert positions(path) == [("47.32", "5.04")]
