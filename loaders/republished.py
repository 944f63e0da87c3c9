"""Contracts that are published again, in one file or in several: the newest version is shown, others are kept aside.

Two contracts of one buyer and one number are one (DECP: `acheteur.id` and `id` name a contract), unless one file has
lots under that number: contracts of different objects that differ in their amounts or holders too. The version with the
latest date wins, then the one with more modifications, then by address and line: the order in which files are loaded
does not count. Modifications that only another version has are merged into the one that is shown. See
docs/decisions/0033-the-newest-version-is-shown.md.

All is done anew for the contracts that a load touches: the versions aside come back, then the newest is chosen.
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


def restored() -> Iterator[str]:
    """Bring back the versions aside, after what was merged of them is taken away."""
    for part in PARTS:
        yield f"delete from {part.table_name()} where id in (select x.id from {held(part)})"
    for dataset in WHOLES:
        yield (
            f"insert into {dataset.table_name()} ({columns(dataset)})"
            f" select {columns(dataset, 'x.')} from {held(dataset)}"
        )
    yield f"delete from {ASIDE} using retouche where {ASIDE}.numero = retouche.numero"


# The last day that a version tells of.
DATE = f"""greatest(m.date_publication_donnees, (select max(coalesce(c.date_publication_donnees, c.date_notification))
    from {CHANGE} c where c.marche_id = m.id))"""
# What a version says of its contract. Another lot has another object, and another amount or no holder in common.
OBJECT = "nullif(regexp_replace(normalise(m.objet), '[^a-z0-9]+', '', 'g'), '')"
HOLDERS = f"""(select array_agg(distinct t.id_titulaire order by t.id_titulaire) from {HOLDER} t
    where t.marche_id = m.id and t.id_titulaire is not null)"""
OTHER_LOT = """
    objet <> first_value(objet) over lignes and (montant <> first_value(montant) over lignes
        or not titulaires && first_value(titulaires) over lignes)
"""
# Lots that a buyer gives one number stand in one file: there, whatever else is published under it is told apart too.
CHOOSE = f"""
create temporary table ecarte on commit drop as
with repete as (
    select {NUMBER.format("m")} as numero from {CONTRACT} m join retouche on retouche.numero = {NUMBER.format("m")}
    group by 1 having count(*) > 1
), version as (
    select m.id, numero, m.source_id, source.url, m.ligne, {DATE} as jour,
        coalesce(m.montant, m.valeur_globale) as montant,
        (select count(*) from {CHANGE} c where c.marche_id = m.id) as changements,
        {OBJECT} as objet, {HOLDERS} as titulaires
    from {CONTRACT} m join repete on repete.numero = {NUMBER.format("m")} join source on source.id = m.source_id
), compare as (
    select numero, {OTHER_LOT} as autre_lot from version
    window lignes as (partition by numero, source_id order by ligne, id)
), alloti as (select distinct numero from compare where autre_lot)
select id, numero, gagnant from (
    select id, numero, first_value(id) over choix as gagnant
    from version left join alloti using (numero)
    window choix as (partition by numero, case when alloti.numero is not null then (objet, titulaires) end
        order by jour desc nulls last, changements desc, url desc, ligne desc, id desc)
) as classe where id <> gagnant
"""


def set_aside() -> Iterator[str]:
    """Put the versions that are not the newest aside, whole, with their parts."""
    parts = [
        f"'{part.table_name()}', coalesce((select jsonb_agg(to_jsonb(p)) from {part.table_name()} p"
        f" where p.id in ({of_contracts(part, 'm.id')})), '[]')"
        for part in PARTS
    ]
    whole = ", ".join([f"'{CONTRACT}', jsonb_build_array(to_jsonb(m) - 'mots')", *parts])
    older = f"{CONTRACT} m join ecarte e on e.id = m.id"
    yield f"""
    insert into {ASIDE} (id, numero, source_id, contenu)
    select m.id, e.numero, m.source_id, jsonb_build_object({whole}) from {older}
    """
    for part in reversed(PARTS):
        yield f"delete from {part.table_name()} where id in ({of_contracts(part, 'select id from ecarte')})"
    yield f"delete from {CONTRACT} m using ecarte e where e.id = m.id"


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
    from {held(ModificationMarche)} join ecarte e on e.id = x.marche_id
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
    await connection.execute("analyze retouche")
    changed = 0
    for statement in (*restored(), CHOOSE, *set_aside(), MERGE_CHANGES, MERGE_HOLDERS, "drop table ecarte"):
        told = await connection.execute(statement)
        changed += int(told.rpartition(" ")[2]) if told[-1].isdigit() else 0
    return {dataset.table_name() for dataset in WHOLES} if changed else set()
