"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reportPage = reportPage;
/** Needs nothing but itself: no script, no style sheet, no picture from elsewhere. */
function reportPage(report) {
    const { title, body, number, dialogue, question, conclusions, contributions } = report;
    return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>Dialog ${escaped(number)}: ${escaped(dialogue)}</p>
${question === null ? '' : `<p>Frågan: ${escaped(question)}</p>\n`}${paragraphs(body)}
<h2>Slutsatser</h2>
<ol>
${conclusions.map((conclusion) => `<li>${escaped(conclusion)}</li>`).join('\n')}
</ol>
<p>Underlaget är ${contributions} bidrag.</p>
${table(report.representativeness)}</main>
</body>
</html>
`;
}
const named = { women: 'kvinnor', men: 'män' };
function table(figures) {
    if (!figures)
        return '';
    const rows = figures.groups.map(({ band, sex, participants, share, populationShare }) => `<tr><th scope="row">${escaped(band)} år, ${named[sex] ?? sex}</th><td>${participants ?? 'få'}</td><td>${percent(share)}</td><td>${percent(populationShare)}</td></tr>`);
    return `<h2>Vilka deltog</h2>
<table>
<thead><tr><th scope="col">Grupp</th><th scope="col">Deltagare</th><th scope="col">Andel</th><th scope="col">Andel av befolkningen</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${Object.values(figures.formula)
        .map((each) => `<p>${escaped(each)}</p>`)
        .join('\n')}
`;
}
const percent = (share) => share === null ? '–' : `${(share * 100).toFixed(1).replace('.', ',')} %`;
const paragraphs = (text) => text
    .split(/\n\s*\n/)
    .map((each) => `<p>${escaped(each.trim())}</p>`)
    .join('\n');
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const escaped = (text) => text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter);
