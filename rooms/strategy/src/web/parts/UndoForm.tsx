import { say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, Form } from "@splot/kernel/web";
import type { UndoStep } from "../../model/undo.ts";

const words = {
  last: { pl: "Ostatnia zmiana:", en: "Last change:" },
  added: { pl: "dodano", en: "added" },
  edited: { pl: "zmieniono", en: "changed" },
  moved: { pl: "przesunięto", en: "moved" },
  removed: { pl: "usunięto", en: "removed" },
  undo: { pl: "Cofnij ostatnią zmianę", en: "Undo the last change" },
};

export type UndoFormProps = { readonly visit: Visit; readonly path: string; readonly revision: number; readonly step: Pick<UndoStep, "how" | "excerpt"> };

/** Takes back the last edit of the text, and says which one it was. Pressed again, it goes further back. */
export function UndoForm({ visit, path, revision, step: { how, excerpt } }: UndoFormProps) {
  const { language } = visit;
  return (
    <Form action={visit.at(`${path}/akapit/cofnij`)} hidden={{ _key: KEY_PLACE, revision: String(revision) }}>
      <p class="muted">
        {say(language, words.last)} {say(language, words[how])} <span lang="pl">„{excerpt}”</span>
      </p>
      <Button>{say(language, words.undo)}</Button>
    </Form>
  );
}
