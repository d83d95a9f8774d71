/**
 * How a document is set on paper. It reads `document.json`, which is data alone: no word of a reader is ever Typst.
 * NOTE: only fonts that come along are named, and no others are looked for, so that it is the same on every machine.
 */
export const template = `
#let d = json("document.json")
#let scale = float(sys.inputs.at("scale", default: "1"))
#let ink = rgb("#1b2430")
#let quiet = rgb("#4b5663")
#let accent = rgb("#14507a")
#let rule = rgb("#c9c5bb")

#let say(it) = if type(it) == str { it } else { text(lang: it.language, it.text) }
// A code of a release is not cut at its hyphens, which Polish would repeat.
#let unbroken(it) = { show regex("[a-z0-9]+(-[a-z0-9]+){2,}"): box; say(it) }
#let paragraphs(it) = {
  let whole = if type(it) == str { it } else { it.text }
  for part in whole.split("\\n\\n") {
    let lines = part.split("\\n").map(line => if type(it) == str { line } else { text(lang: it.language, line) })
    par(lines.join(linebreak()))
  }
}

#set document(title: if type(d.title) == str { d.title } else { d.title.text }, author: d.author, date: datetime(year: d.day.at(0), month: d.day.at(1), day: d.day.at(2)))
#set text(font: ("Atkinson Hyperlegible Next", "Libertinus Serif", "New Computer Modern Math"), fallback: false, lang: d.language, size: 10.5pt * scale, fill: ink)
#set par(leading: 0.62em, spacing: 0.95em)
#set page(
  paper: "a4",
  margin: (top: if d.mark == none { 20mm } else { 24mm }, bottom: 24mm, x: if d.isOnePage { 18mm } else { 22mm }),
  header: if d.mark != none {
    align(right, box(stroke: 0.8pt + accent, inset: (x: 5pt, y: 3pt), radius: 2pt, text(size: 8.5pt, weight: "bold", fill: accent, d.mark.word)))
  },
  footer: {
    line(length: 100%, stroke: 0.5pt + rule)
    v(-0.5em)
    set text(size: 7.5pt, fill: quiet)
    set par(leading: 0.45em)
    grid(columns: (1fr, auto), column-gutter: 8mm,
      d.foot.join(linebreak()),
      context counter(page).display("1 / 1", both: true))
  },
)
#show heading.where(level: 1): it => block(below: 0.7em, text(size: 21pt * scale, weight: "bold", fill: ink, it.body))
#show heading.where(level: 2): it => block(above: 1.7em, below: 0.75em, text(size: 14pt * scale, weight: "bold", fill: accent, it.body))
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, text(size: 11.5pt * scale, weight: "bold", fill: ink, it.body))
#show figure: set block(above: 1.1em, below: 1.1em, breakable: true)
#show figure.caption: it => block(width: 100%, align(left, text(size: 9pt * scale, fill: quiet, it.body)))
#show figure.where(kind: table): set figure.caption(position: top)
#set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.65em)
#show table.cell.where(y: 0): set text(weight: "bold")

#let drawing(it, width) = image(bytes(it.svg), format: "svg", alt: it.alt, width: width)
#let cell(it) = if type(it) == dictionary and "svg" in it { box(drawing(it, it.width * 0.75pt)) } else { say(it) }

#let setters = (
  heading: b => heading(level: b.level, say(b.text)),
  paragraph: b => {
    let style = b.at("style", default: none)
    if style == "lead" { text(size: 12pt * scale, paragraphs(b.text)) }
    else if style == "note" { text(size: 9.5pt * scale, fill: quiet, paragraphs(b.text)) }
    else if style == "small" { text(size: 8pt * scale, fill: quiet, paragraphs(b.text)) }
    else { paragraphs(b.text) }
  },
  facts: b => for fact in b.facts { par([#text(weight: "bold", fact.term + ":") #say(fact.detail)]) },
  list: b => text(size: 9.5pt * scale, enum(numbering: "[1]", ..b.points.map(unbroken))),
  figure: b => figure(align(left, layout(size => drawing(b.drawing, calc.min(size.width, 122mm * b.drawing.width / b.drawing.height)))), caption: say(b.caption), supplement: none, numbering: none, kind: image),
  table: b => {
    set text(size: 9pt * scale)
    figure(
      table(
        columns: b.columns.map(column => if column.share == none { auto } else { column.share * 1fr }),
        align: (x, y) => (if b.columns.at(x).isNumber { right } else { left }) + (if d.isOnePage { horizon } else { top }),
        stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + rule }),
        inset: (x: 4pt, y: if d.isOnePage { 4.2pt * scale } else { 3.6pt }),
        table.header(..b.columns.map(column => column.label)),
        ..b.rows.flatten().map(cell),
      ),
      caption: say(b.caption), supplement: none, numbering: none, kind: table,
    )
  },
)

#text(size: 9.5pt * scale, fill: quiet, d.kicker)
#heading(level: 1, say(d.title))
#if d.mark != none { par(text(weight: "bold", fill: accent, d.mark.sentence)) }
#for block in d.blocks { (setters.at(block.kind))(block) }
`;
