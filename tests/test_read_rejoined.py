"""Rows with more cells than headers: put together where one way alone fits, refused whole where none is sure."""

from pathlib import Path

from loaders.checking import check
from loaders.listing import Listing
from loaders.reading import opened

HEADERS = "nomAttribuant,nomBeneficiaire,montant,objet"


def file(tmp_path: Path, text: str) -> Path:
    """A file with this content."""
    path = tmp_path / "forge.csv"
    path.write_text(text, encoding="utf-8")
    return path


def read(path: Path) -> list[tuple[str | None, ...]]:
    """Of each row: who receives, how much, what for, and the code of its refusal."""
    found = []
    with opened(path) as reading:
        for batch in reading.batches:
            for row in batch.rows.iter_rows(named=True):
                told = (row[name] for name in ("nom_beneficiaire", "montant", "objet"))
                found.append((*told, row.get("rejet")))
    return found


def test_an_amount_that_the_separator_parts_is_put_together(tmp_path: Path) -> None:
    path = file(tmp_path, f"{HEADERS}\nV,A,1000,50,x\nV,B,2000,y\nV,C,300,5,\nV,D,-1 000,25 €,z\n")
    assert read(path) == [
        ("A", "1000,50", "x", None),
        ("B", "2000", "y", None),
        ("C", "300,5", "", None),
        ("D", "-1 000,25 €", "z", None),
    ]


def test_english_thousands_are_put_together_too(tmp_path: Path) -> None:
    path = file(tmp_path, f"{HEADERS}\nV,A,1,234.50,x\nV,B,12.00,y\n")
    assert read(path)[0] == ("A", "1,234.50", "x", None)


def test_a_sentence_goes_on_after_a_comma_and_a_blank(tmp_path: Path) -> None:
    path = file(tmp_path, f"{HEADERS}\nV,Amis de X, de Y,10,x\n")
    assert read(path) == [("Amis de X, de Y", "10", "x", None)]


def test_blanks_after_every_separator_say_nothing(tmp_path: Path) -> None:
    path = file(tmp_path, "nomAttribuant,nomBeneficiaire,montant,objet\nV,A,1,x\nV, B, 1000, 50, y\n")
    assert read(path)[1] == (" B", " 1000, 50", " y", None)


def test_cells_out_of_place_refuse_their_row(tmp_path: Path) -> None:
    path = file(tmp_path, f"{HEADERS}\nV,A,B,1000,x\nV,C,5,y\n")
    assert [row[-1] for row in read(path)] == ["ligne_decalee", None]


def test_two_ways_refuse_the_row(tmp_path: Path) -> None:
    headers = "nomAttribuant,nomBeneficiaire,montant,Nombre d'adhérents,objet"
    path = file(tmp_path, f"{headers}\nV,A,10,20,30,x\nV,B,1000,50,12,x\nV,C,5,6,y\n")
    assert [row[-1] for row in read(path)] == ["ligne_decalee", "ligne_decalee", None]


def test_a_row_that_blanks_alone_make_too_long_is_refused_where_nothing_says_how_to_read_it(tmp_path: Path) -> None:
    path = file(tmp_path, f"{HEADERS}\nV,A,1000,50,\nV,B,2000,y,\n")
    assert [row[-1] for row in read(path)] == ["ligne_decalee", None]


def test_a_file_that_lacks_a_header_is_put_together_nowhere(tmp_path: Path) -> None:
    rows = "".join(f"V,A{rank},1000,sport,note\n" for rank in range(9))
    path = file(tmp_path, f"{HEADERS}\n{rows}V,B,1000,50,note\n")
    assert [row[1] for row in read(path)[:9]] == ["1000"] * 9
    assert read(path)[9] == ("B", "1000", "50", "ligne_decalee")


def test_quoted_commas_part_nothing(tmp_path: Path) -> None:
    path = file(tmp_path, f'{HEADERS}\nV,"A, B","1000,50",x\n')
    assert read(path) == [("A, B", "1000,50", "x", None)]


def test_coordinates_are_put_together(tmp_path: Path) -> None:
    path = file(tmp_path, "COLL_NOM,EQUIP_NOM,EQUIP_LAT,EQUIP_LONG\nV,Salle,48,8566,2,3522\nV,Stade,47,1,-0,5\n")
    with opened(path) as reading:
        (batch,) = reading.batches
    assert batch.rows.select("latitude", "longitude").rows() == [("48,8566", "2,3522"), ("47,1", "-0,5")]


def test_a_row_as_wide_as_a_stranger_likes_is_not_tried_for_ever(tmp_path: Path) -> None:
    path = file(tmp_path, f"{HEADERS}\n{','.join(['1'] * 15_000)}\n" * 2)
    assert read(path)[0][-1] in {None, "ligne_decalee"}


async def test_what_was_put_together_is_told_and_what_is_refused_is_kept_whole(tmp_path: Path) -> None:
    path, listing = file(tmp_path, f"{HEADERS}\nV,A,1000,50,x\nV,A,B,1000,x\n"), Listing()
    report = await check(str(path), listing=listing)
    assert (report.rows_read, report.rows_accepted, report.rows_rejected) == (2, 1, 1)
    told = {(finding.code, finding.row, finding.text) for finding in report.findings if finding.row != 1}
    assert {("cellules_rejointes", 2, "1000,50"), ("ligne_decalee", 3, None)} <= told
