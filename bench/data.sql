-- A database of the size of the whole country at scale 1 (`bench.scale`), skewed as the real one is: a few large
-- collectivités have much of everything, amounts spread over six orders of magnitude, some words are rare.
SELECT setseed(0.4242);

CREATE FUNCTION pg_temp.many(whole float, fewest int DEFAULT 1) RETURNS int
LANGUAGE sql AS $$ SELECT greatest(fewest, (whole * current_setting('bench.scale')::float)::int) $$;

-- One of 1 to n, the small ones far more often.
CREATE FUNCTION pg_temp.skewed(n int, strength float) RETURNS int
LANGUAGE sql VOLATILE AS $$ SELECT 1 + (n * random() ^ strength)::int % n $$;

CREATE FUNCTION pg_temp.one_of(choices text[], strength float DEFAULT 1) RETURNS text
LANGUAGE sql VOLATILE AS $$ SELECT choices[pg_temp.skewed(cardinality(choices), strength)] $$;

CREATE FUNCTION pg_temp.key(kind text, number bigint) RETURNS text
LANGUAGE sql AS $$ SELECT kind || '-' || left(md5(kind || number), 26) $$;

CREATE FUNCTION pg_temp.siren(number bigint) RETURNS text LANGUAGE sql AS $$ SELECT (200000000 + number * 7919)::text $$;
CREATE FUNCTION pg_temp.siret(number bigint) RETURNS text LANGUAGE sql AS $$ SELECT (300000000 + number * 1009) || '00021' $$;

CREATE FUNCTION pg_temp.amount() RETURNS numeric
LANGUAGE sql VOLATILE AS $$ SELECT round(exp(4.5 + 2.2 * sqrt(-2 * ln(1 - random())) * cos(6.2832 * random()) + 2)::numeric, 2) $$;

-- A number: which place or collectivité it is. 18 régions, 101 départements, EPCI, and communes for the rest.
CREATE TEMP TABLE place AS
SELECT
    i,
    CASE WHEN i <= 18 THEN 'REGION' WHEN i <= 119 THEN 'DEPARTEMENT' WHEN i <= 119 + pg_temp.many(1250, 20) THEN 'EPCI' ELSE 'COMMUNE' END AS type,
    1 + i % 18 AS region,
    19 + i % 101 AS departement,
    120 + i % pg_temp.many(1250, 20) AS epci
FROM generate_series(1, pg_temp.many(35000, 400)) AS i;

INSERT INTO territoire (id, type, code, nom, population, anciens_codes, siren, parent_id, epci_id, departement_id, region_id)
SELECT
    pg_temp.key('territoire', i), type, lpad(i::text, 5, '0'), initcap(type) || ' ' || i, (4000000 / (i + 20) + 30), '{}', pg_temp.siren(i),
    CASE type WHEN 'REGION' THEN NULL WHEN 'DEPARTEMENT' THEN pg_temp.key('territoire', region) WHEN 'EPCI' THEN pg_temp.key('territoire', departement) ELSE pg_temp.key('territoire', epci) END,
    CASE WHEN type = 'COMMUNE' THEN pg_temp.key('territoire', epci) END,
    CASE WHEN type IN ('EPCI', 'COMMUNE') THEN pg_temp.key('territoire', departement) END,
    CASE WHEN type <> 'REGION' THEN pg_temp.key('territoire', region) END
FROM place;

INSERT INTO collectivite (id, siren, nom, type, population, origine, territoire_id, commune_id, epci_id, departement_id, region_id)
SELECT
    pg_temp.key('collectivite', i), pg_temp.siren(i), initcap(type) || ' de Saint-Exemple-' || i, lower(type), (4000000 / (i + 20) + 30), 'référentiel',
    pg_temp.key('territoire', i),
    CASE WHEN type = 'COMMUNE' THEN pg_temp.key('territoire', i) END,
    CASE type WHEN 'EPCI' THEN pg_temp.key('territoire', i) WHEN 'COMMUNE' THEN pg_temp.key('territoire', epci) END,
    CASE type WHEN 'DEPARTEMENT' THEN pg_temp.key('territoire', i) WHEN 'REGION' THEN NULL ELSE pg_temp.key('territoire', departement) END,
    CASE type WHEN 'REGION' THEN pg_temp.key('territoire', i) ELSE pg_temp.key('territoire', region) END
FROM place;

-- A file a collectivité.
INSERT INTO source (id, url, titre, producteur, licence, jeu, format, empreinte, recuperee_le, chargee_le, lignes_lues, lignes_acceptees, lignes_avec_anomalies, lignes_rejetees, collectivite_siren)
SELECT
    pg_temp.key('source', i), 'https://exemple.fr/donnees/' || i || '.csv', 'Données de la collectivité ' || i, 'Collectivité ' || i, 'Licence Ouverte 2.0', 'subventions', 'CSV', md5(i::text),
    '2025-01-01', '2025-01-02', 1000, 1000, 0, 0, pg_temp.siren(i)
FROM place;

INSERT INTO organisation (id, siret, siren, nom)
SELECT
    pg_temp.key('organisation', i), pg_temp.siret(i), left(pg_temp.siret(i), 9),
    pg_temp.one_of('{Association,Comité,Société,Union,Club,Compagnie,Amicale,Établissements}') || ' ' || pg_temp.one_of('{sportive,culturelle,Martin,des Fêtes,du Théâtre,Durand,Solidarité,de Travaux}') || ' ' || i
FROM generate_series(1, pg_temp.many(300000)) AS i;

INSERT INTO subvention (id, collectivite_siren, source_id, ligne, nom_attribuant, id_attribuant, date_convention, reference_decision, nom_beneficiaire, id_beneficiaire, objet, montant, nature, conditions_versement, dates_periode_versement, notification_ue, pourcentage_subvention)
SELECT
    pg_temp.key('subvention', i), pg_temp.siren(giver), pg_temp.key('source', giver), i, 'Collectivité ' || giver, pg_temp.siren(giver) || '00017',
    day, extract(year FROM day) || '-' || i % 900, 'Organisation ' || taker, pg_temp.siret(taker),
    pg_temp.one_of('{Fonctionnement annuel,Aide au projet,Soutien à la création,Aide exceptionnelle,Investissement,Actions éducatives,Organisation d’un événement,Résidence}', 1.6)
        || ' : ' || pg_temp.one_of('{sport,jeunesse,musique,culture,insertion,théâtre,patrimoine,danse,environnement,climat,cinéma,handball,escalade,accordéon,apiculture,marionnettes}', 2)
        || ' à ' || pg_temp.one_of('{l’école,la médiathèque,la salle des fêtes,la maison de quartier,l’hôpital,l’abbaye,l’observatoire}', 1.8) || ', dossier ' || i % 50000,
    pg_temp.amount(), pg_temp.one_of('{aide en numéraire,aide en nature,aide en numéraire;aide en nature}', 3),
    pg_temp.one_of('{unique,échelonné,sur justificatifs}', 2), day || '/' || day + 180, random() < 0.02, 1
FROM (
    SELECT i, pg_temp.skewed(pg_temp.many(35000, 400), 3) AS giver, pg_temp.skewed(pg_temp.many(300000), 2.5) AS taker, date '2018-01-01' + (2555 * random())::int AS day
    FROM generate_series(1, pg_temp.many(2000000)) AS i
) AS given
ORDER BY giver, i;

INSERT INTO marche (id, collectivite_siren, source_id, ligne, type_contrat, identifiant, id_acheteur, nom_acheteur, nature, objet, code_cpv, techniques, modalites_execution, procedure, offres_recues, duree_mois, date_notification, date_publication_donnees, montant, types_prix, forme_prix)
SELECT
    pg_temp.key('marche', i), pg_temp.siren(buyer), pg_temp.key('source', buyer), i, 'Marché', 'M' || i, pg_temp.siren(buyer) || '00017', 'Collectivité ' || buyer, 'Marché',
    pg_temp.one_of('{Travaux,Fourniture,Maîtrise d’œuvre,Entretien,Prestations}') || ' : ' || pg_temp.one_of('{voirie,école,informatique,espaces verts,éclairage public,véhicules,assurances,réseaux}', 1.7) || ', lot ' || i % 30,
    (10000000 + i % 5000 * 1000)::text, '{Sans objet}', '{Sans objet}',
    pg_temp.one_of('{Procédure adaptée,Appel d''offres ouvert,Procédure avec négociation}', 2), 1 + i % 9, 1 + i % 48, day, day + 30, pg_temp.amount() * 20, '{Définitif ferme}', 'Forfaitaire'
FROM (
    SELECT i, pg_temp.skewed(pg_temp.many(35000, 400), 3) AS buyer, date '2018-01-01' + (2555 * random())::int AS day FROM generate_series(1, pg_temp.many(1000000)) AS i
) AS bought
ORDER BY buyer, i;

INSERT INTO titulaire (id, source_id, rang, marche_id, id_titulaire, type_identifiant)
SELECT pg_temp.key('titulaire', number * 10 + rang), source_id, rang, id, pg_temp.siret(pg_temp.skewed(pg_temp.many(300000), 2.5)), 'SIRET'
FROM (SELECT id, source_id, ligne AS number FROM marche) AS contract, generate_series(1, CASE number % 20 WHEN 0 THEN 3 WHEN 1 THEN 2 WHEN 2 THEN 2 ELSE 1 END) AS rang
ORDER BY number, rang;

INSERT INTO equipement (id, collectivite_siren, source_id, ligne, nom_collectivite, siret_collectivite, uid, theme, code, type, nom, adresse_code_postal, adresse_commune, latitude, longitude)
SELECT
    pg_temp.key('equipement', i), pg_temp.siren(owner), pg_temp.key('source', owner), i, 'Collectivité ' || owner, pg_temp.siren(owner) || '00017', 'U' || i,
    pg_temp.one_of('{Equipement culturel,Equipement sportif et de loisirs,Autre équipement}'), 'E' || i % 90, 'Gymnase', 'Équipement ' || i, '21000', 'Saint-Exemple', 42 + 9 * random(), -4 + 12 * random()
FROM (SELECT i, pg_temp.skewed(pg_temp.many(35000, 400), 2) AS owner FROM generate_series(1, pg_temp.many(300000)) AS i) AS owned
ORDER BY owner, i;

-- The large collectivités have many budgets, each of 200 lines.
INSERT INTO budget (id, collectivite_siren, source_id, ligne, etape, exercice, siret, nom, libelle, nomenclature)
SELECT
    pg_temp.key('budget', i), pg_temp.siren(voter), pg_temp.key('source', voter), i, CASE i % 2 WHEN 0 THEN 'compte administratif' ELSE 'budget primitif' END,
    2018 + i / 2 % 7, pg_temp.siren(voter) || '00017', 'Collectivité ' || voter, 'Budget ' || i, 'M57-M57'
FROM (SELECT i, 1 + i / 14 % pg_temp.many(35000, 400) AS voter FROM generate_series(1, pg_temp.many(25000, 50)) AS i) AS voted;

INSERT INTO ligne_budget (id, collectivite_siren, source_id, ligne, budget_id, cont_nat, cont_nat_libelle, nature, nature_libelle, section, op_budg, sens, mt_real, mt_prev)
SELECT
    pg_temp.key('ligne_budget', number * 1000 + line), collectivite_siren, source_id, line, id, (10 + line % 24)::text, 'Chapitre ' || 10 + line % 24, (6000 + line % 150)::text, 'Compte ' || 6000 + line % 150,
    CASE line % 3 WHEN 0 THEN 'investissement' ELSE 'fonctionnement' END, 'réel', CASE line % 4 WHEN 0 THEN 'recette' ELSE 'dépense' END, pg_temp.amount(), pg_temp.amount()
FROM (SELECT id, source_id, collectivite_siren, ligne AS number FROM budget) AS document, generate_series(1, 200) AS line
ORDER BY number, line;
