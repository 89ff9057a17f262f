// What the platform knows of the user, before any component loads: who they are, what they may, their language and zone.
const asked = new URLSearchParams(location.search);
const answer = await fetch('/workbench/sf/session');
if (answer.ok) {
  const user = await answer.json();
  const lang = asked.get('lang') ?? (user.language?.startsWith('ar') ? 'ar' : 'en');
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  globalThis.hostSession = { ...user, lang, dir, locale: lang === 'ar' ? 'ar-SA' : 'en-US' };
  Object.assign(document.documentElement, { lang, dir });
  document.getElementById('slds').href = dir === 'rtl' ? 'slds.rtl.css' : 'slds.css';
  await import('./main.js');
} else {
  document.getElementById('stage').textContent = `HTTP ${answer.status}`;
}
