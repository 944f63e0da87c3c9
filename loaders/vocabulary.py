"""The words that headers are made of: which spellings are one word, which say nothing, and which are not to be mended.

A header that has a word that is neither here nor in the standards' own names means nothing to us, unless the word is a
misspelling of one that is. Words are spelt as `loaders.spelling.loose` leaves them.
"""

# Each word, and the other ways of writing it. Plurals in s and x need no line of their own.
WORDS: dict[str, str] = {
    # Who, and what they are known by.
    "attribuant": "attributrice attribuante financeur grantor funder",
    "attributaire": "attrib",
    "collectivite": "coll",
    "autorite": "",
    "administrative": "administratif",
    "etablissement": "ets etab",
    "beneficiaire": "benef beneficiare beneficaire beneficiary beneficiarie recipient grantee",
    "association": "asso associatif",
    "organisme": "",
    "structure": "",
    "fondation": "",
    "tiers": "",
    "porteur": "",
    "projet": "project",
    "maitre": "",
    "ouvrage": "",
    "laureat": "",
    "entite": "",
    "acheteur": "",
    "titulaire": "",
    "nom": "name identite",
    "raison": "",
    "sociale": "social",
    "denomination": "",
    "identifiant": "id ident identification uid",
    "numero": "n no num nr",
    "siret": "",
    "siren": "",
    "rna": "waldec waldeck",
    "code": "cod",
    # What is given, when, and by which act.
    "montant": "mt mnt mtt somme amount",
    "subvention": "subv sub grant subsidy subsidie",
    "subventionne": "subventionnee",
    "aide": "",
    "total": "totale tot totaux",
    "euro": "eur",
    "ttc": "",
    "numeraire": "",
    "nature": "",
    "objet": "purpose",
    "libelle": "label lib",
    "dossier": "",
    "condition": "cond modalite",
    "versement": "paiement",
    "periode": "",
    "date": "dat dt",
    "annee": "an year",
    "exercice": "",
    "budgetaire": "",
    "budget": "bgt bp",
    "convention": "conv agreement",
    "signature": "signee signe",
    "decision": "",
    "deliberation": "delib",
    "acte": "",
    "commission": "",
    "permanente": "",
    "conseil": "",
    "municipal": "",
    "cp": "",
    "vote": "votee votes",
    "attribue": "attribuee attribution award awarded granted",
    "accorde": "accordee octroi octroye octroyee",
    "alloue": "allouee",
    "verse": "versee",
    "decide": "decidee",
    "mandate": "mandatee",
    "ordonnance": "ordonnancee",
    "liquide": "liquidee liquidation",
    "engagement": "engage engagee",
    "annuel": "annuelle",
    "ligne": "",
    "mouvement": "",
    "fonds": "",
    "concours": "",
    "premiere": "premier",
    "reference": "ref",
    "rae": "",
    "repertoire": "",
    "referencement": "",
    "entreprise": "",
    "notification": "notifie notifiee notif",
    "ue": "eu",
    "europe": "europeenne europeen",
    "union": "",
    "etat": "",
    "pourcentage": "taux part",
    "dispositif": "",
    "complet": "complete",
    "officiel": "officielle",
    "unique": "",
    # Facilities, contracts, budgets, deliberations.
    "equipement": "equip",
    "theme": "thematique",
    "type": "",
    "categorie": "cat",
    "adresse": "adr",
    "voie": "nomvoie rue",
    "postal": "codepostal",
    "commune": "ville",
    "cle": "",
    "interop": "interoperabilite",
    "erp": "",
    "geo": "",
    "point": "",
    "2": "",  # of geo_point_2d
    "latitude": "lat",
    "longitude": "long lon lng",
    "ouverture": "",
    "horaire": "",
    "telephone": "tel",
    "email": "mail courriel",
    "web": "site",
    "url": "lien",
    "matiere": "",
    "prefecture": "pref",
    "effectif": "",
    "reel": "",
    "pour": "",
    "contre": "",
    "abstention": "",
    "seance": "",
    "adoption": "adoptee",
    "intitule": "",
    "document": "doc pdf fichier",
    "nombre": "nb nbr",
    "marche": "",
    "cpv": "",
    "procedure": "",
    "lieu": "",
    "execution": "exec",
    "duree": "",
    "mois": "",
    "publication": "",
    "prix": "",
    "forme": "",
    "modification": "modif",
}
# Words that change nothing: articles, prepositions, how a value is to be written, and what portals put records in.
FILLERS = frozenset(
    """
    a au aux d de des dans du en et l la le les ou par sa ses son sur titre laquelle est jj mm aaa aaaa format iso
    preciser indique of the fields properties attributes
    """.split()  # noqa: SIM905 — a list of this length is read as words, not as strings
)
# Words that are neither ours nor misspellings of ours: never to be mended, nor to be taken for nothing. What they
# qualify is another thing: an amount asked for is no amount granted, and one in francs or in cents is none in euros.
OTHERS = frozenset(
    """
    acompte administration annexe annonce annulation annule annulee base cadre cent centime centre cfp chapitre
    commande commence communal communale conception contractuel contrat controle conversion cote cout data debut
    demande demandee departement description deux direction disposition dollar domaine effectue effectuee effet
    election eligible emission equipe exception f fcfp ferme fin finance financee finances financier financiere
    formation fr franc frs gestion global ht initial k ke kf kilo libre limite localisation m max maximum mi
    milliers millions min minimum mode motif nbre notice nouveau nouvelle observations origine personne placement
    plafond postale precedent prenom prevision previsionnel programme propose quartier rappel regime region restant
    reste saisie secteur selection service signataire solde sollicite statut subventionnable subventionnel suivi
    tranche travaux tutelle verser
    """.split()  # noqa: SIM905 — as above
)

SPELLINGS: dict[str, str] = {spelling: word for word, others in WORDS.items() for spelling in (word, *others.split())}
