import { createHash } from "node:crypto";

/** The light colours of a chart that leaves its page. NOTE: no variables, for programs that draw pictures know none. */
export const chartStyles = `
.file{font-family:"Atkinson Hyperlegible Next","Atkinson Hyperlegible",sans-serif;font-size:14px}
.file-ground{fill:#fbfaf7}
text{fill:#1b2430}
.file-title{font-size:20px;font-weight:bold}
.plot-quiet,.bars-missing,.bars-line-text{fill:#56616e;font-size:13px}
.plot-halo,.map-halo{paint-order:stroke;stroke:#fbfaf7;stroke-width:3px}
.plot-grid{stroke:#dad7cf}
.plot-axis{stroke:#7a8490}
.plot-cut,.chart-missing{stroke:#7a8490;stroke-dasharray:3 3}
.plot-line{stroke-width:2.5;stroke-linecap:round}
.plot-line.plot-series-1{stroke:#0063a0}.plot-line.plot-series-2{stroke:#b14a00}.plot-line.plot-series-3{stroke:#00735a}.plot-line.plot-series-4{stroke:#8a3f74}.plot-line.plot-series-5{stroke:#5b6770}
.plot-series-1{fill:#0063a0}.plot-series-2{fill:#b14a00}.plot-series-3{fill:#00735a}.plot-series-4{fill:#8a3f74}.plot-series-5{fill:#5b6770}
.plot-target{stroke-width:2;stroke-dasharray:6 4}
.plot-target.plot-series-1{stroke:#0063a0}.plot-target.plot-series-2{stroke:#b14a00}.plot-target.plot-series-3{stroke:#00735a}.plot-target.plot-series-4{stroke:#8a3f74}.plot-target.plot-series-5{stroke:#5b6770}
.plot-goal path{fill-rule:evenodd}
.plot-band{fill:#e7eff5}
.plot-reach{fill:none}
.plot-absent path,.plot-gap path{fill:none;stroke:#56616e;stroke-width:2}
.plot-box{fill:#e7eff5;stroke:#14507a}
.plot-median{stroke:#14507a;stroke-width:3}
.plot-bar,.bars-bar{fill:#14507a}
.bars-chosen{fill:#b14a00}
.bars-line{stroke:#b14a00}
.bars-value{font-weight:bold}
.map-shape{fill:#e7eff5;stroke:#7a8490}
.map-shade-1{fill:#e8eef2}.map-shade-2{fill:#bdcedb}.map-shade-3{fill:#8eabc0}.map-shade-4{fill:#557f9d}.map-shade-missing{fill:#ffffff}
.map-hatch{stroke:#7a8490;stroke-width:2}
.map-chosen{stroke:#14507a;stroke-width:3}
`;

/** A picture loads and runs nothing; any page may show it. */
export const chartPolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(chartStyles).digest("base64")}'; frame-ancestors *`;
