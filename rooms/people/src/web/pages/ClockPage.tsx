import { say } from "@splot/kernel";
import { PageHeading } from "@splot/kernel/web";
import { ClockControl, type ClockControlProps } from "../parts/ClockControl.tsx";

const words = {
  title: { pl: "Zegar ćwiczenia", en: "Exercise clock" },
  lead: {
    pl: "Zegar idzie tylko do przodu. Przesunięcie dotyczy wszystkich, którzy ćwiczą: terminy mijają, rundy się kończą, a nikt nie zostaje wylogowany.",
    en: "The clock goes only forward. Moving it concerns everybody in the exercise: deadlines pass, rounds end, and nobody is signed out.",
  },
};

/** Moves the clock of an exercise. */
export function ClockPage(props: ClockControlProps) {
  return (
    <>
      <PageHeading title={say(props.language, words.title)} lead={say(props.language, words.lead)} />
      <ClockControl {...props} id="pole-day" />
    </>
  );
}
