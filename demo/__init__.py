"""The demonstration: invented records framed by a few real collectivités of Bourgogne-Franche-Comté.

`demo.forge` writes the sample files of `demo/data/`; they are ordinary files, which the project's own loaders read.
"""
