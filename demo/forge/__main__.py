"""`python -m demo.forge`: makes the sample files anew."""

from pathlib import Path

from demo.forge import DATA, budget_csv, equipements, imparfait, marches, sources, subventions, totem

FORGES = (subventions.forger, imparfait.forger, marches.forger, equipements.forger, totem.forger, budget_csv.forger)


def forger(dossier: Path) -> list[Path]:
    """Writes every sample file into a folder, the list of them last, and gives their paths."""
    dossier.mkdir(parents=True, exist_ok=True)
    fichiers = [fichier for forge in FORGES for fichier in forge(dossier)]
    return [*fichiers, sources.forger(dossier, fichiers)]


if __name__ == "__main__":
    ecrits = forger(DATA)
    octets = sum(fichier.stat().st_size for fichier in ecrits)
    print(f"{len(ecrits)} fichiers écrits dans {DATA} ({octets / 1e6:.2f} Mo).")
