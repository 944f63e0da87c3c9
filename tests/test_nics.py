"""A SIREN and a NIC in two columns are one SIRET; files are forged."""

from pathlib import Path

import pytest

from loaders.check import Checker
from loaders.reading import opened
from loaders.report import Report, Tally

SIREN, NIC = "210600045", "00392"
OTHER = "732829320", "00074"


def read(path: Path, headers: str, *rows: str) -> tuple[list[str | None], Report]:
    """The SIRET of the beneficiaries of a table, and what is told of it."""
    path.write_text("\n".join([f"Bénéficiaire;{headers};Objet;Montant", *rows, ""]), encoding="utf-8")
    with opened(path) as reading:
        tally, checked = Tally(reading), []
        for batch in reading.batches:
            checked.append(Checker("source-x").check(batch))
            tally.add(checked[-1], batch.ignored)
    return [siret for one in checked for siret in one.accepted["id_beneficiaire"]], tally.report(path.name)


@pytest.mark.parametrize("headers", ["SIREN;NIC", "siren_beneficiaire;nic_beneficiaire", "N° SIREN;Code NIC"])
def test_they_are_joined_and_both_told_as_read(tmp_path: Path, headers: str) -> None:
    rows = (f"Antibes;{SIREN};{NIC};Sport;10", f"Club;{OTHER[0]}; {OTHER[1]} ;Sport;10")
    sirets, told = read(tmp_path / "forge.csv", headers, *rows)
    assert sirets == [SIREN + NIC, "".join(OTHER)]
    first, second = headers.split(";")
    assert (told.columns.matched[first], told.columns.matched[second]) == ("idBeneficiaire", "idBeneficiaire")
    assert told.columns.ignored == []
    assert [finding.code for finding in told.findings if finding.column == "idBeneficiaire"] == []


def test_a_row_whose_key_is_wrong_or_that_lacks_one_keeps_its_siren(tmp_path: Path) -> None:
    rows = (f"A;{SIREN};{NIC};x;1", f"B;{SIREN};00393;x;1", f"C;{SIREN};;x;1", f"D;;{NIC};x;1")
    sirets, told = read(tmp_path / "forge.csv", "SIREN;NIC", *rows)
    assert sirets == [SIREN + NIC, SIREN, SIREN, None]
    assert [finding.count for finding in told.findings if finding.code == "siret_siren"] == [2]


def test_the_zeros_that_a_spreadsheet_took_are_put_back_where_the_key_is_right(tmp_path: Path) -> None:
    rows = (f"A;{SIREN};392;x;1", f"B;{OTHER[0]};74;x;1", f"C;{SIREN};393;x;1", f"D;{SIREN};{NIC};x;1")
    sirets, _ = read(tmp_path / "forge.csv", "SIREN;NIC", *rows)
    assert sirets == [SIREN + NIC, "".join(OTHER), SIREN, SIREN + NIC]


@pytest.mark.parametrize(
    ("headers", "row"),
    [
        ("SIREN;NIC", f"A;{SIREN};393;x;1"),
        ("SIREN;NIC", f"A;{SIREN};Nice;x;1"),
        ("SIREN;Code", f"A;{SIREN};{NIC};x;1"),
        ("SIREN;NIC du financeur", f"A;{SIREN};{NIC};x;1"),
    ],
)
def test_what_may_be_no_nic_changes_nothing(tmp_path: Path, headers: str, row: str) -> None:
    sirets, told = read(tmp_path / "forge.csv", headers, row)
    assert sirets == [SIREN]
    assert told.columns.ignored == [headers.partition(";")[2]]


def test_each_party_has_its_own(tmp_path: Path) -> None:
    headers = "SIREN;NIC;Attribuant;SIREN attribuant;NIC attribuant"
    sirets, told = read(tmp_path / "forge.csv", headers, f"A;{';'.join(OTHER)};Antibes;{SIREN};{NIC};x;1")
    assert sirets == ["".join(OTHER)]
    assert told.columns.matched["NIC attribuant"] == "idAttribuant"
    assert "collectivite_inconnue" not in {finding.code for finding in told.findings}
