"""`python -m demo.forge`: makes the sample files anew."""

from pathlib import Path

from demo.forge import DATA, budget_csv, deliberations, equipements, imperfect, marches, sources, subventions, totem

FORGES = (
    subventions.forge,
    imperfect.forge,
    marches.forge,
    equipements.forge,
    deliberations.forge,
    totem.forge,
    budget_csv.forge,
)


def forge_all(folder: Path) -> list[Path]:
    """Writes every sample file into a folder, the list of them last, and gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [file for forge in FORGES for file in forge(folder)]
    return [*files, sources.forge(folder, files)]


if __name__ == "__main__":
    written = forge_all(DATA)
    size = sum(file.stat().st_size for file in written)
    print(f"{len(written)} fichiers écrits dans {DATA} ({size / 1e6:.2f} Mo).")
