const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a stop once, at the first wish to end: Ctrl-C, a service manager, or the death of the launcher.
 * NOTE: Ctrl-C arrives twice (from the terminal and handed on by the launcher), so later wishes are ignored.
 */
export function onEnd(stop: () => Promise<void>): void {
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, end);
  process.once("disconnect", end);
  // The channel to the launcher must not keep a finished process alive.
  process.channel?.unref();
}
