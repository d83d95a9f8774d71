import type { ContentText } from "@splot/kernel";
import {
  type Catalogue,
  type CatalogueContact,
  type CatalogueDataset,
  type CatalogueFile,
  type CatalogueLicence,
  type CatalogueService,
  type CatalogueTheme,
  themes,
} from "./Catalogue.ts";
import { link, type Name, type Node, once, texts, value } from "./statements.ts";

const authority = "http://publications.europa.eu/resource/authority";
const languages = [`${authority}/language/POL`, `${authority}/language/ENG`] as const;
const themeList = `${authority}/data-theme`;
const frequency = (code: string) => `${authority}/frequency/${code}`;
const fileType = (code: string) => `${authority}/file-type/${code}`;
const openToAll = `${authority}/access-right/PUBLIC`;
const mediaType = (type: string) => `https://www.iana.org/assignments/media-types/${type.split(";")[0] ?? ""}`;
const sha256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

/** A thing of another list, of which only its kind is said. NOTE: ranges are checked in this graph alone, so each needs its kind. */
function named(address: string, type: Name): Node {
  return { address, type, says: [] };
}

/**
 * A catalogue in the words of DCAT-AP 3. Shape: what a dataset cannot be without stands at it; whatever has no address of its
 * own has one below the address of what it belongs to.
 */
export function statementsOf(catalogue: Catalogue): readonly Node[] {
  const { address, homepage, title, description, publisher, contact, licence, modifiedOn, datasets, services } = catalogue;
  const head: Node = {
    address,
    type: "dcat:Catalog",
    says: [
      ...texts("dct:title", title),
      ...texts("dct:description", description),
      ...link("dct:publisher", publisher.address),
      ...link("dcat:contactPoint", `${address}#contact`),
      ...link("foaf:homepage", homepage),
      ...link("dct:license", licenceAddress(licence, address)),
      ...languages.flatMap((language) => link("dct:language", language)),
      ...link("dcat:themeTaxonomy", themeList),
      ...value("dct:modified", modifiedOn, "xsd:date"),
      ...datasets.flatMap((dataset) => link("dcat:dataset", datasetAddress(dataset))),
      ...services.flatMap((service) => link("dcat:service", `${service.address}#service`)),
    ],
  };
  return once([
    head,
    { address: publisher.address, type: "foaf:Agent", says: [...texts("foaf:name", publisher.name), ...link("foaf:homepage", publisher.homepage)] },
    ...(publisher.homepage === undefined ? [] : [named(publisher.homepage, "foaf:Document")]),
    named(homepage, "foaf:Document"),
    contactNode(`${address}#contact`, contact),
    licenceNode(licence, address),
    ...languages.map((language) => named(language, "dct:LinguisticSystem")),
    { address: themeList, type: "skos:ConceptScheme", says: texts("dct:title", { pl: "Tematy danych", en: "Data themes" }) },
    ...datasets.flatMap((dataset) => datasetNodes(dataset, catalogue)),
    ...services.flatMap((service) => serviceNodes(service, catalogue)),
  ]);
}

function contactNode(address: string, { name, email, page }: CatalogueContact): Node {
  const says = [...texts("vcard:fn", name), ...link("vcard:hasEmail", email === undefined ? undefined : `mailto:${email}`), ...link("vcard:hasURL", page)];
  return { address, type: "vcard:Kind", says };
}

function licenceAddress({ address }: CatalogueLicence, of: string): string {
  return address ?? `${of}#licence`;
}

function licenceNode(licence: CatalogueLicence, of: string): Node {
  return { address: licenceAddress(licence, of), type: "dct:LicenseDocument", says: texts("dct:title", licence.name) };
}

/** NOTE: a data set is not its page, so the address of the page alone cannot be both. */
function datasetAddress({ address }: CatalogueDataset): string {
  return `${address}#dataset`;
}

function datasetNodes(dataset: CatalogueDataset, catalogue: Catalogue): readonly Node[] {
  const { address, from, to, places, files } = dataset;
  const time = [...value("dcat:startDate", from, "xsd:date"), ...value("dcat:endDate", to, "xsd:date")];
  return [
    {
      address: datasetAddress(dataset),
      type: "dcat:Dataset",
      says: [
        ...describing(dataset),
        ...link("dct:publisher", catalogue.publisher.address),
        ...link("dcat:contactPoint", `${catalogue.address}#contact`),
        ...link("dct:temporal", time.length === 0 ? undefined : `${address}#time`),
        ...files.flatMap((file) => link("dcat:distribution", `${file.address}#file`)),
      ],
    },
    ...(time.length === 0 ? [] : [{ address: `${address}#time`, type: "dct:PeriodOfTime", says: time } as const]),
    { address: `${address}#provenance`, type: "dct:ProvenanceStatement", says: texts("rdfs:label", dataset.provenance) },
    ...dataset.themes.map(themeNode),
    ...places.map((place) => named(place, "dct:Location")),
    named(frequency(dataset.frequency), "dct:Frequency"),
    named(openToAll, "dct:RightsStatement"),
    named(address, "foaf:Document"),
    ...files.flatMap(fileNodes),
  ];
}

/** What a data set says of itself. */
function describing(dataset: CatalogueDataset): Node["says"] {
  return [
    ...texts("dct:title", marked(dataset)),
    ...texts("dct:description", dataset.description),
    ...value("dct:identifier", dataset.identifier),
    ...dataset.keywords.flatMap((keyword) => texts("dcat:keyword", keyword)),
    ...dataset.themes.flatMap((theme) => link("dcat:theme", `${themeList}/${theme}`)),
    ...dataset.places.flatMap((place) => link("dct:spatial", place)),
    ...link("dct:accrualPeriodicity", frequency(dataset.frequency)),
    ...link("dct:accessRights", openToAll),
    ...link("dct:provenance", `${dataset.address}#provenance`),
    ...languages.flatMap((language) => link("dct:language", language)),
    ...value("dcat:version", dataset.version),
    ...value("dct:issued", dataset.issuedOn, "xsd:date"),
    ...value("dct:modified", dataset.modifiedOn, "xsd:date"),
    ...link("dcat:landingPage", dataset.address),
  ];
}

function themeNode(theme: CatalogueTheme): Node {
  return { address: `${themeList}/${theme}`, type: "skos:Concept", says: [...texts("skos:prefLabel", themes[theme]), ...link("skos:inScheme", themeList)] };
}

/** What is invented says so in its title (MODEL 0.6). */
function marked({ title, origin }: CatalogueDataset): ContentText {
  if (origin !== "example") return title;
  return { pl: `${title.pl} (przykład)`, en: `${title.en ?? title.pl} (example)` };
}

function fileNodes(file: CatalogueFile): readonly Node[] {
  const { address, title, licence, standard, bytes, modifiedOn } = file;
  const own = `${address}#file`;
  const head: Node = {
    address: own,
    type: "dcat:Distribution",
    says: [
      ...texts("dct:title", title),
      ...link("dcat:accessURL", address),
      ...link("dcat:downloadURL", address),
      ...link("dct:format", fileType(file.fileType)),
      ...link("dcat:mediaType", mediaType(file.type)),
      ...link("dct:license", licenceAddress(licence, own)),
      ...link("dct:conformsTo", standard),
      ...value("dcat:byteSize", bytes, "xsd:nonNegativeInteger"),
      ...value("dct:modified", modifiedOn, "xsd:date"),
      ...link("spdx:checksum", file.sha256 === undefined ? undefined : `${address}#checksum`),
    ],
  };
  return [
    head,
    named(fileType(file.fileType), "dct:MediaTypeOrExtent"),
    named(mediaType(file.type), "dct:MediaType"),
    licenceNode(licence, own),
    ...(standard === undefined ? [] : [named(standard, "dct:Standard")]),
    ...checksumNodes(file),
  ];
}

function checksumNodes({ address, sha256: sum }: CatalogueFile): readonly Node[] {
  if (sum === undefined) return [];
  const says = [...link("spdx:algorithm", sha256), ...value("spdx:checksumValue", sum, "xsd:hexBinary")];
  return [{ address: `${address}#checksum`, type: "spdx:Checksum", says }, named(sha256, "spdx:ChecksumAlgorithm")];
}

function serviceNodes({ address, title, description }: CatalogueService, catalogue: Catalogue): readonly Node[] {
  const service: Node = {
    address: `${address}#service`,
    type: "dcat:DataService",
    says: [
      ...texts("dct:title", title),
      ...link("dcat:endpointURL", address),
      ...link("dcat:endpointDescription", description),
      ...link("dct:publisher", catalogue.publisher.address),
      ...link("dcat:contactPoint", `${catalogue.address}#contact`),
      ...link("dct:license", licenceAddress(catalogue.licence, catalogue.address)),
      ...link("dct:accessRights", openToAll),
      ...catalogue.datasets.flatMap((dataset) => link("dcat:servesDataset", datasetAddress(dataset))),
    ],
  };
  const ends = [address, description].flatMap((end) => (end === undefined ? [] : [named(end, "rdfs:Resource")]));
  return [service, ...ends, named(openToAll, "dct:RightsStatement")];
}
