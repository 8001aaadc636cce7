"""Co-financing (*spolufinancování*): rates, exact splits, checks of published tables."""
