"""The units that amounts are told in, beside the euro."""

UNIT = r"(?:milliers|millions)(?:\s+d['’]\s?euros)?|[km]\s?(?:€|euros?)|centimes|francs?|xpf|f\s?cfp"
