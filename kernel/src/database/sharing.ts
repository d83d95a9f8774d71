/** A look that is on its way, and the one that follows it when somebody asks meanwhile. */
interface Look<Found> {
  readonly found: Promise<Found>;
  next: Promise<Found> | undefined;
}

/**
 * Lets everyone who asks the same at the same moment share one look into the database. Who asks while a look is on its
 * way gets the next one, so nobody is told what was before he asked.
 */
export class SharedLooks<Found> {
  readonly #running = new Map<string, Look<Found>>();

  /** What `look` finds, now or with the next look of this name. */
  find(name: string, look: () => Promise<Found>): Promise<Found> {
    const running = this.#running.get(name);
    if (running === undefined) return this.#start(name, look);
    running.next ??= running.found.then(
      () => this.#start(name, look),
      () => this.#start(name, look),
    );
    return running.next;
  }

  #start(name: string, look: () => Promise<Found>): Promise<Found> {
    const running: Look<Found> = { found: look(), next: undefined };
    this.#running.set(name, running);
    const end = (): void => {
      if (this.#running.get(name) === running && running.next === undefined) this.#running.delete(name);
    };
    running.found.then(end, end);
    return running.found;
  }
}
