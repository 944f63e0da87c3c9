"""Budgets, by SCDL « Budget » 0.8.3 and the TOTEM exchange format it derives from: documents and their lines."""

from schema.datasets.enregistrement import Enregistrement
from schema.model import Reference, Standard, column
from schema.scalars import Annee, Booleen, Code, Date, Identifiant, Montant, Siret, Texte

ETAPES = (
    "budget primitif",
    "budget supplémentaire",
    "décision modificative",
    "compte administratif",
    "compte financier unique",
)
# Norm and variant, as TOTEM writes them: those that the ministry has published an account plan for since 2013.
NOMENCLATURES = (
    "M14-M14_CCAS_INF3500",
    "M14-M14_CCAS_SUP3500",
    "M14-M14_CE",
    "M14-M14_COM_500_3500",
    "M14-M14_COM_INF500",
    "M14-M14_COM_SUP3500",
    "M4-M4",
    "M4-M41",
    "M4-M42",
    "M4-M43",
    "M4-M43_A",
    "M4-M43_D",
    "M4-M44",
    "M4-M49_A",
    "M4-M49_D",
    "M52-M52",
    "M57-M57",
    "M57-M57_A",
    "M57-M57_D",
    "M57-M57_P",
    "M61-M61",
    "M71-M71",
)
STANDARD = Standard("scdl/budget", "0.8.3", "https://schema.data.gouv.fr/scdl/budget/")


class Budget(
    Enregistrement, plural="budgets", orders=("exercice",), identity=("siret", "exercice", "etape", "libelle")
):
    """Un document budgétaire : une collectivité ou un établissement, un exercice, une étape du vote ou des comptes."""

    etape: Texte = column(
        "Étape budgétaire : du budget primitif au compte administratif.",
        header="BGT_NATDEC",
        choices=ETAPES,
        searched="C",
    )
    exercice: Annee = column("Année de l'exercice budgétaire.", header="BGT_ANNEE")
    siret: Siret = column("SIRET de l'établissement que le budget concerne.", header="BGT_SIRET", pattern=r"^\d{14}$")
    nom: Texte = column("Nom de l'organisme public.", header="BGT_NOM", searched="A")
    libelle: Texte | None = column("Libellé du budget : principal ou annexe (TOTEM : LibelleEtab).", searched="B")
    nomenclature: Code | None = column(
        "Nomenclature comptable, par exemple « M57-M57 » (TOTEM : Nomenclature).", choices=NOMENCLATURES
    )
    date_decision: Date | None = column("Date de la décision budgétaire (TOTEM : DteDec).")
    projet: Booleen | None = column("Projet de budget, pas encore voté (TOTEM : ProjetBudget).")


class LigneBudget(Enregistrement, plural="lignesBudget", standard=STANDARD):
    """Une ligne d'un budget : un montant par chapitre, nature et fonction, en dépense ou en recette."""

    budget_id: Identifiant = column(
        "Document budgétaire de la ligne.", reference=Reference(Budget, "budget", "lignes"), published=False
    )
    cont_nat: Code = column("Chapitre : contenu par nature.", header="BGT_CONTNAT", max_length=9)
    cont_nat_libelle: Texte = column("Libellé du chapitre.", header="BGT_CONTNAT_LABEL")
    nature: Code = column("Compte par nature.", header="BGT_NATURE", max_length=9)
    nature_libelle: Texte = column("Libellé du compte par nature.", header="BGT_NATURE_LABEL")
    fonction: Code | None = column(
        "Fonction : à quoi sert la dépense ou la recette.", header="BGT_FONCTION", max_length=9
    )
    fonction_libelle: Texte | None = column("Libellé de la fonction.", header="BGT_FONCTION_LABEL")
    operation: Texte | None = column("Opération budgétaire suivie à part.", header="BGT_OPERATION")
    section: Texte = column("Section.", header="BGT_SECTION", choices=("investissement", "fonctionnement"))
    op_budg: Texte = column(
        "Opération réelle, ou d'ordre (sans mouvement d'argent).", header="BGT_OPBUDG", choices=("réel", "ordre")
    )
    sens: Texte = column("Sens : recette ou dépense.", header="BGT_CODRD", choices=("recette", "dépense"))
    mt_real: Montant | None = column("Montant réalisé, en euros.", header="BGT_MTREAL")
    mt_budg_prec: Montant | None = column("Montant du budget précédent, en euros.", header="BGT_MTBUDGPREC")
    mt_rar_prec: Montant | None = column("Reste à réaliser de l'exercice précédent, en euros.", header="BGT_MTRARPREC")
    mt_prop_nouv: Montant | None = column("Propositions nouvelles, en euros.", header="BGT_MTPROPNOUV")
    mt_prev: Montant | None = column("Montant voté, en euros.", header="BGT_MTPREV")
    cred_ouv: Montant | None = column("Crédits ouverts à l'article, en euros.", header="BGT_CREDOUV")
    mt_rar3112: Montant | None = column("Reste à réaliser au 31 décembre, en euros.", header="BGT_MTRAR3112")
    art_spe: Texte | None = column(
        "Article spécialisé lors du vote.", header="BGT_ARTSPE", choices=("non spécialisé", "spécialisé")
    )
