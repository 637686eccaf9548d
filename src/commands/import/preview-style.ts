/** Style of the preview: the site's ink and paper, one file, nothing fetched. */
export const PREVIEW_STYLE = `
:root { color-scheme: light dark; --paper: #fcfcfa; --sheet: #f2f3f0; --ink: #14171c; --soft: #555b65; --hair: #d0d3d6; --act: #a8261a;
  --c1: #dde3f4; --c2: #f8efcd; --c3: #dcefe3; --c4: #f6ddd2; --c5: #e9e0f1; --c6: #d9edf0; --c7: #ececec; }
@media (prefers-color-scheme: dark) { :root { --paper: #12162b; --sheet: #1b2038; --ink: #ecebe4; --soft: #abb0c4; --hair: #363d5c; --act: #ff9b8a;
  --c1: #31407c; --c2: #57491c; --c3: #1f4d35; --c4: #61321f; --c5: #4a3561; --c6: #1f4a52; --c7: #3a3f55; } }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 'Source Sans 3', system-ui, sans-serif; }
h1, h2 { font-family: 'Source Serif 4', Georgia, serif; font-weight: 400; line-height: 1.25; margin: 0 0 0.5rem; }
h1 { font-size: 2rem; } h2 { font-size: 1.5rem; }
header p { max-width: 42rem; margin: 0 0 0.75rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.375rem 0.75rem; padding: 0; margin: 0 0 1.5rem; list-style: none; font-size: 0.875rem; }
.text { border-top: 2px solid var(--ink); padding-top: 1rem; margin-top: 2rem; }
.file { color: var(--soft); font-size: 0.875rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
.sides { display: grid; gap: 2.5rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 60rem) { .sides { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); } }
.lines { list-style: none; margin: 0; padding: 0; }
.lines li { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0.75rem; padding: 0.25rem 0; border-bottom: 1px solid var(--hair); }
.zone { color: var(--soft); font-size: 0.8125rem; line-height: 1.9; }
.words { font-family: 'Source Serif 4', Georgia, serif; overflow-wrap: anywhere; }
.page .words { color: var(--soft); font-size: 0.9375rem; }
mark { color: inherit; padding: 0.05em 0.15em; border-radius: 2px; }
mark.title { background: none; font-weight: 600; padding: 0; }
mark.source { background: var(--c7); } mark.province { background: var(--c1); } mark.document { background: var(--c2); }
mark.date { background: var(--c3); } mark.work { background: var(--c4); } mark.figure { background: var(--c5); } mark.office { background: var(--c6); }
mark.rejected { background: none; text-decoration: underline dotted 2px var(--act); text-underline-offset: 0.2em; }
h3 { font-size: 1.0625rem; margin: 1.75rem 0 0.5rem; border-top: 1px solid var(--ink); padding-top: 0.5rem; }
.found > h3:first-child { margin-top: 0; }
dl { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.125rem 0.75rem; margin: 0; font-size: 0.9375rem; }
dt { grid-column: 1; color: var(--soft); } dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; } .none { color: var(--soft); font-style: italic; }
article { padding: 0.5rem 0; border-bottom: 1px solid var(--hair); break-inside: avoid; }
h4 { margin: 0; font-size: 0.9375rem; line-height: 1.45; } h4 span { display: block; font-weight: 400; color: var(--soft); font-size: 0.8125rem; }
blockquote { margin: 0.25rem 0 0; font: 0.9375rem/1.5 'Source Serif 4', Georgia, serif; color: var(--soft); }
.maybe { margin: 0.25rem 0 0; color: var(--act); font-size: 0.875rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
td { vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--hair); } td:last-child { color: var(--soft); padding-right: 0; }
@media print { body { max-width: none; padding: 0; } mark { print-color-adjust: exact; } }
`;
