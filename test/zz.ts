import { markupFor } from '/work/main/server/src/markup/registry';
import { recognize } from '/work/main/server/src/citations/recognize';
for (const [l,t] of [['latex','\\newcommand{\\both}{\\S 4-1; Practice Book \\S 4-2} See \\both{} and'],['typst','#let both = [§ 4-1; Practice Book § 4-2]\nSee #both and'],['asciidoc',':both: § 4-1; Practice Book § 4-2\n\nSee {both} and'],['restructuredtext','.. |both| replace:: § 4-1; § 4-2 and Practice Book § 4-2\n\nSee |both| and'],['html','<p title="x">a &sect;4-1']] as const) {
const p=(markupFor as any)(l).read(t); const r=(recognize as any)(p);
console.log(l,JSON.stringify((p as any).text)); for (const a of r.authorities) console.log('  ',a.kind,a.source,a.start,a.end,JSON.stringify(t.slice(a.start,a.end)));}
const l="The CGS dissent reGener[^1]al Statutes § 1\\footnote{65. Id., ";
for (const n of [512,1024,2048,4096,8192,16384]) { const t=l.repeat(n); const a=performance.now(); const p=(markupFor as any)('latex').read(t); const b=performance.now(); const r=(recognize as any)(p); console.log(n,t.length,(b-a).toFixed(1),(performance.now()-b).toFixed(1), r.authorities?.length); }
