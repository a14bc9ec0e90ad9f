// Runs before the first paint, so that a page chosen dark never flashes light.
{
  const chosen = /(?:^|; )hervat-theme=(light|dark)/.exec(document.cookie);
  if (chosen) document.documentElement.dataset.theme = chosen[1];
}
