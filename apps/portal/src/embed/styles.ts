/** The whole style of an embedded page; it stands inside the page, for nothing is loaded beside it. */
export const embedStyles = `
:root{color-scheme:light;--ground:#FBFAF7;--raised:#FFFFFF;--line:#DAD7CF;--ink:#1B2430;--muted:#56616E;--accent:#14507A;--focus:#B45F00}
@media (prefers-color-scheme:dark){:root:not(.light){color-scheme:dark;--ground:#12171D;--raised:#1A212A;--line:#323C48;--ink:#E8EAED;--muted:#A7B0BB;--accent:#7FB7E6;--focus:#FFC24D}}
:root.dark{color-scheme:dark;--ground:#12171D;--raised:#1A212A;--line:#323C48;--ink:#E8EAED;--muted:#A7B0BB;--accent:#7FB7E6;--focus:#FFC24D}
*{box-sizing:border-box;margin:0}
body{padding:12px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:break-word}
main{padding:12px 16px;border:1px solid var(--line);border-left:3px solid var(--accent);border-radius:6px;background:var(--raised)}
h1{font-size:1.1rem;line-height:1.3}
p{margin-top:4px}
ol{margin:4px 0 8px;padding-left:1.2rem}
li::marker{color:var(--accent)}
.muted{color:var(--muted);font-size:.875rem}
.mark{display:inline-block;padding:0 6px;border:1px solid currentColor;background:repeating-linear-gradient(45deg,transparent 0 4px,var(--line) 4px 5px);font-size:.8125rem}
a{color:var(--accent)}
:root[lang=en] [lang=pl]:not([lang=pl] *)::after{content:"PL"/"";margin-left:.4em;border:1px solid var(--line);color:var(--muted);font-size:.75rem}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
`;
