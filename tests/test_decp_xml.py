"""The XML form of public contracts, of 2019: the same contracts as in JSON. The file is forged."""

from pathlib import Path

from loaders.reading import opened
from schema.datasets import Marche, ModificationMarche, Titulaire

HOLDER = """<titulaire><typeIdentifiant>{kind}</typeIdentifiant><id>{number}</id>
<denominationSociale>{name}</denominationSociale></titulaire>"""
XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<marches>
<marche>
  <id>2019F0001</id><uid>212102313000112019F0001</uid>
  <acheteur><id>21210231300013</id><nom>Ville fictive</nom></acheteur>
  <nature>Marché</nature><objet>Vélos &amp; pièces</objet><codeCPV>34430000</codeCPV>
  <procedure>Procédure adaptée</procedure>
  <lieuExecution><code>21231</code><typeCode>Code commune</typeCode><nom>Ville fictive</nom></lieuExecution>
  <dureeMois>12</dureeMois><dateNotification>2019-03-21</dateNotification>
  <datePublicationDonnees>2019-04-01</datePublicationDonnees><montant>130000.0</montant>
  <formePrix>Ferme et actualisable</formePrix>
  <titulaires>
    {HOLDER.format(kind="SIRET", number="35600000000048", name="Cycles fictifs")}
    {HOLDER.format(kind="TVA", number="BE0202239951", name="Roues fictives")}
  </titulaires>
  <modifications>
    <modification>
      <objetModification>Un vélo de plus</objetModification><montant>131000</montant>
      <dateSignatureModification>2019-06-01</dateSignatureModification>
      <datePublicationDonneesModification>2019-06-15</datePublicationDonneesModification>
      <titulaires>{HOLDER.format(kind="SIRET", number="35600000000048", name="Cycles fictifs")}</titulaires>
    </modification>
  </modifications>
</marche>
<marche>
  <id>2019F0002</id><acheteur><id>21210231300013</id></acheteur><objet>Bancs</objet>
  <titulaires>{HOLDER.format(kind="SIRET", number="35600000000048", name="Cycles fictifs")}</titulaires>
  <modifications/>
</marche>
</marches>
"""


def test_contracts_of_2019_are_read_with_their_holders_and_modifications(tmp_path: Path) -> None:
    path = tmp_path / "forge"
    path.write_text(XML, encoding="utf-8")
    with opened(path) as reading:
        assert (reading.kind.name, reading.format, reading.version) == ("marches", "XML", "1.5.0")
        batches = list(reading.batches)
    contracts, holders, changes, new_holders = (batch.rows for batch in batches)
    assert [batch.dataset for batch in batches] == [Marche, Titulaire, ModificationMarche, Titulaire]
    assert contracts.select("identifiant", "id_acheteur", "nom_acheteur", "objet", "montant").rows() == [
        ("2019F0001", "21210231300013", "Ville fictive", "Vélos & pièces", "130000.0"),
        ("2019F0002", "21210231300013", None, "Bancs", None),
    ]
    assert holders.select("marche_id", "type_identifiant", "id_titulaire", "nom").rows() == [
        (0, "SIRET", "35600000000048", "Cycles fictifs"),
        (0, "TVA", "BE0202239951", "Roues fictives"),
        (1, "SIRET", "35600000000048", "Cycles fictifs"),
    ]
    assert changes.select("marche_id", "objet", "montant", "date_notification").rows() == [
        (0, "Un vélo de plus", "131000", "2019-06-01")
    ]
    assert new_holders.select("modification_id", "id_titulaire").rows() == [(0, "35600000000048")]
    assert {key for batch in batches for key in batch.ignored} == set()


def test_contracts_are_known_in_utf_16_too(tmp_path: Path) -> None:
    path = tmp_path / "forge.xml"
    text = '<?xml version="1.0" encoding="UTF-16"?><marches><marche><id>1</id><montant>10</montant></marche></marches>'
    path.write_text(text, encoding="utf-16")
    with opened(path) as reading:
        assert (reading.kind.name, reading.encoding) == ("marches", "utf-16")
        assert [batch.rows["montant"].to_list() for batch in reading.batches] == [["10"]]
