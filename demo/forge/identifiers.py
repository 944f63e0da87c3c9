"""SIREN, SIRET and RNA numbers that pass the registers' checks.

An invented organisation is numbered in 999 990 000–999 999 999, the last ten thousand SIREN there are: the register
gives its numbers one after the other and, as far as can be told, nobody has one of those. Its RNA number begins with
W000, and no préfecture is numbered 000. A real body keeps its own SIREN; the NIC of its seat is not known here, so its
SIRET ends with the one number of 00010…00019 that satisfies the check.
"""


def luhn(number: str) -> bool:
    """Whether the digits satisfy the Luhn check, as every SIREN and SIRET must (La Poste's SIRET apart)."""
    doubles = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))]
    return sum(double - 9 * (double > 9) for double in doubles) % 10 == 0


def siret(siren: str) -> str:
    """The SIRET of the seat, its NIC between 00010 and 00019."""
    return next(number for nic in range(10, 20) if luhn(number := f"{siren}{nic:05}"))


def invented_siren(rank: int) -> str:
    """The SIREN of an invented organisation, from its rank (1 to 999)."""
    return next(number for check_digit in range(10) if luhn(number := f"99999{rank:03}{check_digit}"))


def invented_rna(rank: int) -> str:
    """The RNA number of an invented association, from its rank."""
    return f"W000{rank:06}"
