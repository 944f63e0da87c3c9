"""CSV as it comes: any separator, encoding and quoting; two ways to read that agree. All files here are forged."""

import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from loaders.errors import Unreadable
from loaders.kinds import KINDS
from loaders.limits import LIMITS
from loaders.match import flat_kinds
from loaders.read import csv as reader
from loaders.read import pieces as cutting
from loaders.read.dialect import dialect
from loaders.read.encoding import as_utf8, encoding_of
from loaders.read.split import Cut
from loaders.reading import opened

HEADERS = ["nomAttribuant", "nomBeneficiaire", "objet", "montant"]
COLUMNS = ["nom_attribuant", "nom_beneficiaire", "objet", "montant"]


def file(tmp_path: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    """A file with this content."""
    path = tmp_path / "forge.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def rows(path: Path) -> pl.DataFrame:
    """All rows of a file."""
    with opened(path) as reading:
        return pl.concat(batch.rows for batch in reading.batches)


def cells(path: Path) -> list[tuple[str | None, ...]]:
    """The cells of the four columns."""
    return rows(path).select(COLUMNS).rows()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    text = separator.join(HEADERS) + "\n" + separator.join(["Ville", "Club", "Sport", "10"]) + "\n"
    with opened(file(tmp_path, text)) as reading:
        assert reading.separator == separator
    assert cells(file(tmp_path, text)) == [("Ville", "Club", "Sport", "10")]


def test_old_macintosh_line_ends_are_line_ends(tmp_path: Path) -> None:
    assert len(cells(file(tmp_path, ";".join(HEADERS) + "\rA;B;C;1\rA;B;C;2\r"))) == 2


def test_lines_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    path = file(tmp_path, "Liste des aides\n\n" + ";".join(HEADERS) + '\nA;"deux\nlignes";C;1\n\n;;;\nA;B;C;2\n')
    assert rows(path)["ligne"].to_list() == [4, 7]
    assert rows(path)["ordinal"].to_list() == [0, 1]


def test_rows_without_information_are_no_rows(tmp_path: Path) -> None:
    assert len(cells(file(tmp_path, ";".join(HEADERS) + "\nA;B;C;1\n" + ";;;\n" * 1000 + " ; ;;\n"))) == 1


def test_cells_beyond_the_headers_are_kept_apart(tmp_path: Path) -> None:
    path = file(tmp_path, ";".join(HEADERS) + ";;\nA;B;C;1;trop;\nA;B;C;2;;\nA;B;C\n")
    assert rows(path)["surplus"].to_list() == ["trop", None, None]
    assert rows(path)["montant"].to_list() == ["1", "2", None]


def test_a_row_much_too_long_is_read_too(tmp_path: Path) -> None:
    path = file(tmp_path, ";".join(HEADERS) + "\nA;B;C;1" + ";x" * 50 + "\nA;B;C;2\n")
    assert rows(path)["surplus"].to_list() == [";".join("x" * 50), None]


def test_quotes_within_cells_may_be_written_with_a_backslash(tmp_path: Path) -> None:
    path = file(tmp_path, ",".join(HEADERS) + '\n"A","Club \\"Les Amis\\"","a, b","1"\n"A","B","c","2"\n')
    assert [row[1:3] for row in cells(path)] == [('Club "Les Amis"', "a, b"), ("B", "c")]


@pytest.mark.parametrize("cell", ['="A, B"', '"=""A, B"""'])
def test_a_text_as_a_formula_is_that_text(tmp_path: Path, cell: str) -> None:
    path = file(tmp_path, ",".join(HEADERS) + f'\n="A",{cell},="c","=""12"""\nA,=B2,=,5\n')
    assert cells(path) == [("A", "A, B", "c", "12"), ("A", "=B2", "=", "5")]


def test_a_quote_astray_spoils_neither_its_row_nor_others(tmp_path: Path) -> None:
    path = file(tmp_path, ";".join(HEADERS) + '\nA;12" de large;C;1\nA;"B" et "C";D;2\nA;B;C;3\n')
    assert [row[1] for row in cells(path)] == ['12" de large', 'B" et "C', "B"]


def test_the_whole_row_stands_beside_with_all_its_headers(tmp_path: Path) -> None:
    path = file(tmp_path, ";".join(HEADERS) + ";secteur\nA;B;C;1;Sport\n")
    assert rows(path)["brut"].to_list() == [
        dict(zip([*HEADERS, "secteur"], ["A", "B", "C", "1", "Sport"], strict=True))
    ]


def test_a_line_that_tells_the_separator_to_a_spreadsheet_is_no_header(tmp_path: Path) -> None:
    path = file(tmp_path, "sep=;\n" + ";".join(HEADERS) + "\nA;B;C;1\n")
    assert cells(path) == [("A", "B", "C", "1")]
    assert rows(path)["ligne"].to_list() == [3]


IN_ORDER = "Antibes;21060004500392;2024-01-01;REF;Club;{rna}Sport;1 000,50;aide en numéraire;unique;2024;;non;1{aide}\n"


@pytest.mark.parametrize(
    "line", [IN_ORDER.format(rna="52499120500013;W061000001;", aide=";DA"), IN_ORDER.format(rna=";", aide="")]
)
def test_without_headers_the_columns_are_known_by_the_order_of_a_version(tmp_path: Path, line: str) -> None:
    path = file(tmp_path, line * 3)
    with opened(path) as reading:
        assert reading.remarks == (("entetes_absents", ""),)
    assert cells(path) == [("Antibes", "Club", "Sport", "1 000,50")] * 3
    assert rows(path)["ligne"].to_list() == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        IN_ORDER.format(rna=";", aide="") + IN_ORDER.format(rna="", aide=""),  # not as many cells
        IN_ORDER.format(rna=";", aide="").replace("1 000,50", "mille") * 3,
        "Antibes;Club;Sport;10\n" * 3,
    ],
)
def test_without_headers_nothing_is_guessed(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unreadable) as refusal, opened(file(tmp_path, text)):
        pass
    assert refusal.value.code == "entetes_inconnus"


def test_headers_that_say_nothing_are_no_better_than_none(tmp_path: Path) -> None:
    row = "Ville;21060004500392;2020-01-05;;Club;52499120500013;Sport;1000;aide en numéraire;unique;2020-01-05;;non;1"
    mute = ";".join(f"col{place}" for place in range(14))
    with opened(file(tmp_path, f"{mute}\n{row}\n{row}\n")) as reading:
        assert reading.remarks == (("entetes_absents", ""),)
        found = pl.concat(batch.rows for batch in reading.batches)
    assert found.select("ligne", *COLUMNS).rows()[0] == (2, "Ville", "Club", "Sport", "1000")


def test_cells_count_towards_knowing_a_file(tmp_path: Path) -> None:
    sirets = ["52499120500013", "44259700100035", "35600000049837"]
    text = "Bénéficiaire;col2;Objet\n" + "".join(f"Club;{siret};Sport\n" for siret in sirets)
    with opened(file(tmp_path, text)) as reading:
        assert {pair.column.name for pair in reading.matching.pairs} >= {"id_beneficiaire"}  # type: ignore[union-attr]


@pytest.mark.parametrize(("header", "separator"), [(",", ";"), (";", ","), ("\t", ";")])
def test_headers_may_have_another_separator_than_the_rows(tmp_path: Path, header: str, separator: str) -> None:
    rows = [separator.join(["Ville", "Club", "Sport", amount]) for amount in ("10", "20.50")]
    with opened(file(tmp_path, "\n".join([header.join(HEADERS), *rows, ""]))) as reading:
        told = [row for batch in reading.batches for row in batch.rows.select("ligne", "montant").rows()]
        assert (reading.separator, reading.remarks) == (separator, (("entetes_separes_autrement", ""),))
        assert told == [(2, "10"), (3, "20.50")]


@pytest.mark.parametrize("header", ["Association;Montant", "raison_sociale;secteur;total_en_euros"])
def test_a_name_and_an_amount_are_enough(tmp_path: Path, header: str) -> None:
    with opened(file(tmp_path, f"{header}\nClub;10;10\n")) as reading:
        assert reading.kind is KINDS["subventions"]


@pytest.mark.parametrize(
    "header",
    [
        "Objet du marché;Attributaire;Montant;Année",
        "Nom attributaire;Montant;Code CPV;Objet",
        "Nom;Indemnités;Montant;Année",
    ],
)
def test_lists_of_other_things_are_no_lists(tmp_path: Path, header: str) -> None:
    with pytest.raises(Unreadable), opened(file(tmp_path, f"{header}\n2019;60;61;62\n")):
        pass


@pytest.mark.parametrize(
    "header",
    ["annee;nature;libelle nature;fonction;montant;sens", "Exercice;Collectivité;SIRET;Chapitre;Nature;Fonction"],
)
def test_a_budget_of_a_portal_is_no_list_of_subsidies(tmp_path: Path, header: str) -> None:
    with pytest.raises(Unreadable), opened(file(tmp_path, f"{header}\n2019;60;61;62;63;64\n")):
        pass


def test_titles_of_groups_say_whose_the_headers_below_are(tmp_path: Path) -> None:
    titles = "Attribuant;;Bénéficiaire;;Subvention;"
    text = f"{titles}\nNom;SIRET;Nom;SIRET;Objet;Montant\nVille;21060004500392;Club;52499120500013;Sport;10\n"
    found = rows(file(tmp_path, text)).select("ligne", *COLUMNS, "id_attribuant", "id_beneficiaire")
    assert found.rows() == [(3, "Ville", "Club", "Sport", "10", "21060004500392", "52499120500013")]
    plain = f"{titles}\n" + ";".join(HEADERS) + "\nVille;Club;Sport;10\n"
    assert cells(file(tmp_path, plain)) == [("Ville", "Club", "Sport", "10")]


@pytest.mark.parametrize("end", ["", ";;", ",,"])
@pytest.mark.parametrize("header", ['"{}"', "{}"])
def test_lines_that_are_each_one_quoted_cell_are_cells_again(tmp_path: Path, header: str, end: str) -> None:
    lines = [header.format(",".join(HEADERS)), '"Ville,Club,Sport,10"', '"Ville,""Club, junior"",Danse,20"']
    path = file(tmp_path, "".join(f"{line}{end}\r\n" for line in lines))
    with opened(path) as reading:
        assert (reading.separator, reading.remarks) == (",", (("lignes_entre_guillemets", ""),))
    assert cells(path) == [("Ville", "Club", "Sport", "10"), ("Ville", "Club, junior", "Danse", "20")]


def test_the_header_that_r_leaves_out_is_put_in_its_place(tmp_path: Path) -> None:
    text = ";".join(HEADERS) + "\n1;Ville;Club;Sport;10\n2;Ville;Club;Danse;20\n"
    assert cells(file(tmp_path, text)) == [("Ville", "Club", "Sport", "10"), ("Ville", "Club", "Danse", "20")]
    with_more = ";".join(HEADERS) + "\n1;Club;Sport;10;\n2;Club;Danse;20;\n"
    assert cells(file(tmp_path, with_more))[0] == ("1", "Club", "Sport", "10")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_line_without_end_is_refused(tmp_path: Path, encoding: str) -> None:
    text = ";".join(HEADERS) + "\n" + "é" * (LIMITS.line + 10)
    with pytest.raises(Unreadable) as refusal, opened(file(tmp_path, text, encoding)):
        pass
    assert refusal.value.code == "ligne_demesuree"


def test_headers_that_mean_nothing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"nom;prénom") as refusal, opened(file(tmp_path, "nom;prénom;âge\nA;B;3\n")):
        pass
    assert refusal.value.code == "entetes_inconnus"


def test_the_lines_of_a_budget_follow_their_documents(tmp_path: Path) -> None:
    headers = "BGT_NATDEC;BGT_ANNEE;BGT_SIRET;BGT_NOM;BGT_NATURE;BGT_MTREAL"
    lines = ["2020;A;N;6;1", "2021;A;N;6;2", "2020;A;N;7;3", "2020;B;M;6;4"]
    path = file(tmp_path, headers + "\n" + "\n".join(f"compte administratif;{line}" for line in lines))
    with opened(path) as reading:
        batches = list(reading.batches)
    assert [batch.dataset.__name__ for batch in batches] == ["Budget", "LigneBudget"]
    assert batches[0].rows.select("exercice", "siret", "ligne", "ordinal").rows() == [
        ("2020", "A", 2, 0),
        ("2021", "A", 3, 1),
        ("2020", "B", 5, 2),
    ]
    assert batches[1].rows["budget_id"].to_list() == [0, 1, 0, 2]


def written_as_csv(rows: Iterable[Iterable[str]], separator: str, end: str, *, always: bool = False) -> str:
    """RFC 4180, but for the separator and the line's end. Python's own writer leaves a lone carriage return bare."""
    bare = re.compile(f'[^"\r\n{re.escape(separator)}]+')

    def cell(text: str) -> str:
        doubled = text.replace('"', '""')
        return text if bare.fullmatch(text) and not always else f'"{doubled}"'

    return "".join(separator.join(map(cell, row)) + end for row in rows)


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
WINDOWS = st.text("aé»Œ€ \"';,|\t\r\n\\1", max_size=12)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"]).flatmap(
        lambda encoding: st.tuples(
            st.just(encoding),
            st.lists(st.tuples(*[WINDOWS if encoding == "cp1252" else CELL] * 4), max_size=8),
        )
    ),
    st.sampled_from(";,\t|"),
    st.booleans(),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_is_written_as_csv_comes_back_value_for_value(
    tmp_path: Path, written: tuple[str, list[tuple[str, ...]]], separator: str, always: bool, end: str
) -> None:
    text = written_as_csv([HEADERS, *written[1]], separator, end, always=always)
    assume(written[0] != "cp1252" or encoding_of(file(tmp_path, text, "cp1252")) == "cp1252" or text.isascii())
    with as_utf8(file(tmp_path, text, written[0])) as copy:
        found = dialect(copy.path, flat_kinds())
        read = pl.concat([EMPTY, *reader.cells(copy.path, found)]).drop("ligne", "surplus")
    assert [tuple(cell or None for cell in row) for row in read.rows()] == [
        tuple(cell or None for cell in row) for row in written[1]
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(CELL, min_size=2, max_size=5), max_size=8), st.sampled_from(";,\t|"), st.integers(1, 200))
def test_polars_and_our_own_way_cut_pieces_alike(written: list[list[str]], separator: str, size: int) -> None:
    with tempfile.NamedTemporaryFile() as copy, pytest.MonkeyPatch.context() as patch:
        copy.write(written_as_csv(written, separator, "\n").encode())
        copy.flush()
        patch.setattr(cutting, "PIECE", size)
        read = [row for piece in cutting.pieces(Path(copy.name), Cut(separator)) for row in piece.rows()]
    assert read == written


EMPTY = pl.DataFrame(
    schema={
        "ligne": pl.Int32,
        **{f"{place}:{header}": pl.String for place, header in enumerate(HEADERS)},
        "surplus": pl.String,
    }
)


def test_a_kind_that_is_said_needs_one_header_only(tmp_path: Path) -> None:
    path = file(tmp_path, "montant;secteur\n10;Sport\n")
    with opened(path, KINDS["subventions"]) as reading:
        assert [batch.rows["montant"].to_list() for batch in reading.batches] == [["10"]]
