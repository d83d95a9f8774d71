import { confirmDeclaration, declineDeclaration, showDeclaration, signDeclaration, withdrawDeclaration } from "@splot/participation";
import { linkToken } from "@splot/people";
import type { Stage } from "./stage.ts";

const SKAWINA = "1206113";
const WIELICZKA = "1219053";

/** Declarations of support in every stage; each organisation and person is invented. */
export async function signDeclarations(stage: Stage): Promise<void> {
  const sign = async (hour: number, declaration: object) => {
    stage.at(-7, hour);
    return stage.act("visitor", signDeclaration, { signatory: "organisation", hasConsent: true, ...declaration });
  };
  const confirm = async ({ declaration }: Awaited<ReturnType<typeof sign>>) => {
    const token = await stage.read(async ({ space }) => linkToken(space.id, declaration));
    await stage.act("visitor", confirmDeclaration, { token });
  };
  const association = await sign(14, { name: "Stowarzyszenie Przykładowe", email: "stowarzyszenie@example.org", teryt: SKAWINA });
  const cooperative = await sign(14.25, { name: "Spółdzielnia Przykładowa „Razem”", email: "spoldzielnia@example.org", teryt: WIELICZKA });
  const school = await sign(14.5, { name: "Szkoła Przykładowa nr 0", email: "szkola@example.org" });
  const private_ = await sign(15, { signatory: "person", name: "Osoba Przykładowa", email: "osoba@example.org", hasConsent: false });
  const advert = await sign(15.25, { name: "Najtańsze opony – przykład reklamy", email: "reklama@example.org" });
  const withdrawn = await sign(15.5, { name: "Fundacja Przykładowa", email: "fundacja@example.org", teryt: SKAWINA });
  for (const signed of [association, cooperative, school, private_, advert, withdrawn]) await confirm(signed);
  stage.at(-7, 17);
  for (const { declaration } of [association, cooperative, withdrawn]) await stage.act("specjalista", showDeclaration, { declaration });
  await stage.act("specjalista", declineDeclaration, { declaration: advert.declaration, reason: "abuse" });
  stage.at(-7, 19);
  await stage.act("visitor", withdrawDeclaration, { code: withdrawn.code });
}

/** The newest declaration, which its signatory has not confirmed yet. */
export async function signNewestDeclaration(stage: Stage): Promise<void> {
  stage.at(-1, 21);
  await stage.act("visitor", signDeclaration, { signatory: "organisation", name: "Klub Przykładowy", email: "klub@example.org", hasConsent: true });
}
