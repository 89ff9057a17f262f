const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, SVG and quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);

/** A table with a caption; every cell is text. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table>\n<caption>${escaped(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

const STYLE = `body{font-family:system-ui,sans-serif;margin:2rem;line-height:1.4;color:#181818}
table{border-collapse:collapse;margin-block:1.5rem;inline-size:100%}
caption{text-align:start;font-weight:600;margin-block-end:.5rem}
th,td{border:1px solid #c9c9c9;padding:.35rem .5rem;text-align:start;vertical-align:top}
svg{max-inline-size:100%;block-size:auto}`;

/** A page that stands alone: no script, no other file. */
export const page = (lang: 'en' | 'ar', banner: string, title: string, parts: readonly string[]): string =>
  `<!doctype html>
<!-- ${banner} -->
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${parts.join('\n')}
</main>
</body>
</html>
`;
