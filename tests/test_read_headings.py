"""Header rows among the rows of a table: what stands below them is read as they say. All files here are forged."""

from pathlib import Path

from loaders.reading import opened

FIRST = "nomBeneficiaire;montant;objet;dateConvention\nA;10;x;2023-01-01\n"


def read(tmp_path: Path, text: str) -> list[tuple[object, ...]]:
    """Of each row: its line, who receives, how much, what for, and the code of its refusal."""
    path = tmp_path / "forge.csv"
    path.write_text(text, encoding="utf-8")
    with opened(path) as reading:
        return [told for batch in reading.batches for told in rows(batch.rows.to_dicts())]


def rows(found: list[dict[str, object]]) -> list[tuple[object, ...]]:
    """The same for the rows of a batch."""
    names = ("ligne", "nom_beneficiaire", "montant", "objet", "rejet")
    return [tuple(row.get(name) for name in names) for row in found]


def test_columns_that_stand_otherwise_below_are_read_as_their_headers_say(tmp_path: Path) -> None:
    text = FIRST + "objet;Date de la convention;Montant;Bénéficiaire\ny;2023-02-02;20;B\n"
    assert read(tmp_path, text)[::2] == [(2, "A", "10", "x", None), (4, "B", "20", "y", None)]
    assert [row[-1] for row in read(tmp_path, text)] == [None, "entetes_repetes", None]


def test_the_same_headers_again_are_no_record_though_a_mark_stands_before_them(tmp_path: Path) -> None:
    text = FIRST * 5 + "\ufeff" + FIRST
    assert [row[-1] for row in read(tmp_path, text)].count("entetes_repetes") == 5
    assert {row[1:] for row in read(tmp_path, text) if not row[-1]} == {("A", "10", "x", None)}


def test_a_table_of_more_columns_below_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    text = "nomBeneficiaire;montant;objet\nA;10;x\nnomBeneficiaire;montant;objet;dateConvention\nB;20;y;2023-01-01\n"
    assert [row[1] for row in read(tmp_path, text) if not row[-1]] == ["A", "B"]


def test_a_summary_below_is_no_list_of_records_until_headers_say_again_who_receives(tmp_path: Path) -> None:
    text = FIRST + ";;;\nNature;Nombre;Montant;\nfonctionnement;1;10;\nTotal;1;10;\n" + FIRST
    told = read(tmp_path, text)
    assert [row[-1] for row in told] == [None, "entetes_repetes", *["autre_tableau"] * 2, "entetes_repetes", None]
    assert {row[1:] for row in told if not row[-1]} == {("A", "10", "x", None)}


def test_a_summary_is_one_though_its_headers_mean_nothing_but_its_sums(tmp_path: Path) -> None:
    text = FIRST + "Secteur;Total;Nombre;\nSport;10;1;\n"
    assert [row[-1] for row in read(tmp_path, text)] == [None, "entetes_repetes", "autre_tableau"]
    text = FIRST + ";Total;;\nClub;20;y;2023-01-01\n"
    assert [row[-1] for row in read(tmp_path, text)] == [None, None, None]


def test_rows_without_figures_are_no_headers(tmp_path: Path) -> None:
    text = FIRST + "B;NC;y;en cours\nBénéficiaire inconnu;néant;objet;\n"
    assert [row[-1] for row in read(tmp_path, text)] == [None, None, None]
