// Sets the chosen theme and language before the first paint; it must match src/shared/lib/preferences.ts.
function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

(() => {
  const root = document.documentElement;
  const theme = stored('ims-console.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.colorScheme = theme;
  root.dataset.background = 'layer-1';
  const locale = stored('ims-console.locale') ?? navigator.language;
  if (locale.startsWith('sv')) root.lang = 'sv-SE';
})();
