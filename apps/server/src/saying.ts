/** A line of progress for the terminal: Polish, then English for a stranger. */
export function say(step: number, polish: string, english: string): void {
  console.log(`${step}/5 ${polish} (${english})`);
}
