// SPDX-License-Identifier: GPL-3.0-or-later
// How a report looks: in light and dark, on narrow screens and on paper.
#pragma once

#include <string_view>

namespace news::exports {

inline constexpr std::string_view kReportStyle = R"css(
:root{color-scheme:light dark;--text:#1f2328;--soft:#5c6570;--line:#d8dce1;--back:#fdfdfc;
--panel:#f3f4f2;--bar:#4c7a9c;--link:#1a5a8a;--mark:#fdeca6;--mark-text:#1f2328}
@media (prefers-color-scheme:dark){:root{--text:#dfe2e6;--soft:#98a1ab;--line:#3a4048;
--back:#17191c;--panel:#202327;--bar:#6f9fc2;--link:#8cc0e8;--mark:#6b5a12;--mark-text:#fff6d6}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:56rem;padding:1.5rem 1.25rem 3rem;color:var(--text);
background:var(--back);font:1rem/1.5 Georgia,"Noto Serif","DejaVu Serif",serif;
overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;font-weight:600;margin:0}
h1{font-size:1.7rem}
h2{font-size:1.15rem;margin:2.2rem 0 .8rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.05rem}
p{margin:.35rem 0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
code,dl,.source,.place,.facets,.count,.number,svg text,footer,.field{
font-family:system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
.count{font-size:1.05rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:1rem 0 0;
font-size:.88rem}
dt,.source,.place,.cite,footer,.field,.note{color:var(--soft)}
dd{margin:0;min-width:0}
.note{font-size:.88rem}
.timeline{display:block;width:100%;height:auto}
.timeline rect,.bar rect{fill:var(--bar)}
.timeline text{font-size:11px;fill:var(--soft)}
.axis{stroke:var(--line)}
.facets{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1.2rem 2rem;
font-size:.86rem}
.facets h3{font-size:.86rem;text-transform:capitalize;margin-bottom:.3rem}
.facets table{border-collapse:collapse;width:100%}
.facets td,.facets th{padding:.1rem 0;text-align:start;font-weight:400;vertical-align:top}
.facets .value{padding-inline-end:.6rem;padding-bottom:.35rem;overflow-wrap:anywhere}
.facets .number{text-align:end;font-variant-numeric:tabular-nums;width:4rem}
.bar{display:block;width:100%;height:3px;margin-top:1px}
ol{list-style:none;margin:0;padding:0}
li{padding:.9rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
.rank{color:var(--soft);font-weight:400;margin-inline-end:.4rem}
.source,.place,.cite,footer{font-size:.84rem}
.cite{border-inline-start:3px solid var(--line);padding-inline-start:.7rem;margin-top:.5rem}
.field{font-size:.84rem}
code{font-size:.92em}
.none{font-style:italic;color:var(--soft)}
mark{background:var(--mark);color:var(--mark-text);padding:0 .1em;border-radius:2px}
footer{margin-top:2rem}
@media (max-width:40rem){.timeline{overflow:visible}.timeline text{font-size:17px}}
@media print{:root{color-scheme:light;--text:#000;--soft:#444;--line:#bbb;--back:#fff;--bar:#555;
--link:#000;--mark:transparent;--mark-text:#000;font-size:10pt}
body{max-width:none;padding:0}
mark{font-weight:700}
rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2{break-after:avoid}}
)css";

}  // namespace news::exports
