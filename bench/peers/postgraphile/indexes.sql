-- PostGraphile ends an order with the key in the order's own direction, where ours ends with the key ascending.
CREATE INDEX postgraphile_subvention_montant ON subvention (montant DESC NULLS LAST, id DESC);
CREATE INDEX postgraphile_subvention_collectivite_montant ON subvention (collectivite_siren, montant DESC NULLS LAST, id DESC);
CREATE INDEX postgraphile_subvention_date_convention ON subvention (date_convention DESC NULLS LAST, id DESC);
CREATE INDEX postgraphile_marche_collectivite_montant ON marche (collectivite_siren, montant DESC NULLS LAST, id DESC);
