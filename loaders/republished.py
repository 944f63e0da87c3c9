"""Contracts that are published again, in one file or in several: the newest version is shown, others are kept aside.

Two contracts of one buyer and one number are one (DECP: `acheteur.id` and `id` name a contract), unless one file has
lots under that number: contracts of different objects that differ in their amounts or holders too. The version with the
latest date wins, then the one with more modifications, then by address and line: the order in which files are loaded
does not count. Modifications that only another version has are merged into the one that is shown. See
docs/decisions/0033-the-newest-version-is-shown.md and 0040-lots-under-one-number.md.

All is done anew for the contracts that a load touches: their versions, shown or aside, are ranked; then only those move
whose place changes.
"""

# ruff: noqa: S608 — the statements are made of the names of our own tables and columns, never of the text of a file

from collections.abc import Iterator

from loaders.database import Connection
from schema.datasets import DATASETS, Marche, ModificationMarche, Partie, Titulaire
from schema.model import Dataset
from schema.operator import VERSIONS
from schema.relations import references

CONTRACT, CHANGE, HOLDER = (dataset.table_name() for dataset in (Marche, ModificationMarche, Titulaire))
ASIDE = VERSIONS.name
PARTS: tuple[type[Dataset], ...] = tuple(dataset for dataset in DATASETS if issubclass(dataset, Partie))
WHOLES: tuple[type[Dataset], ...] = (Marche, *PARTS)
# Whoever loads contracts waits for whoever does: each may have to change what the other has loaded.
LOCK = "select pg_advisory_xact_lock(hashtextextended('republished', 0))"
HAS_ANY = f"select exists(select from {CONTRACT} where source_id = $1)"
# The contracts that a load touches, those that it had and those that it has.
TOUCHED = "create temporary table if not exists retouche (numero text primary key) on commit delete rows"
NUMBER = "{0}.id_acheteur || ' ' || {0}.identifiant"
TOUCH = f"""
insert into retouche select {NUMBER.format("m")} as numero from {CONTRACT} m where source_id = $1
    and id_acheteur is not null and identifiant is not null
union select numero from {ASIDE} where source_id = $1 on conflict do nothing
"""
FORGET = f"delete from {ASIDE} where source_id = $1"


def columns(dataset: type[Dataset], alias: str = "", **others: str) -> str:
    """The columns of a dataset's table, in order, but those that PostgreSQL works out; some as other expressions."""
    return ", ".join(others.get(column.name, f"{alias}{column.name}") for column in dataset.columns)


def of_contracts(part: type[Dataset], contracts: str) -> str:
    """The ids of a part's rows that are of some contracts, themselves or by another part: each way has its index."""
    ways = []
    for column, reference in references(part):
        rows = f"select id from {part.table_name()} where {column.name} in"
        if reference.target is Marche:
            ways.append(f"{rows} ({contracts})")
        elif reference.target in PARTS and isinstance(reference.target, type):
            ways.append(f"{rows} (select id from {reference.target.table_name()} where marche_id in ({contracts}))")
    return " union all ".join(ways)


def held(dataset: type[Dataset]) -> str:
    """The rows of a dataset that the versions aside hold, for the contracts that are touched."""
    rows = f"jsonb_populate_recordset(null::{dataset.table_name()}, v.contenu->'{dataset.table_name()}')"
    return f"{ASIDE} v join retouche using (numero), {rows} x"


# What was merged of the versions aside goes first.
UNMERGE = tuple(
    f"delete from {part} where id in (select x.id from {held(dataset)})"
    for part, dataset in ((HOLDER, Titulaire), (CHANGE, ModificationMarche))
)
# What a version says of its contract. Another lot has another object, and another amount or no holder in common.
SAID = "nullif(regexp_replace(normalise(objet), '[^a-z0-9]+', '', 'g'), '') as objet"
OTHER_LOT = """
    objet <> first_value(objet) over lignes and (montant <> first_value(montant) over lignes
        or not titulaires && first_value(titulaires) over lignes)
"""
# All versions of the contracts that are touched, shown or aside, each with the one that is to be shown. The date is the
# last day that a version tells of. Lots that a buyer gives one number stand in one file: there, whatever else is
# published under it is told apart too.
RANK = f"""
create temporary table classe on commit drop as
with version as (
    select m.id, retouche.numero, m.source_id, m.ligne, m.date_publication_donnees as publie, false as ecarte,
        m.objet, coalesce(m.montant, m.valeur_globale) as montant
    from {CONTRACT} m join retouche on retouche.numero = {NUMBER.format("m")}
    union all
    select x.id, v.numero, v.source_id, x.ligne, x.date_publication_donnees, true,
        x.objet, coalesce(x.montant, x.valeur_globale)
    from {held(Marche)}
), changement as (
    select marche_id, date_publication_donnees, date_notification from {CHANGE}
    where marche_id in (select id from version where not ecarte)
    union all
    select x.marche_id, x.date_publication_donnees, x.date_notification from {held(ModificationMarche)}
), suite as (
    select marche_id, max(coalesce(date_publication_donnees, date_notification)) as publie, count(*) as nombre
    from changement group by marche_id
), repete as (
    select numero from version group by numero having count(*) > 1
), tenu as (
    select marche_id, id_titulaire from {HOLDER}
    where marche_id in (select id from version join repete using (numero) where not ecarte)
    union all
    select x.marche_id, x.id_titulaire from {held(Titulaire)}
), partage as (
    select marche_id, array_agg(distinct id_titulaire order by id_titulaire) as titulaires
    from tenu where id_titulaire is not null group by marche_id
), dit as (
    select version.id, numero, source_id, ligne, montant, {SAID}, titulaires
    from version join repete using (numero) left join partage on partage.marche_id = version.id
), alloti as (
    select distinct numero from (
        select numero, {OTHER_LOT} as autre from dit
        window lignes as (partition by numero, source_id order by ligne, id)
    ) as compare where autre
), lot as (
    select id, dit.objet, titulaires from dit join alloti using (numero)
)
select version.id, numero, ecarte, first_value(version.id) over choix as gagnant
from version join source on source.id = source_id
    left join suite on suite.marche_id = version.id left join lot on lot.id = version.id
window choix as (partition by numero, lot.objet, lot.titulaires
    order by greatest(version.publie, suite.publie) desc nulls last, coalesce(nombre, 0) desc, source.url desc,
        ligne desc, version.id desc)
"""
NEWEST = "select id from classe where ecarte and id = gagnant"
OLDER = "select id from classe where not ecarte and id <> gagnant"


def restored() -> Iterator[str]:
    """Bring back the versions aside that are the newest now."""
    for dataset in WHOLES:
        yield (
            f"insert into {dataset.table_name()} ({columns(dataset)})"
            f" select {columns(dataset, 'x.')} from {held(dataset)} where v.id in ({NEWEST})"
        )
    yield f"delete from {ASIDE} where id in ({NEWEST})"


def set_aside() -> Iterator[str]:
    """Put the versions that are shown and not the newest aside, whole, with their parts."""
    parts = [
        f"'{part.table_name()}', coalesce((select jsonb_agg(to_jsonb(p)) from {part.table_name()} p"
        f" where p.id in ({of_contracts(part, 'm.id')})), '[]')"
        for part in PARTS
    ]
    whole = ", ".join([f"'{CONTRACT}', jsonb_build_array(to_jsonb(m) - 'mots')", *parts])
    yield f"""
    insert into {ASIDE} (id, numero, source_id, contenu)
    select m.id, numero, m.source_id, jsonb_build_object({whole})
    from {CONTRACT} m join classe on classe.id = m.id where not ecarte and m.id <> gagnant
    """
    for part in reversed(PARTS):
        yield f"delete from {part.table_name()} where id in ({of_contracts(part, OLDER)})"
    yield f"delete from {CONTRACT} where id in ({OLDER})"


# What tells a modification: its number, and where the format has none, what it says.
TOLD = "coalesce({0}.numero::text, concat_ws('|', {0}.date_notification, {0}.objet, {0}.montant, {0}.duree_mois))"
NEXT = "n.derniere + row_number() over (partition by n.marche_id order by n.date_notification, n.id)"
MERGE_CHANGES = f"""
insert into {CHANGE} ({columns(ModificationMarche)})
select {columns(ModificationMarche, "n.", rang=NEXT)}
from (
    select distinct on (e.gagnant, {TOLD.format("x")})
        {columns(ModificationMarche, "x.", marche_id="e.gagnant as marche_id")},
        (select coalesce(max(rang), 0) from {CHANGE} c where c.marche_id = e.gagnant) as derniere
    from {held(ModificationMarche)} join classe e on e.id = x.marche_id
    where not exists (select from {CHANGE} c where c.marche_id = e.gagnant and {TOLD.format("c")} = {TOLD.format("x")})
    order by e.gagnant, {TOLD.format("x")}, x.date_publication_donnees desc nulls last, x.id
) n
"""
MERGE_HOLDERS = f"""
insert into {HOLDER} ({columns(Titulaire)}) select {columns(Titulaire, "x.")}
from {held(Titulaire)} join {CHANGE} c on c.id = x.modification_id
"""


async def begin(connection: Connection, source: str, loaded: type[Dataset]) -> None:
    """Note the contracts of a source before it is removed, where it has any or is to have."""
    if loaded is not Marche and not await connection.fetchval(HAS_ANY, source):
        return
    await connection.execute(LOCK)
    await connection.execute(TOUCHED)
    await connection.execute(TOUCH, source)
    await connection.execute(FORGET, source)
    own = f"select id from {CONTRACT} where source_id = $1"
    for part in reversed(PARTS):
        merged = f"delete from {part.table_name()} where source_id <> $1 and id in ({of_contracts(part, own)})"
        await connection.execute(merged, source)


async def settle(connection: Connection, source: str, loaded: type[Dataset]) -> set[str]:
    """Choose, for the contracts of a source and those it had, the version that is shown; the tables that it changed."""
    if await connection.fetchval("select to_regclass('pg_temp.retouche')") is None:
        return set()
    if loaded is Marche:
        await connection.execute(TOUCH, source)
    changed = 0
    chosen = ("analyze retouche", *UNMERGE, RANK, "analyze classe", *restored(), *set_aside())
    for statement in (*chosen, MERGE_CHANGES, MERGE_HOLDERS, "drop table classe"):
        told = await connection.execute(statement)
        changed += int(told.rpartition(" ")[2]) if told[-1].isdigit() else 0
    return {dataset.table_name() for dataset in WHOLES} if changed else set()
