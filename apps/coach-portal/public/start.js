// Runs before the first paint, so that a page chosen dark never flashes light.
{
  const chosen = /(?:^|; )hervat-theme=(light|dark)/.exec(document.cookie);
  if (chosen) document.documentElement.dataset.theme = chosen[1];
}

// Zod tries whether it may write code at run time. These pages do not allow it, and each try would be reported as an attack.
globalThis.__zod_globalConfig = { jitless: true };
