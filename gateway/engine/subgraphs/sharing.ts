/** A query in flight, and those who wait for it. */
interface Flight {
  result: Promise<unknown>;
  waiting: number;
  /** Aborted once no caller is waiting. */
  controller: AbortController;
}

/**
 * Executes queries that are the same, at the same time, once. A query joins only another one that began after the last
 * change that was seen (`forget`): who knows of a change reads it.
 */
export class Sharing {
  readonly #flights = new Map<string, Flight>();

  /**
   * The result of `run`, or of the one in flight under the same key. Every result is shared, so it must not be changed.
   * @param key contains everything the result depends on, the rights of its reader included
   * @param signal ends this wait; `run` is aborted only when no caller is waiting any more
   * @throws what `run` throws; the reason of the signal
   */
  join<Result>(
    key: string,
    signal: AbortSignal | undefined,
    run: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const flight = this.#flights.get(key) ?? this.#begin(key, run);
    flight.waiting += 1;
    const result = flight.result as Promise<Result>;
    if (!signal) return result;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        flight.waiting -= 1;
        if (flight.waiting > 0) return;
        this.#remove(key, flight);
        flight.controller.abort(signal.reason);
      };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave);
      const end = () => signal.removeEventListener('abort', leave);
      result.then(resolve, reject).finally(end);
    });
  }

  /** From now on no query joins one in flight: it may have read before a change of which clients learn now. */
  forget(): void {
    this.#flights.clear();
  }

  #begin(key: string, run: (signal: AbortSignal) => Promise<unknown>): Flight {
    const controller = new AbortController();
    const flight: Flight = { result: run(controller.signal), waiting: 0, controller };
    this.#flights.set(key, flight);
    const end = () => this.#remove(key, flight);
    flight.result.then(end, end);
    return flight;
  }

  #remove(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
