"""What the data is: datasets declared once, and what derives from a declaration. No input or output happens here."""
