"""What may be wrong with the data: a stable code and a French sentence that says how to mend it, for each."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Anomaly:
    """One thing that may be wrong.

    Attributes:
        code: stable, for programs and for questions to the graph.
        message: what is wrong and how to mend it, in French; `{attendu}` stands for what the column's declaration asks
            for, `{lu}` for how the value was read.
    """

    code: str
    message: str


# A value of an accepted row.
VALUES = (
    Anomaly("valeur_absente", "Cette valeur est obligatoire : renseignez-la."),
    Anomaly(
        "marque_d_absence",
        "C’est ce qu’un programme écrit à la place d’une valeur absente : renseignez-la, ou laissez la cellule vide.",
    ),
    Anomaly("valeur_normalisee", "La valeur a été lue « {lu} » : écrivez-la sous cette forme."),
    Anomaly("valeur_hors_liste", "Cette valeur n’est pas dans la liste du standard : {attendu}."),
    Anomaly("hors_bornes", "Ce nombre sort des bornes du standard : {attendu}."),
    Anomaly("texte_trop_long", "Ce texte dépasse la longueur permise par le standard : {attendu}."),
    Anomaly("format_non_conforme", "Cette valeur n’a pas la forme que le standard demande : {attendu}."),
    Anomaly("montant_illisible", "Ce n’est pas un nombre : écrivez le montant en chiffres, par exemple 1234.50."),
    Anomaly(
        "montant_ambigu",
        "Ce montant peut se lire de deux façons et n’est pas repris : écrivez-le sans séparateur de milliers, "
        "avec un point décimal.",
    ),
    Anomaly(
        "montant_avec_remarque",
        "Le montant a été lu « {lu} », sans ce qui l’accompagne : n’écrivez que le montant dans cette colonne.",
    ),
    Anomaly("nombre_illisible", "Ce n’est pas un nombre : écrivez-le en chiffres, avec un point décimal."),
    Anomaly("entier_illisible", "Ce n’est pas un nombre entier : écrivez-le en chiffres, sans décimale."),
    Anomaly("date_illisible", "Ce n’est pas une date : écrivez-la sous la forme AAAA-MM-JJ."),
    Anomaly("date_incomplete", "Il manque le jour : écrivez la date entière, sous la forme AAAA-MM-JJ."),
    Anomaly(
        "date_ambigue", "On ne sait si le jour ou le mois vient d’abord : écrivez la date sous la forme AAAA-MM-JJ."
    ),
    Anomaly("dates_multiples", "Il y a plusieurs dates dans la cellule : gardez celle que la colonne demande."),
    Anomaly("booleen_illisible", "Ce n’est ni oui ni non : écrivez « oui » ou « non »."),
    Anomaly("siret_cle_fausse", "La clé de contrôle de ce SIRET est fausse : vérifiez ses quatorze chiffres."),
    Anomaly(
        "siret_sans_etablissement",
        "Aucun établissement n’a le numéro 00000 : un tableur a arrondi ce SIRET, ou ce n’est qu’un SIREN ; "
        "écrivez ses quatorze chiffres, dans une colonne au format texte.",
    ),
    Anomaly("siret_siren", "C’est un SIREN, à neuf chiffres : écrivez le SIRET, à quatorze chiffres."),
    Anomaly(
        "siret_notation_scientifique",
        "Un tableur a détruit ce SIRET : mettez la colonne au format texte, puis ressaisissez les quatorze chiffres.",
    ),
    Anomaly("siret_invalide", "Ce n’est pas un SIRET : écrivez ses quatorze chiffres, sans espace."),
    Anomaly("montant_douteux", "Ce montant est gardé tel quel, mais peu vraisemblable : vérifiez-le."),
    Anomaly(
        "date_douteuse",
        "Cette date est gardée telle quelle, mais d’avant 1980 ou d’après le relevé du fichier : vérifiez-la.",
    ),
    Anomaly(
        "annee_douteuse",
        "Cette année est gardée telle quelle, mais d’avant 1980 ou d’après le relevé du fichier : vérifiez-la.",
    ),
    Anomaly(
        "position_inversee",
        "Ce point n’est pas en France ; il y serait si l’on échangeait la latitude et la longitude : vérifiez-les.",
    ),
    Anomaly(
        "position_hors_de_france",
        "Ce point est gardé tel quel, mais n’est pas en France : vérifiez sa latitude et sa longitude.",
    ),
    Anomaly(
        "zero_perdu",
        "Il manque un chiffre, sans doute un zéro au début qu’un tableur a ôté : mettez la colonne au format texte, "
        "puis ressaisissez les cinq chiffres.",
    ),
    Anomaly("caracteres_perdus", "Des caractères ont été perdus avant la publication : repartez du fichier d’origine."),
)
# An accepted row as a whole.
ROWS = (
    Anomaly(
        "collectivite_inconnue",
        "Aucun SIREN valide ne dit de quelle collectivité est la ligne : corrigez-le, ou donnez --collectivite.",
    ),
    Anomaly(
        "cellules_en_trop",
        "La ligne a plus de cellules que d’en-têtes, et ce surplus n’est pas repris : ajoutez l’en-tête qui manque, ou "
        "mettez entre guillemets les textes qui contiennent le séparateur.",
    ),
    Anomaly(
        "cellules_rejointes",
        "Le séparateur coupait cette valeur en plusieurs cellules, remises ensemble : mettez-la entre guillemets.",
    ),
    Anomaly(
        "personne_physique",
        "Le bénéficiaire semble une personne physique, son nom n’est pas montré : ne publiez pas le nom des personnes.",
    ),
    Anomaly(
        "personne_physique_possible",
        "Le bénéficiaire est peut-être une personne physique : vérifiez-le, et ne publiez pas le nom des personnes.",
    ),
    Anomaly(
        "doublon",
        "Un autre enregistrement du fichier porte le même identifiant : n’en gardez que le plus récent, "
        "ou donnez à chacun le sien.",
    ),
)
# A file as a whole, told once.
FILES = (
    Anomaly("colonne_absente", "Le standard rend cette colonne obligatoire et le fichier ne l’a pas : ajoutez-la."),
    Anomaly(
        "entetes_absents",
        "Le fichier n’a pas d’en-têtes, ses colonnes sont lues dans l’ordre du standard : ajoutez-les.",
    ),
    Anomaly(
        "entetes_separes_autrement",
        "Les en-têtes n’ont pas le même séparateur que les lignes, et sont lus avec le leur : donnez-leur celui des "
        "lignes.",
    ),
    Anomaly(
        "accents_doubles",
        "Les accents de ce fichier ont été encodés deux fois (« Ã© » pour « é »), ils sont rétablis : "
        "exportez-le de nouveau, en UTF-8.",
    ),
    Anomaly(
        "encodage_annonce",
        "Ce fichier XML n’est pas dans l’encodage qu’il annonce, et lu dans le sien : corrigez sa première ligne.",
    ),
    Anomaly(
        "lignes_entre_guillemets",
        "Chaque ligne est entière entre guillemets, et lue sans eux : enregistrez de nouveau le fichier, cellule par "
        "cellule.",
    ),
    Anomaly(
        "signes_html",
        "Des signes de ce fichier sont écrits comme dans une page web (« &eacute; » pour « é »), ils sont rétablis : "
        "exportez-le de nouveau, en UTF-8.",
    ),
    Anomaly(
        "fichiers_non_lus",
        "Ces autres fichiers de l’archive ne sont pas lus : publiez les données seules.",
    ),
    Anomaly("feuille_non_lue", "Ces feuilles du classeur ne sont pas lues : publiez chacune dans son propre fichier."),
    Anomaly(
        "colonne_au_contenu",
        "Ces colonnes sont reconnues à ce qu’elles contiennent, non à leur en-tête : nommez-les comme le standard.",
    ),
    Anomaly("colonne_ambigue", "Plusieurs en-têtes désignent cette colonne, aucune n’est lue : gardez-en une seule."),
    Anomaly(
        "montants_hors_euros",
        "Le fichier dit que ses montants ne sont pas en euros : ils ne sont pas repris ; écrivez-les en euros.",
    ),
    Anomaly(
        "montants_en_centimes",
        "Tous les montants sont de grands multiples de cent, sans doute en centimes : écrivez-les en euros.",
    ),
    Anomaly(
        "octets_deja_charges",
        "Les mêmes octets sont déjà chargés depuis une autre adresse : ne publiez ce fichier qu’une fois.",
    ),
    Anomaly(
        "liste_abregee",
        "Il y a d’autres anomalies, autant que dit, non listées : corrigez les premières, ou relevez SCDL_LOAD_LISTED.",
    ),
)
# A row that is not accepted.
REJECTIONS = (
    Anomaly("ligne_de_total", "C’est une ligne de total, pas un enregistrement : retirez-la du fichier."),
    Anomaly("enregistrement_illisible", "Ce n’est pas un enregistrement : écrivez un objet, avec ses champs nommés."),
    Anomaly(
        "cellule_seule",
        "La ligne n’a qu’une cellule remplie, un titre, une note ou un total : retirez-la, ou complétez-la.",
    ),
    Anomaly(
        "ligne_decalee",
        "La ligne a plus de cellules que d’en-têtes, et rien ne dit lesquelles vont ensemble : mettez entre guillemets "
        "les textes et les montants qui contiennent le séparateur.",
    ),
    Anomaly("entetes_repetes", "Ce sont des en-têtes, pas un enregistrement : retirez cette ligne du fichier."),
    Anomaly(
        "autre_tableau",
        "Les en-têtes au-dessus de cette ligne sont ceux d’un autre tableau, qui ne dit pas qui reçoit : "
        "publiez-le dans un autre fichier.",
    ),
    Anomaly(
        "ligne_de_description",
        "La ligne décrit les colonnes (type, forme, unité ou numéro), ce n’est pas un enregistrement : retirez-la.",
    ),
    Anomaly("enregistrement_vide", "La ligne ne dit rien d’utile : ni qui est concerné, ni combien."),
)

ANOMALIES: dict[str, Anomaly] = {anomaly.code: anomaly for anomaly in (*VALUES, *ROWS, *FILES, *REJECTIONS)}


def message(code: str, attendu: str = "") -> str:
    """The sentence of an anomaly, for a column that asks for `attendu`; `{lu}` stays where the sentence has it."""
    return ANOMALIES[code].message.replace("{attendu}", attendu)


def around_read(code: str, attendu: str = "") -> Iterator[str]:
    """The sentence's parts before and after the value read; only one part where it does not quote it."""
    return iter(message(code, attendu).split("{lu}"))
