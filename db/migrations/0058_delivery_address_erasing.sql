-- The address of a team goes together with the contact behind it.
grant delete on delivery.team_address to splot_app;
